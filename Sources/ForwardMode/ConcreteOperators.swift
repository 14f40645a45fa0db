// The operators of the numbers that closures receive, again, with concrete types.
//
// They exist for the type checker alone. It tries concrete operators before generic ones, so a long
// expression in a closure over one of these numbers is checked in milliseconds; with the generic
// operators only, the same expression takes seconds or is given up. Assignments such as += need none.

extension Dual<Double> {
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

extension Dual<Float> {
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

extension Dual<Batch8<Double>> {
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

extension VectorDual<Lanes2<Double>> {
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

extension VectorDual<Lanes2<Float>> {
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

extension VectorDual<Lanes4<Double>> {
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

extension VectorDual<Lanes4<Float>> {
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

extension VectorDual<Lanes6<Double>> {
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

extension VectorDual<Lanes6<Float>> {
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

extension VectorDual<Lanes16<Double>> {
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

extension VectorDual<Lanes16<Float>> {
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

extension HyperDual<Double> {
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

extension HyperDual<Float> {
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

extension HyperDualBlock<Lanes4<Double>> {
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

extension HyperDualBlock<Lanes4<Float>> {
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

extension TaylorSeries<Double> {
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

extension TaylorSeries<Float> {
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
