// The free functions at points of `Double`, for the reason given in `Forward+Double.swift`.

/// The value and all derivatives of a function of one variable up to some order: see
/// `Forward.derivatives(at:order:of:)`.
@inlinable
public func derivatives(
  at x: Double, order: Int, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try allDerivatives(at: x, order: order, driver: "derivatives(at:order:of:)", f)
}

/// The gradient of a scalar function of several variables, in forward mode.
@inlinable
public func gradient(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
) rethrows -> [Double] {
  try allPartials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The value and the gradient of a scalar function of several variables, in forward mode.
@inlinable
public func valueWithGradient(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
) rethrows -> (value: Double, gradient: [Double]) {
  try allPartials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The Jacobian of a vector-valued function, in forward mode.
@inlinable
public func jacobian(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
) rethrows -> Matrix<Double> {
  try allColumns(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The values and the Jacobian of a vector-valued function, in forward mode.
@inlinable
public func valueWithJacobian(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
  try allColumns(at: x, driver: "valueWithJacobian(at:of:)", f)
}

/// The Hessian of a scalar function of several variables, by forward mode alone.
@inlinable
public func hessian(
  at x: [Double], of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try secondOrder(at: x, driver: "hessian(at:of:)", f).hessian
}

/// The value, the gradient and the Hessian of a scalar function, by forward mode alone.
@inlinable
public func valueGradientHessian(
  at x: [Double], of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
  try secondOrder(at: x, driver: "valueGradientHessian(at:of:)", f)
}
