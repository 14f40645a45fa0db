// The operators of the forward-over-reverse variables that closures receive, with concrete types.
public import ForwardMode
public import ReverseMode
public import Scalars

//
// They exist for the type checker alone, as those in `ReverseMode/Variable/Variable+Concrete.swift`
// do. Every line forwards to the one rule in `ReverseMode/Variable/Variable+Arithmetic.swift`.

extension Variable where T == Dual<Double> {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (a: Variable<Dual<Double>>, b: Variable<Dual<Double>>) -> Variable<
    Dual<Double>
  > { sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (a: Variable<Dual<Double>>, b: Variable<Dual<Double>>) -> Variable<
    Dual<Double>
  > {
    difference(a, b)
  }

  /// The product.
  @inlinable @inline(__always)
  public static func * (a: Variable<Dual<Double>>, b: Variable<Dual<Double>>) -> Variable<
    Dual<Double>
  > {
    product(a, b)
  }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (a: Variable<Dual<Double>>, b: Variable<Dual<Double>>) -> Variable<
    Dual<Double>
  > {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Variable<Dual<Double>>) -> Variable<Dual<Double>> { negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (a: inout Variable<Dual<Double>>, b: Variable<Dual<Double>>) {
    a = sum(a, b)
  }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (a: inout Variable<Dual<Double>>, b: Variable<Dual<Double>>) {
    a = difference(a, b)
  }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (a: inout Variable<Dual<Double>>, b: Variable<Dual<Double>>) {
    a = product(a, b)
  }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (a: inout Variable<Dual<Double>>, b: Variable<Dual<Double>>) {
    a = quotient(a, b)
  }
}

extension Variable where T == VectorDual<Lanes16<Double>> {
  /// The sum.
  @inlinable @inline(__always)
  public static func + (
    a: Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) -> Variable<VectorDual<Lanes16<Double>>> { sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func - (
    a: Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) -> Variable<VectorDual<Lanes16<Double>>> {
    difference(a, b)
  }

  /// The product.
  @inlinable @inline(__always)
  public static func * (
    a: Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) -> Variable<VectorDual<Lanes16<Double>>> {
    product(a, b)
  }

  /// The quotient.
  @inlinable @inline(__always)
  public static func / (
    a: Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) -> Variable<VectorDual<Lanes16<Double>>> {
    quotient(a, b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (a: Variable<VectorDual<Lanes16<Double>>>) -> Variable<
    VectorDual<Lanes16<Double>>
  > { negative(a) }

  /// The sum.
  @inlinable @inline(__always)
  public static func += (
    a: inout Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) { a = sum(a, b) }

  /// The difference.
  @inlinable @inline(__always)
  public static func -= (
    a: inout Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) { a = difference(a, b) }

  /// The product.
  @inlinable @inline(__always)
  public static func *= (
    a: inout Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) { a = product(a, b) }

  /// The quotient.
  @inlinable @inline(__always)
  public static func /= (
    a: inout Variable<VectorDual<Lanes16<Double>>>, b: Variable<VectorDual<Lanes16<Double>>>
  ) { a = quotient(a, b) }
}
