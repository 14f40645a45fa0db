import Formatting

/// A picture of the places of a matrix's entries, as `spy` draws it elsewhere.
///
/// Rows go down and columns to the right. Each entry is a cell in the color of its group, which for a
/// compressed Jacobian is the color that its column was given.
package struct SpyPlot: Sendable {
  /// The heading.
  package let title: String

  /// The number of rows and columns.
  package let shape: (rows: Int, columns: Int)

  /// The places of the entries, and the group of each.
  package let entries: [(row: Int, column: Int, group: Int)]

  /// What rows and columns are called; empty, or too many to be written, for their numbers.
  package let labels: (rows: [String], columns: [String])

  /// A line below the picture.
  package let note: String

  /// Creates a picture.
  package init(
    title: String, shape: (rows: Int, columns: Int),
    entries: [(row: Int, column: Int, group: Int)],
    labels: (rows: [String], columns: [String]) = ([], []), note: String = ""
  ) {
    self.title = title
    self.shape = shape
    self.entries = entries
    self.labels = labels
    self.note = note
  }

  /// The picture, as a separate file or for a page that has the charts' style.
  package func svg(isStandalone: Bool = true) -> String {
    let cell = cellSize
    let writesLabels = cell >= 13 && !labels.rows.isEmpty
    let left = writesLabels ? 20 + (labels.rows.map { SVG.width(of: $0) }.max() ?? 0) : 20
    let names = writesLabels ? labels.columns : []
    let isTurned = names.contains { SVG.width(of: $0) > 0.9 * cell }
    let depth = names.map { SVG.width(of: $0) }.max() ?? 0
    let top = 44 + (writesLabels ? isTurned ? depth + 8 : 20 : 0)
    let plot = Area(
      x: left, y: top, width: cell * Double(shape.columns), height: cell * Double(shape.rows))
    let width = max(
      plot.right + 20, left + SVG.width(of: title, size: 16) + 20,
      left + SVG.width(of: note, size: 13) + 20)
    let height = plot.bottom + (note.isEmpty ? 20 : 40)
    var parts = isStandalone ? [SVG.element("style", [:], Chart.stylesheet)] : []
    parts += [
      SVG.rectangle(Area(x: 0, y: 0, width: width, height: height), style: "paper"),
      SVG.text(title, x: left, y: 26, style: "title"),
    ]
    parts += grid(plot, cell)
    parts += entries.map { square($0, plot, cell) }
    parts.append(SVG.rectangle(plot, style: "frame"))
    if writesLabels { parts += texts(plot, cell, isTurned) }
    if !note.isEmpty { parts.append(SVG.text(note, x: left, y: plot.bottom + 26, style: "quiet")) }
    return SVG.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "role": "img",
        "aria-label": title, "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
        "width": SVG.number(width), "height": SVG.number(height),
        "style": "--natural: \(SVG.number(width))px",
      ], "\n" + parts.joined(separator: "\n") + "\n") + "\n"
  }

  /// How wide a cell is: the picture is some 600 units wide and high at most.
  private var cellSize: Double {
    min(26, 600 / Double(max(1, shape.rows, shape.columns)))
  }

  /// Lines between cells that are large enough to be told apart.
  private func grid(_ plot: Area, _ cell: Double) -> [String] {
    if cell < 6 { return [] }
    return (0...shape.columns).map { j in
      let x = plot.x + cell * Double(j)
      return SVG.line(from: (x, plot.y), to: (x, plot.bottom), style: "faint")
    }
      + (0...shape.rows).map { i in
        let y = plot.y + cell * Double(i)
        return SVG.line(from: (plot.x, y), to: (plot.right, y), style: "faint")
      }
  }

  private func square(
    _ entry: (row: Int, column: Int, group: Int), _ plot: Area, _ cell: Double
  ) -> String {
    // A dot can be seen, however large the matrix is.
    let size = max(cell >= 6 ? cell - 3 : cell, 1.2)
    let area = Area(
      x: plot.x + cell * (Double(entry.column) + 0.5) - size / 2,
      y: plot.y + cell * (Double(entry.row) + 0.5) - size / 2, width: size, height: size)
    let row = entry.row < labels.rows.count ? labels.rows[entry.row] : "row \(entry.row)"
    let column =
      entry.column < labels.columns.count ? labels.columns[entry.column] : "column \(entry.column)"
    let color = entry.group % Theme.colours
    let hint = "\(row), \(column)" + (entry.group < 0 ? "" : ", color \(entry.group)")
    return SVG.rectangle(
      area, style: "spy c\(max(0, color))", SVG.element("title", [:], SVG.escaped(hint)))
  }

  private func texts(_ plot: Area, _ cell: Double, _ isTurned: Bool) -> [String] {
    labels.rows.enumerated().map { i, name in
      SVG.text(
        name, x: plot.x - 8, y: plot.y + cell * (Double(i) + 0.5) + 4.5, style: "end")
    }
      + labels.columns.enumerated().map { j, name in
        let x = plot.x + cell * (Double(j) + 0.5)
        return isTurned
          ? SVG.text(name, x: x + 4.5, y: plot.y - 8, style: "", turned: -90)
          : SVG.text(name, x: x, y: plot.y - 8, style: "middle")
      }
  }
}
