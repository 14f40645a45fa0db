import Scalars

extension SparsityPattern {
  /// Colors for the columns of a symmetric matrix such that each element, or the one across the diagonal, can be
  /// read from the products H u: no path over four variables has two colors only.
  ///
  /// It takes fewer colors than ``columnColoring(order:)``, since (i, j) and (j, i) are equal: 3 for a tridiagonal
  /// matrix of whatever size, 2 for an arrowhead. A. Gebremedhin, A. Tarafdar, F. Manne, A. Pothen: New acyclic
  /// and star coloring algorithms with application to computing Hessians. SIAM J. Sci. Comput. 29, 1042–1072, 2007.
  ///
  /// - Parameter order: The order in which variables take their colors, by their neighbors in the matrix; nil for
  ///   whatever order needs fewest.
  /// - Returns: The colors. A pattern that is not symmetric stops the program.
  /// - Complexity: The number of entries times that of colors.
  public func starColoring(order: ColoringOrder? = nil) -> Coloring {
    requireSymmetry("starColoring(order:)")
    return symmetricColoring(order) { sequence in
      var coloring = GreedyStarColoring(self)
      for vertex in sequence { coloring.color(vertex) }
      return coloring.colors
    }
  }

  func requireSymmetry(_ function: StaticString) {
    if !isSymmetric {
      fail("SparsityPattern.\(function): the pattern (\(summary)) is not symmetric.")
    }
  }

  /// The coloring of a symmetric pattern by one order, or by the best one; what has no entries has no color.
  func symmetricColoring(_ order: ColoringOrder?, _ colors: ([Int]) -> [Int]) -> Coloring {
    func coloring(_ order: ColoringOrder) -> Coloring {
      let sequence = order.sequence(columns) { vertex, visit in
        for other in row(vertex) where other != vertex { visit(other) }
      }
      return Coloring(colors(sequence.filter { !row($0).isEmpty }))
    }
    guard let order else { return bestColoring(isCheap: true, coloring) }
    return coloring(order)
  }
}

/// A star coloring, one variable after another, each in the smallest color that leaves no path over four
/// variables in two colors.
private struct GreedyStarColoring {
  private(set) var colors: [Int]
  private let pattern: SparsityPattern

  /// Of the colored neighbors of a color that a variable has: which one it is, or −1 if there are several.
  private var neighbors: IncidenceTable

  init(_ pattern: SparsityPattern) {
    self.pattern = pattern
    colors = [Int](repeating: -1, count: pattern.columns)
    neighbors = IncidenceTable(expected: pattern.count)
  }

  mutating func color(_ vertex: Int) {
    let others = pattern.row(vertex).filter { $0 != vertex && colors[$0] >= 0 }
    var counts: [Int: Int] = [:]
    for other in others { counts[colors[other], default: 0] += 1 }
    var color = 0
    while !isFree(color, others, counts) { color += 1 }
    colors[vertex] = color
    for other in others {
      note(vertex, of: other)
      note(other, of: vertex)
    }
  }

  /// Whether a variable can take a color, given its neighbors and how many of them have each color.
  private func isFree(_ color: Int, _ others: [Int], _ counts: [Int: Int]) -> Bool {
    others.allSatisfy { other in
      let theirs = colors[other]
      if theirs == color { return false }
      guard let same = neighbors[other, color] else { return true }
      // The path x – other – vertex – y, with two neighbors of the other's color.
      if counts[theirs, default: 0] > 1 { return false }
      // The path vertex – other – x – y. Where the other has several such neighbors x already, they have no y.
      return same < 0 || neighbors[same, theirs] != -1
    }
  }

  private mutating func note(_ neighbor: Int, of vertex: Int) {
    let color = colors[neighbor]
    neighbors.set(vertex, color, to: neighbors.contains(vertex, color) ? -1 : neighbor)
  }
}
