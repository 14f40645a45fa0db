extension Forward {
  /// The value and all derivatives of a function of one variable up to some order, usually from one
  /// evaluation.
  ///
  /// ```swift
  /// Forward.derivatives(at: 2.0, order: 3) { x in x * x * x }   // [8, 12, 12, 6]
  /// ```
  ///
  /// The derivatives are the Taylor coefficients times n!, which adds at most 11 ULP to order 100 and
  /// 0.6 beyond; the coefficients of a product lose digits where its terms cancel. They may be too
  /// small for the number type though the derivatives are not: those of eˣ vanish after order 177.
  /// Where some come near that, below 10⁻²⁶⁹ for `Double`, the function is evaluated again with
  /// another step, a power of two: once for eˣ to order 500, twice to order 1000, and never more than
  /// eleven times. What one of these evaluations cannot represent is taken from another; what none
  /// can stays 0. Where the true derivative overflows, the result is infinite, or NaN if even the
  /// coefficients overflowed with different signs.
  ///
  /// Over numbers that are not plain, such as dual numbers, the function is evaluated once, and what
  /// underflows in the coefficients is lost.
  ///
  /// - Parameters:
  ///   - x: The point. At a dual number the results carry its derivative.
  ///   - order: The order k of the highest derivative; one below 0 or above a thousand million
  ///     stops the program.
  ///   - f: The function. It may be called more than once, and must return the same each time.
  /// - Returns: [f(x), f′(x), …, f⁽ᵏ⁾(x)]; the first has the bits the plain function gives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func derivatives<T: RealScalar, E>(
    at x: T, order: Int, of f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
  ) throws(E) -> [T] {
    try allDerivatives(at: x, order: order, driver: "Forward.derivatives(at:order:of:)", f)
  }

  /// Taylor's series of a function around a point.
  ///
  /// ```swift
  /// let s = Forward.taylorSeries(at: 0.0, order: 3) { x in exp(x) }
  /// s.evaluated(at: 0.1)   // 1.105166…, near exp(0.1) = 1.105170…
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point. At a dual number the coefficients carry its derivative.
  ///   - order: The order k of the last term; a negative one stops the program.
  ///   - f: The function.
  /// - Returns: The series of t ↦ f(x + t), which counts as made by hand from here on.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func taylorSeries<T: RealScalar, E>(
    at x: T, order: Int, of f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
  ) throws(E) -> TaylorSeries<T> {
    try expand(at: x, order: order, driver: "Forward.taylorSeries(at:order:of:)", f)
  }
}

@inlinable @inline(__always)
func allDerivatives<T: RealScalar, E>(
  at x: T, order: Int, driver: StaticString,
  _ f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> [T] {
  let series = try evaluateSeries(at: x, order: order, driver: driver, f)
  if series.isSuspect(through: order) {
    return try rescaledDerivatives(series, at: x, order: order, driver: driver, of: f)
  }
  return series.derivatives(order)
}

@inlinable @inline(__always)
func expand<T: RealScalar, E>(
  at x: T, order: Int, driver: StaticString, _ f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> TaylorSeries<T> {
  try evaluateSeries(at: x, order: order, driver: driver, f).cut(to: order).marked(.seededByHand)
}

/// The function's result on x + s t, which may be known beyond the order.
@inlinable @inline(__always)
func evaluateSeries<T: RealScalar, E>(
  at x: T, scale: T = 1, order: Int, driver: StaticString,
  _ f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> TaylorSeries<T> {
  if order < 0 || order > largestOrder { stopForOrder(order, driver) }
  let mark = PerturbationMark.fresh()
  let result = try f(TaylorSeries(variableAt: x, scale: scale, order: order, mark: mark))
  if mark | result.mark != mark { stopForConfusionOfSeries(driver) }
  if result.limit < order {
    return try evaluateFurther(
      at: x, scale: scale, order: order, missing: order - result.limit, driver: driver, f)
  }
  return result
}

/// The function's result where a removable singularity has taken orders from it: with as many more to begin
/// with.
@inlinable @inline(never)
func evaluateFurther<T: RealScalar, E>(
  at x: T, scale: T, order: Int, missing: Int, driver: StaticString,
  _ f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> TaylorSeries<T> {
  let mark = PerturbationMark.fresh()
  let variable = TaylorSeries(variableAt: x, scale: scale, order: order + missing, mark: mark)
  let result = try f(variable)
  if mark | result.mark != mark { stopForConfusionOfSeries(driver) }
  if result.limit < order { stopForLowOrder(result.limit, expected: order, driver: driver) }
  return result
}

/// The derivatives of a function whose coefficients underflow, from further evaluations at other
/// scales.
@inlinable @inline(never)
func rescaledDerivatives<T: RealScalar, E>(
  _ first: TaylorSeries<T>, at x: T, order: Int, driver: StaticString,
  of f: (TaylorSeries<T>) throws(E) -> TaylorSeries<T>
) throws(E) -> [T] {
  var known = ScaledCoefficients((0...min(first.extent, order)).map { first.coefficient($0).plain })
  var evaluations = 1
  // Three suffice for order 1000 of eˣ; the limit is for functions that no scale suits.
  while evaluations < 12, let exponent = known.nextScale() {
    let scale = T.Plain(sign: .plus, exponent: T.Plain.Exponent(exponent), significand: 1)
    let series = try evaluateSeries(
      at: x, scale: T(plain: scale), order: order, driver: driver, f)
    if !known.merge(scale: exponent, { series.coefficient($0).plain }) { break }
    evaluations += 1
  }
  return known.derivatives(order).map { T(plain: $0) }
}

extension Number {
  /// Whether coefficients of plain numbers are so small, up to the order, that some may have lost
  /// digits.
  @inlinable @inline(__always)
  func isSuspect<T>(through order: Int) -> Bool where P == TaylorSeriesPayload<T> {
    let extent = min(extent, order)
    if T.self != T.Plain.self || extent < 2 { return false }
    return withCoefficients { c in
      ScaledCoefficients<T.Plain>.areSuspect(extent) { c[$0].plain }
    }
  }

  /// The derivatives f, f′, …, f⁽ᵏ⁾.
  @inlinable
  func derivatives<T>(_ order: Int) -> [T] where P == TaylorSeriesPayload<T> {
    // A closure that held the series would hold a copy.
    let extent = extent
    return withCoefficients { c in
      var result: [T] = []
      result.reserveCapacity(order + 1)
      var (n, factorial) = (0, 1.0)
      while n <= order {
        // Up to 18! the factorial is exact; beyond, it is multiplied piece by piece.
        if n > 1 { factorial *= Double(n) }
        let coefficient = n > extent ? 0 : c[n]
        result.append(
          n < 2 || n > extent
            ? coefficient
            : n > 18 ? Self.derivative(n, coefficient: coefficient) : coefficient * T(factorial))
        n += 1
      }
      return result
    }
  }
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
    a number of an enclosing call (or one kept from an earlier evaluation) was used together with this \
    call's numbers, and their powers of t cannot be told apart. Lift it: inside the inner closure \
    write TaylorSeries(x) for the outer number x, and give the inner point as a TaylorSeries too, \
    for example derivatives(at: TaylorSeries(1), order: 2) { y in TaylorSeries(x) + y }.
    """)
}
