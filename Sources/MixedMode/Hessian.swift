// Forward over reverse, several directions at once: each sweep yields some columns of the Hessian.

public import ForwardMode
public import ReverseMode
public import Scalars

/// The Hessian of a scalar function of several variables, by forward over reverse mode.
///
/// ```swift
/// MixedMode.hessian(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// // [[−0.25, 1], [1, −0.9589…]]
/// ```
///
/// From a handful of variables on it is faster than `ForwardMode.hessian`, whose work grows with
/// the square of their number: see the guide on performance.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times.
/// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
@inlinable @_disfavoredOverload
public func hessian(
  at x: [Double],
  of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
) rethrows -> Matrix<Double> {
  try valueGradientHessian(at: x, on: Tape<VectorDual<Lanes16<Double>>>(), of: f).hessian
}

/// The value, the gradient and the Hessian of a scalar function, by forward over reverse mode.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times.
/// - Returns: f(x), the n first derivatives and the n × n second derivatives.
@inlinable @_disfavoredOverload
public func valueGradientHessian(
  at x: [Double],
  of f: ([Variable<VectorDual<Lanes16<Double>>>]) throws -> Variable<VectorDual<Lanes16<Double>>>
) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
  try valueGradientHessian(at: x, on: Tape<VectorDual<Lanes16<Double>>>(), of: f)
}

/// The Hessian of a scalar function, some columns at a time, recorded on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused; its type decides how many columns a sweep yields.
///   - f: The function. It is called ⌈n / lanes⌉ times.
/// - Returns: The matrix of second derivatives.
@inlinable
public func hessian<L: TangentLanes>(
  at x: [L.Scalar], on tape: Tape<VectorDual<L>>,
  of f: ([Variable<VectorDual<L>>]) throws -> Variable<VectorDual<L>>
) rethrows -> Matrix<L.Scalar> {
  try valueGradientHessian(at: x, on: tape, of: f).hessian
}

/// The value, the gradient and the Hessian of a scalar function, recorded on a given tape.
///
/// - Parameters:
///   - x: The point.
///   - tape: The tape, whose memory is reused; its type decides how many columns a sweep yields.
///   - f: The function. It is called ⌈n / lanes⌉ times.
/// - Returns: f(x), the first derivatives and the second derivatives.
@inlinable
public func valueGradientHessian<L: TangentLanes>(
  at x: [L.Scalar], on tape: Tape<VectorDual<L>>,
  of f: ([Variable<VectorDual<L>>]) throws -> Variable<VectorDual<L>>
) rethrows -> (value: L.Scalar, gradient: [L.Scalar], hessian: Matrix<L.Scalar>) {
  var gradient = [L.Scalar](repeating: 0, count: x.count)
  var hessian = Matrix<L.Scalar>(repeating: 0, rows: x.count, columns: x.count)
  let value = try storeSecondOrder(
    at: x, into: &hessian, gradient: &gradient, on: tape, driver: "hessian(at:of:)", of: f)
  return (value, gradient, hessian)
}

/// The Hessian and the gradient of a scalar function, into a matrix and an array of the caller's.
///
/// In steady state, on a kept tape, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - hessian: Receives the second derivatives; any other shape than n × n stops the program.
///   - gradient: Receives the first derivatives, of n elements.
///   - tape: The tape; its type decides how many columns a sweep yields.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func hessian<L: TangentLanes>(
  at x: [L.Scalar], into hessian: inout Matrix<L.Scalar>, gradient: inout [L.Scalar],
  on tape: Tape<VectorDual<L>>, of f: ([Variable<VectorDual<L>>]) throws -> Variable<VectorDual<L>>
) rethrows -> L.Scalar {
  try storeSecondOrder(
    at: x, into: &hessian, gradient: &gradient, on: tape,
    driver: "hessian(at:into:gradient:on:of:)", of: f)
}

/// The value, the gradient and the Hessian of a function that is generic over its numbers, the latter
/// two into arrays of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - hessian: Receives the second derivatives.
///   - gradient: Receives the first derivatives, as many as the point has coordinates.
///   - tape: The tape; its type decides how many columns a sweep yields.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func hessian<L: TangentLanes>(
  at x: [L.Scalar], into hessian: inout Matrix<L.Scalar>, gradient: inout [L.Scalar],
  on tape: Tape<VectorDual<L>>, of f: some ScalarFunction
) -> L.Scalar {
  MixedMode.hessian(at: x, into: &hessian, gradient: &gradient, on: tape) { f($0) }
}

/// Checks the shapes and stores the second and the first derivatives.
@inlinable
func storeSecondOrder<L: TangentLanes>(
  at x: [L.Scalar], into hessian: inout Matrix<L.Scalar>, gradient: inout [L.Scalar],
  on tape: Tape<VectorDual<L>>, driver: StaticString,
  of f: ([Variable<VectorDual<L>>]) throws -> Variable<VectorDual<L>>
) rethrows -> L.Scalar {
  let n = x.count
  requireCount(gradient.count, n, of: "the gradient", in: driver)
  requireCount(hessian.rows, n, of: "a column of the Hessian", in: driver)
  requireCount(hessian.columns, n, of: "a row of the Hessian", in: driver)
  hessian.requireAllElements()
  let mark = PerturbationMark.fresh()
  var result: L.Scalar = 0
  for chunk in 0..<chunkCount(inputs: n, lanes: L.count) {
    let active = chunkRange(chunk, lanes: L.count, inputs: n)
    var hasStrayNaN = false
    result = try evaluateColumns(
      active, at: x, mark: mark, into: &hessian, gradient: &gradient, on: tape,
      hasStrayNaN: &hasStrayNaN, driver: driver, of: f)
    // At a pole of one input the other columns of its chunk may be NaN; alone they are what they are.
    if hasStrayNaN && active.count > 1 {
      for column in active {
        _ = try evaluateColumns(
          column..<column + 1, at: x, mark: mark, into: &hessian, gradient: &gradient, on: tape,
          hasStrayNaN: &hasStrayNaN, driver: driver, of: f)
      }
    }
  }
  hessian.elements.withUnsafeMutableBufferPointer { mirrorUpperTriangle(of: $0, size: n) }
  return result
}

/// Computes some columns of a Hessian, and the gradient; returns the function's value.
@inlinable @inline(__always)
func evaluateColumns<L: TangentLanes>(
  _ active: Range<Int>, at x: [L.Scalar], mark: PerturbationMark,
  into hessian: inout Matrix<L.Scalar>,
  gradient: inout [L.Scalar], on tape: Tape<VectorDual<L>>, hasStrayNaN: inout Bool,
  driver: StaticString, of f: ([Variable<VectorDual<L>>]) throws -> Variable<VectorDual<L>>
) rethrows -> L.Scalar {
  try tape.withGradient(
    inputs: x.count, driver: driver,
    seed: { i in
      guard active.contains(i) else { return VectorDual(x[i]) }
      return VectorDual(value: x[i], tangents: .unit(i - active.lowerBound), mark: mark)
    }, of: f
  ) { value, adjoints in
    mark.checkResult(value.mark, of: driver)
    for i in adjoints.indices { mark.checkResult(adjoints[i].mark, of: driver) }
    gradient.withUnsafeMutableBufferPointer { gradient in
      for i in adjoints.indices { gradient[i] = adjoints[i].value }
    }
    hessian.elements.withUnsafeMutableBufferPointer { elements in
      storeColumns(active, of: adjoints, into: elements)
    }
    hasStrayNaN = ForwardMode.hasStrayNaN(adjoints, lanes: active.count)
    return value.value
  }
}

/// Stores some columns of a Hessian down to the diagonal.
@inlinable @inline(__always)
func storeColumns<L: TangentLanes>(
  _ active: Range<Int>, of adjoints: UnsafeBufferPointer<VectorDual<L>>,
  into elements: UnsafeMutableBufferPointer<L.Scalar>
) {
  guard let base = elements.baseAddress else { return }
  for i in 0..<active.upperBound {
    let row = base + i * adjoints.count + active.lowerBound
    adjoints[i].tangents.copy(active.count, to: row)
  }
}

/// Copies the upper triangle of a square matrix to the lower, so that rounding cannot part the two.
@inlinable @inline(__always)
func mirrorUpperTriangle<T>(of elements: UnsafeMutableBufferPointer<T>, size n: Int) {
  for i in 0..<n {
    for j in 0..<i { elements[i * n + j] = elements[j * n + i] }
  }
}

/// The Hessian of a scalar function that is generic over its numbers, by forward over reverse mode.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / lanes⌉ times, with the number of lanes that suits n.
/// - Returns: The n × n matrix of second derivatives.
@inlinable @_disfavoredOverload
public func hessian<T: LaneScalar>(at x: [T], of f: some ScalarFunction) -> Matrix<T> {
  MixedMode.valueGradientHessian(at: x, of: f).hessian
}

/// The value, the gradient and the Hessian of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: f(x), the first derivatives and the second derivatives.
@inlinable @_disfavoredOverload
public func valueGradientHessian<T: LaneScalar>(
  at x: [T], of f: some ScalarFunction
) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  switch LaneWidth(forInputs: x.count) {
  case .four: valueGradientHessian(at: x, on: Tape<VectorDual<Lanes4<T>>>()) { f($0) }
  case .eight: valueGradientHessian(at: x, on: Tape<VectorDual<Lanes8<T>>>()) { f($0) }
  // Thirty-two are for asking; the width for a number of inputs is never theirs.
  case .sixteen, .thirtyTwo:
    valueGradientHessian(at: x, on: Tape<VectorDual<Lanes16<T>>>()) { f($0) }
  }
}
