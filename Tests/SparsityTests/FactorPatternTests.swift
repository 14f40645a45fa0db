import Fluxion
import TestSupport
import Testing

/// Patterns of functions that factor matrices or solve equations on the way, whose own computation decides by
/// values and is corrected as far as the numbers' order.
@Suite struct FactorPatternTests {
  /// A function of seven numbers, of which the first six make a symmetric matrix.
  struct Factored: ScalarFunction, CustomTestStringConvertible {
    enum Kind: String, CaseIterable {
      case eigenvalue, eigenvector, system, inverted, determinants, cholesky, triangles, orthogonal
      case nearest, exponential, root, rootOfSeveral, bracketed, fixed, given, least
    }

    let kind: Kind

    var testDescription: String { kind.rawValue }

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      do { return try value(x) * x[6] } catch { return T(Double.nan) }
    }

    func value<T: RealScalar>(_ x: [T]) throws -> T {
      let a: Matrix<T> = [[x[0], x[1], x[2]], [x[1], x[3], x[4]], [x[2], x[4], x[5]]]
      switch kind {
      case .eigenvalue: return symmetricEigen(a).values[0]
      case .eigenvector: return symmetricEigen(a).vectors[0, 1]
      case .system: return try solve(a, [1, x[0], 2])[1]
      case .inverted: return try inverse(a)[0, 2]
      case .determinants: return determinant(a) + logDeterminant(a)
      case .cholesky: return try Fluxion.cholesky(a).lower[2, 1]
      case .triangles: return try lu(a).upper[2, 2]
      case .orthogonal: return qr(a).r[1, 2]
      case .nearest: return try leastSquares(a[rows: 0..<3, columns: 0..<2], [1, x[5], 2])[0]
      case .exponential: return expm(a.map { $0 / 4 })[0, 1]
      case .root:
        return try Fluxion.root(near: 1.0, given: [x[0]]) { x, p in x * x - p[0] }
      case .rootOfSeveral:
        return try Fluxion.root(near: [1.0, 1.0], given: Array(x[..<4])) { x, p in
          let square = x[0] * x[0]
          return [square + p[1] * x[1] - p[0], x[1] * p[3] - x[0] - p[2]]
        }[0]
      case .bracketed:
        return try Fluxion.root(in: 0...4, given: [x[0]]) { x, p in x * x - p[0] }
      case .fixed:
        return try fixedPoint(near: 1.0, given: [x[0], x[1]]) { x, p in
          let root = sqrt(p[0] + x)
          return root * p[1]
        }
      case .given:
        let found = Double(x[0].plain).squareRoot()
        return implicit(at: found, given: [x[0]]) { x, p in x * x - p[0] }
      case .least:
        return try minimizer(near: [1.0], given: [x[0]]) { x, p in
          let cube = x[0] * x[0] * x[0]
          return cube / 3 - p[0] * x[0]
        }[0]
      }
    }
  }

  static let functions = Factored.Kind.allCases.map { Factored(kind: $0) }

  @Test(arguments: functions) func patternsHoldWhatIsNotZero(_ f: Factored) {
    let x = [4.0, 0.5, -0.25, 3, 0.75, 5, 1.5]
    let (gradient, hessian) = (Forward.gradient(at: x, of: f), Forward.hessian(at: x, of: f))
    let isFinite = hessian.elements.allSatisfy(\.isFinite)
    #expect(isFinite)
    for scope in [SparsityPattern.Scope.point, .branch] {
      let first = SparsityPattern(jacobianOf: { (x: [Dependent]) in [f(x)] }, at: x, scope: scope)
      let second = SparsityPattern(hessianOf: { (x: [Dependent]) in f(x) }, at: x, scope: scope)
      for i in x.indices {
        #expect(gradient[i] == 0 || first.contains(0, i), "∂\(i)")
        for j in x.indices {
          // What is zero may be rounded in the dense Hessian.
          let isZero = abs(hessian[i, j]) <= 1e-15
          #expect(isZero || second.contains(i, j), "∂\(i)∂\(j) is \(hessian[i, j])")
        }
      }
    }
    let sparse = sparseHessian(at: x, of: f)
    for i in x.indices {
      for j in x.indices {
        let (found, truth) = (sparse[i, j], hessian[i, j])
        let bound = 1e-12 * max(1, abs(truth))
        #expect(abs(found - truth) <= bound, "∂\(i)∂\(j): \(found), not \(truth)")
      }
    }
  }
}
