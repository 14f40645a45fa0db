import Formatting
import Scalars

extension Trace {
  /// The computation graph as an SVG picture that needs nothing else.
  ///
  /// Every box is a node with its value, its tangent and its adjoint; every arrow leads from an
  /// operand to the node that uses it, with the local partial derivative beside it. The colours
  /// follow the reader's scheme, light or dark; print is light. A graph with more nodes than the
  /// limit is cut to those computed last and what they use, and the picture says so.
  ///
  /// - Parameters:
  ///   - mode: Whose derivatives to show.
  ///   - limit: The most nodes that are drawn.
  /// - Returns: An SVG document.
  public func svg(mode: TraceMode = .both, limit: Int = 60) -> String {
    let picture = TracePicture(of: self, mode: mode, limit: max(1, limit))
    return TraceDrawing(picture: picture).text(isStandalone: true)
  }
}

/// A picture of a trace as SVG.
struct TraceDrawing<T: RealScalar> {
  let picture: TracePicture<T>

  private var trace: Trace<T> { picture.trace }
  private static var leastWidth: Double { 620 }

  /// The SVG element; one by itself has its style, a heading and a legend with it.
  func text(isStandalone: Bool) -> String {
    let heading = isStandalone ? trace.title : nil
    let top = heading == nil ? 0.0 : 40
    let legend = isStandalone ? legendLines : []
    let width = max(picture.width, isStandalone ? Self.leastWidth : 0)
    let left = (width - picture.width) / 2
    let height = top + picture.height + Double(legend.count) * 22 + (legend.isEmpty ? 0 : 14)
    let graph = SVG.element(
      "g", ["transform": "translate(\(SVG.number(left)) \(SVG.number(top)))"],
      (picture.edges.indices.map(edge) + picture.boxes.indices.map(box)
        + picture.edges.indices.map(label)).joined(separator: "\n"))
    var parts = [
      SVG.element("title", [:], SVG.escaped(trace.title ?? "A computation graph")),
      SVG.element("desc", [:], SVG.escaped(summary)),
    ]
    if isStandalone {
      parts.append(SVG.element("style", [:], "\n" + TraceStyle.picture))
      parts.append(
        SVG.element(
          "rect",
          ["class": "paper", "width": SVG.number(width), "height": SVG.number(height)]))
    }
    if let heading {
      let most = Int(width / 9)
      let text = heading.count > most ? heading.prefix(most - 1) + "…" : heading
      parts.append(
        SVG.element("text", ["class": "title", "x": "28", "y": "36"], SVG.escaped(String(text))))
    }
    parts.append(graph)
    for (i, line) in legend.enumerated() {
      let y = top + picture.height + 14 + Double(i) * 22
      parts.append(
        SVG.element(
          "text", ["class": "legend \(line.style)", "x": "28", "y": SVG.number(y)],
          RichText.svg(line.text)))
    }
    return SVG.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "trace", "role": "img",
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))", "width": SVG.number(width),
        "height": SVG.number(height),
      ], "\n" + parts.joined(separator: "\n") + "\n") + "\n"
  }

  /// What the picture shows, for those who do not see it.
  private var summary: String {
    let steps = picture.boxes.map { "\($0.heading)" }.joined(separator: ", ")
    return "A graph of \(picture.boxes.count) nodes: \(steps)."
  }

  private var legendLines: [(style: String, text: String)] {
    var lines: [(String, String)] = []
    if picture.mode != .reverse {
      let text =
        trace.showsAllInputs
        ? "∂/∂x derivatives with respect to each input, forward mode"
        : "\(Formula.dotted("v")) tangents, forward mode: \(seeds(.forward))"
      lines.append(("tangent", text))
    }
    if picture.mode != .forward {
      lines.append(("adjoint", "\(Formula.barred("v")) adjoints, reverse mode: \(seeds(.reverse))"))
    }
    if !picture.edges.isEmpty {
      lines.append(("quiet", "On the arrows: the local partial derivatives"))
    }
    if let caption = picture.excerpt.caption { lines.append(("quiet", caption)) }
    return lines
  }

  private func seeds(_ mode: TraceMode) -> String { trace.seeds(mode) }

  private func box(_ index: Int) -> String {
    let box = picture.boxes[index]
    let position = box.node
    let isInput = position < trace.inputNames.count
    let kind = box.isStub ? "stub" : isInput ? "input" : box.isOutput ? "output" : "step"
    let centre = box.x + box.width / 2
    var parts = [
      SVG.element(
        "rect",
        [
          "class": "box", "x": SVG.number(box.x), "y": SVG.number(box.y),
          "width": SVG.number(box.width), "height": SVG.number(box.height), "rx": "9",
        ]),
      line(box.heading, x: centre, y: box.y + (box.isStub ? 22 : 25), style: "formula"),
    ]
    if !box.isStub {
      let value = TracePicture<T>.number(trace.nodes[position].value)
      parts.append(
        SVG.element(
          "text", ["class": "value", "x": SVG.number(centre), "y": SVG.number(box.y + 46)],
          Self.number(value)))
      let derivatives = TracePicture.derivatives(
        of: position, in: trace, picture.mode, picture.inputDerivatives?[position])
      for (i, part) in derivatives.enumerated() {
        let y = box.y + 68 + Double(i) * TracePicture<T>.lineHeight
        let name = RichText.svg(part.number.isEmpty ? part.name : part.name + " = ")
        parts.append(
          SVG.element(
            "text",
            ["class": part.style, "x": SVG.number(centre), "y": SVG.number(y)],
            name + (part.number.isEmpty ? "" : Self.number(part.number))))
      }
    }
    if !box.tag.isEmpty { parts.append(tag(box)) }
    return SVG.element(
      "g", ["class": "node \(kind)", "data-node": String(position)], parts.joined())
  }

  /// The output's name on the upper edge of its box.
  private func tag(_ box: TracePicture<T>.Box) -> String {
    let width = RichText.width(of: box.tag) * 14 + 18
    let x = box.x + box.width - width - 10
    let plate = SVG.element(
      "rect",
      [
        "class": "plate", "x": SVG.number(x), "y": SVG.number(box.y - 11),
        "width": SVG.number(width), "height": "22", "rx": "11",
      ])
    return plate + line(box.tag, x: x + width / 2, y: box.y + 4.5, style: "tag")
  }

  /// A number that a page may replace.
  private static func number(_ text: String) -> String {
    SVG.element("tspan", ["class": "num"], SVG.escaped(text))
  }

  private func line(_ text: String, x: Double, y: Double, style: String) -> String {
    SVG.element(
      "text", ["class": style, "x": SVG.number(x), "y": SVG.number(y)], RichText.svg(text))
  }

  private func edge(_ index: Int) -> String {
    let edge = picture.edges[index]
    var points = edge.points
    guard let tip = points.last else { return "" }
    // The line ends where the arrow's head begins.
    let back = picture.isUpright ? (x: 0.0, y: -7.0) : (x: -7.0, y: 0.0)
    points[points.count - 1] = .init(x: tip.x + back.x, y: tip.y + back.y)
    var path = "M" + Self.pair(points[0])
    for i in stride(from: 1, to: points.count, by: 3) {
      path += "C" + points[i..<(i + 3)].map { Self.pair($0) }.joined(separator: " ")
    }
    let head =
      picture.isUpright
      ? "M\(Self.pair(tip))l-4.5 -9h9z" : "M\(Self.pair(tip))l-9 -4.5v9z"
    return SVG.element(
      "g", attributes(of: edge, "edge"),
      SVG.element("path", ["class": "line", "d": path])
        + SVG.element("path", ["class": "head", "d": head]))
  }

  private func label(_ index: Int) -> String {
    let edge = picture.edges[index]
    let text = SVG.element(
      "text",
      [
        "class": "partial", "x": SVG.number(edge.labelPlace.x),
        "y": SVG.number(edge.labelPlace.y + 4.5),
      ], SVG.escaped(edge.label))
    let width = picture.labelWidth(edge.label)
    let plate = SVG.element(
      "rect",
      [
        "class": "halo", "x": SVG.number(edge.labelPlace.x - width / 2),
        "y": SVG.number(edge.labelPlace.y - 9), "width": SVG.number(width), "height": "18",
        "rx": "5",
      ])
    return SVG.element("g", attributes(of: edge, "label"), plate + text)
  }

  private func attributes(
    of edge: TracePicture<T>.Edge, _ style: String
  ) -> KeyValuePairs<String, String> {
    [
      "class": style, "data-from": String(picture.boxes[edge.from].node),
      "data-to": String(picture.boxes[edge.to].node), "data-operand": String(edge.operand),
    ]
  }

  private static func pair(_ point: TracePicture<T>.Point) -> String {
    "\(SVG.number(point.x)) \(SVG.number(point.y))"
  }
}
