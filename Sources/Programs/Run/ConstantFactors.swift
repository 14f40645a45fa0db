import Scalars

// Products and quotients with a constant, as functions of one argument. The general product would
// multiply the constant's zero tangent, which is NaN instead of 0 where the value is infinite.

/// The product c x.
struct ScaledBy: UnaryRule {
  /// The factor c.
  let factor: Double

  @inline(__always)
  init(_ factor: Double) { self.factor = factor }

  var name: String { "scale" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P { x * P(factor) }

  /// (c x)′ = c.
  @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T {
    value.isNotANumber ? value : T(factor)
  }

  var notation: String { "(\(factor))*x" }

  var derivativeNotation: String? { "(\(factor))" }

  var arithmetic: Rules.Arithmetic? { Rules.Arithmetic(multiplications: 1) }
}

/// The quotient x / c.
struct DividedBy: UnaryRule {
  /// The divisor c.
  let divisor: Double

  @inline(__always)
  init(_ divisor: Double) { self.divisor = divisor }

  var name: String { "divide" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P { x / P(divisor) }

  /// (x / c)′ = 1 / c.
  @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T {
    value.isNotANumber ? value : 1 / T(divisor)
  }

  var notation: String { "x/(\(divisor))" }

  var derivativeNotation: String? { "1/(\(divisor))" }

  var arithmetic: Rules.Arithmetic? { Rules.Arithmetic(divisions: 1) }
}
