/// Rows of words in aligned columns: the first ones on the left, the others on the right.
package struct TextTable {
  private let rows: [[String]]
  private let gap: String
  private let leftColumns: Int

  /// How wide each column is.
  package let widths: [Int]

  /// Creates a table of rows that have the same number of cells.
  ///
  /// - Parameters:
  ///   - rows: The rows, titles included.
  ///   - gap: How many blanks part the columns.
  ///   - leftColumns: How many columns are on the left.
  package init(_ rows: [[String]], gap: Int = 2, leftColumns: Int = 1) {
    self.rows = rows
    self.gap = String(repeating: " ", count: gap)
    self.leftColumns = leftColumns
    widths = (rows.first ?? []).indices.map { j in rows.map { $0[j].columns }.max() ?? 0 }
  }

  /// The rows as lines, without blanks at their ends.
  package var lines: [String] {
    rows.map { row in
      let cells = row.enumerated().map { j, cell in
        let padding = String(repeating: " ", count: widths[j] - cell.columns)
        return j < leftColumns ? cell + padding : padding + cell
      }
      return withoutTrailingSpace(cells.joined(separator: gap))
    }
  }

  /// The lines two blanks to the right, as text.
  package var indented: String { lines.map { "  " + $0 }.joined(separator: "\n") }
}

/// A line without the blanks at its end.
func withoutTrailingSpace(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}
