public import Scalars

// The functions of traced numbers, under the names of the C library.
//
// The generic functions of `Scalars` would do, but the type checker would then find `1 + sin(x)`
// ambiguous. The rules stand in `Scalars/Rules`.

/// The exponential eˣ.
public func exp<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Exp(), to: x) }

/// The power 2ˣ.
public func exp2<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Exp2(), to: x) }

/// The power 10ˣ.
public func exp10<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Exp10(), to: x) }

/// The difference eˣ − 1, accurate near 0.
public func expm1<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.ExpMinusOne(), to: x) }

/// The natural logarithm.
public func log<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Log(), to: x) }

/// The logarithm log(1 + x), accurate near 0.
public func log1p<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.LogOnePlus(), to: x) }

/// The logarithm to base 2.
public func log2<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Log2(), to: x) }

/// The logarithm to base 10.
public func log10<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Log10(), to: x) }

/// The sine of an angle in radians.
public func sin<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Sin(), to: x) }

/// The cosine of an angle in radians.
public func cos<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Cos(), to: x) }

/// The tangent of an angle in radians.
public func tan<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Tan(), to: x) }

/// The cardinal sine sin x / x, with its derivatives right at 0 and near it.
public func sinc<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Sinc(), to: x) }

/// The arc sine, in radians.
public func asin<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Asin(), to: x) }

/// The arc cosine, in radians.
public func acos<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Acos(), to: x) }

/// The arc tangent, in radians.
public func atan<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Atan(), to: x) }

/// The hyperbolic sine.
public func sinh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Sinh(), to: x) }

/// The hyperbolic cosine.
public func cosh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Cosh(), to: x) }

/// The hyperbolic tangent.
public func tanh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Tanh(), to: x) }

/// The inverse hyperbolic sine.
public func asinh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Asinh(), to: x) }

/// The inverse hyperbolic cosine.
public func acosh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Acosh(), to: x) }

/// The inverse hyperbolic tangent.
public func atanh<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Atanh(), to: x) }

/// The square root; its derivative at 0 is +∞.
public func sqrt<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Sqrt(), to: x) }

/// The real cube root; its derivative at 0 is +∞.
public func cbrt<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Cbrt(), to: x) }

/// The error function.
public func erf<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Erf(), to: x) }

/// The complementary error function 1 − erf x, accurate for large x.
public func erfc<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Erfc(), to: x) }

/// The gamma function Γ(x).
public func tgamma<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Gamma(), to: x) }

/// The gamma function Γ(x); the C library's old `gamma(Double)` is log |Γ| instead.
public func gamma<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Gamma(), to: x) }

/// The logarithm log |Γ(x)|.
public func logGamma<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.LogGamma(), to: x) }

/// The digamma function ψ(x) = (log Γ)′(x).
public func digamma<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.Polygamma(order: 0), to: x)
}

/// The logistic function 1 / (1 + e⁻ˣ).
public func sigmoid<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Sigmoid(), to: x) }

/// The logarithm of the logistic function, accurate for any x.
public func logSigmoid<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.LogSigmoid(), to: x)
}

/// The logarithm of the odds log(x / (1 − x)), accurate for any x from 0 to 1: `sigmoid` backwards.
public func logit<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Logit(), to: x) }

/// The smooth ramp log(1 + eˣ), accurate for any x.
public func softplus<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Softplus(), to: x) }

/// The ramp max(x, 0), with derivative 0 at 0.
public func relu<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.ReLU(), to: x) }

/// The next integer below; its derivative is 0.
public func floor<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Floor(), to: x) }

/// The next integer above; its derivative is 0.
public func ceil<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Ceil(), to: x) }

/// The nearest integer, halves away from zero; its derivative is 0.
public func round<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Round(), to: x) }

/// The next integer towards zero; its derivative is 0.
public func trunc<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { .apply(Rules.Trunc(), to: x) }

/// The Bessel function of the first kind, J₀(x).
public func j0<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselJ(order: 0), to: x)
}

/// The Bessel function of the first kind, J₁(x).
public func j1<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselJ(order: 1), to: x)
}

/// The Bessel function of the second kind, Y₀(x).
public func y0<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselY(order: 0), to: x)
}

/// The Bessel function of the second kind, Y₁(x).
public func y1<T: RealScalar>(_ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselY(order: 1), to: x)
}

/// The power xʸ, with negative bases for integer exponents.
public func pow<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Pow(), to: x, y)
}

/// The power xʸ, with negative bases for integer exponents.
@_disfavoredOverload
public func pow<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> {
  .apply(Rules.Pow(), to: x, Traced<T>(y))
}

/// The power xʸ, with negative bases for integer exponents.
@_disfavoredOverload
public func pow<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Pow(), to: Traced<T>(x), y)
}

/// The angle of the point (x, y), in radians; the first argument is y.
public func atan2<T: RealScalar>(_ y: Traced<T>, _ x: Traced<T>) -> Traced<T> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Traced<T>, _ x: Double) -> Traced<T> {
  .apply(Rules.Atan2(), to: y, Traced<T>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@_disfavoredOverload
public func atan2<T: RealScalar>(_ y: Double, _ x: Traced<T>) -> Traced<T> {
  .apply(Rules.Atan2(), to: Traced<T>(y), x)
}

/// The distance √(x² + y²), without overflow on the way.
public func hypot<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> {
  .apply(Rules.Hypot(), to: x, Traced<T>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@_disfavoredOverload
public func hypot<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Hypot(), to: Traced<T>(x), y)
}

/// The remainder of x / y truncated towards zero.
public func fmod<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Fmod(), to: x, y)
}

/// The remainder of x / y truncated towards zero.
@_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> {
  .apply(Rules.Fmod(), to: x, Traced<T>(y))
}

/// The remainder of x / y truncated towards zero.
@_disfavoredOverload
public func fmod<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Fmod(), to: Traced<T>(x), y)
}

/// The remainder of x / y rounded to the nearest integer.
public func remainder<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Remainder(), to: x, y)
}

/// The remainder of x / y rounded to the nearest integer.
@_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> {
  .apply(Rules.Remainder(), to: x, Traced<T>(y))
}

/// The remainder of x / y rounded to the nearest integer.
@_disfavoredOverload
public func remainder<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> {
  .apply(Rules.Remainder(), to: Traced<T>(x), y)
}

/// The real n-th root; odd degrees take negative numbers too.
public func root<T: RealScalar>(_ x: Traced<T>, _ degree: Int) -> Traced<T> {
  .apply(Rules.Root(degree: degree), to: x)
}

/// The polygamma function ψ⁽ⁿ⁾(x); order 0 is the digamma function.
public func polygamma<T: RealScalar>(_ order: Int, _ x: Traced<T>) -> Traced<T> {
  .apply(Rules.Polygamma(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
public func jn<T: RealScalar>(_ order: Int, _ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
public func yn<T: RealScalar>(_ order: Int, _ x: Traced<T>) -> Traced<T> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The power xⁿ with an integer exponent.
public func pow<T: RealScalar>(_ x: Traced<T>, _ n: Int) -> Traced<T> {
  .apply(Rules.Pow(), to: x, Traced<T>(Double(n)))
}

/// The sum x y + z, with one rounding in the value.
public func fma<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>, _ z: Traced<T>) -> Traced<T> {
  z.addingProduct(x, y)
}

/// The absolute value; its derivative at 0 is 1 or −1 by the sign bit.
public func abs<T: RealScalar>(_ x: Traced<T>) -> Traced<T> { x.magnitude }

/// The larger; the second of two equal ones, as in the standard library.
public func max<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> { y >= x ? y : x }

/// The larger; the second of two equal ones, as in the standard library.
@_disfavoredOverload
public func max<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> { max(x, Traced<T>(y)) }

/// The larger; the second of two equal ones, as in the standard library.
@_disfavoredOverload
public func max<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> { max(Traced<T>(x), y) }

/// The smaller; the first of two equal ones, as in the standard library.
public func min<T: RealScalar>(_ x: Traced<T>, _ y: Traced<T>) -> Traced<T> { y < x ? y : x }

/// The smaller; the first of two equal ones, as in the standard library.
@_disfavoredOverload
public func min<T: RealScalar>(_ x: Traced<T>, _ y: Double) -> Traced<T> { min(x, Traced<T>(y)) }

/// The smaller; the first of two equal ones, as in the standard library.
@_disfavoredOverload
public func min<T: RealScalar>(_ x: Double, _ y: Traced<T>) -> Traced<T> { min(Traced<T>(x), y) }
