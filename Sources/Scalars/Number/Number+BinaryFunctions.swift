// The functions of two numbers, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `Number+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Pow(), to: x, Number<P>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Pow(), to: Number<P>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<P: Payload>(_ y: Number<P>, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<P: Payload>(_ y: Number<P>, _ x: Double) -> Number<P> {
  .apply(Rules.Atan2(), to: y, Number<P>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<P: Payload>(_ y: Double, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Atan2(), to: Number<P>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Hypot(), to: x, Number<P>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Hypot(), to: Number<P>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Fmod(), to: x, Number<P>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Fmod(), to: Number<P>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Remainder(), to: x, Number<P>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Remainder(), to: Number<P>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<P: Payload>(_ x: Number<P>, _ degree: Int) -> Number<P> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<P: Payload>(_ x: Number<P>, _ n: Int) -> Number<P> {
  .apply(Rules.Pow(), to: x, Number<P>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<P: Payload>(_ x: Number<P>, _ y: Number<P>, _ z: Number<P>) -> Number<P> {
  z.addingProduct(x, y)
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> { y >= x ? y : x }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> { max(x, Number<P>(y)) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> { max(Number<P>(x), y) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> { y < x ? y : x }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> { min(x, Number<P>(y)) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> { min(Number<P>(x), y) }
