import Fluxion
import Testing

/// What is differentiated in every mode: functions of 9 numbers, through matrices that depend on them in
/// several ways.
struct MatrixFunction: ScalarFunction, CustomTestStringConvertible {
  enum Kind: String, CaseIterable {
    case solve, solveOfMany, inverse, determinant, logDeterminant, cholesky, choleskySolution
    case choleskyDeterminants, factors, orthogonal, leastSquares, eigenvalues, eigenvectors
    case exponential, triangles, products, singular
  }

  let kind: Kind

  var testDescription: String { kind.rawValue }

  /// A 3 × 3 matrix of products and functions of the numbers, far from singular.
  func matrix<T: RealScalar>(_ x: [T]) -> Matrix<T> {
    Matrix(
      rows: 3, columns: 3,
      elements: [
        3 + x[0] * x[1], sin(x[2]), x[3], x[4] * x[4], 2 - x[5], x[6] * x[0], exp(x[7]) / 2, x[8],
        -4 + x[1] * x[2],
      ])
  }

  /// A symmetric positive definite one.
  func symmetric<T: RealScalar>(_ x: [T]) -> Matrix<T> {
    let a = matrix(x)
    return a * a.transposed + .diagonal([1 + x[0] * x[0], 2, 3 + x[8]])
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    do { return try value(x) } catch { return T(Double.nan) }
  }

  func value<T: RealScalar>(_ x: [T]) throws -> T {
    let a = matrix(x)
    let b = [x[8] * x[0], 1 + x[1], cos(x[2])]
    let weights: [T] = [0.3, -1.2, 0.7]
    switch kind {
    case .solve: return dot(weights, try solve(a, b))
    case .solveOfMany:
      let right = Matrix(rows: 3, columns: 2, elements: b + [x[4], x[5] * x[5], 1])
      return dot(weights + [x[1], 0.2, 0.1], try solve(a, right).elements)
    case .inverse: return dot(try inverse(a).row(1), b)
    case .determinant: return determinant(a)
    case .logDeterminant: return logDeterminant(a) * x[0]
    case .cholesky:
      let lower = try cholesky(symmetric(x)).lower
      return lower[2, 0] * lower[1, 1] + lower[2, 2]
    case .choleskySolution: return dot(weights, try cholesky(symmetric(x)).solve(b))
    case .choleskyDeterminants:
      let factor = try cholesky(symmetric(x))
      return factor.logDeterminant + factor.determinant / 100 + factor.inverse[0, 2]
    case .factors:
      let factors = try lu(a)
      return factors.upper[1, 2] * factors.lower[2, 1] + factors.upper[2, 2]
    case .orthogonal:
      let tall = Matrix(rows: 3, columns: 2, elements: Array(a.elements[..<6]))
      let factors = qr(tall)
      return factors.q[2, 1] * factors.r[0, 1] + factors.q[1, 0] + factors.r[1, 1]
    case .leastSquares:
      let tall = Matrix(rows: 3, columns: 2, elements: Array(a.elements[..<6]))
      let solution = try leastSquares(tall, b)
      return solution[0] * x[1] - solution[1]
    case .eigenvalues:
      let values = symmetricEigen(symmetric(x)).values
      return values[0] * values[2] + values[1]
    case .eigenvectors:
      let vectors = symmetricEigen(symmetric(x)).vectors
      return vectors[0, 1] * vectors[2, 2] + vectors[1, 0]
    case .exponential: return expm(a)[1, 2] + expm(a)[0, 0]
    case .triangles:
      return dot(weights, try solve(lower: a, try solve(upper: a, b)))
    case .products:
      return (a * a - x[0] * a).trace + quadraticForm(b, a) + dot(a * b, weights)
    case .singular:
      // The rank is 2 at every point: the determinant vanishes, its derivatives in the elements do not.
      var shifted = a
      for j in 0..<3 { shifted[2, j] = a[0, j].detached * 2 - a[1, j].detached }
      for j in 0..<3 { shifted[j, j] += x[j] - x[j].detached }
      return determinant(shifted)
    }
  }
}
