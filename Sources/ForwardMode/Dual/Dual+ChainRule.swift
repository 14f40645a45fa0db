extension DualPayload {
  /// The chain rule: f(x) + f′(x) ẋ ε, and a constant for a constant, even at a pole.
  @inlinable @inline(__always)
  public static func chain(value: T, derivative: T, of x: Dual<T>) -> Dual<T> {
    Dual<T>(value: value, tangent: x.isActive ? derivative * x.tangent : 0, mark: x.mark)
  }

  /// The chain rule in two arguments: f(x, y) + (∂f/∂x ẋ + ∂f/∂y ẏ) ε.
  @inlinable @inline(__always)
  public static func chain(
    value: T, partial first: T, of x: Dual<T>, partial second: T, of y: Dual<T>
  ) -> Dual<T> {
    if !y.isActive { return chain(value: value, derivative: first, of: x) }
    if !x.isActive { return chain(value: value, derivative: second, of: y) }
    return Dual<T>(
      value: value, tangent: first * x.tangent + second * y.tangent, mark: x.mark | y.mark)
  }

  /// Whether the value or the tangent is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN || tangent.containsNaN }

  /// The number as a sum, for example `9.0 - 6.0 ε`; a constant as its value.
  public var description: String { isActive ? summand(value) + term(tangent, "ε") : "\(value)" }
}
