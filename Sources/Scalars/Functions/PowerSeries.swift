/// A payload of the coefficients of a power series, and the recurrences by which functions of series
/// are computed.
///
/// A rule names its recurrence in `series(of:)`. With the value and the derivative of the rule at the
/// series' value to start from, each recurrence yields a coefficient from those before it, in O(n)
/// operations:
///
/// ```swift
/// func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
///   P.quotient(of: x, valueWithDerivative(at: x.value), over: 1 + x * x)  // v′ = x′ / (1 + x²)
/// }
/// ```
public protocol PowerSeries: Payload {
  /// The function with v″ = r v′ in x: an exponential, up to a factor and a constant.
  static func exponential(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), rate: Value
  ) -> Number<Self>

  /// The function with v′ = v u′: the exponential of u, up to a factor.
  static func exponential(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), exponent u: Number<Self>
  ) -> Number<Self>

  /// The function with v′ = (a + b v) x′, where a and b are series or constants.
  static func linear(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), constant a: Number<Self>,
    factor b: Number<Self>
  ) -> Number<Self>

  /// The function with v′ = c x′ / p, where only the ratios of p's coefficients matter.
  static func quotient(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), over p: Number<Self>
  ) -> Number<Self>

  /// The function with v′ = c x′ / √p, where only the ratios of p's coefficients matter.
  static func inverseRoot(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), under p: Number<Self>
  ) -> Number<Self>

  /// The function with v′ = (c + b v²) x′, where b is the curvature: a Riccati equation.
  static func riccati(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), curvature: Value
  ) -> Number<Self>

  /// The function with n x v′ = v x′: the root of degree n.
  static func root(
    of x: Number<Self>, _ start: (value: Value, derivative: Value), degree: Int
  ) -> Number<Self>

  /// Two functions, the first with the second as its derivative, and the second with the first times a
  /// sign.
  static func coupled(
    of x: Number<Self>, _ first: Value, _ second: Value, sign: Value
  ) -> (first: Number<Self>, second: Number<Self>)

  /// A function all of whose derivatives at the series' value are known: value, first derivative and so
  /// on, as many as are asked for.
  static func composed(
    of x: Number<Self>, _ start: (value: Value, derivative: Value),
    _ derivatives: (UnsafeMutableBufferPointer<Value>) -> Void
  ) -> Number<Self>

  /// A series that was computed from others, with a rule's own value and first order in place of what
  /// they came to.
  static func corrected(
    _ series: Number<Self>, of x: Number<Self>, _ start: (value: Value, derivative: Value)
  ) -> Number<Self>

  /// 1 + x², up to a factor.
  static func onePlusSquare(_ x: Number<Self>) -> Number<Self>

  /// 1 − x², with all digits near ±1.
  static func oneMinusSquare(_ x: Number<Self>) -> Number<Self>

  /// x² − 1, up to a factor, with all digits near ±1.
  static func squareMinusOne(_ x: Number<Self>) -> Number<Self>

  /// The power xʸ, whose value is given.
  static func power(_ x: Number<Self>, _ y: Number<Self>, value: Value) -> Number<Self>

  /// The distance √(x² + y²), whose value is given.
  static func distance(_ x: Number<Self>, _ y: Number<Self>, value: Value) -> Number<Self>

  /// The angle of the point (x, y), whose value is given.
  static func angle(_ y: Number<Self>, _ x: Number<Self>, value: Value) -> Number<Self>
}
