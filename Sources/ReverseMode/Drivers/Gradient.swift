// Each driver over closures stands for `Double` too: with the closure's parameter known to be
// `Variable<Double>`, the type checker is done with a long one-line closure in milliseconds. All are
// disfavoured, so that beside `ForwardMode` an unqualified call means forward mode.

/// The gradient of a scalar function of several variables, in reverse mode.
///
/// ```swift
/// ReverseMode.gradient(at: [2.0, 5.0]) { x in
///   log(x[0]) + x[0] * x[1] - sin(x[1])
/// }   // [5.5, 1.7163…]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once. A result that depends on no input has a gradient of zeros.
/// - Returns: The n partial derivatives.
/// - Complexity: A small multiple of one evaluation of `f`, whatever n is; memory in proportion to
///   the operations of `f` in which two variables meet.
@inlinable @_disfavoredOverload
public func gradient(
  at x: [Double], of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> [Double] {
  try recordedValueWithGradient(at: x, on: Tape(), of: f).gradient
}

/// The gradient of a scalar function of several variables, over any scalar.
///
/// - Parameters:
///   - x: The point, of n coordinates. At dual numbers the result carries their derivatives.
///   - f: The function. It is called once.
/// - Returns: The n partial derivatives.
@inlinable @_disfavoredOverload
public func gradient<T: RealScalar>(
  at x: [T], of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> [T] {
  try recordedValueWithGradient(at: x, on: Tape(), of: f).gradient
}

/// The gradient of a scalar function of several variables, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: The partial derivatives.
@inlinable
public func gradient(
  at x: [Double], on tape: Tape<Double>, of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> [Double] {
  try recordedValueWithGradient(at: x, on: tape, of: f).gradient
}

/// The gradient of a scalar function of several variables, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: The partial derivatives.
@inlinable
public func gradient<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> [T] {
  try recordedValueWithGradient(at: x, on: tape, of: f).gradient
}

/// The value and the gradient of a scalar function of several variables, in reverse mode.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once.
/// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithGradient(
  at x: [Double], of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  try recordedValueWithGradient(at: x, on: Tape(), of: f)
}

/// The value and the gradient of a scalar function of several variables, over any scalar.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once.
/// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: RealScalar>(
  at x: [T], of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> (value: T, gradient: [T]) {
  try recordedValueWithGradient(at: x, on: Tape(), of: f)
}

/// The value and the gradient of a scalar function, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and the partial derivatives.
@inlinable
public func valueWithGradient(
  at x: [Double], on tape: Tape<Double>, of f: ([Variable<Double>]) throws -> Variable<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  try recordedValueWithGradient(at: x, on: tape, of: f)
}

/// The value and the gradient of a scalar function, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and the partial derivatives.
@inlinable
public func valueWithGradient<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> (value: T, gradient: [T]) {
  try recordedValueWithGradient(at: x, on: tape, of: f)
}

@inlinable @inline(__always)
func recordedValueWithGradient<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> (value: T, gradient: [T]) {
  var gradient = [T](repeating: 0, count: x.count)
  let value = try recordGradient(
    at: x, into: &gradient, on: tape, driver: "gradient(at:of:)", of: f)
  return (value, gradient)
}

/// The value and the gradient of a scalar function, the gradient into an array of the caller's.
///
/// In steady state, on a kept tape, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - gradient: Receives the n partial derivatives; any other size stops the program.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func gradient<T: RealScalar>(
  at x: [T], into gradient: inout [T], on tape: Tape<T>,
  of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> T {
  try recordGradient(
    at: x, into: &gradient, on: tape, driver: "gradient(at:into:on:of:)", of: f)
}

/// The value and the gradient of a function that is generic over its numbers, the gradient into an
/// array of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - gradient: Receives the partial derivatives, as many as the point has coordinates.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func gradient<T: RealScalar>(
  at x: [T], into gradient: inout [T], on tape: Tape<T>, of f: some ScalarFunction
) -> T {
  ReverseMode.gradient(at: x, into: &gradient, on: tape) { f($0) }
}

/// Records the function and stores the gradient.
@inlinable
func recordGradient<T: RealScalar>(
  at x: [T], into gradient: inout [T], on tape: Tape<T>, driver: StaticString,
  of f: ([Variable<T>]) throws -> Variable<T>
) rethrows -> T {
  requireCount(gradient.count, x.count, of: "the gradient", in: driver)
  let result = try x.withUnsafeBufferPointer { try tape.record(at: $0, in: driver, f) }
  gradient.withUnsafeMutableBufferPointer {
    tape.storeGradient(of: result, into: $0, driver: driver)
  }
  tape.endRecording()
  return result.value
}

/// The gradient of a scalar function that is generic over its numbers, in reverse mode.
///
/// - Parameters:
///   - x: The point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: The partial derivatives.
@inlinable @_disfavoredOverload
public func gradient<T: RealScalar>(
  at x: [T], on tape: Tape<T>? = nil, of f: some ScalarFunction
) -> [T] {
  recordedValueWithGradient(at: x, on: tape ?? Tape()) { f($0) }.gradient
}

/// The value and the gradient of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: f(x) and the partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: RealScalar>(
  at x: [T], on tape: Tape<T>? = nil, of f: some ScalarFunction
) -> (value: T, gradient: [T]) {
  recordedValueWithGradient(at: x, on: tape ?? Tape()) { f($0) }
}
