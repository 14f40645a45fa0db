import Scalars

/// Straight-line code cut into functions, since compilers take longer than in proportion for long ones.
struct Pieces<Language: Dialect> {
  /// A function of some steps.
  struct Piece {
    let lines: [String]

    /// How many numbers there is to be memory for.
    let arrayCount: Int
  }

  private(set) var pieces: [Piece] = []

  /// The number of values that go from piece to piece, in an array w.
  private(set) var slotCount = 0

  private(set) var refusals: [String] = []

  /// The statements for outputs that are inputs or constants.
  private(set) var rest: [String] = []

  /// Cuts the steps of a program.
  ///
  /// - Parameters:
  ///   - parts: The program.
  ///   - size: How many steps a piece has.
  ///   - store: The statement that stores an output.
  init(_ parts: SourceParts<Language>, size: Int, store: (_ index: Int, _ value: String) -> String)
  {
    let graph = parts.lowered.graph
    let isNeeded = graph.needed(for: parts.lowered.results)
    var piece = [Int](repeating: -1, count: graph.nodes.count)
    var groups: [[NodeID]] = []
    for (i, node) in graph.nodes.enumerated() where isNeeded[i] && Self.isComputed(node) {
      // The results of a call stay with it.
      var isResult = false
      if case .result = node.operation { isResult = true }
      if groups.isEmpty || (groups[groups.count - 1].count >= size && !isResult) {
        groups.append([])
      }
      groups[groups.count - 1].append(NodeID(i))
      piece[i] = groups.count - 1
    }
    var slots: [NodeID: Int] = [:]
    for group in groups {
      for place in group {
        for operand in Self.computedOperands(of: place, in: graph)
        where piece[Int(operand)] != piece[Int(place)] && slots[operand] == nil {
          slots[operand] = slots.count
        }
      }
    }
    slotCount = slots.count
    var known: [NodeID: String] = [:]
    for (i, node) in graph.nodes.enumerated() {
      if case .input(let k) = node.operation { known[NodeID(i)] = "x[\(k)]" }
    }
    for (place, slot) in slots { known[place] = "w[\(slot)]" }
    for group in groups {
      let inside = Set(group)
      let outside = known.filter { !inside.contains($0.key) }
      let code = CodeWriter.write(
        parts.language, graph, inputNames: [], roots: group, helpers: parts.lowered.helpers,
        helperNames: parts.helperNames, loops: parts.loops, isEager: true, known: outside
      ) { names in
        var lines: [String] = []
        let called = Dictionary(zip(group, names), uniquingKeysWith: { a, _ in a })
        for (place, name) in zip(group, names) {
          if let slot = slots[place] {
            lines.append(parts.language.assignment(to: "w[\(slot)]", name))
          }
        }
        for (k, output) in parts.lowered.results.enumerated() {
          if let name = called[output] { lines.append(store(k, name)) }
        }
        return lines
      }
      pieces.append(Piece(lines: code.lines, arrayCount: code.arrayCount))
      refusals += code.refusals
    }
    for (k, output) in parts.lowered.results.enumerated() where piece[Int(output)] < 0 {
      let value = graph.value(output).map { parts.language.literal($0) } ?? known[output] ?? ""
      rest.append("  " + store(k, value))
    }
  }

  private static func isComputed(_ node: Node) -> Bool {
    switch node.operation {
    case .input, .constant: false
    default: !node.operation.isDecision
    }
  }

  /// The steps that a step uses, with those that its decisions compare.
  private static func computedOperands(of place: NodeID, in graph: Graph) -> [NodeID] {
    var result: [NodeID] = []
    graph.forEachOperand(of: graph[place]) { operand in
      if graph[operand].operation.isDecision {
        graph.forEachOperand(of: graph[operand]) { result.append($0) }
      } else {
        result.append(operand)
      }
    }
    return result.filter { isComputed(graph[$0]) }
  }
}
