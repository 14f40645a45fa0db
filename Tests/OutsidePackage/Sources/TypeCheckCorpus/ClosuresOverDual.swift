// Long expressions in closures over `Dual<Double>`, one function each, with literals of both kinds
// and captured constants. The file is compiled with a limit on type-checking time.

import Fluxion
import Foundation

let rate = 0.05
let strike = 95.0
let weights = [0.5, -1.25, 2.0, 0.125]

func polynomial() -> Double {
  derivative(at: 1.5) { x in 3 * x * x * x - 2.5 * x * x + 4 * x - 7 + 1 / (1 + x * x) - 0.5 / x }
}

func logistic() -> Double {
  derivative(at: 0.3) { x in 1 / (1 + exp(-(rate * x + strike * x * x - 2 * x + 0.5))) - 0.5 * x }
}

func kernelOne() -> Double {
  derivative(at: 0.7) { x in log(1 + exp(sin(x) * x * x)) / (1 + tanh(x) * tanh(x)) }
}

func dampedOscillation() -> Double {
  derivative(at: 0.2) { t in
    2.5 * exp(-0.1 * t) * cos(2 * Double.pi * t + 0.3) + 0.5 * sin(3 * t) * sin(3 * t) - t / 7
  }
}

func blackScholesDelta() -> Double {
  derivative(at: 100.0) { s in
    let d = (log(s / strike) + (rate + 0.2 * 0.2 / 2) * 0.5) / (0.2 * 0.7071)
    return s * 0.5 * (1 + erf(d / 1.4142)) - strike * exp(-rate / 2) * 0.5 * (1 + erf(d - 0.2))
  }
}

func planck() -> Double {
  derivative(at: 2.0) { x in 2 * x * x * x / (exp(x / (rate + 1.0)) - 1) + 3 * x * x - 1 / x }
}

func nestedRoots() -> Double {
  derivative(at: 2.0) { x in sqrt(1 + sqrt(2 + sqrt(3 + x * x))) * cbrt(4 - x) + 1 / sqrt(x + 5) }
}

func rationalFunction() -> Double {
  derivative(at: 0.4) { x in
    (1 + 2 * x + 3 * x * x + 4 * x * x * x) / (5 - 6 * x + 7 * x * x - 8 * x * x * x) - 1 / (2 - x)
  }
}

func powers() -> Double {
  derivative(at: 1.3) { x in
    pow(x, 2.5) + pow(x, 3) - 2 * pow(x, -1.5) + pow(2, x) + pow(x, x) / (1 + pow(x, 0.5))
  }
}

func lennardJones() -> Double {
  derivative(at: 1.1) { r in 4 * rate * (pow(1 / r, 12) - pow(1 / r, 6)) + 332.0 * 0.5 * -0.5 / r }
}

func inverseTrigonometry() -> Double {
  derivative(at: 0.25) { x in
    asin(x) * acos(x) + atan(2 * x) - atan2(x, 1 + x) + hypot(x, 3) - asinh(2 * x) * atanh(x / 2)
  }
}

func piecewise() -> Double {
  derivative(at: -0.5) { x in
    max(0.1 * x, x) + min(x * x, 1) + abs(x - 0.25) + relu(2 * x + 1) + floor(3 * x) * x - 0.5
  }
}

func specialFunctions() -> Double {
  derivative(at: 1.75) { x in
    tgamma(x) / (1 + logGamma(x + 2)) + digamma(2 * x) - j0(x) * y1(x + 1) + erfc(x / 2)
      * sigmoid(x)
  }
}

func hornerByReduce() -> Double {
  derivative(at: 0.9) { x in weights.reduce(0) { sum, weight in sum * x + weight } }
}

func sumByMap() -> Double {
  derivative(at: 0.9) { x in
    weights.map { weight in weight * exp(-x * weight) / (1 + x * x) }.reduce(0, +) + 2 * x
  }
}

func enumeratedTerms() -> Double {
  derivative(at: 0.9) { x in
    weights.enumerated().map { index, weight in weight * sin(Double(index) * x + 0.5) }.reduce(0, +)
  }
}

func conditional() -> Double {
  derivative(at: 0.9) { x in x < 0.5 ? 2 * x * x + 1 : 3 * x - 0.25 * x * x * x + exp(-x) / 2 }
}

func keplerEquation() -> Double {
  let eccentricity = 0.3
  return derivative(at: 1.0) { m in
    m + eccentricity * sin(m) + 0.5 * eccentricity * eccentricity * sin(2 * m)
      + eccentricity * eccentricity * eccentricity * (3 * sin(3 * m) - sin(m)) / 8
  }
}

func vanDerWaals() -> Double {
  let (a, b, gas) = (0.364, 0.0000427, 8.314)
  return derivative(at: 0.001) { v in gas * 300 / (v - b) - a / (v * v) + 0.5 * rate * v - 1 / v }
}

func higherOrder() -> Double {
  derivative(at: 0.5) { x in
    derivative(at: x) { y in sin(y) * exp(2 * y) / (1 + y * y) - 3 * y * y + 0.5 * y - 1 }
  }
}
