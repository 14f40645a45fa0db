// The functions of two truncated series, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `TaylorSeries+Functions.swift`.

/// The power xʸ, for negative bases with integer exponents.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, for negative bases with integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  .apply(Rules.Pow(), to: x, TaylorSeries<T>(y))
}

/// The power xʸ, for negative bases with integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Pow(), to: TaylorSeries<T>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<T: RealScalar>(_ y: TaylorSeries<T>, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: TaylorSeries<T>, _ x: Double) -> TaylorSeries<T> {
  .apply(Rules.Atan2(), to: y, TaylorSeries<T>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Double, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Atan2(), to: TaylorSeries<T>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  .apply(Rules.Hypot(), to: x, TaylorSeries<T>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Hypot(), to: TaylorSeries<T>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  .apply(Rules.Fmod(), to: x, TaylorSeries<T>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Fmod(), to: TaylorSeries<T>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T>
{
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  .apply(Rules.Remainder(), to: x, TaylorSeries<T>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Remainder(), to: TaylorSeries<T>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<T: RealScalar>(_ x: TaylorSeries<T>, _ degree: Int) -> TaylorSeries<T> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<T: RealScalar>(_ order: Int, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<T: RealScalar>(_ order: Int, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<T: RealScalar>(_ order: Int, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: TaylorSeries<T>, _ n: Int) -> TaylorSeries<T> {
  .apply(Rules.Pow(), to: x, TaylorSeries<T>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, _ z: TaylorSeries<T>)
  -> TaylorSeries<T>
{
  z.addingProduct(x, y)
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  y >= x ? y : x
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  max(x, TaylorSeries<T>(y))
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  max(TaylorSeries<T>(x), y)
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<T: RealScalar>(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  y < x ? y : x
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: TaylorSeries<T>, _ y: Double) -> TaylorSeries<T> {
  min(x, TaylorSeries<T>(y))
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Double, _ y: TaylorSeries<T>) -> TaylorSeries<T> {
  min(TaylorSeries<T>(x), y)
}
