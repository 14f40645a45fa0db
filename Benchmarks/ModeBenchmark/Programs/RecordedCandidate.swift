package import BenchmarkReporting
import Fluxion

/// The program that runs a derivative which was recorded, printed as C and compiled, all at run time.
package enum RecordedCandidate {
  /// A function that was printed, in any language.
  package typealias Function = (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void

  /// Makes a candidate of a function and what it needs to stay in memory.
  package typealias Make = (_ program: Contender, _ function: @escaping Function) -> Candidate

  /// A function's gradient, or why it is left out.
  static func gradient(of f: any MeasuredScalarFunction) -> (
    programs: [Candidate], omitted: [Omission]
  ) {
    compiled(DerivativeProgram(gradientOf: f), at: f.point)
  }

  /// A function's Jacobian, or why it is left out.
  static func jacobian(of f: any MeasuredVectorFunction) -> (
    programs: [Candidate], omitted: [Omission]
  ) {
    compiled(DerivativeProgram(jacobianOf: f), at: f.point)
  }

  private static func compiled(
    _ derivative: DerivativeProgram?, at x: [Double]
  ) -> (programs: [Candidate], omitted: [Omission]) {
    guard let derivative else {
      return ([], [Omission(.generatedAtRunTime, because: DerivativeProgram.tooLarge)])
    }
    return compiled(derivative) { candidate($0, $1, of: derivative, at: x) }
  }

  /// A recorded derivative, or why it is left out.
  package static func compiled(
    _ derivative: DerivativeProgram, make: Make
  ) -> (programs: [Candidate], omitted: [Omission]) {
    do {
      let compiled = try derivative.program.compiled()
      let candidate = make(.generatedAtRunTime) { x, y in
        withExtendedLifetime(compiled) { compiled.function(x, y) }
      }
      return ([candidate], [])
    } catch {
      let reason = if case .notPrintable(let reason) = error { reason } else { "\(error)" }
      return ([], [Omission(.generatedAtRunTime, because: clause(of: reason))])
    }
  }

  /// Measures a function at one point.
  package static func candidate(
    _ program: Contender, _ function: @escaping Function, of derivative: DerivativeProgram,
    at x: [Double]
  ) -> Candidate {
    let result = Buffer(derivative.program.outputs)
    return Candidate(program) {
      Array(result.values.dropFirst(derivative.values))
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          function(x, &result)
          blackHole(result)
        }
      }
    }
  }

  /// What a reason begins with, without advice or a compiler's own messages.
  package static func clause(of reason: String) -> String {
    let clause = reason.prefix { $0 != "\n" && $0 != ";" }
    return String(clause.last.map { ".:".contains($0) } == true ? clause.dropLast() : clause)
  }
}
