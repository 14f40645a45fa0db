extension Tape {
  /// The product of a vector with a function's Jacobian, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - weights: The vector ȳ, one weight for each of the m outputs; any other number stops the
  ///     program.
  ///   - f: The function from n inputs to m outputs.
  /// - Returns: f(x), of m elements, and ȳᵀ J, of n elements.
  /// - Throws: What `f` throws.
  @inlinable
  public func vjp<E>(
    at x: [T], along weights: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], cotangent: [T]) {
    try pull(weights, at: x, driver: "Tape.vjp(at:along:of:)", through: f)
  }

  /// The product of a vector with a function object's Jacobian, recorded on this tape.
  @inlinable
  public func vjp<F: ThrowingVectorFunction>(
    at x: [T], along weights: [T], of f: F
  ) throws(F.Failure) -> (value: [T], cotangent: [T]) {
    try vjp(at: x, along: weights, of: closure(of: f))
  }

  /// The product of a vector with a function's Jacobian, into arrays of the caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - weights: The vector ȳ, of m elements.
  ///   - value: Receives f(x); its m elements say how many outputs there are.
  ///   - cotangent: Receives ȳᵀ J, of n elements.
  ///   - f: The function, which writes its outputs into the array it is handed, or adds them up
  ///     there: the array holds zeros.
  /// - Throws: What `f` throws.
  @inlinable
  public func vjp<E>(
    at x: [T], along weights: [T], value: inout [T], cotangent: inout [T],
    of f: ([Variable<T>], inout [Variable<T>]) throws(E) -> Void
  ) throws(E) {
    let driver: StaticString = "Tape.vjp(at:along:value:cotangent:of:)"
    requireCount(weights.count, value.count, of: "the vector of weights", in: driver)
    requireCount(cotangent.count, x.count, of: "the cotangent", in: driver)
    try recordInPlace(at: x, outputs: value.count, in: driver, f)
    settle(&outputs, in: driver)
    for i in value.indices { value[i] = outputs[i].value }
    cotangent.withUnsafeMutableBufferPointer {
      storeCotangent(of: outputs, along: weights, into: $0)
    }
    endRecording()
  }

  /// The product of a vector with a function object's Jacobian, into arrays of the caller's.
  @inlinable
  public func vjp<F: ThrowingVectorFunction>(
    at x: [T], along weights: [T], value: inout [T], cotangent: inout [T], of f: F
  ) throws(F.Failure) {
    try vjp(at: x, along: weights, value: &value, cotangent: &cotangent) {
      (x, y) throws(F.Failure) in y = try f(x)
    }
  }

  /// A function's values and its pullback, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs.
  /// - Returns: f(x), and the map from a vector ȳ of weights to ȳᵀ J. It is valid until the tape
  ///   is used again; after that it stops the program.
  /// - Throws: What `f` throws.
  @inlinable
  public func valueWithPullback<E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], pullback: ([T]) -> [T]) {
    try recordPullback(at: x, driver: "Tape.valueWithPullback(at:of:)", f)
  }

  /// The values and the pullback of a function object, recorded on this tape.
  @inlinable
  public func valueWithPullback<F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: [T], pullback: ([T]) -> [T]) {
    try valueWithPullback(at: x, of: closure(of: f))
  }
}

extension Tape {
  @inlinable @inline(__always)
  func pull<E>(
    _ weights: [T], at x: [T], driver: StaticString,
    through f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], cotangent: [T]) {
    var results = try record(at: x, in: driver, f)
    settle(&results, in: driver)
    requireCount(weights.count, results.count, of: "the vector of weights", in: driver)
    var cotangent = x
    cotangent.withUnsafeMutableBufferPointer {
      storeCotangent(of: results, along: weights, into: $0)
    }
    endRecording()
    return (results.map { $0.value }, cotangent)
  }

  @inlinable @inline(__always)
  func recordPullback<E>(
    at x: [T], driver: StaticString, _ f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], pullback: ([T]) -> [T]) {
    var recorded = try record(at: x, in: driver, f)
    settle(&recorded, in: driver)
    let results = recorded
    let n = x.count
    let recording = self.recording
    let pullback = { (weights: [T]) in
      requireCount(weights.count, results.count, of: "the vector of weights", in: "pullback")
      if self.recording != recording { stopForStalePullback() }
      if self.isBusy { stopForBusyTape("pullback") }
      var cotangent = [T](repeating: 0, count: n)
      cotangent.withUnsafeMutableBufferPointer {
        self.storeCotangent(of: results, along: weights, into: $0)
      }
      return cotangent
    }
    return (results.map { $0.value }, pullback)
  }
}
