import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// A network with one hidden layer as a function of its inputs, tanh(A tanh(B x)).
struct Network: FusedVectorKernel {
  static let hidden = 64

  let name: String
  let point: [Double]
  let outputs: Int

  /// The layers' weights, row by row: `hidden` × n and m × `hidden`.
  private let first: [Double]
  private let second: [Double]

  init(inputs n: Int, outputs m: Int, seed: UInt64, name: String = "network-jacobian") {
    self.name = name
    outputs = m
    var weights = SeededGenerator(seed: seed &+ 6)
    let scale = 1 / Double(n).squareRoot()
    first = weights.numbers(Self.hidden * n, from: -scale, to: scale)
    second = weights.numbers(m * Self.hidden, from: -0.125, to: 0.125)
    var points = SeededGenerator(seed: seed &+ 4)
    point = points.numbers(n, from: -1.5, to: 1.5)
  }

  var fused: FusedNetwork {
    FusedNetwork(
      first: Matrix(rows: Self.hidden, columns: point.count, elements: first),
      second: Matrix(rows: outputs, columns: Self.hidden, elements: second))
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    let n = x.count
    var hidden = [T](repeating: 0, count: Self.hidden)
    for i in 0..<Self.hidden {
      var sum = x[0] * T(first[i * n])
      for j in 1..<max(1, n) { sum += x[j] * T(first[i * n + j]) }
      hidden[i] = tanh(sum)
    }
    for k in 0..<outputs {
      var sum = hidden[0] * T(second[k * Self.hidden])
      for j in 1..<Self.hidden { sum += hidden[j] * T(second[k * Self.hidden + j]) }
      y[k] = tanh(sum)
    }
  }

  private func run(_ x: [Double], _ hidden: inout [Double], _ y: inout [Double]) {
    let n = x.count
    for i in 0..<Self.hidden {
      var sum = 0.0
      for j in 0..<n { sum += first[i * n + j] * x[j] }
      hidden[i] = tanh(sum)
    }
    for k in 0..<outputs {
      var sum = 0.0
      for j in 0..<Self.hidden { sum += second[k * Self.hidden + j] * hidden[j] }
      y[k] = tanh(sum)
    }
  }

  func handWrittenJVP(
    _ x: [Double], along u: [Double], into y: inout [Double], _ tangent: inout [Double]
  ) {
    let n = x.count
    var hidden = [Double](repeating: 0, count: Self.hidden)
    var slopes = hidden
    for i in 0..<Self.hidden {
      var (sum, slope) = (0.0, 0.0)
      for j in 0..<n {
        sum += first[i * n + j] * x[j]
        slope += first[i * n + j] * u[j]
      }
      hidden[i] = tanh(sum)
      slopes[i] = (1 - hidden[i] * hidden[i]) * slope
    }
    for k in 0..<outputs {
      var (sum, slope) = (0.0, 0.0)
      for j in 0..<Self.hidden {
        sum += second[k * Self.hidden + j] * hidden[j]
        slope += second[k * Self.hidden + j] * slopes[j]
      }
      y[k] = tanh(sum)
      tangent[k] = (1 - y[k] * y[k]) * slope
    }
  }

  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double]
  ) {
    let n = x.count
    var hidden = [Double](repeating: 0, count: Self.hidden)
    var adjoints = hidden
    run(x, &hidden, &y)
    for k in 0..<outputs {
      let weight = w[k] * (1 - y[k] * y[k])
      for j in 0..<Self.hidden { adjoints[j] += weight * second[k * Self.hidden + j] }
    }
    for j in 0..<n { cotangent[j] = 0 }
    for i in 0..<Self.hidden {
      let weight = adjoints[i] * (1 - hidden[i] * hidden[i])
      for j in 0..<n { cotangent[j] += weight * first[i * n + j] }
    }
  }

  /// A product of matrices: as many operations as either mode would need for one row or column.
  func handWrittenJacobian(_ x: [Double], into jacobian: inout Matrix<Double>) {
    let n = x.count
    var hidden = [Double](repeating: 0, count: Self.hidden)
    var y = [Double](repeating: 0, count: outputs)
    run(x, &hidden, &y)
    for i in 0..<Self.hidden { hidden[i] = 1 - hidden[i] * hidden[i] }
    jacobian.elements.withUnsafeMutableBufferPointer { elements in
      for k in 0..<outputs {
        let slope = 1 - y[k] * y[k]
        for j in 0..<n { elements[k * n + j] = 0 }
        for i in 0..<Self.hidden {
          let weight = slope * second[k * Self.hidden + i] * hidden[i]
          for j in 0..<n { elements[k * n + j] += weight * first[i * n + j] }
        }
      }
    }
  }
}
