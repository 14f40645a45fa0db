/// A function's values and its pullback: one recording, any number of sweeps.
///
/// ```swift
/// let (value, pullback) = valueWithPullback(at: [2.0, 3.0]) { x in [x[0] * x[1], sin(x[0])] }
/// pullback([1, 0])   // [3, 2], the first row of the Jacobian
/// pullback([0, 1])   // [cos 2, 0], the second
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs.
/// - Returns: f(x), and the map from a vector ȳ of m weights to ȳᵀ J. The map keeps the recording
///   alive; any other number of weights stops the program.
@inlinable
public func valueWithPullback(
  at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], pullback: ([Double]) -> [Double]) {
  try recordedPullback(at: x, on: Tape(), of: f)
}

/// A function's values and its pullback, over any scalar.
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f(x), and the map from a vector ȳ of weights to ȳᵀ J.
@inlinable @_disfavoredOverload
public func valueWithPullback<T: RealScalar>(
  at x: [T], of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], pullback: ([T]) -> [T]) {
  try recordedPullback(at: x, on: Tape(), of: f)
}

/// A function's values and its pullback, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x), and the map from a vector ȳ of weights to ȳᵀ J. It is valid until the tape
///   is used again; after that it stops the program.
@inlinable
public func valueWithPullback(
  at x: [Double], on tape: Tape<Double>, of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], pullback: ([Double]) -> [Double]) {
  try recordedPullback(at: x, on: tape, of: f)
}

/// A function's values and its pullback, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x), and the map from a vector ȳ of weights to ȳᵀ J. It is valid until the tape
///   is used again; after that it stops the program.
@inlinable
public func valueWithPullback<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], pullback: ([T]) -> [T]) {
  try recordedPullback(at: x, on: tape, of: f)
}

/// The values and the pullback of a function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: f(x), and the map from a vector ȳ of weights to ȳᵀ J.
@inlinable
public func valueWithPullback<T: RealScalar>(
  at x: [T], on tape: Tape<T>? = nil, of f: some VectorFunction
) -> (value: [T], pullback: ([T]) -> [T]) {
  recordedPullback(at: x, on: tape ?? Tape(), of: closure(of: f))
}

@inlinable @inline(__always)
func recordedPullback<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], pullback: ([T]) -> [T]) {
  let driver: StaticString = "valueWithPullback(at:of:)"
  let results = try x.withUnsafeBufferPointer { try tape.record(at: $0, in: driver, f) }
  for i in results.indices { _ = tape.node(of: results[i], index: i, in: driver) }
  let n = x.count
  let recording = tape.recording
  let pullback = { (weights: [T]) in
    requireCount(weights.count, results.count, of: "the vector of weights", in: "pullback")
    if tape.recording != recording { stopForStalePullback() }
    if tape.isBusy { stopForBusyTape("pullback") }
    var cotangent = [T](repeating: 0, count: n)
    cotangent.withUnsafeMutableBufferPointer {
      tape.storeCotangent(of: results, along: weights, into: $0, driver: "pullback")
    }
    return cotangent
  }
  return (results.map(\.value), pullback)
}
