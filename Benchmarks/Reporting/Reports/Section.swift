internal import Charts
internal import Formatting

/// A part of a report, from which every form of it is made.
struct Section {
  /// The title.
  let title: String
  /// Paragraphs before everything else.
  var paragraphs: [String] = []
  /// Charts, for forms that can show them.
  var charts: [Chart] = []
  /// Tables, each with a caption, which may be empty.
  var tables: [Table] = []

  init(
    _ title: String, paragraphs: [String] = [], charts: [Chart] = [], tables: [Table] = []
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.charts = charts
    self.tables = tables
  }
}

/// Rows under column titles; the first column holds names, the others figures.
struct Table {
  var caption = ""
  let columns: [String]
  var rows: [[String]]
  /// Remarks below the rows.
  var notes: [String] = []

  /// The rows as lines of text, aligned.
  var lines: [String] {
    let all = [columns] + rows
    let widths = columns.indices.map { j in all.map { $0[j].count }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      let cells = row.enumerated().map { j, cell in
        let space = String(repeating: " ", count: widths[j] - cell.count)
        return j == 0 ? cell + space : space + cell
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    let remarks = notes.flatMap { wrapped($0, width: 96, indent: 2) }
    return [line(columns), rule] + rows.map(line) + remarks
  }
}
