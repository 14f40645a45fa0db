// Remainders: x less a whole number of y.

extension Rules {
  /// The remainder of a division truncated towards zero: C's `fmod`.
  @frozen
  public struct Fmod: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "fmod" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["mod"] }

    /// Straight pieces.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseLinear }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P.libm(.fmod, x, y) }

    /// ∂/∂x (x − n y) = 1.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value.isNotANumber ? value : 1
    }

    /// ∂/∂y (x − n y) = −n, the truncated quotient.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      wholeQuotient(x, y, remainder: value)
    }
  }

  /// The remainder of a division rounded to the nearest integer: C's and IEEE 754's `remainder`.
  @frozen
  public struct Remainder: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "remainder" }

    /// Straight pieces.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseLinear }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { x.remainder(dividingBy: y) }

    /// ∂/∂x (x − n y) = 1.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value.isNotANumber ? value : 1
    }

    /// ∂/∂y (x − n y) = −n, the rounded quotient.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      wholeQuotient(x, y, remainder: value)
    }
  }

  /// The slope −n for x = n y + r.
  ///
  /// Rounding x / y itself would be off by one where the quotient rounds up.
  @inlinable
  static func wholeQuotient<T: RealScalar>(_ x: T, _ y: T, remainder: T) -> T {
    if remainder.isNotANumber { return remainder }
    let quotient = ((remainder.plain - x.plain) / y.plain).rounded()
    return T(plain: quotient)
  }
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always)
public func fmod<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Fmod(), to: x, Number<P>(y))
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Fmod(), to: Number<P>(x), y)
}

/// The remainder of x / y truncated towards zero.
@inlinable @inline(__always) @_disfavoredOverload
public func fmod<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always)
public func remainder<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Remainder(), to: x, Number<P>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Remainder(), to: Number<P>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
@inlinable @inline(__always) @_disfavoredOverload
public func remainder<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.apply(Rules.Remainder(), to: x, y)
}
