// The functions of two tape variables, or of one and a whole number, under the names of the C
// library. They exist for the reason given in `Variable+Functions.swift`.

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  .apply(Rules.Pow(), to: x, Variable<T>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Pow(), to: Variable<T>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<T: RealScalar>(_ y: Variable<T>, _ x: Variable<T>) -> Variable<T> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Variable<T>, _ x: Double) -> Variable<T> {
  .apply(Rules.Atan2(), to: y, Variable<T>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Double, _ x: Variable<T>) -> Variable<T> {
  .apply(Rules.Atan2(), to: Variable<T>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  .apply(Rules.Hypot(), to: x, Variable<T>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Hypot(), to: Variable<T>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  .apply(Rules.Fmod(), to: x, Variable<T>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Fmod(), to: Variable<T>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  .apply(Rules.Remainder(), to: x, Variable<T>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  .apply(Rules.Remainder(), to: Variable<T>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<T: RealScalar>(_ x: Variable<T>, _ degree: Int) -> Variable<T> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<T: RealScalar>(_ order: Int, _ x: Variable<T>) -> Variable<T> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<T: RealScalar>(_ order: Int, _ x: Variable<T>) -> Variable<T> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<T: RealScalar>(_ order: Int, _ x: Variable<T>) -> Variable<T> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: Variable<T>, _ n: Int) -> Variable<T> {
  .apply(Rules.Pow(), to: x, Variable<T>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>, _ z: Variable<T>) -> Variable<T>
{
  z.addingProduct(x, y)
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> { y >= x ? y : x }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  max(x, Variable<T>(y))
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  max(Variable<T>(x), y)
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<T: RealScalar>(_ x: Variable<T>, _ y: Variable<T>) -> Variable<T> { y < x ? y : x }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Variable<T>, _ y: Double) -> Variable<T> {
  min(x, Variable<T>(y))
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<T: RealScalar>(_ x: Double, _ y: Variable<T>) -> Variable<T> {
  min(Variable<T>(x), y)
}
