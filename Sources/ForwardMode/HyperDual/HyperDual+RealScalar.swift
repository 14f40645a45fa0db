extension HyperDual: SecondDerivativeCarrier {
  /// Whether the value or a derivative is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool {
    value.containsNaN || first.containsNaN || second.containsNaN || mixed.containsNaN
  }

  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// Applies a rule by the chain rule to second order.
  ///
  /// The rule's derivative, evaluated at the dual number x + ẋ ε₁, has the second derivative times
  /// ẋ as its tangent.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: HyperDual) -> HyperDual {
    if !x.isActive { return HyperDual(T.apply(rule, to: x.value)) }
    let (value, slope) = rule.valueWithDerivative(at: x.alongFirst)
    return HyperDual(
      value: value.value, first: value.tangent, second: slope.value * x.second,
      mixed: slope.tangent * x.second + x.mixed(times: slope.value), mark: x.mark)
  }

  /// Applies a rule by the chain rule to second order; a constant argument's partial is never
  /// computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: HyperDual, _ y: HyperDual) -> HyperDual {
    let (dualX, dualY) = (x.alongFirst, y.alongFirst)
    let value = Dual<T>.apply(rule, to: dualX, dualY)
    var result = HyperDual(
      value: value.value, first: value.tangent, second: 0, mixed: 0, mark: x.mark | y.mark)
    if x.isActive {
      let slope = rule.firstPartial(at: dualX, dualY, value: value)
      result.second = slope.value * x.second
      result.mixed = slope.tangent * x.second + x.mixed(times: slope.value)
    }
    if y.isActive {
      let slope = rule.secondPartial(at: dualX, dualY, value: value)
      let (second, mixed) = (
        slope.value * y.second, slope.tangent * y.second + y.mixed(times: slope.value)
      )
      result.second = x.isActive ? result.second + second : second
      result.mixed = x.isActive ? result.mixed + mixed : mixed
    }
    return result
  }

  /// Both functions from one evaluation: sin′ = cos and cos′ = −sin, sin″ = −sin and cos″ = −cos.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: HyperDual) -> (sine: HyperDual, cosine: HyperDual) {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    if !x.isActive { return (HyperDual(sine), HyperDual(cosine)) }
    let (sineFirst, cosineFirst) = (cosine * x.first, -sine * x.first)
    return (
      HyperDual(
        value: sine, first: sineFirst, second: cosine * x.second,
        mixed: cosineFirst * x.second + cosine * x.mixed, mark: x.mark),
      HyperDual(
        value: cosine, first: cosineFirst, second: -sine * x.second,
        mixed: -sineFirst * x.second + -sine * x.mixed, mark: x.mark)
    )
  }

  /// The product and sum rule in one: x y + z, with one rounding in the value.
  @inlinable @inline(__always)
  public func addingProduct(_ x: HyperDual, _ y: HyperDual) -> HyperDual {
    var result = HyperDual.sum(HyperDual.product(x, y), self)
    result.value = value.addingProduct(x.value, y.value)
    return result
  }

  /// The second derivative times a slope; nothing for an argument that is linear, even at a pole.
  @inlinable @inline(__always)
  func mixed(times slope: T) -> T {
    mixed == 0 && mixed.isConstant ? 0 : slope * mixed
  }

  /// The dual number of the first direction, v + a ε₁.
  @inlinable @inline(__always)
  var alongFirst: Dual<T> { Dual(value: value, tangent: first, mark: mark) }
}

extension HyperDual: CustomStringConvertible {
  /// The number as a sum, for example `9.0 + 6.0 ε₁ + 6.0 ε₂ + 2.0 ε₁ε₂`.
  public var description: String { "\(value) + \(first) ε₁ + \(second) ε₂ + \(mixed) ε₁ε₂" }
}
