// Reverse mode's functions by their plain names; beside `on:` they are methods of a tape. What each
// returns is said in full beside the function of the same name in `Reverse`.
//
// Those that forward mode has too are disfavoured, so that beside `ForwardMode` an unqualified call
// means forward mode for `Double` and `Float`, and `ReverseMode.gradient(at:of:)` this. In generic
// code name the mode: `Forward.gradient(at:of:)`, `Reverse.gradient(at:of:)`.

/// The gradient of a scalar function of several variables, in reverse mode.
@inlinable @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x: [T], on tape: Tape<T>? = nil, of f: ([Variable<T>]) throws(E) -> Variable<T>
) throws(E) -> [T] {
  try (tape ?? Tape()).allPartials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The gradient of a function object, in reverse mode.
@inlinable @_disfavoredOverload
public func gradient<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> [T] {
  try gradient(at: x, on: tape) { (x: [Variable<T>]) throws(F.Failure) in try f(x) }
}

/// The value and the gradient of a scalar function of several variables, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x: [T], on tape: Tape<T>? = nil, of f: ([Variable<T>]) throws(E) -> Variable<T>
) throws(E) -> (value: T, gradient: [T]) {
  try (tape ?? Tape()).allPartials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The value and the gradient of a function object, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try valueWithGradient(at: x, on: tape) { (x: [Variable<T>]) throws(F.Failure) in try f(x) }
}

/// The Jacobian of a vector-valued function, in reverse mode.
@inlinable @_disfavoredOverload
public func jacobian<T: RealScalar, E>(
  at x: [T], on tape: Tape<T>? = nil, of f: ([Variable<T>]) throws(E) -> [Variable<T>]
) throws(E) -> Matrix<T> {
  try (tape ?? Tape()).allRows(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The Jacobian of a function object, in reverse mode.
@inlinable @_disfavoredOverload
public func jacobian<T: RealScalar, F: ThrowingVectorFunction>(
  at x: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> Matrix<T> {
  try (tape ?? Tape()).allRows(at: x, driver: "jacobian(at:of:)", closure(of: f)).jacobian
}

/// The values and the Jacobian of a vector-valued function, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: RealScalar, E>(
  at x: [T], on tape: Tape<T>? = nil, of f: ([Variable<T>]) throws(E) -> [Variable<T>]
) throws(E) -> (value: [T], jacobian: Matrix<T>) {
  try (tape ?? Tape()).allRows(at: x, driver: "valueWithJacobian(at:of:)", f)
}

/// The values and the Jacobian of a function object, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: RealScalar, F: ThrowingVectorFunction>(
  at x: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
  try (tape ?? Tape()).allRows(at: x, driver: "valueWithJacobian(at:of:)", closure(of: f))
}

/// The product of a vector with a function's Jacobian, from one recording and one sweep.
@inlinable @_disfavoredOverload
public func vjp<T: RealScalar, E>(
  at x: [T], along weights: [T], on tape: Tape<T>? = nil,
  of f: ([Variable<T>]) throws(E) -> [Variable<T>]
) throws(E) -> (value: [T], cotangent: [T]) {
  try (tape ?? Tape()).pull(weights, at: x, driver: "vjp(at:along:of:)", through: f)
}

/// The product of a vector with a function object's Jacobian, from one recording and one sweep.
@inlinable
public func vjp<T: RealScalar, F: ThrowingVectorFunction>(
  at x: [T], along weights: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> (value: [T], cotangent: [T]) {
  try vjp(at: x, along: weights, on: tape, of: closure(of: f))
}

/// A function's values and its pullback: one recording, any number of sweeps.
@inlinable @_disfavoredOverload
public func valueWithPullback<T: RealScalar, E>(
  at x: [T], on tape: Tape<T>? = nil, of f: ([Variable<T>]) throws(E) -> [Variable<T>]
) throws(E) -> (value: [T], pullback: ([T]) -> [T]) {
  try (tape ?? Tape()).recordPullback(at: x, driver: "valueWithPullback(at:of:)", f)
}

/// The values and the pullback of a function object: one recording, any number of sweeps.
@inlinable
public func valueWithPullback<T: RealScalar, F: ThrowingVectorFunction>(
  at x: [T], on tape: Tape<T>? = nil, of f: F
) throws(F.Failure) -> (value: [T], pullback: ([T]) -> [T]) {
  try valueWithPullback(at: x, on: tape, of: closure(of: f))
}
