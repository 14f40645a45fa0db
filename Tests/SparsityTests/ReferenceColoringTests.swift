import Fluxion
import Foundation
import Randomness
import Testing

/// Colors of 1000 random graphs, for every order, against a greedy coloring that tries each color out by the
/// definition: see Reference/colorings.py.
struct ReferenceColoringTests {
  @Test func allOrdersAgree() throws {
    let file = Bundle.module.bundleURL.appendingPathComponent("Reference/colorings.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1000)
    for (number, line) in lines.enumerated() {
      let pattern = Self.pattern(number)
      let symmetric = Self.symmetric(pattern)
      let found =
        ColoringOrder.allCases.map { pattern.columnColoring(order: $0) }
        + ColoringOrder.allCases.map { symmetric.starColoring(order: $0) }
        + ColoringOrder.allCases.map { symmetric.acyclicColoring(order: $0) }
      let expected = line.split(separator: " ")
      #expect(expected[0] == "\(number)")
      for (coloring, checksum) in zip(found, expected.dropFirst()) {
        #expect(Self.checksum(coloring.colors) == checksum, "graph \(number): \(coloring)")
      }
    }
  }

  private static func pattern(_ number: Int) -> SparsityPattern {
    var generator = SeededGenerator(seed: UInt64(number))
    func below(_ n: Int) -> Int { Int(generator.next() % UInt64(n)) }
    let (rows, columns) = (1 + below(10), 1 + below(10))
    let entries = (0..<below(rows * columns)).map { _ in
      (row: below(rows), column: below(columns))
    }
    return SparsityPattern(rows: rows, columns: columns, entries: entries)
  }

  private static func symmetric(_ pattern: SparsityPattern) -> SparsityPattern {
    let n = max(pattern.rows, pattern.columns)
    return SparsityPattern(
      rows: n, columns: n,
      entries: pattern.entries.flatMap { [($0.row, $0.column), ($0.column, $0.row)] })
  }

  /// FNV-1a over the colors, each as a byte.
  private static func checksum(_ colors: [Int]) -> String {
    let sum = colors.reduce(0x811c_9dc5 as UInt32) {
      ($0 ^ UInt32(truncatingIfNeeded: $1 & 0xff)) &* 0x0100_0193
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
