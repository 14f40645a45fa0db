/// How the elements of a symmetric matrix follow from its products with the colors' vectors.
public enum HessianRecovery: String, Sendable, CaseIterable {
  /// Each element is one of the products by itself: a star coloring.
  case direct

  /// Elements are subtracted from the products once they are known: an acyclic coloring, with fewer colors.
  case substitution

  /// The coloring that it needs.
  @usableFromInline
  func coloring(of pattern: SparsityPattern, order: ColoringOrder?) -> Coloring {
    switch self {
    case .direct: pattern.starColoring(order: order)
    case .substitution: pattern.acyclicColoring(order: order)
    }
  }
}

/// The steps by which the elements follow from the products.
struct RecoverySteps {
  /// An element, the one across the diagonal, the product that is its value by then, and the product that it is
  /// subtracted from; places of products count rows of one for each color.
  struct Step {
    let place: Int
    let mirror: Int
    let source: Int
    let rest: Int
  }

  let steps: [Step]
  let recovery: HessianRecovery

  init(_ pattern: SparsityPattern, _ coloring: Coloring, _ recovery: HessianRecovery) {
    self.recovery = recovery
    let elements = SymmetricElements(pattern, coloring)
    steps = recovery == .direct ? elements.directSteps() : elements.substitutionSteps()
  }

  /// Stores the elements, given the products, which substitution uses up.
  @_specialize(where T == Double)
  @_specialize(where T == Float)
  func recover<T: FloatingPoint>(_ values: inout [T], from products: inout [T]) {
    switch recovery {
    case .direct:
      for step in steps {
        let element = products[step.source]
        values[step.place] = element
        values[step.mirror] = element
      }
    case .substitution:
      for step in steps {
        let element = products[step.source]
        values[step.place] = element
        values[step.mirror] = element
        products[step.rest] -= element
      }
    }
  }
}

/// The elements of a symmetric matrix, by the colors of their rows and columns.
private struct SymmetricElements {
  private let pattern: SparsityPattern
  private let colors: [Int]
  private let count: Int

  /// The position of each element's mirror image.
  private let mirrors: [Int]

  init(_ pattern: SparsityPattern, _ coloring: Coloring) {
    self.pattern = pattern
    colors = coloring.colors
    count = coloring.count
    mirrors = pattern.transposition.places
  }

  private func product(_ row: Int, _ color: Int) -> Int { row * count + color }

  /// How many elements a row has, off the diagonal, in columns of a color.
  private func neighborCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: pattern.rows * count)
    for i in 0..<pattern.rows {
      for j in pattern.row(i) where j != i { counts[product(i, colors[j])] += 1 }
    }
    return counts
  }

  private func step(_ place: Int, _ i: Int, _ j: Int) -> RecoverySteps.Step {
    RecoverySteps.Step(
      place: place, mirror: mirrors[place], source: product(i, colors[j]),
      rest: product(j, colors[i]))
  }

  /// An element is read in a row where its column is the only one of its color.
  func directSteps() -> [RecoverySteps.Step] {
    let counts = neighborCounts()
    var steps: [RecoverySteps.Step] = []
    steps.reserveCapacity(pattern.count / 2 + pattern.rows)
    for i in 0..<pattern.rows {
      for place in pattern.rowOffsets[i]..<pattern.rowOffsets[i + 1] {
        let j = pattern.columnIndices[place]
        if j > i { continue }
        let isAlone = i == j || counts[product(i, colors[j])] == 1
        steps.append(isAlone ? step(place, i, j) : step(mirrors[place], j, i))
      }
    }
    return steps
  }

  /// The elements of each tree of two colors, from the leaves inwards; those on the diagonal stand alone.
  func substitutionSteps() -> [RecoverySteps.Step] {
    var counts = neighborCounts()
    var isDone = [Bool](repeating: false, count: pattern.count)
    var steps: [RecoverySteps.Step] = []
    var leaves: [(row: Int, color: Int)] = []
    for i in 0..<pattern.rows {
      if let place = pattern.place(of: i, i) {
        steps.append(diagonal(place, i))
        isDone[place] = true
      }
      for color in 0..<count where counts[product(i, color)] == 1 { leaves.append((i, color)) }
    }
    while let (i, color) = leaves.popLast() {
      for place in pattern.rowOffsets[i]..<pattern.rowOffsets[i + 1] {
        let j = pattern.columnIndices[place]
        guard colors[j] == color, !isDone[place] else { continue }
        isDone[place] = true
        isDone[mirrors[place]] = true
        steps.append(step(place, i, j))
        counts[product(i, color)] -= 1
        let other = product(j, colors[i])
        counts[other] -= 1
        if counts[other] == 1 { leaves.append((j, colors[i])) }
      }
    }
    return steps
  }

  /// A diagonal element, which is the only one of its color in its row.
  private func diagonal(_ place: Int, _ i: Int) -> RecoverySteps.Step {
    RecoverySteps.Step(
      place: place, mirror: place, source: product(i, colors[i]), rest: product(i, colors[i]))
  }
}
