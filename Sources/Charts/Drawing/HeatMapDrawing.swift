import Formatting

/// A heat map over two scales, and the key to its colours.
struct HeatMapDrawing {
  let map: HeatMap

  private var isDense: Bool { map.values.count > 600 }

  /// Whether text on a step needs the light ink of dark colours.
  private func isStrong(_ step: Int) -> Bool {
    step <= 2 || step >= HeatMap.steps - 3
  }

  /// The cells.
  func svg(_ horizontal: PixelScale, _ vertical: PixelScale) -> String {
    var parts: [String] = []
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        let index = row * map.columns + column
        guard let area = area(column, row, horizontal, vertical) else { continue }
        let value = map.values[index]
        guard let step = map.step(of: value) else {
          parts.append(SVG.rectangle(area, style: "empty"))
          continue
        }
        let note = index < map.notes.count ? map.notes[index] : NumberText.significant(value, 4)
        let title = SVG.element("title", [:], SVG.escaped(note))
        let style = "\(isDense ? "dense" : "cell") d\(step)"
        parts.append(SVG.rectangle(area, style: style, title))
        if map.showsValues && area.width > 24 && area.height > 13 {
          parts.append(
            SVG.text(
              NumberText.fixed(value, 1), x: area.x + area.width / 2,
              y: area.y + area.height / 2 + 4,
              style: "middle small \(isStrong(step) ? "onStrong" : "onPale")"))
        }
      }
    }
    return parts.joined(separator: "\n")
  }

  /// The key: the palette as a column of colours, with the values at its ends and middle.
  func key(in area: Area) -> String {
    var parts: [String] = []
    let height = area.height / Double(HeatMap.steps)
    for step in 0..<HeatMap.steps {
      let y = area.bottom - Double(step + 1) * height
      let cell = Area(x: area.x, y: y, width: area.width, height: height)
      parts.append(SVG.rectangle(cell, style: "dense d\(step)"))
    }
    parts.append(SVG.rectangle(area, style: "frame"))
    for (share, value) in [(0.0, -map.limit), (0.5, 0), (1.0, map.limit)] {
      let y = area.bottom - share * area.height
      parts.append(
        SVG.text(
          NumberText.significant(value, 3), x: area.right + 6, y: y + 4, style: "quiet small"))
    }
    parts.append(
      SVG.text(
        map.label, x: area.right + 46, y: area.y + area.height / 2, style: "quiet middle",
        turned: -90))
    return parts.joined(separator: "\n")
  }

  private func area(
    _ column: Int, _ row: Int, _ horizontal: PixelScale, _ vertical: PixelScale
  ) -> Area? {
    let (h, v) = (map.horizontalRange, map.verticalRange)
    let (width, height) = (h.upperBound - h.lowerBound, v.upperBound - v.lowerBound)
    func edge(_ index: Int, of count: Int, _ start: Double, _ length: Double) -> Double {
      start + length * Double(index) / Double(count)
    }
    let columns = (column...column + 1).map { edge($0, of: map.columns, h.lowerBound, width) }
    let rows = (row...row + 1).map { edge($0, of: map.rows, v.lowerBound, height) }
    guard let left = horizontal.position(of: columns[0]),
      let right = horizontal.position(of: columns[1]), let bottom = vertical.position(of: rows[0]),
      let top = vertical.position(of: rows[1])
    else { return nil }
    // Cells without borders overlap a little, or the background shines through between them.
    let overlap = isDense ? 0.6 : 0
    return Area(x: left, y: top, width: right - left + overlap, height: bottom - top + overlap)
  }
}
