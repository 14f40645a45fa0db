public import Scalars

// Products and quotients with a constant, as functions of one argument. The general product would
// multiply the constant's zero tangent, which is NaN instead of 0 where the value is infinite.

/// The product c x.
@frozen @usableFromInline
struct ScaledBy: UnaryRule {
  /// The factor c.
  @usableFromInline let factor: Double

  @inlinable @inline(__always)
  init(_ factor: Double) { self.factor = factor }

  @usableFromInline
  var name: String { "scale" }

  @inlinable @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P { x * P(factor) }

  /// (c x)′ = c.
  @inlinable @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T {
    value.isNotANumber ? value : T(factor)
  }

  @usableFromInline
  func notation(of x: String) -> String { "\(Notation.number(factor))·\(x)" }

  @usableFromInline
  func derivativeNotation(at x: String, value: String) -> String? { Notation.number(factor) }
}

extension ScaledBy: ConstantFactorRule {
  package var isQuotient: Bool { false }
}

/// The quotient x / c.
@frozen @usableFromInline
struct DividedBy: UnaryRule {
  /// The divisor c.
  @usableFromInline let divisor: Double

  @inlinable @inline(__always)
  init(_ divisor: Double) { self.divisor = divisor }

  @usableFromInline
  var name: String { "divide" }

  @inlinable @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P { x / P(divisor) }

  /// (x / c)′ = 1 / c.
  @inlinable @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T {
    value.isNotANumber ? value : 1 / T(divisor)
  }

  @usableFromInline
  func notation(of x: String) -> String { "\(x)/\(Notation.number(divisor))" }

  @usableFromInline
  func derivativeNotation(at x: String, value: String) -> String? {
    "1/\(Notation.number(divisor))"
  }
}

extension DividedBy: ConstantFactorRule {
  package var isQuotient: Bool { true }
}
