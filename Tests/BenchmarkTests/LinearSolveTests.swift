import BenchmarkReporting
import Fluxion
import ModeBenchmark
import Testing

@testable import benchmarks

/// The linear system of the benchmarks.
struct LinearSolveTests {
  private let kernel = LinearSolve(unknowns: 5, seed: 1)

  /// What is compared has one derivative.
  @Test func eliminationAgreesWithTheLibrary() {
    let expected = Reverse.gradient(at: kernel.point) { kernel($0) }
    let found = Forward.gradient(at: kernel.point) { kernel.eliminated($0) }
    let scale = expected.map(\.magnitude).max() ?? 0
    #expect(scale > 0)
    for (a, b) in zip(found, expected) { #expect((a - b).magnitude <= 1e-13 * scale) }
  }

  @Test func caseComparesFourWays() throws {
    let planned = PlannedCase(solving: kernel)
    let result = planned.measure(Measurer(rounds: 1, timePerCase: 1e-4, seed: 1))
    #expect(result.name == "linear-solve" && result.inputs == 30 && result.outputs == 1)
    for program in [Contender.primal, .jvp, .tangents16, .tangents16Eliminated, .reverse] {
      #expect(result[program] != nil, "\(program)")
    }
    if let ulps = result[.reverse]?.ulps { #expect(ulps < 1e4) }
  }
}
