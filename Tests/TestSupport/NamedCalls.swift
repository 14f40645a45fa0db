import ForwardMode

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions by the names that a user types: on plain numbers, where most are the C library's, and
/// on dual numbers.
///
/// All else that tests know of functions follows from the library's table. Only a name in the source
/// can show that it calls the function of that name.
enum NamedCalls {
  typealias Unary = (
    plain: @Sendable (Double) -> Double, dual: @Sendable (Dual<Double>) -> Dual<Double>
  )
  typealias Family = (
    plain: @Sendable (Int, Double) -> Double,
    dual: @Sendable (Int, Dual<Double>) -> Dual<Double>
  )
  typealias Binary = (
    plain: @Sendable (Double, Double) -> Double,
    dual: @Sendable (Dual<Double>, Dual<Double>) -> Dual<Double>
  )

  static let unary: [String: Unary] = [
    "exp": ({ exp($0) }, { exp($0) }),
    "expm1": ({ expm1($0) }, { expm1($0) }),
    "exp2": ({ exp2($0) }, { exp2($0) }),
    "exp10": ({ exp10($0) }, { exp10($0) }),
    "log": ({ log($0) }, { log($0) }),
    "log1p": ({ log1p($0) }, { log1p($0) }),
    "log2": ({ log2($0) }, { log2($0) }),
    "log10": ({ log10($0) }, { log10($0) }),
    "exprel": ({ exprel($0) }, { exprel($0) }),
    "log1mexp": ({ log1mexp($0) }, { log1mexp($0) }),
    "sqrt": ({ sqrt($0) }, { sqrt($0) }),
    "cbrt": ({ cbrt($0) }, { cbrt($0) }),
    "sin": ({ sin($0) }, { sin($0) }),
    "cos": ({ cos($0) }, { cos($0) }),
    "tan": ({ tan($0) }, { tan($0) }),
    "asin": ({ asin($0) }, { asin($0) }),
    "acos": ({ acos($0) }, { acos($0) }),
    "atan": ({ atan($0) }, { atan($0) }),
    "sinc": ({ sinc($0) }, { sinc($0) }),
    "sinh": ({ sinh($0) }, { sinh($0) }),
    "cosh": ({ cosh($0) }, { cosh($0) }),
    "tanh": ({ tanh($0) }, { tanh($0) }),
    "sech": ({ sech($0) }, { sech($0) }),
    "asinh": ({ asinh($0) }, { asinh($0) }),
    "acosh": ({ acosh($0) }, { acosh($0) }),
    "atanh": ({ atanh($0) }, { atanh($0) }),
    "erf": ({ erf($0) }, { erf($0) }),
    "erfc": ({ erfc($0) }, { erfc($0) }),
    "erfcx": ({ erfcx($0) }, { erfcx($0) }),
    "erfinv": ({ erfinv($0) }, { erfinv($0) }),
    "tgamma": ({ tgamma($0) }, { tgamma($0) }),
    "logGamma": ({ logGamma($0) }, { logGamma($0) }),
    "digamma": ({ digamma($0) }, { digamma($0) }),
    "j0": ({ j0($0) }, { j0($0) }),
    "j1": ({ j1($0) }, { j1($0) }),
    "y0": ({ y0($0) }, { y0($0) }),
    "y1": ({ y1($0) }, { y1($0) }),
    "sigmoid": ({ sigmoid($0) }, { sigmoid($0) }),
    "logSigmoid": ({ logSigmoid($0) }, { logSigmoid($0) }),
    "logit": ({ logit($0) }, { logit($0) }),
    "softplus": ({ softplus($0) }, { softplus($0) }),
    "silu": ({ silu($0) }, { silu($0) }),
    "gelu": ({ gelu($0) }, { gelu($0) }),
    "relu": ({ relu($0) }, { relu($0) }),
    "abs": ({ abs($0) }, { abs($0) }),
    "floor": ({ floor($0) }, { floor($0) }),
    "ceil": ({ ceil($0) }, { ceil($0) }),
    "round": ({ round($0) }, { round($0) }),
    "trunc": ({ trunc($0) }, { trunc($0) }),
  ]

  static let families: [String: Family] = [
    "root": ({ root($1, $0) }, { root($1, $0) }),
    "polygamma": ({ polygamma($0, $1) }, { polygamma($0, $1) }),
    "jn": ({ jn($0, $1) }, { jn($0, $1) }),
    "yn": ({ yn($0, $1) }, { yn($0, $1) }),
    "besselI": ({ besselI($0, $1) }, { besselI($0, $1) }),
    "besselK": ({ besselK($0, $1) }, { besselK($0, $1) }),
  ]

  static let binary: [String: Binary] = [
    "pow": ({ pow($0, $1) }, { pow($0, $1) }),
    "hypot": ({ hypot($0, $1) }, { hypot($0, $1) }),
    "atan2": ({ atan2($0, $1) }, { atan2($0, $1) }),
    "fmod": ({ fmod($0, $1) }, { fmod($0, $1) }),
    "remainder": ({ remainder($0, $1) }, { remainder($0, $1) }),
    "logAddExp": ({ logAddExp($0, $1) }, { logAddExp($0, $1) }),
    "xlogy": ({ xlogy($0, $1) }, { xlogy($0, $1) }),
    "lbeta": ({ lbeta($0, $1) }, { lbeta($0, $1) }),
    "gammaP": ({ gammaP($0, $1) }, { gammaP($0, $1) }),
    "gammaQ": ({ gammaQ($0, $1) }, { gammaQ($0, $1) }),
  ]
}
