// Far from 1: where a slope or a curvature leaves the range of numbers that can be multiplied at will,
// although its product with the argument's derivatives does not.
//
// A block takes the curvature f″ by itself, once for all entries. That of log at 10²⁰⁰ is −10⁻⁴⁰⁰, but
// with derivatives of 10²⁰⁰ it makes −1. Here each row is evaluated with the derivative of its own first
// direction, as a hyper-dual number is, so that f″ appears multiplied by it.
//
// These functions are hardly ever called, and specialised all the same: as generic ones they would take
// their arguments in memory.

extension HyperDualBlockPayload {
  /// Whether a slope with its curvature can be multiplied by first derivatives at will.
  ///
  /// A curvature that is zero may have underflowed.
  @inlinable @inline(__always)
  static func isOrdinary(_ slope: Dual<Value>) -> Bool {
    let curvature = slope.tangent.plain
    return slope.value.plain.isAmple && (curvature * curvature).isNormal
  }

  /// The chain rule to second order in one argument, row by row.
  ///
  /// - Parameters:
  ///   - value: The function's value.
  ///   - whole: The slope and the curvature by themselves.
  ///   - x: The argument.
  ///   - slope: The slope at the argument along a direction.
  ///   - scaled: The same, times a power of two; nil if the rule has no such form.
  @inlinable @inline(never)
  static func chainByRows(
    value: Value, whole: Dual<Value>, of x: Self, slope: (Dual<Value>) -> Dual<Value>,
    scaled: (Dual<Value>, Value.Plain) -> Dual<Value>?
  ) -> Self {
    guard let unit = Value.Plain.unit(near: x.value.plain) else {
      return chain(value: value, slope: whole.value, curvature: whole.tangent, of: x)
    }
    var result = chain(value: value, slope: whole.value, curvature: whole.tangent, of: x)
    if let slope = scaled(Dual(x.value), unit),
      whole.value.plain.isWorse(than: slope.value.plain)
    {
      let unit = Value(plain: unit)
      result.first = x.first.divided(by: unit).scaled(by: slope.value)
      result.second = x.second.divided(by: unit).scaled(by: slope.value)
    }
    for row in 0..<rowCount {
      let argument = Dual(value: x.value, tangent: x.first[row])
      let bent = x.bent(row, by: slope(argument), scaled: scaled(argument, unit), unit: unit)
      if let bent { result.setRow(row, bent) }
    }
    return result
  }

  /// What one argument adds to a row of second derivatives; nil at a pole.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - slope: The slope in this argument along the row's direction.
  ///   - scaled: The same times `unit`, if the rule has such a form.
  ///   - unit: A power of two.
  @inlinable
  func bent(
    _ row: Int, by slope: Dual<Value>, scaled: Dual<Value>?, unit: Value.Plain
  ) -> Columns? {
    let mixed = mixed(row: row)
    let unit = Value(plain: unit)
    let (byCurvature, bySlope): (Columns, Columns)
    if let scaled, slope.tangent.plain.isWorse(than: scaled.tangent.plain) {
      byCurvature = second.divided(by: unit).scaled(by: scaled.tangent)
    } else {
      byCurvature = second.scaled(by: slope.tangent)
    }
    if let scaled, slope.value.plain.isWorse(than: scaled.value.plain) {
      if !scaled.tangent.plain.isFinite { return nil }
      bySlope = mixed.divided(by: unit).scaled(by: scaled.value)
    } else {
      if !(slope.value.plain + (scaled ?? slope).tangent.plain).isFinite { return nil }
      bySlope = mixed.scaled(by: slope.value)
    }
    return .sum(bySlope, byCurvature)
  }

  /// A function of two numbers, both active, row by row.
  ///
  /// - Parameters:
  ///   - result: The derivatives as they come out of slopes and curvatures by themselves, from which
  ///     rows at poles are taken.
  ///   - rule: The function.
  ///   - x: The first argument.
  ///   - y: The second argument.
  @inlinable @inline(never)
  static func chainByRows<R: BinaryRule>(
    _ result: Self, _ rule: R, _ x: Self, _ y: Self
  ) -> Self {
    var result = result
    let (unitX, unitY) = (
      Value.Plain.unit(near: x.value.plain) ?? 1, Value.Plain.unit(near: y.value.plain) ?? 1
    )
    for row in 0..<rowCount {
      let dualX = Dual(value: x.value, tangent: x.first[row])
      let dualY = Dual(value: y.value, tangent: y.first[row])
      let value = Dual.apply(rule, to: dualX, dualY)
      let fromX = x.bent(
        row, by: rule.firstPartial(at: dualX, dualY, value: value),
        scaled: rule.scaledFirstPartial(at: dualX, dualY, value: value, unit: unitX), unit: unitX)
      let fromY = y.bent(
        row, by: rule.secondPartial(at: dualX, dualY, value: value),
        scaled: rule.scaledSecondPartial(at: dualX, dualY, value: value, unit: unitY), unit: unitY)
      result.first[row] = value.tangent
      if let fromX, let fromY { result.setRow(row, .sum(fromX, fromY)) }
    }
    for column in 0..<Columns.count {
      let dualX = Dual(value: x.value, tangent: x.second[column])
      let dualY = Dual(value: y.value, tangent: y.second[column])
      result.second[column] = Dual.apply(rule, to: dualX, dualY).tangent
    }
    return result
  }

  /// Replaces a row of second derivatives.
  @inlinable
  mutating func setRow(_ row: Int, _ columns: Columns) {
    switch row {
    case 0: row0 = columns
    case 1: row1 = columns
    case 2: row2 = columns
    default: row3 = columns
    }
  }
}
