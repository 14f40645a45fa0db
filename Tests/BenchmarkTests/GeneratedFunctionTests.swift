import BenchmarkReporting
import Foundation
import ModeBenchmark
import TestSupport
import Testing

@testable import benchmarks

/// The printed functions that are compiled with the benchmarks are those of the present code.
@Suite struct GeneratedFunctionTests {
  @Test(arguments: GeneratedFunction.all)
  func fileIsWhatIsPrintedNow(_ function: GeneratedFunction) throws {
    let text = try #require(function.text)
    try GoldenFile(inPackage: "Benchmarks/Runner/Generated/\(function.fileName)").expect(text)
  }

  /// What is compiled computes what the recorded program computes.
  @Test(arguments: GeneratedFunction.all)
  func compiledFileAgreesWithTheProgram(_ function: GeneratedFunction) throws {
    let program = try #require(function.derivative()).program
    #expect(program.inputs == function.inputs && program.outputs == function.outputs)
    let x = (0..<function.inputs).map { 0.3 + 0.7 * sin(Double($0)) }
    let expected = program(x)
    var found = [Double](repeating: .nan, count: function.outputs)
    function.run(x, &found)
    let scale = expected.map(\.magnitude).max() ?? 0
    for (a, b) in zip(found, expected) { #expect((a - b).magnitude <= 8 * scale.ulp) }
  }

  /// A kernel with other data finds no function that was printed for it.
  @Test func otherDataAreNotMistaken() throws {
    for (seed, isThere) in [(UInt64(1), true), (2, false)] {
      let kernel = BundleAdjustment(seed: seed)
      let candidates = GeneratedCandidates.all(
        of: DerivativeProgram(jacobianOf: kernel), at: kernel.point)
      #expect(candidates.programs.contains { $0.program == .generated } == isThere)
      let reasons = candidates.omitted.filter { $0.program == .generated }.map(\.reason)
      #expect(reasons == (isThere ? [] : ["none was printed for these sizes and data"]))
    }
  }

  /// What is too long for a compiler is left out, and says so.
  @Test func longProgramsAreLeftOut() {
    let chain = LongChain(steps: 100_000)
    let candidates = GeneratedCandidates.all(
      of: DerivativeProgram(gradientOf: chain), at: chain.point)
    #expect(candidates.programs.isEmpty)
    #expect(candidates.omitted.map(\.program) == [.generated, .generatedAtRunTime])
    #expect(candidates.omitted.allSatisfy { $0.reason == DerivativeProgram.tooLarge })
  }
}
