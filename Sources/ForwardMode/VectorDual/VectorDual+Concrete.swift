// The operators of `VectorDual<Lanes16<Double>>` and `VectorDual<Lanes16<Float>>` again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a
// long expression in a closure over `VectorDual<Lanes16<Double>>` is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Every line forwards to the one
// rule in `VectorDual+Arithmetic.swift`.

extension VectorDual where Lanes == Lanes16<Double> {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>)
    -> VectorDual<Lanes16<Double>>
  { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>)
    -> VectorDual<Lanes16<Double>>
  { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>)
    -> VectorDual<Lanes16<Double>>
  { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>)
    -> VectorDual<Lanes16<Double>>
  { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: VectorDual<Lanes16<Double>>) -> VectorDual<Lanes16<Double>> {
    negative(a)
  }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>) {
    a = sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>) {
    a = difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>) {
    a = product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout VectorDual<Lanes16<Double>>, b: VectorDual<Lanes16<Double>>) {
    a = quotient(a, b)
  }
}

extension VectorDual where Lanes == Lanes16<Float> {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) -> VectorDual<
    Lanes16<Float>
  > { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) -> VectorDual<
    Lanes16<Float>
  > { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) -> VectorDual<
    Lanes16<Float>
  > { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) -> VectorDual<
    Lanes16<Float>
  > { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: VectorDual<Lanes16<Float>>) -> VectorDual<Lanes16<Float>> {
    negative(a)
  }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) {
    a = sum(a, b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) {
    a = difference(a, b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) {
    a = product(a, b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout VectorDual<Lanes16<Float>>, b: VectorDual<Lanes16<Float>>) {
    a = quotient(a, b)
  }
}
