/// Labelled rows of numbers, each column aligned at its decimal points.
package struct NumberTable {
  /// The columns' titles; none for a table without a title line.
  package let titles: [String]

  /// The rows: a label and as many numbers, as they are spelled, as there are columns.
  private let rows: [(label: String, cells: [String])]

  /// Creates a table.
  package init(titles: [String] = [], rows: [(label: String, numbers: [Double])] = []) {
    self.init(titles: titles, cells: rows.map { ($0.label, $0.numbers.map(\.spelling)) })
  }

  /// Creates a table of numbers that are spelled already, or of what stands for them.
  package init(titles: [String], cells rows: [(label: String, cells: [String])]) {
    self.titles = titles
    self.rows = rows
  }

  /// The table's lines, indented by two spaces.
  package var lines: [String] {
    let labelWidth = rows.map(\.label.columns).max() ?? 0
    let columns = (0..<(rows.first?.cells.count ?? 0)).map { j in
      let title = titles.isEmpty ? [] : [titles[j]]
      return Self.aligned(titles: title, rows.map { $0.cells[j] })
    }
    let labels = (titles.isEmpty ? [] : [""]) + rows.map(\.label)
    return labels.enumerated().map { i, label in
      let cells = [label.padded(to: labelWidth)] + columns.map { $0[i] }
      return withoutTrailingSpace("  " + cells.joined(separator: "   "))
    }
  }

  /// A column's cells, all of one width.
  package static func aligned(titles: [String], _ numbers: [String]) -> [String] {
    let heads = numbers.map { $0.prefix { $0 != "." && $0 != "e" }.count }
    let widest = heads.max() ?? 0
    let shifted = zip(numbers, heads).map { String(repeating: " ", count: widest - $1) + $0 }
    let cells = titles + shifted
    let width = cells.map(\.columns).max() ?? 0
    return cells.map { $0.padded(to: width) }
  }
}
