public import BenchmarkReporting
public import Fluxion

/// The programs that compute a function's gradient.
@usableFromInline
package enum ScalarCandidates {
  /// The programs, the plain function first, and what is left out.
  @inlinable
  package static func all(
    of f: some MeasuredScalarFunction
  ) -> (programs: [Candidate], omitted: [Omission]) {
    let x = f.point
    let n = x.count
    var programs = [primal(f, x), jvp(f, x)]
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
    return (programs, omitted)
  }

  /// The gradient at each number of lanes.
  @inlinable
  package static func lanes(of f: some MeasuredScalarFunction) -> [Candidate] {
    let x = f.point
    return [
      primal(f, x), forward(f, x, Lanes4<Double>.self, .forward4),
      forward(f, x, Lanes8<Double>.self, .forward8),
      forward(f, x, Lanes16<Double>.self, .forward16),
      forward(f, x, Lanes32<Double>.self, .forward32),
    ]
  }

  @inlinable
  static func primal(_ f: some MeasuredScalarFunction, _ x: [Double]) -> Candidate {
    Candidate(.primal) { repetitions in
      for _ in 0..<repetitions { blackHole(f(x)) }
    }
  }

  @inlinable
  static func jvp(_ f: some MeasuredScalarFunction, _ x: [Double]) -> Candidate {
    let inputs = x.map { Dual(value: $0, tangent: 1) }
    return Candidate(.jvp) { repetitions in
      for _ in 0..<repetitions { blackHole(f(inputs)) }
    }
  }

  @inlinable
  static func forward<L: TangentLanes>(
    _ f: some MeasuredScalarFunction, _ x: [Double], _ lanes: L.Type, _ program: Contender
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

  @inlinable
  package static func reverse(
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

  /// Differences of the function at x and a step beside it, as is customary: √ε times the scale.
  @inlinable
  static func finiteDifferences(_ f: some MeasuredScalarFunction, _ x: [Double]) -> Candidate {
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
