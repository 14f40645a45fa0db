// Operators on truncated series over any scalar, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: with a concrete `TaylorSeries<Double> + Double`
// in scope, plain code such as `numbers.reduce(0, +)` over an array of `Double` is ambiguous.

extension TaylorSeries {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: TaylorSeries, b: TaylorSeries) -> TaylorSeries { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: TaylorSeries, b: TaylorSeries) -> TaylorSeries { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: TaylorSeries, b: TaylorSeries) -> TaylorSeries { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: TaylorSeries, b: TaylorSeries) -> TaylorSeries { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: TaylorSeries) -> TaylorSeries { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout TaylorSeries, b: TaylorSeries) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout TaylorSeries, b: TaylorSeries) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout TaylorSeries, b: TaylorSeries) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout TaylorSeries, b: TaylorSeries) { a = quotient(a, b) }
}

extension TaylorSeries {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: TaylorSeries, b: Double) -> TaylorSeries { shifted(a, by: T(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: TaylorSeries) -> TaylorSeries { shifted(b, by: T(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: TaylorSeries, b: Double) -> TaylorSeries { shifted(a, downBy: T(b)) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: TaylorSeries) -> TaylorSeries {
    difference(constant: T(a), b)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: TaylorSeries, b: Double) -> TaylorSeries { scaled(a, by: T(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: TaylorSeries) -> TaylorSeries { scaled(b, by: T(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: TaylorSeries, b: Double) -> TaylorSeries { divided(a, by: T(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: TaylorSeries) -> TaylorSeries { quotient(constant: T(a), b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout TaylorSeries, b: Double) { a = shifted(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout TaylorSeries, b: Double) { a = shifted(a, downBy: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout TaylorSeries, b: Double) { a = scaled(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout TaylorSeries, b: Double) { a = divided(a, by: T(b)) }
}
