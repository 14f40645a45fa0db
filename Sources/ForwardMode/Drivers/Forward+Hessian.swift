extension Forward {
  /// The Hessian of a scalar function of several variables: its matrix of second derivatives.
  ///
  /// ```swift
  /// Forward.hessian(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
  /// // [[-0.25, 1], [1, -0.958…]]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for
  ///     each entry of a block with NaN again.
  /// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: x, driver: "Forward.hessian(at:of:)", f).hessian
  }

  /// The Hessian of a function object.
  @inlinable
  public static func hessian<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try secondOrder(at: x, driver: "Forward.hessian(at:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(F.Failure) in try f(x)
    }.hessian
  }

  /// The value, the gradient and the Hessian of a scalar function of several variables.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called once for each 4 × 4 block on and above the diagonal, and for
  ///     each entry of a block with NaN again.
  /// - Returns: f(x), the n first derivatives and the n × n second derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueGradientHessian<T: RealScalar, E>(
    at x: [T], of f: ([HyperDualBlock<Lanes4<T>>]) throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrder(at: x, driver: "Forward.valueGradientHessian(at:of:)", f)
  }

  /// The value, the gradient and the Hessian, by blocks of four rows and a chosen number of columns.
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - columns: How many columns a block has.
  ///   - f: The function.
  /// - Returns: f(x), the first derivatives and the second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueGradientHessian<C: TangentLanes, E>(
    at x: [C.Scalar], columns: C.Type,
    of f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
  ) throws(E) -> (value: C.Scalar, gradient: [C.Scalar], hessian: Matrix<C.Scalar>) {
    try secondOrder(at: x, driver: "Forward.valueGradientHessian(at:columns:of:)", f)
  }

  /// The value, the gradient and the Hessian of a function object.
  @inlinable
  public static func valueGradientHessian<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrder(at: x, driver: "Forward.valueGradientHessian(at:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(F.Failure) in try f(x)
    }
  }
}

extension ForwardWorkspace {
  /// The value, the gradient and the Hessian, the latter two into arrays of the caller's.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - gradient: Receives the n first derivatives; any other size stops the program.
  ///   - hessian: Receives the n × n second derivatives; any other shape stops the program.
  ///   - f: The function.
  /// - Returns: f(x).
  /// - Throws: What `f` throws.
  @inlinable
  @discardableResult
  public func valueGradientHessian<C, E>(
    at x: [C.Scalar], gradient: inout [C.Scalar], hessian: inout Matrix<C.Scalar>,
    of f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
  ) throws(E) -> C.Scalar where Element == HyperDualBlock<C> {
    let driver: StaticString = "ForwardWorkspace.valueGradientHessian(at:gradient:hessian:of:)"
    return try storeSecondOrder(
      at: x, gradient: &gradient, hessian: &hessian, in: self, driver: driver, f)
  }

  /// The value, the gradient and the Hessian of a function object, into arrays of the caller's.
  @inlinable
  @discardableResult
  public func valueGradientHessian<C, F: ThrowingScalarFunction>(
    at x: [C.Scalar], gradient: inout [C.Scalar], hessian: inout Matrix<C.Scalar>, of f: F
  ) throws(F.Failure) -> C.Scalar where Element == HyperDualBlock<C> {
    try valueGradientHessian(at: x, gradient: &gradient, hessian: &hessian) {
      (x: [HyperDualBlock<C>]) throws(F.Failure) in try f(x)
    }
  }
}

@inlinable @inline(__always)
package func secondOrder<C: TangentLanes, E>(
  at x: [C.Scalar], driver: StaticString,
  _ f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
) throws(E) -> (value: C.Scalar, gradient: [C.Scalar], hessian: Matrix<C.Scalar>) {
  var gradient = [C.Scalar](repeating: 0, count: x.count)
  var hessian = Matrix<C.Scalar>(repeating: 0, rows: x.count, columns: x.count)
  let value = try storeSecondOrder(
    at: x, gradient: &gradient, hessian: &hessian, in: ForwardWorkspace(), driver: driver, f)
  return (value, gradient, hessian)
}

/// Checks the shapes and stores the first and the second derivatives.
@inlinable
func storeSecondOrder<C: TangentLanes, E>(
  at x: [C.Scalar], gradient: inout [C.Scalar], hessian: inout Matrix<C.Scalar>,
  in workspace: ForwardWorkspace<HyperDualBlock<C>>, driver: StaticString,
  _ f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
) throws(E) -> C.Scalar {
  let n = x.count
  requireCount(gradient.count, n, of: "the gradient", in: driver)
  hessian.requireHessian(size: n, in: driver)
  workspace.begin(inputs: n, in: driver)
  defer { workspace.end() }
  return try gradient.withUnsafeMutableBufferPointer { (slopes) throws(E) in
    try hessian.elements.withUnsafeMutableBufferPointer { (elements) throws(E) in
      try storeHessian(
        at: x, inputs: &workspace.inputs, gradient: slopes, hessian: elements, driver: driver,
        of: f)
    }
  }
}
