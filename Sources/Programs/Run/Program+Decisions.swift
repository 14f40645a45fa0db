import Scalars

extension Program {
  /// The values of all steps at a point; those of comparisons are 1 and 0.
  func values(at x: [Double]) -> [Double] {
    let all = Program(
      graph, results: graph.nodes.indices.map { NodeID($0) }, inputNames: inputNames)
    return all(x)
  }

  /// How the comparisons of a program turn out at a point, in the order of its steps.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: Whether each of them holds.
  package func decisions(at x: [Double]) -> [Bool] {
    zip(graph.nodes, values(at: x)).compactMap { $0.operation.isDecision ? $1 == 1 : nil }
  }
}
