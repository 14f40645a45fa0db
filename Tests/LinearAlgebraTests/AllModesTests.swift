import Fluxion
import TestSupport
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

@Suite struct AllModesTests {
  static let functions = MatrixFunction.Kind.allCases.map { MatrixFunction(kind: $0) }

  let x = [0.4, -0.7, 0.3, 0.9, 0.5, -0.6, 0.2, -0.3, 0.8]
  let u = [0.7, 0.2, -0.5, 0.3, 1.1, -0.4, 0.6, 0.9, -0.8]

  func expectNear(
    _ found: Double, _ expected: Double, _ mode: Comment, within bound: Double = 1e-11,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = abs(found - expected) / max(1, abs(expected))
    #expect(error <= bound, "\(mode): \(found), not \(expected)", sourceLocation: sourceLocation)
  }

  /// Derivatives along the line x + t u, by series; the other modes must agree.
  @Test(arguments: functions) func agreement(_ f: MatrixFunction) {
    let line = Forward.derivatives(at: 0.0, order: 4) { t in
      f(zip(x, u).map { TaylorSeries($0) + t * TaylorSeries($1) })
    }
    let isFinite = line.allSatisfy { $0.isFinite }
    #expect(isFinite)
    #expect(line[1] != 0)
    #expect(line[0] == f(x), "the value of a series")
    #expect(Forward.valueWithGradient(at: x, of: f).value == f(x), "the value in lanes")
    #expect(Reverse.valueWithGradient(at: x, of: f).value == f(x), "the value on a tape")

    expectNear(dot(Forward.gradient(at: x, of: f), u), line[1], "VectorDual")
    expectNear(dot(Reverse.gradient(at: x, of: f), u), line[1], "Variable")
    expectNear(dot(Forward.hessian(at: x, of: f) * u, u), line[2], "HyperDualBlock")
    expectNear(dot(Mixed.hessian(at: x, of: f) * u, u), line[2], "Variable<VectorDual>")
    let column = Mixed.hessianVectorProduct(at: x, along: u, of: f)
    expectNear(dot(column, u), line[2], "Variable<Dual>")
    expectNear(Forward.thirdDerivative(at: x, along: u, of: f), line[3], "HyperDual<Dual>")
    let second = Forward.secondDerivative(at: 0.0) { t in
      f(zip(x, u).map { HyperDual($0) + t * HyperDual($1) })
    }
    expectNear(second, line[2], "HyperDual")
  }

  @Test(arguments: functions) func nestedModes(_ f: MatrixFunction) {
    let line = Forward.derivatives(at: 0.0, order: 3) { t in
      f(zip(x, u).map { TaylorSeries($0) + t * TaylorSeries($1) })
    }
    let third = Forward.derivative(at: 0.0) { r in
      Forward.derivative(at: r) { s in
        Forward.derivative(at: s) { t in
          f(zip(x, u).map { x, u in Dual(Dual(Dual(x))) + t * Dual(Dual(Dual(u))) })
        }
      }
    }
    expectNear(third, line[3], "Dual<Dual<Dual>>")
    let forwardInReverse = Reverse.gradient(at: x) { x in
      Forward.directionalDerivative(at: x, along: u.map { Variable($0) }, of: f)
    }
    expectNear(dot(forwardInReverse, u), line[2], "Dual<Variable>")
    let reverseInReverse = Reverse.gradient(at: x) { x in
      dot(Reverse.gradient(at: x, of: f), u)
    }
    expectNear(dot(reverseInReverse, u), line[2], "Variable<Variable>")
    let seriesInReverse = Reverse.gradient(at: x) { x in
      Forward.derivatives(at: Variable(0), order: 2) { t in
        f(zip(x, u).map { TaylorSeries($0) + t * TaylorSeries(Variable($1)) })
      }[2]
    }
    expectNear(dot(seriesInReverse, u), line[3], "TaylorSeries<Variable>")
    let reverseOfSeries = Forward.derivatives(at: 0.0, order: 2) { t in
      let point = zip(x, u).map { TaylorSeries($0) + t * TaylorSeries($1) }
      return dot(Reverse.gradient(at: point, of: f), u.map { TaylorSeries($0) })
    }
    expectNear(reverseOfSeries[2], line[3], "Variable<TaylorSeries>")
  }
}
