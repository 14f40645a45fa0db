// Operators on numbers over any scalar, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: with a concrete `Number<…> + Double`
// in scope, plain code such as `numbers.reduce(0, +)` over an array of `Double` is ambiguous.

extension Number {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: Number, b: Number) -> Number { P.sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: Number, b: Number) -> Number { P.difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: Number, b: Number) -> Number { P.product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: Number, b: Number) -> Number { P.quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Number) -> Number { P.negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout Number, b: Number) { a = P.sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout Number, b: Number) { a = P.difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout Number, b: Number) { a = P.product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout Number, b: Number) { a = P.quotient(a, b) }
}

extension Number {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: Number, b: Double) -> Number {
    P.shifted(a, by: P.Value(b))
  }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: Number) -> Number {
    P.sum(constant: P.Value(a), b)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: Number, b: Double) -> Number {
    P.shifted(a, downBy: P.Value(b))
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: Number) -> Number {
    P.difference(constant: P.Value(a), b)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: Number, b: Double) -> Number {
    P.scaled(a, by: P.Value(b))
  }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: Number) -> Number {
    P.product(constant: P.Value(a), b)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: Number, b: Double) -> Number {
    P.divided(a, by: P.Value(b))
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: Number) -> Number {
    P.quotient(constant: P.Value(a), b)
  }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout Number, b: Double) {
    a = P.shifted(a, by: P.Value(b))
  }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout Number, b: Double) {
    a = P.shifted(a, downBy: P.Value(b))
  }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout Number, b: Double) {
    a = P.scaled(a, by: P.Value(b))
  }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout Number, b: Double) {
    a = P.divided(a, by: P.Value(b))
  }
}
