/// A function of two arguments together with its partial derivatives.
///
/// The two partials are separate functions, because a constant argument needs none: `pow(x, 3)`
/// never computes a logarithm, and `pow(-2, 3)` has a derivative in its base although it has none
/// in its exponent.
public protocol BinaryRule: FunctionNaming {
  /// The function's value at plain numbers.
  func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P

  /// The partial derivative in the first argument, given the function's value.
  func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T

  /// The partial derivative in the second argument, given the function's value.
  func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T

  /// The first partial derivative times a power of two near `x`, where it overflows or underflows itself.
  ///
  /// As ``UnaryRule/scaledDerivative(at:value:)``; nil by default.
  func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>?

  /// The second partial derivative times a power of two near `y`, where it overflows or underflows
  /// itself.
  ///
  /// As ``UnaryRule/scaledDerivative(at:value:)``; nil by default.
  func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>?

  /// How the function bends in both arguments; by default ``RuleShape/curved``, which is always right.
  var shape: RuleShape { get }

  /// What the arguments are called; `x` and `y` by default.
  var parameters: (first: String, second: String) { get }

  /// The call in the notation of expressions: for traces on paper.
  ///
  /// The default is the name with the ``parameters`` in parentheses.
  var notation: String { get }

  /// The first partial derivative in the notation of expressions, with `v` for the function's value:
  /// for traces on paper; nil, the default, for its value.
  var firstPartialNotation: String? { get }

  /// The second partial derivative in the notation of expressions; nil, the default, for its value.
  var secondPartialNotation: String? { get }

  /// The function of two power series, by a recurrence.
  ///
  /// The default is nil: the series is then solved for from the partial derivatives, order by order.
  ///
  /// - Parameters:
  ///   - x: The first argument.
  ///   - y: The second argument; one of them may be a constant.
  ///   - value: The function's value, with which the series must begin.
  /// - Returns: The series, or nil.
  func series<P: PowerSeries>(of x: Number<P>, _ y: Number<P>, value: P.Value) -> Number<P>?

  /// The function of eight pairs of numbers at once, for points that need not have the C library's bits.
  ///
  /// The default is nil: such points are computed one by one.
  var vectorForm: BinaryVectorForm? { get }
}

extension BinaryRule {
  /// None.
  @inlinable @inline(__always)
  public var vectorForm: BinaryVectorForm? { nil }

  /// No special form.
  @inlinable @inline(__always)
  public func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
    nil
  }

  /// No special form.
  @inlinable @inline(__always)
  public func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
    nil
  }

  /// Curved, for all that is known.
  @inlinable @inline(__always)
  public var shape: RuleShape { .curved }

  /// The names x and y.
  public var parameters: (first: String, second: String) { ("x", "y") }

  /// The name with the arguments in parentheses.
  public var notation: String { "\(name)(\(parameters.first), \(parameters.second))" }

  /// No formula.
  public var firstPartialNotation: String? { nil }

  /// No formula.
  public var secondPartialNotation: String? { nil }

  /// No recurrence.
  @inlinable @inline(__always)
  public func series<P: PowerSeries>(
    of x: Number<P>, _ y: Number<P>, value: P.Value
  ) -> Number<P>? { nil }
}
