extension Forward {
  /// The Jacobian of a vector-valued function: one row for each output, one column for each input.
  ///
  /// ```swift
  /// Forward.jacobian(at: [2.0, 3.0]) { x in [x[0] * x[1], x[0] + x[1]] }   // [[3, 2], [1, 1]]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
  /// - Returns: The m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func jacobian<T: LaneScalar, E>(
    at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> [VectorDual<T.DefaultLanes>]
  ) throws(E) -> Matrix<T> {
    try allColumns(at: x, driver: "Forward.jacobian(at:of:)", f).jacobian
  }

  /// The Jacobian of a vector-valued function, a chosen number of columns at a time.
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - lanes: How many columns one evaluation yields.
  ///   - f: The function. The number of its outputs must not change from call to call.
  /// - Returns: The matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func jacobian<L: TangentLanes, E>(
    at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws(E) -> [VectorDual<L>]
  ) throws(E) -> Matrix<L.Scalar> {
    try allColumns(at: x, driver: "Forward.jacobian(at:lanes:of:)", f).jacobian
  }

  /// The Jacobian of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function.
  /// - Returns: The m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func jacobian<T: LaneScalar, F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try allColumns(at: x, driver: "Forward.jacobian(at:of:)", of: f).jacobian
  }

  /// The Jacobian of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many columns one evaluation yields.
  ///   - f: The function.
  /// - Returns: The m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func jacobian<T: LaneScalar, F: ThrowingVectorFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try allColumns(at: x, lanes: width, driver: "Forward.jacobian(at:lanes:of:)", of: f).jacobian
  }

  /// The values and the Jacobian of a vector-valued function.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function from n inputs to m outputs. It is called ⌈n / 16⌉ times.
  /// - Returns: f(x), with the bits the plain function gives, and the m × n matrix.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithJacobian<T: LaneScalar, E>(
    at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> [VectorDual<T.DefaultLanes>]
  ) throws(E) -> (value: [T], jacobian: Matrix<T>) {
    try allColumns(at: x, driver: "Forward.valueWithJacobian(at:of:)", f)
  }

  /// The values and the Jacobian of a vector-valued function, a chosen number of columns at a time.
  @inlinable
  public static func valueWithJacobian<L: TangentLanes, E>(
    at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws(E) -> [VectorDual<L>]
  ) throws(E) -> (value: [L.Scalar], jacobian: Matrix<L.Scalar>) {
    try allColumns(at: x, driver: "Forward.valueWithJacobian(at:lanes:of:)", f)
  }

  /// The values and the Jacobian of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function.
  /// - Returns: f(x) and the m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithJacobian<T: LaneScalar, F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
    try allColumns(at: x, driver: "Forward.valueWithJacobian(at:of:)", of: f)
  }

  /// The values and the Jacobian of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many columns one evaluation yields.
  ///   - f: The function.
  /// - Returns: f(x) and the m × n matrix of partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithJacobian<T: LaneScalar, F: ThrowingVectorFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
    try allColumns(at: x, lanes: width, driver: "Forward.valueWithJacobian(at:lanes:of:)", of: f)
  }
}

extension ForwardWorkspace {
  /// The Jacobian of a vector-valued function, into a matrix of the caller's.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - jacobian: Receives the partial derivatives; its shape, m × n, says how many outputs there
  ///     are. Any other number of columns stops the program.
  ///   - f: The function, which writes its outputs into the array it is handed, or adds them up
  ///     there: the array holds zeros. It is called once for each chunk of inputs.
  /// - Throws: What `f` throws.
  @inlinable
  public func jacobian<L, E>(
    at x: [L.Scalar], into jacobian: inout Matrix<L.Scalar>,
    of f: ([VectorDual<L>], inout [VectorDual<L>]) throws(E) -> Void
  ) throws(E) where Element == VectorDual<L> {
    let driver: StaticString = "ForwardWorkspace.jacobian(at:into:of:)"
    requireCount(jacobian.columns, x.count, of: "a row of the Jacobian", in: driver)
    jacobian.requireAllElements()
    let rows = jacobian.rows
    begin(inputs: x.count, outputs: rows, in: driver)
    defer { end() }
    setConstants(at: x, in: &inputs)
    try forEachJacobianChunk(
      at: x, inputs: &inputs, chunks: 0..<chunkCount(inputs: x.count, lanes: L.count),
      outputs: &outputs, driver: driver,
      of: { (inputs, outputs) throws(E) in
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

  /// The Jacobian of a function object, into a matrix of the caller's.
  @inlinable
  public func jacobian<L, F: ThrowingVectorFunction>(
    at x: [L.Scalar], into jacobian: inout Matrix<L.Scalar>, of f: F
  ) throws(F.Failure) where Element == VectorDual<L> {
    try self.jacobian(at: x, into: &jacobian) { (x, y) throws(F.Failure) in y = try f(x) }
  }
}

@inlinable @inline(__always)
func allColumns<L: TangentLanes, E>(
  at x: [L.Scalar], driver: StaticString, _ f: ([VectorDual<L>]) throws(E) -> [VectorDual<L>]
) throws(E) -> (value: [L.Scalar], jacobian: Matrix<L.Scalar>) {
  var inputs = x.map { VectorDual<L>($0) }
  var elements: [L.Scalar] = []
  var value: [L.Scalar] = []
  var outputs: [VectorDual<L>] = []
  var isFirst = true
  try forEachJacobianChunk(
    at: x, inputs: &inputs, chunks: 0..<chunkCount(inputs: x.count, lanes: L.count),
    outputs: &outputs, driver: driver,
    of: { (inputs, outputs) throws(E) in outputs = try f(inputs) }
  ) { outputs, columns in
    if isFirst {
      value = outputs.map { $0.value }
      elements = Array(repeating: 0, count: outputs.count * x.count)
      isFirst = false
    }
    requireCount(outputs.count, value.count, of: "the function's output", in: driver)
    elements.withUnsafeMutableBufferPointer {
      storeColumns(columns, of: outputs, into: $0, columnCount: x.count)
    }
  }
  return (value, Matrix(rows: value.count, columns: x.count, elements: elements))
}

@inlinable @inline(never)
package func allColumns<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], driver: StaticString, of f: F
) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
  try LaneWidth.performBest(forInputs: x.count, AllColumns(x: x, f: f, driver: driver))
}

@inlinable @inline(never)
func allColumns<T: LaneScalar, F: ThrowingVectorFunction>(
  at x: [T], lanes width: LaneWidth, driver: StaticString, of f: F
) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
  try width.perform(AllColumns(x: x, f: f, driver: driver))
}

/// The Jacobian of a function object with lanes of a width chosen at run time.
@usableFromInline
struct AllColumns<T: LaneScalar, F: ThrowingVectorFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = (value: [T], jacobian: Matrix<T>)
  @usableFromInline typealias Failure = F.Failure

  @usableFromInline let x: [T]
  @usableFromInline let f: F
  @usableFromInline let driver: StaticString

  @inlinable
  init(x: [T], f: F, driver: StaticString) { (self.x, self.f, self.driver) = (x, f, driver) }

  @inlinable @inline(__always)
  func callAsFunction<L: TangentLanes & Sendable>(
    _ lanes: L.Type
  ) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) where L.Scalar == T {
    let f: ([VectorDual<L>]) throws(F.Failure) -> [VectorDual<L>] = closure(of: f)
    return try allColumns(at: x, driver: driver, f)
  }
}
