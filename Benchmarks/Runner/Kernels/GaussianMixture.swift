import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// The negative log-likelihood of a mixture of Gaussians with diagonal covariances.
///
/// Parameters: the components' logits, then their means, then the logarithms of their deviations.
struct GaussianMixture: ScalarKernel {
  static let components = 5
  static let dimensions = 4
  static let samples = 100

  let name = "gaussian-mixture"
  let point: [Double]
  private let data: [Double]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 30)
    let (k, d) = (Self.components, Self.dimensions)
    data = (0..<Self.samples).flatMap { i in
      (0..<d).map { j in Double((i + j) % 3) - 1 + generator.number(from: -0.5, to: 0.5) }
    }
    point =
      generator.numbers(k, from: -0.5, to: 0.5) + generator.numbers(k * d, from: -1.5, to: 1.5)
      + generator.numbers(k * d, from: -0.4, to: 0.4)
  }

  func callAsFunction<T: RealScalar>(_ parameters: [T]) -> T {
    let (k, d) = (Self.components, Self.dimensions)
    let half = T(0.5)
    var precisions = [T](repeating: 0, count: k * d)
    var offsets = Array(parameters[0..<k])
    for c in 0..<k {
      for j in 0..<d {
        let logDeviation = parameters[k + k * d + c * d + j]
        precisions[c * d + j] = exp(-logDeviation)
        offsets[c] -= logDeviation
      }
    }
    var likelihood: T = 0
    var terms = offsets
    for i in 0..<Self.samples {
      for c in 0..<k {
        var squares: T = 0
        for j in 0..<d {
          let mean = parameters[k + c * d + j]
          let z = (T(data[i * d + j]) - mean) * precisions[c * d + j]
          squares += z * z
        }
        terms[c] = offsets[c] - half * squares
      }
      likelihood += logSumExp(terms)
    }
    let normaliser = logSumExp(parameters[0..<k])
    return T(Double(Self.samples)) * (normaliser + T(0.5 * Double(d) * log(2 * Double.pi)))
      - likelihood
  }

  func handWritten(_ parameters: [Double], into gradient: inout [Double]) -> Double {
    let (k, d) = (Self.components, Self.dimensions)
    var precisions = [Double](repeating: 0, count: k * d)
    var offsets = Array(parameters[0..<k])
    var terms = offsets
    var z = precisions
    for i in gradient.indices { gradient[i] = 0 }
    for c in 0..<k {
      for j in 0..<d {
        let logDeviation = parameters[k + k * d + c * d + j]
        precisions[c * d + j] = exp(-logDeviation)
        offsets[c] -= logDeviation
      }
    }
    var likelihood = 0.0
    for i in 0..<Self.samples {
      for c in 0..<k {
        var squares = 0.0
        for j in 0..<d {
          let scaled = (data[i * d + j] - parameters[k + c * d + j]) * precisions[c * d + j]
          z[c * d + j] = scaled
          squares += scaled * scaled
        }
        terms[c] = offsets[c] - 0.5 * squares
      }
      likelihood += Self.softmax(&terms)
      for c in 0..<k {
        let weight = terms[c]
        gradient[c] -= weight
        for j in 0..<d {
          let scaled = z[c * d + j]
          gradient[k + c * d + j] -= weight * scaled * precisions[c * d + j]
          let excess = 1 - scaled * scaled
          gradient[k + k * d + c * d + j] += weight * excess
        }
      }
    }
    var weights = Array(parameters[0..<k])
    let normaliser = Self.softmax(&weights)
    let count = Double(Self.samples)
    for c in 0..<k { gradient[c] += count * weights[c] }
    return count * (normaliser + 0.5 * Double(d) * log(2 * Double.pi)) - likelihood
  }

  /// Turns numbers into their normalised exponentials; returns the logarithm of the sum of these.
  private static func softmax(_ x: inout [Double]) -> Double {
    var largest = x[0]
    for element in x { largest = max(largest, element) }
    var total = 0.0
    for i in x.indices {
      x[i] = exp(x[i] - largest)
      total += x[i]
    }
    for i in x.indices { x[i] /= total }
    return log(total) + largest
  }
}
