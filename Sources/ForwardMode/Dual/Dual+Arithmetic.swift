// The arithmetic of dual numbers, each rule once. The operators, generic and concrete, call these.

extension DualPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func sum(_ a: Dual<T>, _ b: Dual<T>) -> Dual<T> {
    Dual<T>(value: a.value + b.value, tangent: a.tangent + b.tangent, mark: a.mark | b.mark)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func difference(_ a: Dual<T>, _ b: Dual<T>) -> Dual<T> {
    Dual<T>(value: a.value - b.value, tangent: a.tangent - b.tangent, mark: a.mark | b.mark)
  }

  /// The product rule.
  ///
  /// A constant's zero tangent is not multiplied, so that beside an infinite
  /// factor it does not turn into NaN.
  @inlinable @inline(__always)
  public static func product(_ a: Dual<T>, _ b: Dual<T>) -> Dual<T> {
    if !a.isActive { return b.isActive ? scaled(b, by: a.value) : Dual<T>(a.value * b.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    return Dual<T>(
      value: a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent,
      mark: a.mark | b.mark)
  }

  /// The quotient rule as (ȧ − q ḃ) / b, which does not square b.
  @inlinable @inline(__always)
  public static func quotient(_ a: Dual<T>, _ b: Dual<T>) -> Dual<T> {
    if !b.isActive { return a.isActive ? divided(a, by: b.value) : Dual<T>(a.value / b.value) }
    if !a.isActive { return quotient(constant: a.value, b) }
    let quotient = a.value / b.value
    return Dual<T>(
      value: quotient, tangent: (a.tangent - quotient * b.tangent) / b.value,
      mark: a.mark | b.mark)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: Dual<T>) -> Dual<T> {
    Dual<T>(value: -a.value, tangent: -a.tangent, mark: a.mark)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Dual<T>, by c: T) -> Dual<T> {
    Dual<T>(value: a.value + c, tangent: a.tangent, mark: a.mark)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Dual<T>, downBy c: T) -> Dual<T> {
    Dual<T>(value: a.value - c, tangent: a.tangent, mark: a.mark)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func difference(constant c: T, _ a: Dual<T>) -> Dual<T> {
    Dual<T>(value: c - a.value, tangent: -a.tangent, mark: a.mark)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: Dual<T>, by c: T) -> Dual<T> {
    Dual<T>(value: a.value * c, tangent: a.tangent * c, mark: a.mark)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: Dual<T>, by c: T) -> Dual<T> {
    Dual<T>(value: a.value / c, tangent: a.tangent / c, mark: a.mark)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func quotient(constant c: T, _ a: Dual<T>) -> Dual<T> {
    let quotient = c / a.value
    return Dual<T>(value: quotient, tangent: -(quotient * a.tangent) / a.value, mark: a.mark)
  }
}
