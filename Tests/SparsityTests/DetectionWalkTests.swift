import Fluxion
import Randomness
import Testing

/// Detections by their shape: long rows, more rows than marks have numbers, results that share much.
struct DetectionWalkTests {
  /// The pattern of sums of products of pairs of inputs, in the order given; and the rows that it should have.
  private static func expect(
    _ rows: [[Int]], inputs: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let point = (0..<inputs).map { 1 + Double($0) }
    let pattern = SparsityPattern(
      jacobianOf: { x in rows.map { row in row.reduce(0) { $0 + x[$1] * x[$1] } } }, at: point)
    #expect(pattern.rows == rows.count && pattern.columns == inputs, sourceLocation: sourceLocation)
    let found = rows.indices.allSatisfy { Array(pattern.row($0)) == Set(rows[$0]).sorted() }
    #expect(found, sourceLocation: sourceLocation)
  }

  @Test func longRows() {
    let upward = Array(0..<400)
    let everyThird = Array(stride(from: 399, through: 300, by: -3))
    let shuffled = (0..<400).map { $0 * 7 % 400 }
    Self.expect([upward, [], everyThird, [5, 3, 5, 4], shuffled, upward.reversed()], inputs: 400)
    Self.expect([Array(0..<24), Array(0..<25), [0], Array((0..<26).reversed())], inputs: 26)
  }

  /// Rows of the same few computations over and over, each with inputs of its own, in an order that changes
  /// and with inputs that coincide, some of them zero.
  @Test(arguments: [1, 2, 3, 7, 60]) func rowsOfTheSameShapes(kinds: Int) {
    var random = SeededGenerator(seed: UInt64(kinds))
    let zeros: Set = [3, 17]
    let point = (0..<40).map { zeros.contains($0) ? 0 : 1 + Double($0) }
    let rows = (0..<3000).map { row in
      (
        kind: Int.random(in: 0..<20, using: &random) == 0
          ? Int.random(in: 0..<kinds, using: &random) : row % kinds,
        start: row % 35, isAscending: Int.random(in: 0..<4, using: &random) > 0
      )
    }
    func inputs(_ row: (kind: Int, start: Int, isAscending: Bool)) -> [Int] {
      let all = (0...2 + row.kind % 5).map { (row.start + $0 * (1 + row.kind % 3)) % 40 }
      return row.isAscending ? all : all.reversed()
    }
    let pattern = SparsityPattern(
      jacobianOf: { x in
        rows.map { row in
          let own = inputs(row).map { x[$0] }
          let product = own[0] * own[1]
          let shared = own[2] + exp(own[row.kind % own.count])
          var sum = product + shared
          for (i, x) in own.enumerated() { sum = i % 2 == 0 ? sum + x : shared * sum - x * x + x }
          return row.kind % 2 == 0 ? sum * shared : product
        }
      }, at: point)
    let expected = rows.map { row -> [Int] in
      let own = inputs(row)
      if row.kind % 2 == 0 { return Set(own).sorted() }
      let factors = own.prefix(2)
      let zero = factors.filter { zeros.contains($0) }
      return zero.isEmpty ? factors.sorted() : zero
    }
    let wrongRows = rows.indices.filter { Array(pattern.row($0)) != expected[$0] }
    #expect(wrongRows.isEmpty)
  }

  @Test func moreRowsThanMarksHaveNumbers() {
    // Marks are of 16 bits, and 0 is none: an input that is found again after 65 535 rows has the same one.
    Self.expect((0..<140_000).map { $0 % 65_535 == 10 ? [0, 1] : [0] }, inputs: 2)
  }

  /// Entries that need more memory than the steps left them.
  @Test func manyResultsOfFewSteps() {
    let pattern = SparsityPattern(
      jacobianOf: { x in (0..<100_000).map { x[$0 % 3 == 0 ? 1 : 0] } }, at: [1, 2])
    #expect(pattern.rowOffsets == Array(0...100_000))
    #expect(pattern.columnIndices == (0..<100_000).map { $0 % 3 == 0 ? 1 : 0 })
  }

  /// A long computation that all results are made of.
  @Test func resultsThatShareALongComputation() {
    let pattern = SparsityPattern(
      jacobianOf: { x in
        let shared = (1...1000).reduce(x[0]) { sum, i in sum + x[1] * Double(i) * sum }
        return x.map { shared * $0 }
      }, at: [Double](repeating: 1, count: 60))
    #expect((0..<60).allSatisfy { Array(pattern.row($0)) == Set([0, 1, $0]).sorted() })
  }

  /// A computation of eighty steps with 2⁴⁰ ways through it.
  @Test func waysWithoutNumber() {
    let pattern = SparsityPattern(
      jacobianOf: { x in
        var (a, b) = (x[2], x[0])
        for _ in 0..<40 { (a, b) = (a + b, a * b) }
        return [x[1], a]
      }, at: [1, 1, 1])
    #expect((0..<2).map { Array(pattern.row($0)) } == [[1], [0, 2]])
  }
}
