// The cardinal sine and its derivatives.

extension Rules {
  /// The n-th derivative of sinc x = sin x / x.
  ///
  /// It is smooth through 0, where the quotient's own derivatives lose all digits.
  @frozen
  public struct Sinc: UnaryRule {
    /// Which derivative; 0 for the function itself.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: Which derivative, at least 0; a negative order stops the program.
    @inlinable @inline(__always)
    public init(order: Int = 0) {
      if order < 0 { fail("sinc: the order \(order) must not be negative.") }
      self.order = order
    }

    /// The function's name.
    @inlinable
    public var name: String { order == 0 ? "sinc" : "sinc⁽\(order)⁾" }

    /// The call as it is written on paper.
    public var notation: String { order == 0 ? "sinc(x)" : "\(name)(x)" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { order == 0 ? "(cos(x) - v)/x" : nil }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.sinc(order, x) }

    /// The derivative of the n-th derivative is the next one.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Sinc(order: order + 1), to: x)
    }
  }
}

/// The cardinal sine sin x / x, with its derivatives right at 0 and near it.
@inlinable @inline(__always)
public func sinc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sinc(), to: x) }

/// The cardinal sine sin x / x, with its derivatives right at 0 and near it.
@inlinable @inline(__always) @_disfavoredOverload
public func sinc<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sinc(), to: x) }
