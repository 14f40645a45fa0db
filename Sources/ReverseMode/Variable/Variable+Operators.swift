// Operators on tape variables over any scalar, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants.
//
// The mixed ones have no concrete forms, unlike the others: with a concrete `Variable<Double> + Double`
// in scope, plain code such as `numbers.reduce(0, +)` over an array of `Double` is ambiguous.

extension Variable {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Variable, b: Variable) -> Variable { sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Variable, b: Variable) -> Variable { difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Variable, b: Variable) -> Variable { product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Variable, b: Variable) -> Variable { quotient(a, b) }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Variable) -> Variable { negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Variable, b: Variable) { a = sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Variable, b: Variable) { a = difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Variable, b: Variable) { a = product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Variable, b: Variable) { a = quotient(a, b) }
}

extension Variable {
  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func + (a: Variable, b: Double) -> Variable { shifted(a, by: T(b)) }

  /// A constant plus a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: Variable) -> Variable { shifted(b, by: T(a)) }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func - (a: Variable, b: Double) -> Variable { shifted(a, downBy: T(b)) }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: Variable) -> Variable { difference(constant: T(a), b) }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func * (a: Variable, b: Double) -> Variable { scaled(a, by: T(b)) }

  /// A constant times a number.
  @inlinable @inline(__always)
  public static func * (a: Double, b: Variable) -> Variable { scaled(b, by: T(a)) }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func / (a: Variable, b: Double) -> Variable { divided(a, by: T(b)) }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Double, b: Variable) -> Variable { quotient(constant: T(a), b) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func += (a: inout Variable, b: Double) { a = shifted(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func -= (a: inout Variable, b: Double) { a = shifted(a, downBy: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func *= (a: inout Variable, b: Double) { a = scaled(a, by: T(b)) }

  /// The operation in place.
  @inlinable @inline(__always)
  public static func /= (a: inout Variable, b: Double) { a = divided(a, by: T(b)) }
}
