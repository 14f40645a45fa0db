// Long expressions in closures over `TaylorSeries<Double>`, with literals of both kinds and captured
// constants.

import Fluxion
import Foundation

func seriesOfPolynomial() -> [Double] {
  derivatives(at: 1.5, order: 4) { x in
    3 * x * x * x - 2.5 * x * x + 4 * x - 7 + 1 / (1 + x * x) - 0.5 / x
  }
}

func seriesOfLogistic() -> [Double] {
  derivatives(at: 0.3, order: 4) { x in
    1 / (1 + exp(-(rate * x + strike * x * x - 2 * x + 0.5))) - 0.5 * x
  }
}

func seriesOfKernelOne() -> [Double] {
  derivatives(at: 0.7, order: 6) { x in
    log(1 + exp(sin(x) * x * x)) / (1 + tanh(x) * tanh(x))
  }
}

func seriesOfDampedOscillation() -> [Double] {
  derivatives(at: 0.2, order: 8) { t in
    2.5 * exp(-0.1 * t) * cos(2 * Double.pi * t + 0.3) + 0.5 * sin(3 * t) * sin(3 * t) - t / 7
  }
}

func seriesOfBlackScholes() -> [Double] {
  derivatives(at: 100.0, order: 3) { s in
    let d = (log(s / strike) + (rate + 0.2 * 0.2 / 2) * 0.5) / (0.2 * 0.7071)
    return s * 0.5 * (1 + erf(d / 1.4142)) - strike * exp(-rate / 2) * 0.5 * (1 + erf(d - 0.2))
  }
}

func seriesOfPlanck() -> [Double] {
  derivatives(at: 2.0, order: 5) { x in
    2 * x * x * x / (exp(x / (rate + 1.0)) - 1) + 3 * x * x - 1 / x
  }
}

func seriesOfNestedRoots() -> [Double] {
  derivatives(at: 2.0, order: 5) { x in
    sqrt(1 + sqrt(2 + sqrt(3 + x * x))) * cbrt(4 - x) + 1 / sqrt(x + 5)
  }
}

func seriesOfRationalFunction() -> [Double] {
  derivatives(at: 0.4, order: 15) { x in
    (1 + 2 * x + 3 * x * x + 4 * x * x * x) / (5 - 6 * x + 7 * x * x - 8 * x * x * x) - 1 / (2 - x)
  }
}

func seriesOfPowers() -> [Double] {
  derivatives(at: 1.3, order: 4) { x in
    pow(x, 2.5) + pow(x, 3) - 2 * pow(x, -1.5) + pow(2, x) + pow(x, x) / (1 + pow(x, 0.5))
  }
}

func seriesOfInverseTrigonometry() -> [Double] {
  derivatives(at: 0.25, order: 4) { x in
    asin(x) * acos(x) + atan(2 * x) - atan2(x, 1 + x) + hypot(x, 3) - asinh(2 * x) * atanh(x / 2)
  }
}

func seriesOfPieces() -> [Double] {
  derivatives(at: -0.5, order: 2) { x in
    max(0.1 * x, x) + min(x * x, 1) + abs(x - 0.25) + relu(2 * x + 1) + floor(3 * x) * x - 0.5
  }
}

func seriesOfSpecialFunctions() -> [Double] {
  derivatives(at: 1.75, order: 3) { x in
    tgamma(x) / (1 + logGamma(x + 2)) + digamma(2 * x) - j0(x) * y1(x + 1) + erfc(x / 2)
      * sigmoid(x)
  }
}

func seriesByReduce() -> [Double] {
  derivatives(at: 0.9, order: 4) { x in weights.reduce(0) { sum, weight in sum * x + weight } }
}

func seriesEvaluated() -> Double {
  Forward.taylorSeries(at: 0.0, order: 9) { x in
    exp(-x * x / 2) * (1 + x / 3) - 2 * sin(x) / (3 + x)
  }
  .evaluated(at: 0.125)
}
