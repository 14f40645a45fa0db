// Each driver over closures stands for `Double` too, for the type checker's sake: see
// `Gradient.swift`.

/// The Jacobian of a vector-valued function, in reverse mode: several rows in each sweep.
///
/// ```swift
/// ReverseMode.jacobian(at: [2.0, 3.0]) { x in [x[0] * x[1], x[0] + x[1]] }   // [[3, 2], [1, 1]]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called once.
/// - Returns: The m × n matrix of partial derivatives: one row for each output.
/// - Complexity: One recording and about m / 8 sweeps.
@inlinable @_disfavoredOverload
public func jacobian(
  at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> Matrix<Double> {
  try recordedJacobian(at: x, on: Tape(), of: f).jacobian
}

/// The Jacobian of a vector-valued function in reverse mode, over any scalar.
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func jacobian<T: RealScalar>(
  at x: [T], of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> Matrix<T> {
  try recordedJacobian(at: x, on: Tape(), of: f).jacobian
}

/// The Jacobian of a vector-valued function, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func jacobian(
  at x: [Double], on tape: Tape<Double>, of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> Matrix<Double> {
  try recordedJacobian(at: x, on: tape, of: f).jacobian
}

/// The Jacobian of a vector-valued function, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func jacobian<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> Matrix<T> {
  try recordedJacobian(at: x, on: tape, of: f).jacobian
}

/// The values and the Jacobian of a vector-valued function, in reverse mode.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called once.
/// - Returns: f(x), with the bits the plain function gives, and the m × n matrix.
@inlinable @_disfavoredOverload
public func valueWithJacobian(
  at x: [Double], of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
  try recordedJacobian(at: x, on: Tape(), of: f)
}

/// The values and the Jacobian of a vector-valued function in reverse mode, over any scalar.
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: RealScalar>(
  at x: [T], of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], jacobian: Matrix<T>) {
  try recordedJacobian(at: x, on: Tape(), of: f)
}

/// The values and the Jacobian of a vector-valued function, recorded on a given tape.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable
public func valueWithJacobian(
  at x: [Double], on tape: Tape<Double>, of f: ([Variable<Double>]) throws -> [Variable<Double>]
) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
  try recordedJacobian(at: x, on: tape, of: f)
}

/// The values and the Jacobian of a vector-valued function, over any scalar, on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable
public func valueWithJacobian<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], jacobian: Matrix<T>) {
  try recordedJacobian(at: x, on: tape, of: f)
}

/// The Jacobian of a vector-valued function that is generic over its numbers, in reverse mode.
///
/// - Parameters:
///   - x: The point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func jacobian<T: RealScalar>(
  at x: [T], on tape: Tape<T>? = nil, of f: some VectorFunction
) -> Matrix<T> {
  recordedJacobian(at: x, on: tape ?? Tape(), of: closure(of: f)).jacobian
}

/// The values and the Jacobian of a vector-valued function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: RealScalar>(
  at x: [T], on tape: Tape<T>? = nil, of f: some VectorFunction
) -> (value: [T], jacobian: Matrix<T>) {
  recordedJacobian(at: x, on: tape ?? Tape(), of: closure(of: f))
}

/// The Jacobian of a vector-valued function, into a matrix of the caller's.
///
/// In steady state, on a kept tape, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - jacobian: Receives the partial derivatives; its shape, m × n, says how many outputs there
///     are. Any other number of columns stops the program.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function, which writes its outputs into the array it is handed, or adds them up there:
///     the array holds zeros.
@inlinable
public func jacobian<T: RealScalar>(
  at x: [T], into jacobian: inout Matrix<T>, on tape: Tape<T>,
  of f: ([Variable<T>], inout [Variable<T>]) throws -> Void
) rethrows {
  let driver: StaticString = "jacobian(at:into:on:of:)"
  requireCount(jacobian.columns, x.count, of: "a row of the Jacobian", in: driver)
  jacobian.requireAllElements()
  try tape.recordInPlace(at: x, outputs: jacobian.rows, in: driver, f)
  jacobian.elements.withUnsafeMutableBufferPointer {
    tape.storeJacobian(of: tape.outputs, into: $0, columns: x.count, driver: driver)
  }
  tape.endRecording()
}

/// The Jacobian of a function that is generic over its numbers, into a matrix of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - jacobian: Receives the partial derivatives, a row for each output.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
@inlinable
public func jacobian<T: RealScalar>(
  at x: [T], into jacobian: inout Matrix<T>, on tape: Tape<T>, of f: some VectorFunction
) {
  ReverseMode.jacobian(at: x, into: &jacobian, on: tape) { $1 = f($0) }
}

@inlinable @inline(__always)
func recordedJacobian<T: RealScalar>(
  at x: [T], on tape: Tape<T>, of f: ([Variable<T>]) throws -> [Variable<T>]
) rethrows -> (value: [T], jacobian: Matrix<T>) {
  let driver: StaticString = "jacobian(at:of:)"
  let results = try x.withUnsafeBufferPointer { try tape.record(at: $0, in: driver, f) }
  var jacobian = Matrix<T>(repeating: 0, rows: results.count, columns: x.count)
  jacobian.elements.withUnsafeMutableBufferPointer {
    tape.storeJacobian(of: results, into: $0, columns: x.count, driver: driver)
  }
  tape.endRecording()
  return (results.map(\.value), jacobian)
}
