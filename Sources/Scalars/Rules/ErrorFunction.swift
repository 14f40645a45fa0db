public import CFluxion

// The error function and the Gaussian it is the integral of.

extension Rules {
  /// The Gaussian e^(−x²), to full accuracy for large x too.
  @frozen @usableFromInline
  struct Gaussian: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "gaussian" }

    /// The derivative as it is written on paper.
    @usableFromInline
    var derivativeNotation: String? { "-2*x*v" }

    /// The value: the square's rounding error, up to 700 times as large in the result, is put back.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      let square = x * x
      let power = P.libm(.exp, -square)
      if power == 0 || !square.isFinite { return power }
      let error = (-square).addingProduct(x, x)
      return power - power * error
    }

    /// (e^(−x²))′ = −2x e^(−x²).
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      x.plain.isInfinite ? 0 : -2 * x * value
    }

    /// v′ = v (−x²)′; nothing where v has underflowed, since x² may have overflowed.
    @inlinable @inline(__always)
    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let start = valueWithDerivative(at: x.value)
      if start.value == 0 { return P.corrected(P.scaled(x, by: 0), of: x, start) }
      return P.exponential(of: x, start, exponent: P.negative(P.product(x, x)))
    }
  }

  /// The error function.
  @frozen
  public struct Erf: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "erf" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "erf", value: fluxion_vector_erf,
        valueWithDerivative: fluxion_vector_erf_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "2/sqrt(pi)*exp(-x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.erf, x) }

    /// erf′ x = 2/√π e^(−x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      1.12837916709551257389615890312154517 * T.apply(Gaussian(), to: x)
    }
  }

  /// The complementary error function 1 − erf x.
  @frozen
  public struct Erfc: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "erfc" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "erfc", value: fluxion_vector_erfc,
        valueWithDerivative: fluxion_vector_erfc_order1)
    }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "-2/sqrt(pi)*exp(-x^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.erfc, x) }

    /// erfc′ x = −2/√π e^(−x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -1.12837916709551257389615890312154517 * T.apply(Gaussian(), to: x)
    }
  }
}

/// The error function.
@inlinable @inline(__always)
public func erf<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Erf(), to: x) }

/// The error function.
@inlinable @inline(__always) @_disfavoredOverload
public func erf<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Erf(), to: x) }

/// The complementary error function 1 − erf x, accurate for large x.
@inlinable @inline(__always)
public func erfc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Erfc(), to: x) }

/// The complementary error function 1 − erf x, accurate for large x.
@inlinable @inline(__always) @_disfavoredOverload
public func erfc<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Erfc(), to: x) }
