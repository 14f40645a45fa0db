// The rules in terms of numbers, which is what operators and functions ask for.
//
// They stand in `HyperDualBlock+Arithmetic.swift` and `HyperDualBlock+ChainRule.swift`, in terms of
// payloads: with twenty-five parts to a number the compiler otherwise copies them from rule to rule,
// and a Hessian takes a fifth longer.

extension HyperDualBlockPayload {
  /// The sum rule.
  @inlinable @inline(__always)
  public static func sum(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    Number(payload: sum(a.payload, b.payload))
  }

  /// The sum rule for differences.
  @inlinable @inline(__always)
  public static func difference(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    Number(payload: difference(a.payload, b.payload))
  }

  /// The product rule to second order.
  @inlinable @inline(__always)
  public static func product(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    Number(payload: product(a.payload, b.payload))
  }

  /// The quotient rule to second order.
  @inlinable @inline(__always)
  public static func quotient(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self> {
    Number(payload: quotient(a.payload, b.payload))
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: Number<Self>) -> Number<Self> {
    Number(payload: negative(a.payload))
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, by c: Value) -> Number<Self> {
    Number(payload: shifted(a.payload, by: c))
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, downBy c: Value) -> Number<Self> {
    Number(payload: shifted(a.payload, downBy: c))
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func difference(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    Number(payload: difference(constant: c, a.payload))
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: Number<Self>, by c: Value) -> Number<Self> {
    Number(payload: scaled(a.payload, by: c))
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: Number<Self>, by c: Value) -> Number<Self> {
    Number(payload: divided(a.payload, by: c))
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func quotient(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    Number(payload: quotient(constant: c, a.payload))
  }

  /// Applies a rule by the chain rule to second order.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Number<Self>) -> Number<Self> {
    Number(payload: apply(rule, to: x.payload))
  }

  /// Applies a rule by the chain rule to second order.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Number<Self>, _ y: Number<Self>)
    -> Number<Self>
  {
    Number(payload: apply(rule, to: x.payload, y.payload))
  }

  /// The product and sum rule in one: x y + z.
  @inlinable @inline(__always)
  public static func addingProduct(_ z: Number<Self>, _ x: Number<Self>, _ y: Number<Self>)
    -> Number<Self>
  {
    Number(payload: addingProduct(z.payload, x.payload, y.payload))
  }

  /// Both functions from one evaluation.
  @inlinable @inline(__always)
  public static func sineAndCosine(
    of x: Number<Self>
  ) -> (sine: Number<Self>, cosine: Number<Self>) {
    let (sine, cosine) = sineAndCosine(of: x.payload)
    return (Number(payload: sine), Number(payload: cosine))
  }
}
