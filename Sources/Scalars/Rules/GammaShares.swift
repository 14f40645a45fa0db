// The incomplete gamma and beta functions, and the beta function.

extension Rules {
  /// The logarithm of the beta function, log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a + b), for a and b of at
  /// least 0.
  @frozen
  public struct LogBeta: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "lbeta" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["betaln", "logBeta"] }

    /// The arguments' names.
    public var parameters: (first: String, second: String) { ("a", "b") }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "digamma(a) - digamma(a + b)" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "digamma(b) - digamma(a + b)" }

    /// The value; the logarithms of three gamma functions would cancel.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ a: P, _ b: P) -> P {
      P.computed(.logBeta, order: 0, a, b)
    }

    /// ψ(a) − ψ(a + b).
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(PolygammaDifference(order: 0), to: a, b)
    }

    /// ψ(b) − ψ(a + b).
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(PolygammaDifference(order: 0), to: b, a)
    }

    /// Near a = 0, where the function is log (1 / a + 1 / b) but for what has no pole there.
    @inlinable @inline(__always)
    public func scaledFirstPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> ScaledSlope<T>? {
      if !(a.plain > 0 && b.plain > 0) || !isNextToZero(a.plain) || !b.plain.isFinite { return nil }
      return ScaledSlope(near: a) { unit in -(b / (a + b) * (unit / a)) }
    }

    /// Near b = 0 likewise.
    @inlinable @inline(__always)
    public func scaledSecondPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> ScaledSlope<T>? {
      scaledFirstPartial(at: b, a, value: value)
    }
  }

  /// The difference ψ⁽ⁿ⁾(a) − ψ⁽ⁿ⁾(a + b).
  @frozen @usableFromInline
  struct PolygammaDifference: BinaryRule {
    /// The order n.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "lbeta′" }

    /// The value, which does not cancel.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ a: P, _ b: P) -> P {
      P.computed(.polygammaDifference, order: order, a, b)
    }

    /// The difference of the next order.
    @inlinable @inline(__always)
    func firstPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> T {
      T.apply(PolygammaDifference(order: order + 1), to: a, b)
    }

    /// In units of a: next to 0, where ψ⁽ⁿ⁾(a) is a power, and far out, where ψ is a logarithm.
    @inlinable @inline(__always)
    func scaledFirstPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> ScaledSlope<T>? {
      if order > 0 || !(a.plain > 0 && b.plain > 0) || !b.plain.isFinite { return nil }
      let share = b / (a + b)
      if isNextToZero(a.plain) {
        // 1 / a² − 1 / (a + b)²
        return ScaledSlope(near: a) { unit in share * (2 - share) * ((unit / a) / a) }
      }
      // 1 / a − 1 / (a + b)
      return isFarOut(a.plain) ? ScaledSlope(near: a) { unit in share * (unit / a) } : nil
    }

    /// In units of b, where ψ⁽ⁿ⁺¹⁾(a + b) is a power.
    @inlinable @inline(__always)
    func scaledSecondPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> ScaledSlope<T>? {
      if order > 0 || !(a.plain > 0 && b.plain > 0) { return nil }
      let total = a + b
      if isNextToZero(total.plain) {
        return ScaledSlope(near: b) { unit in -((unit / total) / total) }
      }
      return isFarOut(total.plain) ? ScaledSlope(near: b) { unit in -(unit / total) } : nil
    }

    /// −ψ⁽ⁿ⁺¹⁾(a + b).
    @inlinable @inline(__always)
    func secondPartial<T: RealScalar>(at a: T, _ b: T, value: T) -> T {
      value.isNotANumber ? value : -T.apply(Polygamma(order: order + 1), to: a + b)
    }
  }

  /// The regularised incomplete gamma function P(a, x), the share of the gamma distribution up to x.
  @frozen
  public struct GammaP: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "gammaP" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["gammainc"] }

    /// The arguments' names.
    public var parameters: (first: String, second: String) { ("a", "x") }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "x^(a - 1)*exp(-x)/gamma(a)" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ a: P, _ x: P) -> P {
      P.computed(.gammaP, order: 0, a, x)
    }

    /// ∂P/∂a, a separate function.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      T.apply(IncompleteGammaSlope(order: 1, isUpper: false), to: a, x)
    }

    /// The density x^(a−1) e^−x / Γ(a).
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      T.apply(GammaDensity(order: 0), to: a, x)
    }

    /// Near x = 0, where the function is xᵃ / Γ(a + 1).
    @inlinable @inline(__always)
    public func scaledSecondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> ScaledSlope<T>? {
      isNextToZero(x.plain) ? ScaledSlope(near: x) { unit in a * value * (unit / x) } : nil
    }
  }

  /// The regularised incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.
  @frozen
  public struct GammaQ: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "gammaQ" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["gammaincc"] }

    /// The arguments' names.
    public var parameters: (first: String, second: String) { ("a", "x") }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "-x^(a - 1)*exp(-x)/gamma(a)" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ a: P, _ x: P) -> P {
      P.computed(.gammaQ, order: 0, a, x)
    }

    /// ∂Q/∂a, a separate function.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      T.apply(IncompleteGammaSlope(order: 1, isUpper: true), to: a, x)
    }

    /// −x^(a−1) e^−x / Γ(a).
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      -T.apply(GammaDensity(order: 0), to: a, x)
    }

    /// Near x = 0, where it is 1 − xᵃ / Γ(a + 1).
    @inlinable @inline(__always)
    public func scaledSecondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> ScaledSlope<T>? {
      if !isNextToZero(x.plain) { return nil }
      let lower = T.apply(GammaP(), to: a, x)
      return ScaledSlope(near: x) { unit in -(a * lower * (unit / x)) }
    }
  }

  /// A derivative of P(a, x) or Q(a, x) in a.
  @frozen @usableFromInline
  struct IncompleteGammaSlope: BinaryRule {
    /// Of which order.
    @usableFromInline
    let order: Int

    /// Whether it is of Q.
    @usableFromInline
    let isUpper: Bool

    @inlinable @inline(__always)
    init(order: Int, isUpper: Bool) {
      self.order = order
      self.isUpper = isUpper
    }

    @inlinable
    var name: String { isUpper ? "gammaQ′" : "gammaP′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ a: P, _ x: P) -> P {
      P.computed(isUpper ? .gammaQ : .gammaP, order: order, a, x)
    }

    /// The derivative of the next order.
    @inlinable @inline(__always)
    func firstPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      T.apply(IncompleteGammaSlope(order: order + 1, isUpper: isUpper), to: a, x)
    }

    /// The density's derivative in a.
    @inlinable @inline(__always)
    func secondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      let density = T.apply(GammaDensity(order: order), to: a, x)
      return isUpper ? -density : density
    }
  }

  /// A derivative in a of the density x^(a−1) e^−x / Γ(a), or the density itself.
  @frozen @usableFromInline
  struct GammaDensity: BinaryRule {
    /// Of which order.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "gammaP′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ a: P, _ x: P) -> P {
      P.computed(.gammaDensity, order: order, a, x)
    }

    /// The derivative of the next order.
    @inlinable @inline(__always)
    func firstPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      T.apply(GammaDensity(order: order + 1), to: a, x)
    }

    /// From f′ = f ((a − 1) / x − 1) in x, differentiated in a; at 0 a power of x.
    @inlinable @inline(__always)
    func secondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> T {
      if x == 0 && order == 0 { return slopeAtZero(a, value: value) }
      let steady = value * ((a - 1 - x) / x)
      if order == 0 { return steady }
      let lower = T.apply(GammaDensity(order: order - 1), to: a, x)
      return steady + T(Double(order)) * (lower / x)
    }

    /// f ((a − 1) / x − 1) in units of x.
    @inlinable @inline(__always)
    func scaledSecondPartial<T: RealScalar>(at a: T, _ x: T, value: T) -> ScaledSlope<T>? {
      order == 0 ? ScaledSlope(near: x) { unit in value * (a - 1 - x) * (unit / x) } : nil
    }

    /// The slope of x^(a−1) (1 − x) / Γ(a) at 0.
    @inlinable
    func slopeAtZero<T: RealScalar>(_ a: T, value: T) -> T {
      if a < 1 { return -value }
      if a == 1 { return -1 }
      return a < 2 ? T(plain: .infinity) : a == 2 ? 1 : 0
    }
  }
}

/// The logarithm of the beta function B(a, b), for a and b of at least 0.
@inlinable @inline(__always)
public func lbeta<P: Payload>(_ a: Number<P>, _ b: Number<P>) -> Number<P> {
  .apply(Rules.LogBeta(), to: a, b)
}

/// The logarithm of the beta function B(a, b), for a and b of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func lbeta<P: Payload>(_ a: Number<P>, _ b: Double) -> Number<P> {
  .apply(Rules.LogBeta(), to: a, Number<P>(b))
}

/// The logarithm of the beta function B(a, b), for a and b of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func lbeta<P: Payload>(_ a: Double, _ b: Number<P>) -> Number<P> {
  .apply(Rules.LogBeta(), to: Number<P>(a), b)
}

/// The logarithm of the beta function B(a, b), for a and b of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func lbeta<T: RealScalar>(_ a: T, _ b: T) -> T { T.apply(Rules.LogBeta(), to: a, b) }

/// The regularised incomplete gamma function P(a, x), for a and x of at least 0.
@inlinable @inline(__always)
public func gammaP<P: Payload>(_ a: Number<P>, _ x: Number<P>) -> Number<P> {
  .apply(Rules.GammaP(), to: a, x)
}

/// The regularised incomplete gamma function P(a, x), for a and x of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaP<P: Payload>(_ a: Number<P>, _ x: Double) -> Number<P> {
  .apply(Rules.GammaP(), to: a, Number<P>(x))
}

/// The regularised incomplete gamma function P(a, x), for a and x of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaP<P: Payload>(_ a: Double, _ x: Number<P>) -> Number<P> {
  .apply(Rules.GammaP(), to: Number<P>(a), x)
}

/// The regularised incomplete gamma function P(a, x), for a and x of at least 0.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaP<T: RealScalar>(_ a: T, _ x: T) -> T { T.apply(Rules.GammaP(), to: a, x) }

/// The regularised incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.
@inlinable @inline(__always)
public func gammaQ<P: Payload>(_ a: Number<P>, _ x: Number<P>) -> Number<P> {
  .apply(Rules.GammaQ(), to: a, x)
}

/// The regularised incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaQ<P: Payload>(_ a: Number<P>, _ x: Double) -> Number<P> {
  .apply(Rules.GammaQ(), to: a, Number<P>(x))
}

/// The regularised incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaQ<P: Payload>(_ a: Double, _ x: Number<P>) -> Number<P> {
  .apply(Rules.GammaQ(), to: Number<P>(a), x)
}

/// The regularised incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.
@inlinable @inline(__always) @_disfavoredOverload
public func gammaQ<T: RealScalar>(_ a: T, _ x: T) -> T { T.apply(Rules.GammaQ(), to: a, x) }
