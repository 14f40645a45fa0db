import ForwardMode
import Scalars

/// Runs a function and differentiates its steps in both modes; what is nil is chosen.
func recordedTrace<T: RealScalar>(
  at x: [T], _ names: [String]?, _ direction: [T]?, _ weights: [T]?, _ numbering: Numbering,
  of f: ([Traced<T>]) throws -> [Traced<T>]
) rethrows -> Trace<T> {
  let names = names ?? defaultNames(count: x.count)
  let direction = direction ?? unitVector(count: x.count)
  requireCount(names.count, x.count, of: "the names")
  requireCount(direction.count, x.count, of: "the direction")
  // An input whose tangent is 0 does not move and counts as a constant, as in a Jacobian-vector
  // product: a pole in it leaves no NaN behind.
  let inputs = zip(x, direction).map { x, tangent in
    tangent == 0 && tangent.isConstant ? Dual(x) : Dual(value: x, tangent: tangent)
  }
  let recording = Recording(inputs: inputs)
  let results: [Traced<T>]
  do {
    results = try f(inputs.enumerated().map { Traced($1, at: Int32($0), in: recording) })
  } catch {
    _ = recording.close()
    throw error
  }
  let outputs = results.map { $0.payload.place(in: recording) }
  let weights = weights ?? unitVector(count: outputs.count)
  requireCount(weights.count, outputs.count, of: "the weights")
  return Trace(
    of: recording.close(), inputNames: names, outputs: outputs, along: direction,
    weights: weights, numbering)
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
