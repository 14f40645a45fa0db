/// The gradient of a scalar function of many variables, computed on several cores.
///
/// ```swift
/// let x = (0..<1000).map { Double($0) }
/// let slope = concurrentGradient(at: x) { x in dot(x, x) }   // 2 x
/// ```
///
/// The result has the same bits as the serial driver's, whatever the number of workers. It pays
/// from about a tenth of a millisecond of work on.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function, called from several threads at once.
/// - Returns: The n partial derivatives.
@inlinable
public func concurrentGradient<T: LaneScalar>(
  at x: [T], workers: Int? = nil,
  of f: @Sendable ([VectorDual<T.DefaultLanes>]) -> VectorDual<T.DefaultLanes>
) -> [T] {
  concurrentGradient(at: x, lanes: T.DefaultLanes.self, workers: workers, of: f)
}

/// The gradient of a scalar function, on several cores and a chosen number of lanes at a time.
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many partial derivatives one evaluation yields.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function, called from several threads at once.
/// - Returns: The partial derivatives.
@inlinable
public func concurrentGradient<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, workers: Int? = nil,
  of f: @Sendable ([VectorDual<L>]) -> VectorDual<L>
) -> [L.Scalar] where L: Sendable, L.Scalar: Sendable {
  let driver: StaticString = "concurrentGradient(at:of:)"
  var gradient = [L.Scalar](repeating: 0, count: x.count)
  let mark = PerturbationMark.fresh()
  gradient.withUnsafeMutableBufferPointer { buffer in
    let target = SharedBuffer(buffer)
    let count = chunkCount(inputs: x.count, lanes: L.count)
    shareChunks(count, among: workers, driver: driver) { chunks in
      var inputs = [VectorDual<L>](repeating: 0, count: x.count)
      _ = x.withUnsafeBufferPointer { point in
        storeGradient(
          at: point, inputs: &inputs, chunks: chunks, mark: mark, into: target.elements,
          driver: driver, of: f)
      }
    }
  }
  return gradient
}

/// The gradient of a scalar function that is generic over its numbers, on several cores.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many partial derivatives one evaluation yields; by default the best for n.
///   - workers: At most how many threads to use; by default one for each core.
///   - f: The function, called from several threads at once.
/// - Returns: The n partial derivatives.
@inlinable
public func concurrentGradient<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, workers: Int? = nil,
  of f: some ScalarFunction & Sendable
) -> [T] {
  switch width ?? LaneWidth(forInputs: x.count) {
  case .four: concurrentGradient(at: x, lanes: Lanes4<T>.self, workers: workers) { f($0) }
  case .eight: concurrentGradient(at: x, lanes: Lanes8<T>.self, workers: workers) { f($0) }
  case .sixteen: concurrentGradient(at: x, lanes: Lanes16<T>.self, workers: workers) { f($0) }
  case .thirtyTwo: concurrentGradient(at: x, lanes: Lanes32<T>.self, workers: workers) { f($0) }
  }
}
