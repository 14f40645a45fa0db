/// Colors for some rows, which are computed by vector-Jacobian products, and for the columns, which yield all
/// other rows by Jacobian-vector products.
///
/// A few full rows cost column compression as many colors as they have entries, and a few full columns do the
/// same to row compression; both together take a color for each of them, and few for the rest. An arrowhead
/// takes 1 row and 2 columns, whatever its size.
public struct BidirectionalColoring: Sendable, Hashable {
  /// The colors of the rows that are computed by themselves; −1 for all others.
  public let rows: Coloring

  /// The colors of the columns, for all other rows; −1 where none of these has an entry.
  public let columns: Coloring

  /// The number of colors of both.
  public var count: Int { rows.count + columns.count }
}

extension SparsityPattern {
  /// Colors for rows and columns at once.
  ///
  /// The longest rows are taken by themselves, as many as make the number of colors smallest: all thresholds of
  /// length are tried up to a few dozen.
  ///
  /// - Parameter order: The order in which columns, and rows, take their colors; nil for the natural one.
  /// - Returns: The colors; those of ``columnColoring(order:)`` alone, or of ``rowColoring(order:)``, where nothing
  ///   is gained.
  /// - Complexity: A coloring for each threshold.
  public func bidirectionalColoring(order: ColoringOrder? = nil) -> BidirectionalColoring {
    let columns = transposed
    let lengths = (0..<rows).map { row($0).count }
    let thresholds = Set(lengths).subtracting([0]).sorted()
    let rowOrder = columns.neighborOrder(order ?? .natural, self)
    let columnOrder = neighborOrder(order ?? .natural, columns)
    func coloring(longerThan threshold: Int) -> BidirectionalColoring {
      let longRows = rowOrder.filter { lengths[$0] > threshold }
      return BidirectionalColoring(
        rows: firstFitColoring(of: longRows, rows: self.columns) { _ in true },
        columns: columns.firstFitColoring(of: columnOrder, rows: rows) {
          lengths[$0] <= threshold
        })
    }
    let step = max(1, thresholds.count / 32)
    var best = coloring(longerThan: thresholds.last ?? 0)
    for threshold in [0] + stride(from: 0, to: thresholds.count, by: step).map({ thresholds[$0] }) {
      let other = coloring(longerThan: threshold)
      if other.count < best.count { best = other }
    }
    return best
  }
}
