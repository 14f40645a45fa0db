// Powers with a real exponent.

extension Rules {
  /// The power xʸ.
  ///
  /// Negative bases are in the domain for integer exponents. A constant exponent contributes no
  /// derivative of its own, so `pow(x, 3)` is differentiable at x = −2 and at x = 0.
  @frozen
  public struct Pow: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "pow" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P.libmPow(x, y) }

    /// ∂/∂x xʸ = y xʸ⁻¹.
    @inlinable
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      if value.isNotANumber { return value }
      if y.isConstant {
        // Exact, and right at x = 0 in every order of differentiation.
        if y == 0 { return y }
        if y == 1 { return y }
        if y == 2 { return 2 * x }
        if x.isConstant { return plainFirstPartial(x.plain, y.plain, value: value) }
      }
      if y == 0 && x == 0 { return y }
      let reduced = y - 1
      // A reduced exponent that had to be rounded would be wrong by up to 700 times its error.
      if reduced + 1 != y && x != 0 { return y * (value / x) }
      return y * T.apply(self, to: x, reduced)
    }

    /// y xʸ⁻¹ on plain numbers, to a few ULP over the whole range.
    @usableFromInline
    func plainFirstPartial<P: FloatingPointScalar, T: RealScalar>(_ x: P, _ y: P, value: T) -> T
    where T.Plain == P {
      let power = value.plain
      var slope: P
      // y − 1 may round, and log x magnifies that error up to 700 times; xʸ / x does not round it.
      if power.isNormal && x.isFinite {
        slope = y * (power / x)
        if slope == 0 || slope.isSubnormal || !slope.isFinite { slope = (y * power) / x }
      } else if x != 0 && x.isFinite && y.isFinite {
        // The power overflows or is subnormal: take it in two halves.
        let half = P.libmPow(x.magnitude, y / 2)
        slope = (y * half / x) * half
        if power.sign == .minus { slope = -slope }
      } else {
        slope = y * P.libmPow(x, y - 1)
      }
      return T(plain: slope)
    }

    /// ∂/∂y xʸ = xʸ log x; zero at x = 0 for positive y, NaN for negative x.
    @inlinable
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      if x == 0 && y > 0 { return value.magnitude }
      if x > 0 && value == 0 && !x.plain.isFinite { return value }
      let power = value.plain
      if x.isConstant && y.isConstant && x > 0 && !power.isNormal && power.isFinite {
        // A subnormal power has few digits left: take it in two halves.
        let half = T.Plain.libmPow(x.plain, y.plain / 2)
        return T(plain: half * T.Plain.libmLog(x.plain) * half)
      }
      return value * T.apply(Log(), to: x)
    }
  }
}
