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
  ///
  /// The value, which every case needs, comes before their distinction: nested numbers then take a
  /// seventh less time.
  @inlinable @inline(__always)
  public static func quotient(_ a: Dual<T>, _ b: Dual<T>) -> Dual<T> {
    let value = a.value / b.value
    if !a.isActive { return b.isActive ? inverse(value: value, of: b) : Dual<T>(value) }
    if !b.isActive { return Dual<T>(value: value, tangent: a.tangent / b.value, mark: a.mark) }
    return Dual<T>(
      value: value, tangent: (a.tangent - value * b.tangent) / b.value, mark: a.mark | b.mark)
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
    inverse(value: c / a.value, of: a)
  }

  /// A constant divided by a number, given the value.
  @inlinable @inline(__always)
  static func inverse(value: T, of a: Dual<T>) -> Dual<T> {
    Dual<T>(value: value, tangent: -(value * a.tangent) / a.value, mark: a.mark)
  }
}
