/// A function of one argument together with its derivative.
///
/// A rule is written once and serves every number of the library: dual numbers of any nesting,
/// vector duals, hyper-dual numbers, tape variables. To add a function of your own, say how to
/// compute its value on plain numbers and what its derivative is, then wrap it in a generic
/// function:
///
/// ```swift
/// /// The scaled complementary error function, e^(x²) erfc(x).
/// struct ScaledErfc: UnaryRule {
///   var name: String { "erfcx" }
///   func value<P: FloatingPointScalar>(_ x: P) -> P { exp(x * x) * erfc(x) }
///   func derivative<T: RealScalar>(at x: T, value: T) -> T {
///     2 * x * value - T(2 / Double.pi.squareRoot())
///   }
/// }
///
/// func erfcx<T: RealScalar>(_ x: T) -> T { T.apply(ScaledErfc(), to: x) }
/// ```
///
/// The derivative is itself generic, so second and higher derivatives follow from it.
///
/// A rule may have stored properties, such as the exponent of a power; they are constants.
public protocol UnaryRule: FunctionNaming {
  /// The function's value at a plain number.
  func value<P: FloatingPointScalar>(_ x: P) -> P

  /// The derivative at `x`, given the function's value there.
  ///
  /// Must be NaN wherever the value is NaN.
  func derivative<T: RealScalar>(at x: T, value: T) -> T

  /// The value and the derivative at `x`, for rules where the two share work.
  ///
  /// The default asks for one after the other. The value must have the bits that ``value(_:)``
  /// returns.
  func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T)

  /// The derivative times a power of two near `x`, where the derivative itself overflows or underflows.
  ///
  /// Far from 1 a power xᵖ has a slope p xᵖ⁻¹ that no number can hold, although its product with the
  /// argument's own derivative is an ordinary number: that of (10³⁰⁰ x)⁻¹ᐟ² at 1 is −10⁻¹⁵⁰ / 2, made of
  /// −10⁻⁴⁵⁰ / 2 and 10³⁰⁰. In units of 1 / x both are ordinary:
  ///
  /// ```swift
  /// func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
  ///   ScaledSlope(near: x) { unit in -value / 2 / (x / unit) }
  /// }
  /// ```
  ///
  /// The default is nil: there is no such form, or none is needed.
  ///
  /// - Parameters:
  ///   - x: The argument.
  ///   - value: The function's value.
  /// - Returns: The slope with its unit, or nil.
  func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>?

  /// The function of eight numbers at once, for points that need not have the C library's bits.
  ///
  /// The default is nil: such points are computed one by one.
  var vectorForm: VectorForm? { get }

  /// The interval outside which the value is NaN; all numbers by default.
  var domain: ClosedRange<Double> { get }

  /// The call in the notation of expressions, with `x` for the argument: for traces on paper.
  ///
  /// The default is the name with the argument in parentheses, for example `log(x)`.
  var notation: String { get }

  /// The derivative in the notation of expressions, with `x` for the argument and `v` for the
  /// function's value: for traces on paper.
  ///
  /// It is the textbook's, for example `1/(2*v)`; the rule itself may compute another form that loses
  /// no digits. The default is nil: a trace then shows the derivative's value.
  var derivativeNotation: String? { get }

  /// How the function bends; by default ``RuleShape/curved``, which is always right.
  var shape: RuleShape { get }

  /// The arithmetic that the rule stands for if it is no function of its own; nil, the default, if it
  /// is one.
  var arithmetic: Rules.Arithmetic? { get }

  /// The function of a power series, by a recurrence.
  ///
  /// The default is nil: the series is then solved for from the derivative, order by order.
  func series<P: PowerSeries>(of x: Number<P>) -> Number<P>?
}

extension UnaryRule {
  /// The value, then the derivative from it.
  @inlinable @inline(__always)
  public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
    let value = T.apply(self, to: x)
    return (value, derivative(at: x, value: value))
  }

  /// No special form.
  @inlinable @inline(__always)
  public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? { nil }

  /// None.
  @inlinable @inline(__always)
  public var vectorForm: VectorForm? { nil }

  /// All numbers.
  public var domain: ClosedRange<Double> { -.infinity...(.infinity) }

  /// The name with the argument in parentheses.
  public var notation: String { "\(name)(x)" }

  /// No formula.
  public var derivativeNotation: String? { nil }

  /// Curved, for all that is known.
  @inlinable @inline(__always)
  public var shape: RuleShape { .curved }

  /// A function of its own.
  @inlinable
  public var arithmetic: Rules.Arithmetic? { nil }

  /// No recurrence.
  @inlinable @inline(__always)
  public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? { nil }
}
