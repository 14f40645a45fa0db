extension Forward {
  /// The product of a function's Jacobian with a vector, from one evaluation of the function.
  ///
  /// ```swift
  /// let (value, tangent) = Forward.jvp(at: [2.0, 3.0], along: [1.0, 0.0]) { x in
  ///   [x[0] * x[1], sin(x[0])]
  /// }   // value [6, sin 2], tangent [3, cos 2]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function from n inputs to m outputs.
  /// - Returns: f(x) and J u, of m elements each.
  /// - Throws: What `f` throws.
  /// - Complexity: One evaluation of `f` on dual numbers, whatever n and m are.
  @inlinable
  public static func jvp<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([Dual<T>]) throws(E) -> [Dual<T>]
  ) throws(E) -> (value: [T], tangent: [T]) {
    try push(direction, at: x, driver: "Forward.jvp(at:along:of:)", through: f)
  }

  /// The product of a function object's Jacobian with a vector.
  @inlinable
  public static func jvp<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> (value: [T], tangent: [T]) {
    try push(direction, at: x, driver: "Forward.jvp(at:along:of:)", through: closure(of: f))
  }

  /// The derivative of a scalar function of several variables along a direction, ∇f · u.
  ///
  /// ```swift
  /// Forward.directionalDerivative(at: [3.0, 4.0], along: [0.6, 0.8]) { x in
  ///   x[0] * x[0] + x[1] * x[1]
  /// }   // 10
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates, which need not be a unit vector.
  ///   - f: The function.
  /// - Returns: The rate at which f changes as x moves with velocity u.
  /// - Throws: What `f` throws.
  @inlinable
  public static func directionalDerivative<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([Dual<T>]) throws(E) -> Dual<T>
  ) throws(E) -> T {
    let driver: StaticString = "Forward.directionalDerivative(at:along:of:)"
    return try moving(x, along: direction, driver: driver, f).derivative
  }

  /// The derivative of a function object along a direction, ∇f · u.
  @inlinable
  public static func directionalDerivative<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> T {
    try directionalDerivative(at: x, along: direction) { (x: [Dual<T>]) throws(F.Failure) in
      try f(x)
    }
  }

  /// The value of a scalar function and its derivative along a direction, from one evaluation.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function.
  /// - Returns: f(x) and ∇f · u.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueWithDirectionalDerivative<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([Dual<T>]) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, derivative: T) {
    let driver: StaticString = "Forward.valueWithDirectionalDerivative(at:along:of:)"
    return try moving(x, along: direction, driver: driver, f)
  }

  /// The value of a function object and its derivative along a direction, from one evaluation.
  @inlinable
  public static func valueWithDirectionalDerivative<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> (value: T, derivative: T) {
    try valueWithDirectionalDerivative(at: x, along: direction) {
      (x: [Dual<T>]) throws(F.Failure) in try f(x)
    }
  }
}

extension ForwardWorkspace {
  /// The product of a function's Jacobian with a vector, into arrays of the caller's.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates.
  ///   - value: Receives f(x); its m elements say how many outputs there are.
  ///   - tangent: Receives J u; it must have m elements too.
  ///   - f: The function, which writes its outputs into the array it is handed, or adds them up
  ///     there: the array holds zeros.
  /// - Throws: What `f` throws.
  @inlinable
  public func jvp<T, E>(
    at x: [T], along direction: [T], value: inout [T], tangent: inout [T],
    of f: ([Dual<T>], inout [Dual<T>]) throws(E) -> Void
  ) throws(E) where Element == Dual<T> {
    let driver: StaticString = "ForwardWorkspace.jvp(at:along:value:tangent:of:)"
    requireCount(direction.count, x.count, of: "the direction", in: driver)
    requireCount(tangent.count, value.count, of: "the tangent", in: driver)
    begin(inputs: x.count, outputs: value.count, in: driver)
    defer { end() }
    let mark = PerturbationMark.fresh()
    for i in x.indices { inputs[i] = seeded(x[i], along: direction[i], mark) }
    setZero(&outputs)
    try f(inputs, &outputs)
    requireCount(outputs.count, value.count, of: "the function's output", in: driver)
    for i in value.indices {
      mark.checkResult(outputs[i].mark, of: driver)
      value[i] = outputs[i].value
      tangent[i] = outputs[i].tangent
    }
  }

  /// The product of a function object's Jacobian with a vector, into arrays of the caller's.
  @inlinable
  public func jvp<T, F: ThrowingVectorFunction>(
    at x: [T], along direction: [T], value: inout [T], tangent: inout [T], of f: F
  ) throws(F.Failure) where Element == Dual<T> {
    try jvp(at: x, along: direction, value: &value, tangent: &tangent) {
      (x, y) throws(F.Failure) in y = try f(x)
    }
  }
}

@inlinable @inline(__always)
func push<T: RealScalar, E>(
  _ direction: [T], at x: [T], driver: StaticString,
  through f: ([Dual<T>]) throws(E) -> [Dual<T>]
) throws(E) -> (value: [T], tangent: [T]) {
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  let mark = PerturbationMark.fresh()
  let results = try f(zip(x, direction).map { seeded($0, along: $1, mark) })
  for result in results { mark.checkResult(result.mark, of: driver) }
  return (results.map(\.value), results.map(\.tangent))
}

@inlinable @inline(__always)
func moving<T: RealScalar, E>(
  _ x: [T], along direction: [T], driver: StaticString,
  _ f: ([Dual<T>]) throws(E) -> Dual<T>
) throws(E) -> (value: T, derivative: T) {
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  let mark = PerturbationMark.fresh()
  let result = try f(zip(x, direction).map { seeded($0, along: $1, mark) })
  mark.checkResult(result.mark, of: driver)
  return (result.value, result.tangent)
}

/// An input of a directional derivative: constant where the direction has no component, so that a
/// pole in a coordinate that does not move leaves no NaN behind.
@inlinable @inline(__always)
func seeded<T: RealScalar>(_ x: T, along component: T, _ mark: PerturbationMark) -> Dual<T> {
  let isFixed = component == 0 && component.isConstant
  return isFixed ? Dual(x) : Dual(value: x, tangent: component, mark: mark)
}
