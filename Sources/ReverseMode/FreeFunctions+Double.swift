// The free functions at points of `Double`, for the reason given in `Reverse+Double.swift`.

/// The gradient of a scalar function of several variables, in reverse mode.
@inlinable @_disfavoredOverload
public func gradient(
  at x: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> [Double] {
  try (tape ?? Tape()).allPartials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The value and the gradient of a scalar function of several variables, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithGradient(
  at x: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  try (tape ?? Tape()).allPartials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The Jacobian of a vector-valued function, in reverse mode.
@inlinable @_disfavoredOverload
public func jacobian(
  at x: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> Matrix<Double> {
  try (tape ?? Tape()).allRows(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The values and the Jacobian of a vector-valued function, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithJacobian(
  at x: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
  try (tape ?? Tape()).allRows(at: x, driver: "valueWithJacobian(at:of:)", f)
}

/// The product of a vector with a function's Jacobian, from one recording and one sweep.
@inlinable
public func vjp(
  at x: [Double], along weights: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], cotangent: [Double]) {
  try (tape ?? Tape()).pull(weights, at: x, driver: "vjp(at:along:of:)", through: f)
}

/// A function's values and its pullback: one recording, any number of sweeps.
@inlinable
public func valueWithPullback(
  at x: [Double], on tape: Tape<Double>? = nil,
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], pullback: ([Double]) -> [Double]) {
  try (tape ?? Tape()).recordPullback(at: x, driver: "valueWithPullback(at:of:)", f)
}
