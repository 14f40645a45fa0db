public import CFluxion

// Trigonometric functions of angles in radians, and their inverses.

extension Rules {
  /// The sine.
  @frozen
  public struct Sin: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sin" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "sin", value: fluxion_vector_sin,
        valueWithDerivative: fluxion_vector_sin_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "cos(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.sin, x) }

    /// sin′ = cos.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.sineAndCosine(of: x).cosine }

    /// Sine and cosine in one call.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      let (sine, cosine) = T.sineAndCosine(of: x)
      return (sine, cosine)
    }

    /// s′ = c x′ and c′ = −s x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let (sine, cosine) = P.Value.sineAndCosine(of: x.value)
      return P.coupled(of: x, sine, cosine, sign: -1).first
    }
  }

  /// The cosine.
  @frozen
  public struct Cos: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "cos" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "cos", value: fluxion_vector_cos,
        valueWithDerivative: fluxion_vector_cos_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "-sin(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.cos, x) }

    /// cos′ = −sin.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { -T.sineAndCosine(of: x).sine }

    /// Sine and cosine in one call.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      let (sine, cosine) = T.sineAndCosine(of: x)
      return (cosine, -sine)
    }

    /// s′ = c x′ and c′ = −s x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let (sine, cosine) = P.Value.sineAndCosine(of: x.value)
      return P.coupled(of: x, sine, cosine, sign: -1).second
    }
  }

  /// The tangent.
  @frozen
  public struct Tan: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "tan" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "tan", value: fluxion_vector_tan,
        valueWithDerivative: fluxion_vector_tan_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["tg"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1 + v^2" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.tan, x) }

    /// tan′ = 1 + tan².
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { 1 + value * value }

    /// v′ = (1 + v²) x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.riccati(of: x, valueWithDerivative(at: x.value), curvature: 1)
    }
  }

  /// The arc sine.
  @frozen
  public struct Asin: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "asin" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "asin", value: fluxion_vector_asin,
        valueWithDerivative: fluxion_vector_asin_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arcsin"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { -1...1 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/sqrt(1 - x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.asin, x) }

    /// asin′ x = 1 / √((1 − x)(1 + x)); 1 − x² would lose all digits near ±1.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      1 / T.apply(Sqrt(), to: T.apply(OneMinusSquare(), to: x))
    }

    /// v′ = x′ / √(1 − x²).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.inverseRoot(of: x, valueWithDerivative(at: x.value), under: P.oneMinusSquare(x))
    }
  }

  /// The arc cosine.
  @frozen
  public struct Acos: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "acos" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "acos", value: fluxion_vector_acos,
        valueWithDerivative: fluxion_vector_acos_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arccos"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { -1...1 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "-1/sqrt(1 - x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.acos, x) }

    /// acos′ x = −1 / √((1 − x)(1 + x)).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -1 / T.apply(Sqrt(), to: T.apply(OneMinusSquare(), to: x))
    }

    /// v′ = −x′ / √(1 − x²).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.inverseRoot(of: x, valueWithDerivative(at: x.value), under: P.oneMinusSquare(x))
    }
  }

  /// The arc tangent.
  @frozen
  public struct Atan: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "atan" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "atan", value: fluxion_vector_atan,
        valueWithDerivative: fluxion_vector_atan_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arctan"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(1 + x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.atan, x) }

    /// atan′ x = 1 / (1 + x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // Past 10¹⁰ the 1 is below half an ULP, and x² may overflow where 1 / x² does not underflow.
      if x.magnitude > 1e10 {
        let reciprocal = 1 / x
        return reciprocal * reciprocal
      }
      return 1 / (1 + x * x)
    }

    /// atan′ x in units, (unit / x) / x far out.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !(x.magnitude > 1e10) { return nil }
      return ScaledSlope(near: x) { unit in unit / x * (1 / x) }
    }

    /// v′ = x′ / (1 + x²); far out, where 1 / x² may underflow, in units of x.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let exponent = Number<P>.Plain.greatestFiniteMagnitude.exponent / 4
      if x.plain.exponent > exponent { return nil }
      return P.quotient(of: x, valueWithDerivative(at: x.value), over: P.onePlusSquare(x))
    }
  }
}

/// The sine of an angle in radians.
@inlinable @inline(__always)
public func sin<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sin(), to: x) }

/// The sine of an angle in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func sin<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sin(), to: x) }

/// The cosine of an angle in radians.
@inlinable @inline(__always)
public func cos<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cos(), to: x) }

/// The cosine of an angle in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func cos<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Cos(), to: x) }

/// The tangent of an angle in radians.
@inlinable @inline(__always)
public func tan<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Tan(), to: x) }

/// The tangent of an angle in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func tan<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Tan(), to: x) }

/// The arc sine, in radians.
@inlinable @inline(__always)
public func asin<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Asin(), to: x) }

/// The arc sine, in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func asin<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Asin(), to: x) }

/// The arc cosine, in radians.
@inlinable @inline(__always)
public func acos<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Acos(), to: x) }

/// The arc cosine, in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func acos<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Acos(), to: x) }

/// The arc tangent, in radians.
@inlinable @inline(__always)
public func atan<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Atan(), to: x) }

/// The arc tangent, in radians.
@inlinable @inline(__always) @_disfavoredOverload
public func atan<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Atan(), to: x) }

extension FunctionTable {
  /// Trigonometric functions and their inverses.
  @inlinable @inline(__always)
  package static func circular<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Sin())
    visitor.visit(Rules.Cos())
    visitor.visit(Rules.Tan())
    visitor.visit(Rules.Asin())
    visitor.visit(Rules.Acos())
    visitor.visit(Rules.Atan())
    visitor.visit(Rules.Atan2())
    visitor.visit(Rules.Sinc())
  }
}
