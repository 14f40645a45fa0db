extension HyperDualBlockPayload {
  /// Whether the value or a derivative is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool {
    value.containsNaN || first.containsNaN || second.containsNaN
      || row0.containsNaN || row1.containsNaN || row2.containsNaN || row3.containsNaN
  }

  /// Applies a rule by the chain rule to second order.
  ///
  /// The rule's derivative at the dual number x + ε has the second derivative as its tangent.
  @inlinable @inline(__always)
  static func apply<R: UnaryRule>(_ rule: R, to x: Self) -> Self {
    if !x.isActive { return Self(Value.apply(rule, to: x.value)) }
    let (value, slope) = rule.valueWithDerivative(at: Dual(value: x.value, tangent: 1))
    return chain(value: value.value, slope: slope, of: x) { x in
      let (value, slope) = rule.valueWithDerivative(at: x)
      return (slope, rule.scaledDerivative(at: x, value: value))
    }
  }

  /// The chain rule to second order in one argument.
  ///
  /// - Parameters:
  ///   - value: The function's value.
  ///   - slope: The slope, with the curvature as its tangent.
  ///   - x: The argument.
  ///   - along: The slope at the argument along another direction than 1, and the same in units if the
  ///     rule has such a form.
  /// - Returns: The function of the argument.
  @inlinable @inline(__always)
  static func chain(
    value: Value, slope: Dual<Value>, of x: Self, along: (Dual<Value>) -> Slope
  ) -> Self {
    let isOrdinary = isOrdinary(slope, at: x.value)
    @inline(__always)
    func row(_ mixed: Columns, _ first: Value) -> Columns {
      if isOrdinary { return .combination(mixed, slope.value, x.second, slope.tangent * first) }
      return rowFarOut(mixed, slope, x.second, first, of: x.first, at: x.value, along)
    }
    return Self(
      value: value, mark: x.mark,
      first: isOrdinary
        ? x.first.scaled(by: slope.value) : firstFarOut(x.first, slope, at: x.value, along),
      second: isOrdinary
        ? x.second.scaled(by: slope.value)
        : secondFarOut(x.second, slope, of: x.first, at: x.value, along),
      row(x.row0, x.first.v0), row(x.row1, x.first.v1), row(x.row2, x.first.v2),
      row(x.row3, x.first.v3))
  }

  /// The chain rule to second order in one argument, given its slope and its curvature by themselves.
  @inlinable @inline(__always)
  static func chain(
    value: Value, slope: Value, curvature: Value, of x: Self
  ) -> Self {
    // At a pole of finite x both are infinite, at infinite x the slope alone may be.
    let isFinite = (slope.plain + curvature.plain).isFinite
    @inline(__always)
    func row(_ mixed: Columns, _ first: Value) -> Columns {
      if isFinite { return .combination(mixed, slope, x.second, curvature * first) }
      return rowAtPole(mixed, slope, x.second, curvature, first, of: x.first)
    }
    return Self(
      value: value, mark: x.mark,
      first: isFinite ? x.first.scaled(by: slope) : firstAtPole(x.first, slope),
      second: isFinite ? x.second.scaled(by: slope) : secondAtPole(x.second, slope, of: x.first),
      row(x.row0, x.first.v0), row(x.row1, x.first.v1), row(x.row2, x.first.v2),
      row(x.row3, x.first.v3))
  }

  /// Applies a rule by the chain rule to second order; a constant argument's partials are never
  /// computed.
  @inlinable
  static func apply<R: BinaryRule>(
    _ rule: R, to x: Self, _ y: Self
  ) -> Self {
    let (constantX, constantY) = (Dual(x.value), Dual(y.value))
    if !x.isActive && !y.isActive {
      return Self(Value.apply(rule, to: x.value, y.value))
    }
    if !y.isActive {
      let movingX = Dual(value: x.value, tangent: 1)
      let value = Dual.apply(rule, to: movingX, constantY)
      let slope = rule.firstPartial(at: movingX, constantY, value: value)
      return chain(value: value.value, slope: slope, of: x) { x in
        let value = Dual.apply(rule, to: x, constantY)
        return (
          rule.firstPartial(at: x, constantY, value: value),
          rule.scaledFirstPartial(at: x, constantY, value: value)
        )
      }
    }
    let movingY = Dual(value: y.value, tangent: 1)
    let valueAlongY = Dual.apply(rule, to: constantX, movingY)
    let slopeY = rule.secondPartial(at: constantX, movingY, value: valueAlongY)
    if !x.isActive {
      return chain(value: valueAlongY.value, slope: slopeY, of: y) { y in
        let value = Dual.apply(rule, to: constantX, y)
        return (
          rule.secondPartial(at: constantX, y, value: value),
          rule.scaledSecondPartial(at: constantX, y, value: value)
        )
      }
    }
    let movingX = Dual(value: x.value, tangent: 1)
    let valueAlongX = Dual.apply(rule, to: movingX, constantY)
    let slopeX = rule.firstPartial(at: movingX, constantY, value: valueAlongX)
    let cross = rule.secondPartial(at: movingX, constantY, value: valueAlongX).tangent
    let fromX = chain(
      value: valueAlongX.value, slope: slopeX.value, curvature: slopeX.tangent, of: x)
    let fromY = chain(
      value: valueAlongX.value, slope: slopeY.value, curvature: slopeY.tangent, of: y)
    @inline(__always)
    func row(_ a: Columns, _ b: Columns, _ xFirst: Value, _ yFirst: Value) -> Columns {
      .sum(
        .sum(a, b), .combination(x.second, cross * yFirst, y.second, cross * xFirst))
    }
    let result = Self(
      value: valueAlongX.value, mark: x.mark | y.mark, first: .sum(fromX.first, fromY.first),
      second: .sum(fromX.second, fromY.second),
      row(fromX.row0, fromY.row0, x.first.v0, y.first.v0),
      row(fromX.row1, fromY.row1, x.first.v1, y.first.v1),
      row(fromX.row2, fromY.row2, x.first.v2, y.first.v2),
      row(fromX.row3, fromY.row3, x.first.v3, y.first.v3))
    let isCrossOrdinary = cross == 0 || (cross.plain * cross.plain).isNormal
    if isCrossOrdinary && isOrdinary(slopeX, at: x.value) && isOrdinary(slopeY, at: y.value) {
      return result
    }
    let settled =
      cross.plain.isFinite ? result : result.settled(cross: cross, fromX, fromY, of: x, y)
    return chainByRows(settled, rule, x, y)
  }

  /// Both functions from one evaluation: sin′ = cos and cos′ = −sin, sin″ = −sin and cos″ = −cos.
  @inlinable @inline(__always)
  static func sineAndCosine(
    of x: Self
  ) -> (sine: Self, cosine: Self) {
    let (sine, cosine) = Value.sineAndCosine(of: x.value)
    if !x.isActive { return (Self(sine), Self(cosine)) }
    return (
      chain(value: sine, slope: Dual(value: cosine, tangent: -sine), of: x) { x in
        (Dual.apply(Rules.Cos(), to: x), nil)
      },
      chain(value: cosine, slope: Dual(value: -sine, tangent: -cosine), of: x) { x in
        (-Dual.apply(Rules.Sin(), to: x), nil)
      }
    )
  }

  /// The product and sum rule in one: x y + z, with one rounding in the value.
  @inlinable @inline(__always)
  static func addingProduct(_ z: Self, _ x: Self, _ y: Self) -> Self {
    var result = sum(product(x, y), z)
    result.value = z.value.addingProduct(x.value, y.value)
    return result
  }

  /// The number as a sum, for example `9.0 + [6.0, …] ε₁ + [6.0, …] ε₂ + [[2.0, …], …] ε₁ε₂`; a
  /// constant as its value.
  ///
  /// The dots stand for derivatives that are 0, as those are that no input of the evaluation has.
  public var description: String {
    if !isActive { return "\(value)" }
    let rows = rows.map(\.elements)
    let spared = rows.reversed().prefix { $0.allSatisfy { $0 == 0 } }.count
    return summand(value)
      + " + \(list(first.elements)) ε₁ + \(list(second.elements)) ε₂"
      + " + \(bracketed(rows.map { list($0) }, spared: spared)) ε₁ε₂"
  }
}
