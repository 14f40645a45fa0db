// The arithmetic of vector duals, each rule once. The operators, generic and concrete, call these.

extension VectorDualPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func sum(_ a: VectorDual<Lanes>, _ b: VectorDual<Lanes>) -> VectorDual<Lanes> {
    if !b.isActive { return shifted(a, by: b.value) }
    return VectorDual<Lanes>(
      value: a.value + b.value, tangents: .sum(a.tangents, b.tangents), mark: a.mark | b.mark)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func difference(_ a: VectorDual<Lanes>, _ b: VectorDual<Lanes>) -> VectorDual<Lanes>
  {
    if !b.isActive { return shifted(a, downBy: b.value) }
    return VectorDual<Lanes>(
      value: a.value - b.value, tangents: .difference(a.tangents, b.tangents), mark: a.mark | b.mark
    )
  }

  /// The product rule.
  ///
  /// A constant's zero tangents are not multiplied, so that beside an infinite
  /// factor they do not turn into NaN.
  @inlinable @inline(__always)
  public static func product(_ a: VectorDual<Lanes>, _ b: VectorDual<Lanes>) -> VectorDual<Lanes> {
    if !a.isActive {
      return b.isActive ? scaled(b, by: a.value) : VectorDual<Lanes>(a.value * b.value)
    }
    if !b.isActive { return scaled(a, by: b.value) }
    return VectorDual<Lanes>(
      value: a.value * b.value,
      tangents: .combination(a.tangents, b.value, b.tangents, a.value), mark: a.mark | b.mark)
  }

  /// The quotient rule as (ȧ − q ḃ) / b, which does not square b.
  @inlinable @inline(__always)
  public static func quotient(_ a: VectorDual<Lanes>, _ b: VectorDual<Lanes>) -> VectorDual<Lanes> {
    if !b.isActive {
      return a.isActive ? divided(a, by: b.value) : VectorDual<Lanes>(a.value / b.value)
    }
    if !a.isActive { return quotient(constant: a.value, b) }
    let quotient = a.value / b.value
    return VectorDual<Lanes>(
      value: quotient,
      tangents: .quotient(a.tangents, b.tangents, quotient: quotient, denominator: b.value),
      mark: a.mark | b.mark)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: VectorDual<Lanes>) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: -a.value, tangents: .negative(a.tangents), mark: a.mark)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: VectorDual<Lanes>, by c: Value) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: a.value + c, tangents: a.tangents, mark: a.mark)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: VectorDual<Lanes>, downBy c: Value) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: a.value - c, tangents: a.tangents, mark: a.mark)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func difference(constant c: Value, _ a: VectorDual<Lanes>) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: c - a.value, tangents: .negative(a.tangents), mark: a.mark)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: VectorDual<Lanes>, by c: Value) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: a.value * c, tangents: a.tangents.scaled(by: c), mark: a.mark)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: VectorDual<Lanes>, by c: Value) -> VectorDual<Lanes> {
    VectorDual<Lanes>(value: a.value / c, tangents: a.tangents.divided(by: c), mark: a.mark)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func quotient(constant c: Value, _ a: VectorDual<Lanes>) -> VectorDual<Lanes> {
    let quotient = c / a.value
    return VectorDual<Lanes>(
      value: quotient,
      tangents: Lanes.negative(a.tangents.scaled(by: quotient)).divided(by: a.value),
      mark: a.mark)
  }
}
