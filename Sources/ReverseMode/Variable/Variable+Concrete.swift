// The operators of `Variable<Double>` and `Variable<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `Variable<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `Variable+Arithmetic.swift`.

extension Variable<Double> {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { P.negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = P.sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Self, b: Self) { a = P.difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Self) { a = P.product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Self, b: Self) { a = P.quotient(a, b) }
}

extension Variable<Float> {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { P.negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = P.sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Self, b: Self) { a = P.difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Self) { a = P.product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Self, b: Self) { a = P.quotient(a, b) }
}
