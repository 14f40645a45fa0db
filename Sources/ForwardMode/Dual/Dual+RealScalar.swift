extension Dual: DerivativeCarrier {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// Whether the number takes part in a differentiation at this level.
  @inlinable @inline(__always)
  public var isActive: Bool { !mark.isNone }

  /// The chain rule: f(x) + f′(x) ẋ ε, and a constant for a constant, even at a pole.
  @inlinable @inline(__always)
  public static func chain(value: T, derivative: T, of x: Dual) -> Dual {
    Dual(value: value, tangent: x.isActive ? derivative * x.tangent : 0, mark: x.mark)
  }

  /// The chain rule in two arguments: f(x, y) + (∂f/∂x ẋ + ∂f/∂y ẏ) ε.
  @inlinable @inline(__always)
  public static func chain(
    value: T, partial first: T, of x: Dual, partial second: T, of y: Dual
  ) -> Dual {
    if !y.isActive { return chain(value: value, derivative: first, of: x) }
    if !x.isActive { return chain(value: value, derivative: second, of: y) }
    return Dual(
      value: value, tangent: first * x.tangent + second * y.tangent, mark: x.mark | y.mark)
  }

  /// Whether the value or the tangent is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN || tangent.containsNaN }

  /// Whether the values are equal; tangents are not looked at.
  @inlinable @inline(__always)
  public static func == (a: Dual, b: Dual) -> Bool { a.value == b.value }

  /// Whether the first value is the smaller; tangents are not looked at.
  @inlinable @inline(__always)
  public static func < (a: Dual, b: Dual) -> Bool { a.value < b.value }

  /// Whether the first value is the smaller or equal; tangents are not looked at.
  @inlinable @inline(__always)
  public static func <= (a: Dual, b: Dual) -> Bool { a.value <= b.value }

  /// Whether the first value is the larger; tangents are not looked at.
  @inlinable @inline(__always)
  public static func > (a: Dual, b: Dual) -> Bool { a.value > b.value }

  /// Whether the first value is the larger or equal; tangents are not looked at.
  @inlinable @inline(__always)
  public static func >= (a: Dual, b: Dual) -> Bool { a.value >= b.value }
}

extension Dual: CustomStringConvertible {
  /// The number as a sum, for example `9.0 + 6.0 ε`.
  public var description: String { "\(value) + \(tangent) ε" }
}
