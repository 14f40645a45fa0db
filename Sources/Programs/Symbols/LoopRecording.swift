import Scalars

extension Symbol {
  /// The fewest terms of which a loop is made; fewer are written one after another.
  private static let leastTerms = 8

  /// The sum of terms: a single step that keeps the loop if the terms are alike, else their sum.
  public static func sum(over indices: Range<Int>, of term: (Int) -> Symbol) -> Symbol {
    loop(of: indices.count, inOrder: false) { term(indices.lowerBound + $0) }
      ?? accumulated(indices.count) { term(indices.lowerBound + $0) }
  }

  /// The sum of the data's terms: a single step that keeps the loop if the terms are alike, else their sum.
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Symbol],
    of term: (_ parameters: [Symbol], _ datum: Data.Element) throws(E) -> Symbol
  ) throws(E) -> Symbol {
    // A term may be recorded again, and not every sequence can be gone through twice.
    let data = Array(data)
    let loop = try loop(of: data.count, inOrder: true) { (i) throws(E) in
      try term(parameters, data[i])
    }
    if let loop { return loop }
    return try addedInOrder(over: data, with: parameters, of: term)
  }

  /// The step of the loop over terms; nil if they are too few or not alike.
  private static func loop<E>(
    of count: Int, inOrder: Bool, _ term: (Int) throws(E) -> Symbol
  ) throws(E) -> Symbol? {
    let recording = Recording.current
    let builder = recording.builder
    if count < leastTerms || !builder.sharesSteps || recording.isLowering { return nil }
    let start = NodeID(builder.nodes.count)
    // As written, so that no rewriting makes the first term another than the rest.
    builder.isVerbatim = true
    defer { builder.isVerbatim = false }
    var terms: [NodeID] = []
    for i in 0..<count { terms.append(recording.place(of: try term(i))) }
    builder.isVerbatim = false
    guard let (loop, arguments) = builder.loop(of: terms, inOrder: inOrder, from: start) else {
      return nil
    }
    return recording.symbol(builder.result(0, of: builder.add(loop, arguments: arguments)))
  }
}

extension GraphBuilder {
  /// A term as separate steps over what was there before.
  private struct Term {
    /// The steps of its own, in an order in which they can be done.
    var steps: [NodeID] = []

    /// What they use from outside, in the order of first use.
    var leaves: [NodeID] = []

    /// Operation and operands of each step: numbers of steps, and ~ those of leaves.
    var shape: [Shape] = []
    var root: Int32 = 0

    struct Shape: Equatable {
      let operation: NodeOperation
      let operands: [Int32]
    }
  }

  /// The loop of some terms, with its arguments; nil if they are not alike.
  fileprivate func loop(
    of terms: [NodeID], inOrder: Bool, from start: NodeID
  ) -> (Loop, [NodeID])? {
    let graph = graph
    guard let first = Self.term(terms[0], from: start, in: graph), !first.steps.isEmpty else {
      return nil
    }
    var rows = [first.leaves]
    for place in terms.dropFirst() {
      guard let other = Self.term(place, from: start, in: graph), other.shape == first.shape,
        other.root == first.root, other.leaves.count == first.leaves.count
      else { return nil }
      rows.append(other.leaves)
    }
    // A constant that all terms share belongs to the body.
    let isParameter = first.leaves.indices.map { column in
      guard let shared = value(first.leaves[column]) else { return true }
      return rows.contains { value($0[column])?.bitPattern != shared.bitPattern }
    }
    let columns = first.leaves.indices.filter { isParameter[$0] }
    let inner = GraphBuilder(isRelaxed: isRelaxed)
    inner.rules = rules
    var places: [NodeID: NodeID] = [:]
    for (place, column) in zip(inner.inputs(columns.count), columns) {
      places[first.leaves[column]] = place
    }
    for (column, leaf) in first.leaves.enumerated() where !isParameter[column] {
      places[leaf] = inner.constant(value(leaf) ?? .nan)
    }
    for step in first.steps {
      places[step] = inner.replay(graph[step], of: graph) { places[$0] ?? Node.none }
    }
    let body = Program(
      inner.graph, results: [places[terms[0]] ?? Node.none],
      inputNames: Program.numbered("a", columns.count), isRelaxed: isRelaxed)
    let arguments = rows.flatMap { row in
      columns.map { column in value(row[column]).map { constant($0) } ?? row[column] }
    }
    return (Loop(sumOf: body, count: terms.count, inOrder: inOrder), arguments)
  }

  private static func term(_ root: NodeID, from start: NodeID, in graph: Graph) -> Term? {
    var term = Term()
    var numbers: [NodeID: Int32] = [:]
    var stack: [(place: NodeID, isReady: Bool)] = [(root, false)]
    while let (place, isReady) = stack.popLast() {
      if numbers[place] != nil { continue }
      let node = graph[place]
      if place < start || graph.value(place) != nil {
        numbers[place] = ~Int32(term.leaves.count)
        term.leaves.append(place)
      } else if isReady {
        let operands = graph.operands(of: node).compactMap { numbers[$0] }
        numbers[place] = Int32(term.steps.count)
        term.steps.append(place)
        // The number of a list says nothing about what is in it.
        term.shape.append(.init(operation: node.operation, operands: operands))
      } else {
        if case .loop = node.operation { return nil }
        stack.append((place, true))
        for operand in graph.operands(of: node).reversed() { stack.append((operand, false)) }
      }
    }
    term.root = numbers[root] ?? 0
    return term
  }
}
