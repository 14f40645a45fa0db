// Far from 1: where a slope or a curvature leaves the range of numbers that can be multiplied at will,
// although its product with the argument's derivatives does not.
//
// A block takes the curvature f″ by itself, once for all entries. That of log at 10²⁰⁰ is −10⁻⁴⁰⁰, but
// with derivatives of 10²⁰⁰ it makes −1. Here each row is evaluated with the derivative of its own first
// direction, as a hyper-dual number is, so that f″ appears multiplied by it.
//
// These functions are specialised, though hardly ever called, and take parts of a number: what takes
// whole ones would have each function of a block write its arguments to memory beforehand.

extension HyperDualBlockPayload {
  /// A slope along a direction, and the same in units if the rule has such a form.
  @usableFromInline
  typealias Slope = (plain: Dual<Value>, scaled: ScaledSlope<Dual<Value>>?)

  /// Whether a slope with its curvature can be multiplied by first derivatives at will.
  ///
  /// A slope or a curvature that is zero may have underflowed, but not at arguments that are ordinary
  /// themselves.
  @inlinable @inline(__always)
  static func isOrdinary(_ slope: Dual<Value>, at x: Value) -> Bool {
    let (slope, curvature) = (slope.value.plain, slope.tangent.plain)
    let isBent = (curvature * curvature).isNormal
    if slope.isAmple && isBent { return true }
    return x.plain.magnitude < 0x1p32 && (slope == 0 || slope.isAmple) && (curvature == 0 || isBent)
  }

  /// The first derivatives of a function of one number.
  @inlinable @inline(never)
  static func firstFarOut(
    _ first: Lanes4<Value>, _ slope: Dual<Value>, at x: Value, _ along: (Dual<Value>) -> Slope
  ) -> Lanes4<Value> {
    if let scaled = scaled(slope, at: x, along) {
      return first.divided(by: Value(plain: scaled.unit)).scaled(by: scaled.slope.value)
    }
    return slope.value.plain.isFinite
      ? first.scaled(by: slope.value) : firstAtPole(first, slope.value)
  }

  /// The second direction's derivatives of a function of one number.
  @inlinable @inline(never)
  static func secondFarOut(
    _ second: Columns, _ slope: Dual<Value>, of first: Lanes4<Value>, at x: Value,
    _ along: (Dual<Value>) -> Slope
  ) -> Columns {
    if let scaled = scaled(slope, at: x, along) {
      return second.divided(by: Value(plain: scaled.unit)).scaled(by: scaled.slope.value)
    }
    return slope.value.plain.isFinite
      ? second.scaled(by: slope.value) : secondAtPole(second, slope.value, of: first)
  }

  /// The slope in units, where that is the better form.
  @inlinable
  static func scaled(
    _ slope: Dual<Value>, at x: Value, _ along: (Dual<Value>) -> Slope
  ) -> ScaledSlope<Dual<Value>>? {
    if slope.value.plain.isAmple { return nil }
    guard let scaled = along(Dual(x)).scaled,
      slope.value.plain.isWorse(than: scaled.slope.value.plain)
    else { return nil }
    return scaled
  }

  /// A row of second derivatives of a function of one number.
  @inlinable @inline(never)
  static func rowFarOut(
    _ mixed: Columns, _ slope: Dual<Value>, _ second: Columns, _ rowFirst: Value,
    of first: Lanes4<Value>, at x: Value, _ along: (Dual<Value>) -> Slope
  ) -> Columns {
    if x.plain != 0 && x.plain.isFinite,
      let row = row(mixed, second, along(Dual(value: x, tangent: rowFirst)))
    {
      return row
    }
    if (slope.value.plain + slope.tangent.plain).isFinite {
      return .combination(mixed, slope.value, second, slope.tangent * rowFirst)
    }
    return rowAtPole(mixed, slope.value, second, slope.tangent, rowFirst, of: first)
  }

  /// What one argument adds to a row of second derivatives; nil at a pole.
  ///
  /// - Parameters:
  ///   - mixed: The argument's second derivatives.
  ///   - second: Its derivatives along the second directions.
  ///   - slope: The function's slope along the row's direction.
  /// - Returns: The row, or nil.
  @inlinable
  static func row(_ mixed: Columns, _ second: Columns, _ slope: Slope) -> Columns? {
    let (plain, scaled) = slope
    let unit = Value(plain: scaled?.unit ?? 1)
    let (byCurvature, bySlope): (Columns, Columns)
    if let scaled, plain.isBendWorse(than: scaled.slope) {
      byCurvature = second.divided(by: unit).scaled(by: scaled.slope.tangent)
    } else {
      if !plain.tangent.plain.isFinite { return nil }
      byCurvature = second.scaled(by: plain.tangent)
    }
    if let scaled, plain.value.plain.isWorse(than: scaled.slope.value.plain) {
      bySlope = mixed.divided(by: unit).scaled(by: scaled.slope.value)
    } else {
      if !plain.value.plain.isFinite { return nil }
      bySlope = mixed.scaled(by: plain.value)
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
  /// - Returns: The function of the two.
  @inlinable @inline(never)
  static func chainByRows<R: BinaryRule>(
    _ result: Self, _ rule: R, _ x: Self, _ y: Self
  ) -> Self {
    var result = result
    for row in 0..<rowCount {
      let dualX = Dual(value: x.value, tangent: x.first[row])
      let dualY = Dual(value: y.value, tangent: y.first[row])
      let value = Dual.apply(rule, to: dualX, dualY)
      let fromX = Self.row(
        x.mixed(row: row), x.second,
        (
          rule.firstPartial(at: dualX, dualY, value: value),
          rule.scaledFirstPartial(at: dualX, dualY, value: value)
        ))
      let fromY = Self.row(
        y.mixed(row: row), y.second,
        (
          rule.secondPartial(at: dualX, dualY, value: value),
          rule.scaledSecondPartial(at: dualX, dualY, value: value)
        ))
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
