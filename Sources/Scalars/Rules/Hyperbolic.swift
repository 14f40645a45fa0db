public import CFluxion

// Hyperbolic functions and their inverses.

extension Rules {
  /// The hyperbolic sine.
  @frozen
  public struct Sinh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sinh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "sinh", value: fluxion_vector_sinh,
        valueWithDerivative: fluxion_vector_sinh_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "cosh(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.sinh, x) }

    /// sinh′ = cosh.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Cosh(), to: x) }

    /// s′ = c x′ and c′ = s x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let sine = P.Value.apply(Sinh(), to: x.value)
      let cosine = P.Value.apply(Cosh(), to: x.value)
      return P.coupled(of: x, sine, cosine, sign: 1).first
    }
  }

  /// The hyperbolic cosine.
  @frozen
  public struct Cosh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "cosh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "cosh", value: fluxion_vector_cosh,
        valueWithDerivative: fluxion_vector_cosh_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "sinh(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.cosh, x) }

    /// cosh′ = sinh.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sinh(), to: x) }

    /// s′ = c x′ and c′ = s x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let sine = P.Value.apply(Sinh(), to: x.value)
      let cosine = P.Value.apply(Cosh(), to: x.value)
      return P.coupled(of: x, sine, cosine, sign: 1).second
    }
  }

  /// The hyperbolic tangent.
  @frozen
  public struct Tanh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "tanh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "tanh", value: fluxion_vector_tanh,
        valueWithDerivative: fluxion_vector_tanh_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1 - v^2" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.tanh, x) }

    /// tanh′ x = 1 − tanh² x = 4 e^(−2|x|) / (1 + e^(−2|x|))².
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // 1 − t² cancels as |t| nears 1 and is 0 from x = 20 on; the exponential form is not.
      if value.magnitude < 0.625 { return T.apply(OneMinusSquare(), to: value) }
      let decay = T.apply(Exp(), to: x < 0 ? 2 * x : -2 * x)
      let sum = 1 + decay
      return 4 * decay / (sum * sum)
    }

    /// v′ = (1 − v²) x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.riccati(of: x, valueWithDerivative(at: x.value), curvature: -1)
    }
  }

  /// The hyperbolic secant 1 / cosh x.
  @frozen
  public struct Sech: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sech" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "-v*tanh(x)" }

    /// The value, 2 e⁻ˣ / (1 + e⁻²ˣ) on magnitudes: cosh x overflows before its reciprocal underflows.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let decay = P.libm(.exp, -x.magnitude)
      return 2 * decay / (1 + decay * decay)
    }

    /// sech′ x = −sech x tanh x.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -value * T.apply(Tanh(), to: x)
    }

    /// v′ = −v tanh x x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.linear(
        of: x, valueWithDerivative(at: x.value), constant: 0,
        factor: P.negative(P.apply(Tanh(), to: x)))
    }
  }

  /// The inverse hyperbolic sine.
  @frozen
  public struct Asinh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "asinh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "asinh", value: fluxion_vector_asinh,
        valueWithDerivative: fluxion_vector_asinh_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arcsinh", "arsinh"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/sqrt(1 + x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.asinh, x) }

    /// asinh′ x = 1 / √(1 + x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // Past 10¹⁰ the 1 is below half an ULP, and x² may overflow.
      if x.magnitude > 1e10 { return 1 / x.magnitude }
      return 1 / T.apply(Sqrt(), to: 1 + x * x)
    }

    /// v′ = x′ / √(1 + x²).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x.plain.isInfinite { return nil }
      return P.inverseRoot(of: x, valueWithDerivative(at: x.value), under: P.onePlusSquare(x))
    }
  }

  /// The inverse hyperbolic cosine.
  @frozen
  public struct Acosh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "acosh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "acosh", value: fluxion_vector_acosh,
        valueWithDerivative: fluxion_vector_acosh_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arccosh", "arcosh"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 1...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/sqrt(x^2 - 1)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.acosh, x) }

    /// acosh′ x = 1 / (√(x − 1) √(x + 1)); one root of the product would overflow.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // Past 10¹⁰ the 1 in x² − 1 is below half an ULP.
      if x > 1e10 { return 1 / x }
      return 1 / (T.apply(Sqrt(), to: x - 1) * T.apply(Sqrt(), to: x + 1))
    }

    /// v′ = x′ / √(x² − 1).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x.plain.isInfinite { return nil }
      return P.inverseRoot(of: x, valueWithDerivative(at: x.value), under: P.squareMinusOne(x))
    }
  }

  /// The inverse hyperbolic tangent.
  @frozen
  public struct Atanh: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "atanh" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "atanh", value: fluxion_vector_atanh,
        valueWithDerivative: fluxion_vector_atanh_order1)
    }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arctanh", "artanh"] }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { -1...1 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(1 - x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.atanh, x) }

    /// atanh′ x = 1 / ((1 − x)(1 + x)).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / T.apply(OneMinusSquare(), to: x)
    }

    /// v′ = x′ / (1 − x²).
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.quotient(of: x, valueWithDerivative(at: x.value), over: P.oneMinusSquare(x))
    }
  }
}

/// The hyperbolic sine.
@inlinable @inline(__always)
public func sinh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sinh(), to: x) }

/// The hyperbolic sine.
@inlinable @inline(__always) @_disfavoredOverload
public func sinh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sinh(), to: x) }

/// The hyperbolic cosine.
@inlinable @inline(__always)
public func cosh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cosh(), to: x) }

/// The hyperbolic cosine.
@inlinable @inline(__always) @_disfavoredOverload
public func cosh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Cosh(), to: x) }

/// The hyperbolic tangent.
@inlinable @inline(__always)
public func tanh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Tanh(), to: x) }

/// The hyperbolic tangent.
@inlinable @inline(__always) @_disfavoredOverload
public func tanh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Tanh(), to: x) }

/// The hyperbolic secant 1 / cosh x, accurate for any x.
@inlinable @inline(__always)
public func sech<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sech(), to: x) }

/// The hyperbolic secant 1 / cosh x, accurate for any x.
@inlinable @inline(__always) @_disfavoredOverload
public func sech<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sech(), to: x) }

/// The inverse hyperbolic sine.
@inlinable @inline(__always)
public func asinh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Asinh(), to: x) }

/// The inverse hyperbolic sine.
@inlinable @inline(__always) @_disfavoredOverload
public func asinh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Asinh(), to: x) }

/// The inverse hyperbolic cosine.
@inlinable @inline(__always)
public func acosh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Acosh(), to: x) }

/// The inverse hyperbolic cosine.
@inlinable @inline(__always) @_disfavoredOverload
public func acosh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Acosh(), to: x) }

/// The inverse hyperbolic tangent.
@inlinable @inline(__always)
public func atanh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Atanh(), to: x) }

/// The inverse hyperbolic tangent.
@inlinable @inline(__always) @_disfavoredOverload
public func atanh<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Atanh(), to: x) }

extension FunctionTable {
  /// Hyperbolic functions and their inverses.
  @inlinable @inline(__always)
  package static func hyperbolic<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Sinh())
    visitor.visit(Rules.Cosh())
    visitor.visit(Rules.Tanh())
    visitor.visit(Rules.Sech())
    visitor.visit(Rules.Asinh())
    visitor.visit(Rules.Acosh())
    visitor.visit(Rules.Atanh())
  }
}
