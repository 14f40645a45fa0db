public import CFluxion

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

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["power"] }

    /// Eight numbers at once.
    @inlinable @inline(__always)
    public var vectorForm: BinaryVectorForm? {
      BinaryVectorForm(
        named: "pow", value: fluxion_vector_pow,
        valueWithPartials: fluxion_vector_pow_order1
      ) { x, _ in x > 0 }
    }

    /// The call as it is written on paper.
    public var notation: String { "x^y" }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "y*x^(y - 1)" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "v*log(x)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P.libm(.pow, x, y) }

    /// ∂/∂x xʸ = y xʸ⁻¹.
    @inlinable
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      if value.isNotANumber { return value }
      if y.isConstant {
        // Exact, and right at x = 0 in every order of differentiation.
        if y == 0 { return y }
        if y == 1 { return y }
        if y == 2 { return 2 * x }
        if x.isConstant {
          return T(plain: plainFirstPartial(x.plain, y.plain, value: value.plain))
        }
      }
      if x.plain == -.infinity && y.plain != y.plain.rounded() { return T(plain: .nan) }
      // About y = 0 the slope at x = 0 leaps from −∞ over 0 to +∞: a zero whose rate is infinite.
      if y == 0 && x == 0 { return T.apply(Cbrt(), to: y.withoutNegativeZero) }
      let reduced = y - 1
      // A reduced exponent that had to be rounded would be wrong by up to 700 times its error, or, if it
      // is y again, have the wrong parity.
      let isLost = reduced + 1 != y || reduced == y && y.plain.isFinite
      if isLost && x != 0 { return y.magnitude < 1 ? y / x * value : y * (value / x) }
      return y * T.apply(self, to: x, reduced)
    }

    /// ∂/∂x in units, y xʸ / (x / unit).
    @inlinable
    public func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      if y.isConstant && (y == 0 || y == 1 || y == 2) { return nil }
      if !value.plain.isNormal || !y.plain.isFinite { return nil }
      return ScaledSlope(near: x) { unit in y * value / (x / unit) }
    }

    /// y xʸ⁻¹ on plain numbers, to a few ULP over the whole range.
    @inlinable
    func plainFirstPartial<P: FloatingPointScalar>(_ x: P, _ y: P, value: P) -> P {
      // y − 1 may round, and log x magnifies that error up to 700 times; xʸ / x does not round it.
      if value.isNormal && x.isFinite && y.isFinite {
        let quotient = value / x
        return quotient.isNormal ? y * quotient : (y * value) / x
      }
      if y.isInfinite { return x < 0 ? .nan : value == 0 ? 0 : y * value }
      let isInteger = y == y.rounded()
      if x < 0 && !isInteger { return .nan }
      if x != 0 && x.isFinite {
        // The power overflows or is subnormal: take it in two halves.
        let half = P.libm(.pow, x.magnitude, y / 2)
        let slope = (y * half / x) * half
        return value.sign == .minus ? -slope : slope
      }
      // The sign comes from the parity of y, since y − 1 may round to the other parity.
      let slope = y * P.libm(.pow, x.magnitude, y - 1)
      let isEven = isInteger && (y / 2) == (y / 2).rounded()
      return x.sign == .minus && isEven ? -slope : slope
    }

    /// ∂/∂y xʸ = xʸ log x; zero at x = 0 for positive y, NaN for negative x.
    @inlinable
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      if !(x.isConstant && y.isConstant) { return T.apply(PowerTimesLog(), to: x, y) }
      if x == 0 && y > 0 { return value.magnitude }
      if x > 0 && value == 0 && !x.plain.isFinite { return value }
      let power = value.plain
      let isFinite = x.plain.isFinite && y.plain.isFinite
      if x > 0 && !power.isNormal && isFinite {
        // The power overflows or has few digits left: take it in two halves.
        let half = T.Plain.libm(.pow, x.plain, y.plain / 2)
        return T(plain: half * T.Plain.libm(.log, x.plain) * half)
      }
      return value * T.apply(Log(), to: x)
    }

    /// Of the power v = exp(y log x), or a recurrence of its own where an argument is constant.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(
      of x: Number<P>, _ y: Number<P>, value: P.Value
    ) -> Number<P>? {
      x.plain.isInfinite && y.isConstant ? nil : P.power(x, y, value: value)
    }
  }

  /// The slope of the power in its exponent, xʸ log x.
  @frozen @usableFromInline
  struct PowerTimesLog: BinaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "∂pow/∂y" }

    /// The value.
    @inlinable
    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      Pow().secondPartial(at: x, y, value: P.libm(.pow, x, y))
    }

    /// ∂/∂x = xʸ⁻¹ (1 + y log x), which does not vanish with xʸ; at x = 0 its limit from above.
    @inlinable
    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      // Zero, and its own derivatives are zero or infinite: the term with the logarithm decides.
      if x == 0 && y > 1 { return T.apply(self, to: x, y - 1) }
      let growth = x == 0 && y == 0 ? 1 : 1 + y * T.apply(Log(), to: x)
      let power = T.apply(Pow(), to: x, y)
      if power.plain.isNormal { return power / x.withoutNegativeZero * growth }
      return T.apply(Pow(), to: x, y - 1) * growth
    }

    /// ∂/∂x in units, xʸ (1 + y log x) / (x / unit).
    @inlinable
    func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      let power = T.apply(Pow(), to: x, y)
      if !power.plain.isNormal || !y.plain.isFinite { return nil }
      return ScaledSlope(near: x) { unit in
        power / (x / unit) * (1 + y * T.apply(Log(), to: x))
      }
    }

    /// ∂/∂y = xʸ log² x.
    @inlinable
    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      // A zero times ∞, whose own slopes grow as the value's do, times the sign of the logarithm.
      if value == 0 && x == 0 { return 0 - value }
      if value == 0 && !x.plain.isFinite { return value }
      return value * T.apply(Log(), to: x)
    }
  }
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always)
public func pow<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Pow(), to: x, Number<P>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Pow(), to: Number<P>(x), y)
}

/// The power xⁿ with an integer exponent.
///
/// A literal is no `Int` here, so that `pow(x, 1 / 3)` is the cube root and not x⁰.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<P: Payload>(_ x: Number<P>, _ n: Int) -> Number<P> {
  power(x, whole: n)
}

/// The power xʸ, with negative bases for integer exponents.
///
/// Unlike the others in generic code it is not put last: literals, as in `pow(x, 1 / 3)`, are to be of
/// its type and not whole numbers.
@inlinable @inline(__always)
public func pow<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.apply(Rules.Pow(), to: x, y)
}

/// The power xⁿ with an integer exponent.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: T, _ n: Int) -> T {
  power(x, whole: n)
}

/// The power xⁿ; as a product of two where the number type cannot hold n, whose parity counts.
@inlinable @inline(__always)
func power<T: RealScalar>(_ x: T, whole n: Int) -> T {
  let exponent = T.Plain(n)
  if Int(exactly: exponent) == n { return T.apply(Rules.Pow(), to: x, T(plain: exponent)) }
  return splitPower(x, whole: n, nearest: exponent)
}

/// xⁿ = xʰ xˡ with the largest part h of n that is exact.
@inlinable @inline(never)
func splitPower<T: RealScalar>(_ x: T, whole n: Int, nearest: T.Plain) -> T {
  var high = nearest
  if Int(exactly: high).map({ $0.magnitude > n.magnitude }) ?? true {
    high = n > 0 ? high.nextDown : high.nextUp
  }
  let low = T.Plain(n - Int(high))
  return T.apply(Rules.Pow(), to: x, T(plain: high)) * T.apply(Rules.Pow(), to: x, T(plain: low))
}

/// The power xʸ with a constant exponent.
@inlinable @inline(__always) @_disfavoredOverload
public func pow<T: RealScalar>(_ x: T, _ y: Double) -> T {
  T.apply(Rules.Pow(), to: x, T(y))
}

extension FunctionTable {
  /// Roots and powers, and the distance.
  @inlinable @inline(__always)
  package static func powers<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.Sqrt())
    visitor.visit(Rules.Cbrt())
    visitor.visit(Rules.Root.self)
    visitor.visit(Rules.Pow())
    visitor.visit(Rules.Hypot())
  }
}
