extension Forward {
  /// The value and all derivatives of a function of several variables along a line, up to some order.
  ///
  /// ```swift
  /// Forward.derivatives(at: [1.0, 2.0], along: [1.0, 0.5], order: 2) { x in x[0] * x[1] }   // [2, 2.5, 1]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - order: The order k of the highest derivative; a negative one stops the program.
  ///   - f: The function.
  /// - Returns: The derivatives of t ↦ f(x + t u) at 0, from the value on: D f[u], D² f[u, u] and so on.
  /// - Throws: What `f` throws.
  /// - Complexity: One evaluation of `f` on series of order k.
  @inlinable @_disfavoredOverload
  public static func derivatives<T: RealScalar, E>(
    at x: [T], along direction: [T], order: Int,
    of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
  ) throws(E) -> [T] {
    try seriesAlongLine(x, direction, order, "Forward.derivatives(at:along:order:of:)", f)
      .derivatives(order)
  }

  /// The value and all derivatives of a function object along a line.
  @inlinable
  public static func derivatives<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], order: Int, of f: F
  ) throws(F.Failure) -> [T] {
    try derivatives(at: x, along: direction, order: order) {
      (x: [TaylorSeries<T>]) throws(F.Failure) in try f(x)
    }
  }
}

/// The series of t ↦ f(x + t u), which may be known beyond the order.
@inlinable
func seriesAlongLine<T: RealScalar, E>(
  _ x: [T], _ direction: [T], _ order: Int, _ driver: StaticString,
  _ f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
) throws(E) -> TaylorSeries<T> {
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  if order < 0 || order > largestOrder { stopForOrder(order, driver) }
  let result = try evaluateAlongLine(x, direction, order, driver, f)
  if result.limit >= order { return result }
  // A removable singularity has taken orders: with as many more to begin with.
  let further = try evaluateAlongLine(x, direction, 2 * order - result.limit, driver, f)
  if further.limit < order { stopForLowOrder(further.limit, expected: order, driver: driver) }
  return further
}

/// The function's result on series of an order, which may be of another.
@inlinable
func evaluateAlongLine<T: RealScalar, E>(
  _ x: [T], _ direction: [T], _ order: Int, _ driver: StaticString,
  _ f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
) throws(E) -> TaylorSeries<T> {
  let mark = PerturbationMark.fresh()
  let line = zip(x, direction).map { x, u in
    let isFixed = u == 0 && u.isConstant
    return isFixed
      ? TaylorSeries(x) : TaylorSeries(variableAt: x, scale: u, order: order, mark: mark)
  }
  let result = try f(line)
  if mark | result.mark != mark { stopForConfusionOfSeries(driver) }
  return result
}
