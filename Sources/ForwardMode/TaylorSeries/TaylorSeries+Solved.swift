// The way for any rule at all, with nothing known but its derivative.

extension PerturbationMark {
  /// The mark of the arguments inside the series' own equations; drivers never draw it.
  @inlinable @inline(__always)
  static var seriesArgument: PerturbationMark { PerturbationMark(number: 0x2_ffff) }

  /// The mark of the unknown inside the series' own equations; drivers never draw it.
  @inlinable @inline(__always)
  static var seriesUnknown: PerturbationMark { PerturbationMark(number: 0x3_ffff) }
}

extension TaylorSeriesPayload {
  /// Solves v′ = g(x, v) x′, where g is the rule's derivative, evaluated over series.
  ///
  /// The coefficient vₙ needs those of g up to n − 1, and these need v up to n − 1: so one order
  /// follows from the last. Most slopes do not depend on v; then one evaluation yields all orders.
  /// The marks tell: v bears one of its own, which g's result bears if it depends on v. If it does,
  /// g is evaluated once an order.
  @inlinable
  static func solved<R: UnaryRule>(_ rule: R, of x: TaylorSeries<T>) -> TaylorSeries<T> {
    let argument = x.cut(to: x.limit - 1).marked(.seriesArgument)
    let value = T.apply(rule, to: x.value)
    var unknown = unextended(value, mark: .seriesUnknown)
    // Where the rule has a form in units of the argument's size, its derivatives may be out of range.
    let unit = rule.scaledDerivative(at: argument, value: unknown)?.unit
    func slopes(at argument: TaylorSeries<T>, value: TaylorSeries<T>) -> TaylorSeries<T> {
      let scaled = unit == nil ? nil : rule.scaledDerivative(at: argument, value: value)
      return scaled?.slope ?? rule.derivative(at: argument, value: value)
    }
    let x = unit.map { divided(x, by: T(plain: $0)) } ?? x
    var slope = slopes(at: argument, value: unknown)
    let isDirect = !slope.dependsOnUnknown
    return x.withWeights(through: x.limit) { x1, weights in
      make(order: x.limit, extent: x.limit, mark: x.mark) { v in
        v[0] = value
        var n = 1
        while n <= x.limit {
          if n > 1 && !isDirect {
            unknown = partial(v, through: n - 1)
            slope = slopes(at: argument.cut(to: n - 1), value: unknown)
          }
          v[n] = integral(x, x1, weights, slope: slope, order: n)
          n += 1
        }
      }
    }
  }

  /// Solves v′ = g(x, y, v) x′ + h(x, y, v) y′, where g and h are the rule's partial derivatives.
  ///
  /// A constant argument stays constant, and its partial derivative is not computed.
  @inlinable
  static func solved<R: BinaryRule>(
    _ rule: R, of x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T
  ) -> TaylorSeries<T> {
    let order = min(x.limit, y.limit)
    let firstArgument = x.isActive ? x.cut(to: order - 1).marked(.seriesArgument) : x
    let secondArgument = y.isActive ? y.cut(to: order - 1).marked(.seriesArgument) : y
    func slopes(through n: Int, value: TaylorSeries<T>) -> (TaylorSeries<T>, TaylorSeries<T>) {
      let (a, b) = (
        x.isActive ? firstArgument.cut(to: n) : x, y.isActive ? secondArgument.cut(to: n) : y
      )
      return (
        x.isActive ? rule.firstPartial(at: a, b, value: value) : TaylorSeries<T>(0),
        y.isActive ? rule.secondPartial(at: a, b, value: value) : TaylorSeries<T>(0)
      )
    }
    var (first, second) = slopes(
      through: order - 1, value: unextended(value, mark: .seriesUnknown))
    let isDirect = !first.dependsOnUnknown && !second.dependsOnUnknown
    return x.withWeights(through: order) { x1, xWeights in
      y.withWeights(through: order) { y1, yWeights in
        make(order: order, extent: order, mark: x.mark | y.mark) { v in
          v[0] = value
          var n = 1
          while n <= order {
            if n > 1 && !isDirect {
              (first, second) = slopes(through: n - 1, value: partial(v, through: n - 1))
            }
            let fromX = integral(x, x1, xWeights, slope: first, order: n)
            let fromY = integral(y, y1, yWeights, slope: second, order: n)
            v[n] = !y.isActive ? fromX : !x.isActive ? fromY : fromX + fromY
            n += 1
          }
        }
      }
    }
  }

  /// The unknown function as far as it is known.
  @inlinable
  static func partial(_ v: UnsafeMutablePointer<T>, through n: Int) -> TaylorSeries<T> {
    make(order: n, extent: n, mark: .seriesUnknown) { c in
      for i in 0...n { c[i] = v[i] }
    }
  }

  /// The coefficient n of v, where v′ = w x′ and w is a series with an extent of its own.
  @inlinable @inline(__always)
  static func integral(
    _ x: TaylorSeries<T>, _ x1: UnsafePointer<T>, _ weights: UnsafePointer<T>,
    slope w: TaylorSeries<T>, order n: Int
  ) -> T {
    w.withCoefficients { w1 in
      let linear: T = n <= x.extent ? w1[0] * x1[n] : 0
      let (first, last) = (max(1, n - w.extent), min(n - 1, x.extent))
      if first > last { return linear }
      let inner = convolution(weights, w1, order: n, from: first, through: last) / T(n)
      return n <= x.extent ? linear + inner : inner
    }
  }
}

extension Number where P: SeriesStorage {
  /// Whether a slope was computed from the unknown function.
  @inlinable @inline(__always)
  var dependsOnUnknown: Bool { mark | .seriesArgument != .seriesArgument }
}
