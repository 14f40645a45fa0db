public import ForwardMode
public import ReverseMode
public import Scalars

// Forward over reverse mode at points of `Double`, again.
//
// A point that is a literal leaves the number type open within a larger expression, such as that of a
// test's expectation, and the type checker then goes through a closure once for each type that
// might be meant. With `Double` to try first it is done at once.

extension Mixed {
  /// The Hessian of a scalar function of several variables.
  @inlinable
  public static func hessian(
    at x: [Double],
    of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.hessian(at:of:)", f).hessian
  }

  /// The value, the gradient and the Hessian of a scalar function of several variables.
  @inlinable
  public static func valueGradientHessian(
    at x: [Double],
    of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
  ) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.valueGradientHessian(at:of:)", f)
  }

  /// The product of a function's Hessian with a vector, without the Hessian.
  @inlinable
  public static func hessianVectorProduct(
    at x: [Double], along direction: [Double],
    of f: ([Variable<Dual<Double>>]) throws -> Variable<Dual<Double>>
  ) rethrows -> [Double] {
    let driver: StaticString = "Mixed.hessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver, f).product
  }

  /// The value, the gradient and the product of the Hessian with a vector, from one recording.
  @inlinable
  public static func valueGradientHessianVectorProduct(
    at x: [Double], along direction: [Double],
    of f: ([Variable<Dual<Double>>]) throws -> Variable<Dual<Double>>
  ) rethrows -> (value: Double, gradient: [Double], product: [Double]) {
    let driver: StaticString = "Mixed.valueGradientHessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver, f)
  }
}
