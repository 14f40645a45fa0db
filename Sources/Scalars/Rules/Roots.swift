public import CFluxion

// Square root, cube root and n-th roots.

extension Rules {
  /// The square root.
  @frozen
  public struct Sqrt: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sqrt" }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: VectorForm? {
      VectorForm(
        named: "sqrt", value: fluxion_vector_sqrt,
        valueWithDerivative: fluxion_vector_sqrt_order1)
    }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(2*v)" }

    /// The correctly rounded square root.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.squareRoot() }

    /// (√x)′ = 1 / (2 √x), and +∞ at either zero.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      0.5 / value.withoutNegativeZero
    }

    /// 2 x v′ = v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.root(of: x, valueWithDerivative(at: x.value), degree: 2)
    }
  }

  /// The real cube root.
  @frozen
  public struct Cbrt: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "cbrt" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "1/(3*v^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.cbrt, x) }

    /// (∛x)′ = 1 / (3 ∛x²), and +∞ at either zero.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if x == 0 || !x.plain.isFinite { return 1 / value.magnitude }
      let root = value - T(plain: excess(of: value.plain, over: x.plain))
      return 1 / (3 * (root * root))
    }

    /// How far the C library's root v is above the true one: (v³ − x) / (3 v²).
    ///
    /// It can be several ULP, and squaring doubles that; fused products give it exactly enough.
    @inlinable @inline(__always)
    func excess<P: FloatingPointScalar>(of v: P, over x: P) -> P {
      guard v.isFinite, v != 0 else { return 0 }
      let square = v * v
      let squareError = (-square).addingProduct(v, v)
      let cubeExcess = (-x).addingProduct(square, v).addingProduct(squareError, v)
      return cubeExcess / (3 * square)
    }

    /// 3 x v′ = v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.root(of: x, valueWithDerivative(at: x.value), degree: 3)
    }
  }

  /// The real n-th root, for negative arguments too where n is odd.
  @frozen
  public struct Root: UnaryRule {
    /// The degree n; not 0.
    public let degree: Int

    /// Creates the rule.
    ///
    /// - Parameter degree: The degree n; a zero degree stops the program.
    @inlinable @inline(__always)
    public init(degree: Int) {
      if degree == 0 || degree == .min { stopForDegree(degree) }
      self.degree = degree
    }

    /// The function's name.
    @inlinable
    public var name: String { "root" }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> {
      degree & 1 == 0 ? 0...(.infinity) : -.infinity...(.infinity)
    }

    /// The call as it is written on paper.
    public var notation: String { "root(x, \(degree))" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "v/((\(degree))*x)" }

    /// The value: x^(1/n) on magnitudes, then one Newton step, since 1/n is rounded.
    @inlinable
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if degree < 0 { return 1 / Root(degree: -degree).value(x) }
      if degree == 1 { return x }
      if degree == 2 { return x.squareRoot() }
      if degree == 3 { return P.libm(.cbrt, x) }
      let isOdd = degree & 1 != 0
      if x < 0 && !isOdd { return .nan }
      let base = x.magnitude
      var root = P.libm(.pow, base, 1 / P(degree))
      if root.isNormal {
        let power = P.libm(.pow, root, P(degree) - 1)
        if power.isNormal { root += (base / power - root) / P(degree) }
      }
      return isOdd && x.sign == .minus ? -root : root
    }

    /// (x^(1/n))′ = x^(1/n) / (n x), with the one-sided limit at zero.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if degree == 1 { return value.isNotANumber ? value : 1 }
      if x == 0 || !x.plain.isFinite {
        if degree < 0 { return -value.magnitude / x.magnitude }
        // An even root is defined on one side of 0 only.
        return 1 / (degree & 1 == 0 ? value.withoutNegativeZero : value.magnitude)
      }
      return (value / T(degree)) / x
    }

    /// The slope in units of the root over the argument.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in (value / T(degree)) / (x / unit) }
    }

    /// n x v′ = v x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      degree == 1 ? x : P.root(of: x, valueWithDerivative(at: x.value), degree: degree)
    }
  }
}

@inline(never)
@usableFromInline
func stopForDegree(_ degree: Int) -> Never {
  if degree == 0 { fail("root(x, n): the degree n must not be 0.") }
  fail("root(x, n): the degree n is \(degree); it must be at least \(-Int.max).")
}

extension Rules.Root: RuleFamily {
  @usableFromInline
  package static var familyName: String { "root" }

  @usableFromInline
  package static var foreignFamilyNames: [String] { ["nthroot"] }

  @usableFromInline
  package static var parameterName: String { "degree" }

  @usableFromInline
  package static var isParameterFirst: Bool { false }

  @usableFromInline
  package static var range: ClosedRange<Int> { -Int(Int32.max)...Int(Int32.max) }

  @inlinable @inline(__always)
  package init(parameter: Int) { self.init(degree: parameter) }

  @usableFromInline
  package var parameter: Int { degree }
}

/// The square root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func sqrt<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sqrt(), to: x) }

/// The square root; its derivative at 0 is +∞.
@inlinable @inline(__always) @_disfavoredOverload
public func sqrt<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Sqrt(), to: x) }

/// The real cube root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func cbrt<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cbrt(), to: x) }

/// The real cube root; its derivative at 0 is +∞.
@inlinable @inline(__always) @_disfavoredOverload
public func cbrt<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Cbrt(), to: x) }

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always)
public func root<P: Payload>(_ x: Number<P>, _ degree: Int) -> Number<P> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The real n-th root; odd degrees take negative numbers too.
@inlinable @inline(__always) @_disfavoredOverload
public func root<T: RealScalar>(_ x: T, _ degree: Int) -> T {
  T.apply(Rules.Root(degree: degree), to: x)
}
