// The error function and the Gaussian it is the integral of.

extension Rules {
  /// The Gaussian e^(−x²), to full accuracy for large x too.
  @frozen
  public struct Gaussian: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "gaussian" }

    /// The value: the square's rounding error, up to 700 times as large in the result, is put back.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let square = x * x
      let power = P.libmExp(-square)
      if power == 0 || !square.isFinite { return power }
      let error = (-square).addingProduct(x, x)
      return power - power * error
    }

    /// (e^(−x²))′ = −2x e^(−x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { -2 * x * value }
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmErf(x) }

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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmErfc(x) }

    /// erfc′ x = −2/√π e^(−x²).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -1.12837916709551257389615890312154517 * T.apply(Gaussian(), to: x)
    }
  }
}
