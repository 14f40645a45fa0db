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

  /// Whether the derivative of a function is out of range at a point, as the number that it is in a program.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: Whether a derivative of a function of finite numbers is not finite.
  package func hasDerivativesOutOfRange(at x: [Double]) -> Bool {
    let values = values(at: x)
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
    values(at: x).contains { !$0.isFinite || $0.isSubnormal }
  }
}
