// Forward mode at points of `Double`, again.
//
// A point that is a literal leaves the number type open within a larger expression, such as that of a
// test's expectation, and the type checker then goes through a closure once for each type that
// might be meant. With `Double` to try first it is done at once.

extension Forward {
  /// The value and all derivatives of a function of one variable up to some order, usually from one
  /// evaluation.
  @inlinable
  public static func derivatives(
    at x: Double, order: Int, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
  ) rethrows -> [Double] {
    try allDerivatives(at: x, order: order, driver: "Forward.derivatives(at:order:of:)", f)
  }

  /// Taylor's series of a function around a point.
  @inlinable
  public static func taylorSeries(
    at x: Double, order: Int, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
  ) rethrows -> TaylorSeries<Double> {
    try expand(at: x, order: order, driver: "Forward.taylorSeries(at:order:of:)", f)
  }

  /// The gradient of a scalar function of several variables.
  @inlinable
  public static func gradient(
    at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
  ) rethrows -> [Double] {
    try allPartials(at: x, driver: "Forward.gradient(at:of:)", f).gradient
  }

  /// The value and the gradient of a scalar function of several variables.
  @inlinable
  public static func valueWithGradient(
    at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
  ) rethrows -> (value: Double, gradient: [Double]) {
    try allPartials(at: x, driver: "Forward.valueWithGradient(at:of:)", f)
  }

  /// The Jacobian of a vector-valued function: one row for each output, one column for each input.
  @inlinable
  public static func jacobian(
    at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
  ) rethrows -> Matrix<Double> {
    try allColumns(at: x, driver: "Forward.jacobian(at:of:)", f).jacobian
  }

  /// The values and the Jacobian of a vector-valued function.
  @inlinable
  public static func valueWithJacobian(
    at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
  ) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
    try allColumns(at: x, driver: "Forward.valueWithJacobian(at:of:)", f)
  }

  /// The Hessian of a scalar function of several variables: its matrix of second derivatives.
  @inlinable
  public static func hessian(
    at x: [Double],
    of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: x, driver: "Forward.hessian(at:of:)", f).hessian
  }

  /// The value, the gradient and the Hessian of a scalar function of several variables.
  @inlinable
  public static func valueGradientHessian(
    at x: [Double],
    of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
    try secondOrder(at: x, driver: "Forward.valueGradientHessian(at:of:)", f)
  }
}
