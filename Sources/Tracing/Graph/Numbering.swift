/// In which order the steps of a computation are numbered.
public enum Numbering: Sendable {
  /// As they were computed: v₁ is the first operation of the program.
  case asComputed

  /// By their distance from the inputs, and those of one distance as they were computed.
  ///
  /// A formula, unlike a program, has no order of its own; this is how the literature numbers it.
  case byLevel
}

extension ComputationGraph {
  /// The longest way from an input to each node, in edges.
  var levels: [Int] {
    var levels: [Int] = []
    for node in nodes {
      let above = node.operands.compactMap { $0.node.map { levels[$0] } }
      levels.append(above.max().map { $0 + 1 } ?? 0)
    }
    return levels
  }

  /// The same computation with the steps numbered by level.
  func numberedByLevel() -> ComputationGraph {
    let levels = levels
    let steps = (inputCount..<nodes.count).sorted { (levels[$0], $0) < (levels[$1], $1) }
    let order = Array(0..<inputCount) + steps
    var places = order
    for (place, position) in order.enumerated() { places[position] = place }
    let moved = order.map { position in
      let node = nodes[position]
      return Node(
        operation: node.operation,
        operands: node.operands.map { operand in
          operand.node.map { .node(places[$0]) } ?? operand
        },
        value: node.value, partials: node.partials, constantTangents: node.constantTangents)
    }
    return ComputationGraph(
      nodes: moved, inputNames: inputNames, outputs: outputs.map { places[$0] })
  }
}
