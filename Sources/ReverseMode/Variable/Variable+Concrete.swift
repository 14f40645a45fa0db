// The operators of the variables that closures receive, again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a long
// expression in a closure over one of these numbers is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Assignments such as += need none.

extension Variable<Double> {
  /// The sum.
  @inlinable @inline(__always) public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  @inlinable @inline(__always) public static func - (a: Self, b: Self) -> Self {
    P.difference(a, b)
  }
  /// The product.
  @inlinable @inline(__always) public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  @inlinable @inline(__always) public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  @inlinable @inline(__always) public static prefix func - (a: Self) -> Self { P.negative(a) }
}

extension Variable<Float> {
  /// The sum.
  @inlinable @inline(__always) public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  @inlinable @inline(__always) public static func - (a: Self, b: Self) -> Self {
    P.difference(a, b)
  }
  /// The product.
  @inlinable @inline(__always) public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  @inlinable @inline(__always) public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  @inlinable @inline(__always) public static prefix func - (a: Self) -> Self { P.negative(a) }
}

extension Variable<Batch8<Double>> {
  /// The sum.
  @inlinable @inline(__always) public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  @inlinable @inline(__always) public static func - (a: Self, b: Self) -> Self {
    P.difference(a, b)
  }
  /// The product.
  @inlinable @inline(__always) public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  @inlinable @inline(__always) public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  @inlinable @inline(__always) public static prefix func - (a: Self) -> Self { P.negative(a) }
}
