import Fluxion
import Foundation

extension Evaluation {
  /// The posterior probability of a mixture of Gaussians.
  static var gmm: Evaluation {
    Evaluation(
      name: "gmm",
      functions: [
        "objective": function(MixtureValue.self), "jacobian": function(MixtureGradient.self),
      ])
  }
}

/// The logarithm of the posterior probability of a mixture of K Gaussians in D dimensions, given N samples
/// and a Wishart prior of the precisions.
///
/// Parameters: K logits α, K means μ, K logarithms q of the diagonals, and the K triangles l below them,
/// column by column.
struct Mixture {
  let dimensions: Int
  let components: Int

  /// The samples x, each with a −1 behind it.
  let samples: [[Double]]
  let extraDegrees: Int
  let gamma: Double

  var triangle: Int { dimensions * (dimensions - 1) / 2 }
  var parameterCount: Int { components * (1 + 2 * dimensions + triangle) }

  func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
    let (d, k) = (dimensions, components)
    var terms = [T](repeating: 0, count: k)
    let likelihood = summed(over: samples, with: prepared(p)) { q, sample in
      // Q (x − μ) of all components is one product, with the constant vector (x, −1).
      let scaled = product(rows: q[k...], sample)
      for c in 0..<k {
        var squares: T = 0
        for j in c * d..<c * d + d { squares += scaled[j] * scaled[j] }
        terms[c] = q[c] - 0.5 * squares
      }
      return logSumExp(terms)
    }
    return likelihood + rest(p)
  }

  /// What all terms of the likelihood need: α + Σ q of all components, and of each the rows (Q, Q μ).
  private func prepared<T: RealScalar>(_ p: [T]) -> [T] {
    let (d, k) = (dimensions, components)
    var prepared = Array(p[..<k])
    prepared.reserveCapacity(k + k * d * (d + 1))
    // A number of the tape as all others: they are then one row of inputs, which needs no list.
    let zero = 0 * p[0]
    for c in 0..<k {
      let (mean, diagonal) = (k + c * d, k + k * d + c * d)
      let l = k + 2 * k * d + c * triangle
      for i in 0..<d {
        prepared[c] += p[diagonal + i]
        var shift: T = 0
        for j in 0..<d {
          if j > i {
            prepared.append(zero)
            continue
          }
          let below = l + j * (2 * d - j - 1) / 2 + i - j - 1
          let element = j == i ? exp(p[diagonal + i]) : p[below]
          prepared.append(element)
          shift += element * p[mean + j]
        }
        prepared.append(shift)
      }
    }
    return prepared
  }

  /// The normalisation, for all samples alike, and the prior.
  func rest<T: RealScalar>(_ p: [T]) -> T {
    let (d, k, n) = (dimensions, components, Double(samples.count))
    var frobenius: T = 0
    var logDeterminants: T = 0
    for i in k + k * d..<k + 2 * k * d {
      logDeterminants += p[i]
      frobenius += exp(2 * p[i])
    }
    for i in k + 2 * k * d..<p.count { frobenius += p[i] * p[i] }
    let normaliser = Double(d) / 2 * log(2 * Double.pi) + logSumExp(p[0..<k])
    let weight: Double = 0.5 * gamma * gamma
    let prior = T(Double(k) * logWishart) - weight * frobenius
    return prior + Double(extraDegrees) * logDeterminants - n * normaliser
  }

  /// The constants of the prior's density.
  private var logWishart: Double {
    let d = Double(dimensions)
    let degrees = d + Double(extraDegrees) + 1
    var logGamma = d * (d - 1) / 4 * log(Double.pi)
    for j in 0..<dimensions { logGamma += lgamma((degrees - Double(j)) / 2) }
    let logScale: Double = log(gamma) - 0.5 * log(2.0)
    return degrees * d * logScale - logGamma
  }
}

struct MixtureInput: Decodable {
  let d: Int
  let k: Int
  let n: Int
  let x: [[Double]]
  let m: Int
  let gamma: Double
  let alpha: [Double]
  let mu: [[Double]]
  let q: [[Double]]
  let l: [[Double]]

  func mixture() throws -> Mixture {
    try require(x.count, n, of: "x")
    for row in x + mu + q { try require(row.count, d, of: "a point") }
    for row in l { try require(row.count, d * (d - 1) / 2, of: "a triangle") }
    for rows in [mu, q, l] { try require(rows.count, k, of: "the components") }
    try require(alpha.count, k, of: "alpha")
    return Mixture(
      dimensions: d, components: k, samples: x.map { $0 + [-1] }, extraDegrees: m, gamma: gamma)
  }

  var parameters: [Double] { alpha + (mu + q + l).flatMap { $0 } }
}

/// A gradient in the parts of the parameters.
struct MixtureParts: Encodable {
  let alpha: [Double]
  let mu: [[Double]]
  let q: [[Double]]
  let l: [[Double]]

  init(_ p: [Double], of mixture: Mixture) {
    let (d, k) = (mixture.dimensions, mixture.components)
    alpha = Array(p[..<k])
    mu = rows(of: Array(p[k..<k + k * d]), columns: d)
    q = rows(of: Array(p[k + k * d..<k + 2 * k * d]), columns: d)
    let triangles = rows(of: Array(p[(k + 2 * k * d)...]), columns: mixture.triangle)
    l = d > 1 ? triangles : alpha.map { _ in [] }
  }
}

private struct MixtureValue: EvaluatedFunction {
  let mixture: Mixture
  let parameters: [Double]
  private(set) var output = 0.0

  init(_ input: MixtureInput) throws {
    mixture = try input.mixture()
    parameters = input.parameters
  }

  mutating func compute() { output = mixture(parameters) }
}

private struct MixtureGradient: EvaluatedFunction {
  let mixture: Mixture
  let parameters: [Double]
  let tape = Tape<Double>()
  private var gradient: [Double]

  init(_ input: MixtureInput) throws {
    mixture = try input.mixture()
    parameters = input.parameters
    gradient = parameters
  }

  mutating func compute() {
    tape.gradient(at: parameters, into: &gradient) { p in mixture(p) }
  }

  var output: MixtureParts { MixtureParts(gradient, of: mixture) }
}
