import Formatting

/// Products that begin alike, a row each, with what is reused in a box.
package struct FactorPicture: Sendable {
  /// A product.
  package struct Row: Sendable {
    let name: String
    let factors: [(text: String, value: Double)]
    let boxes: [(name: String, count: Int)]

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - name: What the product is.
    ///   - factors: Its factors, with their values.
    ///   - boxes: What is reused, by its name: so many factors from the left, the inner boxes first.
    package init(
      _ name: String, _ factors: [(text: String, value: Double)],
      boxes: [(name: String, count: Int)]
    ) {
      self.name = name
      self.factors = factors
      self.boxes = boxes
    }
  }

  /// The heading.
  package let title: String

  /// The products.
  package let rows: [Row]

  /// Creates a picture.
  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// The picture, for a page that has the charts' style.
  package func svg() -> String {
    let gap = 30.0
    let lead = (rows.map { SVG.width(of: $0.name, size: 15) }.max() ?? 0) + 50
    func widths(_ row: Row) -> [Double] {
      row.factors.map { max(SVG.width(of: $0.text, size: 15), 40) }
    }
    let longest = rows.map { widths($0).reduce(0) { $0 + $1 + gap } }.max() ?? 0
    let (width, high) = (max(lead + longest + 30, SVG.width(of: title, size: 16) + 36), 88.0)
    var parts = [SVG.text(title, x: 16, y: 24, style: "title")]
    for (i, row) in rows.enumerated() {
      let y = 76 + high * Double(i)
      parts.append(text(row.name + " =", x: 16, y: y, "ink", anchor: "start"))
      var x = lead
      var ends: [Double] = []
      for (k, (factor, wide)) in zip(row.factors, widths(row)).enumerated() {
        if k > 0 { parts.append(text("·", x: x - gap / 2, y: y, "quiet")) }
        parts.append(text(factor.text, x: x + wide / 2, y: y, "ink"))
        parts.append(
          text(
            NumberText.significant(factor.value, 3), x: x + wide / 2, y: y + 18, "tangent", size: 12
          ))
        ends.append(x + wide)
        x += wide + gap
      }
      for (depth, box) in row.boxes.enumerated() where box.count <= ends.count && box.count > 0 {
        // Boxes lie in each other: the outer ones have more room, and no name is crossed by an edge.
        let room = 3 + 3 * Double(depth)
        let top = y - 16 - 3 * Double(row.boxes.count)
        parts.append(
          SVG.element(
            "rect",
            [
              "x": SVG.number(lead - room - 2), "y": SVG.number(y - 16 - room),
              "width": SVG.number(ends[box.count - 1] - lead + 2 * room + 4),
              "height": SVG.number(40 + 2 * room), "rx": "7",
              "style": "fill: none; stroke: var(--adjoint); stroke-width: 1.6",
            ]))
        parts.append(
          text(
            box.name, x: ends[box.count - 1] + room, y: top - 5, "adjoint", anchor: "end",
            size: 13))
      }
    }
    let height = 76 + high * Double(rows.count) - 30
    return SVG.element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-label": title,
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
        "style": "--natural: \(SVG.number(width))px",
      ], "\n" + parts.joined(separator: "\n") + "\n")
  }

  private func text(
    _ words: String, x: Double, y: Double, _ colour: String, anchor: String = "middle",
    size: Int = 15
  ) -> String {
    SVG.element(
      "text",
      [
        "x": SVG.number(x), "y": SVG.number(y),
        "style": "fill: var(--\(colour)); text-anchor: \(anchor); "
          + "font-size: max(\(size)px, var(--least, 0px)); "
          + "paint-order: stroke; stroke: var(--paper); stroke-width: 4px",
      ], SVG.escaped(words))
  }
}
