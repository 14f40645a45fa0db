import Scalars

extension Program {
  /// The program of all steps; those that are comparisons are 1 and 0.
  var ofAllSteps: Program {
    Program(
      graph, results: graph.nodes.indices.map { NodeID($0) }, inputNames: inputNames)
  }

  /// How the comparisons of a program turn out at points, in the order of its steps.
  ///
  /// - Parameter points: The points; any other number of coordinates than there are inputs stops the program.
  /// - Returns: For each point whether each comparison holds.
  package func decisions(atEach points: [[Double]]) -> [[Bool]] {
    let all = ofAllSteps
    return points.map { x in
      zip(graph.nodes, all(x)).compactMap { $0.operation.isDecision ? $1 == 1 : nil }
    }
  }

  /// Whether any step is out of range at a point: infinite, NaN or subnormal.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: Whether there is such a step.
  package func hasStepsOutOfRange(at x: [Double]) -> Bool {
    ofAllSteps(x).contains { !$0.isFinite || $0.isSubnormal }
  }
}
