extension Forward {
  /// The gradient of a scalar function of many variables, computed on several cores.
  ///
  /// ```swift
  /// let x = (0..<1000).map { Double($0) }
  /// let slope = Forward.concurrentGradient(at: x) { x in dot(x, x) }   // 2 x
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
  public static func concurrentGradient<T: LaneScalar>(
    at x: [T], workers: Int? = nil,
    of f: @Sendable ([VectorDual<T.DefaultLanes>]) -> VectorDual<T.DefaultLanes>
  ) -> [T] {
    sharedPartials(at: x, workers: workers, driver: "Forward.concurrentGradient(at:of:)", f)
  }

  /// The gradient of a scalar function, on several cores and a chosen number of lanes at a time.
  @inlinable
  public static func concurrentGradient<L: TangentLanes & Sendable>(
    at x: [L.Scalar], lanes: L.Type, workers: Int? = nil,
    of f: @Sendable ([VectorDual<L>]) -> VectorDual<L>
  ) -> [L.Scalar] where L.Scalar: LaneScalar {
    sharedPartials(at: x, workers: workers, driver: "Forward.concurrentGradient(at:lanes:of:)", f)
  }

  /// The gradient of a function object, computed on several cores.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: The n partial derivatives.
  @inlinable
  public static func concurrentGradient<T: LaneScalar, F: ScalarFunction & Sendable>(
    at x: [T], workers: Int? = nil, of f: F
  ) -> [T] {
    LaneWidth.performBest(
      forInputs: x.count, SharedPartials(x: x, workers: workers, f: f))
  }

  /// The gradient of a function object, computed on several cores, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many partial derivatives one evaluation yields.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: The n partial derivatives.
  @inlinable
  public static func concurrentGradient<T: LaneScalar, F: ScalarFunction & Sendable>(
    at x: [T], lanes width: LaneWidth, workers: Int? = nil, of f: F
  ) -> [T] {
    width.perform(
      SharedPartials(x: x, workers: workers, f: f))
  }

  /// The Jacobian of a vector-valued function of many variables, computed on several cores.
  ///
  /// The result has the same bits as the serial driver's, whatever the number of workers.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function from n inputs to m outputs, called from several threads at once. The number
  ///     of its outputs must not change from call to call.
  /// - Returns: The m × n matrix of partial derivatives.
  @inlinable
  public static func concurrentJacobian<T: LaneScalar>(
    at x: [T], workers: Int? = nil,
    of f: @Sendable ([VectorDual<T.DefaultLanes>]) -> [VectorDual<T.DefaultLanes>]
  ) -> Matrix<T> {
    sharedColumns(at: x, workers: workers, driver: "Forward.concurrentJacobian(at:of:)", f)
  }

  /// The Jacobian of a vector-valued function, on several cores and so many columns at a time.
  @inlinable
  public static func concurrentJacobian<L: TangentLanes & Sendable>(
    at x: [L.Scalar], lanes: L.Type, workers: Int? = nil,
    of f: @Sendable ([VectorDual<L>]) -> [VectorDual<L>]
  ) -> Matrix<L.Scalar> where L.Scalar: LaneScalar {
    sharedColumns(at: x, workers: workers, driver: "Forward.concurrentJacobian(at:lanes:of:)", f)
  }

  /// The Jacobian of a function object, computed on several cores.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: The m × n matrix of partial derivatives.
  @inlinable
  public static func concurrentJacobian<T: LaneScalar, F: VectorFunction & Sendable>(
    at x: [T], workers: Int? = nil, of f: F
  ) -> Matrix<T> {
    LaneWidth.performBest(
      forInputs: x.count, SharedColumns(x: x, workers: workers, f: f))
  }

  /// The Jacobian of a function object, computed on several cores, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many columns one evaluation yields.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: The m × n matrix of partial derivatives.
  @inlinable
  public static func concurrentJacobian<T: LaneScalar, F: VectorFunction & Sendable>(
    at x: [T], lanes width: LaneWidth, workers: Int? = nil, of f: F
  ) -> Matrix<T> {
    width.perform(
      SharedColumns(x: x, workers: workers, f: f))
  }
}

@inlinable
func sharedPartials<L: TangentLanes & Sendable>(
  at x: [L.Scalar], workers: Int?, driver: StaticString,
  _ f: @Sendable ([VectorDual<L>]) -> VectorDual<L>
) -> [L.Scalar] where L.Scalar: LaneScalar {
  var gradient = [L.Scalar](repeating: 0, count: x.count)
  gradient.withUnsafeMutableBufferPointer { buffer in
    let target = SharedBuffer(buffer)
    let count = chunkCount(inputs: x.count, lanes: L.count)
    shareChunks(count, among: workers, driver: driver) { chunks in
      var inputs = x.map { VectorDual<L>($0) }
      _ = forEachGradientChunk(at: x, inputs: &inputs, chunks: chunks, driver: driver, of: f) {
        store($0, $1, in: target.elements)
      }
    }
  }
  return gradient
}

@inlinable
func sharedColumns<L: TangentLanes & Sendable>(
  at x: [L.Scalar], workers: Int?, driver: StaticString,
  _ f: @Sendable ([VectorDual<L>]) -> [VectorDual<L>]
) -> Matrix<L.Scalar> where L.Scalar: LaneScalar {
  // The plain values say how many rows there are before the workers start.
  let rows = f(x.map { VectorDual($0) }).count
  var elements = [L.Scalar](repeating: 0, count: rows * x.count)
  elements.withUnsafeMutableBufferPointer { buffer in
    let target = SharedBuffer(buffer)
    let count = chunkCount(inputs: x.count, lanes: L.count)
    shareChunks(count, among: workers, driver: driver) { chunks in
      var inputs = x.map { VectorDual<L>($0) }
      var outputs: [VectorDual<L>] = []
      forEachJacobianChunk(
        at: x, inputs: &inputs, chunks: chunks, outputs: &outputs, driver: driver,
        of: { inputs, outputs in outputs = f(inputs) }
      ) { outputs, columns in
        requireCount(outputs.count, rows, of: "the function's output", in: driver)
        storeColumns(columns, of: outputs, into: target.elements, columnCount: x.count)
      }
    }
  }
  return Matrix(rows: rows, columns: x.count, elements: elements)
}

/// The gradient of a function object on several cores, with lanes of a width chosen at run time.
@usableFromInline
struct SharedPartials<T: LaneScalar, F: ScalarFunction & Sendable>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = [T]
  @usableFromInline typealias Failure = Never

  @usableFromInline let x: [T]
  @usableFromInline let workers: Int?
  @usableFromInline let f: F

  @inlinable
  init(x: [T], workers: Int?, f: F) { (self.x, self.workers, self.f) = (x, workers, f) }

  @inlinable
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) -> [T] where L.Scalar == T {
    sharedPartials(at: x, workers: workers, driver: "Forward.concurrentGradient(at:of:)") {
      [f] (x: [VectorDual<L>]) in f(x)
    }
  }
}

/// The Jacobian of a function object on several cores, with lanes of a width chosen at run time.
@usableFromInline
struct SharedColumns<T: LaneScalar, F: VectorFunction & Sendable>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = Matrix<T>
  @usableFromInline typealias Failure = Never

  @usableFromInline let x: [T]
  @usableFromInline let workers: Int?
  @usableFromInline let f: F

  @inlinable
  init(x: [T], workers: Int?, f: F) { (self.x, self.workers, self.f) = (x, workers, f) }

  @inlinable
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) -> Matrix<T>
  where L.Scalar == T {
    sharedColumns(at: x, workers: workers, driver: "Forward.concurrentJacobian(at:of:)") {
      [f] (x: [VectorDual<L>]) in f(x)
    }
  }
}
