// The operators of `HyperDual<Double>` and `HyperDual<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `HyperDual<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `HyperDual+Arithmetic.swift`.

extension HyperDual where T == Double {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDual<Double>, b: HyperDual<Double>) -> HyperDual<Double> {
    sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDual<Double>, b: HyperDual<Double>) -> HyperDual<Double> {
    difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDual<Double>, b: HyperDual<Double>) -> HyperDual<Double> {
    product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDual<Double>, b: HyperDual<Double>) -> HyperDual<Double> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDual<Double>) -> HyperDual<Double> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDual<Double>, b: HyperDual<Double>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDual<Double>, b: HyperDual<Double>) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDual<Double>, b: HyperDual<Double>) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDual<Double>, b: HyperDual<Double>) { a = quotient(a, b) }
}

extension HyperDual where T == Float {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDual<Float>, b: HyperDual<Float>) -> HyperDual<Float> { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDual<Float>, b: HyperDual<Float>) -> HyperDual<Float> {
    difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDual<Float>, b: HyperDual<Float>) -> HyperDual<Float> {
    product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDual<Float>, b: HyperDual<Float>) -> HyperDual<Float> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDual<Float>) -> HyperDual<Float> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDual<Float>, b: HyperDual<Float>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDual<Float>, b: HyperDual<Float>) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDual<Float>, b: HyperDual<Float>) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDual<Float>, b: HyperDual<Float>) { a = quotient(a, b) }
}
