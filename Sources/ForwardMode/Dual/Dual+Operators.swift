// Operators on dual numbers over any scalar, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: with a concrete `Dual<Double> + Double`
// in scope, plain code such as `numbers.reduce(0, +)` over an array of `Double` is ambiguous.

extension Dual {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: Dual, b: Dual) -> Dual { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: Dual, b: Dual) -> Dual { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: Dual, b: Dual) -> Dual { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: Dual, b: Dual) -> Dual { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Dual) -> Dual { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout Dual, b: Dual) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual, b: Dual) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual, b: Dual) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual, b: Dual) { a = quotient(a, b) }
}

extension Dual {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: Dual, b: Double) -> Dual { shifted(a, by: T(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: Dual) -> Dual { shifted(b, by: T(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: Dual, b: Double) -> Dual { shifted(a, downBy: T(b)) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: Dual) -> Dual { difference(constant: T(a), b) }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: Dual, b: Double) -> Dual { scaled(a, by: T(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: Dual) -> Dual { scaled(b, by: T(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: Dual, b: Double) -> Dual { divided(a, by: T(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: Dual) -> Dual { quotient(constant: T(a), b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout Dual, b: Double) { a = shifted(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout Dual, b: Double) { a = shifted(a, downBy: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout Dual, b: Double) { a = scaled(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout Dual, b: Double) { a = divided(a, by: T(b)) }
}
