import ForwardMode
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call as text, and the same call in Swift on plain and on dual numbers of x.
struct CatalogueEntry: CustomTestStringConvertible, Sendable {
  let text: String
  let points: [Double]
  let plain: @Sendable (Double) -> Double
  let dual: @Sendable (Dual<Double>) -> Dual<Double>

  var testDescription: String { text }

  init(
    _ text: String, at points: [Double] = [0.3, 0.7],
    plain: @escaping @Sendable (Double) -> Double,
    dual: @escaping @Sendable (Dual<Double>) -> Dual<Double>
  ) {
    self.text = text
    self.points = points
    self.plain = plain
    self.dual = dual
  }

  /// Every function that expressions can call.
  static let all = elementary + inverse + special + severalArguments + piecewise

  private static let elementary = [
    CatalogueEntry("exp(x)", plain: { exp($0) }, dual: { exp($0) }),
    CatalogueEntry("expm1(x)", plain: { expm1($0) }, dual: { expm1($0) }),
    CatalogueEntry("exp2(x)", plain: { exp2($0) }, dual: { exp2($0) }),
    CatalogueEntry("exp10(x)", plain: { Scalars.exp10($0) }, dual: { exp10($0) }),
    CatalogueEntry("log(x)", plain: { log($0) }, dual: { log($0) }),
    CatalogueEntry("ln(x)", plain: { log($0) }, dual: { log($0) }),
    CatalogueEntry("log1p(x)", plain: { log1p($0) }, dual: { log1p($0) }),
    CatalogueEntry("log2(x)", plain: { log2($0) }, dual: { log2($0) }),
    CatalogueEntry("log10(x)", plain: { log10($0) }, dual: { log10($0) }),
    CatalogueEntry("sin(x)", plain: { sin($0) }, dual: { sin($0) }),
    CatalogueEntry("cos(x)", plain: { cos($0) }, dual: { cos($0) }),
    CatalogueEntry("tan(x)", plain: { tan($0) }, dual: { tan($0) }),
    CatalogueEntry("sinc(x)", plain: { sinc($0) }, dual: { sinc($0) }),
    CatalogueEntry("sinh(x)", plain: { sinh($0) }, dual: { sinh($0) }),
    CatalogueEntry("cosh(x)", plain: { cosh($0) }, dual: { cosh($0) }),
    CatalogueEntry("tanh(x)", at: [0.3, 20], plain: { tanh($0) }, dual: { tanh($0) }),
    CatalogueEntry("sqrt(x)", plain: { $0.squareRoot() }, dual: { sqrt($0) }),
    CatalogueEntry("cbrt(x)", plain: { cbrt($0) }, dual: { cbrt($0) }),
  ]

  private static let inverse = [
    CatalogueEntry("asin(x)", plain: { asin($0) }, dual: { asin($0) }),
    CatalogueEntry("acos(x)", plain: { acos($0) }, dual: { acos($0) }),
    CatalogueEntry("atan(x)", plain: { atan($0) }, dual: { atan($0) }),
    CatalogueEntry("asinh(x)", plain: { asinh($0) }, dual: { asinh($0) }),
    CatalogueEntry("acosh(x)", at: [1.5, 7], plain: { acosh($0) }, dual: { acosh($0) }),
    CatalogueEntry("atanh(x)", plain: { atanh($0) }, dual: { atanh($0) }),
  ]

  private static let special = [
    CatalogueEntry("erf(x)", plain: { erf($0) }, dual: { erf($0) }),
    CatalogueEntry("erfc(x)", plain: { erfc($0) }, dual: { erfc($0) }),
    CatalogueEntry("gamma(x)", plain: { tgamma($0) }, dual: { gamma($0) }),
    CatalogueEntry("tgamma(x)", plain: { tgamma($0) }, dual: { tgamma($0) }),
    CatalogueEntry("logGamma(x)", plain: { Scalars.logGamma($0) }, dual: { logGamma($0) }),
    CatalogueEntry("lgamma(x)", plain: { Scalars.logGamma($0) }, dual: { logGamma($0) }),
    CatalogueEntry("digamma(x)", plain: { digamma($0) }, dual: { digamma($0) }),
    CatalogueEntry("polygamma(2, x)", plain: { polygamma(2, $0) }, dual: { polygamma(2, $0) }),
    CatalogueEntry("j0(x)", plain: { j0($0) }, dual: { j0($0) }),
    CatalogueEntry("j1(x)", plain: { j1($0) }, dual: { j1($0) }),
    CatalogueEntry("y0(x)", plain: { y0($0) }, dual: { y0($0) }),
    CatalogueEntry("y1(x)", plain: { y1($0) }, dual: { y1($0) }),
    CatalogueEntry("jn(3, x)", plain: { jn(3, $0) }, dual: { jn(3, $0) }),
    CatalogueEntry("yn(1 - 3, x)", plain: { yn(-2, $0) }, dual: { yn(-2, $0) }),
    CatalogueEntry("sigmoid(x)", plain: { sigmoid($0) }, dual: { sigmoid($0) }),
    CatalogueEntry("logSigmoid(x)", plain: { logSigmoid($0) }, dual: { logSigmoid($0) }),
    CatalogueEntry("logit(x)", plain: { logit($0) }, dual: { logit($0) }),
    CatalogueEntry("softplus(x)", plain: { softplus($0) }, dual: { softplus($0) }),
  ]

  private static let severalArguments = [
    CatalogueEntry("atan2(x, 3)", plain: { atan2($0, 3) }, dual: { atan2($0, 3) }),
    CatalogueEntry("atan2(-2, x)", plain: { atan2(-2, $0) }, dual: { atan2(-2, $0) }),
    CatalogueEntry("hypot(x, 2)", plain: { hypot($0, 2) }, dual: { hypot($0, 2) }),
    CatalogueEntry("pow(x, 2.5)", plain: { pow($0, 2.5) }, dual: { pow($0, 2.5) }),
    CatalogueEntry("pow(2.5, x)", plain: { pow(2.5, $0) }, dual: { pow(2.5, $0) }),
    CatalogueEntry("x^x", plain: { pow($0, $0) }, dual: { pow($0, $0) }),
    CatalogueEntry("x^-3", plain: { pow($0, -3) }, dual: { pow($0, -3) }),
    CatalogueEntry("e^x", plain: { exp($0) }, dual: { exp($0) }),
    CatalogueEntry("root(x, 5)", plain: { root($0, 5) }, dual: { root($0, 5) }),
    CatalogueEntry("fma(x, x, 2)", plain: { fma($0, $0, 2) }, dual: { fma($0, $0, 2) }),
    CatalogueEntry(
      "logSumExp(x, 1, 2*x)", plain: { logSumExp([$0, 1, 2 * $0]) },
      dual: { logSumExp([$0, 1, 2 * $0]) }),
    CatalogueEntry("norm(x, 2, x)", plain: { norm([$0, 2, $0]) }, dual: { norm([$0, 2, $0]) }),
    CatalogueEntry("sum(x, 2, x)", plain: { sum([$0, 2, $0]) }, dual: { sum([$0, 2, $0]) }),
  ]

  private static let piecewise = [
    CatalogueEntry("relu(x)", at: [-1, 0, 2], plain: { relu($0) }, dual: { relu($0) }),
    CatalogueEntry("abs(x)", at: [-1, 2], plain: { abs($0) }, dual: { abs($0) }),
    CatalogueEntry("floor(x)", at: [-1.5, 2.5], plain: { floor($0) }, dual: { floor($0) }),
    CatalogueEntry("ceil(x)", at: [-1.5, 2.5], plain: { ceil($0) }, dual: { ceil($0) }),
    CatalogueEntry("round(x)", at: [-1.5, 2.5], plain: { round($0) }, dual: { round($0) }),
    CatalogueEntry("trunc(x)", at: [-1.5, 2.5], plain: { trunc($0) }, dual: { trunc($0) }),
    CatalogueEntry("fmod(x, 2)", at: [-7.5, 5], plain: { fmod($0, 2) }, dual: { fmod($0, 2) }),
    CatalogueEntry(
      "remainder(x, 2)", at: [-7.5, 5], plain: { remainder($0, 2) }, dual: { remainder($0, 2) }),
    CatalogueEntry(
      "max(x, 1, -x)", at: [-7.5, 1], plain: { max($0, 1, -$0) },
      dual: { max(max($0, 1), -$0) }),
    CatalogueEntry(
      "min(x, 1, -x)", at: [-7.5, 1], plain: { min($0, 1, -$0) },
      dual: { min(min($0, 1), -$0) }),
  ]
}
