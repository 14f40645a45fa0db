import Scalars

extension Trace {
  /// The derivatives of every node with respect to every input: a row for each node, in the order of
  /// ``nodes``, with a number for each input.
  ///
  /// It is what one pass with a tangent for each input carries along, or as many passes with one tangent
  /// each find one after another.
  ///
  /// ```swift
  /// let evaluation = trace(at: [2.0, 5.0]) { x in x[0] * x[1] + sin(x[1]) }
  /// print(evaluation.inputDerivatives[2])  // [5.0, 2.0]
  /// ```
  public var inputDerivatives: [[T]] { inputTangents.map { row in row.map { $0 ?? 0 } } }

  /// The derivatives of every node with respect to every input; nil where it does not depend on it.
  ///
  /// What does not move has no tangent, so that an infinite slope does no harm to a zero.
  var inputTangents: [[T?]] {
    let inputs = inputNames.indices
    var rows: [[T?]] = []
    for (position, node) in nodes.enumerated() {
      if position < inputs.count {
        rows.append(inputs.map { $0 == position ? 1 : nil })
      } else {
        rows.append(inputs.map { input in tangent(of: node) { rows[$0][input] } })
      }
    }
    return rows
  }

  /// A step's tangent from those of what it is computed from; nil if none of these moves.
  private func tangent(of node: Node, _ tangent: (Int) -> T?) -> T? {
    let moved = node.operands.map { $0.flatMap(tangent) }
    if node.operation == "divide" {
      // (ȧ − q ḃ) / b: the reciprocal of a small b may overflow.
      let numerator = [moved[0], moved[1].map { -(node.value * $0) }].compactMap { $0 }
      guard let first = numerator.first else { return nil }
      let divisor = node.operands[1].map { nodes[$0].value } ?? T(constants(of: node)[1] ?? 1)
      return numerator.dropFirst().reduce(first, +) / divisor
    }
    let shares = zip(moved, node.partials).compactMap { moved, partial in moved.map { partial * $0 }
    }
    guard let first = shares.first else { return nil }
    return shares.dropFirst().reduce(first, +)
  }

  /// The constants among a node's operands; nil for the others.
  private func constants(of node: Node) -> [Double?] {
    graph.operands(of: graph[node.place]).map { graph.value($0) }
  }
}
