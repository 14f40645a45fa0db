// The functions of two hyper-dual numbers, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `HyperDual+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  .apply(Rules.Pow(), to: x, HyperDual<T>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Pow(), to: HyperDual<T>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<T: RealScalar>(_ y: HyperDual<T>, _ x: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: HyperDual<T>, _ x: Double) -> HyperDual<T> {
  .apply(Rules.Atan2(), to: y, HyperDual<T>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Double, _ x: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Atan2(), to: HyperDual<T>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  .apply(Rules.Hypot(), to: x, HyperDual<T>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Hypot(), to: HyperDual<T>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  .apply(Rules.Fmod(), to: x, HyperDual<T>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Fmod(), to: HyperDual<T>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  .apply(Rules.Remainder(), to: x, HyperDual<T>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Remainder(), to: HyperDual<T>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<T: RealScalar>(_ x: HyperDual<T>, _ degree: Int) -> HyperDual<T> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<T: RealScalar>(_ order: Int, _ x: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<T: RealScalar>(_ order: Int, _ x: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<T: RealScalar>(_ order: Int, _ x: HyperDual<T>) -> HyperDual<T> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: HyperDual<T>, _ n: Int) -> HyperDual<T> {
  .apply(Rules.Pow(), to: x, HyperDual<T>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>, _ z: HyperDual<T>)
  -> HyperDual<T>
{ z.addingProduct(x, y) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  y >= x ? y : x
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  max(x, HyperDual<T>(y))
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  max(HyperDual<T>(x), y)
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<T: RealScalar>(_ x: HyperDual<T>, _ y: HyperDual<T>) -> HyperDual<T> {
  y < x ? y : x
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: HyperDual<T>, _ y: Double) -> HyperDual<T> {
  min(x, HyperDual<T>(y))
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Double, _ y: HyperDual<T>) -> HyperDual<T> {
  min(HyperDual<T>(x), y)
}
