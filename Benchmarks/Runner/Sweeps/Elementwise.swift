import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// One output for each input, each of its own chain of steps y ← y + c sin y; with one input and
/// m outputs it is a broadcast.
struct Elementwise: VectorKernel {
  let name: String
  let point: [Double]
  let outputs: Int
  private let steps: Int
  private let scales: [Double]

  /// - Parameters:
  ///   - n: The number of inputs, m or 1.
  ///   - m: The number of outputs.
  ///   - work: About how many operations there are; a step is three.
  ///   - seed: The seed of point and weights.
  ///   - name: The family's name.
  init(inputs n: Int, outputs m: Int, work: Int, seed: UInt64, name: String) {
    self.name = name
    outputs = m
    steps = max(1, work / (3 * m))
    var generator = SeededGenerator(seed: seed &+ 70)
    scales = generator.numbers(m, from: 0.5, to: 1).map { [steps] in $0 / Double(steps) }
    point = generator.numbers(n, from: -1.5, to: 1.5)
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    for o in 0..<outputs {
      let scale = T(scales[o])
      var value = x[o % x.count]
      for _ in 0..<steps { value = sin(value) * scale + value }
      y[o] = value
    }
  }

  private func valueAndSlope(_ x: Double, _ scale: Double) -> (Double, Double) {
    var (value, slope) = (x, 1.0)
    for _ in 0..<steps {
      let (sine, cosine) = Double.sineAndCosine(of: value)
      slope += cosine * scale * slope
      value = sine * scale + value
    }
    return (value, slope)
  }

  func handWrittenJVP(
    _ x: [Double], along u: [Double], into y: inout [Double], _ tangent: inout [Double]
  ) {
    for o in 0..<outputs {
      let (value, slope) = valueAndSlope(x[o % x.count], scales[o])
      y[o] = value
      tangent[o] = slope * u[o % x.count]
    }
  }

  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double]
  ) {
    for j in x.indices { cotangent[j] = 0 }
    for o in 0..<outputs {
      let (value, slope) = valueAndSlope(x[o % x.count], scales[o])
      y[o] = value
      cotangent[o % x.count] += slope * w[o]
    }
  }

  /// Diagonal, or one column: every element that is not zero from one evaluation.
  func handWrittenJacobian(_ x: [Double], into jacobian: inout Matrix<Double>) {
    for i in jacobian.elements.indices { jacobian.elements[i] = 0 }
    for o in 0..<outputs {
      jacobian[o, o % x.count] = valueAndSlope(x[o % x.count], scales[o]).1
    }
  }
}
