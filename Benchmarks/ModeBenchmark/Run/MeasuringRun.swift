package import BenchmarkReporting
import Fluxion
import Formatting
import Foundation

/// One run: what was planned, measured in order, as a report.
package struct MeasuringRun {
  /// What the run is asked to do.
  package let options: Options

  package init(options: Options) { self.options = options }

  /// What a full and a short run spend on a case, and in how many rounds.
  private var measurer: Measurer {
    Measurer(
      rounds: options.isQuick ? 9 : 31,
      timePerCase: options.timePerCase ?? (options.isQuick ? 0.25 : 2.5), seed: options.seed)
  }

  /// The cases that the filter lets through.
  ///
  /// - Throws: ``UsageError`` if it lets none through.
  package func filtered(_ cases: [PlannedCase]) throws -> [PlannedCase] {
    guard let filter = options.filter else { return cases }
    let matching = cases.filter { filter.matches($0.id) }
    if matching.isEmpty {
      throw UsageError(
        "--filter: no case matches '\(filter.pattern)'",
        advice: "cases are named like \(cases.first?.id ?? "sweep/mlp/n=1,m=1")")
    }
    return matching
  }

  /// Measures what was planned.
  ///
  /// - Parameters:
  ///   - plan: The cases.
  ///   - families: What the cases say about families of functions.
  ///   - counts: The operation counts, made after the measurements.
  /// - Returns: The report; of the cases before an interruption, if there was one.
  package func report(
    of plan: [PlannedCase], families: ([Case]) -> [Family] = { _ in [] },
    counts: () -> [CountRow] = { [] }
  ) -> Report {
    let start = Date()
    let machine = Machine.current
    var cases: [Case] = []
    let progress = Progress(total: plan.count)
    for (i, planned) in plan.enumerated() where !Interruption.isRequested {
      progress.show(done: i, next: planned.id)
      let measured = planned.measure(measurer)
      if !measured.results.isEmpty { cases.append(measured) }
    }
    progress.finish()
    return Report(
      command: options.command.rawValue, started: Self.text(of: start),
      duration: Date().timeIntervalSince(start), isComplete: cases.count == plan.count,
      isQuick: options.isQuick, seed: options.seed, machine: machine, cases: cases,
      families: families(cases), counts: counts())
  }

  private static func text(of date: Date) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    return formatter.string(from: date)
  }
}
