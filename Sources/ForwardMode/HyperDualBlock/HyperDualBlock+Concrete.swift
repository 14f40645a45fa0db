// The operators of `HyperDualBlock<Lanes4<Double>>` and `HyperDualBlock<Lanes4<Float>>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `HyperDualBlock<Lanes4<Double>>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `HyperDualBlock+Arithmetic.swift`.

extension HyperDualBlock where Columns == Lanes4<Double> {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
    -> HyperDualBlock<Lanes4<Double>>
  { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
    -> HyperDualBlock<Lanes4<Double>>
  { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
    -> HyperDualBlock<Lanes4<Double>>
  { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
    -> HyperDualBlock<Lanes4<Double>>
  { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDualBlock<Lanes4<Double>>) -> HyperDualBlock<Lanes4<Double>>
  { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
  { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
  { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
  { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDualBlock<Lanes4<Double>>, b: HyperDualBlock<Lanes4<Double>>)
  { a = quotient(a, b) }
}

extension HyperDualBlock where Columns == Lanes4<Float> {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>)
    -> HyperDualBlock<Lanes4<Float>>
  { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>)
    -> HyperDualBlock<Lanes4<Float>>
  { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>)
    -> HyperDualBlock<Lanes4<Float>>
  { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>)
    -> HyperDualBlock<Lanes4<Float>>
  { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDualBlock<Lanes4<Float>>) -> HyperDualBlock<Lanes4<Float>> {
    negative(a)
  }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>) {
    a = sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>) {
    a = difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>) {
    a = product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDualBlock<Lanes4<Float>>, b: HyperDualBlock<Lanes4<Float>>) {
    a = quotient(a, b)
  }
}
