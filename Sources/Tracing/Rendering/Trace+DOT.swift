extension Trace {
  /// The computation graph in the DOT language of Graphviz.
  ///
  /// Every node has its value, tangent and adjoint, every edge its local partial derivative. A graph
  /// with more nodes than the limit is cut to those computed last and what they use, and a label
  /// says so.
  ///
  /// - Parameters:
  ///   - mode: Whose derivatives to show.
  ///   - limit: The most nodes that are drawn.
  /// - Returns: The lines, each ended by a line break.
  public func dot(mode: TraceMode = .both, limit: Int = 200) -> String {
    let excerpt = GraphExcerpt(of: graph, limit: max(1, limit))
    var lines = [
      "digraph trace {", "  rankdir=LR;", "  node [shape=box, style=rounded];",
    ]
    let captions = [title, excerpt.caption].compactMap { $0 }
    if !captions.isEmpty {
      lines.append("  label=\(Self.quoted(captions)); labelloc=t;")
    }
    for position in excerpt.members { lines.append("  " + dotNode(position, excerpt, mode)) }
    let members = Set(excerpt.members)
    for position in excerpt.members where !excerpt.stubs.contains(position) {
      let node = graph.nodes[position]
      for (operand, partial) in zip(node.operands, node.partials) {
        guard let parent = operand.node, members.contains(parent) else { continue }
        let label = Self.quoted([TracePicture<T>.number(partial)])
        lines.append("  n\(parent) -> n\(position) [label=\(label)];")
      }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func dotNode(_ position: Int, _ excerpt: GraphExcerpt, _ mode: TraceMode) -> String {
    let name = graph.name(of: position)
    if excerpt.stubs.contains(position) {
      return "n\(position) [label=\(Self.quoted([name])), style=\"rounded,dashed\"];"
    }
    var label = ["\(name) = \(graph.expression(of: position))"]
    label.append(TracePicture<T>.number(graph.nodes[position].value))
    let derivatives = TracePicture.derivatives(of: position, in: self, mode).map(\.text)
    label.append(derivatives.joined(separator: "   "))
    let outputs = graph.outputs.indices.filter { graph.outputs[$0] == position }
    if !outputs.isEmpty {
      label.append(outputs.map { "\(graph.outputName($0)) = \(name)" }.joined(separator: ", "))
    }
    let pen = outputs.isEmpty ? "" : ", penwidth=2"
    return "n\(position) [label=\(Self.quoted(label))\(pen)];"
  }

  /// Lines as one label.
  private static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      String(line.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : $0.isNewline ? [" "] : [$0] })
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }
}
