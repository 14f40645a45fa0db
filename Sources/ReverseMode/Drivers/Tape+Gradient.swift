extension Tape {
  /// The gradient of a scalar function of several variables, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called once.
  /// - Returns: The n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public func gradient<E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> [T] {
    try allPartials(at: x, driver: "Tape.gradient(at:of:)", f).gradient
  }

  /// The gradient of a function object, recorded on this tape.
  @inlinable
  public func gradient<F: ThrowingScalarFunction>(at x: [T], of f: F) throws(F.Failure) -> [T] {
    try gradient(at: x) { (x) throws(F.Failure) in try f(x) }
  }

  /// The value and the gradient of a scalar function, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called once.
  /// - Returns: f(x) and the n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public func valueWithGradient<E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: [T]) {
    try allPartials(at: x, driver: "Tape.valueWithGradient(at:of:)", f)
  }

  /// The value and the gradient of a function object, recorded on this tape.
  @inlinable
  public func valueWithGradient<F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T]) {
    try valueWithGradient(at: x) { (x) throws(F.Failure) in try f(x) }
  }

  /// The value and the gradient of a scalar function, the gradient into an array of the caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - gradient: Receives the n partial derivatives; any other size stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: f(x).
  /// - Throws: What `f` throws.
  @inlinable
  @discardableResult
  public func gradient<E>(
    at x: [T], into gradient: inout [T], of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> T {
    try storePartials(at: x, into: &gradient, driver: "Tape.gradient(at:into:of:)", of: f)
  }

  /// The value and the gradient of a function object, the gradient into an array of the caller's.
  @inlinable
  @discardableResult
  public func gradient<F: ThrowingScalarFunction>(
    at x: [T], into gradient: inout [T], of f: F
  ) throws(F.Failure) -> T {
    try self.gradient(at: x, into: &gradient) { (x) throws(F.Failure) in try f(x) }
  }
}

extension Tape {
  @inlinable @inline(__always)
  package func allPartials<E>(
    at x: [T], driver: StaticString, _ f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: [T]) {
    // A copy is specialised, while `Array(repeating:count:)` looks its type up each time.
    var gradient =
      _isPOD(T.self) && isLarge(x.count)
      ? [T](unsafeUninitializedCapacity: x.count) { $1 = x.count } : x
    let value = try storePartials(at: x, into: &gradient, driver: driver, of: f)
    return (value, gradient)
  }

  /// Records the function and stores the gradient.
  @inlinable
  func storePartials<E>(
    at x: [T], into gradient: inout [T], driver: StaticString,
    of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> T {
    requireCount(gradient.count, x.count, of: "the gradient", in: driver)
    let result = try record(at: x, in: driver, f)
    gradient.withUnsafeMutableBufferPointer { storeGradient(of: result, into: $0, driver: driver) }
    endRecording()
    return result.value
  }

  /// Runs a scalar function on variables with given values, has the gradient stored by a sweep, and hands over
  /// the result's value and the adjoints of the inputs; they are valid within the call.
  @inlinable @inline(__always)
  package func withGradient<Result, E>(
    inputs n: Int, driver: StaticString, seed: (Int) -> T,
    of f: ([Variable<T>]) throws(E) -> Variable<T>,
    sweep: (Variable<T>, UnsafeMutableBufferPointer<T>) -> Void,
    _ body: (T, UnsafeBufferPointer<T>) -> Result
  ) throws(E) -> Result {
    if isBusy { stopForBusyTape(driver) }
    if point.count != n {
      point.removeAll(keepingCapacity: true)
      point.append(contentsOf: repeatElement(T(0.0), count: n))
      adjoints = point
    }
    point.withUnsafeMutableBufferPointer { point in
      for i in 0..<n { point[i] = seed(i) }
    }
    let result = try record(at: point, in: driver, f)
    adjoints.withUnsafeMutableBufferPointer { sweep(result, $0) }
    endRecording()
    return adjoints.withUnsafeBufferPointer { body(result.value, $0) }
  }
}
