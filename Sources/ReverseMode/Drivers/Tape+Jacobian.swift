extension Tape {
  /// The Jacobian of a vector-valued function, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs. It is called once.
  /// - Returns: The m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public func jacobian<E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> Matrix<T> {
    try allRows(at: x, driver: "Tape.jacobian(at:of:)", f).jacobian
  }

  /// The Jacobian of a function object, recorded on this tape.
  @inlinable
  public func jacobian<F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try jacobian(at: x, of: closure(of: f))
  }

  /// The values and the Jacobian of a vector-valued function, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs. It is called once.
  /// - Returns: f(x) and the m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public func valueWithJacobian<E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], jacobian: Matrix<T>) {
    try allRows(at: x, driver: "Tape.valueWithJacobian(at:of:)", f)
  }

  /// The values and the Jacobian of a function object, recorded on this tape.
  @inlinable
  public func valueWithJacobian<F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
    try valueWithJacobian(at: x, of: closure(of: f))
  }

  /// The Jacobian of a vector-valued function, into a matrix of the caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - jacobian: Receives the partial derivatives; its shape, m × n, says how many outputs there
  ///     are. Any other number of columns stops the program.
  ///   - f: The function, which writes its outputs into the array it is handed, or adds them up
  ///     there: the array holds zeros.
  /// - Throws: What `f` throws.
  @inlinable
  public func jacobian<E>(
    at x: [T], into jacobian: inout Matrix<T>,
    of f: ([Variable<T>], inout [Variable<T>]) throws(E) -> Void
  ) throws(E) {
    let driver: StaticString = "Tape.jacobian(at:into:of:)"
    requireCount(jacobian.columns, x.count, of: "a row of the Jacobian", in: driver)
    jacobian.requireAllElements()
    try recordInPlace(at: x, outputs: jacobian.rows, in: driver, f)
    settle(&outputs, in: driver)
    jacobian.elements.withUnsafeMutableBufferPointer {
      storeJacobian(of: outputs, into: $0, columns: x.count, driver: driver)
    }
    endRecording()
  }

  /// The Jacobian of a function object, into a matrix of the caller's.
  @inlinable
  public func jacobian<F: ThrowingVectorFunction>(
    at x: [T], into jacobian: inout Matrix<T>, of f: F
  ) throws(F.Failure) {
    try self.jacobian(at: x, into: &jacobian) { (x, y) throws(F.Failure) in y = try f(x) }
  }
}

extension Tape {
  @inlinable @inline(__always)
  package func allRows<E>(
    at x: [T], driver: StaticString, _ f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], jacobian: Matrix<T>) {
    var results = try record(at: x, in: driver, f)
    settle(&results, in: driver)
    var jacobian = Matrix<T>(repeating: 0, rows: results.count, columns: x.count)
    jacobian.elements.withUnsafeMutableBufferPointer {
      storeJacobian(of: results, into: $0, columns: x.count, driver: driver)
    }
    endRecording()
    return (results.map { $0.value }, jacobian)
  }
}
