internal import Formatting

extension Report {
  /// The parts of the report, in order, without those that nothing was measured for.
  var sections: [Section] {
    [overview, conclusions].compactMap { $0 } + familySections + sparseSections
      + [workSection, kernelSection, pointSection, laneSection, countSection, outlierSection]
      .compactMap { $0 }
  }

  private var overview: Section {
    let state = isComplete ? "" : " It was interrupted, so parts are missing."
    let load = machine.load.map { "\($0 < 0.05 ? "0" : NumberText.fixed($0, 2))" } ?? "unknown"
    return Section(
      "What was run",
      paragraphs: [
        "Command \(command)\(isQuick ? " --quick" : ""), seed \(seed), begun \(started), "
          + "\(NumberText.significant(duration, 2)) s.\(state)"
      ],
      tables: [
        Table(
          columns: ["machine", ""],
          rows: [
            ["processor", machine.processor], ["cores", "\(machine.cores)"],
            ["system", machine.system], ["architecture", machine.architecture],
            ["Swift", machine.swift], ["optimisation", machine.optimisation],
            ["load at the start", load],
          ])
      ])
  }

  private var conclusions: Section? {
    let sentences = Conclusions(of: self).sentences
    return sentences.isEmpty ? nil : Section("In short", paragraphs: sentences, isList: true)
  }

  func cases(_ group: Case.Group, _ name: String? = nil) -> [Case] {
    cases.filter { $0.group == group && (name == nil || $0.name == name) }
  }

  private var workSection: Section? {
    let items = cases(.work)
    guard !items.isEmpty else { return nil }
    let programs: [Contender] = [.primal, .jvp, .vjp, .record, .pullback]
    let rows = items.map { item in
      ["\(item.operations)"] + programs.map { item[$0].map { Figures.seconds($0.minimum) } ?? "–" }
        + [Figures.bytes(item[.vjp]?.tapeBytes), bytesPerOperation(item)]
    }
    return Section(
      "The same shape with more work",
      paragraphs: [
        "The gather–mix–scatter function of 16 inputs and 16 outputs with W operations. Forward mode "
          + "keeps nothing; reverse mode keeps its tape until the sweep is done."
      ], charts: ReportCharts.work(items),
      tables: [
        Table(columns: ["W"] + programs.map(\.title) + ["tape", "bytes / operation"], rows: rows)
      ])
  }

  private func bytesPerOperation(_ item: Case) -> String {
    guard let bytes = item[.vjp]?.tapeBytes else { return "–" }
    return NumberText.significant(Double(bytes) / Double(item.operations), 3)
  }

  private var kernelSection: Section? {
    let items = cases(.kernel)
    guard !items.isEmpty else { return nil }
    return Section(
      "Kernels",
      paragraphs: [
        "Gradients (Jacobians, where there are several outputs). Times are minima and ratios are of "
          + "minima; in brackets the 95 % interval of the median ratio within a round, which is wide where "
          + "other work disturbed. \(Self.outside) The error is the largest, in "
          + "units in the last place of the largest element in a row, against 80-bit arithmetic."
      ], charts: ReportCharts.kernels(items), tables: items.map(table))
  }

  private var pointSection: Section? {
    let items = cases(.points)
    guard !items.isEmpty else { return nil }
    return Section(
      "Many points",
      paragraphs: [
        "Value and derivatives of one function at many points: one after another, and eight at a time in the "
          + "lanes of vectors. Eight at a time have the bits of single points where functions are the C "
          + "library's; the fast functions are the library's own, within 2 ULP."
      ], charts: ReportCharts.points(items), tables: items.map(table))
  }

  /// Why a ratio may contradict the interval beside it.
  static let outside =
    "Where a ratio lies outside that interval the median stands with it: the least times of two "
    + "programs need not be of one round."

  /// One case as a table.
  func table(of item: Case) -> Table {
    let limit = item.results.contains { $0.program == .handWritten }
    var columns = ["program", "time", "÷ plain function"]
    if limit { columns.append("÷ by hand") }
    columns += ["allocations", "tape", "error, ULP"]
    let rows = item.results.map { result -> [String] in
      var row = [result.program.title, Figures.seconds(result.minimum)]
      row.append(
        result.program == .primal ? "1" : Figures.ratio(item.factor(result.program), result.ratio))
      if limit {
        let isLimited = [.handWritten, .primal].contains(result.program)
        let ratio = isLimited ? nil : item.factor(result.program, to: .handWritten)
        row.append(ratio.map(Figures.number) ?? "")
      }
      return row + [
        Figures.allocations(result.allocations), Figures.bytes(result.tapeBytes),
        Figures.ulps(result.ulps),
      ]
    }
    return Table(
      caption: heading(of: item), columns: columns, rows: rows,
      notes: Self.remarks(on: item.omitted))
  }

  /// What was left out and why, programs with one reason together.
  static func remarks(on omitted: [Omission]) -> [String] {
    var reasons: [String] = []
    for omission in omitted where !reasons.contains(omission.reason) {
      reasons.append(omission.reason)
    }
    return reasons.map { reason in
      let names = omitted.filter { $0.reason == reason }.map(\.program.title)
      return "Without \(enumeration(of: names)): \(reason)."
    }
  }

  private func heading(of item: Case) -> String {
    "\(item.name), n = \(item.inputs), m = \(item.outputs), \(item.operations) operations"
  }

  private var laneSection: Section? {
    let items = cases(.lanes)
    guard !items.isEmpty else { return nil }
    let programs: [Contender] = [.forward4, .forward8, .forward16, .forward32]
    let rows = items.map { item in
      ["\(item.name), n = \(item.inputs)"]
        + programs.map { item.factor($0).map(Figures.number) ?? "–" }
    }
    return Section(
      "Lanes", paragraphs: ["Gradients in forward mode, time ÷ plain function, by lanes."],
      charts: ReportCharts.lanes(items),
      tables: [Table(columns: ["kernel"] + programs.map { "\($0.lanes ?? 1) lanes" }, rows: rows)])
  }

  private var countSection: Section? {
    guard !counts.isEmpty else { return nil }
    let rows = counts.flatMap { row in
      row.entries.map { entry in
        [
          "\(row.name), n = \(row.inputs), m = \(row.outputs)", entry.program.title,
          "\(row.operations)", "\(entry.operations)", NumberText.fixed(entry.ratio, 2),
          entry.weighted.map { NumberText.fixed($0, 2) } ?? "–",
          entry.bound.map { NumberText.significant($0, 2) } ?? "–",
        ]
      }
    }
    return Section(
      "Operation counts",
      paragraphs: [
        "Exact, from numbers that count. Weighted costs include memory moves, with the smallest "
          + "weights that the bounds are stated for (Griewank and Walther, Evaluating Derivatives, "
          + "2nd edition, sections 4.4 to 4.6).",
        "The bound on a tangent is 2.5. For gradients the customary bound is 5; the book's own is 4, "
          + "for the shortest derivative formulas.",
      ],
      tables: [
        Table(
          columns: [
            "function", "program", "plain function", "operations", "ratio", "weighted", "bound",
          ], rows: rows)
      ])
  }

  private var outlierSection: Section? {
    let results = cases.flatMap { item in item.results.map { (item, $0) } }
    let all = results.reduce(0) { $0 + $1.1.seconds.count }
    guard all > 0 else { return nil }
    let far = results.flatMap { item, result in
      result.outliers.map { (item, result, $0, result.seconds[$0] / result.median) }
    }
    let worst = far.sorted { max($0.3, 1 / $0.3) > max($1.3, 1 / $1.3) }.prefix(5)
    return Section(
      "Outliers",
      paragraphs: [
        "\(far.count) of \(all) timings lie farther from their median than noise explains. They are "
          + "kept: minima and medians do not mind them."
          + (far.isEmpty ? "" : " The farthest:")
      ],
      tables: worst.isEmpty
        ? []
        : [
          Table(
            columns: ["case", "program", "round", "÷ median"],
            rows: worst.map { item, result, round, factor in
              [item.id, result.program.title, "\(round + 1)", NumberText.significant(factor)]
            })
        ])
  }
}
