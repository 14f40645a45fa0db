extension Forward {
  /// The gradient of a scalar function of several variables.
  ///
  /// ```swift
  /// Forward.gradient(at: [2.0, 5.0]) { x in
  ///   log(x[0]) + x[0] * x[1] - sin(x[1])
  /// }   // [5.5, 1.7163…]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
  /// - Returns: The n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func gradient<T: LaneScalar, E>(
    at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> VectorDual<T.DefaultLanes>
  ) throws(E) -> [T] {
    try allPartials(at: x, driver: "Forward.gradient(at:of:)", f).gradient
  }

  /// The gradient of a scalar function of several variables, a chosen number of lanes at a time.
  ///
  /// ```swift
  /// Forward.gradient(at: [1.0, 2.0], lanes: Lanes4<Double>.self) { x in x[0] * x[1] }   // [2, 1]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - lanes: How many partial derivatives one evaluation yields.
  ///   - f: The function.
  /// - Returns: The partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func gradient<L: TangentLanes, E>(
    at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws(E) -> VectorDual<L>
  ) throws(E) -> [L.Scalar] {
    try allPartials(at: x, driver: "Forward.gradient(at:lanes:of:)", f).gradient
  }

  /// The gradient of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function.
  /// - Returns: The n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func gradient<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> [T] {
    try allPartials(at: x, driver: "Forward.gradient(at:of:)", of: f).gradient
  }

  /// The gradient of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many partial derivatives one evaluation yields.
  ///   - f: The function.
  /// - Returns: The n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func gradient<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> [T] {
    try allPartials(at: x, lanes: width, driver: "Forward.gradient(at:lanes:of:)", of: f).gradient
  }

  /// The value and the gradient of a scalar function of several variables.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
  /// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<T: LaneScalar, E>(
    at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws(E) -> VectorDual<T.DefaultLanes>
  ) throws(E) -> (value: T, gradient: [T]) {
    try allPartials(at: x, driver: "Forward.valueWithGradient(at:of:)", f)
  }

  /// The value and the gradient of a scalar function, a chosen number of lanes at a time.
  @inlinable
  public static func valueWithGradient<L: TangentLanes, E>(
    at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws(E) -> VectorDual<L>
  ) throws(E) -> (value: L.Scalar, gradient: [L.Scalar]) {
    try allPartials(at: x, driver: "Forward.valueWithGradient(at:lanes:of:)", f)
  }

  /// The value and the gradient of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function.
  /// - Returns: f(x) and the n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithGradient<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T]) {
    try allPartials(at: x, driver: "Forward.valueWithGradient(at:of:)", of: f)
  }

  /// The value and the gradient of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many partial derivatives one evaluation yields.
  ///   - f: The function.
  /// - Returns: f(x) and the n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithGradient<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T]) {
    try allPartials(at: x, lanes: width, driver: "Forward.valueWithGradient(at:lanes:of:)", of: f)
  }
}

extension ForwardWorkspace {
  /// The value and the gradient of a scalar function, the gradient into an array of the caller's.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - gradient: Receives the n partial derivatives; any other size stops the program.
  ///   - f: The function.
  /// - Returns: f(x).
  /// - Throws: What `f` throws.
  @inlinable
  @discardableResult
  public func gradient<L, E>(
    at x: [L.Scalar], into gradient: inout [L.Scalar],
    of f: ([VectorDual<L>]) throws(E) -> VectorDual<L>
  ) throws(E) -> L.Scalar where Element == VectorDual<L> {
    let driver: StaticString = "ForwardWorkspace.gradient(at:into:of:)"
    begin(inputs: x.count, in: driver)
    defer { end() }
    setConstants(at: x, in: &inputs)
    return try storeAllPartials(at: x, inputs: &inputs, into: &gradient, driver: driver, f)
  }

  /// The value and the gradient of a function object, the gradient into an array of the caller's.
  @inlinable
  @discardableResult
  public func gradient<L, F: ThrowingScalarFunction>(
    at x: [L.Scalar], into gradient: inout [L.Scalar], of f: F
  ) throws(F.Failure) -> L.Scalar where Element == VectorDual<L> {
    try self.gradient(at: x, into: &gradient) { (x: [VectorDual<L>]) throws(F.Failure) in try f(x) }
  }
}

@inlinable @inline(__always)
func allPartials<L: TangentLanes, E>(
  at x: [L.Scalar], driver: StaticString, _ f: ([VectorDual<L>]) throws(E) -> VectorDual<L>
) throws(E) -> (value: L.Scalar, gradient: [L.Scalar]) {
  // A copy and a map are specialised, while `Array(repeating:count:)` looks its type up each time.
  var gradient = x
  var inputs = x.map { VectorDual<L>($0) }
  let value = try storeAllPartials(at: x, inputs: &inputs, into: &gradient, driver: driver, f)
  return (value, gradient)
}

@inlinable @inline(never)
package func allPartials<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], driver: StaticString, of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try LaneWidth.performBest(forInputs: x.count, AllPartials(x: x, f: f, driver: driver))
}

@inlinable @inline(never)
func allPartials<T: LaneScalar, F: ThrowingScalarFunction>(
  at x: [T], lanes width: LaneWidth, driver: StaticString, of f: F
) throws(F.Failure) -> (value: T, gradient: [T]) {
  try width.perform(AllPartials(x: x, f: f, driver: driver))
}

/// The gradient of a function object with lanes of a width chosen at run time.
@usableFromInline
struct AllPartials<T: LaneScalar, F: ThrowingScalarFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = (value: T, gradient: [T])
  @usableFromInline typealias Failure = F.Failure

  @usableFromInline let x: [T]
  @usableFromInline let f: F
  @usableFromInline let driver: StaticString

  @inlinable
  init(x: [T], f: F, driver: StaticString) { (self.x, self.f, self.driver) = (x, f, driver) }

  @inlinable @inline(__always)
  func callAsFunction<L: TangentLanes & Sendable>(
    _ lanes: L.Type
  ) throws(F.Failure) -> (value: T, gradient: [T]) where L.Scalar == T {
    try allPartials(at: x, driver: driver) { (x: [VectorDual<L>]) throws(F.Failure) in try f(x) }
  }
}

@inlinable @inline(__always)
func storeAllPartials<L: TangentLanes, E>(
  at x: [L.Scalar], inputs: inout [VectorDual<L>], into gradient: inout [L.Scalar],
  driver: StaticString, _ f: ([VectorDual<L>]) throws(E) -> VectorDual<L>
) throws(E) -> L.Scalar {
  requireCount(gradient.count, x.count, of: "the gradient", in: driver)
  let chunks = 0..<chunkCount(inputs: x.count, lanes: L.count)
  let value = try forEachGradientChunk(
    at: x, inputs: &inputs, chunks: chunks, driver: driver, of: f
  ) { tangents, elements in
    gradient.withUnsafeMutableBufferPointer { store(tangents, elements, in: $0) }
  }
  return value ?? 0
}

/// Stores elements of a gradient, from lane 0 on.
@inlinable @inline(__always)
func store<L: TangentLanes>(
  _ tangents: L, _ elements: Range<Int>, in gradient: UnsafeMutableBufferPointer<L.Scalar>
) {
  guard let base = gradient.baseAddress else { return }
  tangents.copy(elements.count, to: base + elements.lowerBound)
}
