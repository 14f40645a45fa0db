/// Two reports side by side: which programs became slower beside the plain function.
///
/// What is compared is each program's time in terms of the plain function's of the same report.
/// The machine's own speed cancels, so reports of different days, and roughly of different
/// machines, can be compared.
package struct Comparison: Sendable {
  /// A program that both reports measured.
  package struct Row: Sendable {
    /// The case.
    package let id: String
    /// The program.
    package let program: Contender
    /// Its ratio to the plain function in the older report.
    package let before: Ratio
    /// Its ratio to the plain function in the newer report.
    package let after: Ratio

    /// How much dearer the program became by its least times, which noise disturbs least; nil if
    /// one of the reports has no time of the plain function.
    package let leastChange: Double?

    /// How much dearer the program became, as a factor.
    package var change: Double { after.median / before.median }

    /// Whether the program became dearer by more than a factor, by all that was measured.
    func isDearer(by threshold: Double) -> Bool {
      change > threshold && isClear && (leastChange ?? change) > threshold
    }

    /// Whether the program became cheaper by more than a factor, by all that was measured.
    func isCheaper(by threshold: Double) -> Bool {
      change < 1 / threshold && isClear && (leastChange ?? change) < 1 / threshold
    }

    /// Whether the intervals of the two ratios are apart.
    package var isClear: Bool { after.low > before.high || after.high < before.low }
  }

  /// The programs of both reports.
  package let rows: [Row]
  /// The factor past which a change counts as a regression.
  package let threshold: Double
  /// Programs that only the older report has.
  package let missing: [String]
  /// Whether the reports come from unlike machines.
  package let isAcrossMachines: Bool

  /// Compares two reports.
  ///
  /// - Parameters:
  ///   - before: The older report.
  ///   - after: The newer report.
  ///   - threshold: The factor past which a clear change counts as a regression.
  package init(from before: Report, to after: Report, threshold: Double) {
    func key(_ item: Case, _ program: Contender) -> String { "\(item.id) \(program.rawValue)" }
    var newer: [String: (ratio: Ratio, factor: Double?)] = [:]
    for item in after.cases {
      for result in item.results {
        newer[key(item, result.program)] = (result.ratio, item.factor(result.program))
      }
    }
    var rows: [Row] = []
    var missing: [String] = []
    for item in before.cases {
      for result in item.results where result.program != .primal {
        if let (ratio, factor) = newer[key(item, result.program)] {
          let least = factor.flatMap { new in item.factor(result.program).map { new / $0 } }
          rows.append(
            Row(
              id: item.id, program: result.program, before: result.ratio, after: ratio,
              leastChange: least))
        } else {
          missing.append("\(item.id): \(result.program.title)")
        }
      }
    }
    self.rows = rows
    self.missing = missing
    self.threshold = threshold
    isAcrossMachines =
      before.machine.processor != after.machine.processor
      || before.machine.architecture != after.machine.architecture
  }

  /// The programs that became dearer by more than the threshold, and clearly so.
  package var regressions: [Row] {
    rows.filter { $0.isDearer(by: threshold) }.sorted { $0.change > $1.change }
  }

  /// The programs that became cheaper by more than the threshold, and clearly so.
  package var improvements: [Row] {
    rows.filter { $0.isCheaper(by: threshold) }.sorted { $0.change < $1.change }
  }

  /// How far the ratios of the two reports differ: the median and the 95th percentile of the
  /// changes, as factors above 1 whichever way they go.
  package var spread: (median: Double, most: Double)? {
    let changes = rows.map { max($0.change, 1 / $0.change) }.filter(\.isFinite).sorted()
    guard !changes.isEmpty else { return nil }
    return (Sample(changes).median, changes[Int(0.95 * Double(changes.count - 1))])
  }
}
