import Formatting

/// A network of neurons in layers: weights on its edges, values blue above the neurons, adjoints orange below.
package struct NetworkPicture: Sendable {
  /// A neuron, an input or a loss.
  package struct Unit: Sendable {
    let label: String
    let value: Double?
    let adjoint: Double?

    /// Creates a unit.
    package init(_ label: String, _ value: Double?, adjoint: Double? = nil) {
      self.label = label
      self.value = value
      self.adjoint = adjoint
    }
  }

  /// An edge from a unit to one of the next layer.
  package struct Edge: Sendable {
    let layer: Int
    let from: Int
    let to: Int
    let weight: Double?
    let name: String
    let gradient: Double?

    /// Creates an edge from a unit of a layer to one of the next.
    package init(
      from layer: Int, _ from: Int, to: Int, _ name: String = "", weight: Double? = nil,
      gradient: Double? = nil
    ) {
      self.layer = layer
      self.from = from
      self.to = to
      self.name = name
      self.weight = weight
      self.gradient = gradient
    }
  }

  /// The heading.
  package let title: String

  /// The layers, inputs first.
  package let layers: [[Unit]]

  /// The edges.
  package let edges: [Edge]

  /// Creates a picture; an edge between units that are not there stops the program.
  package init(title: String, layers: [[Unit]], edges: [Edge]) {
    for edge in edges
    where !layers.indices.dropLast().contains(edge.layer)
      || !layers[edge.layer].indices.contains(edge.from)
      || !layers[edge.layer + 1].indices.contains(edge.to)
    {
      fatalError(
        "NetworkPicture: there is no edge from unit \(edge.from) of layer \(edge.layer) to \(edge.to)."
      )
    }
    self.title = title
    self.layers = layers
    self.edges = edges
  }

  /// The picture, for a page that has the charts' style.
  package func svg() -> String {
    let tallest = layers.map(\.count).max() ?? 1
    // Edges are written on: those that are not level need more room for it, those that cross most.
    let gaps = zip(layers, layers.dropFirst()).map { a, b in
      a.count > 1 && b.count > 1 ? 200.0 : a.count > 1 || b.count > 1 ? 156 : 140
    }
    let needed = 88 + gaps.reduce(0, +)
    let (width, height) = (
      max(needed, SVG.width(of: title, size: 16) + 36), 56 + Double(tallest) * Self.row
    )
    let first = 44 + (width - needed) / 2
    let columns = gaps.reduce(into: [first]) { $0.append(($0.last ?? 0) + $1) }
    func place(_ layer: Int, _ unit: Int) -> (x: Double, y: Double) {
      let rest = Double(tallest - layers[layer].count) * Self.row / 2
      return (columns[layer], 46 + rest + Self.row * (Double(unit) + 0.5))
    }
    var parts = [SVG.text(title, x: 16, y: 24, style: "title")]
    for edge in edges {
      let (a, b) = (place(edge.layer, edge.from), place(edge.layer + 1, edge.to))
      parts.append(
        SVG.element(
          "line",
          [
            "x1": SVG.number(a.x), "y1": SVG.number(a.y), "x2": SVG.number(b.x),
            "y2": SVG.number(b.y), "style": "stroke: var(--rule); stroke-width: 1.6",
          ]))
    }
    for edge in edges {
      let (a, b) = (place(edge.layer, edge.from), place(edge.layer + 1, edge.to))
      // Edges that arrive at one unit are written on at different places, or they would hide each other.
      let crosses = layers[edge.layer].count > 1 && layers[edge.layer + 1].count > 1
      let share = crosses ? (edge.from % 2 == 0 ? 0.46 : 0.76) : 0.5
      parts += texts(of: edge, x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
    }
    for (i, layer) in layers.enumerated() {
      for (j, unit) in layer.enumerated() { parts += texts(of: unit, at: place(i, j)) }
    }
    return SVG.element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-label": title,
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
        "style": "--natural: \(SVG.number(width))px",
      ], "\n" + parts.joined(separator: "\n") + "\n")
  }

  private static let row = 92.0
  private static let radius = 21.0

  private func texts(of unit: Unit, at place: (x: Double, y: Double)) -> [String] {
    var parts = [
      SVG.element(
        "circle",
        [
          "cx": SVG.number(place.x), "cy": SVG.number(place.y), "r": SVG.number(Self.radius),
          "style": "fill: var(--box); stroke: var(--ink); stroke-width: 1.6",
        ]),
      SVG.text(unit.label, x: place.x, y: place.y + 5, style: "middle"),
    ]
    if let value = unit.value {
      parts.append(number(value, x: place.x, y: place.y - Self.radius - 6, "tangent"))
    }
    if let adjoint = unit.adjoint {
      parts.append(number(adjoint, x: place.x, y: place.y + Self.radius + 16, "adjoint"))
    }
    return parts
  }

  private func texts(of edge: Edge, x: Double, y: Double) -> [String] {
    var lines: [(text: String, colour: String)] = []
    if let weight = edge.weight {
      let text = NumberText.significant(weight, 3)
      lines.append((edge.name.isEmpty ? text : "\(edge.name) = \(text)", "ink"))
    }
    if let gradient = edge.gradient {
      lines.append((NumberText.significant(gradient, 3), "adjoint"))
    }
    let wide = lines.map { SVG.width(of: $0.text, size: 12) }.max() ?? 0
    let high = 15 * Double(lines.count)
    var parts = [
      SVG.element(
        "rect",
        [
          "x": SVG.number(x - wide / 2 - 3), "y": SVG.number(y - high / 2),
          "width": SVG.number(wide + 6), "height": SVG.number(high),
          "style": "fill: var(--paper)",
        ])
    ]
    for (i, line) in lines.enumerated() {
      parts.append(
        coloured(line.text, x: x, y: y - high / 2 + 12 + 15 * Double(i), line.colour))
    }
    return lines.isEmpty ? [] : parts
  }

  private func number(_ value: Double, x: Double, y: Double, _ colour: String) -> String {
    coloured(NumberText.significant(value, 3), x: x, y: y, colour)
  }

  private func coloured(_ text: String, x: Double, y: Double, _ colour: String) -> String {
    SVG.element(
      "text",
      [
        "x": SVG.number(x), "y": SVG.number(y),
        "style": "fill: var(--\(colour)); text-anchor: middle; font-size: 13px; font-weight: 600",
      ], SVG.escaped(text))
  }
}
