// Derivatives of any order in several variables, and of fields, by their plain names: see `Forward`.

/// The value and all derivatives of a function of several variables along a line, up to some order.
@inlinable
public func derivatives(
  at x: [Double], along direction: [Double], order: Int,
  of f: ([TaylorSeries<Double>]) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try Forward.derivatives(at: x, along: direction, order: order, of: f)
}

/// The value and all derivatives of a function of several variables along a line, over any scalar.
@inlinable @_disfavoredOverload
public func derivatives<T: RealScalar, E>(
  at x: [T], along direction: [T], order: Int,
  of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
) throws(E) -> [T] {
  try Forward.derivatives(at: x, along: direction, order: order, of: f)
}

/// A mixed partial derivative of any order.
@inlinable
public func mixedDerivative(
  at x: [Double], orders: [Int], of f: ([TaylorSeries<Double>]) throws -> TaylorSeries<Double>
) rethrows -> Double {
  try Forward.mixedDerivative(at: x, orders: orders, of: f)
}

/// A mixed partial derivative of any order, over any scalar.
@inlinable @_disfavoredOverload
public func mixedDerivative<T: RealScalar, E>(
  at x: [T], orders: [Int], of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
) throws(E) -> T {
  try Forward.mixedDerivative(at: x, orders: orders, of: f)
}

/// All partial derivatives of one order.
@inlinable
public func derivativeTensor(
  at x: [Double], order: Int, of f: ([TaylorSeries<Double>]) throws -> TaylorSeries<Double>
) rethrows -> DerivativeTensor<Double> {
  try Forward.derivativeTensor(at: x, order: order, of: f)
}

/// All partial derivatives of one order, over any scalar.
@inlinable @_disfavoredOverload
public func derivativeTensor<T: RealScalar, E>(
  at x: [T], order: Int, of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
) throws(E) -> DerivativeTensor<T> {
  try Forward.derivativeTensor(at: x, order: order, of: f)
}

/// The Laplacian of a function of several variables.
@inlinable
public func laplacian(
  at x: [Double], of f: ([HyperDual<Double>]) throws -> HyperDual<Double>
) rethrows -> Double {
  try Forward.laplacian(at: x, of: f)
}

/// The Laplacian of a function of several variables, over any scalar.
@inlinable @_disfavoredOverload
public func laplacian<T: RealScalar, E>(
  at x: [T], of f: ([HyperDual<T>]) throws(E) -> HyperDual<T>
) throws(E) -> T {
  try Forward.laplacian(at: x, of: f)
}

/// The divergence of a field.
@inlinable
public func divergence(
  at x: [Double], of field: ([Dual<Double>]) throws -> [Dual<Double>]
) rethrows -> Double {
  try Forward.divergence(at: x, of: field)
}

/// The divergence of a field, over any scalar.
@inlinable @_disfavoredOverload
public func divergence<T: RealScalar, E>(
  at x: [T], of field: ([Dual<T>]) throws(E) -> [Dual<T>]
) throws(E) -> T {
  try Forward.divergence(at: x, of: field)
}

/// The curl of a field in three dimensions.
@inlinable
public func curl(
  at x: [Double], of field: ([Dual<Double>]) throws -> [Dual<Double>]
) rethrows -> [Double] {
  try Forward.curl(at: x, of: field)
}

/// The curl of a field in three dimensions, over any scalar.
@inlinable @_disfavoredOverload
public func curl<T: RealScalar, E>(
  at x: [T], of field: ([Dual<T>]) throws(E) -> [Dual<T>]
) throws(E) -> [T] {
  try Forward.curl(at: x, of: field)
}
