// Operators on hyper-dual blocks of any width, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants, which multiply no zero tangents.
//
// The mixed ones have no concrete forms, unlike the others: see `Dual+Operators.swift`.

extension HyperDualBlock {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func + (a: HyperDualBlock, b: HyperDualBlock) -> HyperDualBlock { sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func - (a: HyperDualBlock, b: HyperDualBlock) -> HyperDualBlock { difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func * (a: HyperDualBlock, b: HyperDualBlock) -> HyperDualBlock { product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func / (a: HyperDualBlock, b: HyperDualBlock) -> HyperDualBlock { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: HyperDualBlock) -> HyperDualBlock { negative(a) }

  /// The sum rule.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDualBlock, b: HyperDualBlock) { a = sum(a, b) }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDualBlock, b: HyperDualBlock) { a = difference(a, b) }

  /// The product rule.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDualBlock, b: HyperDualBlock) { a = product(a, b) }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDualBlock, b: HyperDualBlock) { a = quotient(a, b) }
}

extension HyperDualBlock {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: HyperDualBlock, b: Double) -> HyperDualBlock { shifted(a, by: Value(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: HyperDualBlock) -> HyperDualBlock { shifted(b, by: Value(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: HyperDualBlock, b: Double) -> HyperDualBlock {
    shifted(a, downBy: Value(b))
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: HyperDualBlock) -> HyperDualBlock {
    difference(constant: Value(a), b)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: HyperDualBlock, b: Double) -> HyperDualBlock { scaled(a, by: Value(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: HyperDualBlock) -> HyperDualBlock { scaled(b, by: Value(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: HyperDualBlock, b: Double) -> HyperDualBlock { divided(a, by: Value(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: HyperDualBlock) -> HyperDualBlock {
    quotient(constant: Value(a), b)
  }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout HyperDualBlock, b: Double) { a = shifted(a, by: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout HyperDualBlock, b: Double) { a = shifted(a, downBy: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout HyperDualBlock, b: Double) { a = scaled(a, by: Value(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout HyperDualBlock, b: Double) { a = divided(a, by: Value(b)) }
}
