public import Scalars

/// A computation as a graph: what was computed from what, in the order in which it happened.
///
/// The nodes are those of the literature (Griewank and Walther): with n inputs they are v₁₋ₙ … v₀
/// for the inputs and v₁, v₂, … for what is computed from them. A value that is used twice is one
/// node with two edges leaving it. Numbers that depend on no input are operands, not nodes; only an
/// output that depends on no input is a node of its own.
public struct ComputationGraph<T: RealScalar> {
  /// What a node is computed from.
  public enum Operand {
    /// Another node, by its position in ``ComputationGraph/nodes``.
    case node(Int)
    /// A number that depends on no input.
    case constant(T)

    /// The position of the node, or nil for a constant.
    public var node: Int? {
      if case .node(let position) = self { position } else { nil }
    }
  }

  /// One step of the computation.
  public struct Node {
    /// What is computed.
    public let operation: Operation

    /// What it is computed from.
    public let operands: [Operand]

    /// The result.
    public let value: T

    /// The local partial derivatives, one for each operand; that of a constant is 0.
    public let partials: [T]

    /// The zeros that forward mode adds for constant operands; nil for nodes and plain numbers.
    ///
    /// A constant output has no operand, but a zero of its own here.
    let constantTangents: [T?]
  }

  /// The nodes: first the inputs, then the steps, each after its operands.
  public let nodes: [Node]

  /// The inputs' names, in their order.
  public let inputNames: [String]

  /// The positions of the outputs' nodes; an output may be an input, and two may be the same node.
  public let outputs: [Int]

  /// The number of inputs n, which are the first n nodes.
  public var inputCount: Int { inputNames.count }

  /// The number that the literature gives a node: 1 − n … 0 for the inputs, then 1, 2, ….
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The index i of vᵢ.
  public func index(of position: Int) -> Int { position + 1 - inputCount }

  /// Whether each node contributes to an output that has a weight other than 0.
  func contributes(to weights: [T]) -> [Bool] {
    var result = [Bool](repeating: false, count: nodes.count)
    for (output, weight) in zip(outputs, weights) where weight != 0 { result[output] = true }
    for position in nodes.indices.reversed() where result[position] {
      for case .node(let parent) in nodes[position].operands { result[parent] = true }
    }
    return result
  }

  /// The value of an operand.
  func value(of operand: Operand) -> T {
    switch operand {
    case .node(let position): nodes[position].value
    case .constant(let value): value
    }
  }
}

extension ComputationGraph: Sendable where T: Sendable {}
extension ComputationGraph.Node: Sendable where T: Sendable {}
extension ComputationGraph.Operand: Sendable where T: Sendable {}
