public import CFluxion

// Exponentials and logarithms.

extension Rules {
  /// The exponential eˣ.
  @frozen
  public struct Exp: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "exp" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "exp", value: fluxion_vector_exp,
        valueWithDerivative: fluxion_vector_exp_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.exp, x) }

    /// (eˣ)′ = eˣ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value }

    /// v′ = v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.exponential(of: x, valueWithDerivative(at: x.value), rate: 1)
    }
  }

  /// The power 2ˣ.
  @frozen
  public struct Exp2: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "exp2" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "exp2", value: fluxion_vector_exp2,
        valueWithDerivative: fluxion_vector_exp2_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v*log(2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.exp2, x) }

    /// (2ˣ)′ = 2ˣ log 2, which is still finite where 2ˣ has just overflowed.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if value.plain.isInfinite && x.plain.isFinite {
        return T.apply(self, to: x - 1) * 1.38629436111989061883446424291635314
      }
      return value * 0.693147180559945309417232121458176568
    }

    /// v′ = log 2 · v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.exponential(
        of: x, valueWithDerivative(at: x.value),
        rate: 0.693147180559945309417232121458176568)
    }
  }

  /// The power 10ˣ.
  @frozen
  public struct Exp10: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "exp10" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "exp10", value: fluxion_vector_exp10,
        valueWithDerivative: fluxion_vector_exp10_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v*log(10)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.exp10, x) }

    /// (10ˣ)′ = 10ˣ log 10.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value * 2.30258509299404568401799145468436421
    }

    /// v′ = log 10 · v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.exponential(
        of: x, valueWithDerivative(at: x.value), rate: 2.30258509299404568401799145468436421)
    }
  }

  /// The difference eˣ − 1, exact near 0.
  @frozen
  public struct ExpMinusOne: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "expm1" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "expm1", value: fluxion_vector_expm1,
        valueWithDerivative: fluxion_vector_expm1_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "exp(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.expm1, x) }

    /// (eˣ − 1)′ = eˣ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // For very negative x the value rounds to −1 and remembers nothing of eˣ.
      value > -0.5 ? value + 1 : T.apply(Exp(), to: x)
    }

    /// v″ = v′ x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.exponential(of: x, valueWithDerivative(at: x.value), rate: 1)
    }
  }

  /// The natural logarithm.
  @frozen
  public struct Log: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "log" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "log", value: fluxion_vector_log,
        valueWithDerivative: fluxion_vector_log_order1)
    }

    /// What it is called besides.
    public var aliases: [String] { ["ln"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/x" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.log, x) }

    /// log′ x = 1 / x, NaN for negative x and +∞ at either zero.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / x.withoutNegativeZero
    }

    /// log′ x in units: of subnormal numbers 1 / x overflows.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in value.isNotANumber ? value : unit / x }
    }

    /// v′ = x′ / x.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x.plain.isSubnormal { return nil }
      return P.quotient(of: x, valueWithDerivative(at: x.value), over: x)
    }
  }

  /// The logarithm log(1 + x), exact near 0.
  @frozen
  public struct LogOnePlus: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "log1p" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "log1p", value: fluxion_vector_log1p,
        valueWithDerivative: fluxion_vector_log1p_order1)
    }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { (-1)...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(1 + x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.log1p, x) }

    /// log1p′ x = 1 / (1 + x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / (1 + x)
    }

    /// v′ = x′ / (1 + x).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.quotient(of: x, valueWithDerivative(at: x.value), over: P.shifted(x, by: 1))
    }
  }

  /// The logarithm to base 2.
  @frozen
  public struct Log2: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "log2" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "log2", value: fluxion_vector_log2,
        valueWithDerivative: fluxion_vector_log2_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["ld", "lb"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(x*log(2))" }

    /// 1 / log 2.
    @inlinable @inline(__always)
    func factor<T: RealScalar>() -> T { 1.44269504088896340735992468100189214 }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.log2, x) }

    /// log₂′ x = 1 / (x log 2).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : factor() / x.withoutNegativeZero
    }

    /// log₂′ x in units: of subnormal numbers 1 / x overflows.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in
        value.isNotANumber ? value : factor() * unit / x
      }
    }

    /// v′ = c x′ / x.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x.plain.isSubnormal { return nil }
      return P.quotient(of: x, valueWithDerivative(at: x.value), over: x)
    }
  }

  /// The logarithm to base 10.
  @frozen
  public struct Log10: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "log10" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "log10", value: fluxion_vector_log10,
        valueWithDerivative: fluxion_vector_log10_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["lg"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(x*log(10))" }

    /// 1 / log 10.
    @inlinable @inline(__always)
    func factor<T: RealScalar>() -> T { 0.434294481903251827651128918916605082 }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.log10, x) }

    /// log₁₀′ x = 1 / (x log 10).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : factor() / x.withoutNegativeZero
    }

    /// log₁₀′ x in units: of subnormal numbers 1 / x overflows.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in
        value.isNotANumber ? value : factor() * unit / x
      }
    }

    /// v′ = c x′ / x.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x.plain.isSubnormal { return nil }
      return P.quotient(of: x, valueWithDerivative(at: x.value), over: x)
    }
  }
}

/// The exponential eˣ.
@inlinable @inline(__always)
public func exp<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp(), to: x) }

/// The exponential eˣ.
@inlinable @inline(__always) @_disfavoredOverload
public func exp<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Exp(), to: x) }

/// The power 2ˣ.
@inlinable @inline(__always)
public func exp2<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp2(), to: x) }

/// The power 2ˣ.
@inlinable @inline(__always) @_disfavoredOverload
public func exp2<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Exp2(), to: x) }

/// The power 10ˣ.
@inlinable @inline(__always)
public func exp10<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp10(), to: x) }

/// The power 10ˣ.
@inlinable @inline(__always) @_disfavoredOverload
public func exp10<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Exp10(), to: x) }

/// The difference eˣ − 1, accurate near 0.
@inlinable @inline(__always)
public func expm1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.ExpMinusOne(), to: x) }

/// The difference eˣ − 1, accurate near 0.
@inlinable @inline(__always) @_disfavoredOverload
public func expm1<T: RealScalar>(_ x: T) -> T { T.apply(Rules.ExpMinusOne(), to: x) }

/// The natural logarithm.
@inlinable @inline(__always)
public func log<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log(), to: x) }

/// The natural logarithm.
@inlinable @inline(__always) @_disfavoredOverload
public func log<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Log(), to: x) }

/// The logarithm log(1 + x), accurate near 0.
@inlinable @inline(__always)
public func log1p<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.LogOnePlus(), to: x) }

/// The logarithm log(1 + x), accurate near 0.
@inlinable @inline(__always) @_disfavoredOverload
public func log1p<T: RealScalar>(_ x: T) -> T { T.apply(Rules.LogOnePlus(), to: x) }

/// The logarithm to base 2.
@inlinable @inline(__always)
public func log2<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log2(), to: x) }

/// The logarithm to base 2.
@inlinable @inline(__always) @_disfavoredOverload
public func log2<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Log2(), to: x) }

/// The logarithm to base 10.
@inlinable @inline(__always)
public func log10<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log10(), to: x) }

/// The logarithm to base 10.
@inlinable @inline(__always) @_disfavoredOverload
public func log10<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Log10(), to: x) }

extension FunctionTable {
  /// Exponentials and logarithms.
  @inlinable @inline(__always)
  package static func exponentials<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Exp())
    visitor.visit(Rules.ExpMinusOne())
    visitor.visit(Rules.Exp2())
    visitor.visit(Rules.Exp10())
    visitor.visit(Rules.Log())
    visitor.visit(Rules.LogOnePlus())
    visitor.visit(Rules.Log2())
    visitor.visit(Rules.Log10())
  }
}
