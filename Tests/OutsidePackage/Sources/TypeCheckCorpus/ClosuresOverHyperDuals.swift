// Long expressions in closures over `HyperDual<Double>` and the default `HyperDualBlock`.

import Fluxion
import Foundation

func secondOfPolynomial() -> Double {
  secondDerivative(at: 1.5) { x in
    3 * x * x * x - 2.5 * x * x + 4 * x - 7 + 1 / (1 + x * x) - 0.5 / x
  }
}

func secondOfLogistic() -> Double {
  secondDerivative(at: 0.3) { x in
    1 / (1 + exp(-(rate * x + strike * x * x - 2 * x + 0.5))) - 0.5 * x
  }
}

func secondOfKernelOne() -> Double {
  secondDerivative(at: 0.7) { x in log(1 + exp(sin(x) * x * x)) / (1 + tanh(x) * tanh(x)) }
}

func blackScholesGamma() -> Double {
  secondDerivative(at: 100.0) { s in
    let d = (log(s / strike) + (rate + 0.2 * 0.2 / 2) * 0.5) / (0.2 * 0.7071)
    return s * 0.5 * (1 + erf(d / 1.4142)) - strike * exp(-rate / 2) * 0.5 * (1 + erf(d - 0.2))
  }
}

func secondOfPowers() -> Double {
  secondDerivative(at: 1.3) { x in
    pow(x, 2.5) + pow(x, 3) - 2 * pow(x, -1.5) + pow(2, x) + pow(x, x) / (1 + pow(x, 0.5))
  }
}

func secondOfInverseTrigonometry() -> Double {
  secondDerivative(at: 0.25) { x in
    asin(x) * acos(x) + atan(2 * x) - atan2(x, 1 + x) + hypot(x, 3) - asinh(2 * x) * atanh(x / 2)
  }
}

func secondOfPieces() -> Double {
  secondDerivative(at: -0.5) { x in
    max(0.1 * x, x) + min(x * x, 1) + abs(x - 0.25) + relu(2 * x + 1) + floor(3 * x) * x - 0.5
  }
}

func secondOfSpecialFunctions() -> Double {
  secondDerivative(at: 1.75) { x in
    tgamma(x) / (1 + logGamma(x + 2)) + digamma(2 * x) - j0(x) * y1(x + 1) + erfc(x / 2)
      * sigmoid(x)
  }
}

func mixedOfBeale() -> Double {
  Forward.mixedDerivative(at: [1.0, 0.5], 0, 1) { x in
    (1.5 - x[0] + x[0] * x[1]) * (1.5 - x[0] + x[0] * x[1])
      + (2.25 - x[0] + x[0] * x[1] * x[1]) * (2.25 - x[0] + x[0] * x[1] * x[1])
  }
}

func rosenbrockHessian() -> Matrix<Double> {
  hessian(at: [1.2, 0.7]) { x in
    100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0])
  }
}

func ackleyHessian() -> Matrix<Double> {
  hessian(at: data) { x in
    let squares = x.map { $0 * $0 }.reduce(0, +) / Double(x.count)
    let cosines = x.map { cos(2 * Double.pi * $0) }.reduce(0, +) / Double(x.count)
    return -20 * exp(-0.2 * sqrt(squares)) - exp(cosines) + 20 + M_E
  }
}

func bealeHessian() -> Matrix<Double> {
  hessian(at: [1.0, 0.5]) { x in
    (1.5 - x[0] + x[0] * x[1]) * (1.5 - x[0] + x[0] * x[1])
      + (2.25 - x[0] + x[0] * x[1] * x[1]) * (2.25 - x[0] + x[0] * x[1] * x[1])
      + pow(2.625 - x[0] + x[0] * x[1] * x[1] * x[1], 2)
  }
}

func goldsteinPriceHessian() -> Matrix<Double> {
  hessian(at: [0.3, -0.4]) { v in
    let (x, y) = (v[0], v[1])
    let a = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y
    let b = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y
    return (1 + (x + y + 1) * (x + y + 1) * a) * (30 + (2 * x - 3 * y) * (2 * x - 3 * y) * b)
  }
}

func gaussianHessian() -> Matrix<Double> {
  hessian(at: [0.1, 1.2]) { p in
    data.map { -0.5 * ($0 - p[0]) * ($0 - p[0]) / (p[1] * p[1]) - log(p[1]) - 0.9189385332046727 }
      .reduce(0, +)
  }
}

func varianceHessian() -> Matrix<Double> {
  hessian(at: data) { x in
    let mean = x.reduce(0, +) / 20.0
    let squares = sum(x.map { ($0 - mean) * ($0 - mean) }) / 2.0
    return squares
  }
}
