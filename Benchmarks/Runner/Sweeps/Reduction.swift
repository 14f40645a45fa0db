import BenchmarkReporting
import Fluxion
import Randomness

/// A sum of products of neighbouring inputs, with one output.
struct Reduction: VectorKernel {
  let name = "reduction"
  let point: [Double]
  let outputs = 1
  private let weights: [Double]

  /// - Parameters:
  ///   - n: The number of inputs.
  ///   - work: About how many operations there are; a term is three.
  ///   - seed: The seed of point and weights.
  init(inputs n: Int, work: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 80)
    weights = generator.numbers(max(n, work / 3), from: -1, to: 1)
    point = generator.numbers(n, from: -1.5, to: 1.5)
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    let n = x.count
    var sum: T = 0
    var (i, next) = (0, n > 1 ? 1 : 0)
    for weight in weights {
      sum += x[i] * x[next] * T(weight)
      i = next
      next = next + 1 == n ? 0 : next + 1
    }
    y[0] = sum
  }

  private func gradient(_ x: [Double], _ y: inout [Double], scaledBy scale: Double) -> [Double] {
    let n = x.count
    var result = [Double](repeating: 0, count: n)
    var sum = 0.0
    var (i, next) = (0, n > 1 ? 1 : 0)
    for weight in weights {
      let term = scale * weight
      sum += x[i] * x[next] * weight
      result[i] += x[next] * term
      result[next] += x[i] * term
      i = next
      next = next + 1 == n ? 0 : next + 1
    }
    y[0] = sum
    return result
  }

  func handWrittenJVP(
    _ x: [Double], along u: [Double], into y: inout [Double], _ tangent: inout [Double]
  ) {
    let n = x.count
    var (sum, slope) = (0.0, 0.0)
    var (i, next) = (0, n > 1 ? 1 : 0)
    for weight in weights {
      sum += x[i] * x[next] * weight
      slope += (u[i] * x[next] + x[i] * u[next]) * weight
      i = next
      next = next + 1 == n ? 0 : next + 1
    }
    y[0] = sum
    tangent[0] = slope
  }

  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double]
  ) {
    cotangent = gradient(x, &y, scaledBy: w[0])
  }
}
