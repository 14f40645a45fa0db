extension VariablePayload {
  /// Whether the number depends on an input of a recording.
  @inlinable @inline(__always)
  public var isActive: Bool { parent != 0 }

  /// Whether the value or the pending partial is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN || isActive && partial.containsNaN }

  /// The chain rule, x̄ += v̄ f′(x), of which nothing is recorded.
  @inlinable @inline(__always)
  public static func chain(value: T, derivative: T, of x: Variable<T>) -> Variable<T> {
    Variable<T>(value: value, partial: x.partial * derivative, of: x)
  }

  /// The chain rule in two arguments, x̄ += v̄ ∂f/∂x and ȳ += v̄ ∂f/∂y.
  @inlinable @inline(__always)
  public static func chain(
    value: T, partial first: T, of x: Variable<T>, partial second: T, of y: Variable<T>
  ) -> Variable<T> {
    if !y.isActive { return chain(value: value, derivative: first, of: x) }
    if !x.isActive { return chain(value: value, derivative: second, of: y) }
    let first = x.partial * first
    let second = y.partial * second
    if !haveOneRecording(x, y) { return recordAcross(value: value, x, first, y, second) }
    if x.parent == y.parent { return Variable<T>(value: value, partial: first + second, of: x) }
    return recordSum(value: value, x, first, y, second)
  }

  /// The node of the parent: of a product's, the one that it has as long as no sum has taken it.
  var shownNode: UInt32 {
    parent < ProductNode.bit ? parent : (parent ^ ProductNode.bit) + 1
  }

  /// The value, and the node that it depends on, for example `9.0 (∂/∂v1 = 6.0)`.
  public var description: String {
    isActive ? "\(summand(value)) (∂/∂v\(shownNode) = \(summand(partial)))" : "\(value)"
  }
}
