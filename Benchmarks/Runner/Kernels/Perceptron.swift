import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// The loss of a 784-64-10 network on one picture, as a function of all its 50 890 parameters.
struct Perceptron: FusedScalarKernel {
  static let pixels = 784
  static let hidden = 64
  static let classes = 10

  let name = "mlp-784-64-10"
  let point: [Double]
  private let picture: [Double]
  private let label = 3

  init(seed: UInt64) {
    var pixels = SeededGenerator(seed: seed &+ 10)
    picture = pixels.numbers(Self.pixels, from: 0, to: 1)
    var weights = SeededGenerator(seed: seed &+ 12)
    let inner = weights.numbers(Self.pixels * Self.hidden, from: -0.05, to: 0.05)
    let outer = weights.numbers(
      Self.hidden + Self.hidden * Self.classes + Self.classes, from: -0.2, to: 0.2)
    point = inner + outer
  }

  /// Where the parts of the parameters begin: biases, outer weights and outer biases.
  private static let bias = pixels * hidden
  private static let outer = bias + hidden
  private static let outerBias = outer + hidden * classes

  var fused: FusedPerceptron { FusedPerceptron(picture: picture, label: label) }

  func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
    var hidden = [T](repeating: 0, count: Self.hidden)
    for i in 0..<Self.hidden {
      var sum = p[Self.bias + i]
      let row = i * Self.pixels
      for j in 0..<Self.pixels { sum += p[row + j] * T(picture[j]) }
      hidden[i] = tanh(sum)
    }
    var total: T = 0
    var wanted: T = 0
    for k in 0..<Self.classes {
      var sum = p[Self.outerBias + k]
      let row = Self.outer + k * Self.hidden
      for j in 0..<Self.hidden { sum += p[row + j] * hidden[j] }
      total += exp(sum)
      if k == label { wanted = sum }
    }
    return log(total) - wanted
  }

  func handWritten(_ p: [Double], into gradient: inout [Double]) -> Double {
    var hidden = [Double](repeating: 0, count: Self.hidden)
    var adjoints = hidden
    var outputs = [Double](repeating: 0, count: Self.classes)
    var total = 0.0
    var wanted = 0.0
    for i in 0..<Self.hidden {
      var sum = p[Self.bias + i]
      for j in 0..<Self.pixels { sum += p[i * Self.pixels + j] * picture[j] }
      hidden[i] = tanh(sum)
    }
    for k in 0..<Self.classes {
      var sum = p[Self.outerBias + k]
      for j in 0..<Self.hidden { sum += p[Self.outer + k * Self.hidden + j] * hidden[j] }
      outputs[k] = exp(sum)
      total += outputs[k]
      if k == label { wanted = sum }
    }
    for k in 0..<Self.classes {
      let weight = outputs[k] / total - (k == label ? 1 : 0)
      gradient[Self.outerBias + k] = weight
      for j in 0..<Self.hidden {
        let index = Self.outer + k * Self.hidden + j
        gradient[index] = weight * hidden[j]
        adjoints[j] += weight * p[index]
      }
    }
    for i in 0..<Self.hidden {
      let weight = adjoints[i] * (1 - hidden[i] * hidden[i])
      gradient[Self.bias + i] = weight
      for j in 0..<Self.pixels { gradient[i * Self.pixels + j] = weight * picture[j] }
    }
    return log(total) - wanted
  }
}
