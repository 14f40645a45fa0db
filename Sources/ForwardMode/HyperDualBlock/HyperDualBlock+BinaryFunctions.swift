// The functions of two hyper-dual blocks, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `HyperDualBlock+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>) -> HyperDualBlock<
  C
> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  .apply(Rules.Pow(), to: x, HyperDualBlock<C>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Pow(), to: HyperDualBlock<C>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<C: TangentLanes>(_ y: HyperDualBlock<C>, _ x: HyperDualBlock<C>)
  -> HyperDualBlock<C>
{
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<C: TangentLanes>(_ y: HyperDualBlock<C>, _ x: Double) -> HyperDualBlock<C> {
  .apply(Rules.Atan2(), to: y, HyperDualBlock<C>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<C: TangentLanes>(_ y: Double, _ x: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Atan2(), to: HyperDualBlock<C>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>)
  -> HyperDualBlock<C>
{
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  .apply(Rules.Hypot(), to: x, HyperDualBlock<C>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Hypot(), to: HyperDualBlock<C>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>) -> HyperDualBlock<
  C
> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  .apply(Rules.Fmod(), to: x, HyperDualBlock<C>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Fmod(), to: HyperDualBlock<C>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>)
  -> HyperDualBlock<C>
{
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  .apply(Rules.Remainder(), to: x, HyperDualBlock<C>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Remainder(), to: HyperDualBlock<C>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<C: TangentLanes>(_ x: HyperDualBlock<C>, _ degree: Int) -> HyperDualBlock<C> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<C: TangentLanes>(_ order: Int, _ x: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<C: TangentLanes>(_ order: Int, _ x: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<C: TangentLanes>(_ order: Int, _ x: HyperDualBlock<C>) -> HyperDualBlock<C> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<C: TangentLanes>(_ x: HyperDualBlock<C>, _ n: Int) -> HyperDualBlock<C> {
  .apply(Rules.Pow(), to: x, HyperDualBlock<C>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<C: TangentLanes>(
  _ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>, _ z: HyperDualBlock<C>
) -> HyperDualBlock<C> { z.addingProduct(x, y) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>) -> HyperDualBlock<
  C
> { y >= x ? y : x }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  max(x, HyperDualBlock<C>(y))
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  max(HyperDualBlock<C>(x), y)
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: HyperDualBlock<C>) -> HyperDualBlock<
  C
> { y < x ? y : x }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<C: TangentLanes>(_ x: HyperDualBlock<C>, _ y: Double) -> HyperDualBlock<C> {
  min(x, HyperDualBlock<C>(y))
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<C: TangentLanes>(_ x: Double, _ y: HyperDualBlock<C>) -> HyperDualBlock<C> {
  min(HyperDualBlock<C>(x), y)
}
