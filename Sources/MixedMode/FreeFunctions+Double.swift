public import ForwardMode
public import ReverseMode
public import Scalars

// The free functions at points of `Double`, for the reason given in `Mixed+Double.swift`.

/// The Hessian of a scalar function of several variables, by forward over reverse mode.
@inlinable @_disfavoredOverload
public func hessian(
  at x: [Double],
  of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
) rethrows -> Matrix<Double> {
  try secondOrder(at: x, on: Tape(), driver: "hessian(at:of:)", f).hessian
}

/// The value, the gradient and the Hessian of a scalar function, by forward over reverse mode.
@inlinable @_disfavoredOverload
public func valueGradientHessian(
  at x: [Double],
  of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
  try secondOrder(at: x, on: Tape(), driver: "valueGradientHessian(at:of:)", f)
}

/// The product of a function's Hessian with a vector, without the Hessian: see
/// `Mixed.hessianVectorProduct(at:along:of:)`.
@inlinable
public func hessianVectorProduct(
  at x: [Double], along direction: [Double],
  of f: ([Variable<Dual<Double>>]) throws -> Variable<Dual<Double>>
) rethrows -> [Double] {
  let driver: StaticString = "hessianVectorProduct(at:along:of:)"
  return try product(at: x, along: direction, on: Tape(), driver: driver, f).product
}
