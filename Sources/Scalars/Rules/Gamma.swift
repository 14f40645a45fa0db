// The gamma function and its logarithmic derivatives.

extension Rules {
  /// The gamma function Γ(x).
  @frozen
  public struct Gamma: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "tgamma" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmGamma(x) }

    /// Γ′ x = Γ(x) ψ(x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value * T.apply(Polygamma(order: 0), to: x)
    }
  }

  /// The logarithm log |Γ(x)|.
  @frozen
  public struct LogGamma: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logGamma" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmLogGamma(x) }

    /// (log |Γ|)′ = ψ, the digamma function.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(Polygamma(order: 0), to: x)
    }
  }

  /// The polygamma function ψ⁽ⁿ⁾(x), the (n+1)-th derivative of log |Γ(x)|.
  @frozen
  public struct Polygamma: UnaryRule {
    /// The order n: 0 for the digamma function, 1 for the trigamma function.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n, at least 0; a negative order stops the program.
    @inlinable @inline(__always)
    public init(order: Int) {
      if order < 0 { fail("polygamma(n, x): the order n is \(order); it must not be negative.") }
      self.order = order
    }

    /// The function's name.
    @inlinable
    public var name: String { order == 0 ? "digamma" : "polygamma" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.polygamma(order, x) }

    /// (ψ⁽ⁿ⁾)′ = ψ⁽ⁿ⁺¹⁾.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Polygamma(order: order + 1), to: x)
    }
  }
}
