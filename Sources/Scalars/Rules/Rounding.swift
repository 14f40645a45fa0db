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

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["absolute"] }

    /// Straight pieces.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseLinear }

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

    /// Steps.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseConstant }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.rounded(.down) }

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

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["ceiling"] }

    /// Steps.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseConstant }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.rounded(.up) }

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

    /// Steps.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseConstant }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.rounded(.toNearestOrAwayFromZero) }

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

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["truncate"] }

    /// Steps.
    @inlinable @inline(__always)
    public var shape: RuleShape { .piecewiseConstant }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x.rounded(.towardZero) }

    /// 0, at the jumps too; NaN where the value is.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 0 }
  }
}

/// The absolute value; its derivative at 0 is 1 or −1 by the sign bit.
@inlinable @inline(__always)
@_disfavoredOverload
public func abs<P: Payload>(_ x: Number<P>) -> Number<P> { x.magnitude }

/// The next integer below; its derivative is 0.
@inlinable @inline(__always)
public func floor<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Floor(), to: x) }

/// The next integer below; its derivative is 0.
@inlinable @inline(__always) @_disfavoredOverload
public func floor<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Floor(), to: x) }

/// The next integer above; its derivative is 0.
@inlinable @inline(__always)
public func ceil<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Ceil(), to: x) }

/// The next integer above; its derivative is 0.
@inlinable @inline(__always) @_disfavoredOverload
public func ceil<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Ceil(), to: x) }

/// The nearest integer, halves away from zero; its derivative is 0.
@inlinable @inline(__always)
public func round<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Round(), to: x) }

/// The nearest integer, halves away from zero; its derivative is 0.
@inlinable @inline(__always) @_disfavoredOverload
public func round<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Round(), to: x) }

/// The next integer towards zero; its derivative is 0.
@inlinable @inline(__always)
public func trunc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Trunc(), to: x) }

/// The next integer towards zero; its derivative is 0.
@inlinable @inline(__always) @_disfavoredOverload
public func trunc<T: RealScalar>(_ x: T) -> T { T.apply(Rules.Trunc(), to: x) }

extension FunctionTable {
  /// Functions in pieces, and remainders.
  @inlinable @inline(__always)
  package static func pieces<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Abs())
    visitor.visit(Rules.Floor())
    visitor.visit(Rules.Ceil())
    visitor.visit(Rules.Round())
    visitor.visit(Rules.Trunc())
    visitor.visit(Rules.Fmod())
    visitor.visit(Rules.Remainder())
    visitor.visit(FusedProduct())
  }
}
