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

  /// Whether the derivative of a function is out of range at a point, as the number that it is in a program.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: Whether a derivative of a function of finite numbers is not finite.
  package func hasDerivativesOutOfRange(at x: [Double]) -> Bool {
    let values = ofAllSteps(x)
    return zip(graph.nodes, values).contains { node, value in
      let isDerivative =
        switch node.operation {
        case .unary(_, let order): order > 0
        case .binary(_, let first, let second): first + second > 0
        default: false
        }
      if !isDerivative || value.isFinite { return false }
      var areFinite = true
      graph.forEachOperand(of: node) { areFinite = areFinite && values[Int($0)].isFinite }
      return areFinite
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
