public import ForwardMode
public import ReverseMode
public import Scalars

/// The Jacobian of a vector-valued function that is generic over its numbers, by the mode that is
/// likely cheaper.
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
@inlinable
public func jacobian<T: LaneScalar>(at x: [T], of f: some VectorFunction) -> Matrix<T> {
  jacobianWithPlan(at: x, of: f).jacobian
}

/// The Jacobian by the mode that is likely cheaper, with what was chosen.
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
@inlinable
public func jacobianWithPlan<T: LaneScalar>(
  at x: [T], of f: some VectorFunction
) -> (jacobian: Matrix<T>, plan: JacobianPlan) {
  let plan = JacobianPlan(inputs: x.count, outputs: f(x).count)
  let jacobian: Matrix<T> =
    switch plan.mode {
    case .forward: ForwardMode.jacobian(at: x, lanes: plan.lanes, of: f)
    case .reverse: ReverseMode.jacobian(at: x, of: f)
    }
  return (jacobian, plan)
}
