import Fluxion
import TestSupport
import Testing

/// Colorings against their definitions, and their numbers of colors against known ones.
struct ColoringTests {
  static let patterns: [(name: String, pattern: SparsityPattern)] = {
    var generator = SeededGenerator(seed: 11)
    var patterns: [(String, SparsityPattern)] = [
      ("empty", SparsityPattern(rows: 3, columns: 3, entries: [])),
      ("diagonal", .band(6, below: 0, above: 0)), ("tridiagonal", .band(9, below: 1, above: 1)),
      ("arrowhead", .arrowhead(8)), ("five points", .fivePoint(6)),
      ("full", .band(5, below: 5, above: 5)),
    ]
    for i in 0..<60 {
      let n = Int.random(in: 1...24, using: &generator)
      let density = Double.random(in: 0..<0.4, using: &generator)
      var entries: [(row: Int, column: Int)] = []
      for i in 0..<n {
        for j in 0...i where Double.random(in: 0..<1, using: &generator) < density {
          entries += [(i, j), (j, i)]
        }
      }
      patterns.append(("random \(i)", SparsityPattern(rows: n, columns: n, entries: entries)))
    }
    return patterns
  }()

  private static let orders: [ColoringOrder?] = ColoringOrder.allCases + [nil]

  @Test(arguments: orders)
  func columnsOfOneColorShareNoRow(order: ColoringOrder?) {
    for (name, pattern) in Self.patterns {
      let coloring = pattern.columnColoring(order: order)
      for i in 0..<pattern.rows {
        let colors = pattern.row(i).map { coloring.colors[$0] }
        #expect(Set(colors).count == colors.count && !colors.contains(-1), "\(name), row \(i)")
      }
      #expect(coloring.count >= pattern.widestRow)
      #expect(
        pattern.rowColoring(order: order).colors
          == pattern.transposed.columnColoring(order: order).colors)
    }
  }

  @Test(arguments: orders)
  func noPathOverFourHasTwoColors(order: ColoringOrder?) {
    for (name, pattern) in Self.patterns {
      let colors = pattern.starColoring(order: order).colors
      for (i, j) in pattern.entries where i != j {
        #expect(colors[i] != colors[j], "\(name)")
        for k in pattern.row(j) where k != i && k != j && colors[k] == colors[i] {
          for l in pattern.row(k) where l != j && l != k {
            #expect(colors[l] != colors[j] || l == j, "\(name): \(i) \(j) \(k) \(l)")
          }
        }
      }
    }
  }

  @Test(arguments: orders)
  func noCycleHasTwoColors(order: ColoringOrder?) {
    for (name, pattern) in Self.patterns {
      let coloring = pattern.acyclicColoring(order: order)
      let colors = coloring.colors
      for a in 0..<coloring.count {
        for b in 0..<a {
          // A forest has fewer edges than vertices, in each of its trees.
          var trees = Array(0..<pattern.rows)
          func root(_ i: Int) -> Int { trees[i] == i ? i : root(trees[i]) }
          for (i, j) in pattern.entries where i < j && Set([colors[i], colors[j]]) == [a, b] {
            #expect(root(i) != root(j), "\(name)")
            trees[root(i)] = root(j)
          }
        }
      }
      #expect(
        pattern.entries.allSatisfy { $0.row == $0.column || colors[$0.row] != colors[$0.column] })
      #expect(coloring.count <= pattern.starColoring(order: order).count || order != .natural)
    }
  }

  /// Each entry can be read in a row that is swept, or in a column that is pushed.
  @Test(arguments: orders)
  func bothDirectionsCoverAll(order: ColoringOrder?) {
    for (name, pattern) in Self.patterns {
      let coloring = pattern.bidirectionalColoring(order: order)
      let (rows, columns) = (coloring.rows.colors, coloring.columns.colors)
      let transposed = pattern.transposed
      for (i, j) in pattern.entries {
        if rows[i] >= 0 {
          let same = transposed.row(j).filter { rows[$0] == rows[i] }
          #expect(Array(same) == [i], "\(name)")
        } else {
          #expect(columns[j] >= 0)
          let same = pattern.row(i).filter { columns[$0] == columns[j] }
          #expect(Array(same) == [j], "\(name)")
        }
      }
      #expect(coloring.count <= pattern.columnColoring(order: order ?? .natural).count)
    }
  }

  @Test(arguments: [0, 1, 2, 5], [0, 1, 3])
  func bands(below: Int, above: Int) {
    let pattern = SparsityPattern.band(40, below: below, above: above)
    for order in Self.orders where order == nil || order == .natural {
      #expect(pattern.columnColoring(order: order).count == below + above + 1)
      #expect(pattern.rowColoring(order: order).count == below + above + 1)
    }
  }

  @Test func tridiagonalHessians() {
    for n in [5, 40, 1000] {
      let pattern = SparsityPattern.band(n, below: 1, above: 1)
      #expect(pattern.starColoring().count == 3)
      #expect(pattern.acyclicColoring().count == 2)
    }
  }

  @Test func arrowheads() {
    for n in [5, 200] {
      let pattern = SparsityPattern.arrowhead(n)
      #expect(pattern.columnColoring(order: .natural).count == n)
      // The hub, and all others.
      #expect(pattern.starColoring().count == 2)
      let both = pattern.bidirectionalColoring()
      #expect(both.rows.count == 1 && both.columns.count == 2)
    }
  }

  @Test func stencils() {
    for s in [4, 9, 16] {
      #expect(SparsityPattern.ninePoint(s).columnColoring().count == 9)
    }
    for s in [3, 5, 10, 16, 31] {
      let pattern = SparsityPattern.fivePoint(s)
      let coloring = pattern.columnColoring()
      #expect(coloring.count == 5, "\(s)")
      expectDistance2(coloring, pattern)
    }
    for s in [4, 7] {
      let pattern = SparsityPattern.sevenPoint(s)
      let coloring = pattern.columnColoring()
      #expect(coloring.count == 7, "\(s)")
      expectDistance2(coloring, pattern)
    }
  }

  /// No row has a color twice, and each column that has entries has one.
  private func expectDistance2(_ coloring: Coloring, _ pattern: SparsityPattern) {
    for row in 0..<pattern.rows {
      let colors = pattern.row(row).map { coloring.colors[$0] }
      #expect(Set(colors).count == colors.count && !colors.contains(-1), "row \(row)")
    }
  }

  @Test func completeBipartite() {
    // Rows 0..<a depend on all b columns that follow: a color for each column, or for each row.
    let (a, b) = (4, 7)
    var entries: [(row: Int, column: Int)] = []
    for i in 0..<a { for j in 0..<b { entries.append((i, j)) } }
    let pattern = SparsityPattern(rows: a, columns: b, entries: entries)
    #expect(pattern.columnColoring().count == b && pattern.rowColoring().count == a)
    #expect(pattern.bidirectionalColoring().count == a)
    // The symmetric graph of two such sides: the smaller side has a color each, the other one.
    let graph = SparsityPattern(
      rows: a + b, columns: a + b,
      entries: entries.flatMap { [($0.row, a + $0.column), (a + $0.column, $0.row)] })
    #expect(graph.starColoring().count == min(a, b) + 1)
    #expect(graph.acyclicColoring().count == min(a, b) + 1)
  }

  @Test func blockTridiagonal() {
    // Blocks of 3 in a row of blocks: each row has 9 entries, inside.
    let pattern = SparsityPattern(size: 30) { i, j in abs(i / 3 - j / 3) <= 1 }
    #expect(pattern.columnColoring().count == 9)
  }

  /// Full rows and columns cost no square of their length.
  @Test func largeArrowheads() {
    let n = 100_000
    let pattern = SparsityPattern(
      rows: n, columns: n,
      entries: (0..<n).flatMap { [($0, $0), (0, $0), ($0, 0)] })
    #expect(pattern.columnColoring().count == n)
    #expect(pattern.starColoring(order: .natural).count == 2)
    #expect(pattern.acyclicColoring(order: .natural).count == 2)
    #expect(pattern.bidirectionalColoring().count == 3)
  }

  @Test func unsymmetricPatternsAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SparsityPattern.band(4, below: 1, above: 0).starColoring()
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("not symmetric"))
  }
}
