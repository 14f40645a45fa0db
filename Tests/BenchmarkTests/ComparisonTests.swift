import BenchmarkReporting
import Foundation
import Testing

struct ComparisonTests {
  @Test func aReportEqualsItself() throws {
    let report = SampleReport.report()
    let comparison = Comparison(from: report, to: report, threshold: 1.1)
    #expect(comparison.regressions.isEmpty)
    #expect(comparison.improvements.isEmpty)
    #expect(comparison.missing.isEmpty)
    #expect(!comparison.isAcrossMachines)
    let spread = try #require(comparison.spread)
    #expect(spread.median == 1 && spread.most == 1)
  }

  @Test func oneSlowerProgramIsFound() throws {
    let comparison = Comparison(
      from: SampleReport.report(), to: SampleReport.report(factor: 1.2), threshold: 1.1)
    #expect(comparison.regressions.count == 1)
    let row = try #require(comparison.regressions.first)
    #expect(row.id == "kernel/rosenbrock/n=10,m=1,W=80")
    #expect(row.program == .reverse)
    #expect((row.change - 1.2).magnitude < 1e-12)
    #expect(
      Comparison(
        from: SampleReport.report(factor: 1.2), to: SampleReport.report(), threshold: 1.1
      ).improvements.count == 1)
    #expect(
      Comparison(
        from: SampleReport.report(), to: SampleReport.report(factor: 1.2), threshold: 1.3
      ).regressions.isEmpty)
  }

  /// A change within the noise of either report is no regression, however large.
  @Test func overlappingIntervalsAreNoRegression() {
    var (before, after) = (SampleReport.report(), SampleReport.report())
    func noisy(_ seconds: [Double]) -> ProgramMeasurement {
      ProgramMeasurement(
        program: .reverse, seconds: seconds, base: Array(repeating: 1, count: 5), seed: 1)
    }
    before.cases[0].results = [noisy([1, 1, 1, 3, 3])]
    after.cases[0].results = [noisy([1, 1, 3, 3, 3])]
    let comparison = Comparison(from: before, to: after, threshold: 1.1)
    #expect(comparison.rows.contains { $0.change == 3 && !$0.isClear })
    #expect(comparison.regressions.isEmpty)
  }

  /// Noise moves medians; a program that is as fast as before at its fastest has not changed.
  @Test func aMedianAloneIsNoRegression() {
    var (before, after) = (SampleReport.report(), SampleReport.report())
    func result(_ seconds: [Double]) -> ProgramMeasurement {
      ProgramMeasurement(
        program: .reverse, seconds: seconds, base: Array(repeating: 1, count: 5), seed: 1)
    }
    let plain = ProgramMeasurement(
      program: .primal, seconds: Array(repeating: 1, count: 5),
      base: Array(repeating: 1, count: 5), seed: 1)
    before.cases[0].results = [plain, result([2, 2, 2, 2, 2])]
    after.cases[0].results = [plain, result([2, 3, 3, 3, 3])]
    var comparison = Comparison(from: before, to: after, threshold: 1.1)
    #expect(comparison.regressions.isEmpty)
    after.cases[0].results[1] = result([2.9, 3, 3, 3, 3])
    comparison = Comparison(from: before, to: after, threshold: 1.1)
    #expect(comparison.regressions.count == 1)
  }

  @Test func whatIsGoneIsNamed() {
    var after = SampleReport.report()
    after.cases.removeLast()
    let comparison = Comparison(from: SampleReport.report(), to: after, threshold: 1.1)
    #expect(comparison.missing.count == 4)
    #expect(comparison.missing.allSatisfy { $0.hasPrefix("lanes/ackley") })
  }

  @Test func reportsSurviveJSON() throws {
    let report = SampleReport.report()
    #expect(try Report(json: report.json(), named: "a.json") == report)
    var odd = report
    odd.cases[0].results[0].ulps = .infinity
    #expect(try Report(json: odd.json(), named: "a.json") == odd)
  }

  @Test(arguments: [
    ("", "a.json is not JSON."), ("{", "a.json is not JSON."),
    ("[1,2]", "a.json is not a benchmark report"),
    (#"{"name":"package"}"#, "a.json is not a benchmark report: it has no member \"schema\"."),
    (#"{"schema":"other/3"}"#, "a.json has the format \"other/3\"; this version reads"),
    (#"{"schema":"fluxion-benchmarks/1"}"#, "a.json is damaged: "),
    (
      #"{"schema":"fluxion-benchmarks/1","command":7}"#,
      "a.json is damaged: command is not of the kind"
    ),
  ])
  func foreignFilesAreRefused(text: String, message: String) {
    #expect {
      try Report(json: Data(text.utf8), named: "a.json")
    } throws: { error in
      (error as? ReportError)?.description.hasPrefix(message) == true
    }
  }

  @Test func damageIsLocated() throws {
    let text = String(decoding: try SampleReport.report().json(), as: UTF8.self)
    let damaged = text.replacingOccurrences(of: "\"cores\":2", with: "\"cores\":\"two\"")
    #expect(damaged != text)
    #expect {
      try Report(json: Data(damaged.utf8), named: "a.json")
    } throws: { error in
      (error as? ReportError)?.description
        == "a.json is damaged: machine.cores is not of the kind expected."
    }
  }
}
