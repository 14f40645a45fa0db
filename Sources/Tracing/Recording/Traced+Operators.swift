// Operators on traced numbers over any scalar, for generic code and for the protocol conformances,
// and mixed operators with `Double` constants.
//
// The mixed ones have no concrete forms, unlike the others: with a concrete one in scope, plain code
// such as `numbers.reduce(0, +)` over an array of `Double` is ambiguous.

extension Traced {
  /// The sum.
  public static func + (a: Traced, b: Traced) -> Traced { sum(a, b) }

  /// The difference.
  public static func - (a: Traced, b: Traced) -> Traced { difference(a, b) }

  /// The product.
  public static func * (a: Traced, b: Traced) -> Traced { product(a, b) }

  /// The quotient.
  public static func / (a: Traced, b: Traced) -> Traced { quotient(a, b) }

  /// The negative.
  public static prefix func - (a: Traced) -> Traced { negative(a) }

  /// The sum.
  public static func += (a: inout Traced, b: Traced) { a = sum(a, b) }

  /// The difference.
  public static func -= (a: inout Traced, b: Traced) { a = difference(a, b) }

  /// The product.
  public static func *= (a: inout Traced, b: Traced) { a = product(a, b) }

  /// The quotient.
  public static func /= (a: inout Traced, b: Traced) { a = quotient(a, b) }
}

extension Traced {
  /// A number plus a constant.
  public static func + (a: Traced, b: Double) -> Traced { sum(a, .plain(b)) }

  /// A constant plus a number.
  public static func + (a: Double, b: Traced) -> Traced { sum(.plain(a), b) }

  /// A number less a constant.
  public static func - (a: Traced, b: Double) -> Traced { difference(a, .plain(b)) }

  /// A constant less a number.
  public static func - (a: Double, b: Traced) -> Traced { difference(.plain(a), b) }

  /// A number times a constant.
  public static func * (a: Traced, b: Double) -> Traced { product(a, .plain(b)) }

  /// A constant times a number.
  public static func * (a: Double, b: Traced) -> Traced { product(.plain(a), b) }

  /// A number divided by a constant.
  public static func / (a: Traced, b: Double) -> Traced { quotient(a, .plain(b)) }

  /// A constant divided by a number.
  public static func / (a: Double, b: Traced) -> Traced { quotient(.plain(a), b) }

  /// The operation in place.
  public static func += (a: inout Traced, b: Double) { a = a + b }

  /// The operation in place.
  public static func -= (a: inout Traced, b: Double) { a = a - b }

  /// The operation in place.
  public static func *= (a: inout Traced, b: Double) { a = a * b }

  /// The operation in place.
  public static func /= (a: inout Traced, b: Double) { a = a / b }
}
