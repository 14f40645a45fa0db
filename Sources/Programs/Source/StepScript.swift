import Scalars

/// A function of the rule table as JavaScript: its value and its partial derivatives, by the library's own
/// formulas.
package struct StepScript {
  /// The functions' text; nil if the rule has no formula that can be written out.
  ///
  /// The first one has the name that was asked for, takes an array of the operands that are no constants,
  /// and returns an array of the value and its derivatives with respect to each of them.
  package let text: String?

  /// Writes the function of a step.
  ///
  /// - Parameters:
  ///   - place: The step, which is that of a rule.
  ///   - graph: The graph that it is in.
  ///   - name: What the function is called, and how the names of what it calls begin.
  package init(of place: NodeID, in graph: Graph, named name: String) {
    let node = graph[place]
    let operands = graph.operands(of: node)
    let constants = operands.map { graph.value($0) }
    let builder = GraphBuilder()
    builder.rules = graph.rules
    var inputs = builder.inputs(constants.count { $0 == nil }).makeIterator()
    let all = constants.map { $0.map { builder.constant($0) } ?? inputs.next() ?? Node.none }
    let places = all + [Node.none, Node.none]
    let step =
      node.operation.takesList
      ? builder.add(node.operation, list: all)
      : builder.add(Node(node.operation, places[0], places[1]))
    let count = constants.count { $0 == nil }
    let program = Program(
      builder.graph, results: [step], inputNames: (0..<count).map { "x\($0 + 1)" })
    let parts = SourceParts(program.valueAndGradient, name, JavaScriptDialect())
    let helpers = parts.helperFunctions()
    let code = parts.statements(
      load: { "const \($0) = x[\($1)];" }, store: { "y[\($0)] = \($1);" })
    if !(parts.lowered.refusals + helpers.refusals + code.refusals).isEmpty {
      text = nil
      return
    }
    let lines = ["function \(name)(x) {", "  const y = [];"] + code.lines + ["  return y;", "}"]
    text = (lines + helpers.lines).joined(separator: "\n")
  }
}
