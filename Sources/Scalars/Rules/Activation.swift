public import CFluxion

// The smooth and piecewise functions of statistics and machine learning.

extension Rules {
  /// The logistic function 1 / (1 + e⁻ˣ).
  @frozen
  public struct Sigmoid: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sigmoid" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "sigmoid", value: fluxion_vector_sigmoid,
        valueWithDerivative: fluxion_vector_sigmoid_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["logistic"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v*(1 - v)" }

    /// The value, without overflow on either side.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { valueWithDerivative(at: x).value }

    /// σ′, which is a separate rule: σ (1 − σ) would be 0 from x = 37 on.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(SigmoidSlope(), to: x)
    }

    /// Value and derivative from one exponential, where there is nothing nested to differentiate.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      guard x.isConstant else { return (T.apply(self, to: x), derivative(at: x, value: x)) }
      let decay = T.Plain.libm(.exp, x.plain < 0 ? x.plain : -x.plain)
      let sum = 1 + decay
      return (
        T(plain: x.plain < 0 ? decay / sum : 1 / sum), T(plain: decay / (sum * sum))
      )
    }

    /// ½ + ½ tanh(x / 2), whose slope is ½ − ½ τ² with τ = tanh(x / 2).
    ///
    /// That form keeps its digits near 0, where σ″ = σ′ (1 − 2σ) would lose them.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let (value, slope) = valueWithDerivative(at: x.value)
      let center = P.Value.apply(Tanh(), to: x.value * 0.5)
      let tau = P.riccati(of: x, (center, 2 * slope), curvature: -0.5)
      return P.corrected(P.scaled(tau, by: 0.5), of: x, (value, slope))
    }
  }

  /// The slope of the logistic function, e^(−|x|) / (1 + e^(−|x|))².
  @frozen @usableFromInline
  struct SigmoidSlope: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "sigmoid′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      Sigmoid().valueWithDerivative(at: x).derivative
    }

    /// σ″ = −σ′ tanh(x / 2), without the cancellation of 1 − 2σ near 0.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -value * T.apply(Tanh(), to: x / 2)
    }
  }

  /// The logarithm of the logistic function, −log(1 + e⁻ˣ).
  @frozen
  public struct LogSigmoid: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logSigmoid" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "log_sigmoid", value: fluxion_vector_log_sigmoid,
        valueWithDerivative: fluxion_vector_log_sigmoid_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "sigmoid(-x)" }

    /// The value: linear in x for very negative x, instead of the logarithm of zero.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let tail = P.libm(.log1p, P.libm(.exp, x < 0 ? x : -x))
      return x < 0 ? x - tail : -tail
    }

    /// (log σ)′(x) = σ(−x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sigmoid(), to: -x) }
  }

  /// The logarithm of the odds x / (1 − x), the inverse of the logistic function.
  @frozen
  public struct Logit: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logit" }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...1 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(x*(1 - x))" }

    /// The value: near 1/2 from what the odds exceed 1 by, which 2x − 1 holds without an error.
    ///
    /// Below 1/4 the odds are far from 1, and the quotient in the second form could overflow.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x < 0.25 { return P.libm(.log, x / (1 - x)) }
      if x < 0.5 { return -P.libm(.log1p, (1 - 2 * x) / x) }
      return P.libm(.log1p, (2 * x - 1) / (1 - x))
    }

    /// logit′ x = 1 / (x (1 − x)), NaN outside [0, 1] and +∞ at its ends.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / T.apply(ShareTimesRest(), to: x)
    }

    /// logit′ x in units: of subnormal numbers 1 / x overflows.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in
        value.isNotANumber ? value : unit / T.apply(ShareTimesRest(), to: x)
      }
    }
  }

  /// The product x (1 − x) of a share and the rest; of the share 0 with either sign it is +0.
  ///
  /// It is a separate rule for the sake of higher derivatives. Differentiated as a product it has the
  /// slope (1 − x) − x, which cancels near ½; as a rule it has 1 − 2x.
  @frozen @usableFromInline
  struct ShareTimesRest: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "x(1−x)" }

    /// The arithmetic it stands for.
    @usableFromInline
    var arithmetic: Arithmetic? { Arithmetic(additions: 1, multiplications: 1) }

    /// The call as it is written on paper.
    @usableFromInline
    var notation: String { "x*(1 - x)" }

    /// The derivative as it is written on paper.
    @usableFromInline
    var derivativeNotation: String? { "1 - 2*x" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P { x.magnitude * (1 - x) }

    /// (x (1 − x))′ = 1 − 2x.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T { 1 - 2 * x }
  }

  /// The smooth ramp log(1 + eˣ).
  @frozen
  public struct Softplus: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "softplus" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "softplus", value: fluxion_vector_softplus,
        valueWithDerivative: fluxion_vector_softplus_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "sigmoid(x)" }

    /// The value: x for large x, instead of the logarithm of infinity.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let tail = P.libm(.log1p, P.libm(.exp, x < 0 ? x : -x))
      return x < 0 ? tail : x + tail
    }

    /// softplus′ = σ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sigmoid(), to: x) }
  }

  /// The ramp max(x, 0); NaN stays NaN.
  @frozen
  public struct ReLU: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "relu" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["ramp"] }

    /// Straight pieces.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseLinear }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x > 0 || x.isNaN ? x : 0 }

    /// 1 for positive x, else 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : (x > 0 ? 1 : 0)
    }
  }
}

/// The logistic function 1 / (1 + e⁻ˣ).
@inlinable @inline(__always)
public func sigmoid<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sigmoid(), to: x) }

/// The logistic function 1 / (1 + e⁻ˣ).
@inlinable @inline(__always) @_disfavoredOverload
public func sigmoid<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sigmoid(), to: x) }

/// The logarithm of the logistic function, accurate for any x.
@inlinable @inline(__always)
public func logSigmoid<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.LogSigmoid(), to: x)
}

/// The logarithm of the logistic function, accurate for any x.
@inlinable @inline(__always) @_disfavoredOverload
public func logSigmoid<T: RealScalar>(_ x: T) -> T { T.apply(Rules.LogSigmoid(), to: x) }

/// The logarithm of the odds log(x / (1 − x)), accurate for any x from 0 to 1: `sigmoid` backwards.
@inlinable @inline(__always)
public func logit<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Logit(), to: x) }

/// The logarithm of the odds log(x / (1 − x)), accurate for any x from 0 to 1: `sigmoid` backwards.
@inlinable @inline(__always) @_disfavoredOverload
public func logit<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Logit(), to: x) }

/// The smooth ramp log(1 + eˣ), accurate for any x.
@inlinable @inline(__always)
public func softplus<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Softplus(), to: x) }

/// The smooth ramp log(1 + eˣ), accurate for any x.
@inlinable @inline(__always) @_disfavoredOverload
public func softplus<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Softplus(), to: x) }

/// The ramp max(x, 0), with derivative 0 at 0.
@inlinable @inline(__always)
public func relu<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.ReLU(), to: x) }

/// The ramp max(x, 0), with derivative 0 at 0.
@inlinable @inline(__always) @_disfavoredOverload
public func relu<T: RealScalar>(_ x: T) -> T { T.apply(Rules.ReLU(), to: x) }

extension FunctionTable {
  /// Functions of statistics and machine learning.
  @inlinable @inline(__always)
  package static func activations<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Sigmoid())
    visitor.visit(Rules.LogSigmoid())
    visitor.visit(Rules.Logit())
    visitor.visit(Rules.Softplus())
    visitor.visit(Rules.ReLU())
  }
}
