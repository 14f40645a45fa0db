import Scalars

extension SparsityPattern {
  /// Colors such that columns of one color share no row, so that one product J u with u the sum of their unit
  /// vectors holds all their elements apart: a distance-2 coloring of the columns.
  ///
  /// Each column takes the smallest color that no column has that it shares a row with. Columns without entries
  /// take none.
  ///
  /// - Parameter order: The order in which columns take their colors; nil for whatever needs fewest: the natural
  ///   order, those whose cost is in proportion to the matrix, or colors that go round in step on a lattice,
  ///   which suit the stencils of differential equations.
  /// - Returns: The colors.
  /// - Complexity: In the natural order near the number of entries; in others the sum of the squares of the
  ///   numbers of entries in the rows.
  public func columnColoring(order: ColoringOrder? = nil) -> Coloring {
    columnColoring(order: order, transposed)
  }

  /// The coloring of the columns, given the transposed pattern.
  func columnColoring(order: ColoringOrder?, _ columns: SparsityPattern) -> Coloring {
    let visitsNeighbors = squaresOfRows <= 64 * count + 4096
    func coloring(_ order: ColoringOrder) -> Coloring {
      let sequence = neighborOrder(order, columns)
      return visitsNeighbors
        ? neighborColoring(of: sequence, columns)
        : columns.firstFitColoring(of: sequence, rows: rows) { _ in true }
    }
    guard let order else {
      let best = bestColoring(isCheap: visitsNeighbors, coloring)
      if best.count == widestRow { return best }
      return LatticeColoring(self).coloring(below: best.count) ?? best
    }
    return coloring(order)
  }

  /// Colors for the columns in a given order, by going through all columns that each shares a row with.
  private func neighborColoring(of sequence: [Int], _ columns: SparsityPattern) -> Coloring {
    var colors = [Int](repeating: -1, count: self.columns)
    // The last column that a color was taken away from.
    var taken = [Int](repeating: -1, count: widestRow + 1)
    rowOffsets.withUnsafeBufferPointer { rowOffsets in
      columnIndices.withUnsafeBufferPointer { columnIndices in
        for column in sequence {
          let itsRows = columns.row(column)
          if itsRows.isEmpty { continue }
          for row in itsRows {
            for place in rowOffsets[row]..<rowOffsets[row + 1] {
              let color = colors[columnIndices[place]]
              if color >= 0 { taken[color] = column }
            }
          }
          var color = 0
          while taken[color] == column { color += 1 }
          colors[column] = color
          if color + 1 == taken.count { taken.append(-1) }
        }
      }
    }
    return Coloring(colors)
  }

  /// Colors such that rows of one color share no column: those of the columns of the transposed pattern.
  ///
  /// - Parameter order: The order in which rows take their colors; nil for whatever order needs fewest.
  /// - Returns: The colors.
  public func rowColoring(order: ColoringOrder? = nil) -> Coloring {
    transposed.columnColoring(order: order)
  }

  /// How many visits all neighbors of all columns take.
  private var squaresOfRows: Int {
    (0..<rows).reduce(0) { $0 + row($1).count * row($1).count }
  }

  /// The coloring by the natural order, or by the order with the fewest colors if all can be tried.
  func bestColoring(isCheap: Bool, _ coloring: (ColoringOrder) -> Coloring) -> Coloring {
    var best = coloring(.natural)
    // No coloring has fewer colors than a row has entries; where one is that good the search is over.
    for order in [ColoringOrder.largestFirst, .smallestLast, .incidenceDegree]
    where isCheap && best.count > widestRow {
      let other = coloring(order)
      if other.count < best.count { best = other }
    }
    return best
  }

  /// The columns in an order; those that share a row are neighbors.
  func neighborOrder(_ order: ColoringOrder, _ columns: SparsityPattern) -> [Int] {
    // For each column the last round that it was visited in.
    var marks = [Int](repeating: 0, count: self.columns)
    var round = 0
    return order.sequence(self.columns) { column, visit in
      round += 1
      marks[column] = round
      for row in columns.row(column) {
        for other in self.row(row) where marks[other] != round {
          marks[other] = round
          visit(other)
        }
      }
    }
  }

  /// Colors for the columns, which are this pattern's rows, in a given order, where only some rows count.
  ///
  /// A row's colors are looked up and not gone through, and each row keeps the smallest color that it does not
  /// have, so that the cost does not grow with the squares of the rows.
  func firstFitColoring(of sequence: [Int], rows: Int, counts: (Int) -> Bool) -> Coloring {
    var colors = [Int](repeating: -1, count: self.rows)
    var taken = IncidenceTable(expected: count)
    var smallestFree = [Int](repeating: 0, count: rows)
    for column in sequence {
      let itsRows = row(column).filter(counts)
      if itsRows.isEmpty { continue }
      var color = itsRows.reduce(0) { max($0, smallestFree[$1]) }
      while itsRows.contains(where: { taken.contains($0, color) }) {
        color += 1
      }
      colors[column] = color
      for row in itsRows {
        taken.set(row, color, to: 1)
        while taken.contains(row, smallestFree[row]) {
          smallestFree[row] += 1
        }
      }
    }
    return Coloring(colors)
  }
}
