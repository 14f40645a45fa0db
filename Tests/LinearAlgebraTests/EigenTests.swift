import Fluxion
import TestSupport
import Testing

@Suite struct EigenTests {
  @Test(arguments: [1, 2, 5, 12, 30]) func decomposition(_ n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let b = Matrix(rows: n, columns: n, elements: generator.point(n * n))
    let a = b + b.transposed
    let eigen = symmetricEigen(a)
    let left = a * eigen.vectors
    let right = eigen.vectors * Matrix<Double>.diagonal(eigen.values)
    for (x, y) in zip(left.elements, right.elements) { #expect(abs(x - y) <= 1e-13 * Double(n)) }
    let unit = eigen.vectors.transposed * eigen.vectors
    for (x, y) in zip(unit.elements, Matrix<Double>.identity(n).elements) {
      #expect(abs(x - y) <= 1e-14 * Double(n))
    }
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// Small eigenvalues of a graded matrix keep their digits.
  @Test func gradedMatrix() {
    let values = symmetricEigen([[1e20, 1e9, 0], [1e9, 1, 1e-9], [0, 1e-9, 1e-20]]).values
    #expect(abs(values[1] - 0.99) <= 1e-14)  // 1 − 10¹⁸ / 10²⁰
  }

  /// Equal eigenvalues: their sum and all else is right, their vectors have no derivatives.
  @Test func repeatedEigenvalues() {
    // Two equal eigenvalues 2 and one 5, in turned axes, and a change that splits the two.
    let (c, s) = (0.6, 0.8)
    let axes: Matrix = [[c, -s, 0], [s, c, 0], [0, 0, 1.0]]
    let other: Matrix = [[1, 0, 0], [0, c, -s], [0, s, c]]
    let turn = axes * other
    let a = turn * .diagonal([2.0, 2, 5]) * turn.transposed
    let change: Matrix = [[0.3, -0.2, 0.5], [-0.2, 0.7, 0.1], [0.5, 0.1, -0.4]]
    let eigen = symmetricEigen(
      Matrix(
        rows: 3, columns: 3,
        elements: zip(a.elements, change.elements).map { a, u in
          TaylorSeries(coefficients: [a, u, 0, 0])
        }))
    let inner = turn.transposed * change * turn
    let total = eigen.values[0] + eigen.values[1]
    #expect(abs(total[1] - (inner[0, 0] + inner[1, 1])) <= 1e-14)
    // To second order: Σ 2 |n₀₂|² / (2 − 5) over the pair, half of it in the coefficient.
    let coupling = inner[0, 2] * inner[0, 2] + inner[1, 2] * inner[1, 2]
    #expect(abs(total[2] + coupling / 3) <= 1e-14)
    #expect(abs(eigen.values[2][1] - inner[2, 2]) <= 1e-14)
    #expect(abs(eigen.values[2][2] - coupling / 3) <= 1e-14)
    // To third order all three must add up to the trace, which is linear.
    #expect(abs((total + eigen.values[2])[3]) <= 1e-14)
    #expect(eigen.vectors[0, 0][1].isNaN)
    #expect(eigen.vectors[0, 1][1].isNaN)
    #expect(eigen.vectors[0, 2][1].isFinite)
    #expect(eigen.vectors[0, 0].value.isFinite)

    let sumOfPair = Reverse.gradient(at: a.elements) { x in
      let values = symmetricEigen(Matrix(rows: 3, columns: 3, elements: x)).values
      return values[0] + values[1]
    }
    #expect(abs(dot(sumOfPair, change.elements) - (inner[0, 0] + inner[1, 1])) <= 1e-14)
    let vector = Reverse.gradient(at: a.elements) { x in
      symmetricEigen(Matrix(rows: 3, columns: 3, elements: x)).vectors[0, 0]
    }
    #expect(vector.contains { $0.isNaN })
  }

  @Test func notFinite() {
    let values = symmetricEigen([[1, 2], [2, Double.nan]]).values
    #expect(values.allSatisfy { $0.isNaN })
  }
}
