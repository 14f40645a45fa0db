public import Programs
public import Scalars

// What parameters carry, brought to the solution of equations.
//
// Let x solve f(x, p) = 0 for the plain parameters. With the plain Jacobian J of f in x at the solution, each
// step
//
//   x ← x − J⁻¹ f(x, p)
//
// on the numbers that the parameters are leaves the plain value where it is and makes x right to one more order.
// To first order that is the implicit function theorem, ẋ = −J⁻¹ (∂f/∂p) ṗ.

/// A solution with everything that the parameters carry.
///
/// - Parameters:
///   - x: The plain solution.
///   - p: The parameters.
///   - f: The equations.
/// - Returns: The solution, and the factors of the Jacobian if they were needed.
/// - Throws: What `f` throws.
@inlinable
func carriedSolution<T: RealScalar, E>(
  _ x: [T.Plain], given p: [T], _ f: ([T], [T]) throws(E) -> [T]
) throws(E) -> (solution: [T], factors: Elimination<T.Plain>?) {
  var solution = x.map { T(plain: $0) }
  var residual = try f(solution, p)
  requireCount(residual.count, x.count, of: "the equations", in: "implicit(at:given:_:)")
  let order = derivativeOrder(residual)
  if order == 0 || x.isEmpty { return (solution, nil) }
  let detached = p.map { $0.detached }
  var jacobian = try T.plainJacobian(at: x) { (u: [T]) throws(E) in try f(u, detached) }
  let isExact = jacobian != nil
  if !isExact { jacobian = try centralDifferences(at: x, given: detached, f) }
  let factors = Elimination(jacobian?.elements ?? [], size: x.count)
  if factors.isSingular || !factors.isFinite {
    // They depend on the parameters in no way that could be differentiated.
    let dependence = sum(withoutPlainValues(residual))
    return (solution.map { T.apply(Unknowable(), to: $0 + dependence) }, factors)
  }
  // A Jacobian by differences takes two steps more, each of which brings eight digits.
  let steps = isExact ? order : order + 2
  for step in 0..<steps {
    if step > 0 { residual = try f(solution, p) }
    let correction: [T] = factors.solution(withoutPlainValues(residual), columns: 1)
    solution = zip(solution, correction).map { $0 - $1 }
  }
  return (solution, factors)
}

/// The Jacobian of equations in their unknowns, for numbers that do not say how they carry derivatives.
@inlinable
func centralDifferences<T: RealScalar, E>(
  at x: [T.Plain], given p: [T], _ f: ([T], [T]) throws(E) -> [T]
) throws(E) -> Matrix<T.Plain> {
  var jacobian = Matrix<T.Plain>(repeating: 0, rows: x.count, columns: x.count)
  for j in x.indices {
    let width = cbrt(T.Plain.ulpOfOne) * max(x[j].magnitude, 1)
    var (above, below) = (x, x)
    above[j] += width
    below[j] -= width
    let high = try f(above.map { T(plain: $0) }, p)
    let low = try f(below.map { T(plain: $0) }, p)
    for i in x.indices {
      jacobian[i, j] = (high[i].plain - low[i].plain) / (above[j] - below[j])
    }
  }
  return jacobian
}

/// A solution with everything that the parameters carry, or an error where there are no derivatives.
@inlinable
func requireDerivatives<T: RealScalar>(
  _ x: [T.Plain], given p: [T], _ f: ([T], [T]) throws -> [T]
) throws -> [T] {
  let (solution, factors) = try carriedSolution(x, given: p, f)
  if let factors, factors.isSingular {
    throw ImplicitFunctionError.singularJacobian(conditionEstimate: .infinity)
  }
  return solution
}

/// Stops the program for a recorded program's numbers, which have no values to search with.
@inlinable @inline(__always)
func requireValues<T: RealScalar>(of type: T.Type, _ name: StaticString) {
  if T.Plain.self == Symbol.self { stopForSymbolicSearch(name) }
}

@inline(never)
@usableFromInline
func stopForSymbolicSearch(_ name: StaticString) -> Never {
  fail(
    "\(name): a recorded program's numbers have no values to search with. Record the equations as a program "
      + "of their own, and solve them with the numbers that it is run on.")
}
