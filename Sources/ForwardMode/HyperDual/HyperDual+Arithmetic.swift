// The arithmetic of hyper-dual numbers, each rule once. The operators, generic and concrete, call
// these.

extension HyperDualPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func sum(_ a: HyperDual<T>, _ b: HyperDual<T>) -> HyperDual<T> {
    HyperDual<T>(
      value: a.value + b.value, first: a.first + b.first, second: a.second + b.second,
      mixed: a.mixed + b.mixed, mark: a.mark | b.mark)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func difference(_ a: HyperDual<T>, _ b: HyperDual<T>) -> HyperDual<T> {
    HyperDual<T>(
      value: a.value - b.value, first: a.first - b.first, second: a.second - b.second,
      mixed: a.mixed - b.mixed, mark: a.mark | b.mark)
  }

  /// The product rule to second order.
  ///
  /// A constant's zero derivatives are not multiplied, so that beside an infinite factor they do
  /// not turn into NaN.
  @inlinable @inline(__always)
  public static func product(_ a: HyperDual<T>, _ b: HyperDual<T>) -> HyperDual<T> {
    if !a.isActive { return b.isActive ? scaled(b, by: a.value) : HyperDual<T>(a.value * b.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    let value = a.value * b.value
    // At infinity a factor that is linear adds no infinite slope to the second derivative.
    let isFinite = value.plain.isFinite
    let first = isFinite ? a.mixed * b.value : a.mixed(times: b.value)
    let second = isFinite ? a.value * b.mixed : b.mixed(times: a.value)
    return HyperDual<T>(
      value: value, first: a.first * b.value + a.value * b.first,
      second: a.second * b.value + a.value * b.second,
      mixed: first + a.second * b.first + (a.first * b.second + second),
      mark: a.mark | b.mark)
  }

  /// The quotient rule to second order, solved from q b = a: nothing squares b.
  @inlinable @inline(__always)
  public static func quotient(_ a: HyperDual<T>, _ b: HyperDual<T>) -> HyperDual<T> {
    if !b.isActive { return a.isActive ? divided(a, by: b.value) : HyperDual<T>(a.value / b.value) }
    if !a.isActive { return quotient(constant: a.value, b) }
    let quotient = a.value / b.value
    if !quotient.plain.isFinite { return quotientAtPole(a, b, quotient) }
    let first = (a.first - quotient * b.first) / b.value
    let second = (a.second - quotient * b.second) / b.value
    let remainder = a.mixed - (first * b.second + quotient * b.mixed)
    let mixed = (remainder - second * b.first) / b.value
    return HyperDual<T>(
      value: quotient, first: first, second: second, mixed: mixed, mark: a.mark | b.mark)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: HyperDual<T>) -> HyperDual<T> {
    HyperDual<T>(
      value: -a.value, first: -a.first, second: -a.second, mixed: -a.mixed, mark: a.mark)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: HyperDual<T>, by c: T) -> HyperDual<T> {
    HyperDual<T>(
      value: a.value + c, first: a.first, second: a.second, mixed: a.mixed, mark: a.mark)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: HyperDual<T>, downBy c: T) -> HyperDual<T> {
    HyperDual<T>(
      value: a.value - c, first: a.first, second: a.second, mixed: a.mixed, mark: a.mark)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func difference(constant c: T, _ a: HyperDual<T>) -> HyperDual<T> {
    HyperDual<T>(
      value: c - a.value, first: -a.first, second: -a.second, mixed: -a.mixed, mark: a.mark)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: HyperDual<T>, by c: T) -> HyperDual<T> {
    // Zero times a constant is NaN for an infinite one only.
    HyperDual<T>(
      value: a.value * c, first: a.first * c, second: a.second * c,
      mixed: c.plain.isFinite ? a.mixed * c : a.mixed(times: c), mark: a.mark)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: HyperDual<T>, by c: T) -> HyperDual<T> {
    HyperDual<T>(
      value: a.value / c, first: a.first / c, second: a.second / c,
      mixed: c == 0 ? a.mixed(over: c) : a.mixed / c, mark: a.mark)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func quotient(constant c: T, _ a: HyperDual<T>) -> HyperDual<T> {
    let quotient = c / a.value
    if !quotient.plain.isFinite { return quotientAtPole(HyperDual<T>(c), a, quotient) }
    let first = -(quotient * a.first) / a.value
    let second = -(quotient * a.second) / a.value
    let remainder = -(first * a.second + quotient * a.mixed)
    let mixed = (remainder - second * a.first) / a.value
    return HyperDual<T>(value: quotient, first: first, second: second, mixed: mixed, mark: a.mark)
  }
}

extension HyperDualPayload {
  /// The quotient rule at a pole; the numerator may be a constant.
  ///
  /// As at other poles, a linear denominator adds no infinite slope to the second derivative.
  @inlinable @inline(never)
  static func quotientAtPole(
    _ a: HyperDual<T>, _ b: HyperDual<T>, _ quotient: T
  ) -> HyperDual<T> {
    let isConstant = !a.isActive
    let (firstTurn, secondTurn) = (quotient * b.first, quotient * b.second)
    let first = (isConstant ? -firstTurn : a.first - firstTurn) / b.value
    let second = (isConstant ? -secondTurn : a.second - secondTurn) / b.value
    let turns = first * b.second + b.mixed(times: quotient)
    let remainder = isConstant ? -turns : a.mixed - turns
    return HyperDual<T>(
      value: quotient, first: first, second: second,
      mixed: (remainder - second * b.first) / b.value, mark: a.mark | b.mark)
  }
}
