// The operators of `Traced<Double>` and `Traced<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `Traced<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// operation in `Traced+Arithmetic.swift`.

extension Traced<Double> {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }

  /// The product.
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }

  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }

  /// The negative.
  public static prefix func - (a: Self) -> Self { P.negative(a) }

  /// The sum.
  public static func += (a: inout Self, b: Self) { a = P.sum(a, b) }

  /// The difference.
  public static func -= (a: inout Self, b: Self) { a = P.difference(a, b) }

  /// The product.
  public static func *= (a: inout Self, b: Self) { a = P.product(a, b) }

  /// The quotient.
  public static func /= (a: inout Self, b: Self) { a = P.quotient(a, b) }
}

extension Traced<Float> {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }

  /// The product.
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }

  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }

  /// The negative.
  public static prefix func - (a: Self) -> Self { P.negative(a) }

  /// The sum.
  public static func += (a: inout Self, b: Self) { a = P.sum(a, b) }

  /// The difference.
  public static func -= (a: inout Self, b: Self) { a = P.difference(a, b) }

  /// The product.
  public static func *= (a: inout Self, b: Self) { a = P.product(a, b) }

  /// The quotient.
  public static func /= (a: inout Self, b: Self) { a = P.quotient(a, b) }
}
