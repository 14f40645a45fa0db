// The operators of `Dual<Double>` and `Dual<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `Dual<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `Dual+Arithmetic.swift`.

extension Dual where T == Double {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: Dual<Double>, b: Dual<Double>) -> Dual<Double> { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: Dual<Double>, b: Dual<Double>) -> Dual<Double> { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: Dual<Double>, b: Dual<Double>) -> Dual<Double> { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: Dual<Double>, b: Dual<Double>) -> Dual<Double> { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Dual<Double>) -> Dual<Double> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout Dual<Double>, b: Dual<Double>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual<Double>, b: Dual<Double>) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual<Double>, b: Dual<Double>) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual<Double>, b: Dual<Double>) { a = quotient(a, b) }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: Dual<Double>, b: Double) -> Dual<Double> { shifted(a, by: b) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: Dual<Double>) -> Dual<Double> { shifted(b, by: a) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: Dual<Double>, b: Double) -> Dual<Double> { shifted(a, downBy: b) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: Dual<Double>) -> Dual<Double> { difference(constant: a, b) }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: Dual<Double>, b: Double) -> Dual<Double> { scaled(a, by: b) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: Dual<Double>) -> Dual<Double> { scaled(b, by: a) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: Dual<Double>, b: Double) -> Dual<Double> { divided(a, by: b) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: Dual<Double>) -> Dual<Double> { quotient(constant: a, b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout Dual<Double>, b: Double) { a = shifted(a, by: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual<Double>, b: Double) { a = shifted(a, downBy: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual<Double>, b: Double) { a = scaled(a, by: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual<Double>, b: Double) { a = divided(a, by: b) }
}

extension Dual where T == Float {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: Dual<Float>, b: Dual<Float>) -> Dual<Float> { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: Dual<Float>, b: Dual<Float>) -> Dual<Float> { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: Dual<Float>, b: Dual<Float>) -> Dual<Float> { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: Dual<Float>, b: Dual<Float>) -> Dual<Float> { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Dual<Float>) -> Dual<Float> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout Dual<Float>, b: Dual<Float>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual<Float>, b: Dual<Float>) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual<Float>, b: Dual<Float>) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual<Float>, b: Dual<Float>) { a = quotient(a, b) }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: Dual<Float>, b: Float) -> Dual<Float> { shifted(a, by: b) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Float, b: Dual<Float>) -> Dual<Float> { shifted(b, by: a) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: Dual<Float>, b: Float) -> Dual<Float> { shifted(a, downBy: b) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Float, b: Dual<Float>) -> Dual<Float> { difference(constant: a, b) }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: Dual<Float>, b: Float) -> Dual<Float> { scaled(a, by: b) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Float, b: Dual<Float>) -> Dual<Float> { scaled(b, by: a) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: Dual<Float>, b: Float) -> Dual<Float> { divided(a, by: b) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Float, b: Dual<Float>) -> Dual<Float> { quotient(constant: a, b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout Dual<Float>, b: Float) { a = shifted(a, by: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual<Float>, b: Float) { a = shifted(a, downBy: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual<Float>, b: Float) { a = scaled(a, by: b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual<Float>, b: Float) { a = divided(a, by: b) }
}
