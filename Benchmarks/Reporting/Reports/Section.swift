internal import Charts

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
