import Scalars

/// Runs a function and differentiates its graph in both modes; what is nil is chosen.
func recordedTrace<T: RealScalar>(
  at x: [T], _ names: [String]?, _ direction: [T]?, _ weights: [T]?, _ numbering: Numbering,
  of f: ([Traced<T>]) throws -> [Traced<T>]
) rethrows -> Trace<T> {
  let names = names ?? defaultNames(count: x.count)
  let direction = direction ?? unitVector(count: x.count)
  requireCount(names.count, x.count, of: "the names")
  requireCount(direction.count, x.count, of: "the direction")
  let recorded = try record(f, at: x, names: names)
  let graph = numbering == .byLevel ? recorded.numberedByLevel() : recorded
  let weights = weights ?? unitVector(count: graph.outputs.count)
  requireCount(weights.count, graph.outputs.count, of: "the weights")
  return Trace(of: graph, along: direction, weights: weights)
}

/// Runs a function on traced numbers and returns what it computed.
func record<T: RealScalar>(
  _ f: ([Traced<T>]) throws -> [Traced<T>], at x: [T], names: [String]
) rethrows -> ComputationGraph<T> {
  let recording = Recording(inputs: x)
  let inputs = x.enumerated().map { Traced(value: $1, at: $0, in: recording) }
  let results: [Traced<T>]
  do {
    results = try f(inputs)
  } catch {
    _ = recording.close()
    throw error
  }
  var positions = results.map { $0.payload.position(in: recording) }
  // An output that depends on no input was not recorded; it is a node all the same.
  for (i, position) in positions.enumerated() where position == nil {
    positions[i] = recording.append(
      .init(
        operation: Operation(kind: .constant), operands: [], value: results[i].value,
        partials: [], constantTangents: [results[i].payload.constantTangent]))
  }
  return ComputationGraph(
    nodes: recording.close(), inputNames: names, outputs: positions.compactMap { $0 })
}

/// The names x1, x2, …, or x alone.
func defaultNames(count: Int) -> [String] {
  count == 1 ? ["x"] : (0..<count).map { "x\($0 + 1)" }
}

/// The vector 1, 0, 0, ….
func unitVector<T: RealScalar>(count: Int) -> [T] {
  (0..<count).map { $0 == 0 ? 1 : 0 }
}

/// Stops the program unless an array has as many elements as it needs.
func requireCount(_ found: Int, _ expected: Int, of what: StaticString) {
  if found != expected {
    fail("trace: \(what): \(expected) elements expected, \(found) found.")
  }
}
