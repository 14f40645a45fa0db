// The functions of vector duals, under the names of the C library.
//
// The generic functions of `Scalars` would do, but the type checker would then find `1 + sin(x)`
// ambiguous. The rules stand in `Scalars/Rules`.

/// The exponential eˣ.
@inlinable @inline(__always)
public func exp<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Exp(), to: x) }

/// The power 2ˣ.
@inlinable @inline(__always)
public func exp2<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Exp2(), to: x)
}

/// The power 10ˣ.
@inlinable @inline(__always)
public func exp10<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Exp10(), to: x)
}

/// The difference eˣ − 1, accurate near 0.
@inlinable @inline(__always)
public func expm1<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.ExpMinusOne(), to: x)
}

/// The natural logarithm.
@inlinable @inline(__always)
public func log<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Log(), to: x) }

/// The logarithm log(1 + x), accurate near 0.
@inlinable @inline(__always)
public func log1p<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.LogOnePlus(), to: x)
}

/// The logarithm to base 2.
@inlinable @inline(__always)
public func log2<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Log2(), to: x)
}

/// The logarithm to base 10.
@inlinable @inline(__always)
public func log10<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Log10(), to: x)
}

/// The sine of an angle in radians.
@inlinable @inline(__always)
public func sin<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Sin(), to: x) }

/// The cosine of an angle in radians.
@inlinable @inline(__always)
public func cos<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Cos(), to: x) }

/// The tangent of an angle in radians.
@inlinable @inline(__always)
public func tan<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Tan(), to: x) }

/// The cardinal sine sin x / x, with its derivatives right at 0 and near it.
@inlinable @inline(__always)
public func sinc<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Sinc(), to: x)
}

/// The arc sine, in radians.
@inlinable @inline(__always)
public func asin<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Asin(), to: x)
}

/// The arc cosine, in radians.
@inlinable @inline(__always)
public func acos<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Acos(), to: x)
}

/// The arc tangent, in radians.
@inlinable @inline(__always)
public func atan<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Atan(), to: x)
}

/// The hyperbolic sine.
@inlinable @inline(__always)
public func sinh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Sinh(), to: x)
}

/// The hyperbolic cosine.
@inlinable @inline(__always)
public func cosh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Cosh(), to: x)
}

/// The hyperbolic tangent.
@inlinable @inline(__always)
public func tanh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Tanh(), to: x)
}

/// The inverse hyperbolic sine.
@inlinable @inline(__always)
public func asinh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Asinh(), to: x)
}

/// The inverse hyperbolic cosine.
@inlinable @inline(__always)
public func acosh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Acosh(), to: x)
}

/// The inverse hyperbolic tangent.
@inlinable @inline(__always)
public func atanh<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Atanh(), to: x)
}

/// The square root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func sqrt<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Sqrt(), to: x)
}

/// The real cube root; its derivative at 0 is +∞.
@inlinable @inline(__always)
public func cbrt<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Cbrt(), to: x)
}

/// The error function.
@inlinable @inline(__always)
public func erf<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { .apply(Rules.Erf(), to: x) }

/// The complementary error function 1 − erf x, accurate for large x.
@inlinable @inline(__always)
public func erfc<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Erfc(), to: x)
}

/// The gamma function Γ(x).
@inlinable @inline(__always)
public func tgamma<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Gamma(), to: x)
}

/// The gamma function Γ(x); the C library's old `gamma(Double)` is log |Γ| instead.
@inlinable @inline(__always)
public func gamma<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Gamma(), to: x)
}

/// The logarithm log |Γ(x)|.
@inlinable @inline(__always)
public func logGamma<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.LogGamma(), to: x)
}

/// The digamma function ψ(x) = (log Γ)′(x).
@inlinable @inline(__always)
public func digamma<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Polygamma(order: 0), to: x)
}

/// The logistic function 1 / (1 + e⁻ˣ).
@inlinable @inline(__always)
public func sigmoid<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Sigmoid(), to: x)
}

/// The logarithm of the logistic function, accurate for any x.
@inlinable @inline(__always)
public func logSigmoid<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.LogSigmoid(), to: x)
}

/// The logarithm of the odds log(x / (1 − x)), accurate for any x from 0 to 1: `sigmoid` backwards.
@inlinable @inline(__always)
public func logit<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Logit(), to: x)
}

/// The smooth ramp log(1 + eˣ), accurate for any x.
@inlinable @inline(__always)
public func softplus<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Softplus(), to: x)
}

/// The ramp max(x, 0), with derivative 0 at 0.
@inlinable @inline(__always)
public func relu<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.ReLU(), to: x)
}

/// The next integer below; its derivative is 0.
@inlinable @inline(__always)
public func floor<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Floor(), to: x)
}

/// The next integer above; its derivative is 0.
@inlinable @inline(__always)
public func ceil<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Ceil(), to: x)
}

/// The nearest integer, halves away from zero; its derivative is 0.
@inlinable @inline(__always)
public func round<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Round(), to: x)
}

/// The next integer towards zero; its derivative is 0.
@inlinable @inline(__always)
public func trunc<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.Trunc(), to: x)
}

/// The Bessel function of the first kind, J₀(x).
@inlinable @inline(__always)
public func j0<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselJ(order: 0), to: x)
}

/// The Bessel function of the first kind, J₁(x).
@inlinable @inline(__always)
public func j1<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselJ(order: 1), to: x)
}

/// The Bessel function of the second kind, Y₀(x).
@inlinable @inline(__always)
public func y0<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselY(order: 0), to: x)
}

/// The Bessel function of the second kind, Y₁(x).
@inlinable @inline(__always)
public func y1<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> {
  .apply(Rules.BesselY(order: 1), to: x)
}

/// The absolute value; its derivative at 0 is 1 or −1 by the sign bit.
@inlinable @inline(__always)
public func abs<L: TangentLanes>(_ x: VectorDual<L>) -> VectorDual<L> { x.magnitude }
