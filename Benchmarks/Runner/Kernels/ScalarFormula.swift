import BenchmarkReporting
import Counting
import Fluxion
import Foundation
import ModeBenchmark
import Randomness

/// A scalar formula of elementary functions: log(1 + exp(x² sin x)) / (1 + tanh² x).
enum ScalarFormula {
  @inline(__always)
  static func value<T: RealScalar>(_ x: T) -> T {
    let t = tanh(x)
    return log(1 + exp(sin(x) * x * x)) / (1 + t * t)
  }

  /// The derivative, recorded.
  static var derivative: DerivativeProgram {
    DerivativeProgram(Program(inputs: 1) { value($0[0]) }.valueAndGradient, values: 1)
  }

  /// The value and the derivative, with the library's formula for tanh′, which is right for any x.
  @inline(__always)
  static func handWritten(_ x: Double) -> (value: Double, derivative: Double) {
    let t = tanh(x)
    let slope: Double
    if t.magnitude < 0.625 {
      slope = (1 - t) * (1 + t)
    } else {
      let decay = exp(x < 0 ? 2 * x : -2 * x)
      let sum = 1 + decay
      slope = 4 * decay / (sum * sum)
    }
    let (sine, cosine) = Double.sineAndCosine(of: x)
    let power = exp(sine * x * x)
    let numerator = log(1 + power)
    let denominator = 1 + t * t
    let numeratorSlope = (cosine * x + sine) * x + sine * x
    let value = numerator / denominator
    let derivative = power * numeratorSlope / (1 + power) - value * (2 * t * slope)
    return (value, derivative / denominator)
  }
}

extension PlannedCase {
  /// The derivative of a function of one variable, at a thousand points.
  static func derivativeOfScalarFormula(seed: UInt64) -> PlannedCase {
    var generator = SeededGenerator(seed: seed &+ 2)
    let points = generator.numbers(1000, from: -3, to: 3)
    let operations = countingOperations { points.map { ScalarFormula.value(Counted($0)) } }.count
      .total
    let shape = Case(
      group: .kernel, name: "k1-at-1000-points", inputs: 1, outputs: 1, operations: operations,
      results: [])
    return PlannedCase(id: shape.id) { measurer in
      let generated = GeneratedCandidates.all(
        of: ScalarFormula.derivative, at: [points[0]]
      ) { program, function in
        candidate(program, at: points) { x in
          withUnsafeTemporaryAllocation(of: Double.self, capacity: 3) { memory in
            guard let y = memory.baseAddress else { return (.nan, .nan) }
            memory[2] = x
            function(y + 2, y)
            return (y[0], y[1])
          }
        }
      }
      var result = shape
      result.omitted = generated.omitted
      result.results = measurer.measure(
        candidates(at: points) + generated.programs, truth: scalarFormulaTruth(at: points),
        rowLength: points.count)
      return result
    }
  }

  /// A program that differentiates at each of the points.
  private static func candidate(
    _ program: Contender, at points: [Double],
    _ f: @escaping (Double) -> (value: Double, derivative: Double)
  ) -> Candidate {
    let slopes = Buffer(points.count)
    return Candidate(program) {
      slopes.values
    } run: { repetitions in
      slopes.lend { slopes in
        for _ in 0..<repetitions {
          for i in points.indices { slopes[i] = f(points[i]).derivative }
          blackHole(slopes)
        }
      }
    }
  }

  private static func candidates(at points: [Double]) -> [Candidate] {
    let tape = Tape<Double>()
    var programs = [
      Candidate(.primal) { repetitions in
        var values = points
        for _ in 0..<repetitions {
          for i in points.indices { values[i] = ScalarFormula.value(points[i]) }
          blackHole(values)
        }
      },
      candidate(.handWritten, at: points) { ScalarFormula.handWritten($0) },
      candidate(.forwardOneLane, at: points) {
        valueWithDerivative(at: $0) { ScalarFormula.value($0) }
      },
      candidate(.reverse, at: points) { x in
        let (value, slope) = tape.valueWithGradient(at: [x]) {
          ScalarFormula.value($0[0])
        }
        return (value, slope[0])
      },
      candidate(.finiteDifferences, at: points) { x in
        let value = ScalarFormula.value(x)
        let moved = x + FiniteDifferences.step(at: x)
        return (value, (ScalarFormula.value(moved) - value) / (moved - x))
      },
    ]
    if let swift = SwiftDifferentiation.kernelOne {
      programs.append(candidate(.swiftDifferentiation, at: points, swift))
    }
    return programs
  }

  /// The derivative in 80-bit numbers, where the machine has them.
  static func scalarFormulaTruth(at points: [Double]) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      return points.map { x in
        Double(derivative(at: Float80(x)) { ScalarFormula.value($0) })
      }
    #else
      return nil
    #endif
  }
}
