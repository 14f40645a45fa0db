// User functions written once over `RealScalar`, with named pieces where an expression is long,
// and plain code beside them that must stay as fast to check as without the library.

import Fluxion
import Foundation

func genericRosenbrock<T: RealScalar>(_ x: [T]) -> T {
  var sum: T = 0
  for i in 1..<x.count {
    let a = x[i] - x[i - 1] * x[i - 1]
    let b = 1 - x[i - 1]
    sum += 100 * a * a + b * b
  }
  return sum
}

func genericNormalLogDensity<T: RealScalar>(_ x: T, mean: T, deviation: T) -> T {
  let z = (x - mean) / deviation
  return -0.5 * z * z - log(deviation) - 0.9189385332046727
}

func genericPendulum<T: RealScalar>(_ state: [T], length: T) -> [T] {
  let acceleration = -9.81 / length * sin(state[0]) - 0.1 * state[1]
  return [state[1], acceleration]
}

func genericNeuron<T: RealScalar>(_ x: [T], weights: [Double]) -> T {
  let score = dot(x, weights)
  return tanh(score - 0.5) * sigmoid(score) + dot(x, x) / 2
}

func genericKernelOne<T: RealScalar>(_ x: T) -> T {
  let t = tanh(x)
  return log(1 + exp(sin(x) * x * x)) / (1 + t * t)
}

struct TwoLayers: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let hidden = x.map { tanh(2 * $0 - 1) }
    let output = sum(hidden) / T(Double(x.count))
    return output * output
  }
}

func plainCode() -> Double {
  let values: [Double] = (0..<1000).map { (index: Int) -> Double in
    let step = (index * 7919 + 13) % 1000
    return Double(step) * 0.003 - 1.5
  }
  let mean = values.reduce(0, +) / Double(values.count)
  let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)
  return sqrt(variance) + exp(-mean * mean / 2) * sin(2 * Double.pi * mean) + pow(mean, 2) - 1
}

func plainFloats() -> Float {
  let x: Float = 0.5
  return sqrt(x) + exp(-x * x / 2) * sin(2 * .pi * x) + pow(x, 2) - 1 + max(x, 0.25) * abs(x)
}

func plainBlackScholes(_ s: Double, _ k: Double, _ t: Double) -> Double {
  let d = (log(s / k) + (0.05 + 0.2 * 0.2 / 2) * t) / (0.2 * sqrt(t))
  return s * 0.5 * (1 + erf(d / 2.0.squareRoot())) - k * exp(-0.05 * t) * 0.5 * (1 + erf(d - 0.2))
}

func passedAsFunction() -> [Double] {
  gradient(at: [1.0, 2.0, 3.0], of: genericRosenbrock)
}

func passedWithConstants() -> Double {
  derivative(at: 0.5) { genericNormalLogDensity($0, mean: 0.25, deviation: 1.5) }
}

func plainLiterals(_ x: Double, _ y: Float) -> Double {
  let doubled = x * 2
  let halved = 1 / x - 3
  let shifted = 2 + y
  if x < 0 || y > 1 || x == 2 || 3 <= x { return doubled * halved }
  let terms = [x, 2 * x, x / 3]
  return terms.reduce(0, +) + Double(shifted) * 0.5
}

func plainComparisons(_ x: [Double], _ y: [Double]) -> Bool {
  if x[0] == 2 * y[0] || x[1] <= 1e-12 * max(1, y[1].magnitude) { return false }
  if (x[0] - y[0]).magnitude <= 1e-14 * abs(y[0]) + 2 * min(y[1], 3) { return true }
  let matches = zip(x, y).filter { $0 == 3 * $1 || $0 > 1 - $1 }
  return matches.count > 2 && x.allSatisfy { $0 == 0 } && x.contains { 2 * $0 < 1 }
}

func branches<T: RealScalar>(_ x: T, _ limit: Double) -> T {
  if x < 0 { return -x }
  if x == 1 { return 2 * x }
  return x > 0.5 ? x * x : T(limit) * x + 1
}

func capturedComparisons(_ limit: Double) -> Double {
  derivative(at: 0.5) { x in
    if x < Dual(limit) { return limit * x }
    if limit <= 2 * x.value { return x * x }
    return x == 0.25 ? 1 : x / limit
  }
}

func plainReductions(_ x: [Double], _ y: [Double]) -> [Double] {
  let total = x.reduce(0, +)
  let product = x.reduce(1, *)
  let sizes = zip(x, y).map { ($0 * $1).magnitude }.reduce(1, +)
  let largest = x.reduce(0) { max($0, abs($1)) }
  let differences = zip(x, y).map(-)
  return [total, product, sizes, largest] + differences
}

func plainLiteralArithmetic() -> [Double] {
  let a = 2 / ((1 - 0.6) * (1 + 0.6))
  let b = (1.5 + 2) * (3 - 0.25) / (1 + 2 * 3.5) - 1 / (0.5 * 0.5) + 7
  let c = -2 * (1 - 3 / 4.0) * (1 - 2 * 0.1) * (4 + 5 / 2.5)
  return [a, b, c, 2 / 3 + 1 / 7.0 * (3 - 2 / 5.0) * (1 + 0.5)]
}

func plainClosuresWithTypes(_ n: Int) -> [[Double]] {
  let decay = (0..<n).map { (j: Int) -> Double in exp(-0.5 * Double(j)) + 0.1 * sin(Double(j)) }
  let line = (0..<n).map { (j: Int) -> Double in 0.5 * Double(j) + 0.1 * Double(j) }
  let kernel = (0..<n).map { j in
    let t = Double(j) / 3
    return exp(-0.5 * pow(t, 2))
  }
  return [decay, line, kernel]
}

func plainKernelMatrix(_ n: Int) -> [[Double]] {
  (0..<n).map { (i: Int) in
    (0..<n).map { (j: Int) -> Double in
      let t = Double(i - j) / 3
      return exp(-0.5 * pow(t, 2)) + (i == j ? 0.1 : 0)
    }
  }
}

func plainRoots() -> (Double, Double, Double) {
  let reciprocal = 1 / (4 * sqrt(6))
  let golden = 1 - (1 + sqrt(5)) / 2
  let difference = sqrt(3) / 2 - 1
  return (reciprocal, golden, difference)
}
