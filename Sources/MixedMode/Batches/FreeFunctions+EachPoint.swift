public import ForwardMode
public import ReverseMode
public import Scalars

// Derivatives at many points by plain names: what each returns is said beside the function of the same name in
// `Forward` and `Reverse`.

/// The derivative of a function of one variable at each of many points.
@inlinable
public func derivative(
  atEach points: [Double], accuracy: BatchAccuracy = .exact,
  of f: (Dual<Batch8<Double>>) throws -> Dual<Batch8<Double>>
) rethrows -> [Double] {
  try Forward.derivative(atEach: points, accuracy: accuracy, of: f)
}

/// The derivative of a function at each of many points, over any plain number.
@inlinable @_disfavoredOverload
public func derivative<T: FloatingPointScalar, E>(
  atEach points: [T], accuracy: BatchAccuracy = .exact,
  of f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
) throws(E) -> [T] {
  try Forward.derivative(atEach: points, accuracy: accuracy, of: f)
}

/// The value and the derivative of a function of one variable at each of many points.
@inlinable
public func valueWithDerivative(
  atEach points: [Double], accuracy: BatchAccuracy = .exact,
  of f: (Dual<Batch8<Double>>) throws -> Dual<Batch8<Double>>
) rethrows -> (value: [Double], derivative: [Double]) {
  try Forward.valueWithDerivative(atEach: points, accuracy: accuracy, of: f)
}

/// The value and the derivative of a function at each of many points, over any plain number.
@inlinable @_disfavoredOverload
public func valueWithDerivative<T: FloatingPointScalar, E>(
  atEach points: [T], accuracy: BatchAccuracy = .exact,
  of f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
) throws(E) -> (value: [T], derivative: [T]) {
  try Forward.valueWithDerivative(atEach: points, accuracy: accuracy, of: f)
}

/// The second derivative of a function of one variable at each of many points.
@inlinable
public func secondDerivative(
  atEach points: [Double], of f: (HyperDual<Double>) throws -> HyperDual<Double>
) rethrows -> [Double] {
  try Forward.secondDerivative(atEach: points, of: f)
}

/// The gradient of a scalar function at each of many points, in reverse mode.
@inlinable
public func gradient(
  atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<Double>>]) throws -> Variable<Batch8<Double>>
) rethrows -> Matrix<Double> {
  try Reverse.gradient(atEach: points, accuracy: accuracy, of: f)
}

/// The gradient of a scalar function at each of many points, over any plain number.
@inlinable @_disfavoredOverload
public func gradient<T: FloatingPointScalar, E>(
  atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<T>>]) throws(E) -> Variable<Batch8<T>>
) throws(E) -> Matrix<T> {
  try Reverse.gradient(atEach: points, accuracy: accuracy, of: f)
}

/// The value and the gradient of a scalar function at each of many points, in reverse mode.
@inlinable
public func valueWithGradient(
  atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<Double>>]) throws -> Variable<Batch8<Double>>
) rethrows -> (value: [Double], gradient: Matrix<Double>) {
  try Reverse.valueWithGradient(atEach: points, accuracy: accuracy, of: f)
}

/// The value and the gradient of a scalar function at each of many points, over any plain number.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: FloatingPointScalar, E>(
  atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<T>>]) throws(E) -> Variable<Batch8<T>>
) throws(E) -> (value: [T], gradient: Matrix<T>) {
  try Reverse.valueWithGradient(atEach: points, accuracy: accuracy, of: f)
}

/// The Jacobian of a vector-valued function at each of many points, in reverse mode.
@inlinable
public func jacobian(
  atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<Double>>]) throws -> [Variable<Batch8<Double>>]
) rethrows -> [Matrix<Double>] {
  try Reverse.jacobian(atEach: points, accuracy: accuracy, of: f)
}

/// The Jacobian of a vector-valued function at each of many points, over any plain number.
@inlinable @_disfavoredOverload
public func jacobian<T: FloatingPointScalar, E>(
  atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
  of f: ([Variable<Batch8<T>>]) throws(E) -> [Variable<Batch8<T>>]
) throws(E) -> [Matrix<T>] {
  try Reverse.jacobian(atEach: points, accuracy: accuracy, of: f)
}

/// The second derivative of a function at each of many points, over any number.
@inlinable @_disfavoredOverload
public func secondDerivative<T: RealScalar, E>(
  atEach points: [T], of f: (HyperDual<T>) throws(E) -> HyperDual<T>
) throws(E) -> [T] {
  try Forward.secondDerivative(atEach: points, of: f)
}
