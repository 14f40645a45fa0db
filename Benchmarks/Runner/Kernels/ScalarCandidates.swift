import BenchmarkReporting
import Fluxion

/// The programs that compute a scalar kernel's gradient.
enum ScalarCandidates {
  /// The programs, the plain function first, and what is left out.
  static func all(of f: some ScalarKernel) -> (programs: [Candidate], omitted: [Omission]) {
    let x = f.point
    let n = x.count
    var programs = [primal(f, x), handWritten(f, x), jvp(f, x)]
    var omitted: [Omission] = []
    // Past these sizes one gradient would take minutes.
    if n <= 10_000 {
      programs.append(forward(f, x, Lanes16<Double>.self, .forward16))
      programs.append(finiteDifferences(f, x))
    } else {
      let reason = "\(n) inputs would take \(n) evaluations and more"
      omitted += [Contender.forward16, .finiteDifferences].map { Omission($0, because: reason) }
    }
    programs.append(reverse(f, x, .reverse))
    if let swift = f.swiftGradient {
      programs.append(swiftDifferentiation(swift, x))
    } else {
      omitted.append(Omission(.swiftDifferentiation, because: SwiftDifferentiation.limit))
    }
    return (programs, omitted)
  }

  /// The gradient of the same function in fused primitives.
  static func fused(_ kernel: some FusedScalarKernel) -> Candidate {
    reverse(kernel.fused, kernel.point, .reverseFused)
  }

  /// The gradient at each number of lanes.
  static func lanes(of f: some ScalarKernel) -> [Candidate] {
    let x = f.point
    return [
      primal(f, x), forward(f, x, Lanes4<Double>.self, .forward4),
      forward(f, x, Lanes8<Double>.self, .forward8),
      forward(f, x, Lanes16<Double>.self, .forward16),
      forward(f, x, Lanes32<Double>.self, .forward32),
    ]
  }

  private static func primal(_ f: some ScalarKernel, _ x: [Double]) -> Candidate {
    Candidate(.primal) { repetitions in
      for _ in 0..<repetitions { blackHole(f(x)) }
    }
  }

  private static func handWritten(_ f: some ScalarKernel, _ x: [Double]) -> Candidate {
    let slope = Buffer(x.count)
    return Candidate(.handWritten) {
      slope.values
    } run: { repetitions in
      slope.lend { slope in
        for _ in 0..<repetitions {
          blackHole(f.handWritten(x, into: &slope))
          blackHole(slope)
        }
      }
    }
  }

  private static func jvp(_ f: some ScalarKernel, _ x: [Double]) -> Candidate {
    let inputs = x.map { Dual(value: $0, tangent: 1) }
    return Candidate(.jvp) { repetitions in
      for _ in 0..<repetitions { blackHole(f(inputs)) }
    }
  }

  private static func forward<L: TangentLanes>(
    _ f: some ScalarKernel, _ x: [Double], _ lanes: L.Type, _ program: Contender
  ) -> Candidate where L.Scalar == Double {
    let slope = Buffer(x.count)
    let workspace = ForwardWorkspace<VectorDual<L>>()
    return Candidate(program) {
      slope.values
    } run: { repetitions in
      slope.lend { slope in
        for _ in 0..<repetitions {
          blackHole(workspace.gradient(at: x, into: &slope) { f($0) })
          blackHole(slope)
        }
      }
    }
  }

  private static func reverse(
    _ f: some ScalarFunction, _ x: [Double], _ program: Contender
  ) -> Candidate {
    let slope = Buffer(x.count)
    let tape = Tape<Double>()
    return Candidate(program) {
      slope.values
    } tapeBytes: {
      tape.statistics.recordedBytes
    } run: { repetitions in
      slope.lend { slope in
        for _ in 0..<repetitions {
          blackHole(tape.gradient(at: x, into: &slope) { f($0) })
          blackHole(slope)
        }
      }
    }
  }

  private static func swiftDifferentiation(
    _ gradient: @escaping ([Double]) -> [Double], _ x: [Double]
  ) -> Candidate {
    let slope = Buffer(x.count)
    return Candidate(.swiftDifferentiation) {
      slope.values
    } run: { repetitions in
      for _ in 0..<repetitions {
        slope.values = gradient(x)
        blackHole(slope.values)
      }
    }
  }

  /// Differences of the function at x and a step beside it, as is customary: √ε times the scale.
  private static func finiteDifferences(_ f: some ScalarKernel, _ x: [Double]) -> Candidate {
    let slope = Buffer(x.count)
    return Candidate(.finiteDifferences) {
      slope.values
    } run: { repetitions in
      var moved = x
      slope.lend { slope in
        for _ in 0..<repetitions {
          let value = f(x)
          for i in x.indices {
            moved[i] = x[i] + FiniteDifferences.step(at: x[i])
            slope[i] = (f(moved) - value) / (moved[i] - x[i])
            moved[i] = x[i]
          }
          blackHole(slope)
        }
      }
    }
  }
}

/// An array that programs write into and keep from call to call.
final class Buffer {
  var values: [Double]

  init(_ count: Int) { values = Array(repeating: 0, count: count) }

  /// Lends the array to a loop as a variable of its own, which costs no access checks.
  func lend(_ body: (inout [Double]) -> Void) {
    var lent: [Double] = []
    swap(&lent, &values)
    body(&lent)
    swap(&lent, &values)
  }
}

enum FiniteDifferences {
  /// The step with the smallest error for a function of unit curvature: √ε of the input's scale.
  static func step(at x: Double) -> Double { 1.5e-8 * max(1, x.magnitude) }
}
