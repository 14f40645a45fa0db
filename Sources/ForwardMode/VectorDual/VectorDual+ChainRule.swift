extension VectorDualPayload {
  /// Applies a rule by the chain rule; a constant's derivative is never computed.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: VectorDual<Lanes>) -> VectorDual<Lanes> {
    if !x.isActive { return VectorDual<Lanes>(Value.apply(rule, to: x.value)) }
    return chain(rule, of: x)
  }

  /// The chain rule: f(x) + f′(x) ẋₖ εₖ in each lane, and a constant for a constant, even at a pole.
  @inlinable @inline(__always)
  public static func chain(value: Value, derivative: Value, of x: VectorDual<Lanes>) -> VectorDual<
    Lanes
  > {
    if !x.isActive { return VectorDual<Lanes>(value) }
    return VectorDual<Lanes>(
      value: value, tangents: x.tangents.scaled(by: derivative), mark: x.mark)
  }

  /// The chain rule in two arguments: f(x, y) + (∂f/∂x ẋₖ + ∂f/∂y ẏₖ) εₖ in each lane.
  @inlinable @inline(__always)
  public static func chain(
    value: Value, partial first: Value, of x: VectorDual<Lanes>, partial second: Value,
    of y: VectorDual<Lanes>
  ) -> VectorDual<Lanes> {
    if !y.isActive { return chain(value: value, derivative: first, of: x) }
    if !x.isActive { return chain(value: value, derivative: second, of: y) }
    return VectorDual<Lanes>(
      value: value, tangents: .combination(x.tangents, first, y.tangents, second),
      mark: x.mark | y.mark)
  }

  /// Whether the value or a tangent is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN || tangents.containsNaN }

  /// The number as a sum, for example `9.0 + [6.0, 1.0, …] ε`; a constant as its value.
  ///
  /// The dots stand for lanes that are 0, as those are that no input of the evaluation has.
  public var description: String {
    isActive ? summand(value) + " + \(list(tangents.elements)) ε" : "\(value)"
  }
}
