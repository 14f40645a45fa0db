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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmSin(x) }

    /// sin′ = cos.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.sineAndCosine(of: x).cosine }

    /// Sine and cosine in one call.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      let (sine, cosine) = T.sineAndCosine(of: x)
      return (sine, cosine)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmCos(x) }

    /// cos′ = −sin.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { -T.sineAndCosine(of: x).sine }

    /// Sine and cosine in one call.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      let (sine, cosine) = T.sineAndCosine(of: x)
      return (cosine, -sine)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmTan(x) }

    /// tan′ = 1 + tan².
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { 1 + value * value }
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAsin(x) }

    /// asin′ x = 1 / √((1 − x)(1 + x)); 1 − x² would lose all digits near ±1.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      1 / T.apply(Sqrt(), to: T.apply(OneMinusSquare(), to: x))
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAcos(x) }

    /// acos′ x = −1 / √((1 − x)(1 + x)).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -1 / T.apply(Sqrt(), to: T.apply(OneMinusSquare(), to: x))
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAtan(x) }

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
  }
}
