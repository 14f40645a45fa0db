public import ForwardMode
public import ReverseMode
public import Scalars

@inlinable @inline(__always)
func secondOrder<L: TangentLanes, E>(
  at x: [L.Scalar], on tape: Tape<VectorDual<L>>, driver: StaticString,
  _ f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
) throws(E) -> (value: L.Scalar, gradient: [L.Scalar], hessian: Matrix<L.Scalar>) {
  var gradient = [L.Scalar](repeating: 0, count: x.count)
  var hessian = Matrix<L.Scalar>(repeating: 0, rows: x.count, columns: x.count)
  let value = try storeSecondOrder(
    at: x, gradient: &gradient, hessian: &hessian, on: tape, driver: driver, f)
  return (value, gradient, hessian)
}

@inlinable @inline(never)
func secondOrderColumns<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], driver: StaticString, of f: F
) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try LaneWidth.performBest(forInputs: x.count, AllSecondOrder(x: x, f: f, driver: driver))
}

@inlinable @inline(never)
func secondOrderColumns<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], lanes width: LaneWidth, driver: StaticString, of f: F
) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try width.perform(AllSecondOrder(x: x, f: f, driver: driver))
}

/// The Hessian of a function object with lanes of a width chosen at run time.
@usableFromInline
struct AllSecondOrder<T: LaneScalar, F: ThrowingScalarFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = (value: T, gradient: [T], hessian: Matrix<T>)
  @usableFromInline typealias Failure = F.Failure

  @usableFromInline let x: [T]
  @usableFromInline let f: F
  @usableFromInline let driver: StaticString

  @inlinable
  init(x: [T], f: F, driver: StaticString) { (self.x, self.f, self.driver) = (x, f, driver) }

  @inlinable @inline(__always)
  func callAsFunction<L: TangentLanes & Sendable>(
    _ lanes: L.Type
  ) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) where L.Scalar == T {
    try secondOrder(at: x, on: Tape(), driver: driver) {
      (x: [Variable<VectorDual<L>>]) throws(F.Failure) in try f(x)
    }
  }
}

/// Checks the shapes and stores the second and the first derivatives.
@inlinable
func storeSecondOrder<L: TangentLanes, E>(
  at x: [L.Scalar], gradient: inout [L.Scalar], hessian: inout Matrix<L.Scalar>,
  on tape: Tape<VectorDual<L>>, driver: StaticString,
  _ f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
) throws(E) -> L.Scalar {
  let n = x.count
  requireCount(gradient.count, n, of: "the gradient", in: driver)
  hessian.requireHessian(size: n, in: driver)
  var result: L.Scalar = 0
  for chunk in 0..<chunkCount(inputs: n, lanes: L.count) {
    let active = chunkRange(chunk, lanes: L.count, inputs: n)
    var hasStrayNaN = false
    result = try evaluateColumns(
      active, at: x, into: &hessian, gradient: &gradient, on: tape, hasStrayNaN: &hasStrayNaN,
      driver: driver, of: f)
    // At a pole of one input the other columns of its chunk may be NaN; alone they are what they are.
    if hasStrayNaN && active.count > 1 {
      for column in active {
        _ = try evaluateColumns(
          column..<column + 1, at: x, into: &hessian, gradient: &gradient, on: tape,
          hasStrayNaN: &hasStrayNaN, driver: driver, of: f)
      }
    }
  }
  hessian.elements.withUnsafeMutableBufferPointer { mirrorUpperTriangle(of: $0, size: n) }
  return result
}

/// Computes some columns of a Hessian, and the gradient; returns the function's value.
@inlinable @inline(__always)
func evaluateColumns<L: TangentLanes, E>(
  _ active: Range<Int>, at x: [L.Scalar], into hessian: inout Matrix<L.Scalar>,
  gradient: inout [L.Scalar], on tape: Tape<VectorDual<L>>, hasStrayNaN: inout Bool,
  driver: StaticString, of f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
) throws(E) -> L.Scalar {
  // A mark of this evaluation's own, so that a number kept from another is noticed.
  let mark = PerturbationMark.fresh()
  return try tape.withNestedGradient(
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
