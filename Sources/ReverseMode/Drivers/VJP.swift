// Each driver over closures stands for `Double` too, for the type checker's sake: see
// `Gradient.swift`.

/// The product of a vector with a function's Jacobian, from one recording and one sweep.
///
/// ```swift
/// let (value, cotangent) = vjp(at: [2.0, 3.0], along: [1.0, 10.0]) { x in
///   [x[0] * x[1], sin(x[0])]
/// }   // value [6, sin 2], cotangent [3 + 10 cos 2, 2]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - weights: The vector ȳ, one weight for each of the m outputs; any other number stops the program.
///   - f: The function from n inputs to m outputs.
/// - Returns: f(x), of m elements, and ȳᵀ J, of n elements.
/// - Complexity: A small multiple of one evaluation of `f`, whatever n and m are.
@inlinable
public func vjp(
  at x: [Double], along weights: [Double],
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], cotangent: [Double]) {
  try recordedVJP(at: x, along: weights, on: Tape(), of: f)
}

/// The product of a vector with a function's Jacobian, over any scalar.
///
/// - Parameters:
///   - x: The point.
///   - weights: The vector ȳ, one weight for each output.
///   - f: The function.
/// - Returns: f(x) and ȳᵀ J.
@inlinable @_disfavoredOverload
public func vjp<T: RealScalar>(
  at x: [T], along weights: [T], of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], cotangent: [T]) {
  try recordedVJP(at: x, along: weights, on: Tape(), of: f)
}

/// The product of a vector with a function's Jacobian, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - weights: The vector ȳ, one weight for each output.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and ȳᵀ J.
@inlinable
public func vjp(
  at x: [Double], along weights: [Double], on tape: Tape<Double>,
  of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], cotangent: [Double]) {
  try recordedVJP(at: x, along: weights, on: tape, of: f)
}

/// The product of a vector with a function's Jacobian, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - weights: The vector ȳ, one weight for each output.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and ȳᵀ J.
@inlinable
public func vjp<T: RealScalar>(
  at x: [T], along weights: [T], on tape: Tape<T>,
  of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], cotangent: [T]) {
  try recordedVJP(at: x, along: weights, on: tape, of: f)
}

/// The product of a vector with the Jacobian of a function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - weights: The vector ȳ, one weight for each output.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: f(x) and ȳᵀ J.
@inlinable
public func vjp<T: RealScalar>(
  at x: [T], along weights: [T], on tape: Tape<T>? = nil, of f: some VectorFunction
) -> (value: [T], cotangent: [T]) {
  recordedVJP(at: x, along: weights, on: tape ?? Tape(), of: closure(of: f))
}

/// The product of a vector with a function's Jacobian, into arrays of the caller's.
///
/// In steady state, on a kept tape, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - weights: The vector ȳ, of m elements.
///   - value: Receives f(x); its m elements say how many outputs there are.
///   - cotangent: Receives ȳᵀ J, of n elements.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function, which writes its outputs into the array it is handed, or adds them up there:
///     the array holds zeros.
@inlinable
public func vjp<T: RealScalar>(
  at x: [T], along weights: [T], into value: inout [T], _ cotangent: inout [T], on tape: Tape<T>,
  of f: ([Variable<T>], inout [Variable<T>]) throws -> Void
) rethrows {
  let driver: StaticString = "vjp(at:along:into:_:on:of:)"
  requireCount(weights.count, value.count, of: "the vector of weights", in: driver)
  requireCount(cotangent.count, x.count, of: "the cotangent", in: driver)
  try tape.recordInPlace(at: x, outputs: value.count, in: driver, f)
  for i in value.indices { value[i] = tape.outputs[i].value }
  cotangent.withUnsafeMutableBufferPointer {
    tape.storeCotangent(of: tape.outputs, along: weights, into: $0, driver: driver)
  }
  tape.endRecording()
}

/// The product of a vector with the Jacobian of a function that is generic over its numbers, into
/// arrays of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - weights: The vector ȳ, with as many elements as the function has outputs.
///   - value: Receives f(x).
///   - cotangent: Receives ȳᵀ J.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
@inlinable
public func vjp<T: RealScalar>(
  at x: [T], along weights: [T], into value: inout [T], _ cotangent: inout [T], on tape: Tape<T>,
  of f: some VectorFunction
) {
  vjp(at: x, along: weights, into: &value, &cotangent, on: tape) { $1 = f($0) }
}

@inlinable @inline(__always)
func recordedVJP<T: RealScalar>(
  at x: [T], along weights: [T], on tape: Tape<T>,
  of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], cotangent: [T]) {
  let driver: StaticString = "vjp(at:along:of:)"
  let results = try x.withUnsafeBufferPointer { try tape.record(at: $0, in: driver, f) }
  requireCount(weights.count, results.count, of: "the vector of weights", in: driver)
  var cotangent = [T](repeating: 0, count: x.count)
  cotangent.withUnsafeMutableBufferPointer {
    tape.storeCotangent(of: results, along: weights, into: $0, driver: driver)
  }
  tape.endRecording()
  return (results.map(\.value), cotangent)
}
