import BenchmarkReporting
import Fluxion
import ModeBenchmark

/// What a run measures, and what follows from it.
struct Plan {
  private let run: MeasuringRun
  private let cases: [PlannedCase]

  /// The cases that the options ask for.
  init(of run: MeasuringRun) throws {
    self.run = run
    let options = run.options
    let (isQuick, seed) = (options.isQuick, options.seed)
    let names = options.families
    let families = SweepFamily.allCases.filter { names.isEmpty || names.contains($0.rawValue) }
    let sparse = SparseFamily.allCases.filter { names.isEmpty || names.contains($0.rawValue) }
    let sweeps =
      SweepFamily.cases(families, isQuick: isQuick, seed: seed, sizes: options.sizes)
      + SparseFamily.cases(sparse, isQuick: isQuick, seed: seed, sizes: options.sizes)
    let cases: [PlannedCase] =
      switch options.command {
      case .all: sweeps + KernelPlan.cases(isQuick: isQuick, seed: seed)
      case .sweep: sweeps
      case .kernels: KernelPlan.cases(isQuick: isQuick, seed: seed)
      case .counts, .compare, .show, .completions, .help, .version: []
      }
    self.cases = options.command == .counts ? [] : try run.filtered(cases)
  }

  /// Measures the cases.
  var report: Report { run.report(of: cases, families: families, counts: counts) }

  /// The operation counts, which a filter on measurements leaves out.
  private func counts() -> [CountRow] {
    let options = run.options
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
      return Family(name: family.rawValue, cases: own, seed: run.options.seed) { n, m in
        JacobianPlan(inputs: n, outputs: m).mode == .forward ? .forward : .reverse
      }
    }
  }
}
