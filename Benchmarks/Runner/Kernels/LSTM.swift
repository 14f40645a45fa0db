import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// The loss of an LSTM cell over a short sequence, as a function of its parameters.
///
/// Gates from the input and the last output; a memory that is partly forgotten and partly renewed;
/// the loss is the squared distance of the outputs from targets.
///
/// Parameters: for each of the gates (input, forget, output, candidate) and each unit a row of
/// weights for the input, one for the last output, and a bias.
struct LSTM: ScalarKernel {
  static let units = 8
  static let features = 6
  static let steps = 12
  private static let row = features + units + 1

  let name = "lstm-cell"
  let point: [Double]
  private let sequence: [Double]
  private let targets: [Double]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 50)
    point = generator.numbers(4 * Self.units * Self.row, from: -0.4, to: 0.4)
    sequence = generator.numbers(Self.steps * Self.features, from: -1, to: 1)
    targets = generator.numbers(Self.steps * Self.units, from: -0.5, to: 0.5)
  }

  func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
    var output = [T](repeating: 0, count: Self.units)
    var memory = output
    var next = output
    var loss: T = 0
    for t in 0..<Self.steps {
      for u in 0..<Self.units {
        let input = sigmoid(gate(p, 0, u, t, output))
        let forget = sigmoid(gate(p, 1, u, t, output))
        let release = sigmoid(gate(p, 2, u, t, output))
        let candidate = tanh(gate(p, 3, u, t, output))
        memory[u] = forget * memory[u] + input * candidate
        next[u] = release * tanh(memory[u])
        let miss = next[u] - T(targets[t * Self.units + u])
        loss += miss * miss
      }
      swap(&output, &next)
    }
    return loss
  }

  @inline(__always)
  private func gate<T: RealScalar>(
    _ p: [T], _ gate: Int, _ unit: Int, _ t: Int, _ output: [T]
  ) -> T {
    let start = (gate * Self.units + unit) * Self.row
    var sum = p[start + Self.row - 1]
    for j in 0..<Self.features { sum += p[start + j] * T(sequence[t * Self.features + j]) }
    for j in 0..<Self.units { sum += p[start + Self.features + j] * output[j] }
    return sum
  }

  /// What a step leaves for the way back, for each unit.
  private struct Trace {
    var input = 0.0
    var forget = 0.0
    var release = 0.0
    var candidate = 0.0
    var memory = 0.0
    var lastMemory = 0.0
    var output = 0.0
  }

  func handWritten(_ p: [Double], into gradient: inout [Double]) -> Double {
    var output = [Double](repeating: 0, count: Self.units)
    var memory = output
    var next = output
    var loss = 0.0
    var traces = [Trace](repeating: Trace(), count: Self.steps * Self.units)
    for t in 0..<Self.steps {
      for u in 0..<Self.units {
        var trace = Trace()
        trace.input = Self.logistic(gate(p, 0, u, t, output))
        trace.forget = Self.logistic(gate(p, 1, u, t, output))
        trace.release = Self.logistic(gate(p, 2, u, t, output))
        trace.candidate = tanh(gate(p, 3, u, t, output))
        trace.lastMemory = memory[u]
        memory[u] = trace.forget * memory[u] + trace.input * trace.candidate
        trace.memory = tanh(memory[u])
        next[u] = trace.release * trace.memory
        trace.output = next[u]
        let miss = next[u] - targets[t * Self.units + u]
        loss += miss * miss
        traces[t * Self.units + u] = trace
      }
      swap(&output, &next)
    }
    back(p, traces, into: &gradient)
    return loss
  }

  private func back(_ p: [Double], _ traces: [Trace], into gradient: inout [Double]) {
    for i in gradient.indices { gradient[i] = 0 }
    var outputAdjoint = [Double](repeating: 0, count: Self.units)
    var memoryAdjoint = outputAdjoint
    for t in (0..<Self.steps).reversed() {
      var earlier = [Double](repeating: 0, count: Self.units)
      for u in 0..<Self.units {
        let trace = traces[t * Self.units + u]
        let adjoint = outputAdjoint[u] + 2 * (trace.output - targets[t * Self.units + u])
        let memory =
          memoryAdjoint[u] + adjoint * trace.release * (1 - trace.memory * trace.memory)
        let slopes = (
          memory * trace.candidate * trace.input * (1 - trace.input),
          memory * trace.lastMemory * trace.forget * (1 - trace.forget),
          adjoint * trace.memory * trace.release * (1 - trace.release),
          memory * trace.input * (1 - trace.candidate * trace.candidate)
        )
        memoryAdjoint[u] = memory * trace.forget
        pass(slopes.0, 0, u, t, p, traces, &gradient, &earlier)
        pass(slopes.1, 1, u, t, p, traces, &gradient, &earlier)
        pass(slopes.2, 2, u, t, p, traces, &gradient, &earlier)
        pass(slopes.3, 3, u, t, p, traces, &gradient, &earlier)
      }
      outputAdjoint = earlier
    }
  }

  /// Passes a gate's adjoint on to its weights and to the outputs of the step before.
  @inline(__always)
  private func pass(
    _ slope: Double, _ gate: Int, _ unit: Int, _ t: Int, _ p: [Double], _ traces: [Trace],
    _ gradient: inout [Double], _ earlier: inout [Double]
  ) {
    let start = (gate * Self.units + unit) * Self.row
    gradient[start + Self.row - 1] += slope
    for j in 0..<Self.features {
      gradient[start + j] += slope * sequence[t * Self.features + j]
    }
    for j in 0..<Self.units {
      let last = t > 0 ? traces[(t - 1) * Self.units + j].output : 0
      gradient[start + Self.features + j] += slope * last
      earlier[j] += slope * p[start + Self.features + j]
    }
  }

  private static func logistic(_ x: Double) -> Double {
    let decay = exp(-x.magnitude)
    return (x < 0 ? decay : 1) / (1 + decay)
  }
}
