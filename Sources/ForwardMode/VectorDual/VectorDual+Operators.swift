// Operators on vector duals of any width, for generic code and for the protocol conformances, and
// mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: see `Dual+Operators.swift`.

extension VectorDual {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: VectorDual, b: VectorDual) -> VectorDual { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: VectorDual, b: VectorDual) -> VectorDual { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: VectorDual, b: VectorDual) -> VectorDual { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: VectorDual, b: VectorDual) -> VectorDual { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: VectorDual) -> VectorDual { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout VectorDual, b: VectorDual) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout VectorDual, b: VectorDual) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout VectorDual, b: VectorDual) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout VectorDual, b: VectorDual) { a = quotient(a, b) }
}

extension VectorDual {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: VectorDual, b: Double) -> VectorDual { shifted(a, by: Value(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: VectorDual) -> VectorDual { shifted(b, by: Value(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: VectorDual, b: Double) -> VectorDual { shifted(a, downBy: Value(b)) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: VectorDual) -> VectorDual {
    difference(constant: Value(a), b)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: VectorDual, b: Double) -> VectorDual { scaled(a, by: Value(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: VectorDual) -> VectorDual { scaled(b, by: Value(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: VectorDual, b: Double) -> VectorDual { divided(a, by: Value(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: VectorDual) -> VectorDual { quotient(constant: Value(a), b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout VectorDual, b: Double) { a = shifted(a, by: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout VectorDual, b: Double) { a = shifted(a, downBy: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout VectorDual, b: Double) { a = scaled(a, by: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout VectorDual, b: Double) { a = divided(a, by: Value(b)) }
}
