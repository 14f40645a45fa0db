/// A payload that carries first derivatives: one primitive, the chain rule, makes all its numbers.
public protocol FirstOrderPayload: Payload {
  /// The chain rule: a number with that value that depends on `x` with that derivative.
  static func chain(value: Value, derivative: Value, of x: Number<Self>) -> Number<Self>

  /// The chain rule in two arguments.
  static func chain(
    value: Value, partial first: Value, of x: Number<Self>, partial second: Value,
    of y: Number<Self>
  ) -> Number<Self>

  /// The chain rule in many arguments; the default chains them one by one.
  static func chain(
    value: Value, partials: UnsafeBufferPointer<Value>, of x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self>
}

extension FirstOrderPayload {
  /// Applies a rule by the chain rule.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Number<Self>) -> Number<Self> {
    let (value, derivative) = rule.valueWithDerivative(at: x.value)
    return chain(value: value, derivative: derivative, of: x)
  }

  /// Applies a rule by the chain rule; a constant argument's partial is never computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Number<Self>, _ y: Number<Self>)
    -> Number<Self>
  {
    let value = Value.apply(rule, to: x.value, y.value)
    if !y.isActive {
      if !x.isActive { return Number(value) }
      let first = rule.firstPartial(at: x.value, y.value, value: value)
      return chain(value: value, derivative: first, of: x)
    }
    if !x.isActive {
      let second = rule.secondPartial(at: x.value, y.value, value: value)
      return chain(value: value, derivative: second, of: y)
    }
    let first = rule.firstPartial(at: x.value, y.value, value: value)
    let second = rule.secondPartial(at: x.value, y.value, value: value)
    return chain(value: value, partial: first, of: x, partial: second, of: y)
  }

  /// Both functions from one evaluation: sin′ = cos and cos′ = −sin.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Number<Self>) -> (sine: Number<Self>, cosine: Number<Self>)
  {
    let (sine, cosine) = Value.sineAndCosine(of: x.value)
    return (
      chain(value: sine, derivative: cosine, of: x), chain(value: cosine, derivative: -sine, of: x)
    )
  }

  /// The product and sum rule in one: x y + z.
  @inlinable @inline(__always)
  public static func addingProduct(_ z: Number<Self>, _ x: Number<Self>, _ y: Number<Self>)
    -> Number<Self>
  {
    let total = z.value.addingProduct(x.value, y.value)
    if !x.isActive {
      if !y.isActive { return chain(value: total, derivative: 1, of: z) }
      return chain(value: total, partial: x.value, of: y, partial: 1, of: z)
    }
    if !y.isActive {
      return chain(value: total, partial: y.value, of: x, partial: 1, of: z)
    }
    let product = chain(value: total, partial: y.value, of: x, partial: x.value, of: y)
    return chain(value: total, partial: 1, of: product, partial: 1, of: z)
  }

  /// The chain rule, one argument after another.
  @inlinable
  public static func chain(
    value: Value, partials: UnsafeBufferPointer<Value>, of x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> {
    var result = Number<Self>(value)
    for i in x.indices where x[i].isActive {
      result = chain(value: value, partial: partials[i], of: x[i], partial: 1, of: result)
    }
    return result
  }

  /// Applies the rule of a function of a whole array by the chain rule.
  @inlinable
  public static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Number<Self>>)
    -> Number<Self>
  {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: 2 * x.count) { numbers in
      let values = UnsafeMutableBufferPointer(rebasing: numbers[..<x.count])
      for i in x.indices { values.initializeElement(at: i, to: x[i].value) }
      defer { values.deinitialize() }
      if x.allSatisfy({ !$0.isActive }) {
        return Number(Value.apply(rule, to: UnsafeBufferPointer(values)))
      }
      let partials = UnsafeMutableBufferPointer(rebasing: numbers[x.count...])
      partials.initialize(repeating: 0)
      defer { partials.deinitialize() }
      let value = rule.valueWithPartials(of: UnsafeBufferPointer(values), into: partials)
      return chain(value: value, partials: UnsafeBufferPointer(partials), of: x)
    }
  }
}
