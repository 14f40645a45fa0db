public import Programs
public import Scalars

// The least-squares solution x and its residual r = b − A x are the solution of a square system,
//
//   r + A x = f     and     Aᵀ r = g        with f = b and g = 0
//
// which Q and R of the plain matrix solve: x = R⁻¹ (Qᵀ f − R⁻ᵀ g) and r = f − A₀ x. With A = A₀ + N each pass
// through it with f = b − N x and g = −Nᵀ r is right to one more order. The system is symmetric, so its adjoint
// is another solution: with r̄ = 0 it yields ρ and ξ, and b̄ = ρ, Ā = −ρ xᵀ − r ξᵀ.

/// The least-squares solution as one step of a tape.
@frozen
@usableFromInline
package struct LeastSquares<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let factors: HouseholderFactors<Plain>

  @inlinable
  package init(_ factors: HouseholderFactors<Plain>) { self.factors = factors }

  @inlinable
  package var name: String { "leastSquares" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let count = factors.rows * factors.columns
    let zeros = [T](repeating: 0, count: factors.columns)
    return solution(Array(x[..<count]), Array(x[count...]), zeros).x
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let (m, n) = (factors.rows, factors.columns)
    let (a, b) = (Array(x[..<(m * n)]), Array(x[(m * n)...]))
    let product = product(Matrix(rows: m, columns: n, elements: a), y)
    let zeros = [T](repeating: 0, count: m)
    let (rho, xi) = solution(a, zeros, cotangent)
    var result: [T] = []
    for i in 0..<m {
      let residual = b[i] - product[i]
      for j in 0..<n { result.append(-(rho[i] * y[j]) - residual * xi[j]) }
    }
    return result + rho
  }

  /// The solution of r + A x = f and Aᵀ r = g.
  @inlinable
  func solution<T: RealScalar>(_ a: [T], _ f: [T], _ g: [T]) -> (r: [T], x: [T]) {
    let (m, n) = (factors.rows, factors.columns)
    let plain: [T] = plainValues(a).map { T(plain: $0) }
    let plainA = Matrix(rows: m, columns: n, elements: plain)
    func plainSolution(_ f: [T], _ g: [T]) -> (r: [T], x: [T]) {
      let shift = factors.dividedByTransposedUpper(g, columns: 1)
      let right = zip(factors.rotated(f), shift).map { $0 - $1 }
      let x = factors.dividedByUpper(right, columns: 1)
      return (zip(f, product(plainA, x)).map { $0 - $1 }, x)
    }
    var (r, x) = plainSolution(f, g)
    let order = derivativeOrder(a)
    if order == 0 { return (r, x) }
    let rest = Matrix(rows: m, columns: n, elements: withoutPlainValues(a))
    let transposed = rest.transposed
    for _ in 0..<order {
      (r, x) = plainSolution(
        zip(f, product(rest, x)).map { $0 - $1 },
        zip(g, product(transposed, r)).map { $0 - $1 })
    }
    return (r, x)
  }
}

/// The vector x that brings A x nearest to b, with the least sum of squares of b − A x.
///
/// ```swift
/// try leastSquares([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]], [1.0, 2.0, 4.0])   // [5/6, 3/2]
/// ```
///
/// As with `solve(_:_:)`, one factorisation of the plain matrix serves whatever the numbers carry, and a tape
/// keeps one record.
///
/// - Parameters:
///   - a: The matrix A, with no more columns than rows; any other stops the program.
///   - b: The vector b; any other number of elements than A has rows stops the program.
/// - Returns: The vector x.
/// - Throws: ``LinearAlgebraError/singular(pivot:conditionEstimate:)`` if the columns of A are dependent.
/// - Complexity: 2 m n² operations on plain numbers, and m n on the numbers for each order of derivatives.
@inlinable
public func leastSquares<T: RealScalar>(
  _ a: Matrix<T>, _ b: [T]
) throws(LinearAlgebraError) -> [T] {
  let (m, n) = (a.rows, a.columns)
  requireTall(a, "leastSquares(_:_:)")
  requireCount(b.count, m, of: "the right-hand side", in: "leastSquares(_:_:)")
  if n == 0 { return [] }
  if T.derivativeLevels == nil {
    if T.Plain.self == Symbol.self, m > 6 { stopForManySymbols("leastSquares(_:_:)", m) }
    let own = HouseholderFactors(a.elements, rows: m, columns: n)
    var x = product(Matrix(rows: n, columns: m, elements: own.transposedQ), b)
    for i in (0..<n).reversed() {
      for k in stride(from: i + 1, to: n, by: 1) { x[i] -= own.upper[i * n + k] * x[k] }
      x[i] /= own.upper[i * n + i]
    }
    return x
  }
  let factors = HouseholderFactors(plainValues(a.elements), rows: m, columns: n)
  try factors.requireIndependence()
  return value(of: LeastSquares(factors), a.elements, b)
}
