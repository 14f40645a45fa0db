import Fluxion
import Testing

/// Matrices of which only some elements are stored.
struct SparseMatrixTests {
  private static let pattern = SparsityPattern(
    rows: 3, columns: 4, entries: [(0, 3), (2, 1), (0, 0), (2, 2), (2, 1)])

  /// The matrix of the rows (5, 0, 0, 6), (0, 0, 0, 0) and (0, −7, 0.5, 0).
  private static let matrix = SparseMatrix<Double>(pattern: pattern, values: [5, 6, -7, 0.5])

  private static let dense = Matrix<Double>([[5, 0, 0, 6], [0, 0, 0, 0], [0, -7, 0.5, 0]])

  @Test func compressedRows() {
    let matrix = Self.matrix
    #expect(matrix.rows == 3 && matrix.columns == 4 && matrix.count == 4)
    #expect(matrix.rowOffsets == [0, 2, 2, 4] && matrix.columnIndices == [0, 3, 1, 2])
    #expect(matrix.dense == Self.dense)
    for i in 0..<3 { for j in 0..<4 { #expect(matrix[i, j] == Self.dense[i, j]) } }
    #expect(matrix.entries.map(\.row) == [0, 0, 2, 2])
    #expect(matrix.entries.map(\.column) == [0, 3, 1, 2])
    #expect(matrix.entries.map(\.value) == [5, 6, -7, 0.5])
    #expect(matrix.map { 2 * $0 }.values == [10, 12, -14, 1])
    var changed = matrix
    changed[2, 1] = 3
    #expect(changed.values == [5, 6, 3, 0.5])
  }

  @Test func transposed() {
    let transposed = Self.matrix.transposed
    #expect(transposed.rows == 4 && transposed.columns == 3)
    for i in 0..<3 { for j in 0..<4 { #expect(transposed[j, i] == Self.dense[i, j]) } }
    #expect(transposed.transposed == Self.matrix)
  }

  @Test func tables() {
    let table = """
      5.0     ·    ·  6.0
        ·     ·    ·    ·
        ·  -7.0  0.5    ·
      """
    #expect("\(Self.matrix)" == table)
    let large = SparseMatrix<Double>(
      pattern: SparsityPattern(rows: 100, columns: 2, entries: [(99, 1)]))
    #expect("\(large)" == "100 rows, 2 columns, 1 entry")
  }

  /// Products with plain numbers, and as functions that every mode differentiates.
  @Test func products() {
    let (matrix, x, y) = (Self.matrix, [1.0, 2, 3, -1], [2.0, 3, 4])
    #expect(matrix.product(with: x) == [-1, 0, -12.5])
    #expect(matrix.transposedProduct(with: y) == [10, -28, 2, 12])
    #expect(matrix.transposedProduct(with: y) == matrix.transposed.product(with: y))
    let transposed = matrix.transposed.dense
    let forward = Forward.jacobian(at: x) { matrix.product(with: $0) }
    #expect(forward == Self.dense)
    let reverse = Reverse.jacobian(at: x) { matrix.product(with: $0) }
    #expect(reverse == Self.dense)
    let transposedForward = Forward.jacobian(at: y) { matrix.transposedProduct(with: $0) }
    #expect(transposedForward == transposed)
    let transposedReverse = Reverse.jacobian(at: y) { matrix.transposedProduct(with: $0) }
    #expect(transposedReverse == transposed)
    // Σ (A sin x)ᵢ²: the second derivatives by hyper-dual numbers and by forward over reverse.
    func energy<T: RealScalar>(_ x: [T]) -> T where T.Plain == Double {
      let z = matrix.product(with: x.map { sin($0) })
      return dot(z, z)
    }
    let hessian = Forward.hessian(at: x) { energy($0) }
    let mixed = Mixed.hessian(at: x) { energy($0) }
    for i in 0..<4 {
      for j in 0..<4 {
        let columns = (0..<3).map { Self.dense[$0, i] * Self.dense[$0, j] }.reduce(0, +)
        let z = matrix.product(with: x.map { sin($0) })
        let bent = i == j ? matrix.transposedProduct(with: z)[i] * sin(x[i]) : 0
        let truth = 2 * (columns * cos(x[i]) * cos(x[j]) - bent)
        #expect(abs(hessian[i, j] - truth) <= 1e-13)
        #expect(abs(mixed[i, j] - truth) <= 1e-13)
      }
    }
    // Elements that carry derivatives: d/dt (t A) x = A x.
    let slope = derivative(at: 2.0) { t in matrix.map { t * $0 }.product(with: x.map { Dual($0) }) }
    #expect(slope == [-1, 0, -12.5])
  }

  @Test func sizesThatDoNotFit() async {
    let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Self.matrix.product(with: [1.0, 2])
    }
    let message = String(decoding: vector?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("SparseMatrix.product(with:)") && message.contains("4"))
    let element = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var matrix = Self.matrix
      matrix[1, 1] = 2
    }
    let reason = String(decoding: element?.standardErrorContent ?? [], as: UTF8.self)
    #expect(reason.contains("[1, 1] is not stored"))
  }

  @Test func matrixMarketThereAndBack() throws {
    let text = Self.matrix.matrixMarket
    #expect(
      text
        == "%%MatrixMarket matrix coordinate real general\n3 4 4\n1 1 5.0\n1 4 6.0\n3 2 -7.0\n3 3 0.5\n"
    )
    #expect(try SparseMatrix(matrixMarket: text) == Self.matrix)
    #expect(try SparseMatrix(matrixMarket: Self.pattern.matrixMarket).pattern == Self.pattern)
    let third = Self.matrix.map { $0 / 3 }
    #expect(try SparseMatrix(matrixMarket: third.matrixMarket) == third)
  }

  /// Files of others: comments, symmetry, whole numbers, repeated entries, the line ends of Windows.
  @Test func matrixMarketOfOthers() throws {
    let symmetric = try SparseMatrix(
      matrixMarket: """
        %%MatrixMarket matrix coordinate integer symmetric
        % A comment

        3 3 3
        1 1 2
        3 1 -4
        3 1 1
        """)
    #expect(symmetric.dense == [[2, 0, -3], [0, 0, 0], [-3, 0, 0]])
    let skew = try SparseMatrix(
      matrixMarket: "%%MatrixMarket matrix coordinate real skew-symmetric\r\n2 2 1\r\n2 1 1e-3\r\n")
    #expect(skew.dense == [[0, -1e-3], [1e-3, 0]])
    let pattern = try SparseMatrix(
      matrixMarket: "%%MatrixMarket matrix coordinate pattern general\n2 1 1\n2 1")
    #expect(pattern.dense == [[0], [1]])
  }

  @Test(arguments: [
    ("2 2 1\n1 1 1", 1, "expected \"%%MatrixMarket"),
    ("%%MatrixMarket matrix array real general\n1 1\n1", 1, "not \"array\""),
    ("%%MatrixMarket matrix coordinate complex general\n1 1 1\n1 1 1 0", 1, "not \"complex\""),
    ("%%MatrixMarket matrix coordinate real hermitian\n1 1 1\n1 1 1", 1, "not \"hermitian\""),
    ("%%MatrixMarket matrix coordinate real general\n% a\n2 2", 3, "numbers of rows, columns"),
    ("%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1", 3, "a column and a number"),
    (
      "%%MatrixMarket matrix coordinate real general\n2 2 1\n3 1 1", 3, "no element (3, 1) in 2 × 2"
    ),
    ("%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 1", 3, "ends after 1 of 2"),
    ("%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1 1\n2 2 2", 4, "more than 1"),
  ])
  func whatIsWrongWithAFile(text: String, line: Int, reason: String) {
    let error = #expect(throws: MatrixMarketError.self) {
      try SparseMatrix<Double>(matrixMarket: text)
    }
    #expect(
      error?.line == line && error?.reason.contains(reason) == true, "\(error.debugDescription)")
  }
}
