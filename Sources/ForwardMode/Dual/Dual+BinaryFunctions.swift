// The functions of two dual numbers, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `Dual+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> {
  .apply(Rules.Pow(), to: x, Dual<T>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Pow(), to: Dual<T>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<T: RealScalar>(_ y: Dual<T>, _ x: Dual<T>) -> Dual<T> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Dual<T>, _ x: Double) -> Dual<T> {
  .apply(Rules.Atan2(), to: y, Dual<T>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Double, _ x: Dual<T>) -> Dual<T> {
  .apply(Rules.Atan2(), to: Dual<T>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> {
  .apply(Rules.Hypot(), to: x, Dual<T>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Hypot(), to: Dual<T>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> {
  .apply(Rules.Fmod(), to: x, Dual<T>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Fmod(), to: Dual<T>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> {
  .apply(Rules.Remainder(), to: x, Dual<T>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> {
  .apply(Rules.Remainder(), to: Dual<T>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<T: RealScalar>(_ x: Dual<T>, _ degree: Int) -> Dual<T> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<T: RealScalar>(_ order: Int, _ x: Dual<T>) -> Dual<T> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<T: RealScalar>(_ order: Int, _ x: Dual<T>) -> Dual<T> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<T: RealScalar>(_ order: Int, _ x: Dual<T>) -> Dual<T> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: Dual<T>, _ n: Int) -> Dual<T> {
  .apply(Rules.Pow(), to: x, Dual<T>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>, _ z: Dual<T>) -> Dual<T> {
  z.addingProduct(x, y)
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> { y >= x ? y : x }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> { max(x, Dual<T>(y)) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> { max(Dual<T>(x), y) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<T: RealScalar>(_ x: Dual<T>, _ y: Dual<T>) -> Dual<T> { y < x ? y : x }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Dual<T>, _ y: Double) -> Dual<T> { min(x, Dual<T>(y)) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Double, _ y: Dual<T>) -> Dual<T> { min(Dual<T>(x), y) }
