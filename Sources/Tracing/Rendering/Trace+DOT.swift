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
    let excerpt = GraphExcerpt(of: self, limit: max(1, limit))
    var lines = [
      "digraph trace {", "  rankdir=LR;", "  node [shape=box, style=rounded];",
    ]
    let captions = [title, excerpt.caption].compactMap { $0 }
    if !captions.isEmpty {
      lines.append("  label=\(Self.quoted(captions)); labelloc=t;")
    }
    let rows = showsAllInputs && mode != .reverse ? inputTangents : nil
    for position in excerpt.members {
      lines.append("  " + dotNode(position, excerpt, mode, rows?[position]))
    }
    let members = Set(excerpt.members)
    for position in excerpt.members where !excerpt.stubs.contains(position) {
      let node = nodes[position]
      for (parent, partial) in zip(node.operands, node.partials) {
        guard let parent, members.contains(parent) else { continue }
        let label = Self.quoted([TracePicture<T>.number(partial)])
        lines.append("  n\(parent) -> n\(position) [label=\(label)];")
      }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func dotNode(
    _ position: Int, _ excerpt: GraphExcerpt, _ mode: TraceMode, _ row: [T?]?
  ) -> String {
    let name = self.name(of: position)
    if excerpt.stubs.contains(position) {
      return "n\(position) [label=\(Self.quoted([name])), style=\"rounded,dashed\"];"
    }
    let isNamedInput = hasNames && position < inputNames.count
    var label = [isNamedInput ? name : "\(name) = \(expression(of: position))"]
    label.append(TracePicture<T>.number(nodes[position].value))
    let derivatives = TracePicture.derivatives(of: position, in: self, mode, row).map(\.text)
    label += row == nil ? [derivatives.joined(separator: "   ")] : derivatives
    let all = outputs.indices.filter { outputs[$0] == position }
    let names = all.filter { !isNamed(output: $0) }.map { "\(outputName($0)) = \(name)" }
    if !names.isEmpty { label.append(names.joined(separator: ", ")) }
    let pen = all.isEmpty ? "" : ", penwidth=2"
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
