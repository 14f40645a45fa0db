public import ForwardMode
public import Programs
public import Scalars

/// The Jacobian of a function object, by as many products as it has colors.
///
/// ```swift
/// let j = sparseJacobian(at: x, of: Brusselator(size: 64))
/// ```
///
/// The function is first called on numbers that know what they depend on. To evaluate at many points keep a
/// ``SparsePlan``.
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: The Jacobian, of the elements that can be other than zero on the branches taken at the point.
@inlinable
public func sparseJacobian<T: LaneScalar>(
  at x: [T], of f: some VectorFunction
) -> SparseMatrix<T> {
  SparsePlan(jacobianOf: f, at: x, order: .natural).jacobian(at: x, verified: false)
}

/// The Hessian of a function object, by as many products as it has colors.
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: The Hessian, of the elements that can be other than zero on the branches taken at the point.
@inlinable
public func sparseHessian<T: LaneScalar>(
  at x: [T], of f: some ScalarFunction
) -> SparseMatrix<T> {
  SparsePlan(hessianOf: f, at: x, order: .natural).hessian(at: x, verified: false)
}

/// The Jacobian of a closure, which is recorded as a `Program`.
///
/// ```swift
/// sparseJacobian(at: [1.0, 2, 3]) { x in [x[0] * x[1], sin(x[2])] }
/// // 2  1                    ·
/// // ·  ·  -0.9899924966004454
/// ```
///
/// A function object is not recorded and may compare its numbers as it likes.
///
/// - Parameters:
///   - x: The point.
///   - f: The function; one with more than `Program.maximumPaths` paths stops the program.
/// - Returns: The Jacobian, of the elements that can be other than zero at any point.
public func sparseJacobian(
  at x: [Double], of f: ([Recorded]) -> [Recorded]
) -> SparseMatrix<Double> {
  SparsePlan(jacobianOf: f, at: x, order: .natural).jacobian(at: x)
}

/// The Hessian of a closure, which is recorded as a `Program`.
///
/// - Parameters:
///   - x: The point.
///   - f: The function; one with more than `Program.maximumPaths` paths stops the program.
/// - Returns: The Hessian, of the elements that can be other than zero at any point.
public func sparseHessian(
  at x: [Double], of f: ([Recorded]) -> Recorded
) -> SparseMatrix<Double> {
  SparsePlan(hessianOf: f, at: x, order: .natural).hessian(at: x)
}
