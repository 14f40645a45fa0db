import Formatting
import Scalars

/// A trace as a picture: what is drawn, and where.
///
/// Layers are columns from left to right while there are few of them, else rows from top to bottom.
struct TracePicture<T: RealScalar> {
  /// A node's box.
  struct Box {
    /// The node's position in the graph.
    let node: Int

    /// Whether only the node's name is shown.
    let isStub: Bool

    /// The node's name and what it computes.
    let heading: String

    /// The outputs that it is, or nothing.
    let tag: String

    /// Whether it is an output.
    let isOutput: Bool

    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0
  }

  /// A line from an operand to the node that uses it.
  struct Edge {
    /// The boxes it joins, by their place in ``boxes``.
    let from: Int
    let to: Int

    /// Which of the node's operands it is.
    let operand: Int

    /// The local partial derivative.
    let label: String

    /// The curve's points: a start, then for each piece two control points and an end.
    var points: [Point] = []

    /// Where the label is centred.
    var labelPlace = Point(x: 0, y: 0)
  }

  /// A place in the picture.
  struct Point {
    var x: Double
    var y: Double
  }

  let trace: Trace<T>
  let mode: TraceMode
  let excerpt: GraphExcerpt

  /// The derivatives of all nodes with respect to all inputs, if they are shown.
  let inputDerivatives: [[T?]]?

  private(set) var isUpright: Bool
  private(set) var boxes: [Box] = []
  private(set) var edges: [Edge] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  private static var formulaSize: Double { 16 }
  private static var numberSize: Double { 14 }
  private static var mostColumns: Int { 7 }

  /// How wide a picture from left to right may be.
  private static var greatestWidth: Double { 1240 }

  /// How many inputs a box shows derivatives for.
  private static var mostInputs: Int { 8 }

  /// How far lines of derivatives are apart.
  static var lineHeight: Double { 20 }

  /// Lays out a trace.
  init(of trace: Trace<T>, mode: TraceMode, limit: Int) {
    self.trace = trace
    self.mode = mode
    excerpt = GraphExcerpt(of: trace, limit: limit)
    let showsAll = trace.showsAllInputs && mode != .reverse && !trace.inputNames.isEmpty
    inputDerivatives = showsAll ? trace.inputTangents : nil
    let (excerpt, inputDerivatives) = (excerpt, inputDerivatives)
    let totals = Dictionary(grouping: trace.sweep.steps, by: \.parent)
    boxes = excerpt.members.map { position in
      Self.box(
        for: position, of: trace, mode, excerpt, totals[position]?.map(\.total) ?? [],
        inputDerivatives?[position])
    }
    let places = Dictionary(uniqueKeysWithValues: excerpt.members.enumerated().map { ($1, $0) })
    for (to, position) in excerpt.members.enumerated() where !excerpt.stubs.contains(position) {
      let node = trace.nodes[position]
      for (i, parent) in node.operands.enumerated() {
        guard let parent, let from = places[parent] else { continue }
        let label = Self.number(node.partials[i], digits: 4)
        edges.append(Edge(from: from, to: to, operand: i, label: label))
      }
    }
    let layers = Self.layers(boxCount: boxes.count, edges: edges)
    isUpright = (layers.max() ?? 0) >= Self.mostColumns
    let placeless = boxes
    arrange(layers)
    // What would have to shrink to less than four fifths to fit a page is drawn from top to bottom.
    if !isUpright && width > Self.greatestWidth {
      isUpright = true
      boxes = placeless
      arrange(layers)
    }
  }

  /// A number as it stands in a picture: few digits, and a true minus sign.
  static func number(_ value: T, digits: Int = 5) -> String {
    let text = DecimalText(Double(value.plain)).rounded(to: digits)
    return String(text.map { $0 == "-" ? "−" : $0 })
  }

  /// A derivative in a box.
  struct Line {
    let style: String
    let name: String
    let number: String

    /// The line as it is read.
    var text: String { number.isEmpty ? name : "\(name) = \(number)" }
  }

  /// The derivatives under a box's value, a line each: the tangent, or those with respect to the inputs that
  /// it depends on, and the adjoint.
  static func derivatives(
    of position: Int, in trace: Trace<T>, _ mode: TraceMode, _ row: [T?]? = nil
  ) -> [Line] {
    var parts: [Line] = []
    func add(_ style: String, _ name: String, _ value: T) {
      parts.append(Line(style: style, name: name, number: number(value)))
    }
    if mode != .reverse, let row {
      let moving = row.enumerated().compactMap { input, value in value.map { (input, $0) } }
      for (input, value) in moving.prefix(mostInputs) {
        add("tangent", "∂/∂\(trace.inputName(input))", value)
      }
      if moving.count > mostInputs {
        parts.append(Line(style: "tangent", name: "… of \(moving.count)", number: ""))
      }
    } else if mode != .reverse {
      add("tangent", trace.tangentName(of: position), trace.tangents[position])
    }
    if mode != .forward {
      add("adjoint", trace.adjointName(of: position), trace.adjoints[position])
    }
    return parts
  }

  private static func box(
    for position: Int, of trace: Trace<T>, _ mode: TraceMode, _ excerpt: GraphExcerpt,
    _ totals: [T], _ row: [T?]?
  ) -> Box {
    let isStub = excerpt.stubs.contains(position)
    let name = trace.name(of: position)
    let isNamedInput = trace.hasNames && position < trace.inputNames.count
    let heading =
      isStub || isNamedInput ? name : "\(name) = \(trace.expression(of: position))"
    let all = trace.outputs.indices.filter { trace.outputs[$0] == position }
    let outputs = all.filter { !trace.isNamed(output: $0) }
    let shown = outputs.prefix(3).map(trace.outputName).joined(separator: ", ")
    let tag = outputs.count > 3 ? shown + ", …" : shown
    var box = Box(
      node: position, isStub: isStub, heading: heading, tag: tag, isOutput: !all.isEmpty)
    if isStub {
      box.width = RichText.width(of: heading) * formulaSize + 24
      box.height = 34
      return box
    }
    let parts = derivatives(of: position, in: trace, mode, row)
    // A page shows other numbers too: there is room for the longest.
    let longest = ([trace.adjoints[position], trace.nodes[position].value] + totals).map {
      RichText.width(of: number($0))
    }
    let room = Swift.max(longest.max() ?? 0, RichText.width(of: "−0.00012345"))
    let names = parts.map { RichText.width(of: $0.name + " = ") }
    box.width =
      Swift.max(
        RichText.width(of: heading) * formulaSize, ((names.max() ?? 0) + room) * numberSize) + 28
    box.height = 63 + lineHeight * Double(parts.count)
    return box
  }

  /// The longest way to each box, in edges.
  private static func layers(boxCount: Int, edges: [Edge]) -> [Int] {
    var layers = [Int](repeating: 0, count: boxCount)
    for edge in edges { layers[edge.to] = max(layers[edge.to], layers[edge.from] + 1) }
    return layers
  }
}

extension TracePicture {
  private static var margin: Double { 28 }

  /// Places boxes, edges and labels.
  private mutating func arrange(_ layers: [Int]) {
    let layers = isUpright ? drawnTogether(layers) : layers
    var graph = LayeredGraph(
      breadths: boxes.map { isUpright ? $0.width : $0.height }, boxLayers: layers,
      edges: edges.map { ($0.from, $0.to) })
    graph.reduceCrossings()
    graph.assignCoordinates(gap: isUpright ? 34 : 28, laneGap: 18)
    let spans = layerSpans(layers)
    let edge = graph.items.map { $0.centre - $0.breadth / 2 }.min() ?? 0
    let shift = Self.margin - edge
    let far = graph.items.map { $0.centre + $0.breadth / 2 }.max() ?? 0
    for (i, item) in graph.items.enumerated() where item.box != nil {
      let span = spans[item.layer]
      // Boxes of one column have one width.
      if isUpright {
        boxes[i].x = item.centre + shift - boxes[i].width / 2
        boxes[i].y = span.start + (span.extent - boxes[i].height) / 2
      } else {
        if !boxes[i].isStub { boxes[i].width = span.extent }
        boxes[i].x = span.start + (span.extent - boxes[i].width) / 2
        boxes[i].y = item.centre + shift - boxes[i].height / 2
      }
    }
    let along = (spans.last.map { $0.start + $0.extent } ?? 0) + Self.margin
    let across = far + shift + Self.margin
    width = isUpright ? across : along
    height = isUpright ? along : across
    route(graph, spans, shift: shift)
    placeLabels()
  }

  /// Sources moved down to where they are first used, and with them what is computed from sources
  /// that nothing else uses, so that long pictures have short lines.
  private func drawnTogether(_ layers: [Int]) -> [Int] {
    var children = [Set<Int>](repeating: [], count: boxes.count)
    var parents = children
    for edge in edges {
      children[edge.from].insert(edge.to)
      parents[edge.to].insert(edge.from)
    }
    // Operands come before what uses them.
    var isFree = [Bool](repeating: true, count: boxes.count)
    for box in boxes.indices {
      isFree[box] = parents[box].allSatisfy { isFree[$0] && children[$0].count == 1 }
    }
    var moved = layers
    for box in boxes.indices.reversed() where isFree[box] {
      if let first = children[box].map({ moved[$0] }).min() { moved[box] = first - 1 }
    }
    return moved
  }

  /// Where each layer begins and how far it extends.
  private func layerSpans(_ layers: [Int]) -> [(start: Double, extent: Double)] {
    var extents = [Double](repeating: 0, count: (layers.max() ?? -1) + 1)
    var gaps = [Double](repeating: isUpright ? 62 : 56, count: extents.count)
    for (box, layer) in zip(boxes, layers) {
      extents[layer] = max(extents[layer], isUpright ? box.height : box.width)
    }
    for edge in edges where !isUpright {
      let room = labelWidth(edge.label) + 34
      gaps[layers[edge.to]] = max(gaps[layers[edge.to]], room)
    }
    var start = Self.margin
    return extents.enumerated().map { layer, extent in
      if layer > 0 { start += gaps[layer] }
      defer { start += extent }
      return (start, extent)
    }
  }

  /// Draws every edge along its route.
  private mutating func route(
    _ graph: LayeredGraph, _ spans: [(start: Double, extent: Double)], shift: Double
  ) {
    let ports = entryPorts(graph)
    for i in edges.indices {
      let (from, to) = (boxes[edges[i].from], boxes[edges[i].to])
      let start =
        isUpright
        ? Point(x: from.x + from.width / 2, y: from.y + from.height)
        : Point(x: from.x + from.width, y: from.y + from.height / 2)
      let end =
        isUpright
        ? Point(x: to.x + to.width / 2 + ports[i], y: to.y)
        : Point(x: to.x, y: to.y + to.height / 2 + ports[i])
      var corners = [start]
      for pass in graph.routes[i].dropFirst().dropLast() {
        let span = spans[graph.items[pass].layer]
        let centre = graph.items[pass].centre + shift
        let (a, b) = (span.start, span.start + span.extent)
        corners.append(isUpright ? Point(x: centre, y: a) : Point(x: a, y: centre))
        corners.append(isUpright ? Point(x: centre, y: b) : Point(x: b, y: centre))
      }
      corners.append(end)
      edges[i].points = curve(through: corners)
    }
  }

  /// A curve that crosses every layer's border at a right angle.
  private func curve(through corners: [Point]) -> [Point] {
    var points = [corners[0]]
    for (a, b) in zip(corners, corners.dropFirst()) {
      let bend = (isUpright ? b.y - a.y : b.x - a.x) * 0.5
      points.append(isUpright ? Point(x: a.x, y: a.y + bend) : Point(x: a.x + bend, y: a.y))
      points.append(isUpright ? Point(x: b.x, y: b.y - bend) : Point(x: b.x - bend, y: b.y))
      points.append(b)
    }
    return points
  }

  /// How far beside a box's middle each edge arrives, so that those of one box do not meet.
  private func entryPorts(_ graph: LayeredGraph) -> [Double] {
    var ports = [Double](repeating: 0, count: edges.count)
    let arriving = Dictionary(grouping: edges.indices) { edges[$0].to }
    for (box, arrivals) in arriving {
      let order = arrivals.sorted { a, b in
        let (first, second) = (graph.routes[a].dropLast().last, graph.routes[b].dropLast().last)
        let places = [first, second].map { $0.map { graph.items[$0].centre } ?? 0 }
        return (places[0], edges[a].operand) < (places[1], edges[b].operand)
      }
      let room = isUpright ? boxes[box].width : boxes[box].height
      let step = min(isUpright ? 34 : 22, room / Double(order.count + 1))
      for (i, edge) in order.enumerated() {
        ports[edge] = (Double(i) - Double(order.count - 1) / 2) * step
      }
    }
    return ports
  }

  /// Roughly how wide a label is.
  func labelWidth(_ label: String) -> Double { Double(label.count) * 7.6 + 8 }

  /// Records where an edge's label was placed.
  mutating func placeLabel(_ edge: Int, at point: Point) { edges[edge].labelPlace = point }
}
