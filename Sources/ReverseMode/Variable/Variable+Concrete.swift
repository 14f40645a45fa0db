// The operators of `Variable<Double>` and `Variable<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `Variable<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `Variable+Arithmetic.swift`.

extension Variable where T == Double {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Variable<Double>, b: Variable<Double>) -> Variable<Double> { sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Variable<Double>, b: Variable<Double>) -> Variable<Double> {
    difference(a, b)
  }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Variable<Double>, b: Variable<Double>) -> Variable<Double> {
    product(a, b)
  }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Variable<Double>, b: Variable<Double>) -> Variable<Double> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Variable<Double>) -> Variable<Double> { negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Variable<Double>, b: Variable<Double>) { a = sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Variable<Double>, b: Variable<Double>) { a = difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Variable<Double>, b: Variable<Double>) { a = product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Variable<Double>, b: Variable<Double>) { a = quotient(a, b) }
}

extension Variable where T == Float {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Variable<Float>, b: Variable<Float>) -> Variable<Float> { sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Variable<Float>, b: Variable<Float>) -> Variable<Float> {
    difference(a, b)
  }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Variable<Float>, b: Variable<Float>) -> Variable<Float> { product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Variable<Float>, b: Variable<Float>) -> Variable<Float> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Variable<Float>) -> Variable<Float> { negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Variable<Float>, b: Variable<Float>) { a = sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Variable<Float>, b: Variable<Float>) { a = difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Variable<Float>, b: Variable<Float>) { a = product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Variable<Float>, b: Variable<Float>) { a = quotient(a, b) }
}
