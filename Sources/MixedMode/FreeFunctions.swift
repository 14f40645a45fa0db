public import ForwardMode
public import ReverseMode
public import Scalars

// Derivatives of function objects, by the mode that is likely cheaper, and forward over reverse mode
// by the plain names.
//
// A closure over reverse mode's numbers is disfavoured, so that beside `ForwardMode` an unqualified
// call means forward mode, and `MixedMode.hessian(at:of:)` this.

/// The gradient of a function object, by the mode that is likely cheaper.
///
/// ```swift
/// gradient(at: [2.0, 3.0], of: Sphere())   // [4, 6]
/// ```
///
/// Forward mode evaluates the function once for sixteen inputs, reverse mode records it once:
/// ``JacobianPlan`` says which is taken for how many inputs, and why. The closure of `gradient(at:of:)`
/// belongs to forward mode's numbers; for reverse mode call `Reverse.gradient(at:of:)`.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: The n partial derivatives.
/// - Throws: What `f` throws.
@inlinable
public func gradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> [T] {
  try partials(at: x, driver: "gradient(at:of:)", f).gradient
}

/// The value and the gradient of a function object, by the mode that is likely cheaper.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: f(x) and the n partial derivatives.
/// - Throws: What `f` throws.
@inlinable
public func valueWithGradient<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try partials(at: x, driver: "valueWithGradient(at:of:)", f)
}

/// The Jacobian of a function object, by the mode that is likely cheaper.
///
/// ```swift
/// let j = jacobian(at: [2.0, 3.0], of: Polar())
/// ```
///
/// The function is first evaluated on plain numbers, which shows how many outputs it has.
/// ``JacobianPlan`` says which mode is taken for what shape, and why.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function, with m outputs.
/// - Returns: The m × n matrix of partial derivatives.
/// - Throws: What `f` throws.
@inlinable
public func jacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> Matrix<T> {
  try plannedJacobian(at: x, driver: "jacobian(at:of:)", f).jacobian
}

/// The Jacobian of a function object by the mode that is likely cheaper, with what was chosen.
///
/// ```swift
/// let (j, plan) = jacobianWithPlan(at: [2.0, 3.0], of: Polar())
/// print(plan)   // forward mode: 1 pass of 4 lanes, …
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function, with m outputs.
/// - Returns: The m × n matrix of partial derivatives, and the plan, which prints as a sentence.
/// - Throws: What `f` throws.
@inlinable
public func jacobianWithPlan<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (jacobian: Matrix<T>, plan: JacobianPlan) {
  try plannedJacobian(at: x, driver: "jacobianWithPlan(at:of:)", f)
}

/// The Hessian of a function object, by the way that is likely cheaper.
///
/// Up to four inputs that is forward mode alone, beyond forward over reverse mode.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
/// - Throws: What `f` throws.
@inlinable
public func hessian<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> Matrix<T> {
  try secondOrder(at: x, driver: "hessian(at:of:)", f).hessian
}

/// The value, the gradient and the Hessian of a function object, by the way that is likely cheaper.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: f(x), the first derivatives and the second derivatives.
/// - Throws: What `f` throws.
@inlinable
public func valueGradientHessian<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], of f: F
) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try secondOrder(at: x, driver: "valueGradientHessian(at:of:)", f)
}

/// The product of a function's Hessian with a vector, without the Hessian: see
/// `Mixed.hessianVectorProduct(at:along:of:)`.
@inlinable @_disfavoredOverload
public func hessianVectorProduct<T: RealScalar, E>(
  at x: [T], along direction: [T], of f: ([Variable<Dual<T>>]) throws(E) -> Variable<Dual<T>>
) throws(E) -> [T] {
  let driver: StaticString = "hessianVectorProduct(at:along:of:)"
  return try product(at: x, along: direction, on: Tape(), driver: driver, f).product
}

/// The product of a function object's Hessian with a vector, without the Hessian.
@inlinable
public func hessianVectorProduct<T: RealScalar, F: ThrowingScalarFunction>(
  at x: [T], along direction: [T], of f: F
) throws(F.Failure) -> [T] {
  try hessianVectorProduct(at: x, along: direction) {
    (x: [Variable<Dual<T>>]) throws(F.Failure) in try f(x)
  }
}
