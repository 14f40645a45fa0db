internal import Charts
internal import Foundation

extension Report {
  /// A part for each family with sparse Jacobians.
  var sparseSections: [Section] {
    let items = cases(.sparse)
    var names: [String] = []
    for item in items where !names.contains(item.name) { names.append(item.name) }
    return names.map { name in
      let own = items.filter { $0.name == name }
      return Section(
        "Sparse Jacobians: \(name)", paragraphs: Self.sparseDescriptions[name].map { [$0] } ?? [],
        charts: ReportCharts.sparseGain(own, name), tables: [sparseTable(own)])
    }
  }

  private static let sparseDescriptions = [
    "banded":
      "Each of n outputs depends on the inputs in a window of some width: as many colors as the window is "
      + "wide, by columns or by rows. Dense Jacobians take n / 16 evaluations or n / 8 sweeps.",
    "bordered":
      "A band with one full row and one full column. Columns alone need n colors, and so do rows; both modes "
      + "together need one row and about as many columns as the band is wide.",
  ]

  private func sparseTable(_ items: [Case]) -> Table {
    let programs: [Contender] = [
      .forward16, .reverse, .sparseForward, .sparseReverse, .sparseBoth,
    ]
    let rows = items.map { item in
      ["\(item.inputs)", "\(item.width ?? 0)"]
        + ([.primal] + programs).map { item[$0].map { Figures.seconds($0.minimum) } ?? "–" }
        + [item.sparseGain.map { Figures.number($0) } ?? "–"]
    }
    return Table(
      caption: "Full Jacobians, dense and sparse",
      columns: ["n", "width", "plain function"] + programs.map(\.title) + ["dense ÷ sparse"],
      rows: rows,
      notes: [
        "Sparse Jacobians are those of a kept plan, verified at each point. dense ÷ sparse is the ratio of the "
          + "least times of the faster dense program and of the fastest sparse one."
      ])
  }
}

extension Case {
  /// The time of the faster dense Jacobian over that of the fastest sparse one.
  var sparseGain: Double? {
    func least(_ programs: [Contender]) -> Double? {
      programs.compactMap { self[$0]?.minimum }.min()
    }
    guard let dense = least([.forward16, .reverse]),
      let sparse = least([.sparseForward, .sparseReverse, .sparseBoth])
    else { return nil }
    return dense / sparse
  }
}

extension ReportCharts {
  /// What sparsity gains, for each size and width.
  static func sparseGain(_ items: [Case], _ name: String) -> [Chart] {
    let ns = Report.sizes(items.map(\.inputs))
    let widths = Report.sizes(items.compactMap(\.width))
    guard ns.count > 1, widths.count > 1 else { return [] }
    var values: [Double] = []
    var notes: [String] = []
    for width in widths {
      for n in ns {
        let gain = items.first { $0.inputs == n && $0.width == width }?.sparseGain
        values.append(gain.map { log2($0) } ?? .nan)
        notes.append(
          "n = \(n), width \(width): "
            + (gain.map { "dense ÷ sparse = \(Figures.number($0))" } ?? "–"))
      }
    }
    let limit = max(1, values.filter(\.isFinite).map(\.magnitude).max() ?? 1).rounded(.up)
    return [
      Chart(
        title: "\(name): what counting colors gains over counting inputs",
        summary:
          "The logarithm to base 2 of the faster dense Jacobian's time over the fastest sparse one's, for "
          + "each number of inputs and width. Above 0, orange, the sparse Jacobian is faster.",
        horizontal: Axis("inputs n", scale: .categories(ns.map { "\($0)" })),
        vertical: Axis("width of the band", scale: .categories(widths.map { "\($0)" })),
        layers: [
          .heatMap(
            HeatMap(
              "log₂ (dense ÷ sparse)", columns: ns.count, values: values, limit: limit,
              notes: notes, showsValues: true))
        ], height: 150 + 34 * Double(widths.count))
    ]
  }
}
