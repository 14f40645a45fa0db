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
}
