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
public protocol UnaryRule: Sendable {
  /// The function's name as a user types it.
  var name: String { get }

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

  /// The call as it is written on paper, for traces of a computation.
  ///
  /// The default is the name with the argument in parentheses.
  ///
  /// - Parameter x: The argument's name, or a number, in parentheses if it is negative.
  /// - Returns: The call, for example `log(v₁)`.
  func notation(of x: String) -> String

  /// The derivative as it is written on paper, for traces of a computation.
  ///
  /// The default is nil: a trace then shows the derivative's value.
  ///
  /// - Parameters:
  ///   - x: The argument's name.
  ///   - value: The name of the function's value.
  /// - Returns: The formula, for example `1/v₁`, or nil.
  func derivativeNotation(at x: String, value: String) -> String?
}

extension UnaryRule {
  /// The value, then the derivative from it.
  @inlinable @inline(__always)
  public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
    let value = T.apply(self, to: x)
    return (value, derivative(at: x, value: value))
  }

  /// The name with the argument in parentheses.
  public func notation(of x: String) -> String { "\(name)(\(x))" }

  /// No formula.
  public func derivativeNotation(at x: String, value: String) -> String? { nil }
}
