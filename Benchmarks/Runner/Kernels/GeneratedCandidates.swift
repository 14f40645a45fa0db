import BenchmarkReporting
import Fluxion
import ModeBenchmark

/// The programs that run a derivative that was recorded and printed.
enum GeneratedCandidates {
  /// A function that was printed, in either language.
  typealias Function = RecordedCandidate.Function

  /// Makes a candidate of a function and what it needs to stay in memory.
  typealias Make = RecordedCandidate.Make

  /// Both programs, and what is left out.
  ///
  /// - Parameters:
  ///   - derivative: The recorded derivative; nil if it would be too long.
  ///   - point: A point to compare what was printed before with the kernel of this run.
  ///   - make: How to measure a function; if it is not given, once at the point.
  /// - Returns: What is measured, and what is not.
  static func all(
    of derivative: DerivativeProgram?, at point: [Double], make: Make? = nil
  ) -> (programs: [Candidate], omitted: [Omission]) {
    guard let derivative else {
      let both = [Contender.generated, .generatedAtRunTime]
      return ([], both.map { Omission($0, because: DerivativeProgram.tooLarge) })
    }
    let make = make ?? { RecordedCandidate.candidate($0, $1, of: derivative, at: point) }
    var programs: [Candidate] = []
    var omitted: [Omission] = []
    switch printed(derivative.program, at: point) {
    case .success(let function): programs.append(make(.generated, function))
    case .failure(let refusal): omitted.append(Omission(.generated, because: refusal.reason))
    }
    let compiled = RecordedCandidate.compiled(derivative, make: make)
    return (programs + compiled.programs, omitted + compiled.omitted)
  }

  private struct Refusal: Error {
    let reason: String
  }

  /// The function that was printed for this kernel and compiled with the benchmarks.
  private static func printed(_ program: Program, at point: [Double]) -> Result<Function, Refusal> {
    if let problem = program.problem(printingAs: .swift) {
      return .failure(Refusal(reason: RecordedCandidate.clause(of: problem)))
    }
    let expected = program(point)
    var found = [Double](repeating: 0, count: expected.count)
    // A kernel's data are constants of the text, so the values tell whether it is this kernel's.
    let match = GeneratedFunction.all.first { function in
      guard function.inputs == point.count, function.outputs == expected.count else { return false }
      function.run(point, &found)
      return found[0] == expected[0]
    }
    guard let match else {
      return .failure(Refusal(reason: "none was printed for these sizes and data"))
    }
    return .success(match.run)
  }
}
