// The arithmetic of vector duals, each rule once. The operators, generic and concrete, call these.

extension VectorDual {
  /// The sum rule.
  @inlinable @inline(__always)
  static func sum(_ a: VectorDual, _ b: VectorDual) -> VectorDual {
    if !b.isActive { return shifted(a, by: b.value) }
    return VectorDual(
      value: a.value + b.value, tangents: .sum(a.tangents, b.tangents), mark: a.mark | b.mark)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  static func difference(_ a: VectorDual, _ b: VectorDual) -> VectorDual {
    if !b.isActive { return shifted(a, downBy: b.value) }
    return VectorDual(
      value: a.value - b.value, tangents: .difference(a.tangents, b.tangents), mark: a.mark | b.mark
    )
  }

  /// The product rule.
  ///
  /// A constant's zero tangents are not multiplied, so that beside an infinite
  /// factor they do not turn into NaN.
  @inlinable @inline(__always)
  static func product(_ a: VectorDual, _ b: VectorDual) -> VectorDual {
    if !a.isActive { return b.isActive ? scaled(b, by: a.value) : VectorDual(a.value * b.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    return VectorDual(
      value: a.value * b.value,
      tangents: .combination(a.tangents, b.value, b.tangents, a.value), mark: a.mark | b.mark)
  }

  /// The quotient rule as (ȧ − q ḃ) / b, which does not square b.
  @inlinable @inline(__always)
  static func quotient(_ a: VectorDual, _ b: VectorDual) -> VectorDual {
    if !b.isActive { return a.isActive ? divided(a, by: b.value) : VectorDual(a.value / b.value) }
    if !a.isActive { return quotient(constant: a.value, b) }
    let quotient = a.value / b.value
    return VectorDual(
      value: quotient,
      tangents: .quotient(a.tangents, b.tangents, quotient: quotient, denominator: b.value),
      mark: a.mark | b.mark)
  }

  /// The negative.
  @inlinable @inline(__always)
  static func negative(_ a: VectorDual) -> VectorDual {
    VectorDual(value: -a.value, tangents: .negative(a.tangents), mark: a.mark)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: VectorDual, by c: Value) -> VectorDual {
    VectorDual(value: a.value + c, tangents: a.tangents, mark: a.mark)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: VectorDual, downBy c: Value) -> VectorDual {
    VectorDual(value: a.value - c, tangents: a.tangents, mark: a.mark)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  static func difference(constant c: Value, _ a: VectorDual) -> VectorDual {
    VectorDual(value: c - a.value, tangents: .negative(a.tangents), mark: a.mark)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  static func scaled(_ a: VectorDual, by c: Value) -> VectorDual {
    VectorDual(value: a.value * c, tangents: a.tangents.scaled(by: c), mark: a.mark)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  static func divided(_ a: VectorDual, by c: Value) -> VectorDual {
    VectorDual(value: a.value / c, tangents: a.tangents.divided(by: c), mark: a.mark)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  static func quotient(constant c: Value, _ a: VectorDual) -> VectorDual {
    let quotient = c / a.value
    return VectorDual(
      value: quotient,
      tangents: Lanes.negative(a.tangents.scaled(by: quotient)).divided(by: a.value),
      mark: a.mark)
  }
}
