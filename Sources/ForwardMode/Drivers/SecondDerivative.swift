// Each driver stands for `Double` too, for the type checker's sake: see `Derivative.swift`.

/// The second derivative of a function of one variable.
///
/// ```swift
/// secondDerivative(at: 2.0) { x in x * x * x }   // 12
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f″(x), exact to rounding.
@inlinable @inline(__always)
public func secondDerivative(
  at x: Double, of f: (HyperDual<Double>) throws -> HyperDual<Double>
) rethrows -> Double {
  try differentiateTwice(at: x, driver: "secondDerivative(at:of:)", f).second
}

/// The second derivative of a function of one variable, over any scalar.
///
/// - Parameters:
///   - x: The point. At a dual number the result carries its derivative, the third.
///   - f: The function.
/// - Returns: f″(x), exact to rounding.
@inlinable @inline(__always) @_disfavoredOverload
public func secondDerivative<T: RealScalar>(
  at x: T, of f: (HyperDual<T>) throws -> HyperDual<T>
) rethrows -> T {
  try differentiateTwice(at: x, driver: "secondDerivative(at:of:)", f).second
}

/// The value and the first two derivatives of a function of one variable, from one evaluation.
///
/// ```swift
/// let (y, slope, curvature) = valueWithFirstAndSecondDerivative(at: 2.0) { x in x * x * x }
/// // 8, 12 and 12
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function.
/// - Returns: f(x), f′(x) and f″(x).
@inlinable @inline(__always)
public func valueWithFirstAndSecondDerivative(
  at x: Double, of f: (HyperDual<Double>) throws -> HyperDual<Double>
) rethrows -> (value: Double, first: Double, second: Double) {
  try differentiateTwice(at: x, driver: "valueWithFirstAndSecondDerivative(at:of:)", f)
}

/// The value and the first two derivatives of a function of one variable, over any scalar.
///
/// - Parameters:
///   - x: The point. At a dual number the results carry its derivative.
///   - f: The function.
/// - Returns: f(x), f′(x) and f″(x).
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithFirstAndSecondDerivative<T: RealScalar>(
  at x: T, of f: (HyperDual<T>) throws -> HyperDual<T>
) rethrows -> (value: T, first: T, second: T) {
  try differentiateTwice(at: x, driver: "valueWithFirstAndSecondDerivative(at:of:)", f)
}

@inlinable @inline(__always)
func differentiateTwice<T: RealScalar>(
  at x: T, driver: StaticString, _ f: (HyperDual<T>) throws -> HyperDual<T>
) rethrows -> (value: T, first: T, second: T) {
  let mark = PerturbationMark.fresh()
  let result = try f(HyperDual(value: x, first: 1, second: 1, mixed: 0, mark: mark))
  mark.checkResult(result.mark, of: driver)
  return (result.value, result.first, result.mixed)
}

/// The mixed second derivative ∂²f/∂xᵢ∂xⱼ of a function of several variables.
///
/// ```swift
/// mixedDerivative(at: [2.0, 3.0], 0, 1) { x in x[0] * x[0] * x[1] }   // 4
/// ```
///
/// - Parameters:
///   - x: The point.
///   - i: The first variable's index.
///   - j: The second variable's index, which may be the same.
///   - f: The function.
/// - Returns: The second derivative. An index outside the point stops the program.
@inlinable
public func mixedDerivative<T: RealScalar>(
  at x: [T], _ i: Int, _ j: Int, of f: ([HyperDual<T>]) throws -> HyperDual<T>
) rethrows -> T {
  if !x.indices.contains(i) { stopForIndex("mixedDerivative(at:_:_:of:)", i, count: x.count) }
  if !x.indices.contains(j) { stopForIndex("mixedDerivative(at:_:_:of:)", j, count: x.count) }
  let mark = PerturbationMark.fresh()
  var inputs = x.map { HyperDual($0) }
  inputs[i].payload.mark = mark
  inputs[i].payload.first = 1
  inputs[j].payload.mark = mark
  inputs[j].payload.second = 1
  let result = try f(inputs)
  mark.checkResult(result.mark, of: "mixedDerivative(at:_:_:of:)")
  return result.mixed
}

/// The mixed second derivative of a function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - i: The first variable's index.
///   - j: The second variable's index.
///   - f: The function.
/// - Returns: The second derivative. An index outside the point stops the program.
@inlinable
public func mixedDerivative<T: RealScalar>(
  at x: [T], _ i: Int, _ j: Int, of f: some ScalarFunction
) -> T {
  mixedDerivative(at: x, i, j) { f($0) }
}

/// The third derivative of a function of several variables along a direction, D³f[u, u, u].
///
/// It is the contraction of the tensor of third derivatives with u, taken along the line x + t u.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates; any other number stops the program.
///   - f: The function.
/// - Returns: Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ uⱼ uₖ.
@inlinable
public func thirdDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: ([HyperDual<Dual<T>>]) throws -> HyperDual<Dual<T>>
) rethrows -> T {
  let driver: StaticString = "thirdDerivative(at:along:of:)"
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  let (outer, inner) = (PerturbationMark.fresh(), PerturbationMark.fresh())
  let result = try f(
    zip(x, direction).map { x, u in
      let isFixed = u == 0 && u.isConstant
      if isFixed { return HyperDual(Dual(x)) }
      return HyperDual(
        value: Dual(value: x, tangent: u, mark: inner), first: Dual(u), second: Dual(u), mixed: 0,
        mark: outer)
    })
  outer.checkResult(result.mark, of: driver)
  inner.checkResult(result.mixed.mark, of: driver)
  return result.mixed.tangent
}

/// The third derivative along a direction of a function that is generic over its numbers.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - f: The function.
/// - Returns: Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ uⱼ uₖ.
@inlinable
public func thirdDerivative<T: RealScalar>(
  at x: [T], along direction: [T], of f: some ScalarFunction
) -> T {
  thirdDerivative(at: x, along: direction) { f($0) }
}

@inline(never)
@usableFromInline
func stopForIndex(_ driver: StaticString, _ index: Int, count: Int) -> Never {
  fatalError(
    "\(driver): there is no variable \(index); the point has \(counted(count, "coordinate")).")
}
