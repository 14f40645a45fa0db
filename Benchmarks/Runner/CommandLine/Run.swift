import BenchmarkReporting
import Fluxion
import Formatting
import Foundation

/// One run: what was planned, measured in order, as a report.
struct Run {
  let options: Options

  /// What a full and a short run spend on a case, and in how many rounds.
  private var measurer: Measurer {
    Measurer(
      rounds: options.isQuick ? 9 : 31,
      timePerCase: options.timePerCase ?? (options.isQuick ? 0.25 : 2.5), seed: options.seed)
  }

  /// The cases that the options ask for.
  func plan() throws -> [PlannedCase] {
    let (isQuick, seed) = (options.isQuick, options.seed)
    let names = options.families
    let families = SweepFamily.allCases.filter { names.isEmpty || names.contains($0.rawValue) }
    let sparse = SparseFamily.allCases.filter { names.isEmpty || names.contains($0.rawValue) }
    let sweeps =
      SweepFamily.cases(families, isQuick: isQuick, seed: seed)
      + SparseFamily.cases(sparse, isQuick: isQuick, seed: seed)
    var cases: [PlannedCase] = []
    switch options.command {
    case .all:
      cases = sweeps + KernelPlan.cases(isQuick: isQuick, seed: seed)
    case .sweep: cases = sweeps
    case .kernels: cases = KernelPlan.cases(isQuick: isQuick, seed: seed)
    case .counts, .compare, .show, .completions, .help, .version: break
    }
    guard let filter = options.filter, options.command != .counts else { return cases }
    let matching = cases.filter { filter.matches($0.id) }
    if matching.isEmpty {
      throw UsageError(
        "--filter: no case matches '\(filter.pattern)'",
        advice: "cases are named like \(cases.first?.id ?? "sweep/mlp/n=1,m=1")")
    }
    return matching
  }

  /// Measures what was planned.
  func report(of plan: [PlannedCase]) -> Report {
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
      families: families(of: cases), counts: counts)
  }

  /// The operation counts, which a filter on measurements leaves out.
  private var counts: [CountRow] {
    let isAsked = options.command == .counts || options.command == .all && options.filter == nil
    guard isAsked else { return [] }
    let rows = KernelPlan.counts(seed: options.seed)
    guard let filter = options.filter else { return rows }
    return rows.filter { filter.matches($0.name) }
  }

  private func families(of cases: [Case]) -> [Family] {
    SweepFamily.allCases.compactMap { family in
      let own = cases.filter { $0.group == .sweep && $0.name == family.rawValue }
      if own.isEmpty { return nil }
      return Family(name: family.rawValue, cases: own, seed: options.seed) { n, m in
        JacobianPlan(inputs: n, outputs: m).mode == .forward ? .forward : .reverse
      }
    }
  }

  private static func text(of date: Date) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    return formatter.string(from: date)
  }
}
