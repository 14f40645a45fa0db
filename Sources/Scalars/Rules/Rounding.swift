// The absolute value, and rounding to integers: linear or constant between the jumps.

extension Rules {
  /// The absolute value.
  @frozen
  public struct Abs: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "abs" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.magnitude }

    /// 1 or −1 by the sign bit: 1 at +0, −1 at −0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : (x.plain.sign == .minus ? -1 : 1)
    }
  }

  /// The next integer below.
  @frozen
  public struct Floor: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "floor" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmFloor(x) }

    /// 0, at the jumps too; NaN where the value is.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 0 }
  }

  /// The next integer above.
  @frozen
  public struct Ceil: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "ceil" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmCeil(x) }

    /// 0, at the jumps too; NaN where the value is.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 0 }
  }

  /// The nearest integer, halves away from zero.
  @frozen
  public struct Round: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "round" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmRound(x) }

    /// 0, at the jumps too; NaN where the value is.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 0 }
  }

  /// The next integer towards zero.
  @frozen
  public struct Trunc: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "trunc" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmTrunc(x) }

    /// 0, at the jumps too; NaN where the value is.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 0 }
  }
}
