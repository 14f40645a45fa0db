/// The Jacobian of a vector-valued function of many variables, computed on several cores.
///
/// The result has the same bits as the serial driver's, whatever the number of workers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function from n inputs to m outputs, called from several threads at once.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func concurrentJacobian<T: LaneScalar>(
  at x: [T], workers: Int? = nil,
  of f: @Sendable ([VectorDual<T.DefaultLanes>]) -> [VectorDual<T.DefaultLanes>]
) -> Matrix<T> {
  concurrentJacobian(at: x, lanes: T.DefaultLanes.self, workers: workers, of: f)
}

/// The Jacobian of a vector-valued function, on several cores and so many columns at a time.
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many columns one evaluation yields.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function, called from several threads at once. The number of its outputs must not
///     change from call to call.
/// - Returns: The matrix of partial derivatives.
@inlinable
public func concurrentJacobian<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, workers: Int? = nil,
  of f: @Sendable ([VectorDual<L>]) -> [VectorDual<L>]
) -> Matrix<L.Scalar> where L: Sendable, L.Scalar: Sendable {
  let driver: StaticString = "concurrentJacobian(at:of:)"
  // The plain values say how many rows there are before the workers start.
  let rows = f(x.map { VectorDual($0) }).count
  var elements = [L.Scalar](repeating: 0, count: rows * x.count)
  let mark = PerturbationMark.fresh()
  elements.withUnsafeMutableBufferPointer { buffer in
    let target = SharedBuffer(buffer)
    let count = chunkCount(inputs: x.count, lanes: L.count)
    shareChunks(count, among: workers, driver: driver) { chunks in
      var inputs = [VectorDual<L>](repeating: 0, count: x.count)
      var outputs: [VectorDual<L>] = []
      x.withUnsafeBufferPointer { point in
        forEachJacobianChunk(
          at: point, inputs: &inputs, chunks: chunks, mark: mark, outputs: &outputs,
          driver: driver, of: { inputs, outputs in outputs = f(inputs) }
        ) { outputs, columns in
          requireCount(outputs.count, rows, of: "the function's output", in: driver)
          storeColumns(columns, of: outputs, into: target.elements, columnCount: x.count)
        }
      }
    }
  }
  return Matrix(rows: rows, columns: x.count, elements: elements)
}

/// The Jacobian of a function that is generic over its numbers, on several cores.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many columns one evaluation yields; by default the best for n.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function, called from several threads at once.
/// - Returns: The m × n matrix of partial derivatives.
@inlinable
public func concurrentJacobian<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, workers: Int? = nil,
  of f: some VectorFunction & Sendable
) -> Matrix<T> {
  switch width ?? LaneWidth(forInputs: x.count) {
  case .four: concurrentJacobian(at: x, lanes: Lanes4<T>.self, workers: workers) { f($0) }
  case .eight: concurrentJacobian(at: x, lanes: Lanes8<T>.self, workers: workers) { f($0) }
  case .sixteen: concurrentJacobian(at: x, lanes: Lanes16<T>.self, workers: workers) { f($0) }
  case .thirtyTwo: concurrentJacobian(at: x, lanes: Lanes32<T>.self, workers: workers) { f($0) }
  }
}
