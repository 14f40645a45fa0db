// Each driver stands twice, for the reason given in `Derivative.swift`.

/// The value and all derivatives of a function of one variable up to some order, from one
/// evaluation.
///
/// ```swift
/// derivatives(at: 2.0, order: 3) { x in x * x * x }   // [8, 12, 12, 6]
/// ```
///
/// - Parameters:
///   - x: The point.
///   - order: The order k of the highest derivative; a negative one stops the program.
///   - f: The function.
/// - Returns: [f(x), f′(x), …, f⁽ᵏ⁾(x)]; the first has the bits the plain function gives.
@inlinable
public func derivatives(
  at x: Double, order: Int, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try expand(at: x, order: order, driver: "derivatives(at:order:of:)", f).derivatives(order)
}

/// The value and all derivatives of a function of one variable up to some order, over any scalar.
///
/// - Parameters:
///   - x: The point. At a dual number the results carry its derivative.
///   - order: The order k of the highest derivative; a negative one stops the program.
///   - f: The function.
/// - Returns: [f(x), f′(x), …, f⁽ᵏ⁾(x)]; the first has the bits the plain function gives.
@inlinable @_disfavoredOverload
public func derivatives<T: RealScalar>(
  at x: T, order: Int, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
) rethrows -> [T] {
  try expand(at: x, order: order, driver: "derivatives(at:order:of:)", f).derivatives(order)
}

/// Taylor's series of a function around a point.
///
/// ```swift
/// let s = taylorSeries(at: 0.0, order: 3) { x in exp(x) }
/// s.evaluated(at: 0.1)   // 1.105166…, near exp(0.1) = 1.105170…
/// ```
///
/// - Parameters:
///   - x: The point.
///   - order: The order k of the last term; a negative one stops the program.
///   - f: The function.
/// - Returns: The series of t ↦ f(x + t), which counts as made by hand from here on.
@inlinable
public func taylorSeries(
  at x: Double, order: Int, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> TaylorSeries<Double> {
  try expand(at: x, order: order, driver: "taylorSeries(at:order:of:)", f)
}

/// Taylor's series of a function around a point, over any scalar.
///
/// - Parameters:
///   - x: The point. At a dual number the coefficients carry its derivative.
///   - order: The order k of the last term; a negative one stops the program.
///   - f: The function.
/// - Returns: The series of t ↦ f(x + t), which counts as made by hand from here on.
@inlinable @_disfavoredOverload
public func taylorSeries<T: RealScalar>(
  at x: T, order: Int, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
) rethrows -> TaylorSeries<T> {
  try expand(at: x, order: order, driver: "taylorSeries(at:order:of:)", f)
}

@inlinable @inline(__always)
func expand<T: RealScalar>(
  at x: T, order: Int, driver: StaticString, _ f: (TaylorSeries<T>) throws -> TaylorSeries<T>
) rethrows -> TaylorSeries<T> {
  if order < 0 { stopForNegativeOrder(order, driver: driver) }
  let mark = PerturbationMark.fresh()
  let result = try f(TaylorSeries(variableAt: x, order: order, mark: mark))
  if mark | result.mark != mark { stopForConfusionOfSeries(driver) }
  if result.limit < order { stopForLowOrder(result.limit, expected: order, driver: driver) }
  return result.cut(to: order).marked(.seededByHand)
}

extension TaylorSeries {
  /// The derivatives f, f′, …, f⁽ᵏ⁾.
  @inlinable
  func derivatives(_ order: Int) -> [T] {
    withCoefficients { c in
      Array(unsafeUninitializedCapacity: order + 1) { target, count in
        let base = target.baseAddress.unsafelyUnwrapped
        var (n, factorial) = (0, 1.0)
        while n <= order {
          // Up to 18! the factorial is exact; beyond, it is multiplied piece by piece.
          if n > 1 { factorial *= Double(n) }
          let next = n > extent ? 0 : n < 2 ? c[n] : n > 18 ? derivative(n) : c[n] * T(factorial)
          (base + n).initialize(to: next)
          n += 1
        }
        count = order + 1
      }
    }
  }
}

@inline(never)
@usableFromInline
func stopForNegativeOrder(_ order: Int, driver: StaticString) -> Never {
  fatalError("\(driver): the order is \(order); it must not be negative.")
}

@inline(never)
@usableFromInline
func stopForLowOrder(_ order: Int, expected: Int, driver: StaticString) -> Never {
  fatalError(
    """
    \(driver): the function's result is a series of order \(order), expected \(expected). It was \
    truncated or differentiated inside, so the higher derivatives are not known.
    """)
}

@inline(never)
@usableFromInline
func stopForConfusionOfSeries(_ driver: StaticString) -> Never {
  fatalError(
    """
    \(driver): perturbation confusion. The result carries the series of another differentiation: \
    a number of an enclosing call (or one kept from an earlier call) was used together with this \
    call's numbers, and their powers of t cannot be told apart. Lift it: inside the inner closure \
    write TaylorSeries(x) for the outer number x, and give the inner point as a TaylorSeries too, \
    for example derivatives(at: TaylorSeries(1), order: 2) { y in TaylorSeries(x) + y }.
    """)
}
