import Formatting

/// The names of a chart's series beside samples of their lines, in as many rows as they need.
struct Legend {
  private struct Entry {
    let drawing: SeriesDrawing
    let x: Double
    let row: Int
  }

  private static let sampleWidth = 34.0
  private static let rowHeight = 20.0
  private var entries: [Entry] = []

  /// The height of all rows.
  let height: Double

  /// Lays out the series that have names.
  init(_ drawings: [SeriesDrawing], width: Double) {
    var (x, row) = (0.0, 0)
    for drawing in drawings where !drawing.series.name.isEmpty {
      let advance = Self.sampleWidth + 7 + SVG.width(of: drawing.series.name) + 22
      if x > 0 && x + advance - 22 > width {
        x = 0
        row += 1
      }
      entries.append(Entry(drawing: drawing, x: x, row: row))
      x += advance
    }
    height = entries.isEmpty ? 0 : Double(row + 1) * Self.rowHeight
  }

  /// The legend with its upper left corner at a place.
  func svg(x: Double, y: Double) -> String {
    entries.map { entry in
      let middle = y + (Double(entry.row) + 0.5) * Self.rowHeight
      let left = x + entry.x
      return entry.drawing.sample(x: left, y: middle, width: Self.sampleWidth)
        + SVG.text(
          entry.drawing.series.name, x: left + Self.sampleWidth + 7, y: middle + 4.5, style: "name")
    }.joined(separator: "\n")
  }
}
