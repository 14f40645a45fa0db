/// A payload that carries first derivatives: one primitive, the chain rule, makes all its numbers.
///
/// Every operator and every function of the library follows from the two forms of the rule. Here is a
/// number that carries the error of a measurement:
///
/// ```swift
/// struct MeasuredPayload: FirstOrderPayload {
///   let value: Double
///   let error: Double
///
///   var isActive: Bool { error != 0 }
///
///   init(_ value: Double) { self.init(value, error: 0) }
///
///   init(_ value: Double, error: Double) { (self.value, self.error) = (value, error) }
///
///   static func chain(value: Double, derivative: Double, of x: Measured) -> Measured {
///     guard x.isActive else { return Measured(value) }
///     return Measured(payload: Self(value, error: derivative.magnitude * x.payload.error))
///   }
///
///   static func chain(
///     value: Double, partial first: Double, of x: Measured, partial second: Double, of y: Measured
///   ) -> Measured {
///     guard x.isActive else { return chain(value: value, derivative: second, of: y) }
///     guard y.isActive else { return chain(value: value, derivative: first, of: x) }
///     let error = first.magnitude * x.payload.error + second.magnitude * y.payload.error
///     return Measured(payload: Self(value, error: error))
///   }
/// }
///
/// typealias Measured = Number<MeasuredPayload>
/// ```
public protocol FirstOrderPayload: Payload {
  /// The result of a function of one argument: the chain rule.
  ///
  /// - Parameters:
  ///   - value: The function's value f(x).
  ///   - derivative: The local derivative f′(x).
  ///   - x: The argument.
  /// - Returns: A number with that value that depends on `x` with that derivative; a constant for a
  ///   constant argument, even at a pole.
  static func chain(value: Value, derivative: Value, of x: Number<Self>) -> Number<Self>

  /// The result of a function of two arguments: the chain rule.
  ///
  /// - Parameters:
  ///   - value: The function's value f(x, y).
  ///   - first: The local partial derivative ∂f/∂x, of no meaning if `x` is constant.
  ///   - x: The first argument.
  ///   - second: The local partial derivative ∂f/∂y, of no meaning if `y` is constant.
  ///   - y: The second argument.
  /// - Returns: A number with that value that depends on `x` and `y` with those derivatives.
  static func chain(
    value: Value, partial first: Value, of x: Number<Self>, partial second: Value,
    of y: Number<Self>
  ) -> Number<Self>

  /// The result of a function of many arguments: the chain rule.
  ///
  /// The default chains the arguments one by one.
  ///
  /// - Parameters:
  ///   - value: The function's value.
  ///   - partials: The local partial derivatives ∂f/∂xᵢ.
  ///   - x: The arguments.
  /// - Returns: A number with that value that depends on each argument with its partial derivative.
  static func chain(
    value: Value, partials: UnsafeBufferPointer<Value>, of x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self>
}

extension Number where P: FirstOrderPayload {
  /// A number with that value that depends on `x` with that derivative: the chain rule.
  @inlinable @inline(__always)
  public static func chain(value: P.Value, derivative: P.Value, of x: Number) -> Number {
    P.chain(value: value, derivative: derivative, of: x)
  }

  /// A number with that value that depends on `x` and on `y` with those derivatives.
  @inlinable @inline(__always)
  public static func chain(
    value: P.Value, partial first: P.Value, of x: Number, partial second: P.Value, of y: Number
  ) -> Number {
    P.chain(value: value, partial: first, of: x, partial: second, of: y)
  }

  /// A number with that value that depends on each argument with its partial derivative.
  @inlinable @inline(__always)
  public static func chain(
    value: P.Value, partials: UnsafeBufferPointer<P.Value>, of x: UnsafeBufferPointer<Number>
  ) -> Number {
    P.chain(value: value, partials: partials, of: x)
  }
}

// The arithmetic, for a payload that has none.
extension FirstOrderPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func sum(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    chain(value: a.value + b.value, partial: 1, of: a, partial: 1, of: b)
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func difference(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    chain(value: a.value - b.value, partial: 1, of: a, partial: -1, of: b)
  }

  /// The product rule.
  @inlinable @inline(__always)
  public static func product(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    chain(value: a.value * b.value, partial: b.value, of: a, partial: a.value, of: b)
  }

  /// The quotient rule.
  @inlinable @inline(__always)
  public static func quotient(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    let quotient = a.value / b.value
    return chain(value: quotient, partial: 1 / b.value, of: a, partial: -quotient / b.value, of: b)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: Number<Self>) -> Number<Self> {
    chain(value: -a.value, derivative: -1, of: a)
  }
}

extension FirstOrderPayload {
  /// Applies a rule by the chain rule.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Number<Self>) -> Number<Self> {
    chain(rule, of: x)
  }

  /// Applies a rule by the chain rule: if need be, in units near the argument.
  @inlinable @inline(__always)
  package static func chain<R: UnaryRule>(_ rule: R, of x: Number<Self>) -> Number<Self> {
    let (value, derivative) = Value.valueWithDerivative(of: rule, at: x.value)
    let (slope, argument) = inRange(
      derivative, of: x, rule.scaledDerivative(at: x.value, value: value))
    return chain(value: value, derivative: slope, of: argument)
  }

  /// Applies a rule by the chain rule; a constant argument's partial is never computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Number<Self>, _ y: Number<Self>)
    -> Number<Self>
  {
    let value = Value.apply(rule, to: x.value, y.value)
    if !y.isActive {
      if !x.isActive { return Number(value) }
      let (first, x) = first(rule, x, y, value: value)
      return chain(value: value, derivative: first, of: x)
    }
    if !x.isActive {
      let (second, y) = second(rule, x, y, value: value)
      return chain(value: value, derivative: second, of: y)
    }
    let (first, scaledX) = first(rule, x, y, value: value)
    let (second, scaledY) = second(rule, x, y, value: value)
    return chain(value: value, partial: first, of: scaledX, partial: second, of: scaledY)
  }

  /// The first partial derivative and the argument that it multiplies.
  @inlinable @inline(__always)
  static func first<R: BinaryRule>(
    _ rule: R, _ x: Number<Self>, _ y: Number<Self>, value: Value
  ) -> (slope: Value, argument: Number<Self>) {
    inRange(
      Value.firstPartial(of: rule, at: x.value, y.value, value: value), of: x,
      rule.scaledFirstPartial(at: x.value, y.value, value: value))
  }

  /// The second partial derivative and the argument that it multiplies.
  @inlinable @inline(__always)
  static func second<R: BinaryRule>(
    _ rule: R, _ x: Number<Self>, _ y: Number<Self>, value: Value
  ) -> (slope: Value, argument: Number<Self>) {
    inRange(
      Value.secondPartial(of: rule, at: x.value, y.value, value: value), of: y,
      rule.scaledSecondPartial(at: x.value, y.value, value: value))
  }

  /// A slope and the argument that it multiplies: both in units where the slope is out of range.
  @inlinable @inline(__always)
  static func inRange(
    _ slope: Value, of x: Number<Self>, _ scaled: @autoclosure () -> ScaledSlope<Value>?
  ) -> (slope: Value, argument: Number<Self>) {
    if !slope.isOrdinary, let scaled = scaled(),
      slope.plain.isWorse(than: scaled.slope.plain)
    {
      return (scaled.slope, divided(x, by: Value(plain: scaled.unit)))
    }
    return (slope, x)
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
