// The operators of `TaylorSeries<Double>` and `TaylorSeries<Float>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `TaylorSeries<Double>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `TaylorSeries+Arithmetic.swift`.

extension TaylorSeries where T == Double {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: TaylorSeries<Double>, b: TaylorSeries<Double>) -> TaylorSeries<Double> {
    sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: TaylorSeries<Double>, b: TaylorSeries<Double>) -> TaylorSeries<Double> {
    difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: TaylorSeries<Double>, b: TaylorSeries<Double>) -> TaylorSeries<Double> {
    product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: TaylorSeries<Double>, b: TaylorSeries<Double>) -> TaylorSeries<Double> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: TaylorSeries<Double>) -> TaylorSeries<Double> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout TaylorSeries<Double>, b: TaylorSeries<Double>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout TaylorSeries<Double>, b: TaylorSeries<Double>) {
    a = difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout TaylorSeries<Double>, b: TaylorSeries<Double>) {
    a = product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout TaylorSeries<Double>, b: TaylorSeries<Double>) {
    a = quotient(a, b)
  }
}

extension TaylorSeries where T == Float {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: TaylorSeries<Float>, b: TaylorSeries<Float>) -> TaylorSeries<Float> {
    sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: TaylorSeries<Float>, b: TaylorSeries<Float>) -> TaylorSeries<Float> {
    difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: TaylorSeries<Float>, b: TaylorSeries<Float>) -> TaylorSeries<Float> {
    product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: TaylorSeries<Float>, b: TaylorSeries<Float>) -> TaylorSeries<Float> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: TaylorSeries<Float>) -> TaylorSeries<Float> { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout TaylorSeries<Float>, b: TaylorSeries<Float>) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout TaylorSeries<Float>, b: TaylorSeries<Float>) {
    a = difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout TaylorSeries<Float>, b: TaylorSeries<Float>) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout TaylorSeries<Float>, b: TaylorSeries<Float>) {
    a = quotient(a, b)
  }
}
