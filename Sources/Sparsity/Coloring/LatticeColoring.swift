/// A coloring of columns that are the points of a lattice, numbered row by row: the colors go round in step with
/// the coordinates.
///
/// A column's color is (i + β j + γ k) mod p, with its coordinates i, j and k along the lattice's sides. The
/// stencils of differential equations have such colorings with as few colors as the stencil has points, (i + 2 j)
/// mod 5 for the five of two dimensions, which the greedy orders miss. The sides are not known; they are taken
/// from the distances between rows and columns that occur.
///
/// See T. F. Coleman and J. J. Moré: Estimation of sparse Jacobian matrices and graph coloring problems. SIAM
/// Journal on Numerical Analysis 20, 187–209, 1983.
struct LatticeColoring {
  /// As many colors as a word has bits.
  private static let mostColors = 64

  private let pattern: SparsityPattern

  /// The row with the most entries, which tells soonest that a coloring is none.
  private let widest: Int

  /// The sides of lattices in question, in ascending order; empty where the pattern is that of no lattice.
  private let sides: [Int]

  init(_ pattern: SparsityPattern) {
    self.pattern = pattern
    widest = (0..<pattern.rows).max { pattern.row($0).count < pattern.row($1).count } ?? 0
    var counts: [Int: Int] = [:]
    let most = 4 * pattern.widestRow + 16
    for row in 0..<pattern.rows {
      for column in pattern.row(row) {
        counts[abs(column - row), default: 0] += 1
        if counts.count > most {
          sides = []
          return
        }
      }
    }
    let frequent = counts.filter { $0.key > 1 }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    sides = frequent.prefix(6).map(\.key).sorted()
  }

  /// A coloring with fewer colors than a limit; nil if no lattice in question has one.
  ///
  /// - Parameter limit: The number of colors that is too many.
  /// - Returns: A coloring with as few colors as a lattice can have.
  func coloring(below limit: Int) -> Coloring? {
    let least = max(1, pattern.widestRow)
    for p in least..<max(least, min(limit, Self.mostColors + 1)) {
      for (k, side) in sides.enumerated() {
        for second in 0..<p {
          if let found = coloring(p, side, second) { return found }
        }
        for depth in sides[(k + 1)...] where depth % side == 0 && p <= 32 {
          for second in 0..<p {
            for third in 0..<p {
              if let found = coloring(p, side, second, depth, third) { return found }
            }
          }
        }
      }
    }
    return nil
  }

  /// The coloring with given numbers, if no row has a color twice.
  private func coloring(
    _ p: Int, _ side: Int, _ second: Int, _ depth: Int = .max, _ third: Int = 0
  ) -> Coloring? {
    func color(_ column: Int) -> Int {
      let (layer, place) = (column / depth, column % depth)
      return (place % side + second * (place / side) + third * layer) % p
    }
    func hasColorsOnce(_ row: Int) -> Bool {
      var seen: UInt64 = 0
      for column in pattern.row(row) {
        let bit: UInt64 = 1 << UInt64(color(column))
        if seen & bit != 0 { return false }
        seen |= bit
      }
      return true
    }
    guard pattern.rows > 0, hasColorsOnce(widest), (0..<pattern.rows).allSatisfy(hasColorsOnce)
    else { return nil }
    var isUsed = [Bool](repeating: false, count: pattern.columns)
    for column in pattern.columnIndices { isUsed[column] = true }
    return Coloring((0..<pattern.columns).map { isUsed[$0] ? color($0) : -1 })
  }
}
