import BenchmarkReporting
import Fluxion
import Testing

@testable import ModeBenchmark

/// Functions of a user's own, measured as the library's kernels are.
struct ModeBenchmarkTests {
  private struct Valley: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      sum(over: 1..<x.count) { i in (x[i] - x[i - 1] * x[i - 1]) * (1.0 - x[i - 1]) }
    }
  }

  private struct Neighbours: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      (1..<x.count).map { i in exp(x[i]) * x[i - 1] }
    }
  }

  private let point = (0..<20).map { 1 / Double($0 + 1) }
  private let measurer = Measurer(rounds: 3, timePerCase: 1e-3, seed: 1)

  private func measured(_ benchmark: ModeBenchmark) -> Case { benchmark.planned.measure(measurer) }

  @Test func gradientByEveryProgram() {
    let result = measured(ModeBenchmark("valley", at: point, of: Valley()))
    #expect(result.name == "valley" && result.inputs == 20 && result.outputs == 1)
    // A product and a difference, a difference, a product and a sum for each of 19 terms but one sum.
    #expect(result.operations == 19 * 5 - 1)
    let programs = result.results.map(\.program)
    #expect(programs.prefix(5) == [.primal, .jvp, .forward16, .finiteDifferences, .reverse])
    for program in [Contender.forward16, .reverse, .generatedAtRunTime] {
      guard let ulps = result[program]?.ulps else { continue }
      #expect(ulps <= 4, "\(program)")
    }
    expectErrorOfDifferences(result)
  }

  @Test func jacobianByEveryProgramThatOfColorsAmongThem() {
    let result = measured(ModeBenchmark("neighbours", at: point, of: Neighbours()))
    #expect(result.inputs == 20 && result.outputs == 19)
    let programs = result.results.map(\.program)
    #expect(programs.contains(.forward16) && programs.contains(.reverse))
    #expect(programs.contains(.sparseForward) || programs.contains(.sparseReverse))
    for program in [Contender.forward16, .reverse, .sparseForward, .sparseReverse] {
      guard let ulps = result[program]?.ulps else { continue }
      #expect(ulps <= 4, "\(program)")
    }
    expectErrorOfDifferences(result)
  }

  /// Where there is a truth to compare with, differences are off by many digits, and not by all.
  private func expectErrorOfDifferences(_ result: Case) {
    guard let ulps = result[.finiteDifferences]?.ulps else { return }
    #expect(ulps > 1e4 && ulps < 1e12)
  }

  @Test func debugBuildIsNotTimed() {
    guard isDebugBuild else { return }
    let status = ModeBenchmark.run(
      [ModeBenchmark("valley", at: point, of: Valley())], arguments: ["--quick"])
    #expect(status == 2)
  }

  @Test func helpIsNoMeasurement() {
    #expect(ModeBenchmark.run([], arguments: ["--version"]) == 0)
  }

  /// A minimum is one of the stored times.
  @Test func storedMinimumIsAStoredTime() {
    let result = measured(ModeBenchmark("valley", at: point, of: Valley()))
    for program in result.results {
      #expect(program.seconds.min() == program.minimum)
      #expect(program.seconds.sorted()[program.seconds.count / 2] == program.median)
    }
  }
}
