/// The derivative of a curve: see `Forward.derivative(at:of:)`.
@inlinable @_disfavoredOverload
public func derivative(
  at x: Double, of f: (Dual<Double>) throws -> [Dual<Double>]
) rethrows -> [Double] {
  try Forward.derivative(at: x, of: f)
}

/// The derivative of a curve, over any scalar.
@inlinable @_disfavoredOverload
public func derivative<T: RealScalar, E>(
  at x: T, of f: (Dual<T>) throws(E) -> [Dual<T>]
) throws(E) -> [T] {
  try Forward.derivative(at: x, of: f)
}

/// A point of a curve and the derivative there.
@inlinable @_disfavoredOverload
public func valueWithDerivative(
  at x: Double, of f: (Dual<Double>) throws -> [Dual<Double>]
) rethrows -> (value: [Double], derivative: [Double]) {
  try Forward.valueWithDerivative(at: x, of: f)
}

/// A point of a curve and the derivative there, over any scalar.
@inlinable @_disfavoredOverload
public func valueWithDerivative<T: RealScalar, E>(
  at x: T, of f: (Dual<T>) throws(E) -> [Dual<T>]
) throws(E) -> (value: [T], derivative: [T]) {
  try Forward.valueWithDerivative(at: x, of: f)
}

/// The second derivative of a curve.
@inlinable @_disfavoredOverload
public func secondDerivative(
  at x: Double, of f: (HyperDual<Double>) throws -> [HyperDual<Double>]
) rethrows -> [Double] {
  try Forward.secondDerivative(at: x, of: f)
}

/// The second derivative of a curve, over any scalar.
@inlinable @_disfavoredOverload
public func secondDerivative<T: RealScalar, E>(
  at x: T, of f: (HyperDual<T>) throws(E) -> [HyperDual<T>]
) throws(E) -> [T] {
  try Forward.secondDerivative(at: x, of: f)
}
