import Scalars

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
  var positions = results.map { $0.position(in: recording) }
  // An output that depends on no input was not recorded; it is a node all the same.
  for (i, position) in positions.enumerated() where position == nil {
    positions[i] = recording.append(
      .init(
        operation: Operation(kind: .constant), operands: [], value: results[i].value,
        partials: [], constantTangents: [results[i].constantTangent]))
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
