// Derivatives of a function of one number at many points. Each is written twice, for the reason given in
// `Forward+Derivative.swift`.

extension Forward {
  /// The derivative of a function of one variable at each of many points.
  ///
  /// ```swift
  /// let xs = stride(from: 0.0, to: 1, by: 1e-6).map { $0 }
  /// let slopes = Forward.derivative(atEach: xs) { x in exp(-x * x) * sin(x) }
  /// ```
  ///
  /// Eight points are done at once, for a fraction of what they cost one at a time. The function takes the way of
  /// each point: where they differ, as in `x < 0 ? a : b`, it is called once for each way.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - accuracy: How functions are computed; by default so that each result has the bits of
  ///     `derivative(at:of:)`.
  ///   - f: The function.
  /// - Returns: f′ at each point.
  @inlinable
  public static func derivative(
    atEach points: [Double], accuracy: BatchAccuracy = .exact,
    of f: (Dual<Batch8<Double>>) throws -> Dual<Batch8<Double>>
  ) rethrows -> [Double] {
    try slopes(
      atEach: points, accuracy: accuracy, driver: "Forward.derivative(atEach:accuracy:of:)", f)
  }

  /// The derivative of a function of one variable at each of many points, over any plain number.
  @inlinable @_disfavoredOverload
  public static func derivative<T: FloatingPointScalar, E>(
    atEach points: [T], accuracy: BatchAccuracy = .exact,
    of f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
  ) throws(E) -> [T] {
    try slopes(
      atEach: points, accuracy: accuracy, driver: "Forward.derivative(atEach:accuracy:of:)", f)
  }

  /// The value and the derivative of a function of one variable at each of many points.
  ///
  /// ```swift
  /// let (values, slopes) = Forward.valueWithDerivative(atEach: [1, 2, 3]) { x in x * x }
  /// // [1, 4, 9] and [2, 4, 6]
  /// ```
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - accuracy: How functions are computed; by default so that each result has the bits of
  ///     `valueWithDerivative(at:of:)`.
  ///   - f: The function.
  /// - Returns: f and f′ at each point.
  @inlinable
  public static func valueWithDerivative(
    atEach points: [Double], accuracy: BatchAccuracy = .exact,
    of f: (Dual<Batch8<Double>>) throws -> Dual<Batch8<Double>>
  ) rethrows -> (value: [Double], derivative: [Double]) {
    try valuesAndSlopes(
      atEach: points, accuracy: accuracy,
      driver: "Forward.valueWithDerivative(atEach:accuracy:of:)", f)
  }

  /// The value and the derivative of a function at each of many points, over any plain number.
  @inlinable @_disfavoredOverload
  public static func valueWithDerivative<T: FloatingPointScalar, E>(
    atEach points: [T], accuracy: BatchAccuracy = .exact,
    of f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
  ) throws(E) -> (value: [T], derivative: [T]) {
    try valuesAndSlopes(
      atEach: points, accuracy: accuracy,
      driver: "Forward.valueWithDerivative(atEach:accuracy:of:)", f)
  }

  /// The value and the derivative at each of many points, into arrays of the caller's.
  ///
  /// Nothing is allocated.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - accuracy: How functions are computed.
  ///   - values: Receives f at each point; any other size stops the program.
  ///   - derivatives: Receives f′ at each point; any other size stops the program.
  ///   - f: The function.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithDerivative<T: FloatingPointScalar, E>(
    atEach points: [T], accuracy: BatchAccuracy = .exact, values: inout [T],
    derivatives: inout [T], of f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
  ) throws(E) {
    let driver: StaticString = "Forward.valueWithDerivative(atEach:values:derivatives:of:)"
    requireCount(values.count, points.count, of: "values", in: driver)
    requireCount(derivatives.count, points.count, of: "derivatives", in: driver)
    try points.withUnsafeBufferPointer { (points) throws(E) in
      try values.withUnsafeMutableBufferPointer { (values) throws(E) in
        try derivatives.withUnsafeMutableBufferPointer { (derivatives) throws(E) in
          try storeSlopes(
            atEach: points, points.indices, accuracy: accuracy, values, derivatives,
            driver: driver, f)
        }
      }
    }
  }

  /// The value and the derivative of a function of one variable at each of many points, on several cores.
  ///
  /// The results have the same bits as the serial driver's, whatever the number of workers.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - accuracy: How functions are computed.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: f and f′ at each point.
  @inlinable
  public static func concurrentValueWithDerivative<T: FloatingPointScalar>(
    atEach points: [T], accuracy: BatchAccuracy = .exact, workers: Int? = nil,
    of f: @Sendable (Dual<Batch8<T>>) -> Dual<Batch8<T>>
  ) -> (value: [T], derivative: [T]) {
    let driver: StaticString = "Forward.concurrentValueWithDerivative(atEach:of:)"
    var (values, slopes) = (points, points)
    values.withUnsafeMutableBufferPointer { values in
      slopes.withUnsafeMutableBufferPointer { slopes in
        let (values, slopes) = (SharedBuffer(values), SharedBuffer(slopes))
        sharePoints(points.count, among: workers, driver: driver) { range in
          points.withUnsafeBufferPointer { points in
            storeSlopes(
              atEach: points, range, accuracy: accuracy, values.elements, slopes.elements,
              driver: driver, f)
          }
        }
      }
    }
    return (values, slopes)
  }

  /// The second derivative of a function of one variable at each of many points, which are done one by one.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - f: The function.
  /// - Returns: f″ at each point.
  @inlinable
  public static func secondDerivative(
    atEach points: [Double], of f: (HyperDual<Double>) throws -> HyperDual<Double>
  ) rethrows -> [Double] {
    try points.map { x in try secondDerivative(at: x, of: f) }
  }

  /// The second derivative of a function at each of many points, over any number.
  @inlinable @_disfavoredOverload
  public static func secondDerivative<T: RealScalar, E>(
    atEach points: [T], of f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> [T] {
    try points.map { (x) throws(E) in try secondDerivative(at: x, of: f) }
  }
}

@inlinable @inline(__always)
func slopes<T: FloatingPointScalar, E>(
  atEach points: [T], accuracy: BatchAccuracy, driver: StaticString,
  _ f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
) throws(E) -> [T] {
  var slopes = points
  try points.withUnsafeBufferPointer { (points) throws(E) in
    try slopes.withUnsafeMutableBufferPointer { (slopes) throws(E) in
      try storeSlopes(
        atEach: points, points.indices, accuracy: accuracy, nil, slopes, driver: driver, f)
    }
  }
  return slopes
}

@inlinable @inline(__always)
func valuesAndSlopes<T: FloatingPointScalar, E>(
  atEach points: [T], accuracy: BatchAccuracy, driver: StaticString,
  _ f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
) throws(E) -> (value: [T], derivative: [T]) {
  var (values, slopes) = (points, points)
  try points.withUnsafeBufferPointer { (points) throws(E) in
    try values.withUnsafeMutableBufferPointer { (values) throws(E) in
      try slopes.withUnsafeMutableBufferPointer { (slopes) throws(E) in
        try storeSlopes(
          atEach: points, points.indices, accuracy: accuracy, values, slopes, driver: driver, f)
      }
    }
  }
  return (values, slopes)
}

/// Stores the values, if they are wanted, and the derivatives at a range of points.
@inlinable @inline(__always)
func storeSlopes<T: FloatingPointScalar, E>(
  atEach points: UnsafeBufferPointer<T>, _ range: Range<Int>, accuracy: BatchAccuracy,
  _ values: UnsafeMutableBufferPointer<T>?, _ slopes: UnsafeMutableBufferPointer<T>,
  driver: StaticString, _ f: (Dual<Batch8<T>>) throws(E) -> Dual<Batch8<T>>
) throws(E) {
  try forEachBatch(of: range, accuracy: accuracy) { (batch) throws(E) in
    let seed = DerivativeSeed(at: batch.numbers { points[$0] })
    return seed.parts(of: try f(seed.variable), in: driver)
  } store: { result, lanes, first in
    if let values = values?.baseAddress { result.value.store(lanes, to: values + first) }
    if let slopes = slopes.baseAddress { result.derivative.store(lanes, to: slopes + first) }
  }
}

/// Shares points among workers, in whole batches.
@usableFromInline
package func sharePoints(
  _ count: Int, among workers: Int?, driver: StaticString, work: @Sendable (Range<Int>) -> Void
) {
  let batches = count / 8 + (count % 8 > 0 ? 1 : 0)
  if batches == 0 { return }
  shareChunks(batches, among: workers, driver: driver) { share in
    work(share.lowerBound * 8..<min(share.upperBound * 8, count))
  }
}
