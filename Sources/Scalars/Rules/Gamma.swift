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

    /// What it is called besides.
    public var aliases: [String] { ["gamma"] }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["Γ"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v*digamma(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.tgamma, x) }

    /// Γ′ x = Γ(x) ψ(x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // At +∞ the digamma function, infinite too, has a slope of 0.
      x.plain == .infinity ? value : value * T.apply(Polygamma(order: 0), to: x)
    }

    /// Near 0, where Γ(x) is 1 / x.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !(x.plain.magnitude < T.Plain.ulpOfOne / 2) { return nil }
      return ScaledSlope(near: x) { unit in -value / (x / unit) }
    }

    /// Γ′ = Γ (log |Γ|)′; near 0 from Γ itself, since log |Γ| has derivatives that overflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let isNextToZero = x.plain.magnitude < Number<P>.Plain.ulpOfOne / 2 && x != 0
      if isNextToZero || x.plain == .infinity { return nil }
      return P.exponential(
        of: x, valueWithDerivative(at: x.value), exponent: P.apply(LogGamma(), to: x))
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

    /// What it is called besides.
    public var aliases: [String] { ["lgamma"] }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["gammaln"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "digamma(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.lgamma, x) }

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

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["psi"] }

    /// The call as it is written on paper.
    public var notation: String { order == 0 ? "digamma(x)" : "polygamma(\(order), x)" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "polygamma(\(order + 1), x)" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.polygamma(order, x) }

    /// (ψ⁽ⁿ⁾)′ = ψ⁽ⁿ⁺¹⁾.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Polygamma(order: order + 1), to: x)
    }

    /// Near 0 and far out, where the function is a power (DLMF 5.15.1, 5.15.8).
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      guard let power = power(near: x.plain) else { return nil }
      // Far out the digamma function is a logarithm.
      return ScaledSlope(near: x) { unit in power == 0 ? unit / x : value * T(power) / (x / unit) }
    }

    /// The exponent of the power of x, −(n + 1) near 0 and −n far out, that ψ⁽ⁿ⁾(x) is but for a factor
    /// and less than a rounding error; nil where it is none, and 0 for log x.
    @usableFromInline
    func power<P: FloatingPointScalar>(near x: P) -> Int? {
      guard x != 0, x.isFinite, order < Int(P.greatestFiniteMagnitude.exponent) else { return nil }
      let digits = P.significandBitCount + 2
      if Int(x.exponent) * (order + 1) < -digits { return -(order + 1) }
      return x > 0 && Int(x.exponent) > digits + order ? -order : nil
    }

    /// Each polygamma function is the derivative of the one before; where the function is a power, from
    /// the function itself, since those may overflow or underflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if power(near: x.plain) != nil { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        // At a pole the function is NaN; some of its derivatives have limits there, unlike it.
        let value = P.Value.apply(self, to: x.value)
        for n in derivatives.indices {
          derivatives[n] =
            value.isNotANumber
            ? value : P.Value.apply(Polygamma(order: order + n), to: x.value)
        }
      }
    }
  }
}

extension Rules.Polygamma: RuleFamily {
  @usableFromInline
  package static var familyName: String { "polygamma" }

  @usableFromInline
  package static var parameterName: String { "order" }

  @usableFromInline
  package static var isParameterFirst: Bool { true }

  @usableFromInline
  package static var range: ClosedRange<Int> { 0...greatestOrder }

  @inlinable @inline(__always)
  package init(parameter: Int) { self.init(order: parameter) }

  @usableFromInline
  package var parameter: Int { order }
}

/// The gamma function Γ(x).
@inlinable @inline(__always)
public func tgamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Gamma(), to: x) }

/// The gamma function Γ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func tgamma<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Gamma(), to: x) }

/// The gamma function Γ(x); the C library's old `gamma(Double)` is log |Γ| instead.
@inlinable @inline(__always)
public func gamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Gamma(), to: x) }

/// The gamma function Γ(x); the C library's old `gamma(Double)` is log |Γ| instead.
@inlinable @inline(__always) @_disfavoredOverload
public func gamma<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Gamma(), to: x) }

/// The logarithm log |Γ(x)|.
@inlinable @inline(__always)
public func logGamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.LogGamma(), to: x) }

/// The logarithm log |Γ(x)|.
@inlinable @inline(__always) @_disfavoredOverload
public func logGamma<T: RealScalar>(_ x: T) -> T { T.apply(Rules.LogGamma(), to: x) }

/// The digamma function ψ(x) = (log Γ)′(x).
@inlinable @inline(__always)
public func digamma<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.Polygamma(order: 0), to: x)
}

/// The digamma function ψ(x) = (log Γ)′(x).
@inlinable @inline(__always) @_disfavoredOverload
public func digamma<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Polygamma(order: 0), to: x) }

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always)
public func polygamma<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
@inlinable @inline(__always) @_disfavoredOverload
public func polygamma<T: RealScalar>(_ order: Int, _ x: T) -> T {
  T.apply(Rules.Polygamma(order: order), to: x)
}

extension FunctionTable {
  /// Error and gamma functions.
  @inlinable @inline(__always)
  package static func special<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Erf())
    visitor.visit(Rules.Erfc())
    visitor.visit(Rules.ScaledErfc())
    visitor.visit(Rules.InverseErf())
    visitor.visit(Rules.Gamma())
    visitor.visit(Rules.LogGamma())
    visitor.visit(Rules.Polygamma(order: 0))
    visitor.visit(Rules.Polygamma.self)
    visitor.visit(Rules.LogBeta())
  }
}
