// The commonest of forward mode's functions by their plain names. What each returns is said in full
// beside the function of the same name in `Forward`.

/// The derivative of a function of one variable: see `Forward.derivative(at:of:)`.
@inlinable @inline(__always)
public func derivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> Double {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variable), in: "derivative(at:of:)").derivative
}

/// The derivative of a function of one variable, over any scalar.
@inlinable @inline(__always) @_disfavoredOverload
public func derivative<T: RealScalar, E>(
  at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
) throws(E) -> T {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variable), in: "derivative(at:of:)").derivative
}

/// The value and the derivative of a function of one variable.
@inlinable @inline(__always)
public func valueWithDerivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, derivative: Double) {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variable), in: "valueWithDerivative(at:of:)")
}

/// The value and the derivative of a function of one variable, over any scalar.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithDerivative<T: RealScalar, E>(
  at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, derivative: T) {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variable), in: "valueWithDerivative(at:of:)")
}

/// The second derivative of a function of one variable.
@inlinable @inline(__always)
public func secondDerivative(
  at x: Double, of f: (HyperDual<Double>) throws -> HyperDual<Double>
) rethrows -> Double {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variableToSecondOrder), in: "secondDerivative(at:of:)").second
}

/// The second derivative of a function of one variable, over any scalar.
@inlinable @inline(__always) @_disfavoredOverload
public func secondDerivative<T: RealScalar, E>(
  at x: T, of f: (HyperDual<T>) throws(E) -> HyperDual<T>
) throws(E) -> T {
  let seed = DerivativeSeed(at: x)
  return seed.parts(of: try f(seed.variableToSecondOrder), in: "secondDerivative(at:of:)").second
}

/// The value and all derivatives of a function of one variable up to some order: see
/// `Forward.derivatives(at:order:of:)`.
@inlinable @_disfavoredOverload
public func derivatives<T: RealScalar, E>(
  at x: T, order: Int, of f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> [T] {
  try allDerivatives(at: x, order: order, driver: "derivatives(at:order:of:)", f)
}

/// The product of a function's Jacobian with a vector, from one evaluation of the function.
@inlinable
public func jvp<T: RealScalar, E>(
  at x: [T], along direction: [T], of f: ([Dual<T>]) throws(E) -> [Dual<T>]
) throws(E) -> (value: [T], tangent: [T]) {
  try push(direction, at: x, driver: "jvp(at:along:of:)", through: f)
}

/// The product of a function object's Jacobian with a vector, from one evaluation of the function.
@inlinable
public func jvp<T: RealScalar, F: ThrowingVectorFunction>(
  at x: [T], along direction: [T], of f: F
) throws(F.Failure) -> (value: [T], tangent: [T]) {
  try push(direction, at: x, driver: "jvp(at:along:of:)", through: closure(of: f))
}

/// The derivative of a scalar function of several variables along a direction, ∇f · u.
@inlinable
public func directionalDerivative<T: RealScalar, E>(
  at x: [T], along direction: [T], of f: ([Dual<T>]) throws(E) -> Dual<T>
) throws(E) -> T {
  let driver: StaticString = "directionalDerivative(at:along:of:)"
  return try moving(x, along: direction, driver: driver, f).derivative
}

/// The derivative of a function object along a direction, ∇f · u.
@inlinable
public func directionalDerivative<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], along direction: [T], of f: F
) throws(F.Failure) -> T {
  try directionalDerivative(at: x, along: direction) { (x: [Dual<T>]) throws(F.Failure) in
    try f(x)
  }
}

/// The gradient of a scalar function of several variables, in forward mode.
///
/// A closure belongs to one number type, and here it is forward mode's. From some twenty inputs on
/// `Reverse.gradient(at:of:)` is faster; a function object leaves the choice to the library.
@inlinable @_disfavoredOverload
public func gradient(
  at x: [Float], of f: ([VectorDual<Lanes16<Float>>]) throws -> VectorDual<Lanes16<Float>>
) rethrows -> [Float] {
  try allPartials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The gradient of a scalar function of several variables, in forward mode, over any plain number.
@inlinable @_disfavoredOverload
public func gradient<T: LaneScalar, E>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> VectorDual<T.DefaultLanes>
) throws(E) -> [T] {
  try allPartials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The gradient of a function object, in forward mode.
@inlinable @_disfavoredOverload
public func gradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> [T] {
  try allPartials(at: x, driver: "gradient(at:of:)", of: f).gradient
}

/// The gradient of a function object, in forward mode, with lanes of a chosen width.
@inlinable
public func gradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], lanes width: LaneWidth, of f: F
) throws(F.Failure) -> [T] {
  try allPartials(at: x, lanes: width, driver: "gradient(at:lanes:of:)", of: f).gradient
}

/// The value and the gradient of a scalar function of several variables, in forward mode.
@inlinable @_disfavoredOverload
public func valueWithGradient(
  at x: [Float], of f: ([VectorDual<Lanes16<Float>>]) throws -> VectorDual<Lanes16<Float>>
) rethrows -> (value: Float, gradient: [Float]) {
  try allPartials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The value and the gradient of a scalar function, in forward mode, over any plain number.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: LaneScalar, E>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> VectorDual<T.DefaultLanes>
) throws(E) -> (value: T, gradient: [T]) {
  try allPartials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The value and the gradient of a function object, in forward mode.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try allPartials(at: x, driver: "valueWithGradient(at:of:)", of: f)
}

/// The value and the gradient of a function object, in forward mode, with lanes of a chosen width.
@inlinable
public func valueWithGradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], lanes width: LaneWidth, of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try allPartials(at: x, lanes: width, driver: "valueWithGradient(at:lanes:of:)", of: f)
}

/// The Jacobian of a vector-valued function, in forward mode.
///
/// A function object leaves the choice of mode to the library.
@inlinable @_disfavoredOverload
public func jacobian(
  at x: [Float], of f: ([VectorDual<Lanes16<Float>>]) throws -> [VectorDual<Lanes16<Float>>]
) rethrows -> Matrix<Float> {
  try allColumns(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The Jacobian of a vector-valued function, in forward mode, over any plain number.
@inlinable @_disfavoredOverload
public func jacobian<T: LaneScalar, E>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> [VectorDual<T.DefaultLanes>]
) throws(E) -> Matrix<T> {
  try allColumns(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The Jacobian of a function object, in forward mode.
@inlinable @_disfavoredOverload
public func jacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> Matrix<T> {
  try allColumns(at: x, driver: "jacobian(at:of:)", of: f).jacobian
}

/// The Jacobian of a function object, in forward mode, with lanes of a chosen width.
@inlinable
public func jacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], lanes width: LaneWidth, of f: F
) throws(F.Failure) -> Matrix<T> {
  try allColumns(at: x, lanes: width, driver: "jacobian(at:lanes:of:)", of: f).jacobian
}

/// The values and the Jacobian of a vector-valued function, in forward mode.
@inlinable @_disfavoredOverload
public func valueWithJacobian(
  at x: [Float], of f: ([VectorDual<Lanes16<Float>>]) throws -> [VectorDual<Lanes16<Float>>]
) rethrows -> (value: [Float], jacobian: Matrix<Float>) {
  try allColumns(at: x, driver: "valueWithJacobian(at:of:)", f)
}

/// The values and the Jacobian of a vector-valued function, in forward mode, over any plain
/// number.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: LaneScalar, E>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> [VectorDual<T.DefaultLanes>]
) throws(E) -> (value: [T], jacobian: Matrix<T>) {
  try allColumns(at: x, driver: "valueWithJacobian(at:of:)", f)
}

/// The values and the Jacobian of a function object, in forward mode.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
  try allColumns(at: x, driver: "valueWithJacobian(at:of:)", of: f)
}

/// The values and the Jacobian of a function object, in forward mode, with lanes of a chosen width.
@inlinable
public func valueWithJacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], lanes width: LaneWidth, of f: F
) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
  try allColumns(at: x, lanes: width, driver: "valueWithJacobian(at:lanes:of:)", of: f)
}

/// The Hessian of a scalar function of several variables, by forward mode alone.
@inlinable @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws(E) -> HyperDualBlock<Lanes4<T>>
) throws(E) -> Matrix<T> {
  try secondOrder(at: x, driver: "hessian(at:of:)", f).hessian
}

/// The Hessian of a function object, by forward mode alone.
@inlinable
public func hessian<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> Matrix<T> {
  try hessian(at: x) { (x: [HyperDualBlock<Lanes4<T>>]) throws(F.Failure) in try f(x) }
}

/// The value, the gradient and the Hessian of a scalar function, by forward mode alone.
@inlinable @_disfavoredOverload
public func valueGradientHessian<T: RealScalar, E>(
  at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws(E) -> HyperDualBlock<Lanes4<T>>
) throws(E) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try secondOrder(at: x, driver: "valueGradientHessian(at:of:)", f)
}

/// The value, the gradient and the Hessian of a function object, by forward mode alone.
@inlinable
public func valueGradientHessian<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try secondOrder(at: x, driver: "valueGradientHessian(at:of:)") {
    (x: [HyperDualBlock<Lanes4<T>>]) throws(F.Failure) in try f(x)
  }
}
