extension SparseMatrix: CustomStringConvertible {
  /// The matrix as a table with dots where nothing is stored; a large one by its numbers alone.
  public var description: String {
    if rows > 64 || columns > 64 || count == 0 { return pattern.summary }
    var cells = [[String]](
      repeating: [String](repeating: "·", count: columns), count: rows)
    for (row, column, value) in entries { cells[row][column] = "\(value)" }
    let widths = (0..<columns).map { j in cells.map { $0[j].count }.max() ?? 0 }
    return cells.map { row in
      row.indices.map { j in
        String(repeating: " ", count: widths[j] - row[j].count) + row[j]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
