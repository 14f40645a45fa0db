import Formatting

/// Products of matrices by their shapes: rectangles to scale, with a cell for each entry.
package struct ShapePicture: Sendable {
  /// A matrix.
  package struct Block: Sendable {
    let name: String
    let rows: Int
    let columns: Int

    /// Creates a matrix.
    ///
    /// - Parameters:
    ///   - name: What is written below it.
    ///   - rows: How many rows it has, at least 1; fewer stop the program.
    ///   - columns: How many columns it has, at least 1; fewer stop the program.
    package init(_ name: String, _ rows: Int, _ columns: Int) {
      if rows < 1 || columns < 1 {
        fatalError("ShapePicture.Block: '\(name)' has \(rows) rows and \(columns) columns.")
      }
      self.name = name
      self.rows = rows
      self.columns = columns
    }
  }

  /// A product and its factors.
  package struct Row: Sendable {
    let title: String
    let product: Block
    let factors: [Block]

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - title: What the row is about.
    ///   - product: The product.
    ///   - factors: Its factors.
    package init(_ title: String, _ product: Block, _ factors: [Block]) {
      self.title = title
      self.product = product
      self.factors = factors
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
    var parts = [SVG.text(title, x: 16, y: 24, style: "title")]
    var y = 50.0
    var width = SVG.width(of: title, size: 16) + 32
    for row in rows {
      let blocks = [row.product] + row.factors
      let high = Self.cell * Double(blocks.map(\.rows).max() ?? 1)
      parts.append(text(row.title, x: 16, y: y, "quiet", anchor: "start"))
      let middle = y + 16 + high / 2
      var x = 16.0
      for (i, block) in blocks.enumerated() {
        if i > 0 {
          parts.append(text(i == 1 ? "=" : "·", x: x + 17, y: middle + 5, "ink"))
          x += 34
        }
        // Names and shapes below a narrow matrix need more room than the matrix.
        let shape = "\(block.rows) × \(block.columns)"
        let wide = Self.cell * Double(block.columns)
        let room = max(wide, SVG.width(of: block.name, size: 18), SVG.width(of: shape, size: 18))
        parts += drawn(block, x: x + (room - wide) / 2, y: middle, isProduct: i == 0)
        let (centre, below) = (x + room / 2, middle + high / 2 + 18)
        parts.append(text(block.name, x: centre, y: below, "ink"))
        parts.append(text(shape, x: centre, y: below + 18, "quiet"))
        x += room
      }
      width = max(width, x + 16, SVG.width(of: row.title, size: 18) + 32)
      y += 16 + high + 67
    }
    return SVG.element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-label": title,
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(y - 24))",
        "style": "--natural: \(SVG.number(width))px",
      ], "\n" + parts.joined(separator: "\n") + "\n")
  }

  private static let cell = 16.0

  /// Letters that are no smaller than the page wants them.
  private func text(
    _ words: String, x: Double, y: Double, _ colour: String, anchor: String = "middle"
  ) -> String {
    SVG.element(
      "text",
      [
        "x": SVG.number(x), "y": SVG.number(y),
        "style": "fill: var(--\(colour)); text-anchor: \(anchor); "
          + "font-size: max(15px, var(--least, 0px))",
      ], SVG.escaped(words))
  }

  private func drawn(_ block: Block, x: Double, y middle: Double, isProduct: Bool) -> [String] {
    let colour = isProduct ? "adjoint" : "tangent"
    return (0..<block.rows).flatMap { i in
      (0..<block.columns).map { j in
        SVG.element(
          "rect",
          [
            "x": SVG.number(x + Self.cell * Double(j)),
            "y": SVG.number(middle + Self.cell * (Double(i) - Double(block.rows) / 2)),
            "width": SVG.number(Self.cell), "height": SVG.number(Self.cell),
            "style": "fill: var(--\(colour)); fill-opacity: 0.2; stroke: var(--\(colour))",
          ])
      }
    }
  }
}
