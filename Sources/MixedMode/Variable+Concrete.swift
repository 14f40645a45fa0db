// The operators of the forward-over-reverse variables that closures receive, with concrete types.
public import ForwardMode
public import ReverseMode
public import Scalars

//
// They exist for the type checker alone, as those in `ReverseMode/Variable/Variable+Concrete.swift`
// do. Every line forwards to the one rule in `ReverseMode/Variable/Variable+Arithmetic.swift`.

extension Variable<Dual<Double>> {
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

extension Variable<VectorDual<Lanes16<Double>>> {
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
