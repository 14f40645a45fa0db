/// A function of two arguments together with its partial derivatives.
///
/// The two partials are separate functions, because a constant argument needs none: `pow(x, 3)`
/// never computes a logarithm, and `pow(-2, 3)` has a derivative in its base although it has none
/// in its exponent.
public protocol BinaryRule: Sendable {
  /// The function's name as a user types it.
  var name: String { get }

  /// The function's value at plain numbers.
  func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P

  /// The partial derivative in the first argument, given the function's value.
  func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T

  /// The partial derivative in the second argument, given the function's value.
  func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T

  /// The call as it is written on paper, for traces of a computation.
  ///
  /// The default is the name with the arguments in parentheses.
  ///
  /// - Parameters:
  ///   - x: The first argument's name, or a number, in parentheses if it is negative.
  ///   - y: The second argument's, likewise.
  /// - Returns: The call, for example `hypot(v₁, v₂)`.
  func notation(of x: String, _ y: String) -> String

  /// The first partial derivative as it is written on paper; nil, the default, for its value.
  func firstPartialNotation(at x: String, _ y: String, value: String) -> String?

  /// The second partial derivative as it is written on paper; nil, the default, for its value.
  func secondPartialNotation(at x: String, _ y: String, value: String) -> String?
}

extension BinaryRule {
  /// The name with the arguments in parentheses.
  public func notation(of x: String, _ y: String) -> String { "\(name)(\(x), \(y))" }

  /// No formula.
  public func firstPartialNotation(at x: String, _ y: String, value: String) -> String? { nil }

  /// No formula.
  public func secondPartialNotation(at x: String, _ y: String, value: String) -> String? { nil }
}
