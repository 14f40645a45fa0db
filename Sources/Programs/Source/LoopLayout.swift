import Scalars

/// Where the terms of a loop find their arguments, and where their outputs go.
struct LoopLayout {
  /// The arguments in one place of the terms.
  enum Column {
    /// The same for all.
    case shared(NodeID)
    /// Inputs of the program, from one on and so many apart.
    case inputs(first: Int, stride: Int)
    /// Numbers.
    case table([Double])
    /// Results of another loop.
    case results(of: NodeID, first: Int, stride: Int)
    /// Any steps, which are put into an array first.
    case gathered([NodeID])
  }

  /// The slots to which one output of the terms is added.
  enum Target {
    /// All to one, in the order of the library's sums.
    case sum(Int)
    case evenly(first: Int, stride: Int)
    case table([Int32])
    case nowhere
  }

  let loop: Loop
  let columns: [Column]
  let targets: [Target]

  /// Lays a loop out.
  ///
  /// - Parameters:
  ///   - place: The loop's step.
  ///   - graph: The graph.
  ///   - isCut: Whether the code is cut into functions, so that it cannot read another loop's results where
  ///     those are.
  init(_ place: NodeID, in graph: Graph, isCut: Bool) {
    guard case .loop(let number) = graph[place].operation else {
      fail("Program: a step that is no loop.")
    }
    let loop = graph.loops[Int(number)]
    let arguments = graph.lists[Int(graph[place].a)]
    self.loop = loop
    let (n, m) = (loop.body.inputs, loop.body.outputs)
    columns = (0..<n).map { k in
      Self.column((0..<loop.count).map { arguments[$0 * n + k] }, in: graph, isCut: isCut)
    }
    targets = (0..<m).map { k in
      let slots = (0..<loop.count).map { loop.targets[$0 * m + k] }
      if slots.allSatisfy({ $0 < 0 }) { return .nowhere }
      if slots.allSatisfy({ $0 == slots[0] }) {
        let isOrdered = loop.orderedSlots.contains(slots[0])
        return isOrdered ? .evenly(first: Int(slots[0]), stride: 0) : .sum(Int(slots[0]))
      }
      if let (first, stride) = Self.progression(slots.map(Int.init)), slots.allSatisfy({ $0 >= 0 })
      {
        return .evenly(first: first, stride: stride)
      }
      return .table(slots)
    }
  }

  /// The outputs that terms add to separate slots.
  var addedOutputs: [Int] {
    targets.indices.filter { k in
      switch targets[k] {
      case .evenly, .table: true
      case .sum, .nowhere: false
      }
    }
  }

  /// The slot that a term adds an output to; negative for none.
  func slot(of output: Int, in term: Int) -> Int {
    Int(loop.targets[term * targets.count + output])
  }

  private static func column(_ places: [NodeID], in graph: Graph, isCut: Bool) -> Column {
    if places.allSatisfy({ $0 == places[0] }) { return .shared(places[0]) }
    let values = places.compactMap { graph.value($0) }
    if values.count == places.count { return .table(values) }
    let inputs = places.compactMap { place -> Int? in
      if case .input(let k) = graph[place].operation { Int(k) } else { nil }
    }
    if inputs.count == places.count, let (first, stride) = progression(inputs) {
      return .inputs(first: first, stride: stride)
    }
    let slots = places.compactMap { place -> Int? in
      guard case .result(let slot) = graph[place].operation,
        case .loop = graph[graph[place].a].operation, graph[place].a == graph[places[0]].a
      else { return nil }
      return Int(slot)
    }
    if !isCut, slots.count == places.count, let (first, stride) = progression(slots) {
      return .results(of: graph[places[0]].a, first: first, stride: stride)
    }
    return .gathered(places)
  }

  /// The first number and the step of a progression.
  private static func progression(_ numbers: [Int]) -> (first: Int, stride: Int)? {
    guard numbers.count > 1 else { return nil }
    let stride = numbers[1] - numbers[0]
    let isEven = zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == stride }
    return isEven ? (numbers[0], stride) : nil
  }

  /// The steps that need names before the loop.
  var namedOperands: [NodeID] {
    columns.flatMap { column -> [NodeID] in
      switch column {
      case .shared(let place): [place]
      case .results(let loop, _, _): [loop]
      case .gathered(let places): places
      case .inputs, .table: []
      }
    }
  }
}
