internal import Formatting

/// Rows under column titles; the first column holds names, the others figures.
struct Table {
  var caption = ""
  let columns: [String]
  var rows: [[String]]
  /// Remarks below the rows.
  var notes: [String] = []

  /// The rows as lines of text, aligned.
  var lines: [String] {
    let table = TextTable([columns] + rows)
    let width = table.widths.reduce(0, +) + 2 * (table.widths.count - 1)
    let (titles, body) = (table.lines.prefix(1), table.lines.dropFirst())
    let remarks = notes.flatMap { wrapped($0, width: 96, indent: 2) }
    return titles + [String(repeating: "─", count: width)] + body + remarks
  }
}
