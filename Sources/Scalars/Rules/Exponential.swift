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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmExp(x) }

    /// (eˣ)′ = eˣ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value }
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmExp2(x) }

    /// (2ˣ)′ = 2ˣ log 2, which is still finite where 2ˣ has just overflowed.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if value.plain.isInfinite && x.plain.isFinite {
        return T.apply(self, to: x - 1) * 1.38629436111989061883446424291635314
      }
      return value * 0.693147180559945309417232121458176568
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmExp10(x) }

    /// (10ˣ)′ = 10ˣ log 10.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value * 2.30258509299404568401799145468436421
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmExpMinusOne(x) }

    /// (eˣ − 1)′ = eˣ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // For very negative x the value rounds to −1 and remembers nothing of eˣ.
      value > -0.5 ? value + 1 : T.apply(Exp(), to: x)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmLog(x) }

    /// log′ x = 1 / x, NaN for negative x and +∞ at either zero.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / x.magnitude
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmLogOnePlus(x) }

    /// log1p′ x = 1 / (1 + x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / (1 + x)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmLog2(x) }

    /// log₂′ x = 1 / (x log 2).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1.44269504088896340735992468100189214 / x.magnitude
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmLog10(x) }

    /// log₁₀′ x = 1 / (x log 10).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 0.434294481903251827651128918916605082 / x.magnitude
    }
  }
}
