/// A plain floating-point number: `Float`, `Double` and, where the machine has it, `Float80`.
///
/// The requirements name the platform's C library once for each type. They exist for rules to
/// compute values with; a program calls the functions `exp(x)`, `sin(x)`, … instead.
public protocol FloatingPointScalar: RealScalar, BinaryFloatingPoint, Sendable
where Plain == Self {
  /// The C library's `exp`: e to the power x.
  static func libmExp(_ x: Self) -> Self
  /// The C library's `exp2`: 2 to the power x.
  static func libmExp2(_ x: Self) -> Self
  /// The C library's `exp10`: 10 to the power x.
  static func libmExp10(_ x: Self) -> Self
  /// The C library's `expm1`: exp(x) − 1, exact near 0.
  static func libmExpMinusOne(_ x: Self) -> Self
  /// The C library's `log`: the natural logarithm.
  static func libmLog(_ x: Self) -> Self
  /// The C library's `log1p`: log(1 + x), exact near 0.
  static func libmLogOnePlus(_ x: Self) -> Self
  /// The C library's `log2`: the logarithm to base 2.
  static func libmLog2(_ x: Self) -> Self
  /// The C library's `log10`: the logarithm to base 10.
  static func libmLog10(_ x: Self) -> Self
  /// The C library's `sin`: the sine of an angle in radians.
  static func libmSin(_ x: Self) -> Self
  /// The C library's `cos`: the cosine of an angle in radians.
  static func libmCos(_ x: Self) -> Self
  /// The C library's `tan`: the tangent of an angle in radians.
  static func libmTan(_ x: Self) -> Self
  /// The C library's `asin`: the arc sine, in radians.
  static func libmAsin(_ x: Self) -> Self
  /// The C library's `acos`: the arc cosine, in radians.
  static func libmAcos(_ x: Self) -> Self
  /// The C library's `atan`: the arc tangent, in radians.
  static func libmAtan(_ x: Self) -> Self
  /// The C library's `sinh`: the hyperbolic sine.
  static func libmSinh(_ x: Self) -> Self
  /// The C library's `cosh`: the hyperbolic cosine.
  static func libmCosh(_ x: Self) -> Self
  /// The C library's `tanh`: the hyperbolic tangent.
  static func libmTanh(_ x: Self) -> Self
  /// The C library's `asinh`: the inverse hyperbolic sine.
  static func libmAsinh(_ x: Self) -> Self
  /// The C library's `acosh`: the inverse hyperbolic cosine.
  static func libmAcosh(_ x: Self) -> Self
  /// The C library's `atanh`: the inverse hyperbolic tangent.
  static func libmAtanh(_ x: Self) -> Self
  /// The C library's `cbrt`: the real cube root.
  static func libmCbrt(_ x: Self) -> Self
  /// The C library's `erf`: the error function.
  static func libmErf(_ x: Self) -> Self
  /// The C library's `erfc`: the complementary error function.
  static func libmErfc(_ x: Self) -> Self
  /// The C library's `tgamma`: the gamma function Γ(x).
  static func libmGamma(_ x: Self) -> Self
  /// The C library's `lgamma`: log |Γ(x)|.
  static func libmLogGamma(_ x: Self) -> Self
  /// The C library's `floor`: the next integer below.
  static func libmFloor(_ x: Self) -> Self
  /// The C library's `ceil`: the next integer above.
  static func libmCeil(_ x: Self) -> Self
  /// The C library's `round`: the nearest integer, halves away from zero.
  static func libmRound(_ x: Self) -> Self
  /// The C library's `trunc`: the next integer towards zero.
  static func libmTrunc(_ x: Self) -> Self
  /// The C library's sine and cosine of one angle in radians.
  static func libmSinCos(_ x: Self) -> (sine: Self, cosine: Self)
  /// The C library's `pow`: x to the power y.
  static func libmPow(_ x: Self, _ y: Self) -> Self
  /// The C library's `atan2`: the angle of the point (y, x), in radians.
  static func libmAtan2(_ y: Self, _ x: Self) -> Self
  /// The C library's `hypot`: √(x² + y²) without overflow on the way.
  static func libmHypot(_ x: Self, _ y: Self) -> Self
  /// The C library's `fmod`: the remainder of a division truncated towards zero.
  static func libmFmod(_ x: Self, _ y: Self) -> Self
  /// The C library's `remainder`: the remainder of a division rounded to nearest, IEEE 754.
  static func libmRemainder(_ x: Self, _ y: Self) -> Self
  /// The C library's Bessel function of the first kind, `j0`, `j1` or `jn` by order.
  static func libmBesselJ(_ order: Int, _ x: Self) -> Self
  /// The derivative of the Bessel function of the first kind.
  static func besselJDerivative(_ order: Int, _ x: Self) -> Self
  /// The C library's Bessel function of the second kind, `y0`, `y1` or `yn` by order.
  static func libmBesselY(_ order: Int, _ x: Self) -> Self
  /// The derivative of the Bessel function of the second kind.
  static func besselYDerivative(_ order: Int, _ x: Self) -> Self
  /// The n-th derivative of sinc x = sin x / x.
  static func sinc(_ order: Int, _ x: Self) -> Self

  /// The polygamma function ψ⁽ⁿ⁾(x), the n-th derivative of the digamma function.
  static func polygamma(_ order: Int, _ x: Self) -> Self
}

extension FloatingPointScalar {
  /// The number itself.
  @inlinable @inline(__always)
  public var plain: Self { self }

  /// Creates the number itself.
  @inlinable @inline(__always)
  public init(plain: Self) { self = plain }

  /// Always true: a plain number carries no derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { true }

  /// The rule's value; its derivative is not computed.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Self) -> Self { rule.value(x) }

  /// The rule's value; its partial derivatives are not computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self {
    rule.value(x, y)
  }

  /// Sine and cosine from one call of the C library.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Self) -> (sine: Self, cosine: Self) { libmSinCos(x) }
}
