// Derivatives of functions of one number.
//
// Each of these stands twice. The generic form differentiates over any scalar, dual numbers included.
// The `Double` form is what the type checker tries first: with the closure's parameter known to be
// `Dual<Double>` though the point is a literal, a long one-line closure is checked in milliseconds
// instead of seconds. Where the point is an array one generic form suffices.

extension Forward {
  /// The derivative of a function of one variable.
  ///
  /// ```swift
  /// Forward.derivative(at: 2.0) { x in x * x * x }   // 12
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f′(x), exact to rounding.
  @inlinable @inline(__always)
  public static func derivative(
    at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
  ) rethrows -> Double {
    try differentiate(at: x, driver: "Forward.derivative(at:of:)", f).derivative
  }

  /// The derivative of a function of one variable, over any scalar.
  ///
  /// At a dual number the result carries its derivative: the second derivative of sin is
  ///
  /// ```swift
  /// Forward.derivative(at: 0.5) { x in
  ///   Forward.derivative(at: x) { y in sin(y) }
  /// }   // −sin 0.5
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f′(x), exact to rounding.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func derivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> T {
    try differentiate(at: x, driver: "Forward.derivative(at:of:)", f).derivative
  }

  /// The value and the derivative of a function of one variable, from one evaluation.
  ///
  /// ```swift
  /// let (y, slope) = Forward.valueWithDerivative(at: 2.0) { x in x * x * x }   // 8 and 12
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f(x), with the bits the plain function gives, and f′(x).
  @inlinable @inline(__always)
  public static func valueWithDerivative(
    at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
  ) rethrows -> (value: Double, derivative: Double) {
    try differentiate(at: x, driver: "Forward.valueWithDerivative(at:of:)", f)
  }

  /// The value and the derivative of a function of one variable, over any scalar.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithDerivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, derivative: T) {
    try differentiate(at: x, driver: "Forward.valueWithDerivative(at:of:)", f)
  }

  /// The second derivative of a function of one variable.
  ///
  /// ```swift
  /// Forward.secondDerivative(at: 2.0) { x in x * x * x }   // 12
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f″(x), exact to rounding.
  @inlinable @inline(__always)
  public static func secondDerivative(
    at x: Double, of f: (HyperDual<Double>) throws -> HyperDual<Double>
  ) rethrows -> Double {
    try differentiateTwice(at: x, driver: "Forward.secondDerivative(at:of:)", f).second
  }

  /// The second derivative of a function of one variable, over any scalar.
  ///
  /// At a dual number the result carries its derivative, the third.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func secondDerivative<T: RealScalar, E>(
    at x: T, of f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> T {
    try differentiateTwice(at: x, driver: "Forward.secondDerivative(at:of:)", f).second
  }

  /// The value and the first two derivatives of a function of one variable, from one evaluation.
  ///
  /// ```swift
  /// let (y, slope, curvature) = Forward.valueWithFirstAndSecondDerivative(at: 2.0) { x in
  ///   x * x * x
  /// }   // 8, 12 and 12
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f(x), f′(x) and f″(x).
  @inlinable @inline(__always)
  public static func valueWithFirstAndSecondDerivative(
    at x: Double, of f: (HyperDual<Double>) throws -> HyperDual<Double>
  ) rethrows -> (value: Double, first: Double, second: Double) {
    let driver: StaticString = "Forward.valueWithFirstAndSecondDerivative(at:of:)"
    return try differentiateTwice(at: x, driver: driver, f)
  }

  /// The value and the first two derivatives of a function of one variable, over any scalar.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithFirstAndSecondDerivative<T: RealScalar, E>(
    at x: T, of f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> (value: T, first: T, second: T) {
    let driver: StaticString = "Forward.valueWithFirstAndSecondDerivative(at:of:)"
    return try differentiateTwice(at: x, driver: driver, f)
  }

  /// Value and derivative without the guard against perturbation confusion.
  ///
  /// It exists to show what goes wrong without the guard, and what the guard costs: nested calls of
  /// it confuse their perturbations silently. Use ``valueWithDerivative(at:of:)-(Double,_)`` for
  /// anything else.
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - f: The function.
  /// - Returns: f(x), and the tangent of the result, which is f′(x) if no other differentiation is
  ///   involved.
  /// - Throws: What `f` throws.
  @_spi(Unguarded)
  @inlinable @inline(__always)
  public static func unguardedValueWithDerivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, derivative: T) {
    let result = try f(Dual(value: x, tangent: 1, mark: .shared))
    return (result.value, result.tangent)
  }
}

extension Forward {
  @inlinable @inline(__always)
  static func differentiate<T: RealScalar, E>(
    at x: T, driver: StaticString, _ f: (Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, derivative: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(Dual(value: x, tangent: 1, mark: mark))
    mark.checkResult(result.mark, of: driver)
    return (result.value, result.tangent)
  }

  @inlinable @inline(__always)
  static func differentiateTwice<T: RealScalar, E>(
    at x: T, driver: StaticString, _ f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> (value: T, first: T, second: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(HyperDual(value: x, first: 1, second: 1, mixed: 0, mark: mark))
    mark.checkResult(result.mark, of: driver)
    return (result.value, result.first, result.mixed)
  }
}
