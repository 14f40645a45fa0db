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
}
