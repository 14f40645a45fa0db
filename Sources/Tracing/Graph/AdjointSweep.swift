import Programs
public import Scalars

/// The reverse sweep over the steps of a trace: adjoints, from the outputs back to the inputs.
public struct AdjointSweep<T: RealScalar> {
  /// One addition to an adjoint, v̄ₚ += v̄ · ∂v/∂vₚ, along one edge of the graph.
  public struct Step {
    /// The position of the node whose adjoint is passed on.
    public let node: Int

    /// Which of that node's operands receives it.
    public let operand: Int

    /// The position of the receiving node.
    public let parent: Int

    /// What is added: v̄ · ∂v/∂vₚ.
    public let share: T

    /// The receiver's adjoint before the addition; nil if nothing had been added to it yet.
    public let before: T?

    /// The receiver's adjoint after the addition.
    public let total: T
  }

  /// The adjoints of all nodes; 0 for a node that contributes to no output.
  public let adjoints: [T]

  /// The additions in the order in which they were made: the last operation first, and of one
  /// operation the last operand first.
  public let steps: [Step]

  /// The sweep from weights on the outputs.
  ///
  /// A node that contributes to no output, or only to outputs of weight 0, is left out: its adjoint
  /// is zero whatever its partial derivatives are, even if they are infinite.
  ///
  /// - Parameters:
  ///   - nodes: The nodes.
  ///   - evaluated: Their graph.
  ///   - outputs: The positions of the outputs.
  ///   - weights: Their adjoints.
  ///   - keepsAll: Whether additions of nothing, from outputs of weight 0, are among the steps.
  init(
    over nodes: [Trace<T>.Node], of evaluated: EvaluatedGraph<T>, outputs: [Int], weights: [T],
    keepsAll: Bool = false
  ) {
    var adjoints = [T](repeating: 0, count: nodes.count)
    var contributes = [Bool](repeating: false, count: nodes.count)
    var hasReceived = contributes
    for (output, weight) in zip(outputs, weights).reversed() {
      adjoints[output] += weight
      hasReceived[output] = true
      if weight != 0 { contributes[output] = true }
    }
    var steps: [Step] = []
    for position in nodes.indices.reversed()
    where contributes[position] || (keepsAll && hasReceived[position]) {
      let node = nodes[position]
      for (operand, parent) in node.operands.enumerated().reversed() {
        guard let parent else { continue }
        let before = hasReceived[parent] ? adjoints[parent] : nil
        var share: T = 0
        if contributes[position] {
          contributes[parent] = true
          share = evaluated.share(of: adjoints[position], for: operand, of: node)
          adjoints[parent] += share
        }
        hasReceived[parent] = true
        steps.append(
          Step(
            node: position, operand: operand, parent: parent, share: share, before: before,
            total: adjoints[parent]))
      }
    }
    self.adjoints = adjoints
    self.steps = steps
  }
}

extension AdjointSweep: Sendable where T: Sendable {}
extension AdjointSweep.Step: Sendable where T: Sendable {}

extension EvaluatedGraph {
  /// What an operand receives from a node's adjoint.
  fileprivate func share(of adjoint: T, for operand: Int, of node: Trace<T>.Node) -> T {
    let step = graph[node.place]
    guard step.operation == .divide else { return adjoint * node.partials[operand] }
    // Divided by b rather than multiplied by 1/b, which may overflow for a small b.
    let divisor = value(step.b)
    return operand == 0 ? adjoint / divisor : -(node.value * adjoint) / divisor
  }
}
