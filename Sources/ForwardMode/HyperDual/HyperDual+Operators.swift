// Operators on hyper-dual numbers over any scalar, for generic code and for the protocol
// conformances, and mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: see `Dual+Operators.swift`.

extension HyperDual {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDual, b: HyperDual) -> HyperDual { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDual, b: HyperDual) -> HyperDual { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDual, b: HyperDual) -> HyperDual { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDual, b: HyperDual) -> HyperDual { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDual) -> HyperDual { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDual, b: HyperDual) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDual, b: HyperDual) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDual, b: HyperDual) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDual, b: HyperDual) { a = quotient(a, b) }
}

extension HyperDual {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: HyperDual, b: Double) -> HyperDual { shifted(a, by: T(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: HyperDual) -> HyperDual { shifted(b, by: T(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: HyperDual, b: Double) -> HyperDual { shifted(a, downBy: T(b)) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: HyperDual) -> HyperDual { difference(constant: T(a), b) }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: HyperDual, b: Double) -> HyperDual { scaled(a, by: T(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: HyperDual) -> HyperDual { scaled(b, by: T(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: HyperDual, b: Double) -> HyperDual { divided(a, by: T(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: HyperDual) -> HyperDual { quotient(constant: T(a), b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDual, b: Double) { a = shifted(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDual, b: Double) { a = shifted(a, downBy: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDual, b: Double) { a = scaled(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDual, b: Double) { a = divided(a, by: T(b)) }
}
