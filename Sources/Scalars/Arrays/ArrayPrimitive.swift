/// A function from n numbers to m numbers with a pullback written by hand.
///
/// Reverse mode records it as one node and calls the pullback in the sweep, where it would otherwise
/// record and sweep every operation inside. Forward mode, hyper-dual numbers and the others
/// differentiate the value's own arithmetic. `checkPullback(of:at:)` compares the two.
///
/// ```swift
/// /// Running sums: y₀ = x₀, y₁ = x₀ + x₁, …
/// struct RunningSum: ArrayPrimitive {
///   var name: String { "runningSum" }
///   func value<T: RealScalar>(at x: [T]) -> [T] {
///     var sum: T = 0
///     return x.map { sum += $0; return sum }
///   }
///   func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
///     var sum: T = 0
///     return cotangent.reversed().map { sum += $0; return sum }.reversed()
///   }
/// }
///
/// func runningSum<T: RealScalar>(_ x: [T]) -> [T] { T.apply(RunningSum(), to: x) }
/// ```
public protocol ArrayPrimitive: Sendable {
  /// The function's name as a user types it.
  var name: String { get }

  /// The m values at n arguments.
  func value<T: RealScalar>(at x: [T]) -> [T]

  /// The product of a vector with the Jacobian, ȳᵀ J.
  ///
  /// - Parameters:
  ///   - x: The n arguments.
  ///   - y: The m values there.
  ///   - cotangent: The vector ȳ, of m weights.
  /// - Returns: The n sums Σᵢ ȳᵢ ∂yᵢ/∂xⱼ; any other number of them stops the program.
  func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T]
}
