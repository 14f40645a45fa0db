import BenchmarkReporting
import Fluxion

/// The programs that compute products with a vector kernel's Jacobian, and the whole Jacobian.
struct VectorCandidates<F: VectorKernel> {
  let f: F
  let x: [Double]
  let n: Int
  let m: Int

  init(_ f: F) {
    self.f = f
    x = f.point
    n = f.inputs
    m = f.outputs
  }

  /// The programs, the plain function first.
  func all() -> [Candidate] {
    [
      primal, jvp, handWrittenJVP, vjp, record, pullback, handWrittenVJP, forwardOneLane,
      forward(Lanes16<Double>.self, .forward16), reverseOneLane, reverse, finiteDifferences,
      handWritten,
    ]
  }

  fileprivate func direction(_ count: Int) -> [Double] {
    (0..<count).map { 1 / Double($0 + 1) }
  }

  private func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }

  fileprivate var empty: MatrixBuffer {
    MatrixBuffer(Matrix(repeating: 0, rows: m, columns: n))
  }

  private var primal: Candidate {
    Candidate(.primal) { repetitions in
      var y = [Double](repeating: 0, count: m)
      for _ in 0..<repetitions {
        f.evaluate(x, into: &y)
        blackHole(y)
      }
    }
  }

  private var jvp: Candidate {
    let u = direction(n)
    let workspace = ForwardWorkspace<Dual<Double>>()
    return Candidate(.jvp) { repetitions in
      var (y, tangent) = (zeros(m), zeros(m))
      for _ in 0..<repetitions {
        workspace.jvp(at: x, along: u, value: &y, tangent: &tangent) {
          f.evaluate($0, into: &$1)
        }
        blackHole(tangent)
      }
    }
  }

  private var vjp: Candidate {
    let w = direction(m)
    let tape = Tape<Double>()
    return Candidate(.vjp, tapeBytes: { tape.statistics.recordedBytes }) { repetitions in
      var (y, cotangent) = (zeros(m), zeros(n))
      for _ in 0..<repetitions {
        tape.vjp(at: x, along: w, value: &y, cotangent: &cotangent) {
          f.evaluate($0, into: &$1)
        }
        blackHole(cotangent)
      }
    }
  }

  private var record: Candidate {
    let tape = Tape<Double>()
    return Candidate(.record) { repetitions in
      for _ in 0..<repetitions {
        blackHole(tape.valueWithPullback(at: x, of: f).value)
      }
    }
  }

  private var pullback: Candidate {
    let w = direction(m)
    let pullback = valueWithPullback(at: x, of: f).pullback
    return Candidate(.pullback) { repetitions in
      for _ in 0..<repetitions { blackHole(pullback(w)) }
    }
  }

  private var handWrittenJVP: Candidate {
    let u = direction(n)
    return Candidate(.handWrittenJVP) { repetitions in
      var (y, tangent) = (zeros(m), zeros(m))
      for _ in 0..<repetitions {
        f.handWrittenJVP(x, along: u, into: &y, &tangent)
        blackHole(tangent)
      }
    }
  }

  private var handWrittenVJP: Candidate {
    let w = direction(m)
    return Candidate(.handWrittenVJP) { repetitions in
      var (y, cotangent) = (zeros(m), zeros(n))
      for _ in 0..<repetitions {
        f.handWrittenVJP(x, along: w, into: &y, &cotangent)
        blackHole(cotangent)
      }
    }
  }

  private var forwardOneLane: Candidate {
    let result = empty
    let workspace = ForwardWorkspace<Dual<Double>>()
    return Candidate(.forwardOneLane) {
      result.matrix.elements
    } run: { repetitions in
      var (y, tangent, u) = (zeros(m), zeros(m), zeros(n))
      result.lend { result in
        for _ in 0..<repetitions {
          for j in 0..<n {
            u[j] = 1
            workspace.jvp(at: x, along: u, value: &y, tangent: &tangent) {
              f.evaluate($0, into: &$1)
            }
            for i in 0..<m { result[i, j] = tangent[i] }
            u[j] = 0
          }
          blackHole(result)
        }
      }
    }
  }

  private func forward<L: TangentLanes>(_ lanes: L.Type, _ program: Contender) -> Candidate
  where L.Scalar == Double {
    let result = empty
    let workspace = ForwardWorkspace<VectorDual<L>>()
    return Candidate(program) {
      result.matrix.elements
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          workspace.jacobian(at: x, into: &result) {
            f.evaluate($0, into: &$1)
          }
          blackHole(result)
        }
      }
    }
  }

  /// Forward mode with as many lanes as the library takes for so many inputs.
  var forwardByInputs: Candidate {
    switch LaneWidth(forInputs: n) {
    case .four: forward(Lanes4<Double>.self, .forward)
    case .eight: forward(Lanes8<Double>.self, .forward)
    case .sixteen: forward(Lanes16<Double>.self, .forward)
    case .thirtyTwo: forward(Lanes32<Double>.self, .forward)
    }
  }

  private var reverseOneLane: Candidate {
    let result = empty
    let tape = Tape<Double>()
    return Candidate(.reverseOneLane) {
      result.matrix.elements
    } run: { repetitions in
      var w = zeros(m)
      result.lend { result in
        for _ in 0..<repetitions {
          let pullback = tape.valueWithPullback(at: x, of: f).pullback
          for i in 0..<m {
            w[i] = 1
            let row = pullback(w)
            for j in 0..<n { result[i, j] = row[j] }
            w[i] = 0
          }
          blackHole(result)
        }
      }
    }
  }

  private var reverse: Candidate {
    let result = empty
    let tape = Tape<Double>()
    return Candidate(.reverse) {
      result.matrix.elements
    } tapeBytes: {
      tape.statistics.recordedBytes
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          tape.jacobian(at: x, into: &result) { f.evaluate($0, into: &$1) }
          blackHole(result)
        }
      }
    }
  }

  private var finiteDifferences: Candidate {
    let result = empty
    return Candidate(.finiteDifferences) {
      result.matrix.elements
    } run: { repetitions in
      var (y, other, moved) = (zeros(m), zeros(m), x)
      result.lend { result in
        for _ in 0..<repetitions {
          f.evaluate(x, into: &y)
          for j in 0..<n {
            moved[j] = x[j] + FiniteDifferences.step(at: x[j])
            f.evaluate(moved, into: &other)
            let step = moved[j] - x[j]
            for i in 0..<m { result[i, j] = (other[i] - y[i]) / step }
            moved[j] = x[j]
          }
          blackHole(result)
        }
      }
    }
  }

  private var handWritten: Candidate {
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

/// A matrix that programs write into and keep from call to call.
final class MatrixBuffer {
  var matrix: Matrix<Double>

  init(_ matrix: Matrix<Double>) { self.matrix = matrix }

  /// Lends the matrix to a loop as a variable of its own, which costs no access checks.
  func lend(_ body: (inout Matrix<Double>) -> Void) {
    var lent = Matrix(repeating: 0.0, rows: 0, columns: 0)
    swap(&lent, &matrix)
    body(&lent)
    swap(&lent, &matrix)
  }
}
