// Derivatives of functions of one number.
//
// Each of these is written twice. The generic form differentiates over any scalar, dual numbers included.
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
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variable), in: "Forward.derivative(at:of:)").derivative
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
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variable), in: "Forward.derivative(at:of:)").derivative
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
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variable), in: "Forward.valueWithDerivative(at:of:)")
  }

  /// The value and the derivative of a function of one variable, over any scalar.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithDerivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, derivative: T) {
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variable), in: "Forward.valueWithDerivative(at:of:)")
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
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variableToSecondOrder), in: "Forward.secondDerivative(at:of:)")
      .second
  }

  /// The second derivative of a function of one variable, over any scalar.
  ///
  /// At a dual number the result carries its derivative, the third.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func secondDerivative<T: RealScalar, E>(
    at x: T, of f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> T {
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variableToSecondOrder), in: "Forward.secondDerivative(at:of:)")
      .second
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
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variableToSecondOrder), in: driver)
  }

  /// The value and the first two derivatives of a function of one variable, over any scalar.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithFirstAndSecondDerivative<T: RealScalar, E>(
    at x: T, of f: (HyperDual<T>) throws(E) -> HyperDual<T>
  ) throws(E) -> (value: T, first: T, second: T) {
    let driver: StaticString = "Forward.valueWithFirstAndSecondDerivative(at:of:)"
    let seed = DerivativeSeed(at: x)
    return seed.parts(of: try f(seed.variableToSecondOrder), in: driver)
  }

  /// Value and derivative without the guard against perturbation confusion.
  ///
  /// It exists to show what goes wrong without the guard, and what the guard costs: nested calls of
  /// it confuse their perturbations silently. Use `valueWithDerivative(at:of:)` for
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

/// The variable of one differentiation, and its end.
@frozen @usableFromInline
struct DerivativeSeed<T: RealScalar> {
  @usableFromInline let mark = PerturbationMark.fresh()
  @usableFromInline let x: T

  @inlinable @inline(__always)
  init(at x: T) { self.x = x }

  @inlinable @inline(__always)
  var variable: Dual<T> { Dual(value: x, tangent: 1, mark: mark) }

  @inlinable @inline(__always)
  var variableToSecondOrder: HyperDual<T> {
    HyperDual(value: x, first: 1, second: 1, mixed: 0, mark: mark)
  }

  /// What the result carries, once its mark is found to be this differentiation's.
  @inlinable @inline(__always)
  func parts(of result: Dual<T>, in driver: StaticString) -> (value: T, derivative: T) {
    mark.checkResult(result.mark, of: driver)
    return (result.value, result.tangent)
  }

  @inlinable @inline(__always)
  func parts(
    of result: HyperDual<T>, in driver: StaticString
  ) -> (value: T, first: T, second: T) {
    mark.checkResult(result.mark, of: driver)
    return (result.value, result.first, result.mixed)
  }
}
