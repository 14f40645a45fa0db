public import BenchmarkReporting
public import Fluxion

/// The programs that compute products with a vector kernel's Jacobian, and the whole Jacobian.
@usableFromInline
package struct VectorCandidates<F: MeasuredVectorFunction> {
  @usableFromInline package let f: F
  @usableFromInline package let x: [Double]
  @usableFromInline package let n: Int
  @usableFromInline package let m: Int

  @inlinable
  package init(_ f: F) {
    self.f = f
    x = f.point
    n = f.point.count
    m = f.outputs
  }

  /// The programs, the plain function first.
  @inlinable
  package func all() -> [Candidate] {
    [
      primal, jvp, vjp, record, pullback, forwardOneLane,
      forward(Lanes16<Double>.self, .forward16), reverseOneLane, reverse, finiteDifferences,
    ]
  }

  @inlinable
  package func direction(_ count: Int) -> [Double] {
    (0..<count).map { 1 / Double($0 + 1) }
  }

  @inlinable
  func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }

  @inlinable
  package var empty: MatrixBuffer {
    MatrixBuffer(Matrix(repeating: 0, rows: m, columns: n))
  }

  @inlinable
  var primal: Candidate {
    Candidate(.primal) { repetitions in
      var y = [Double](repeating: 0, count: m)
      for _ in 0..<repetitions {
        f.evaluate(x, into: &y)
        blackHole(y)
      }
    }
  }

  @inlinable
  var jvp: Candidate {
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

  @inlinable
  var vjp: Candidate {
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

  @inlinable
  var record: Candidate {
    let tape = Tape<Double>()
    return Candidate(.record) { repetitions in
      for _ in 0..<repetitions {
        blackHole(tape.valueWithPullback(at: x, of: f).value)
      }
    }
  }

  @inlinable
  var pullback: Candidate {
    let w = direction(m)
    let pullback = valueWithPullback(at: x, of: f).pullback
    return Candidate(.pullback) { repetitions in
      for _ in 0..<repetitions { blackHole(pullback(w)) }
    }
  }

  @inlinable
  var forwardOneLane: Candidate {
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

  @inlinable
  func forward<L: TangentLanes>(_ lanes: L.Type, _ program: Contender) -> Candidate
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

  /// Forward mode with as many lanes as the library takes for this many inputs.
  @inlinable
  package var forwardByInputs: Candidate {
    switch LaneWidth(forInputs: n) {
    case .four: forward(Lanes4<Double>.self, .forward)
    case .eight: forward(Lanes8<Double>.self, .forward)
    case .sixteen: forward(Lanes16<Double>.self, .forward)
    case .thirtyTwo: forward(Lanes32<Double>.self, .forward)
    }
  }

  @inlinable
  var reverseOneLane: Candidate {
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

  @inlinable
  var reverse: Candidate {
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

  @inlinable
  var finiteDifferences: Candidate {
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

  /// What of the Jacobian can be other than zero, by a kept plan in the mode that it chooses, verified at
  /// each call; nothing where no two columns and no two rows can share a product.
  @inlinable
  var sparse: [Candidate] {
    let plan = SparsePlan(jacobianOf: f, at: x)
    guard plan.colors < min(n, m), let mode = plan.choice?.mode else { return [] }
    let program: Contender =
      switch mode {
      case .forward: .sparseForward
      case .reverse: .sparseReverse
      case .bidirectional: .sparseBoth
      }
    return [
      Candidate(program) {
        plan.jacobian(at: x).dense.elements
      } run: { repetitions in
        var matrix = plan.jacobian(at: x)
        for _ in 0..<repetitions {
          plan.jacobian(at: x, into: &matrix)
          blackHole(matrix)
        }
      }
    ]
  }
}
