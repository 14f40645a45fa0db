public import Scalars

/// A function's evaluation at a point, step by step, with the tangents of forward mode and the
/// adjoints of reverse mode beside the values.
///
/// ```swift
/// let evaluation = trace(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// print(evaluation)               // the tables of both modes
/// evaluation.html()               // a page to step through
/// ```
public struct Trace<T: RealScalar> {
  /// What was computed.
  public let graph: ComputationGraph<T>

  /// What the trace is of, for headings; nil for no heading.
  public var title: String?

  /// The inputs' tangents ẋ, the direction in which forward mode differentiates.
  public let direction: [T]

  /// The outputs' adjoints ȳ, the weights of the outputs in what reverse mode differentiates.
  public let weights: [T]

  /// The nodes' tangents v̇, in the order of the graph's nodes.
  public let tangents: [T]

  /// The reverse sweep.
  public let sweep: AdjointSweep<T>

  /// The nodes' adjoints v̄, in the order of the graph's nodes.
  public var adjoints: [T] { sweep.adjoints }

  /// The outputs' values y.
  public var outputValues: [T] { graph.outputs.map { graph.nodes[$0].value } }

  /// The outputs' tangents ẏ, which are the product of the Jacobian with the direction.
  public var outputTangents: [T] { graph.outputs.map { tangents[$0] } }

  /// The inputs' adjoints x̄, which are the product of the weights with the Jacobian.
  public var inputAdjoints: [T] { Array(adjoints.prefix(graph.inputCount)) }

  /// The inner product ⟨ȳ, ẏ⟩, which forward mode yields.
  public var outputProduct: T { Scalars.dot(weights, outputTangents) }

  /// The inner product ⟨x̄, ẋ⟩, which reverse mode yields; but for rounding it is the same.
  public var inputProduct: T { Scalars.dot(inputAdjoints, direction) }

  /// Differentiates a graph in both modes.
  init(of graph: ComputationGraph<T>, along direction: [T], weights: [T]) {
    self.graph = graph
    self.direction = direction
    self.weights = weights
    tangents = graph.tangents(along: direction)
    sweep = graph.adjoints(weights: weights)
  }
}

extension Trace: Sendable where T: Sendable {}
