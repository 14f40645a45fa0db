public import ForwardMode
public import ReverseMode
public import Scalars

// Derivatives of function objects by whichever mode is likely cheaper. What stops the program names
// the function that was called, and not the mode that was chosen for it.

@inlinable
func partials<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], driver: StaticString, _ f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  let plan = JacobianPlan(inputs: x.count, outputs: 1)
  return switch plan.mode {
  case .forward: try allPartials(at: x, driver: driver, of: f)
  case .reverse:
    try Tape().allPartials(at: x, driver: driver) { (x: [Variable<T>]) throws(F.Failure) in
      try f(x)
    }
  }
}

@inlinable
func plannedJacobian<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], driver: StaticString, _ f: F
) throws(F.Failure) -> (jacobian: Matrix<T>, plan: JacobianPlan) {
  let plan = JacobianPlan(inputs: x.count, outputs: try f(x).count)
  let jacobian: Matrix<T> =
    switch plan.mode {
    case .forward: try allColumns(at: x, driver: driver, of: f).jacobian
    case .reverse:
      try Tape().allRows(at: x, driver: driver, closure(of: f)).jacobian
    }
  return (jacobian, plan)
}

@inlinable
func secondOrder<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], driver: StaticString, _ f: F
) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  // One block of hyper-dual numbers has four rows and four columns.
  if x.count <= HyperDualBlockPayload<Lanes4<T>>.rowCount {
    return try ForwardMode.secondOrder(at: x, driver: driver) {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(F.Failure) in try f(x)
    }
  }
  return try LaneWidth.performBest(
    forMoreThanFourInputs: x.count, AllSecondOrder(x: x, f: f, driver: driver))
}
