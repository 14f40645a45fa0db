public import Scalars

/// A function recorded once, with all its branches: straight-line steps that can be run on any number,
/// differentiated into other programs, and printed as Swift, C or mathematics.
///
/// ```swift
/// let rosenbrock = Program(inputs: 2) { x in
///   let a = x[1] - x[0] * x[0]
///   let b = 1 - x[0]
///   return 100 * a * a + b * b
/// }
/// rosenbrock([1.0, 2.0])                      // [100]
/// rosenbrock.gradient([1.0, 2.0])             // [-400, 200]
/// print(rosenbrock.valueAndGradient.source(.c, named: "rosenbrock"))
/// ```
///
/// What is recorded is what the function does to its numbers; whatever else it reads, such as captured
/// constants or the length of an array, is as it was when it was recorded. The function may be run several
/// times meanwhile, once for each path through its comparisons.
///
/// On plain numbers a program's values have the bits of the function's own.
public struct Program: Sendable {
  /// What the program consists of: one object, so that a copy costs no more than a number.
  @usableFromInline
  final class Parts: Sendable {
    let inputNames: [String]
    let outputNames: [String]
    let graph: Graph
    let results: [NodeID]
    let roles: [NodeID: Role]
    let schedule: Schedule
    let sharesSteps: Bool
    let isRelaxed: Bool

    @usableFromInline let inputCount: Int

    /// The number of registers; at least 1.
    @usableFromInline let registerCount: Int

    /// The registers of the outputs.
    @usableFromInline let resultRegisters: [Int32]

    init(
      _ graph: Graph, results: [NodeID], roles: [NodeID: Role], inputNames: [String],
      outputNames: [String], sharesSteps: Bool, isRelaxed: Bool
    ) {
      (self.inputNames, self.outputNames) = (inputNames, outputNames)
      (self.graph, self.results, self.roles) = (graph, results, roles)
      (self.sharesSteps, self.isRelaxed) = (sharesSteps, isRelaxed)
      schedule = Schedule(graph, results: results, inputs: inputNames.count)
      inputCount = inputNames.count
      registerCount = Swift.max(1, schedule.registerCount)
      resultRegisters = schedule.results
    }
  }

  @usableFromInline let parts: Parts

  /// The inputs' names; x1, x2, … if none were given.
  public var inputNames: [String] { parts.inputNames }

  /// The outputs' names; y or y1, y2, … if none were given.
  public var outputNames: [String] { parts.outputNames }

  var graph: Graph { parts.graph }

  /// The steps whose values are the outputs.
  var results: [NodeID] { parts.results }

  /// What some steps are to others.
  var roles: [NodeID: Role] { parts.roles }

  var schedule: Schedule { parts.schedule }

  /// Whether equal steps are one.
  var sharesSteps: Bool { parts.sharesSteps }

  /// Whether rewrites are allowed that change bits.
  var isRelaxed: Bool { parts.isRelaxed }

  /// The number of inputs.
  @inlinable
  public var inputs: Int { parts.inputCount }

  /// The number of outputs.
  @inlinable
  public var outputs: Int { parts.resultRegisters.count }

  /// The number of steps, with the inputs and constants among them.
  public var nodeCount: Int { graph.nodes.count }

  /// Whether the program asks a number something else than how it compares, such as whether it is finite.
  package var asksAboutNumbers: Bool {
    graph.nodes.contains { if case .test = $0.operation { true } else { false } }
      || graph.loops.contains { $0.body.asksAboutNumbers }
  }

  /// Creates a program of steps, of which those that no output needs are left out.
  package init(
    _ graph: Graph, results: [NodeID], inputNames: [String], outputNames: [String]? = nil,
    roles: [NodeID: Role] = [:], sharesSteps: Bool = true, isRelaxed: Bool = false
  ) {
    let pruned = graph.pruned(to: results)
    parts = Parts(
      pruned.graph, results: pruned.outputs, roles: Self.moved(roles, to: pruned.places),
      inputNames: inputNames,
      outputNames: outputNames ?? Self.numbered("y", results.count, alone: "y"),
      sharesSteps: sharesSteps, isRelaxed: isRelaxed)
  }

  /// Roles after steps have gone to other places, or away.
  static func moved(_ roles: [NodeID: Role], to places: [NodeID]) -> [NodeID: Role] {
    var moved: [NodeID: Role] = [:]
    for (place, role) in roles.sorted(by: { $0.key < $1.key }) {
      let (new, of) = (places[Int(place)], places[Int(role.place)])
      if new >= 0, of >= 0, moved[new] == nil { moved[new] = Role(kind: role.kind, place: of) }
    }
    return moved
  }

  /// Names with numbers from 1 on; of a single one, a name without.
  static func numbered(_ letter: String, _ count: Int, alone: String? = nil) -> [String] {
    if count == 1, let alone { return [alone] }
    return (0..<count).map { "\(letter)\($0 + 1)" }
  }
}

extension Program {
  /// How many paths a function may have.
  ///
  /// Each comparison of symbols doubles them, at the most; `max`, `min`, `abs` and
  /// `choose(_:_:_:then:else:)` do not.
  public static let maximumPaths = 64

  /// Records a function with several values.
  ///
  /// - Parameters:
  ///   - n: The number of inputs; a negative one stops the program.
  ///   - names: The inputs' names, as many; x1, x2, … if not given.
  ///   - isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only, such as dropping
  ///     0·x or joining constant factors. They make some programs half as long and change last digits.
  ///   - f: The function. One with more than ``maximumPaths`` paths stops the program with a message that
  ///     names a comparison; so does a loop whose end depends on a symbol.
  public init(
    inputs n: Int, names: [String]? = nil, relaxed isRelaxed: Bool = false,
    of f: ([Recorded]) -> [Recorded]
  ) {
    self.init(recording: n, names, relaxed: isRelaxed) { x in
      f(x.map { Recorded($0) }).map(\.value)
    }
  }

  /// Records a function with one value.
  ///
  /// - Parameters:
  ///   - n: The number of inputs; a negative one stops the program.
  ///   - names: The inputs' names, as many; x1, x2, … if not given.
  ///   - isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only.
  ///   - f: The function; see the initialiser for several values.
  public init(
    inputs n: Int, names: [String]? = nil, relaxed isRelaxed: Bool = false,
    of f: ([Recorded]) -> Recorded
  ) {
    self.init(recording: n, names, relaxed: isRelaxed) { x in
      [f(x.map { Recorded($0) }).value]
    }
  }

  /// Records a function object.
  ///
  /// - Parameters:
  ///   - f: The function; see the initialisers for closures.
  ///   - n: The number of inputs; a negative one stops the program.
  ///   - names: The inputs' names, as many; x1, x2, … if not given.
  ///   - isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only.
  public init(
    of f: some ScalarFunction, inputs n: Int, names: [String]? = nil,
    relaxed isRelaxed: Bool = false
  ) {
    self.init(recording: n, names, relaxed: isRelaxed) { [f($0)] }
  }

  /// Records a function object with several values.
  ///
  /// - Parameters:
  ///   - f: The function; see the initialisers for closures.
  ///   - n: The number of inputs; a negative one stops the program.
  ///   - names: The inputs' names, as many; x1, x2, … if not given.
  ///   - isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only.
  public init(
    of f: some VectorFunction, inputs n: Int, names: [String]? = nil,
    relaxed isRelaxed: Bool = false
  ) {
    self.init(recording: n, names, relaxed: isRelaxed) { f($0) }
  }

  private init(
    recording n: Int, _ names: [String]?, relaxed isRelaxed: Bool, _ f: ([Symbol]) -> [Symbol]
  ) {
    requireCount(names?.count ?? n, n, of: "names", in: "Program(inputs:names:relaxed:of:)")
    let builder = GraphBuilder(isRelaxed: isRelaxed)
    let recording = Recording(builder)
    let inputNames = names ?? Self.numbered("x", n)
    let results = builder.explored(
      in: recording, limit: Self.maximumPaths,
      onTooMany: { Self.refuse($0, in: builder.graph, inputNames) }
    ) {
      f(builder.inputs(n).map { recording.symbol($0) }).map { recording.place(of: $0) }
    }
    self.init(
      builder.graph, results: results ?? [], inputNames: inputNames, isRelaxed: isRelaxed)
  }

  /// Writes down a computation step by step, with equal steps as often as they are done.
  ///
  /// - Parameters:
  ///   - names: The inputs' names.
  ///   - f: The computation, which compares no symbols.
  /// - Throws: What the computation throws.
  package init<Failure: Error>(
    writingDown names: [String], _ f: ([Symbol]) throws(Failure) -> [Symbol]
  ) throws(Failure) {
    let recording = Recording(GraphBuilder(sharesSteps: false))
    let x = recording.builder.inputs(names.count).map { recording.symbol($0) }
    let results = try recording.perform { () throws(Failure) in
      try f(x).map { recording.place(of: $0) }
    }
    self.init(recording.builder.graph, results: results, inputNames: names, sharesSteps: false)
  }

  /// Stops the program: the function has too many paths.
  private static func refuse(_ decision: NodeID, in graph: Graph, _ inputNames: [String]) {
    let text = MathText(graph, inputNames: inputNames).decision(decision, expandedTo: 60)
    fail(
      "Program(inputs:of:): the function has more than \(maximumPaths) paths; the comparison \(text) "
        + "makes one too many. Write what it decides with max, min, abs or "
        + "choose(_:_:_:then:else:), which make no paths, or differentiate on a tape, which follows "
        + "the one path of each point.")
  }
}

extension GraphBuilder {
  /// The steps of the inputs, which come first.
  func inputs(_ count: Int) -> [NodeID] {
    if count < 0 { fail("Program: \(count) inputs; there cannot be fewer than none.") }
    return (0..<count).map { add(Node(.input(Int32($0)))) }
  }
}
