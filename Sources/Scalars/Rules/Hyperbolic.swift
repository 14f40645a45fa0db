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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmSinh(x) }

    /// sinh′ = cosh.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Cosh(), to: x) }
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmCosh(x) }

    /// cosh′ = sinh.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sinh(), to: x) }
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmTanh(x) }

    /// tanh′ x = 1 − tanh² x = 4 e^(−2|x|) / (1 + e^(−2|x|))².
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // 1 − t² cancels as |t| nears 1 and is 0 from x = 20 on; the exponential form is not.
      if value.magnitude < 0.625 { return T.apply(OneMinusSquare(), to: value) }
      let decay = T.apply(Exp(), to: x < 0 ? 2 * x : -2 * x)
      let sum = 1 + decay
      return 4 * decay / (sum * sum)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAsinh(x) }

    /// asinh′ x = 1 / √(1 + x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // Past 10¹⁰ the 1 is below half an ULP, and x² may overflow.
      if x.magnitude > 1e10 { return 1 / x.magnitude }
      return 1 / T.apply(Sqrt(), to: 1 + x * x)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAcosh(x) }

    /// acosh′ x = 1 / (√(x − 1) √(x + 1)); one root of the product would overflow.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      1 / (T.apply(Sqrt(), to: x - 1) * T.apply(Sqrt(), to: x + 1))
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmAtanh(x) }

    /// atanh′ x = 1 / ((1 − x)(1 + x)).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / T.apply(OneMinusSquare(), to: x)
    }
  }
}
