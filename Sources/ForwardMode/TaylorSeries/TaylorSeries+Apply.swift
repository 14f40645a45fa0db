// A function of a series: by the recurrence that its rule names, else from its derivative.

extension TaylorSeriesPayload {
  /// Applies a function of one argument: by its own recurrence if it has one, else by its slope.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: TaylorSeries<T>) -> TaylorSeries<T> {
    if !x.isActive { return TaylorSeries<T>(T.apply(rule, to: x.value)) }
    if x.limit == 0 { return unextended(T.apply(rule, to: x.value), mark: x.mark) }
    return extended(rule, x)
  }

  /// Applies a function of one argument to a series that has more than a value.
  @inlinable
  static func extended<R: UnaryRule>(_ rule: R, _ x: TaylorSeries<T>) -> TaylorSeries<T> {
    let result = rule.series(of: x) ?? solved(rule, of: x)
    let size = x.value.plain.magnitude
    if size > 0x1p-16 && size < 0x1p16 || x.value.plain == 0 { return result }
    // Far from 1 the slope alone may be out of range, as in a Dual.
    let first = Dual.apply(rule, to: Dual(value: x.value, tangent: x.coefficient(1))).tangent
    return result.replacing(value: result.value, first: first)
  }

  /// Applies a function of two arguments: by its own recurrence if it has one, else by its slopes.
  ///
  /// A constant argument's slope is never computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: TaylorSeries<T>, _ y: TaylorSeries<T>)
    -> TaylorSeries<T>
  {
    let value = T.apply(rule, to: x.value, y.value)
    let mark = x.mark | y.mark
    if mark.isNone { return TaylorSeries<T>(value) }
    if min(x.limit, y.limit) == 0 { return unextended(value, mark: mark) }
    return extended(rule, x, y, value: value)
  }

  /// Applies a function of two arguments to series that have more than a value.
  @inlinable
  static func extended<R: BinaryRule>(
    _ rule: R, _ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T
  ) -> TaylorSeries<T> {
    rule.series(of: x, y, value: value) ?? solved(rule, of: x, y, value: value)
  }

  /// The sine and the cosine of one angle, from one recurrence for both: s′ = c x′ and c′ = −s x′.
  @inlinable @inline(__always)
  public static func sineAndCosine(
    of x: TaylorSeries<T>
  ) -> (sine: TaylorSeries<T>, cosine: TaylorSeries<T>) {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    if !x.isActive { return (TaylorSeries<T>(sine), TaylorSeries<T>(cosine)) }
    if x.limit == 0 {
      return (unextended(sine, mark: x.mark), unextended(cosine, mark: x.mark))
    }
    let (first, second) = coupled(of: x, sine, cosine, sign: -1)
    return (first, second)
  }

  /// Another series with a rule's value and first order.
  @inlinable @inline(__always)
  public static func corrected(
    _ series: TaylorSeries<T>, of x: TaylorSeries<T>, _ start: (value: T, derivative: T)
  ) -> TaylorSeries<T> {
    series.replacing(value: start.value, first: start.derivative * x.coefficient(1))
  }

  /// The first-order coefficient, by the chain rule: what the tangent of a dual number would be.
  @inlinable @inline(__always)
  static func firstOrder<R: BinaryRule>(
    _ rule: R, _ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T
  ) -> T {
    let dualX = x.isActive ? Dual(value: x.value, tangent: x.coefficient(1)) : Dual(x.value)
    let dualY = y.isActive ? Dual(value: y.value, tangent: y.coefficient(1)) : Dual(y.value)
    return Dual.apply(rule, to: dualX, dualY).tangent
  }
}
