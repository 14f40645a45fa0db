extension Forward {
  /// A mixed partial derivative of any order.
  ///
  /// ```swift
  /// // ∂³/∂x²∂z of x² y z at (1, 2, 3)
  /// Forward.mixedDerivative(at: [1.0, 2.0, 3.0], orders: [2, 0, 1]) { x in x[0] * x[0] * x[1] * x[2] }   // 4
  /// ```
  ///
  /// It is a combination of the derivatives along lines through the point, each from one series, with exact
  /// weights; the terms of a high order may cancel to some digits. For two or three variables and orders to six
  /// that costs a digit or two.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - orders: How often the derivative is taken in each variable, n numbers; any other number of them, or a
  ///     negative one, stops the program.
  ///   - f: The function.
  /// - Returns: The derivative; the value, if all orders are 0.
  /// - Throws: What `f` throws.
  /// - Complexity: At most C(m + d − 1, d) evaluations on series of order d, for m variables that the derivative
  ///   is taken in and a total order d.
  @inlinable @_disfavoredOverload
  public static func mixedDerivative<T: RealScalar, E>(
    at x: [T], orders: [Int], of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
  ) throws(E) -> T {
    let driver: StaticString = "Forward.mixedDerivative(at:orders:of:)"
    requireCount(orders.count, x.count, of: "the list of orders", in: driver)
    if let negative = orders.first(where: { $0 < 0 }) { stopForOrder(negative, driver) }
    let places = orders.indices.filter { orders[$0] > 0 }
    let own = places.map { orders[$0] }
    let order = own.reduce(0, +)
    if order == 0 { return try f(x.map { TaylorSeries($0) }).value }
    var total: T = 0
    for j in multiIndices(own.count, sum: order) {
      let weight = interpolationWeight(own, j)
      if weight == 0 { continue }
      var direction = [T](repeating: 0, count: x.count)
      for (place, step) in zip(places, j) { direction[place] = T(Double(step)) }
      let series = try seriesAlongLine(x, direction, order, driver, f)
      total += T(weight) * series.coefficient(order)
    }
    return total
  }

  /// A mixed partial derivative of any order of a function object.
  @inlinable
  public static func mixedDerivative<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], orders: [Int], of f: F
  ) throws(F.Failure) -> T {
    try mixedDerivative(at: x, orders: orders) { (x: [TaylorSeries<T>]) throws(F.Failure) in
      try f(x)
    }
  }

  /// All partial derivatives of one order.
  ///
  /// ```swift
  /// let t = Forward.derivativeTensor(at: [1.0, 2.0], order: 3) { x in x[0] * x[0] * x[1] }
  /// t[0, 0, 1]   // ∂³f/∂x²∂y = 2
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - order: The order d; one below 1 stops the program.
  ///   - f: The function.
  /// - Returns: The derivatives, each kept once.
  /// - Throws: What `f` throws.
  /// - Complexity: C(n + d − 1, d) evaluations on series of order d, as many as there are different derivatives.
  @inlinable @_disfavoredOverload
  public static func derivativeTensor<T: RealScalar, E>(
    at x: [T], order: Int, of f: ([TaylorSeries<T>]) throws(E) -> TaylorSeries<T>
  ) throws(E) -> DerivativeTensor<T> {
    let driver: StaticString = "Forward.derivativeTensor(at:order:of:)"
    if order < 1 { stopForOrder(order, driver) }
    let directions = multiIndices(x.count, sum: order)
    var coefficients: [T] = []
    for j in directions {
      let series = try seriesAlongLine(x, j.map { T(Double($0)) }, order, driver, f)
      coefficients.append(series.coefficient(order))
    }
    let elements = directions.map { i in
      // A direction in other variables than the derivative's has no weight.
      zip(directions, coefficients).reduce(T(0.0)) { sum, line in
        let isWithin = zip(i, line.0).allSatisfy { $0 > 0 || $1 == 0 }
        let weight = isWithin ? interpolationWeight(i, line.0) : 0
        return weight == 0 ? sum : sum + T(weight) * line.1
      }
    }
    return DerivativeTensor(order: order, dimension: x.count, elements: elements)
  }

  /// All partial derivatives of one order of a function object.
  @inlinable
  public static func derivativeTensor<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], order: Int, of f: F
  ) throws(F.Failure) -> DerivativeTensor<T> {
    try derivativeTensor(at: x, order: order) { (x: [TaylorSeries<T>]) throws(F.Failure) in
      try f(x)
    }
  }
}
