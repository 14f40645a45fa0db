// Long expressions in closures over `Variable<Double>` and `Variable<Dual<Double>>`, one function
// each. The file is compiled with a limit on type-checking time.

import Fluxion
import Foundation

func rosenbrockByReverse() -> [Double] {
  ReverseMode.gradient(at: [-1.2, 1.0]) { x in
    100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0])
  }
}

func bealeByReverse() -> [Double] {
  ReverseMode.gradient(at: [1.0, 0.5]) { v in
    pow(1.5 - v[0] + v[0] * v[1], 2) + pow(2.25 - v[0] + v[0] * v[1] * v[1], 2)
      + pow(2.625 - v[0] + v[0] * v[1] * v[1] * v[1], 2)
  }
}

func himmelblauByReverse() -> [Double] {
  ReverseMode.gradient(at: [1.0, 0.5]) { x in
    (x[0] * x[0] + x[1] - 11) * (x[0] * x[0] + x[1] - 11)
      + (x[0] + x[1] * x[1] - 7) * (x[0] + x[1] * x[1] - 7)
  }
}

func ackleyByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.5, -0.25]) { x in
    -20 * exp(-0.2 * sqrt(0.5 * (x[0] * x[0] + x[1] * x[1])))
      - exp(0.5 * (cos(2 * Double.pi * x[0]) + cos(2 * Double.pi * x[1]))) + 22.718281828
  }
}

func blackScholesByReverse() -> [Double] {
  ReverseMode.gradient(at: [100.0, 0.2, 0.5]) { p in
    let d = (log(p[0] / strike) + (rate + p[1] * p[1] / 2) * p[2]) / (p[1] * sqrt(p[2]))
    return p[0] * 0.5 * (1 + erf(d / 1.4142))
      - strike * exp(-rate * p[2]) * 0.5 * (1 + erf((d - p[1] * sqrt(p[2])) / 1.4142))
  }
}

func kernelOneByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.7]) { x in
    log(1 + exp(sin(x[0]) * x[0] * x[0])) / (1 + tanh(x[0]) * tanh(x[0]))
  }
}

func rationalByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.4, 2.0]) { x in
    (1 + 2 * x[0] + 3 * x[0] * x[1] + 4 * x[1] * x[1]) / (5 - 6 * x[0] + 7 * x[1] * x[0] - 8 / x[1])
  }
}

func powersByReverse() -> [Double] {
  ReverseMode.gradient(at: [1.3, 2.0]) { x in
    pow(x[0], 2.5) + pow(x[0], 3) - 2 * pow(x[1], -1.5) + pow(2, x[0]) + pow(x[0], x[1])
      / (1 + pow(x[1], 0.5))
  }
}

func piecewiseByReverse() -> [Double] {
  ReverseMode.gradient(at: [-0.5, 1.0]) { x in
    max(0.1 * x[0], x[1]) + min(x[0] * x[0], 1) + abs(x[0] - 0.25) + relu(2 * x[1] + 1) - 0.5
  }
}

func weightedSumByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.9, 0.1]) { x in
    weights.map { weight in weight * exp(-x[0] * weight) / (1 + x[1] * x[1]) }.reduce(0, +) + 2
      * x[0]
  }
}

func enumeratedTermsByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.9]) { x in
    weights.enumerated().map { index, weight in weight * sin(Double(index) * x[0] + 0.5) }
      .reduce(0, +)
  }
}

func conditionalByReverse() -> [Double] {
  ReverseMode.gradient(at: [0.9, 0.2]) { x in
    x[0] < 0.5 ? 2 * x[0] * x[1] + 1 : 3 * x[0] - 0.25 * x[1] * x[0] * x[0] + exp(-x[1]) / 2
  }
}

func valueAndSlopeByReverse() -> (value: Double, gradient: [Double]) {
  ReverseMode.valueWithGradient(at: [0.25, 0.5]) { x in
    asin(x[0]) * acos(x[1]) + atan(2 * x[0]) - atan2(x[1], 1 + x[0]) + hypot(x[0], 3) - 0.5 * x[1]
  }
}

func polarByReverse() -> [Double] {
  vjp(at: [2.0, 3.0], along: [1.0, 10.0]) { x in
    [x[0] * cos(x[1]) - 0.5 * x[0] * x[0], x[0] * sin(x[1]) + 2 * exp(-x[1] / 3) * x[0] - 1]
  }.cotangent
}

func rowsByReverse() -> Matrix<Double> {
  ReverseMode.jacobian(at: [2.0, 3.0]) { x in
    [x[0] * x[1] - 2 * x[0] + 1, exp(-x[0]) * sin(x[1]) / 2, x[0] * x[0] + 3 * x[1] * x[1] - 4]
  }
}

func pullbackOfLongRows() -> [Double] {
  let (_, pullback) = valueWithPullback(at: [2.0, 3.0]) { x in
    [x[0] * x[1] - 2 * x[0] + 1, exp(-x[0]) * sin(x[1]) / 2, x[0] * x[0] + 3 * x[1] * x[1] - 4]
  }
  return pullback([1, 2, 3])
}

func onAKeptTape() -> [Double] {
  let tape = Tape<Double>()
  return gradient(at: [-1.2, 1.0], on: tape) { x in
    100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0]) - 0.5 * x[1] / x[0]
  }
}

func curvatureOfRosenbrock() -> [Dual<Double>] {
  let point = [Dual(value: -1.2, tangent: 1), Dual(1.0)]
  return ReverseMode.gradient(at: point) { (x: [Variable<Dual<Double>>]) in
    100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0])
  }
}

func curvatureOfKernelOne() -> [Double] {
  hessianVectorProduct(at: [0.7], along: [1.0]) { x in
    log(1 + exp(sin(x[0]) * x[0] * x[0])) / (1 + tanh(x[0]) * tanh(x[0])) - 0.5 * x[0]
  }
}

func curvatureOfAPolynomial() -> [Double] {
  hessianVectorProduct(at: [1.5, 2.0], along: [1.0, 0.0]) { x in
    3 * x[0] * x[0] * x[1] - 2.5 * x[0] * x[0] + 4 * x[0] - 7 + 1 / (1 + x[1] * x[0]) - 0.5 / x[0]
  }
}

func hessianOfBeale() -> Matrix<Double> {
  MixedMode.hessian(at: [1.0, 0.5]) { v in
    pow(1.5 - v[0] + v[0] * v[1], 2) + pow(2.25 - v[0] + v[0] * v[1] * v[1], 2)
      + pow(2.625 - v[0] + v[0] * v[1] * v[1] * v[1], 2)
  }
}

func varianceByReverse() -> [Double] {
  ReverseMode.gradient(at: data) { x in
    let mean = x.reduce(0, +) / 20.0
    let squares = sum(x.map { ($0 - mean) * ($0 - mean) }) / 2.0
    return squares
  }
}
