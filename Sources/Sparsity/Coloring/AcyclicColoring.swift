extension SparsityPattern {
  /// Colors for the columns of a symmetric matrix such that its elements follow from the products H u by
  /// substitution, one after another: no cycle has two colors only.
  ///
  /// It takes still fewer colors than ``starColoring(order:)``: 2 for a tridiagonal matrix. What is substituted
  /// carries its rounding errors along.
  ///
  /// - Parameter order: The order in which variables take their colors; nil for whatever order needs fewest.
  /// - Returns: The colors. A pattern that is not symmetric stops the program.
  /// - Complexity: Near the number of entries times that of colors.
  public func acyclicColoring(order: ColoringOrder? = nil) -> Coloring {
    requireSymmetry("acyclicColoring(order:)")
    return symmetricColoring(order) { sequence in
      var coloring = GreedyAcyclicColoring(self)
      for vertex in sequence { coloring.color(vertex) }
      return coloring.colors
    }
  }
}

/// An acyclic coloring, one variable after another, each in the smallest color that closes no cycle of two
/// colors.
private struct GreedyAcyclicColoring {
  private(set) var colors: [Int]
  private let pattern: SparsityPattern

  /// The trees of two colors: each variable has a parent for each color that its neighbors have.
  private var parents: IncidenceTable

  init(_ pattern: SparsityPattern) {
    self.pattern = pattern
    colors = [Int](repeating: -1, count: pattern.columns)
    parents = IncidenceTable(expected: pattern.count)
  }

  mutating func color(_ vertex: Int) {
    let others = pattern.row(vertex).filter { $0 != vertex && colors[$0] >= 0 }
    var color = 0
    while !isFree(color, others) { color += 1 }
    colors[vertex] = color
    for other in others {
      let root = root(of: other, beside: color)
      parents.set(root, otherColor(of: root, beside: color, in: colors[other]), to: vertex)
    }
  }

  /// Whether the neighbors of each color are in separate trees, where the variable takes a color.
  private mutating func isFree(_ color: Int, _ others: [Int]) -> Bool {
    var roots: [(root: Int, color: Int)] = []
    for other in others {
      if colors[other] == color { return false }
      roots.append((root(of: other, beside: color), colors[other]))
    }
    if roots.count < 2 { return true }
    roots.sort { $0 < $1 }
    return zip(roots, roots.dropFirst()).allSatisfy { $0 != $1 }
  }

  /// The other color of a member of a tree whose colors are one and another.
  private func otherColor(of vertex: Int, beside color: Int, in own: Int) -> Int {
    colors[vertex] == own ? color : own
  }

  /// The root of the tree that a variable is in, together with variables of another color.
  private mutating func root(of vertex: Int, beside color: Int) -> Int {
    let own = colors[vertex]
    var root = vertex
    while let parent = parents[root, otherColor(of: root, beside: color, in: own)] { root = parent }
    var next = vertex
    while next != root, let parent = parents[next, otherColor(of: next, beside: color, in: own)] {
      parents.set(next, otherColor(of: next, beside: color, in: own), to: root)
      next = parent
    }
    return root
  }
}
