public import Programs
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
  /// One step of the computation, and what it came to.
  public struct Node {
    /// Where the step is in the graph.
    let place: NodeID

    /// The operation's name: `input`, `constant`, `add`, `subtract`, `multiply`, `divide`, `negate`,
    /// `fma`, `chain` for a value with derivatives of the user's own, or the name of a rule such as
    /// `log`.
    public let operation: String

    /// The name that the program gave the step; nil if it gave none.
    public let name: String?

    /// What it is computed from, by position in ``Trace/nodes``; nil for a number that depends on no
    /// input.
    public let operands: [Int?]

    /// The result.
    public let value: T

    /// The local partial derivatives, one for each operand; that of a constant is 0.
    public let partials: [T]
  }

  /// All steps as they were done, also constants and what no output needs.
  let graph: Graph

  /// The nodes of the computation graph: first the inputs, then the steps, each after its operands.
  ///
  /// They are those of the literature (Griewank and Walther): with n inputs they are v₁₋ₙ … v₀ for the
  /// inputs and v₁, v₂, … for what is computed from them. A value that is used twice is one node with two
  /// edges leaving it. Numbers that depend on no input are operands, not nodes; only an output that
  /// depends on no input is a separate node.
  public let nodes: [Node]

  /// How the nodes are called, in their order.
  let nodeNames: [String]

  /// Whether the program named any of its steps.
  let hasNames: Bool

  /// The letter for the outputs that have no name: y, or another if an input or a step has that name.
  let outputStem: String

  /// How the function compared numbers on its way.
  let comparisons: [RecordedComparison]

  /// Where steps of the graph are among the nodes.
  let positions: [Int?]

  /// The inputs' names, in their order: they are the first nodes.
  public let inputNames: [String]

  /// The positions of the outputs' nodes; an output may be an input, and two may be the same node.
  public let outputs: [Int]

  /// What the trace is of, for headings; nil for no heading.
  public var title: String?

  /// Whether renderings show every node's derivatives with respect to all inputs, as a pass with many
  /// tangents carries them, rather than its tangent along ``direction``.
  public var showsAllInputs = false

  /// Whether formulas mark the slopes that stand in them as numbers, for want of a formula.
  var marksSlopes = false

  /// The inputs' tangents ẋ, the direction in which forward mode differentiates.
  public let direction: [T]

  /// The outputs' adjoints ȳ, the weights of the outputs in what reverse mode differentiates.
  public let weights: [T]

  /// The nodes' tangents v̇, in the order of ``nodes``.
  public let tangents: [T]

  /// The reverse sweep.
  public let sweep: AdjointSweep<T>

  /// The reverse sweep with additions of nothing from outputs of weight 0, whose weights may be changed later.
  let fullSweep: AdjointSweep<T>

  /// The nodes' adjoints v̄, in the order of ``nodes``.
  public var adjoints: [T] { sweep.adjoints }

  /// The outputs' values y.
  public var outputValues: [T] { outputs.map { nodes[$0].value } }

  /// The outputs' tangents ẏ, which are the product of the Jacobian with the direction.
  public var outputTangents: [T] { outputs.map { tangents[$0] } }

  /// The inputs' adjoints x̄, which are the product of the weights with the Jacobian.
  public var inputAdjoints: [T] { Array(adjoints.prefix(inputNames.count)) }

  /// The inner product ⟨ȳ, ẏ⟩, which forward mode yields.
  public var outputProduct: T { Scalars.dot(weights, outputTangents) }

  /// The inner product ⟨x̄, ẋ⟩, which reverse mode yields; but for rounding it is the same.
  public var inputProduct: T { Scalars.dot(inputAdjoints, direction) }

  /// The program of the path that the function took: to be run elsewhere, differentiated or printed.
  ///
  /// What depended on no input is a constant in it, also where other numbers than plain ones carried
  /// more, and so is what was detached. A program with a value and derivatives that the function computed
  /// itself can be neither run nor printed: it stops with a message.
  public var program: Program {
    let names = outputs.indices.map { output in
      nodes[outputs[output]].name
        ?? (outputs.count == 1 ? outputStem : "\(outputStem)\(output + 1)")
    }
    return Program(
      graph, results: outputs.map { nodes[$0].place }, inputNames: inputNames,
      outputNames: names,
      sharesSteps: false)
  }

  /// Differentiates what was recorded in both modes.
  init(
    of evaluated: EvaluatedGraph<T>, inputNames: [String], outputs: [NodeID],
    along direction: [T], weights: [T], _ numbering: Numbering
  ) {
    graph = evaluated.graph
    comparisons = evaluated.comparisons
    let shown = evaluated.shown(numbering, outputs: outputs)
    var positions = [Int?](repeating: nil, count: graph.nodes.count)
    for (position, place) in shown.enumerated() { positions[Int(place)] = position }
    nodes = shown.map { place in
      let graph = evaluated.graph
      return Node(
        place: place, operation: graph.operationName(of: place), name: evaluated.names[place],
        operands: graph.operands(of: graph[place]).map { positions[Int($0)] },
        value: evaluated.value(place), partials: evaluated.partials(of: place))
    }
    self.positions = positions
    let given = nodes.map(\.name)
    nodeNames = NodeNames(given, inputs: inputNames).all
    hasNames = given.contains { $0 != nil }
    let taken = Set(inputNames + given.compactMap { $0 })
    outputStem = ["y", "f", "z", "w"].first { !taken.contains($0) } ?? "out"
    self.inputNames = inputNames
    self.outputs = outputs.compactMap { positions[Int($0)] }
    self.direction = direction
    self.weights = weights
    tangents = shown.map { evaluated.numbers[Int($0)].tangent }
    sweep = AdjointSweep(over: nodes, of: evaluated, outputs: self.outputs, weights: weights)
    fullSweep =
      weights.contains(0)
      ? AdjointSweep(
        over: nodes, of: evaluated, outputs: self.outputs, weights: weights, keepsAll: true)
      : sweep
  }
}

extension Trace: Sendable where T: Sendable {}
extension Trace.Node: Sendable where T: Sendable {}
