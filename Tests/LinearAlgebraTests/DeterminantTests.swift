import Fluxion
import TestSupport
import Testing

@Suite struct DeterminantTests {
  /// The powers 1, x, x² and so on.
  func powers<T: RealScalar>(_ x: T, _ n: Int) -> [T] {
    (0..<n).reduce(into: []) { list, k in list.append(k == 0 ? 1 : list[k - 1] * x) }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13]) func vandermonde(_ n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = (0..<n).map { Double($0) + Double.random(in: 0..<0.5, using: &generator) }
    func matrix<T: RealScalar>(_ x: [T]) -> Matrix<T> {
      Matrix(x.map { powers($0, n) })
    }
    var truth = 0.0
    for i in 0..<n {
      for j in 0..<i { truth += log(abs(x[i] - x[j])) }
    }
    let scale = max(1, abs(truth))
    #expect(abs(logDeterminant(matrix(x)) - truth) <= 1e-9 * scale)
    if n > 8 { return }
    // ∂/∂xₖ log Π |xᵢ − xⱼ| = Σ 1 / (xₖ − xⱼ).
    let found = [
      Forward.gradient(at: x) { logDeterminant(matrix($0)) },
      Reverse.gradient(at: x) { logDeterminant(matrix($0)) },
    ]
    for k in 0..<n {
      let slope = sum((0..<n).filter { $0 != k }.map { 1 / (x[k] - x[$0]) })
      for found in found { #expect(abs(found[k] - slope) <= 1e-9) }
    }
  }

  @Test(arguments: [4, 8, 12]) func toeplitz(_ n: Int) throws {
    let truths = try TruthTable("matrices")["toeplitz\(n)"]
    func matrix<T: RealScalar>(_ r: T) -> Matrix<T> {
      let powers = powers(r, n)
      return Matrix(rows: n, columns: n, elements: (0..<n * n).map { powers[abs($0 / n - $0 % n)] })
    }
    for found in [logDeterminant(matrix(0.5)), try cholesky(matrix(0.5)).logDeterminant] {
      #expect(abs(found - truths[0]) <= 1e-15 * Double(n))
    }
    // det = (1 − r²)ⁿ⁻¹
    let found = derivatives(at: 0.5, order: 4) { logDeterminant(matrix($0)) }
    let truth = derivatives(at: 0.5, order: 4) { r in Double(n - 1) * log(1 - r * r) }
    for (found, truth) in zip(found, truth) { #expect(abs(found - truth) <= 1e-12 * abs(truth)) }
  }

  @Test func farOutOfRange() {
    let large = Matrix<Double>.identity(200).map { $0 * 1e10 }
    #expect(determinant(large) == .infinity)
    #expect(abs(logDeterminant(large) - 2000 * log(10)) <= 1e-11 * 4605)
  }

  /// The derivative in each element of a singular matrix is its cofactor.
  @Test func singularMatrices() {
    let a: Matrix = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]
    let cofactors = [-3.0, 6, -3, 6, -12, 6, -3, 6, -3]
    let rankOne: Matrix = [[1.0, 2.0], [2.0, 4.0]]
    for found in [
      Forward.gradient(at: a.elements) { determinant(Matrix(rows: 3, columns: 3, elements: $0)) },
      Reverse.gradient(at: a.elements) { determinant(Matrix(rows: 3, columns: 3, elements: $0)) },
    ] {
      for (found, truth) in zip(found, cofactors) { #expect(abs(found - truth) <= 1e-13) }
    }
    let slope = Reverse.gradient(at: rankOne.elements) {
      determinant(Matrix(rows: 2, columns: 2, elements: $0))
    }
    #expect(slope == [4, -2, -2, 1])
    // t⁴ of a matrix that vanishes altogether.
    let powers = derivatives(at: 0.0, order: 5) { t in
      determinant(.diagonal([t, t, 2 * t, t]))
    }
    #expect(powers == [0, 0, 0, 0, 48, 0])
    #expect(logDeterminant(rankOne) == -.infinity)
    #expect(determinant(Matrix<Double>(repeating: 0, rows: 0, columns: 0)) == 1)
  }
}
