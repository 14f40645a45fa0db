// The operators of `Traced<Double>` and `Traced<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `Traced<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// operation in `Traced+Arithmetic.swift`.

extension Traced where T == Double {
  /// The sum.
  public static func + (a: Traced<Double>, b: Traced<Double>) -> Traced<Double> { sum(a, b) }

  /// The difference.
  public static func - (a: Traced<Double>, b: Traced<Double>) -> Traced<Double> { difference(a, b) }

  /// The product.
  public static func * (a: Traced<Double>, b: Traced<Double>) -> Traced<Double> { product(a, b) }

  /// The quotient.
  public static func / (a: Traced<Double>, b: Traced<Double>) -> Traced<Double> { quotient(a, b) }

  /// The negative.
  public static prefix func - (a: Traced<Double>) -> Traced<Double> { negative(a) }

  /// The sum.
  public static func += (a: inout Traced<Double>, b: Traced<Double>) { a = sum(a, b) }

  /// The difference.
  public static func -= (a: inout Traced<Double>, b: Traced<Double>) { a = difference(a, b) }

  /// The product.
  public static func *= (a: inout Traced<Double>, b: Traced<Double>) { a = product(a, b) }

  /// The quotient.
  public static func /= (a: inout Traced<Double>, b: Traced<Double>) { a = quotient(a, b) }
}

extension Traced where T == Float {
  /// The sum.
  public static func + (a: Traced<Float>, b: Traced<Float>) -> Traced<Float> { sum(a, b) }

  /// The difference.
  public static func - (a: Traced<Float>, b: Traced<Float>) -> Traced<Float> { difference(a, b) }

  /// The product.
  public static func * (a: Traced<Float>, b: Traced<Float>) -> Traced<Float> { product(a, b) }

  /// The quotient.
  public static func / (a: Traced<Float>, b: Traced<Float>) -> Traced<Float> { quotient(a, b) }

  /// The negative.
  public static prefix func - (a: Traced<Float>) -> Traced<Float> { negative(a) }

  /// The sum.
  public static func += (a: inout Traced<Float>, b: Traced<Float>) { a = sum(a, b) }

  /// The difference.
  public static func -= (a: inout Traced<Float>, b: Traced<Float>) { a = difference(a, b) }

  /// The product.
  public static func *= (a: inout Traced<Float>, b: Traced<Float>) { a = product(a, b) }

  /// The quotient.
  public static func /= (a: inout Traced<Float>, b: Traced<Float>) { a = quotient(a, b) }
}
