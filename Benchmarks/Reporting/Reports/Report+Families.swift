extension Report {
  /// A part for each family that was swept.
  var familySections: [Section] {
    families.map { family in
      let items = cases(.sweep, family.name)
      var tables = [productTable(items), jacobianTable(items)]
      if let model = family.model, family.crossovers.count > 1 {
        tables += [modelTable(model), crossoverTable(family, items)]
      }
      return Section(
        "Family \(family.name)", paragraphs: paragraphs(on: family, items),
        charts: ReportCharts.products(items) + ReportCharts.jacobians(items, family)
          + ReportCharts.heatMap(items, family, seed: seed), tables: tables)
    }
  }

  private func paragraphs(on family: Family, _ items: [Case]) -> [String] {
    var result = [Self.descriptions[family.name] ?? ""].filter { !$0.isEmpty }
    result += Self.remarks(on: items.first?.omitted ?? [])
    if let choices = family.choices, choices.judged + choices.close > 0 {
      let sentence = Conclusions.sentence(on: choices)
      result.append(sentence.prefix(1).uppercased() + sentence.dropFirst())
    }
    return result
  }

  private static let descriptions = [
    "gather-mix-scatter":
      "n inputs are gathered into 32 cells, mixed, and scattered to m outputs; the work is the same "
      + "for every n and m.",
    "mlp": "A network n → 64 → m, whose work grows with n + m.",
    "elementwise": "One output for each input, each of its own chain of operations: n = m.",
    "reduction": "A sum over products of neighbouring inputs: one output.",
    "broadcast": "One input, and m outputs of chains of operations.",
  ]

  /// The corners and the middle of a grid: enough to read, where all of it would be too much.
  private func selection(_ items: [Case]) -> [Case] {
    let (ns, ms) = (Self.sizes(items.map(\.inputs)), Self.sizes(items.map(\.outputs)))
    let isLine = items.count <= max(ns.count, ms.count)
    func isPicked(_ value: Int, _ all: [Int]) -> Bool {
      [all.first, all[all.count / 2], all.last].contains(value)
    }
    return items.filter { isLine || isPicked($0.inputs, ns) && isPicked($0.outputs, ms) }
  }

  static func sizes(_ values: [Int]) -> [Int] { Set(values).sorted() }

  private func productTable(_ items: [Case]) -> Table {
    let programs: [Contender] = [
      .jvp, .handWrittenJVP, .vjp, .record, .pullback, .handWrittenVJP,
    ]
    let rows = selection(items).map { item in
      ["\(item.inputs) → \(item.outputs)", Figures.seconds(item[.primal]?.minimum ?? .nan)]
        + programs.map { item.factor($0).map(Figures.number) ?? "–" }
        + [Figures.bytes(item[.vjp]?.tapeBytes)]
    }
    return Table(
      caption: "Single products, time ÷ plain function",
      columns: ["n → m", "plain function"] + programs.map(\.title) + ["tape"], rows: rows)
  }

  private func jacobianTable(_ items: [Case]) -> Table {
    let programs = Self.jacobianPrograms.filter { program in
      items.contains { $0[program] != nil }
    }
    let rows = selection(items).map { item in
      ["\(item.inputs) → \(item.outputs)"]
        + programs.map { item[$0].map { Figures.seconds($0.minimum) } ?? "–" }
        + [
          item.ratio(.forward16, to: .reverse, seed: seed).map {
            Figures.ratio(item.factor(.forward16, to: .reverse), $0)
          } ?? "–"
        ]
    }
    return Table(
      caption: "Full Jacobians",
      columns: ["n → m"] + programs.map(\.title) + ["forward ÷ reverse"], rows: rows,
      notes: [
        "forward ÷ reverse is the ratio of the least times of forward, 16 lanes, and of reverse; in "
          + "brackets the 95 % interval of the median ratio within a round. \(Self.outside)"
      ])
  }

  static let jacobianPrograms: [Contender] = [
    .forwardOneLane, .forward16, .forward, .reverseOneLane, .reverse, .reverseFused,
    .finiteDifferences,
    .swiftDifferentiation, .handWritten,
  ]

  private func modelTable(_ model: CostModel) -> Table {
    Table(
      caption:
        "Fitted costs: ⌈n / \(model.lanes)⌉ c_f = c_record + ⌈m / \(model.adjointLanes)⌉ c_sweep",
      columns: ["constant", "time"],
      rows: [
        ["c_f, one evaluation with \(model.lanes) lanes", Figures.seconds(model.forward)],
        ["c_record, one recording", Figures.seconds(model.record)],
        ["c_sweep, one sweep with \(model.adjointLanes) lanes", Figures.seconds(model.sweep)],
      ])
  }

  /// Where no crossover was measured, either mode may have been the faster throughout.
  private func crossoverTable(_ family: Family, _ items: [Case]) -> Table {
    func text(_ value: Double?) -> String { value.map { Figures.number($0) } ?? "none" }
    func measured(_ row: CrossoverRow) -> String {
      if row.measured != nil { return text(row.measured) }
      let tallest = items.filter { $0.inputs == row.inputs }.max { $0.outputs < $1.outputs }
      if let tallest, let factor = tallest.factor(.forward16, to: .reverse), factor > 1 {
        return "over \(tallest.outputs)"
      }
      return "none"
    }
    return Table(
      caption: "Up to how many outputs reverse mode is the faster",
      columns: ["n", "predicted m", "measured m"],
      rows: family.crossovers.map { ["\($0.inputs)", text($0.predicted), measured($0)] })
  }
}
