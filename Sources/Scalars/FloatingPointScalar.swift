/// A plain floating-point number: `Float`, `Double` and, where the machine has it, `Float80`.
///
/// The requirements name the platform's C library once for each type. They exist for rules to
/// compute values with; a program calls the functions `exp(x)`, `sin(x)`, … instead.
public protocol FloatingPointScalar: RealScalar, BinaryFloatingPoint, Sendable
where Plain == Self {
  /// A function of one number of the C library.
  static func libm(_ function: LibraryFunction, _ x: Self) -> Self
  /// A function of two numbers of the C library.
  static func libm(_ function: LibraryBinaryFunction, _ x: Self, _ y: Self) -> Self
  /// The C library's sine and cosine of one angle in radians.
  static func libmSinCos(_ x: Self) -> (sine: Self, cosine: Self)
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

  /// A function that the library computes itself.
  ///
  /// - Parameters:
  ///   - function: Which one.
  ///   - order: Its order, or of which order a derivative is wanted.
  ///   - x: The first number.
  ///   - y: The second, of no meaning where there is none.
  /// - Returns: The value.
  static func computed(
    _ function: ComputedFunction, order: Int, _ x: Self, _ y: Self
  ) -> Self

  /// The regularised incomplete beta function I_x(a, b), differentiated as often as the orders say.
  static func incompleteBeta(_ orders: BetaOrders, _ a: Self, _ b: Self, _ x: Self) -> Self
}

extension FloatingPointScalar {
  /// The number itself.
  @inlinable @inline(__always)
  public var plain: Self { self }

  /// Creates the number itself.
  @inlinable @inline(__always)
  public init(plain: Self) { self = plain }

  /// The number itself: it carries no derivative.
  @inlinable @inline(__always)
  public var detached: Self { self }

  /// Always true: a plain number carries no derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { true }

  /// None: a plain number is its own plain value.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { 0 }

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

/// The functions of one number that a C library has, by its names.
@frozen
public enum LibraryFunction: Sendable {
  /// e to the power x.
  case exp
  /// 2 to the power x.
  case exp2
  /// 10 to the power x.
  case exp10
  /// exp(x) − 1, exact near 0.
  case expm1
  /// The natural logarithm.
  case log
  /// log(1 + x), exact near 0.
  case log1p
  /// The logarithm to base 2.
  case log2
  /// The logarithm to base 10.
  case log10
  /// The sine of an angle in radians.
  case sin
  /// The cosine of an angle in radians.
  case cos
  /// The tangent of an angle in radians.
  case tan
  /// The arc sine, in radians.
  case asin
  /// The arc cosine, in radians.
  case acos
  /// The arc tangent, in radians.
  case atan
  /// The hyperbolic sine.
  case sinh
  /// The hyperbolic cosine.
  case cosh
  /// The hyperbolic tangent.
  case tanh
  /// The inverse hyperbolic sine.
  case asinh
  /// The inverse hyperbolic cosine.
  case acosh
  /// The inverse hyperbolic tangent.
  case atanh
  /// The real cube root.
  case cbrt
  /// The error function.
  case erf
  /// The complementary error function.
  case erfc
  /// The gamma function Γ(x).
  case tgamma
  /// log |Γ(x)|.
  case lgamma
}

/// The functions of two numbers that a C library has, by its names.
@frozen
public enum LibraryBinaryFunction: Sendable {
  /// x to the power y.
  case pow
  /// The angle of the point (y, x), in radians: the first number is the ordinate.
  case atan2
  /// √(x² + y²) without overflow on the way.
  case hypot
  /// The remainder of a division truncated towards zero.
  case fmod
}
