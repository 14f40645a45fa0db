/// A function of a whole array to one number, together with its partial derivatives.
///
/// Dual numbers combine the partials with the tangents in one pass; a tape records the function as
/// one node. Over every other number the value's own arithmetic is differentiated.
///
/// ```swift
/// /// The mean of the squares.
/// struct MeanSquare: ReductionRule {
///   var name: String { "meanSquare" }
///   func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
///     dot(x, x) / T(Double(x.count))
///   }
///   func valueWithPartials<T: RealScalar>(
///     of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
///   ) -> T {
///     for i in x.indices { partials[i] = 2 * x[i] / T(Double(x.count)) }
///     return value(of: x)
///   }
/// }
///
/// func meanSquare<T: RealScalar>(_ x: [T]) -> T {
///   x.withUnsafeBufferPointer { T.apply(MeanSquare(), to: $0) }
/// }
/// ```
public protocol ReductionRule: FunctionNaming {
  /// The function's value.
  func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T

  /// The function's value, with the bits that ``value(of:)`` returns, and its partial derivatives.
  ///
  /// - Parameters:
  ///   - x: The arguments.
  ///   - partials: Receives ∂f/∂xᵢ: as many initialised numbers as there are arguments.
  /// - Returns: The value.
  func valueWithPartials<T: RealScalar>(
    of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
  ) -> T

  /// The partial derivatives as formulas of the arguments and the value, without case distinctions: for
  /// numbers that stand for all points at once, such as the symbols of a recorded program.
  ///
  /// The default is nil: the function's own arithmetic is recorded.
  ///
  /// - Parameters:
  ///   - x: The arguments.
  ///   - value: The function's value.
  /// - Returns: All ∂f/∂xᵢ, or nil.
  func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]?

  /// The partial derivative in one argument in the notation of expressions, with `x` for that argument
  /// and `v` for the function's value: for traces on paper; nil, the default, for its value.
  var partialNotation: String? { get }
}

extension ReductionRule {
  /// No formulas without case distinctions.
  public func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]? { nil }

  /// No formula.
  public var partialNotation: String? { nil }
}
