/// The product of a function's Jacobian with a vector, from one evaluation of the function.
///
/// ```swift
/// let (value, tangent) = jvp(at: [2.0, 3.0], along: [1.0, 0.0]) { x in
///   [x[0] * x[1], sin(x[0])]
/// }   // value [6, sin 2], tangent [3, cos 2]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates; any other number stops the program.
///   - f: The function from n inputs to m outputs.
/// - Returns: f(x) and J u, of m elements each.
/// - Complexity: One evaluation of `f` on dual numbers, whatever n and m are.
@inlinable
public func jvp<T: RealScalar>(
  at x: [T], along direction: [T], of f: ([Dual<T>]) throws -> [Dual<T>]
) rethrows -> (value: [T], tangent: [T]) {
  requireCount(direction.count, x.count, of: "the direction", in: "jvp(at:along:of:)")
  let mark = PerturbationMark.fresh()
  let results = try f(zip(x, direction).map { seeded($0, along: $1, mark) })
  for result in results { mark.checkResult(result.mark, of: "jvp(at:along:of:)") }
  return (results.map(\.value), results.map(\.tangent))
}

/// The product of a function's Jacobian with a vector.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - f: The function.
/// - Returns: f(x) and J u.
@inlinable
public func jvp<T: RealScalar>(
  at x: [T], along direction: [T], of f: some VectorFunction
) -> (value: [T], tangent: [T]) {
  jvp(at: x, along: direction, of: closure(of: f))
}

/// The product of a function's Jacobian with a vector, into arrays of the caller's.
///
/// In steady state, with a kept workspace, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates.
///   - value: Receives f(x); its m elements say how many outputs there are.
///   - tangent: Receives J u; it must have m elements too.
///   - workspace: The buffers to work in.
///   - f: The function, which writes its outputs into the array it is handed, or adds them up there:
///     the array holds zeros.
@inlinable
public func jvp<T: RealScalar>(
  at x: [T], along direction: [T], into value: inout [T], _ tangent: inout [T],
  using workspace: ForwardWorkspace<Dual<T>>, of f: ([Dual<T>], inout [Dual<T>]) throws -> Void
) rethrows {
  let driver: StaticString = "jvp(at:along:into:_:using:of:)"
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  requireCount(tangent.count, value.count, of: "the tangent", in: driver)
  workspace.begin(inputs: x.count, outputs: value.count, in: driver)
  defer { workspace.end() }
  let mark = PerturbationMark.fresh()
  for i in x.indices {
    workspace.inputs[i] = seeded(x[i], along: direction[i], mark)
  }
  setZero(&workspace.outputs)
  try f(workspace.inputs, &workspace.outputs)
  requireCount(workspace.outputs.count, value.count, of: "the function's output", in: driver)
  for i in value.indices {
    let result = workspace.outputs[i]
    mark.checkResult(result.mark, of: driver)
    value[i] = result.value
    tangent[i] = result.tangent
  }
}

/// The product of the Jacobian of a function that is generic over its numbers with a vector, into
/// arrays of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - value: Receives f(x).
///   - tangent: Receives J u.
///   - workspace: The buffers to work in.
///   - f: The function.
@inlinable
public func jvp<T: RealScalar>(
  at x: [T], along direction: [T], into value: inout [T], _ tangent: inout [T],
  using workspace: ForwardWorkspace<Dual<T>>, of f: some VectorFunction
) {
  jvp(at: x, along: direction, into: &value, &tangent, using: workspace) { $1 = f($0) }
}

/// The derivative of a scalar function of several variables along a direction, ∇f · u.
///
/// ```swift
/// directionalDerivative(at: [3.0, 4.0], along: [0.6, 0.8]) { x in x[0] * x[0] + x[1] * x[1] }
/// // 10
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates, which need not be a unit vector.
///   - f: The function.
/// - Returns: The rate at which f changes as x moves with velocity u.
@inlinable
public func directionalDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: ([Dual<T>]) throws -> Dual<T>
) rethrows -> T {
  try valueWithDirectionalDerivative(at: x, along: direction, of: f).derivative
}

/// The derivative of a scalar function of several variables along a direction, ∇f · u.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - f: The function.
/// - Returns: The rate at which f changes as x moves with velocity u.
@inlinable
public func directionalDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: some ScalarFunction
) -> T {
  directionalDerivative(at: x, along: direction) { f($0) }
}

/// The value of a scalar function and its derivative along a direction, from one evaluation.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates; any other number stops the program.
///   - f: The function.
/// - Returns: f(x) and ∇f · u.
@inlinable
public func valueWithDirectionalDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: ([Dual<T>]) throws -> Dual<T>
) rethrows -> (value: T, derivative: T) {
  let driver: StaticString = "directionalDerivative(at:along:of:)"
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  let mark = PerturbationMark.fresh()
  let result = try f(zip(x, direction).map { seeded($0, along: $1, mark) })
  mark.checkResult(result.mark, of: driver)
  return (result.value, result.tangent)
}

/// The value of a scalar function and its derivative along a direction, from one evaluation.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - f: The function.
/// - Returns: f(x) and ∇f · u.
@inlinable
public func valueWithDirectionalDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: some ScalarFunction
) -> (value: T, derivative: T) {
  valueWithDirectionalDerivative(at: x, along: direction) { f($0) }
}

/// An input of a directional derivative: constant where the direction has no component, so that a
/// pole in a coordinate that does not move leaves no NaN behind.
@inlinable @inline(__always)
func seeded<T: RealScalar>(_ x: T, along component: T, _ mark: PerturbationMark) -> Dual<T> {
  let isFixed = component == 0 && component.isConstant
  return isFixed ? Dual(x) : Dual(value: x, tangent: component, mark: mark)
}
