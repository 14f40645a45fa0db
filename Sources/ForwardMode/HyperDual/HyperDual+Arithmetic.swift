// The arithmetic of hyper-dual numbers, each rule once. The operators, generic and concrete, call
// these.

extension HyperDual {
  /// The sum rule.
  @inlinable @inline(__always)
  static func sum(_ a: HyperDual, _ b: HyperDual) -> HyperDual {
    HyperDual(
      value: a.value + b.value, first: a.first + b.first, second: a.second + b.second,
      mixed: a.mixed + b.mixed, mark: a.mark | b.mark)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  static func difference(_ a: HyperDual, _ b: HyperDual) -> HyperDual {
    HyperDual(
      value: a.value - b.value, first: a.first - b.first, second: a.second - b.second,
      mixed: a.mixed - b.mixed, mark: a.mark | b.mark)
  }

  /// The product rule to second order.
  ///
  /// A constant's zero derivatives are not multiplied, so that beside an infinite factor they do
  /// not turn into NaN.
  @inlinable @inline(__always)
  static func product(_ a: HyperDual, _ b: HyperDual) -> HyperDual {
    if !a.isActive { return b.isActive ? scaled(b, by: a.value) : HyperDual(a.value * b.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    return HyperDual(
      value: a.value * b.value, first: a.first * b.value + a.value * b.first,
      second: a.second * b.value + a.value * b.second,
      mixed: a.mixed * b.value + a.second * b.first + (a.first * b.second + a.value * b.mixed),
      mark: a.mark | b.mark)
  }

  /// The quotient rule to second order, solved from q b = a: nothing squares b.
  @inlinable @inline(__always)
  static func quotient(_ a: HyperDual, _ b: HyperDual) -> HyperDual {
    if !b.isActive { return a.isActive ? divided(a, by: b.value) : HyperDual(a.value / b.value) }
    if !a.isActive { return quotient(constant: a.value, b) }
    let quotient = a.value / b.value
    let first = (a.first - quotient * b.first) / b.value
    let second = (a.second - quotient * b.second) / b.value
    let remainder = a.mixed - (first * b.second + quotient * b.mixed)
    let mixed = (remainder - second * b.first) / b.value
    return HyperDual(
      value: quotient, first: first, second: second, mixed: mixed, mark: a.mark | b.mark)
  }

  /// The negative.
  @inlinable @inline(__always)
  static func negative(_ a: HyperDual) -> HyperDual {
    HyperDual(
      value: -a.value, first: -a.first, second: -a.second, mixed: -a.mixed, mark: a.mark)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: HyperDual, by c: T) -> HyperDual {
    HyperDual(
      value: a.value + c, first: a.first, second: a.second, mixed: a.mixed, mark: a.mark)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: HyperDual, downBy c: T) -> HyperDual {
    HyperDual(
      value: a.value - c, first: a.first, second: a.second, mixed: a.mixed, mark: a.mark)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  static func difference(constant c: T, _ a: HyperDual) -> HyperDual {
    HyperDual(
      value: c - a.value, first: -a.first, second: -a.second, mixed: -a.mixed, mark: a.mark)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  static func scaled(_ a: HyperDual, by c: T) -> HyperDual {
    HyperDual(
      value: a.value * c, first: a.first * c, second: a.second * c, mixed: a.mixed * c,
      mark: a.mark)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  static func divided(_ a: HyperDual, by c: T) -> HyperDual {
    HyperDual(
      value: a.value / c, first: a.first / c, second: a.second / c, mixed: a.mixed / c,
      mark: a.mark)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  static func quotient(constant c: T, _ a: HyperDual) -> HyperDual {
    let quotient = c / a.value
    let first = -(quotient * a.first) / a.value
    let second = -(quotient * a.second) / a.value
    let remainder = -(first * a.second + quotient * a.mixed)
    let mixed = (remainder - second * a.first) / a.value
    return HyperDual(value: quotient, first: first, second: second, mixed: mixed, mark: a.mark)
  }
}
