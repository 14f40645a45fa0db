extension Variable: DerivativeCarrier {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// The type of the value and of the partials.
  public typealias Primal = T

  /// Whether the number depends on an input of a recording.
  @inlinable @inline(__always)
  public var isActive: Bool { parent != 0 }

  /// Whether the value or the pending partial is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN || isActive && partial.containsNaN }

  /// The chain rule, x̄ += v̄ f′(x), of which nothing is recorded.
  @inlinable @inline(__always)
  public static func chain(value: T, derivative: T, of x: Variable) -> Variable {
    Variable(value: value, partial: x.partial * derivative, of: x)
  }

  /// The chain rule in two arguments, x̄ += v̄ ∂f/∂x and ȳ += v̄ ∂f/∂y.
  @inlinable @inline(__always)
  public static func chain(
    value: T, partial first: T, of x: Variable, partial second: T, of y: Variable
  ) -> Variable {
    if !y.isActive { return chain(value: value, derivative: first, of: x) }
    if !x.isActive { return chain(value: value, derivative: second, of: y) }
    let first = x.partial * first
    let second = y.partial * second
    requireOneRecording(x, y)
    if x.parent == y.parent { return Variable(value: value, partial: first + second, of: x) }
    return recordSum(value: value, x, first, y, second)
  }

  /// Whether the values are equal; partials are not looked at.
  @inlinable @inline(__always)
  public static func == (a: Variable, b: Variable) -> Bool { a.value == b.value }

  /// Whether the first value is the smaller; partials are not looked at.
  @inlinable @inline(__always)
  public static func < (a: Variable, b: Variable) -> Bool { a.value < b.value }

  /// Whether the first value is the smaller or equal; partials are not looked at.
  @inlinable @inline(__always)
  public static func <= (a: Variable, b: Variable) -> Bool { a.value <= b.value }

  /// Whether the first value is the larger; partials are not looked at.
  @inlinable @inline(__always)
  public static func > (a: Variable, b: Variable) -> Bool { a.value > b.value }

  /// Whether the first value is the larger or equal; partials are not looked at.
  @inlinable @inline(__always)
  public static func >= (a: Variable, b: Variable) -> Bool { a.value >= b.value }
}

extension Variable: CustomStringConvertible {
  /// The value, and the node that it depends on, for example `9.0 (∂/∂v1 = 6.0)`.
  public var description: String {
    isActive ? "\(value) (∂/∂v\(parent) = \(partial))" : "\(value)"
  }
}
