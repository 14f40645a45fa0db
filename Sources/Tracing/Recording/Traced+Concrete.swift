// The operators of the traced numbers that closures receive, again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a long
// expression in a closure over one of these numbers is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Assignments such as += need none.

public import Scalars

extension Traced<Double> {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }
  /// The product.
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  public static prefix func - (a: Self) -> Self { P.negative(a) }
}

extension Traced<Float> {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }
  /// The product.
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  public static prefix func - (a: Self) -> Self { P.negative(a) }
}
