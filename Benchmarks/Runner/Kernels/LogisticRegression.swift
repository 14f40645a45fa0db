import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// The loss of logistic regression: mean of log(1 + exp(−y (w · x + b))), with a penalty on w.
struct LogisticRegression: FusedScalarKernel {
  static let samples = 200
  static let features = 20

  let name = "logistic-regression"
  let point: [Double]

  /// The samples' features, row by row, each multiplied by its label ±1.
  private let signedFeatures: [Double]
  private let labels: [Double]
  private let penalty = 0.01

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 20)
    let labels = (0..<Self.samples).map { _ in generator.unit() < 0.5 ? -1.0 : 1 }
    signedFeatures = labels.flatMap { label in
      (0..<Self.features).map { _ in label * (0.3 * label + generator.number(from: -1, to: 1)) }
    }
    self.labels = labels
    point = generator.numbers(Self.features + 1, from: -0.5, to: 0.5)
  }

  var fused: FusedLogisticRegression {
    FusedLogisticRegression(
      signedFeatures: Matrix(
        rows: Self.samples, columns: Self.features, elements: signedFeatures),
      labels: labels, penalty: penalty)
  }

  func callAsFunction<T: RealScalar>(_ parameters: [T]) -> T {
    let d = Self.features
    var loss: T = 0
    for i in 0..<Self.samples {
      var margin = parameters[d] * T(labels[i])
      for j in 0..<d { margin += parameters[j] * T(signedFeatures[i * d + j]) }
      loss += softplus(-margin)
    }
    var squares: T = 0
    for j in 0..<d { squares += parameters[j] * parameters[j] }
    return loss / T(Double(Self.samples)) + T(penalty) * squares
  }

  func handWritten(_ parameters: [Double], into gradient: inout [Double]) -> Double {
    let d = Self.features
    for j in 0...d { gradient[j] = 0 }
    var loss = 0.0
    for i in 0..<Self.samples {
      var margin = parameters[d] * labels[i]
      for j in 0..<d { margin += parameters[j] * signedFeatures[i * d + j] }
      let decay = exp(-margin.magnitude)
      loss += max(-margin, 0) + log1p(decay)
      let slope = -(margin > 0 ? decay : 1) / (1 + decay)
      gradient[d] += slope * labels[i]
      for j in 0..<d { gradient[j] += slope * signedFeatures[i * d + j] }
    }
    var squares = 0.0
    let share = 1 / Double(Self.samples)
    gradient[d] *= share
    for j in 0..<d {
      squares += parameters[j] * parameters[j]
      gradient[j] = gradient[j] * share + 2 * penalty * parameters[j]
    }
    return loss * share + penalty * squares
  }
}
