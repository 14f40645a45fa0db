// Each driver over closures stands for `Double` too, for the type checker's sake: see
// `Derivative.swift`.

/// The Jacobian of a vector-valued function: one row for each output, one column for each input.
///
/// ```swift
/// jacobian(at: [2.0, 3.0]) { x in [x[0] * x[1], x[0] + x[1]] }   // [[3, 2], [1, 1]]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func jacobian(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
) rethrows -> Matrix<Double> {
  try valueWithJacobian(at: x, lanes: Lanes16<Double>.self, of: f).jacobian
}

/// The Jacobian of a vector-valued function: one row for each output, one column for each input, over any plain number type.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func jacobian<T: LaneScalar>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws -> [VectorDual<T.DefaultLanes>]
) rethrows -> Matrix<T> {
  try valueWithJacobian(at: x, lanes: T.DefaultLanes.self, of: f).jacobian
}

/// The Jacobian of a vector-valued function, a chosen number of columns at a time.
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many columns one evaluation yields.
///   - f: The function.
/// - Returns: The matrix of partial derivatives.
@inlinable
public func jacobian<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws -> [VectorDual<L>]
) rethrows -> Matrix<L.Scalar> {
  try valueWithJacobian(at: x, lanes: lanes, of: f).jacobian
}

/// The values and the Jacobian of a vector-valued function.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable
public func valueWithJacobian(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> [VectorDual<Lanes16<Double>>]
) rethrows -> (value: [Double], jacobian: Matrix<Double>) {
  try valueWithJacobian(at: x, lanes: Lanes16<Double>.self, of: f)
}

/// The values and the Jacobian of a vector-valued function, over any plain number type.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithJacobian<T: LaneScalar>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws -> [VectorDual<T.DefaultLanes>]
) rethrows -> (value: [T], jacobian: Matrix<T>) {
  try valueWithJacobian(at: x, lanes: T.DefaultLanes.self, of: f)
}

/// The values and the Jacobian of a vector-valued function, a chosen number of columns at a time.
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many columns one evaluation yields.
///   - f: The function. The number of its outputs must not change from call to call.
/// - Returns: f(x) and the matrix of partial derivatives.
@inlinable
public func valueWithJacobian<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws -> [VectorDual<L>]
) rethrows -> (value: [L.Scalar], jacobian: Matrix<L.Scalar>) {
  var inputs = [VectorDual<L>](repeating: 0, count: x.count)
  var elements: [L.Scalar] = []
  var value: [L.Scalar] = []
  var outputs: [VectorDual<L>] = []
  var isFirst = true
  try x.withUnsafeBufferPointer { point in
    try forEachJacobianChunk(
      at: point, inputs: &inputs, chunks: 0..<chunkCount(inputs: x.count, lanes: L.count),
      mark: .fresh(), outputs: &outputs, driver: "jacobian(at:of:)",
      of: { inputs, outputs in outputs = try f(inputs) }
    ) { outputs, columns in
      if isFirst {
        value = outputs.map(\.value)
        elements = Array(repeating: 0, count: outputs.count * x.count)
        isFirst = false
      }
      requireCount(outputs.count, value.count, of: "the function's output", in: "jacobian(at:of:)")
      elements.withUnsafeMutableBufferPointer {
        storeColumns(columns, of: outputs, into: $0, columnCount: x.count)
      }
    }
  }
  return (value, Matrix(rows: value.count, columns: x.count, elements: elements))
}

/// The Jacobian of a vector-valued function, into a matrix of the caller's.
///
/// In steady state, with a kept workspace, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - jacobian: Receives the partial derivatives; its shape, m × n, says how many outputs there
///     are. Any other number of columns stops the program.
///   - workspace: The buffers to work in; its type decides the number of lanes.
///   - f: The function, which writes its outputs into the array it is handed, or adds them up there:
///     the array holds zeros. It is called once for every L inputs.
@inlinable
public func jacobian<L: TangentLanes>(
  at x: [L.Scalar], into jacobian: inout Matrix<L.Scalar>,
  using workspace: ForwardWorkspace<VectorDual<L>>,
  of f: ([VectorDual<L>], inout [VectorDual<L>]) throws -> Void
) rethrows {
  let driver: StaticString = "jacobian(at:into:using:of:)"
  requireCount(jacobian.columns, x.count, of: "a row of the Jacobian", in: driver)
  jacobian.requireAllElements()
  let rows = jacobian.rows
  workspace.begin(inputs: x.count, outputs: rows, in: driver)
  defer { workspace.end() }
  try x.withUnsafeBufferPointer { point in
    try forEachJacobianChunk(
      at: point, inputs: &workspace.inputs,
      chunks: 0..<chunkCount(inputs: x.count, lanes: L.count), mark: .fresh(),
      outputs: &workspace.outputs, driver: driver,
      of: { inputs, outputs in
        setZero(&outputs)
        try f(inputs, &outputs)
      }
    ) { outputs, columns in
      requireCount(outputs.count, rows, of: "the function's output", in: driver)
      jacobian.elements.withUnsafeMutableBufferPointer {
        storeColumns(columns, of: outputs, into: $0, columnCount: x.count)
      }
    }
  }
}

/// The Jacobian of a function that is generic over its numbers, into a matrix of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - jacobian: Receives the partial derivatives, a row for each output.
///   - workspace: The buffers to work in; its type decides the number of lanes.
///   - f: The function.
@inlinable
public func jacobian<L: TangentLanes>(
  at x: [L.Scalar], into jacobian: inout Matrix<L.Scalar>,
  using workspace: ForwardWorkspace<VectorDual<L>>, of f: some VectorFunction
) {
  ForwardMode.jacobian(at: x, into: &jacobian, using: workspace) { $1 = f($0) }
}

/// Makes outputs what a function that adds to them expects to find, whatever was there before.
@inlinable @inline(__always)
func setZero<T: RealScalar>(_ outputs: inout [T]) {
  for i in outputs.indices { outputs[i] = 0 }
}

/// Evaluates the function once for each chunk of inputs and hands over its outputs.
///
/// - Parameters:
///   - x: The point.
///   - inputs: As many numbers as the point has coordinates; overwritten.
///   - chunks: Which chunks to do.
///   - mark: This differentiation's mark.
///   - outputs: What the function writes its outputs into.
///   - driver: The public function's name, for messages.
///   - f: The function.
///   - store: Stores columns of the Jacobian, from lane 0 on.
@inlinable @inline(__always)
func forEachJacobianChunk<L: TangentLanes>(
  at x: UnsafeBufferPointer<L.Scalar>, inputs: inout [VectorDual<L>], chunks: Range<Int>,
  mark: PerturbationMark, outputs: inout [VectorDual<L>], driver: StaticString,
  of f: ([VectorDual<L>], inout [VectorDual<L>]) throws -> Void,
  store: (_ outputs: UnsafeBufferPointer<VectorDual<L>>, _ columns: Range<Int>) -> Void
) rethrows {
  setConstants(at: x, in: &inputs)
  for chunk in chunks {
    let active = chunkRange(chunk, lanes: L.count, inputs: x.count)
    seed(active, in: &inputs, mark: mark)
    try f(inputs, &outputs)
    unseed(active, in: &inputs)
    let mustRepeat = outputs.withUnsafeBufferPointer { outputs in
      for i in outputs.indices { mark.checkResult(outputs[i].mark, of: driver) }
      store(outputs, active)
      return active.count > 1 && hasStrayNaN(outputs, lanes: active.count)
    }
    if mustRepeat {
      for i in active {
        try evaluateAlone(i, inputs: &inputs, mark: mark) { try f($0, &outputs) }
        outputs.withUnsafeBufferPointer { store($0, i..<i + 1) }
      }
    }
  }
}

/// Whether an output has a value but lacks the tangent in one of the first lanes.
@inlinable @inline(__always)
package func hasStrayNaN<L: TangentLanes>(
  _ outputs: UnsafeBufferPointer<VectorDual<L>>, lanes: Int
) -> Bool {
  for i in outputs.indices
  where !outputs[i].value.isNotANumber && outputs[i].tangents.containsNaN {
    for lane in 0..<lanes where outputs[i].tangents[lane].isNotANumber { return true }
  }
  return false
}

@inlinable @inline(__always)
func storeColumns<L: TangentLanes>(
  _ columns: Range<Int>, of outputs: UnsafeBufferPointer<VectorDual<L>>,
  into elements: UnsafeMutableBufferPointer<L.Scalar>, columnCount: Int
) {
  guard let base = elements.baseAddress else { return }
  for i in outputs.indices {
    outputs[i].tangents.copy(columns.count, to: base + i * columnCount + columns.lowerBound)
  }
}

/// The Jacobian of a vector-valued function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many columns one evaluation yields; by default the best for n.
///   - f: The function.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func jacobian<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, of f: some VectorFunction
) -> Matrix<T> {
  valueWithJacobian(at: x, lanes: width, of: f).jacobian
}

/// The values and the Jacobian of a vector-valued function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many columns one evaluation yields; by default the best for n.
///   - f: The function.
/// - Returns: f(x) and the m × n matrix of partial derivatives.
@inlinable
public func valueWithJacobian<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, of f: some VectorFunction
) -> (value: [T], jacobian: Matrix<T>) {
  switch width ?? LaneWidth(forInputs: x.count) {
  case .four: valueWithJacobian(at: x, lanes: Lanes4<T>.self, of: closure(of: f))
  case .eight: valueWithJacobian(at: x, lanes: Lanes8<T>.self, of: closure(of: f))
  case .sixteen: valueWithJacobian(at: x, lanes: Lanes16<T>.self, of: closure(of: f))
  case .thirtyTwo: valueWithJacobian(at: x, lanes: Lanes32<T>.self, of: closure(of: f))
  }
}
