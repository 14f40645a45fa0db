// Poles: where infinite factors meet the zero derivatives of inputs that have nothing to do with them.
//
// An active number's zero times ∞ is NaN here as everywhere. In a block that spoils entries of other
// inputs, so the driver evaluates each entry again alone, with row i and column j in lane 0. The
// lanes 1 and 2 of the first derivatives are then seeded with NaN at i and at j. No finite factor
// removes a NaN, so they tell what a number depends on: its derivative with respect to anything else
// is not a zero that came out so, but nothing at all, even times ∞.
//
// These functions are specialised, though hardly ever called: as generic ones they would take their
// arguments in memory, to which each function of a block would have to write them beforehand.

extension HyperDualBlockPayload {
  /// What an active number depends on, of the two inputs of an entry that is evaluated alone.
  @usableFromInline
  struct Dependence {
    @usableFromInline let onRow, onColumn: Bool

    @inlinable
    init(onRow: Bool, onColumn: Bool) { (self.onRow, self.onColumn) = (onRow, onColumn) }

    @inlinable
    var onBoth: Bool { onRow && onColumn }
  }

  /// What a number depends on; nil in the evaluation of a whole block.
  @inlinable
  static func dependence(_ first: Lanes4<Value>) -> Dependence? {
    let found = Dependence(onRow: first.v1.isNotANumber, onColumn: first.v2.isNotANumber)
    return found.onRow || found.onColumn ? found : nil
  }

  /// Seeds an input for the entry of row i and column j, of which it may be either or both.
  @inlinable
  mutating func seedAlone(asRow: Bool, asColumn: Bool, mark: PerturbationMark) {
    let missing = Value(plain: .nan)
    self = Self(value)
    ownMark = mark
    if asRow { (first.v0, first.v1) = (1, missing) }
    if asColumn { (second[0], first.v2) = (1, missing) }
  }

  /// The first derivatives of a function of one number at a pole of its slope or its curvature.
  @inlinable @inline(never)
  static func firstAtPole(_ first: Lanes4<Value>, _ slope: Value) -> Lanes4<Value> {
    var result = first.scaled(by: slope)
    guard let dependence = dependence(first) else { return result }
    if !dependence.onRow { (result.v0, result.v1) = (0, 0) }
    if !dependence.onColumn { result.v2 = 0 }
    return result
  }

  /// The second direction's derivatives of a function of one number at a pole.
  @inlinable @inline(never)
  static func secondAtPole(
    _ second: Columns, _ slope: Value, of first: Lanes4<Value>
  ) -> Columns {
    var result = second.scaled(by: slope)
    if let dependence = dependence(first), !dependence.onColumn { result[0] = 0 }
    return result
  }

  /// A row of second derivatives of a function of one number at a pole.
  ///
  /// A number that is linear adds no slope to the second derivative: beside the curvature, which has
  /// the pole of the higher order, it does not count.
  @inlinable @inline(never)
  static func rowAtPole(
    _ mixed: Columns, _ slope: Value, _ second: Columns, _ curvature: Value, _ rowFirst: Value,
    of first: Lanes4<Value>
  ) -> Columns {
    var row = second.scaled(by: curvature * rowFirst)
    row = .sum(bent(mixed, times: slope), row)
    if let dependence = dependence(first), !dependence.onBoth { row[0] = 0 }
    return row
  }

  /// Second derivatives times a slope; nothing for those that are zero, even times ∞.
  @inlinable @inline(never)
  static func bent(_ mixed: Columns, times slope: Value) -> Columns {
    var row = Columns(repeating: 0)
    for lane in 0..<Columns.count where !isZero(mixed[lane]) { row[lane] = mixed[lane] * slope }
    return row
  }

  /// Second derivatives over a denominator; nothing for those that are zero, even over 0.
  @inlinable @inline(never)
  static func bent(_ mixed: Columns, over denominator: Value) -> Columns {
    var row = Columns(repeating: 0)
    for lane in 0..<Columns.count where !isZero(mixed[lane]) {
      row[lane] = mixed[lane] / denominator
    }
    return row
  }

  /// Whether a derivative is 0 and carries no derivative of its own.
  @inlinable
  static func isZero(_ x: Value) -> Bool { x == 0 && x.isConstant }

  /// A function of two numbers whose cross derivative is infinite, given what comes from each number.
  @inlinable @inline(never)
  func settled(
    cross: Value, _ fromX: Self, _ fromY: Self,
    of x: Self, _ y: Self
  ) -> Self {
    guard let onX = Self.dependence(x.first), let onY = Self.dependence(y.first) else {
      return self
    }
    var result = self
    result.row0[0] = fromX.row0[0] + fromY.row0[0]
    if onX.onColumn && onY.onRow { result.row0[0] += x.second[0] * (cross * y.first.v0) }
    if onX.onRow && onY.onColumn { result.row0[0] += y.second[0] * (cross * x.first.v0) }
    return result
  }

  /// The quotient of two numbers, of which the first may be constant, at a pole.
  ///
  /// As at other poles, a linear denominator adds no infinite slope to the second derivative.
  @inlinable @inline(never)
  static func quotientAtPole(
    _ a: Self, _ b: Self, _ quotient: Value
  ) -> Self {
    var result = solved(a, b, quotient)
    guard let onB = dependence(b.first) else { return result }
    let onA = dependence(a.first) ?? onB
    let onEither = Dependence(
      onRow: onA.onRow || onB.onRow, onColumn: onA.onColumn || onB.onColumn)
    if !onB.onRow { result.first.v0 = a.first.v0 / b.value }
    if !onB.onColumn { result.second[0] = a.second[0] / b.value }
    if !onEither.onRow { (result.first.v0, result.first.v1) = (0, 0) }
    if !onEither.onColumn { (result.second[0], result.first.v2) = (0, 0) }
    let isLinear = isZero(a.row0[0]) && !onB.onRow && !onB.onColumn
    var mixed = a.row0[0]
    if onB.onColumn && onEither.onRow { mixed -= result.first.v0 * b.second[0] }
    if onB.onRow && onEither.onColumn { mixed -= result.second[0] * b.first.v0 }
    if onB.onBoth && !isZero(b.row0[0]) { mixed -= quotient * b.row0[0] }
    result.row0[0] = onEither.onBoth && !isLinear ? mixed / b.value : 0
    return result
  }
}
