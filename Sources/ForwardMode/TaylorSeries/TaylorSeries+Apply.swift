// A function of a series: by the recurrence that its rule names, else from its derivative.

extension Number where P: SeriesStorage {
  /// Applies a function of one argument: by its own recurrence if it has one, else by its slope.
  @inlinable @inline(__always)
  static func applied<R: UnaryRule>(_ rule: R, to x: Self) -> Self {
    if !x.isActive { return Self(T.apply(rule, to: x.value)) }
    if x.limit == 0 { return unextended(T.apply(rule, to: x.value), mark: x.mark) }
    return extended(rule, x)
  }

  /// Applies a function of one argument to a series that has more than a value.
  @inlinable
  static func extended<R: UnaryRule>(_ rule: R, _ x: Self) -> Self {
    rule.series(of: x) ?? solved(rule, of: x)
  }

  /// Applies a function of two arguments: by its own recurrence if it has one, else by its slopes.
  ///
  /// A constant argument's slope is never computed.
  @inlinable @inline(__always)
  static func applied<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self {
    let value = T.apply(rule, to: x.value, y.value)
    let mark = x.mark | y.mark
    if mark.isNone { return Self(value) }
    if min(x.limit, y.limit) == 0 { return unextended(value, mark: mark) }
    return extended(rule, x, y, value: value)
  }

  /// Applies a function of two arguments to series that have more than a value.
  @inlinable
  static func extended<R: BinaryRule>(_ rule: R, _ x: Self, _ y: Self, value: T) -> Self {
    rule.series(of: x, y, value: value) ?? solved(rule, of: x, y, value: value)
  }

  /// The sine and the cosine of one angle, from one recurrence for both.
  @inlinable @inline(__always)
  static func bothCircular(of x: Self) -> (sine: Self, cosine: Self) {
    if x.isActive && x.limit > 0 { return circular(x) }
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    if !x.isActive { return (Self(sine), Self(cosine)) }
    return (unextended(sine, mark: x.mark), unextended(cosine, mark: x.mark))
  }

  /// The first-order coefficient, by the chain rule: what the tangent of a dual number would be.
  @inlinable @inline(__always)
  static func firstOrder<R: BinaryRule>(_ rule: R, _ x: Self, _ y: Self, value: T) -> T {
    if !y.isActive {
      return rule.firstPartial(at: x.value, y.value, value: value) * x.coefficient(1)
    }
    if !x.isActive {
      return rule.secondPartial(at: x.value, y.value, value: value) * y.coefficient(1)
    }
    return rule.firstPartial(at: x.value, y.value, value: value) * x.coefficient(1)
      + rule.secondPartial(at: x.value, y.value, value: value) * y.coefficient(1)
  }
}
