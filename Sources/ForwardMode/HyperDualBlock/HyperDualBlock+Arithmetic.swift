// The arithmetic of hyper-dual blocks, each rule once. The operators, generic and concrete, call
// these.

extension HyperDualBlockPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  static func sum(_ a: Self, _ b: Self) -> Self {
    if !b.isActive { return shifted(a, by: b.value) }
    return Self(
      value: a.value + b.value, mark: a.mark | b.mark, first: .sum(a.first, b.first),
      second: .sum(a.second, b.second), .sum(a.row0, b.row0), .sum(a.row1, b.row1),
      .sum(a.row2, b.row2), .sum(a.row3, b.row3))
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  static func difference(_ a: Self, _ b: Self) -> Self {
    if !b.isActive { return shifted(a, downBy: b.value) }
    return Self(
      value: a.value - b.value, mark: a.mark | b.mark, first: .difference(a.first, b.first),
      second: .difference(a.second, b.second), .difference(a.row0, b.row0),
      .difference(a.row1, b.row1), .difference(a.row2, b.row2), .difference(a.row3, b.row3))
  }

  /// The product rule to second order; constants' zero derivatives are not multiplied.
  @inlinable @inline(__always)
  static func product(_ a: Self, _ b: Self) -> Self {
    if !a.isActive {
      return b.isActive ? scaled(b, by: a.value) : Self(a.value * b.value)
    }
    if !b.isActive { return scaled(a, by: b.value) }
    let value = a.value * b.value
    if _slowPath(!value.plain.isFinite) {
      // A factor that is linear adds no infinite slope to the second derivative.
      return product(a, b, value) { aRow, bRow, aFirst, bFirst in
        .sum(
          .sum(bent(aRow, times: b.value), bent(bRow, times: a.value)),
          .combination(a.second, bFirst, b.second, aFirst))
      }
    }
    return product(a, b, value) { aRow, bRow, aFirst, bFirst in
      .sum(
        .combination(aRow, b.value, a.second, bFirst),
        .combination(b.second, aFirst, bRow, a.value))
    }
  }

  /// The product, given its value and how a row of its second derivatives comes of the factors' rows and
  /// first derivatives.
  @inlinable @inline(__always)
  static func product(
    _ a: Self, _ b: Self, _ value: Value, row: (Columns, Columns, Value, Value) -> Columns
  ) -> Self {
    Self(
      value: value, mark: a.mark | b.mark,
      first: .combination(a.first, b.value, b.first, a.value),
      second: .combination(a.second, b.value, b.second, a.value),
      row(a.row0, b.row0, a.first.v0, b.first.v0), row(a.row1, b.row1, a.first.v1, b.first.v1),
      row(a.row2, b.row2, a.first.v2, b.first.v2), row(a.row3, b.row3, a.first.v3, b.first.v3))
  }

  /// The quotient rule to second order, solved from q b = a: nothing squares b.
  @inlinable @inline(__always)
  static func quotient(_ a: Self, _ b: Self) -> Self {
    if !b.isActive {
      return a.isActive ? divided(a, by: b.value) : Self(a.value / b.value)
    }
    let quotient = a.value / b.value
    if quotient.plain.isInfinite { return quotientAtPole(a, b, quotient) }
    return solved(a, b, quotient)
  }

  /// The quotient rule, given the value.
  @inlinable @inline(__always)
  static func solved(
    _ a: Self, _ b: Self, _ quotient: Value
  ) -> Self {
    let first: Lanes4<Value> = .quotient(
      a.first, b.first, quotient: quotient, denominator: b.value)
    let second: Columns = .quotient(
      a.second, b.second, quotient: quotient, denominator: b.value)
    @inline(__always)
    func row(_ aRow: Columns, _ bRow: Columns, _ qFirst: Value, _ bFirst: Value) -> Columns {
      let remainder: Columns = .difference(
        aRow, .combination(b.second, qFirst, bRow, quotient))
      return .quotient(remainder, second, quotient: bFirst, denominator: b.value)
    }
    return Self(
      value: quotient, mark: a.mark | b.mark, first: first, second: second,
      row(a.row0, b.row0, first.v0, b.first.v0), row(a.row1, b.row1, first.v1, b.first.v1),
      row(a.row2, b.row2, first.v2, b.first.v2), row(a.row3, b.row3, first.v3, b.first.v3))
  }

  /// The number with another value and each derivative changed alike.
  @inlinable @inline(__always)
  func mapped(
    to value: Value, _ change: (Columns) -> Columns,
    _ changeFirst: (Lanes4<Value>) -> Lanes4<Value>
  ) -> Self {
    mapped(to: value, rows: change, change, changeFirst)
  }

  /// The number with another value, and each kind of derivative changed alike.
  @inlinable @inline(__always)
  func mapped(
    to value: Value, rows changeRow: (Columns) -> Columns, _ change: (Columns) -> Columns,
    _ changeFirst: (Lanes4<Value>) -> Lanes4<Value>
  ) -> Self {
    Self(
      value: value, mark: mark, first: changeFirst(first), second: change(second),
      changeRow(row0), changeRow(row1), changeRow(row2), changeRow(row3))
  }

  /// The negative.
  @inlinable @inline(__always)
  static func negative(_ a: Self) -> Self {
    a.mapped(to: -a.value, { .negative($0) }, { .negative($0) })
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: Self, by c: Value) -> Self {
    a.mapped(to: a.value + c, { $0 }, { $0 })
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: Self, downBy c: Value) -> Self {
    a.mapped(to: a.value - c, { $0 }, { $0 })
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  static func difference(constant c: Value, _ a: Self) -> Self {
    a.mapped(to: c - a.value, { .negative($0) }, { .negative($0) })
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  static func scaled(_ a: Self, by c: Value) -> Self {
    // Zero times a constant is NaN for an infinite one only.
    if _slowPath(!c.plain.isFinite) {
      return a.mapped(to: a.value * c, rows: { bent($0, times: c) }, { $0.scaled(by: c) }) {
        $0.scaled(by: c)
      }
    }
    return a.mapped(to: a.value * c, { $0.scaled(by: c) }, { $0.scaled(by: c) })
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  static func divided(_ a: Self, by c: Value) -> Self {
    // Zero over a constant is NaN for zero only.
    if _slowPath(c == 0) {
      return a.mapped(to: a.value / c, rows: { bent($0, over: c) }, { $0.divided(by: c) }) {
        $0.divided(by: c)
      }
    }
    return a.mapped(to: a.value / c, { $0.divided(by: c) }, { $0.divided(by: c) })
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  static func quotient(constant c: Value, _ a: Self) -> Self {
    quotient(Self(c), a)
  }
}
