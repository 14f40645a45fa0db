// Long expressions in closures over the default `VectorDual`, with arrays, `map` and `reduce`.

import Expressions
import Fluxion
import Foundation

let data: [Double] = (0..<20).map { (index: Int) -> Double in
  let step = (index * 7919 + 13) % 1000
  return Double(step) * 0.003 - 1.5
}
let noise = 0.25

func rosenbrockPair() -> [Double] {
  gradient(at: [1.2, 0.7]) { x in
    100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0])
  }
}

func rosenbrockChain() -> [Double] {
  gradient(at: data) { x in
    let terms = (1..<x.count).map { i in
      let a = x[i] - x[i - 1] * x[i - 1]
      return 100 * a * a + (1 - x[i - 1]) * (1 - x[i - 1])
    }
    return terms.reduce(0, +)
  }
}

func beale() -> [Double] {
  gradient(at: [1.0, 0.5]) { x in
    (1.5 - x[0] + x[0] * x[1]) * (1.5 - x[0] + x[0] * x[1])
      + (2.25 - x[0] + x[0] * x[1] * x[1]) * (2.25 - x[0] + x[0] * x[1] * x[1])
      + pow(2.625 - x[0] + x[0] * x[1] * x[1] * x[1], 2)
  }
}

func meanSquareOfLogits() -> [Double] {
  gradient(at: [0.25, 0.5, 0.75]) { x in
    let mean = sum(x.map { logit($0) * logit($0) }) / Double(x.count)
    return 0.5 * sum(x.map { $0 * logit($0) - 0.25 * $0 }) + mean / 3 - 1
  }
}

func ackley() -> [Double] {
  gradient(at: data) { x in
    let squares = x.map { $0 * $0 }.reduce(0, +) / Double(x.count)
    let cosines = x.map { cos(2 * Double.pi * $0) }.reduce(0, +) / Double(x.count)
    return -20 * exp(-0.2 * sqrt(squares)) - exp(cosines) + 20 + M_E
  }
}

func himmelblau() -> [Double] {
  gradient(at: [1.0, 0.5]) { v in
    let (x, y) = (v[0], v[1])
    return (x * x + y - 11) * (x * x + y - 11) + (x + y * y - 7) * (x + y * y - 7)
  }
}

func goldsteinPrice() -> [Double] {
  gradient(at: [0.3, -0.4]) { v in
    let (x, y) = (v[0], v[1])
    let a = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y
    let b = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y
    return (1 + (x + y + 1) * (x + y + 1) * a) * (30 + (2 * x - 3 * y) * (2 * x - 3 * y) * b)
  }
}

func gaussianLogLikelihood() -> [Double] {
  gradient(at: [0.1, 1.2]) { p in
    data.map { -0.5 * ($0 - p[0]) * ($0 - p[0]) / (p[1] * p[1]) - log(p[1]) - 0.9189385332046727 }
      .reduce(0, +)
  }
}

func logisticRegression() -> [Double] {
  gradient(at: [0.1, -0.2]) { w in
    let losses = data.map { t in
      let label = t > 0 ? 1.0 : -1.0
      return -logSigmoid(label * (w[0] + w[1] * t)) + 0.5 * noise * w[1] * w[1]
    }
    return losses.reduce(0, +)
  }
}

func blackScholesGreeks() -> [Double] {
  gradient(at: [100.0, 0.2, 0.5]) { p in
    let d1 = (log(p[0] / 95) + (0.05 + p[1] * p[1] / 2) * p[2]) / (p[1] * sqrt(p[2]))
    let d2 = d1 - p[1] * sqrt(p[2])
    return p[0] * 0.5 * (1 + erf(d1 / 1.4142135623730951))
      - 95 * exp(-0.05 * p[2]) * 0.5 * (1 + erf(d2 / 1.4142135623730951))
  }
}

func polarMap() -> Matrix<Double> {
  jacobian(at: [2.0, 0.5]) { x in
    [
      x[0] * cos(x[1]) + 0.5 * x[0] * x[0], x[0] * sin(x[1]) - 2 * x[1] / (1 + x[0]),
      hypot(x[0], x[1]),
    ]
  }
}

func robotArm() -> Matrix<Double> {
  let (l1, l2) = (0.8, 0.6)
  return jacobian(at: [0.4, -0.3]) { q in
    [
      l1 * cos(q[0]) + l2 * cos(q[0] + q[1]) - 0.25 * sin(2 * q[0]) * q[1],
      l1 * sin(q[0]) + l2 * sin(q[0] + q[1]) + 0.25 * cos(2 * q[1]) * q[0],
    ]
  }
}

func residuals() -> Matrix<Double> {
  jacobian(at: [1.0, 0.5, -0.25]) { p in
    data.map { t in p[0] * exp(-p[1] * t) + p[2] * t - 0.5 * t * t + 1 / (1 + t * t * p[1] * p[1]) }
  }
}

func softmaxCrossEntropy() -> [Double] {
  gradient(at: [0.1, 0.7, -0.4]) { z in logSumExp(z) - z[1] + 0.5 * noise * dot(z, z) / 3 + norm(z)
  }
}

func innerProducts() -> [Double] {
  let weights = [0.5, 0.25, 2.0]
  return gradient(at: [0.1, 0.7, -0.4]) { x in
    let score = dot(x, weights)
    let size = dot(weights, x)
    return tanh(score - 0.5) * size + 0.5 * dot(x, x) / (1 + exp(-score))
  }
}

func innerProductWithConstants() -> [Double] {
  let weights = [0.5, 0.25, 2.0]
  return gradient(at: [0.1, 0.7, -0.4]) { x in exp(-dot(x, weights)) }
}

func inFloat() -> [Float] {
  ForwardMode.gradient(at: [0.5, 1.5] as [Float]) { x in
    2 * x[0] * x[0] * exp(-x[1]) + 0.5 * sin(x[0] * x[1]) / (1 + x[1] * x[1]) - 3 * x[0]
  }
}

func weightedMaximum() -> [Double] {
  gradient(at: [0.5, 1.5, 2.5]) { x in
    x.enumerated().map { Double($0 + 1) * max($1, 0.25) * (1 - noise * $1) }.reduce(0, +) - 2 * x[0]
  }
}

func capturedFloats() -> [Float] {
  let (half, rate) = (0.5, 0.05)
  return ForwardMode.gradient(at: [0.5, 1.5] as [Float]) { x in
    half * x[0] * x[0] * exp(-rate * x[1]) + sin(x[0] * x[1]) / (1 + half * x[1] * x[1]) - 3 * x[0]
  }
}

func plainFloatReductions(_ x: [Float]) -> Float {
  let total = x.reduce(0, +)
  let product = x.map { $0 * 2 + 1 }.reduce(1, *)
  return total == 2 * x[0] ? product : total
}

func meanAndVariance() -> [Double] {
  gradient(at: data) { x in
    let mean = x.reduce(0, +) / 20.0
    let squares = sum(x.map { ($0 - mean) * ($0 - mean) }) / 2.0
    let rest = 1.0 - x.reduce(0, +)
    return squares + rest
  }
}
