// Reverse mode at points of `Double`, again.
//
// A point that is a literal leaves the number type open within a larger expression, such as that of a
// test's expectation, and the type checker then goes through a closure once for each type that
// might be meant. With `Double` to try first it is done at once.

extension Reverse {
  /// The gradient of a scalar function of several variables.
  @inlinable
  public static func gradient(
    at x: [Double], of f: ([Variable<Double>]) throws -> Variable<Double>
  ) rethrows -> [Double] {
    try Tape().allPartials(at: x, driver: "Reverse.gradient(at:of:)", f).gradient
  }

  /// The value and the gradient of a scalar function of several variables.
  @inlinable
  public static func valueWithGradient(
    at x: [Double], of f: ([Variable<Double>]) throws -> Variable<Double>
  ) rethrows -> (value: Double, gradient: [Double]) {
    try Tape().allPartials(at: x, driver: "Reverse.valueWithGradient(at:of:)", f)
  }

  /// The Jacobian of a vector-valued function: several rows in each sweep.
  @inlinable
  public static func jacobian(
    at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
  ) rethrows -> Matrix<Double> {
    try Tape().allRows(at: x, driver: "Reverse.jacobian(at:of:)", f).jacobian
  }

  /// The values and the Jacobian of a vector-valued function.
  @inlinable
  public static func valueWithJacobian(
    at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
  ) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
    try Tape().allRows(at: x, driver: "Reverse.valueWithJacobian(at:of:)", f)
  }

  /// The product of a vector with a function's Jacobian, from one recording and one sweep.
  @inlinable
  public static func vjp(
    at x: [Double], along weights: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
  ) rethrows -> (value: [Double], cotangent: [Double]) {
    try Tape().pull(weights, at: x, driver: "Reverse.vjp(at:along:of:)", through: f)
  }

  /// A function's values and its pullback: one recording, any number of sweeps.
  @inlinable
  public static func valueWithPullback(
    at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
  ) rethrows -> (value: [Double], pullback: ([Double]) -> [Double]) {
    try Tape().recordPullback(at: x, driver: "Reverse.valueWithPullback(at:of:)", f)
  }
}
