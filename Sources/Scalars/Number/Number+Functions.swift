// The functions of numbers, under the names of the C library.
//
// The generic functions of `Scalars` would do, but the type checker would then find `1 + sin(x)`
// ambiguous. The rules stand in `Scalars/Rules`.

/// The exponential eˣ.
@inlinable @inline(__always)
public func exp<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp(), to: x) }

/// The power 2ˣ.
@inlinable @inline(__always)
public func exp2<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp2(), to: x) }

/// The power 10ˣ.
@inlinable @inline(__always)
public func exp10<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Exp10(), to: x) }

/// The difference eˣ − 1, accurate near 0.
@inlinable @inline(__always)
public func expm1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.ExpMinusOne(), to: x) }

/// The natural logarithm.
@inlinable @inline(__always)
public func log<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log(), to: x) }

/// The logarithm log(1 + x), accurate near 0.
@inlinable @inline(__always)
public func log1p<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.LogOnePlus(), to: x) }

/// The logarithm to base 2.
@inlinable @inline(__always)
public func log2<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log2(), to: x) }

/// The logarithm to base 10.
@inlinable @inline(__always)
public func log10<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Log10(), to: x) }

/// The sine of an angle in radians.
@inlinable @inline(__always)
public func sin<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sin(), to: x) }

/// The cosine of an angle in radians.
@inlinable @inline(__always)
public func cos<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cos(), to: x) }

/// The tangent of an angle in radians.
@inlinable @inline(__always)
public func tan<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Tan(), to: x) }

/// The cardinal sine sin x / x, with its derivatives right at 0 and near it.
@inlinable @inline(__always)
public func sinc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sinc(), to: x) }

/// The arc sine, in radians.
@inlinable @inline(__always)
public func asin<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Asin(), to: x) }

/// The arc cosine, in radians.
@inlinable @inline(__always)
public func acos<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Acos(), to: x) }

/// The arc tangent, in radians.
@inlinable @inline(__always)
public func atan<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Atan(), to: x) }

/// The hyperbolic sine.
@inlinable @inline(__always)
public func sinh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sinh(), to: x) }

/// The hyperbolic cosine.
@inlinable @inline(__always)
public func cosh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cosh(), to: x) }

/// The hyperbolic tangent.
@inlinable @inline(__always)
public func tanh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Tanh(), to: x) }

/// The inverse hyperbolic sine.
@inlinable @inline(__always)
public func asinh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Asinh(), to: x) }

/// The inverse hyperbolic cosine.
@inlinable @inline(__always)
public func acosh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Acosh(), to: x) }

/// The inverse hyperbolic tangent.
@inlinable @inline(__always)
public func atanh<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Atanh(), to: x) }

/// The square root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func sqrt<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sqrt(), to: x) }

/// The real cube root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func cbrt<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Cbrt(), to: x) }

/// The error function.
@inlinable @inline(__always)
public func erf<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Erf(), to: x) }

/// The complementary error function 1 − erf x, accurate for large x.
@inlinable @inline(__always)
public func erfc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Erfc(), to: x) }

/// The gamma function Γ(x).
@inlinable @inline(__always)
public func tgamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Gamma(), to: x) }

/// The gamma function Γ(x); the C library's old `gamma(Double)` is log |Γ| instead.
@inlinable @inline(__always)
public func gamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Gamma(), to: x) }

/// The logarithm log |Γ(x)|.
@inlinable @inline(__always)
public func logGamma<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.LogGamma(), to: x) }

/// The digamma function ψ(x) = (log Γ)′(x).
@inlinable @inline(__always)
public func digamma<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.Polygamma(order: 0), to: x)
}

/// The logistic function 1 / (1 + e⁻ˣ).
@inlinable @inline(__always)
public func sigmoid<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Sigmoid(), to: x) }

/// The logarithm of the logistic function, accurate for any x.
@inlinable @inline(__always)
public func logSigmoid<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.LogSigmoid(), to: x)
}

/// The logarithm of the odds log(x / (1 − x)), accurate for any x from 0 to 1: `sigmoid` backwards.
@inlinable @inline(__always)
public func logit<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Logit(), to: x) }

/// The smooth ramp log(1 + eˣ), accurate for any x.
@inlinable @inline(__always)
public func softplus<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Softplus(), to: x) }

/// The ramp max(x, 0), with derivative 0 at 0.
@inlinable @inline(__always)
public func relu<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.ReLU(), to: x) }

/// The next integer below; its derivative is 0.
@inlinable @inline(__always)
public func floor<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Floor(), to: x) }

/// The next integer above; its derivative is 0.
@inlinable @inline(__always)
public func ceil<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Ceil(), to: x) }

/// The nearest integer, halves away from zero; its derivative is 0.
@inlinable @inline(__always)
public func round<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Round(), to: x) }

/// The next integer towards zero; its derivative is 0.
@inlinable @inline(__always)
public func trunc<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.Trunc(), to: x) }

/// The Bessel function of the first kind, J₀(x).
@inlinable @inline(__always)
public func j0<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselJ(order: 0), to: x) }

/// The Bessel function of the first kind, J₁(x).
@inlinable @inline(__always)
public func j1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselJ(order: 1), to: x) }

/// The Bessel function of the second kind, Y₀(x).
@inlinable @inline(__always)
public func y0<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselY(order: 0), to: x) }

/// The Bessel function of the second kind, Y₁(x).
@inlinable @inline(__always)
public func y1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselY(order: 1), to: x) }

/// The absolute value; its derivative at 0 is 1 or −1 by the sign bit.
@inlinable @inline(__always)
public func abs<P: Payload>(_ x: Number<P>) -> Number<P> { x.magnitude }
