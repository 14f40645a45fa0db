// Each driver over closures stands for `Double` too, for the type checker's sake: see
// `Derivative.swift`.

/// The Hessian of a scalar function of several variables: its matrix of second derivatives.
///
/// ```swift
/// hessian(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// // [[-0.25, 1], [1, -0.958…]]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for each
///     entry of a block with NaN again.
/// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
@inlinable
public func hessian(
  at x: [Double],
  of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try valueGradientHessian(at: x, columns: Lanes4<Double>.self, of: f).hessian
}

/// The Hessian of a scalar function of several variables, over any scalar.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for each
///     entry of a block with NaN again.
/// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
@inlinable @_disfavoredOverload
public func hessian<T: RealScalar>(
  at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws -> HyperDualBlock<Lanes4<T>>
) rethrows -> Matrix<T> {
  try valueGradientHessian(at: x, columns: Lanes4<T>.self, of: f).hessian
}

/// The value, the gradient and the Hessian of a scalar function of several variables.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for each
///     entry of a block with NaN again.
/// - Returns: f(x), the n first derivatives and the n × n second derivatives.
@inlinable
public func valueGradientHessian(
  at x: [Double],
  of f: ([HyperDualBlock<Lanes4<Double>>]) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
  try valueGradientHessian(at: x, columns: Lanes4<Double>.self, of: f)
}

/// The value, the gradient and the Hessian of a scalar function, over any scalar.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for each
///     entry of a block with NaN again.
/// - Returns: f(x), the n first derivatives and the n × n second derivatives.
@inlinable @_disfavoredOverload
public func valueGradientHessian<T: RealScalar>(
  at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws -> HyperDualBlock<Lanes4<T>>
) rethrows -> (value: T, gradient: [T], hessian: Matrix<T>) {
  try valueGradientHessian(at: x, columns: Lanes4<T>.self, of: f)
}

/// The value, the gradient and the Hessian, by blocks of four rows and a chosen number of columns.
///
/// - Parameters:
///   - x: The point.
///   - columns: How many columns a block has.
///   - f: The function.
/// - Returns: f(x), the first derivatives and the second derivatives.
@inlinable
public func valueGradientHessian<C: TangentLanes>(
  at x: [C.Scalar], columns: C.Type, of f: ([HyperDualBlock<C>]) throws -> HyperDualBlock<C>
) rethrows -> (value: C.Scalar, gradient: [C.Scalar], hessian: Matrix<C.Scalar>) {
  var gradient = [C.Scalar](repeating: 0, count: x.count)
  var hessian = Matrix<C.Scalar>(repeating: 0, rows: x.count, columns: x.count)
  let value = try storeSecondOrder(
    at: x, into: &gradient, &hessian, using: ForwardWorkspace<HyperDualBlock<C>>(),
    driver: "hessian(at:of:)", of: f)
  return (value, gradient, hessian)
}

/// The value, the gradient and the Hessian, the latter two into arrays of the caller's.
///
/// In steady state, with a kept workspace, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - gradient: Receives the n first derivatives; any other size stops the program.
///   - hessian: Receives the n × n second derivatives; any other shape stops the program.
///   - workspace: The buffers to work in; its type decides the size of a block.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func valueGradientHessian<C: TangentLanes>(
  at x: [C.Scalar], into gradient: inout [C.Scalar], _ hessian: inout Matrix<C.Scalar>,
  using workspace: ForwardWorkspace<HyperDualBlock<C>>,
  of f: ([HyperDualBlock<C>]) throws -> HyperDualBlock<C>
) rethrows -> C.Scalar {
  try storeSecondOrder(
    at: x, into: &gradient, &hessian, using: workspace,
    driver: "valueGradientHessian(at:into:_:using:of:)", of: f)
}

/// The value, the gradient and the Hessian of a function that is generic over its numbers, the latter
/// two into arrays of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - gradient: Receives the first derivatives, as many as the point has coordinates.
///   - hessian: Receives the second derivatives.
///   - workspace: The buffers to work in; its type decides the size of a block.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func valueGradientHessian<C: TangentLanes>(
  at x: [C.Scalar], into gradient: inout [C.Scalar], _ hessian: inout Matrix<C.Scalar>,
  using workspace: ForwardWorkspace<HyperDualBlock<C>>, of f: some ScalarFunction
) -> C.Scalar {
  valueGradientHessian(at: x, into: &gradient, &hessian, using: workspace) { f($0) }
}

/// Checks the shapes and stores the first and the second derivatives.
@inlinable
func storeSecondOrder<C: TangentLanes>(
  at x: [C.Scalar], into gradient: inout [C.Scalar], _ hessian: inout Matrix<C.Scalar>,
  using workspace: ForwardWorkspace<HyperDualBlock<C>>, driver: StaticString,
  of f: ([HyperDualBlock<C>]) throws -> HyperDualBlock<C>
) rethrows -> C.Scalar {
  let n = x.count
  requireCount(gradient.count, n, of: "the gradient", in: driver)
  requireCount(hessian.rows, n, of: "a column of the Hessian", in: driver)
  requireCount(hessian.columns, n, of: "a row of the Hessian", in: driver)
  hessian.requireAllElements()
  workspace.begin(inputs: n, in: driver)
  defer { workspace.end() }
  let mark = PerturbationMark.fresh()
  return try gradient.withUnsafeMutableBufferPointer { slopes in
    try hessian.elements.withUnsafeMutableBufferPointer { elements in
      try storeHessian(
        at: x, inputs: &workspace.inputs, mark: mark, gradient: slopes, hessian: elements,
        driver: driver, of: f)
    }
  }
}

/// Evaluates the function once for each block on and above the diagonal and stores the blocks.
@inlinable @inline(__always)
func storeHessian<C: TangentLanes>(
  at x: [C.Scalar], inputs: inout [HyperDualBlock<C>], mark: PerturbationMark,
  gradient: UnsafeMutableBufferPointer<C.Scalar>,
  hessian: UnsafeMutableBufferPointer<C.Scalar>, driver: StaticString,
  of f: ([HyperDualBlock<C>]) throws -> HyperDualBlock<C>
) rethrows -> C.Scalar {
  let n = x.count
  let rowCount = HyperDualBlockPayload<C>.rowCount
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in x.indices { inputs[i] = HyperDualBlock(x[i]) }
  }
  if n == 0 { return try f(inputs).value }
  var value: C.Scalar = 0
  for columnChunk in 0..<chunkCount(inputs: n, lanes: C.count) {
    let columns = chunkRange(columnChunk, lanes: C.count, inputs: n)
    for rowChunk in 0..<chunkCount(inputs: columns.upperBound, lanes: rowCount) {
      let rows = chunkRange(rowChunk, lanes: rowCount, inputs: n)
      setSeeds(rows, columns, in: &inputs, to: 1, mark: mark)
      let result = try f(inputs)
      setSeeds(rows, columns, in: &inputs, to: 0, mark: .none)
      mark.checkResult(result.mark, of: driver)
      value = result.value
      if result.containsNaN && !result.value.isNotANumber {
        try storeEntriesAlone(
          rows, columns, inputs: &inputs, mark: mark, gradient: gradient, hessian: hessian, of: f)
        continue
      }
      for j in columns {
        gradient[j] = result.second[j - columns.lowerBound]
      }
      for i in rows {
        let mixed = result.payload.mixed(row: i - rows.lowerBound)
        for j in columns where j >= i {
          let element = mixed[j - columns.lowerBound]
          hessian[i * n + j] = element
          hessian[j * n + i] = element
        }
      }
    }
  }
  return value
}

/// Evaluates each entry of a block alone, with no inputs active but those of its row and its column.
///
/// At a pole of one input the zero derivatives of the others make NaN of entries that have nothing to
/// do with it: see `HyperDualBlock+Poles.swift`. Alone they are what they are.
@inlinable @inline(never)
func storeEntriesAlone<C: TangentLanes>(
  _ rows: Range<Int>, _ columns: Range<Int>, inputs: inout [HyperDualBlock<C>],
  mark: PerturbationMark, gradient: UnsafeMutableBufferPointer<C.Scalar>,
  hessian: UnsafeMutableBufferPointer<C.Scalar>,
  of f: ([HyperDualBlock<C>]) throws -> HyperDualBlock<C>
) rethrows {
  let n = inputs.count
  for i in rows {
    for j in columns where j >= i {
      inputs[i].payload.seedAlone(asRow: true, asColumn: i == j, mark: mark)
      if i != j { inputs[j].payload.seedAlone(asRow: false, asColumn: true, mark: mark) }
      let result = try f(inputs)
      inputs[i] = HyperDualBlock(inputs[i].value)
      inputs[j] = HyperDualBlock(inputs[j].value)
      hessian[i * n + j] = result.payload.row0[0]
      hessian[j * n + i] = result.payload.row0[0]
      if i == j { gradient[j] = result.second[0] }
    }
  }
}

/// Sets the derivative of each row's and each column's input in its own lane, and their mark.
///
/// The other inputs are constants: what depends on them alone costs no derivatives.
@inlinable @inline(__always)
func setSeeds<C: TangentLanes>(
  _ rows: Range<Int>, _ columns: Range<Int>, in inputs: inout [HyperDualBlock<C>],
  to seed: C.Scalar, mark: PerturbationMark
) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in rows {
      inputs[i].payload.first[i - rows.lowerBound] = seed
      inputs[i].payload.mark = mark
    }
    for j in columns {
      inputs[j].payload.second[j - columns.lowerBound] = seed
      inputs[j].payload.mark = mark
    }
  }
}

/// The Hessian of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
@inlinable
public func hessian<T: RealScalar>(at x: [T], of f: some ScalarFunction) -> Matrix<T> {
  valueGradientHessian(at: x, of: f).hessian
}

/// The value, the gradient and the Hessian of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: f(x), the n first derivatives and the n × n second derivatives.
@inlinable
public func valueGradientHessian<T: RealScalar>(
  at x: [T], of f: some ScalarFunction
) -> (value: T, gradient: [T], hessian: Matrix<T>) {
  valueGradientHessian(at: x, columns: Lanes4<T>.self) { f($0) }
}
