import Expectations
import Fluxion

/// Every function by the name a user types, on dual numbers, in generic code and on arrays.
func checkFunctions() {
  let x = 0.5
  expect(derivative(at: x) { exp($0) - exp2($0) + exp10($0) + expm1($0) }.isFinite, true)
  expect(derivative(at: x) { log($0) + log1p($0) + log2($0) + log10($0) }.isFinite, true)
  expect(derivative(at: x) { sin($0) + cos($0) * tan($0) }.isFinite, true)
  expect(derivative(at: 0.0) { sinc($0) + $0 }, 1)
  expect(derivative(at: x) { asin($0) + acos($0) }.magnitude < 1e-15, true)
  expect(derivative(at: x) { atan($0) }, 0.8)
  expect(derivative(at: x) { sinh($0) + cosh($0) - exp($0) }.magnitude < 1e-15, true)
  expect(derivative(at: x) { tanh($0) + asinh($0) + atanh($0) + acosh(2 + $0) }.isFinite, true)
  expect(derivative(at: 0.25) { sqrt($0) }, 1)
  expect(derivative(at: 8.0) { cbrt($0) }, 1 / 12.0)
  expect(derivative(at: 16.0) { root($0, 4) }, 1 / 32.0)
  expect(derivative(at: x) { erf($0) + erfc($0) }, 0)
  expect(derivative(at: x) { tgamma($0) - gamma($0) }, 0)
  expect(derivative(at: 3.0) { logGamma($0) - digamma($0) + polygamma(1, $0) }.isFinite, true)
  expect(derivative(at: 0.0) { sigmoid($0) }, 0.25)
  expect(derivative(at: 0.0) { logSigmoid($0) + softplus($0) }, 1)
  expect(valueWithDerivative(at: 0.5) { logit($0) } == (0, 4), true)
  expect(derivative(at: 2.0) { relu($0) + abs($0) }, 2)
  expect(derivative(at: 2.5) { floor($0) + ceil($0) + round($0) + trunc($0) }, 0)
  expect(derivative(at: x) { j0($0) + j1($0) + jn(2, $0) }.isFinite, true)
  expect(derivative(at: x) { y0($0) + y1($0) + yn(2, $0) }.isFinite, true)
  expect(derivative(at: x) { besselI(0, $0) + besselK(2, $0) }.isFinite, true)
  expect(derivative(at: x) { erfcx($0) + erfinv($0) + exprel($0) + log1mexp(-$0) }.isFinite, true)
  expect(derivative(at: 0.0) { silu($0) + gelu($0) }, 1)
  expect(derivative(at: 0.0) { logAddExp($0, 0) + xlogy($0, 1) }, 0.5)
  expect(derivative(at: 2.0) { gammaP($0, 3) + gammaQ($0, 3) + lbeta($0, 3) }.isFinite, true)
  expect(gradient(at: [1.0, 1.0, x]) { betaI($0[0], $0[1], $0[2]) }[2], 1)
  expect(derivative(at: 2.0) { pow($0, 3) + pow($0, 2.0) + pow($0, $0) - pow(2, $0) }, 20)
  expect(derivative(at: 3.0) { hypot($0, 4) + hypot(4, $0) }, 1.2)
  expect(derivative(at: 1.0) { atan2($0, 1) + atan2(1, $0) + atan2($0, $0) }, 0)
  expect(derivative(at: 7.5) { fmod($0, 2) + remainder($0, 2) }, 2)
  expect(derivative(at: 2.0) { fmod(7.5, $0) + remainder(7.5, $0) }, -7)
  expect(derivative(at: 2.0) { fma($0, $0, $0) }, 5)
  expect(derivative(at: 2.0) { max($0, 1) + min($0, 3) + max(1, $0) + min(3, $0) }, 4)

  expect(gradient(at: [1.0, 2.0], of: sum), [1, 1])
  expect(gradient(at: [1.0, 2.0]) { x in dot(x, x.reversed()) }, [4, 2])
  expect(gradient(at: [0.0, 2.0], of: norm), [0, 1])
  expect(gradient(at: [1.0, 1.0], of: logSumExp), [0.5, 0.5])
  expect(jacobian(at: [1.0, 1.0], of: softmax), [[0.25, -0.25], [-0.25, 0.25]])

  // The same names on plain numbers.
  expect(everyElementary(x), valueWithDerivative(at: x, of: everyElementary).value)
  expect(everyElementary(x), valueWithGradient(at: [x]) { everyElementary($0[0]) }.value)
  expect(Double(everyElementary(Float(x))) - everyElementary(x) < 1e-3, true)
  let y: Double = sin(x)
  expect(y, 0.479425538604203)
}

func everyElementary<T: RealScalar>(_ x: T) -> T {
  let exponentials = exp(x) + exp2(x) + exp10(x) + expm1(x) + log(x) + log1p(x)
  let logarithms = log2(x) + log10(x) + sqrt(x) + cbrt(x) + pow(x, 3) + pow(x, 1.5) + pow(x, x)
  let circular = sin(x) + cos(x) + tan(x) + asin(x) + acos(x) + atan(x)
  let hyperbolic = sinh(x) + cosh(x) + tanh(x) + asinh(x) + atanh(x) + acosh(1 + x)
  let special = erf(x) + erfc(x) + tgamma(x) + logGamma(x) + digamma(x) + polygamma(1, x)
  let bessel = j0(x) + j1(x) + jn(3, x) + y0(x) + y1(x) + yn(3, x)
  let steps = floor(x) + ceil(x) + round(x) + trunc(x) + abs(x) + relu(x)
  let smooth = sigmoid(x) + logSigmoid(x) + logit(x) + softplus(x) + root(x, 5)
  let plane = atan2(x, 2) + hypot(x, 2) + fmod(x, 2) + remainder(x, 2) + fma(x, x, x)
  let pieces = [exponentials, logarithms, circular, hyperbolic, special, bessel, steps, smooth]
  return sum(pieces) + plane + max(x, 0) + min(x, 1)
}

/// Functions of the user's own, by rules and by the primitive.
func checkRules() {
  expect(derivative(at: 4.0) { x in 1 + Doubling.twice(x) }, 2)
  expect(gradient(at: [1.0, 2.0]) { x in x[0] * Doubling.twice(x[1]) }, [4, 2])
  expect(Doubling.twice(1.5), 3)
  expect(derivative(at: 4.0) { x in Dual.apply(Rules.Sqrt(), to: x) }, 0.25)
  expect(Double.apply(Rules.Hypot(), to: 3, 4), 5)
  expect(derivative(at: 4.0) { x in Dual.chain(value: 2, derivative: 0.25, of: x) }, 0.25)
  let slope = gradient(at: [1.0, 2.0]) { x in
    VectorDual.chain(value: 5, partial: 3, of: x[0], partial: 4, of: x[1])
  }
  expect(slope, [3, 4])
  expect(Rules.Tanh().name, "tanh")
  expect(Double.sineAndCosine(of: 0).cosine, 1)
}

struct Doubling: UnaryRule {
  var name: String { "twice" }

  func value<P: FloatingPointScalar>(_ x: P) -> P { 2 * x }

  func derivative<T: RealScalar>(at x: T, value: T) -> T { value.isNotANumber ? value : 2 }

  static func twice<T: RealScalar>(_ x: T) -> T { T.apply(Doubling(), to: x) }
}
