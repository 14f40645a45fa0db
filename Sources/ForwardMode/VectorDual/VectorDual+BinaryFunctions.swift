// The functions of two vector duals, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `VectorDual+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  .apply(Rules.Pow(), to: x, VectorDual<L>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Pow(), to: VectorDual<L>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<L: TangentLanes>(_ y: VectorDual<L>, _ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<L: TangentLanes>(_ y: VectorDual<L>, _ x: Double) -> VectorDual<L> {
  .apply(Rules.Atan2(), to: y, VectorDual<L>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<L: TangentLanes>(_ y: Double, _ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Atan2(), to: VectorDual<L>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  .apply(Rules.Hypot(), to: x, VectorDual<L>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Hypot(), to: VectorDual<L>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  .apply(Rules.Fmod(), to: x, VectorDual<L>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Fmod(), to: VectorDual<L>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  .apply(Rules.Remainder(), to: x, VectorDual<L>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Remainder(), to: VectorDual<L>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<L: TangentLanes>(_ x: VectorDual<L>, _ degree: Int) -> VectorDual<L> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<L: TangentLanes>(_ order: Int, _ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<L: TangentLanes>(_ order: Int, _ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<L: TangentLanes>(_ order: Int, _ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<L: TangentLanes>(_ x: VectorDual<L>, _ n: Int) -> VectorDual<L> {
  .apply(Rules.Pow(), to: x, VectorDual<L>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>, _ z: VectorDual<L>)
  -> VectorDual<L>
{ z.addingProduct(x, y) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  y >= x ? y : x
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  max(x, VectorDual<L>(y))
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  max(VectorDual<L>(x), y)
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<L: TangentLanes>(_ x: VectorDual<L>, _ y: VectorDual<L>) -> VectorDual<L> {
  y < x ? y : x
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<L: TangentLanes>(_ x: VectorDual<L>, _ y: Double) -> VectorDual<L> {
  min(x, VectorDual<L>(y))
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<L: TangentLanes>(_ x: Double, _ y: VectorDual<L>) -> VectorDual<L> {
  min(VectorDual<L>(x), y)
}
