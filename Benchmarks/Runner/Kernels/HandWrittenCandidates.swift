import BenchmarkReporting
import Fluxion
import ModeBenchmark

// Derivatives written by hand, in fused primitives and by Swift's own differentiation, for the kernels
// that have them.

extension ScalarCandidates {
  /// The programs, the plain function first, and what is left out.
  static func all(ofKernel f: some ScalarKernel) -> (programs: [Candidate], omitted: [Omission]) {
    var (programs, omitted) = all(of: f)
    programs.insert(handWritten(f, f.point), at: 1)
    if let swift = f.swiftGradient {
      programs.append(swiftDifferentiation(swift, f.point))
    } else {
      omitted.append(Omission(.swiftDifferentiation, because: SwiftDifferentiation.limit))
    }
    return (programs, omitted)
  }

  /// The gradient of the same function in fused primitives.
  static func fused(_ kernel: some FusedScalarKernel) -> Candidate {
    reverse(kernel.fused, kernel.point, .reverseFused)
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
}

extension VectorCandidates where F: VectorKernel {
  /// The programs, the plain function first, those written by hand among them.
  func withHandWritten() -> [Candidate] { all() + [jvpByHand, vjpByHand, byHand] }

  var jvpByHand: Candidate {
    let u = direction(n)
    return Candidate(.handWrittenJVP) { repetitions in
      var (y, tangent) = ([Double](repeating: 0, count: m), [Double](repeating: 0, count: m))
      for _ in 0..<repetitions {
        f.handWrittenJVP(x, along: u, into: &y, &tangent)
        blackHole(tangent)
      }
    }
  }

  var vjpByHand: Candidate {
    let w = direction(m)
    return Candidate(.handWrittenVJP) { repetitions in
      var (y, cotangent) = ([Double](repeating: 0, count: m), [Double](repeating: 0, count: n))
      for _ in 0..<repetitions {
        f.handWrittenVJP(x, along: w, into: &y, &cotangent)
        blackHole(cotangent)
      }
    }
  }

  var byHand: Candidate {
    let result = empty
    return Candidate(.handWritten) {
      result.matrix.elements
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          f.handWrittenJacobian(x, into: &result)
          blackHole(result)
        }
      }
    }
  }
}

extension VectorCandidates where F: FusedVectorKernel {
  /// The Jacobian and a VJP of the same function in fused primitives.
  var fused: [Candidate] {
    let (g, w) = (f.fused, direction(m))
    let result = empty
    let (tape, other) = (Tape<Double>(), Tape<Double>())
    return [
      Candidate(.vjpFused, tapeBytes: { tape.statistics.recordedBytes }) { repetitions in
        for _ in 0..<repetitions {
          blackHole(tape.vjp(at: x, along: w, of: g).cotangent)
        }
      },
      Candidate(.reverseFused) {
        result.matrix.elements
      } tapeBytes: {
        other.statistics.recordedBytes
      } run: { repetitions in
        for _ in 0..<repetitions {
          result.matrix = other.jacobian(at: x, of: g)
          blackHole(result.matrix)
        }
      },
    ]
  }
}
