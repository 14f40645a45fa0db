// Each driver over closures stands for `Double` too, for the type checker's sake: see
// `Derivative.swift`.

/// The gradient of a scalar function of several variables.
///
/// ```swift
/// gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }   // [5.5, 1.7163…]
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
/// - Returns: The n partial derivatives.
@inlinable
public func gradient(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
) rethrows -> [Double] {
  try gradient(at: x, lanes: Lanes16<Double>.self, of: f)
}

/// The gradient of a scalar function of several variables, over any plain number type.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
/// - Returns: The n partial derivatives.
@inlinable @_disfavoredOverload
public func gradient<T: LaneScalar>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws -> VectorDual<T.DefaultLanes>
) rethrows -> [T] {
  try gradient(at: x, lanes: T.DefaultLanes.self, of: f)
}

/// The gradient of a scalar function of several variables, a chosen number of lanes at a time.
///
/// ```swift
/// gradient(at: [1.0, 2.0], lanes: Lanes4<Double>.self) { x in x[0] * x[1] }   // [2, 1]
/// ```
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many partial derivatives one evaluation yields.
///   - f: The function.
/// - Returns: The partial derivatives.
@inlinable
public func gradient<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws -> VectorDual<L>
) rethrows -> [L.Scalar] {
  try valueWithGradient(at: x, lanes: lanes, of: f).gradient
}

/// The value and the gradient of a scalar function of several variables.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
/// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
@inlinable
public func valueWithGradient(
  at x: [Double], of f: ([VectorDual<Lanes16<Double>>]) throws -> VectorDual<Lanes16<Double>>
) rethrows -> (value: Double, gradient: [Double]) {
  try valueWithGradient(at: x, lanes: Lanes16<Double>.self, of: f)
}

/// The value and the gradient of a scalar function of several variables, over any plain number type.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function. It is called ⌈n / 16⌉ times, each time with 16 of the inputs active.
/// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: LaneScalar>(
  at x: [T], of f: ([VectorDual<T.DefaultLanes>]) throws -> VectorDual<T.DefaultLanes>
) rethrows -> (value: T, gradient: [T]) {
  try valueWithGradient(at: x, lanes: T.DefaultLanes.self, of: f)
}

/// The value and the gradient of a scalar function, a chosen number of lanes at a time.
///
/// - Parameters:
///   - x: The point.
///   - lanes: How many partial derivatives one evaluation yields.
///   - f: The function.
/// - Returns: f(x) and the partial derivatives.
@inlinable
public func valueWithGradient<L: TangentLanes>(
  at x: [L.Scalar], lanes: L.Type, of f: ([VectorDual<L>]) throws -> VectorDual<L>
) rethrows -> (value: L.Scalar, gradient: [L.Scalar]) {
  var gradient = [L.Scalar](repeating: 0, count: x.count)
  var inputs = [VectorDual<L>](repeating: 0, count: x.count)
  let value = try storeAllGradient(
    at: x, inputs: &inputs, into: &gradient, driver: "gradient(at:of:)", of: f)
  return (value, gradient)
}

/// The value and the gradient of a scalar function, the gradient into an array of the caller's.
///
/// In steady state, with a kept workspace, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - gradient: Receives the n partial derivatives; any other size stops the program.
///   - workspace: The buffers to work in; its type decides the number of lanes.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func gradient<L: TangentLanes>(
  at x: [L.Scalar], into gradient: inout [L.Scalar],
  using workspace: ForwardWorkspace<VectorDual<L>>,
  of f: ([VectorDual<L>]) throws -> VectorDual<L>
) rethrows -> L.Scalar {
  let driver: StaticString = "gradient(at:into:using:of:)"
  workspace.begin(inputs: x.count, in: driver)
  defer { workspace.end() }
  return try storeAllGradient(
    at: x, inputs: &workspace.inputs, into: &gradient, driver: driver, of: f)
}

/// The value and the gradient of a function that is generic over its numbers, the gradient into an
/// array of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - gradient: Receives the partial derivatives, as many as the point has coordinates.
///   - workspace: The buffers to work in.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func gradient<L: TangentLanes>(
  at x: [L.Scalar], into gradient: inout [L.Scalar],
  using workspace: ForwardWorkspace<VectorDual<L>>, of f: some ScalarFunction
) -> L.Scalar {
  ForwardMode.gradient(at: x, into: &gradient, using: workspace) { f($0) }
}

@inlinable @inline(__always)
func storeAllGradient<L: TangentLanes>(
  at x: [L.Scalar], inputs: inout [VectorDual<L>], into gradient: inout [L.Scalar],
  driver: StaticString, of f: ([VectorDual<L>]) throws -> VectorDual<L>
) rethrows -> L.Scalar {
  requireCount(gradient.count, x.count, of: "the gradient", in: driver)
  let chunks = 0..<chunkCount(inputs: x.count, lanes: L.count)
  let value = try x.withUnsafeBufferPointer { point in
    try gradient.withUnsafeMutableBufferPointer { target in
      try storeGradient(
        at: point, inputs: &inputs, chunks: chunks, mark: .fresh(), into: target,
        driver: driver, of: f)
    }
  }
  return value ?? 0
}

/// The gradient of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many partial derivatives one evaluation yields; by default the best for n.
///   - f: The function.
/// - Returns: The n partial derivatives.
@inlinable
public func gradient<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, of f: some ScalarFunction
) -> [T] {
  valueWithGradient(at: x, lanes: width, of: f).gradient
}

/// The value and the gradient of a scalar function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - width: How many partial derivatives one evaluation yields; by default the best for n.
///   - f: The function.
/// - Returns: f(x) and the n partial derivatives.
@inlinable
public func valueWithGradient<T: LaneScalar>(
  at x: [T], lanes width: LaneWidth? = nil, of f: some ScalarFunction
) -> (value: T, gradient: [T]) {
  switch width ?? LaneWidth(forInputs: x.count) {
  case .four: valueWithGradient(at: x, lanes: Lanes4<T>.self) { f($0) }
  case .eight: valueWithGradient(at: x, lanes: Lanes8<T>.self) { f($0) }
  case .sixteen: valueWithGradient(at: x, lanes: Lanes16<T>.self) { f($0) }
  case .thirtyTwo: valueWithGradient(at: x, lanes: Lanes32<T>.self) { f($0) }
  }
}
