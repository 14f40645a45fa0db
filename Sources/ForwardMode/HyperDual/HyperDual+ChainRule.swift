extension HyperDualPayload {
  /// Whether the value or a derivative is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool {
    value.containsNaN || first.containsNaN || second.containsNaN || mixed.containsNaN
  }

  /// Applies a rule by the chain rule to second order.
  ///
  /// The rule's derivative, evaluated at the dual number x + ẋ ε₁, has the second derivative times
  /// ẋ as its tangent.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: HyperDual<T>) -> HyperDual<T> {
    if !x.isActive { return HyperDual<T>(T.apply(rule, to: x.value)) }
    let argument = x.alongFirst
    let (value, slope) = rule.valueWithDerivative(at: argument)
    let (second, mixed) = x.chained(slope, rule.scaledDerivative(at: argument, value: value))
    return HyperDual<T>(
      value: value.value, first: value.tangent, second: second, mixed: mixed, mark: x.mark)
  }

  /// Applies a rule by the chain rule to second order; a constant argument's partial is never
  /// computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: HyperDual<T>, _ y: HyperDual<T>)
    -> HyperDual<T>
  {
    let (dualX, dualY) = (x.alongFirst, y.alongFirst)
    let value = Dual<T>.apply(rule, to: dualX, dualY)
    var result = HyperDual<T>(
      value: value.value, first: value.tangent, second: 0, mixed: 0, mark: x.mark | y.mark)
    if x.isActive {
      let slope = rule.firstPartial(at: dualX, dualY, value: value)
      (result.payload.second, result.payload.mixed) = x.chained(
        slope, rule.scaledFirstPartial(at: dualX, dualY, value: value))
    }
    if y.isActive {
      let slope = rule.secondPartial(at: dualX, dualY, value: value)
      let (second, mixed) = y.chained(
        slope, rule.scaledSecondPartial(at: dualX, dualY, value: value))
      result.payload.second = x.isActive ? result.payload.second + second : second
      result.payload.mixed = x.isActive ? result.payload.mixed + mixed : mixed
    }
    return result
  }

  /// Both functions from one evaluation: sin′ = cos and cos′ = −sin, sin″ = −sin and cos″ = −cos.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: HyperDual<T>) -> (sine: HyperDual<T>, cosine: HyperDual<T>)
  {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    if !x.isActive { return (HyperDual<T>(sine), HyperDual<T>(cosine)) }
    let (sineFirst, cosineFirst) = (cosine * x.first, -sine * x.first)
    return (
      HyperDual<T>(
        value: sine, first: sineFirst, second: cosine * x.second,
        mixed: cosineFirst * x.second + cosine * x.mixed, mark: x.mark),
      HyperDual<T>(
        value: cosine, first: cosineFirst, second: -sine * x.second,
        mixed: -sineFirst * x.second + -sine * x.mixed, mark: x.mark)
    )
  }

  /// The product and sum rule in one: x y + z, with one rounding in the value.
  @inlinable @inline(__always)
  public static func addingProduct(_ z: HyperDual<T>, _ x: HyperDual<T>, _ y: HyperDual<T>)
    -> HyperDual<T>
  {
    var result = sum(product(x, y), z)
    result.payload.value = z.value.addingProduct(x.value, y.value)
    return result
  }

  /// The number as a sum, for example `9.0 + 6.0 ε₁ + 6.0 ε₂ + 2.0 ε₁ε₂`; a constant as its value.
  public var description: String {
    if !isActive { return "\(value)" }
    return summand(value) + term(first, "ε₁") + term(second, "ε₂") + term(mixed, "ε₁ε₂")
  }
}

extension Number where P: SecondOrderPayload {
  /// The derivatives of a function along the second direction and along both, by the chain rule.
  ///
  /// - Parameters:
  ///   - slope: The function's derivative, at this number along the first direction.
  ///   - scaled: The same in units, for a slope that is near the ends of the range, or whose own
  ///     derivative is.
  /// - Returns: The two derivatives.
  @inlinable @inline(__always)
  func chained(
    _ slope: Dual<P.Value>, _ scaled: @autoclosure () -> ScaledSlope<Dual<P.Value>>?
  ) -> (second: P.Value, mixed: P.Value) {
    if !slope.areBothAmple, let scaled = scaled() { return chained(slope, inUnits: scaled) }
    return (slope.value * second, slope.tangent * second + mixed(times: slope.value))
  }

  /// The same with each part of the slope in units where it is out of range.
  @inlinable @inline(__always)
  func chained(
    _ slope: Dual<P.Value>, inUnits scaled: ScaledSlope<Dual<P.Value>>
  ) -> (second: P.Value, mixed: P.Value) {
    let unit = P.Value(plain: scaled.unit)
    let bent =
      slope.isBendWorse(than: scaled.slope)
      ? scaled.slope.tangent * (second / unit) : slope.tangent * second
    let isLinear = mixed == 0 && mixed.isConstant
    if slope.value.plain.isWorse(than: scaled.slope.value.plain) {
      let steepness = scaled.slope.value
      return (steepness * (second / unit), isLinear ? bent : bent + steepness * (mixed / unit))
    }
    return (slope.value * second, isLinear ? bent : bent + slope.value * mixed)
  }

  /// The second derivative times a slope; nothing for an argument that is linear, even at a pole.
  @inlinable @inline(__always)
  func mixed(times slope: P.Value) -> P.Value {
    mixed == 0 && mixed.isConstant ? 0 : slope * mixed
  }

  /// The second derivative over a denominator; nothing for an argument that is linear, even over 0.
  @inlinable @inline(__always)
  func mixed(over denominator: P.Value) -> P.Value {
    mixed == 0 && mixed.isConstant ? 0 : mixed / denominator
  }

  /// The dual number of the first direction, v + a ε₁.
  @inlinable @inline(__always)
  var alongFirst: Dual<P.Value> { Dual(value: value, tangent: first, mark: mark) }
}

extension Number where P: TangentPayload {
  /// Whether a derivative and its own derivative are both so far inside the range of numbers that there
  /// is no need for units.
  @inlinable @inline(__always)
  var areBothAmple: Bool { value.plain.isAmple && tangent.plain.isAmple }

  /// Whether a derivative's own derivative is to be taken in units.
  ///
  /// That is so also where it is in range, but made of a derivative that has lost its digits.
  @inlinable
  func isBendWorse(than scaled: Self) -> Bool {
    tangent.plain.isWorse(than: scaled.tangent.plain)
      || scaled.tangent.plain.isNormal && value.plain.isWorse(than: scaled.value.plain)
  }
}
