import Fluxion
import TestSupport
import Testing

@Suite struct ErrorTests {
  @Test func notSquare() {
    #expect(throws: LinearAlgebraError.notSquare(rows: 1, columns: 2)) {
      try lu([[1.0, 2.0]])
    }
    #expect(throws: LinearAlgebraError.notSquare(rows: 1, columns: 2)) {
      try inverse([[1.0, 2.0]])
    }
    #expect(throws: LinearAlgebraError.notSquare(rows: 1, columns: 2)) {
      try cholesky([[1.0, 2.0]])
    }
  }

  @Test func singular() {
    #expect(throws: LinearAlgebraError.singular(pivot: 1, conditionEstimate: .infinity)) {
      try solve([[1.0, 2.0], [2.0, 4.0]], [1, 1])
    }
    // Rounding leaves a pivot of 10⁻¹⁶, which is none.
    let error = #expect(throws: LinearAlgebraError.self) {
      try solve([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]], [1.0, 1, 1])
    }
    guard case .singular(pivot: 2, let estimate) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(estimate > 1e15)
    #expect(error?.description.contains("pivot 2") == true)
  }

  /// Scales of rows and columns do not make a matrix singular.
  @Test func badlyScaled() throws {
    let columns = try solve([[1.0, 1e20], [0, 1]], [1e20, 1])
    #expect(columns == [0, 1])
    let rows = try solve([[1e-200, 0], [0, 1e200]], [1e-200, 1e200])
    #expect(rows == [1, 1])
    let estimate = try lu(Matrix.diagonal([1, 1e-20])).conditionEstimate
    #expect(estimate <= 1.0001)
  }

  @Test func conditionNumber() throws {
    var hilbert = Matrix(repeating: 0.0, rows: 6, columns: 6)
    for i in 0..<6 {
      for j in 0..<6 { hilbert[i, j] = 1 / Double(i + j + 1) }
    }
    // Its condition number is 2.9 · 10⁷ in the norm of row sums, and no scaling makes it small.
    let estimate = try lu(hilbert).conditionEstimate
    #expect(estimate > 1e5 && estimate < 3e7)
  }

  @Test func notPositiveDefinite() {
    let error = #expect(throws: LinearAlgebraError.self) {
      try cholesky([[1.0, 2.0], [2.0, 1.0]])
    }
    #expect(error == .notPositiveDefinite(pivot: 1, value: -3))
    #expect(error?.description.contains("pivot 1") == true)
    #expect(throws: LinearAlgebraError.self) { try cholesky([[Double.nan]]) }
  }

  @Test func dependentColumns() {
    #expect(throws: LinearAlgebraError.self) {
      try leastSquares([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]], [1, 2, 3])
    }
  }

  @Test func misuse() async {
    let shapes = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix<Double>.identity(2) * Matrix<Double>.identity(3)
    }
    expect(["Matrix * Matrix", "2 × 2", "3 × 3"], in: shapes)
    let square = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = determinant([[1.0, 2.0]])
    }
    expect(["determinant(_:)", "1 × 2"], in: square)
    let wide = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = qr([[1.0, 2.0]])
    }
    expect(["qr(_:)", "1 × 2"], in: wide)
    let block = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix<Double>.identity(2)[rows: 1..<3]
    }
    expect(["Matrix[rows:columns:]"], in: block)
  }
}
