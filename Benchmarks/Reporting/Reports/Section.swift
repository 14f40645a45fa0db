internal import Charts
internal import Formatting

/// A part of a report, from which every form of it is made.
struct Section {
  /// The title.
  let title: String
  /// Paragraphs before everything else.
  var paragraphs: [String] = []
  /// Whether the paragraphs are short enough for a list.
  var isList = false
  /// Charts, for forms that can show them.
  var charts: [Chart] = []
  /// Tables, each with a caption, which may be empty.
  var tables: [Table] = []

  init(
    _ title: String, paragraphs: [String] = [], isList: Bool = false, charts: [Chart] = [],
    tables: [Table] = []
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.isList = isList
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
    let table = TextTable([columns] + rows)
    let width = table.widths.reduce(0, +) + 2 * (table.widths.count - 1)
    let (titles, body) = (table.lines.prefix(1), table.lines.dropFirst())
    let remarks = notes.flatMap { wrapped($0, width: 96, indent: 2) }
    return titles + [String(repeating: "─", count: width)] + body + remarks
  }
}
