// Each driver stands twice. The generic form differentiates over any scalar, dual numbers included.
// The `Double` form is what the type checker tries first: with the closure's parameter known to be
// `Dual<Double>`, a long one-line closure is checked in milliseconds instead of seconds.

/// The derivative of a function of one variable.
///
/// ```swift
/// derivative(at: 2.0) { x in x * x * x }   // 12
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f′(x), exact to rounding.
@inlinable @inline(__always)
public func derivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> Double {
  try differentiate(at: x, driver: "derivative(at:of:)", f).derivative
}

/// The derivative of a function of one variable, over any scalar.
///
/// At a dual number the result carries its derivative: the second derivative of sin is
///
/// ```swift
/// derivative(at: 0.5) { x in derivative(at: x) { y in sin(y) } }   // −sin 0.5
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f′(x), exact to rounding.
@inlinable @inline(__always) @_disfavoredOverload
public func derivative<T: RealScalar>(at x: T, of f: (Dual<T>) throws -> Dual<T>) rethrows -> T {
  try differentiate(at: x, driver: "derivative(at:of:)", f).derivative
}

/// The value and the derivative of a function of one variable, from one evaluation.
///
/// ```swift
/// let (y, slope) = valueWithDerivative(at: 2.0) { x in x * x * x }   // 8 and 12
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f(x), with the bits the plain function gives, and f′(x).
@inlinable @inline(__always)
public func valueWithDerivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, derivative: Double) {
  try differentiate(at: x, driver: "valueWithDerivative(at:of:)", f)
}

/// The value and the derivative of a function of one variable, over any scalar.
///
/// - Parameters:
///   - x: The point. At a dual number the results carry its derivative.
///   - f: The function.
/// - Returns: f(x), with the bits the plain function gives, and f′(x).
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithDerivative<T: RealScalar>(
  at x: T, of f: (Dual<T>) throws -> Dual<T>
) rethrows -> (value: T, derivative: T) {
  try differentiate(at: x, driver: "valueWithDerivative(at:of:)", f)
}

@inlinable @inline(__always)
func differentiate<T: RealScalar>(
  at x: T, driver: StaticString, _ f: (Dual<T>) throws -> Dual<T>
) rethrows -> (value: T, derivative: T) {
  let mark = PerturbationMark.fresh()
  let result = try f(Dual(value: x, tangent: 1, mark: mark))
  mark.checkResult(result.mark, of: driver)
  return (result.value, result.tangent)
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
@_spi(Unguarded)
@inlinable @inline(__always)
public func unguardedValueWithDerivative<T: RealScalar>(
  at x: T, of f: (Dual<T>) throws -> Dual<T>
) rethrows -> (value: T, derivative: T) {
  let result = try f(Dual(value: x, tangent: 1, mark: .shared))
  return (result.value, result.tangent)
}
