public import ForwardMode
public import ReverseMode
public import Scalars

// Gradients and Jacobians of a function of several variables at many points. Those at points of `Double` stand
// twice, for the reason given in `Reverse+Double.swift`.

extension Reverse {
  /// The gradient of a scalar function at each of many points.
  ///
  /// ```swift
  /// let points: Matrix = [[1.0, 2], [3, 4], [5, 6]]
  /// let slopes = Reverse.gradient(atEach: points) { x in x[0] * x[0] * x[1] }
  /// // [4, 1], [24, 9] and [60, 25], a row for each point
  /// ```
  ///
  /// Eight points are recorded and swept at once, for a fraction of what they cost one at a time. The function
  /// takes the way of each point: where they differ, it is called once for each way.
  ///
  /// - Parameters:
  ///   - points: The points, a row for each.
  ///   - accuracy: How functions are computed; by default so that each result has the bits of
  ///     `gradient(at:of:)`.
  ///   - f: The function.
  /// - Returns: The gradients, a row for each point.
  /// - Throws: What `f` throws.
  @inlinable
  public static func gradient(
    atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<Double>>]) throws -> Variable<Batch8<Double>>
  ) rethrows -> Matrix<Double> {
    try gradients(atEach: points, accuracy: accuracy, f).gradient
  }

  /// The gradient of a scalar function at each of many points, over any plain number.
  @inlinable @_disfavoredOverload
  public static func gradient<T: FloatingPointScalar, E>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<T>>]) throws(E) -> Variable<Batch8<T>>
  ) throws(E) -> Matrix<T> {
    try gradients(atEach: points, accuracy: accuracy, f).gradient
  }

  /// The value and the gradient of a scalar function at each of many points.
  ///
  /// - Parameters:
  ///   - points: The points, a row for each.
  ///   - accuracy: How functions are computed.
  ///   - f: The function.
  /// - Returns: The values, and the gradients with a row for each point.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithGradient(
    atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<Double>>]) throws -> Variable<Batch8<Double>>
  ) rethrows -> (value: [Double], gradient: Matrix<Double>) {
    try gradients(atEach: points, accuracy: accuracy, f)
  }

  /// The value and the gradient of a scalar function at each of many points, over any plain number.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<T: FloatingPointScalar, E>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<T>>]) throws(E) -> Variable<Batch8<T>>
  ) throws(E) -> (value: [T], gradient: Matrix<T>) {
    try gradients(atEach: points, accuracy: accuracy, f)
  }

  /// The Jacobian of a vector-valued function at each of many points.
  ///
  /// ```swift
  /// let points: Matrix = [[1.0, 2], [3, 4]]
  /// let jacobians = Reverse.jacobian(atEach: points) { x in [x[0] * x[1], x[0] + x[1]] }
  /// jacobians[1][0, 1]   // 3
  /// ```
  ///
  /// - Parameters:
  ///   - points: The points, a row for each.
  ///   - accuracy: How functions are computed.
  ///   - f: The function.
  /// - Returns: A Jacobian for each point.
  /// - Throws: What `f` throws.
  @inlinable
  public static func jacobian(
    atEach points: Matrix<Double>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<Double>>]) throws -> [Variable<Batch8<Double>>]
  ) rethrows -> [Matrix<Double>] {
    try jacobians(atEach: points, accuracy: accuracy, f)
  }

  /// The Jacobian of a vector-valued function at each of many points, over any plain number.
  @inlinable @_disfavoredOverload
  public static func jacobian<T: FloatingPointScalar, E>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact,
    of f: ([Variable<Batch8<T>>]) throws(E) -> [Variable<Batch8<T>>]
  ) throws(E) -> [Matrix<T>] {
    try jacobians(atEach: points, accuracy: accuracy, f)
  }

  /// The value and the gradient of a scalar function at each of many points, on several cores.
  ///
  /// The results have the same bits as the serial driver's, whatever the number of workers.
  ///
  /// - Parameters:
  ///   - points: The points, a row for each.
  ///   - accuracy: How functions are computed.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - f: The function, called from several threads at once.
  /// - Returns: The values, and the gradients with a row for each point.
  @inlinable
  public static func concurrentValueWithGradient<T: FloatingPointScalar>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy = .exact, workers: Int? = nil,
    of f: @Sendable ([Variable<Batch8<T>>]) -> Variable<Batch8<T>>
  ) -> (value: [T], gradient: Matrix<T>) {
    var values = [T](repeating: 0, count: points.rows)
    var gradients = points
    values.withUnsafeMutableBufferPointer { values in
      gradients.elements.withUnsafeMutableBufferPointer { gradients in
        let (values, gradients) = (SharedBuffer(values), SharedBuffer(gradients))
        let driver: StaticString = "Reverse.concurrentValueWithGradient(atEach:of:)"
        sharePoints(points.rows, among: workers, driver: driver) { range in
          Tape().storeGradients(
            atEach: points, range, accuracy: accuracy, values.elements, gradients.elements, f)
        }
      }
    }
    return (values, gradients)
  }

  @inlinable
  static func gradients<T: FloatingPointScalar, E>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy,
    _ f: ([Variable<Batch8<T>>]) throws(E) -> Variable<Batch8<T>>
  ) throws(E) -> (value: [T], gradient: Matrix<T>) {
    var values = [T](repeating: 0, count: points.rows)
    var gradients = points
    try Tape().gradients(
      atEach: points, accuracy: accuracy, values: &values, into: &gradients, of: f)
    return (values, gradients)
  }

  @inlinable
  static func jacobians<T: FloatingPointScalar, E>(
    atEach points: Matrix<T>, accuracy: BatchAccuracy,
    _ f: ([Variable<Batch8<T>>]) throws(E) -> [Variable<Batch8<T>>]
  ) throws(E) -> [Matrix<T>] {
    points.requireAllElements()
    let n = points.columns
    let tape = Tape<Batch8<T>>()
    var jacobians = [Matrix<T>](
      repeating: Matrix(repeating: 0, rows: 0, columns: n), count: points.rows)
    try forEachBatch(of: 0..<points.rows, accuracy: accuracy) { (batch) throws(E) in
      try tape.jacobian(
        at: (0..<n).map { j in batch.numbers { points.elements[$0 * n + j] } }, of: f)
    } store: { jacobian, lanes, first in
      for lane in 0..<8 where lanes & 1 << UInt8(lane) != 0 {
        jacobians[first + lane] = jacobian.map { $0[lane] }
      }
    }
    return jacobians
  }
}

extension Tape {
  /// The values and the gradients of a scalar function at each of many points, into what is the caller's.
  ///
  /// In steady state no more is allocated than two arrays of the size of one point.
  ///
  /// - Parameters:
  ///   - points: The points, a row for each.
  ///   - accuracy: How functions are computed.
  ///   - values: Receives a value for each point; any other size stops the program.
  ///   - gradients: Receives a row for each point; any other shape stops the program.
  ///   - f: The function.
  /// - Throws: What `f` throws.
  @inlinable
  public func gradients<Element: FloatingPointScalar, E>(
    atEach points: Matrix<Element>, accuracy: BatchAccuracy = .exact, values: inout [Element],
    into gradients: inout Matrix<Element>,
    of f: ([Variable<Batch8<Element>>]) throws(E) -> Variable<Batch8<Element>>
  ) throws(E) where T == Batch8<Element> {
    let driver: StaticString = "Tape.gradients(atEach:values:into:of:)"
    requireCount(values.count, points.rows, of: "values", in: driver)
    requireCount(gradients.rows, points.rows, of: "gradients", in: driver)
    requireCount(gradients.columns, points.columns, of: "a gradient", in: driver)
    gradients.requireAllElements()
    try values.withUnsafeMutableBufferPointer { (values) throws(E) in
      try gradients.elements.withUnsafeMutableBufferPointer { (gradients) throws(E) in
        try storeGradients(
          atEach: points, 0..<points.rows, accuracy: accuracy, values, gradients, f)
      }
    }
  }

  @inlinable
  func storeGradients<Element: FloatingPointScalar, E>(
    atEach points: Matrix<Element>, _ range: Range<Int>, accuracy: BatchAccuracy,
    _ values: UnsafeMutableBufferPointer<Element>,
    _ gradients: UnsafeMutableBufferPointer<Element>,
    _ f: ([Variable<Batch8<Element>>]) throws(E) -> Variable<Batch8<Element>>
  ) throws(E) where T == Batch8<Element> {
    points.requireAllElements()
    let n = points.columns
    var x = [Batch8<Element>](repeating: 0, count: n)
    var slopes = x
    try points.elements.withUnsafeBufferPointer { (elements) throws(E) in
      try forEachBatch(of: range, accuracy: accuracy) { (batch) throws(E) in
        for j in 0..<n { x[j] = batch.numbers { elements[$0 &* n &+ j] } }
        return try gradient(at: x, into: &slopes, of: f)
      } store: { value, lanes, first in
        if let values = values.baseAddress { value.store(lanes, to: values + first) }
        if let gradients = gradients.baseAddress {
          for j in 0..<n { slopes[j].store(lanes, to: gradients + (first &* n &+ j), stride: n) }
        }
      }
    }
  }
}
