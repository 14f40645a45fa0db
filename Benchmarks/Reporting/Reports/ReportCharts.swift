internal import Charts
internal import Foundation

/// The charts of a report.
enum ReportCharts {
  /// Lines that stay flat: what single products cost against n and against m.
  static func products(_ items: [Case]) -> [Chart] {
    let (ns, ms) = (Report.sizes(items.map(\.inputs)), Report.sizes(items.map(\.outputs)))
    var charts: [Chart] = []
    if ns.count > 1 {
      let m = ms[ms.count / 2]
      let row = ns.count == items.count ? items : items.filter { $0.outputs == m }
      charts.append(product(row, along: "inputs n", at: fixed(row, "m", \.outputs), x: \.inputs))
    }
    if ms.count > 1 && ms.count != items.count || ns.count == 1 && ms.count > 1 {
      let n = ns[ns.count / 2]
      let column = items.filter { $0.inputs == n }
      charts.append(
        product(column, along: "outputs m", at: fixed(column, "n", \.inputs), x: \.outputs))
    }
    return charts
  }

  private static func fixed(_ items: [Case], _ name: String, _ size: (Case) -> Int) -> String {
    let values = Set(items.map(size))
    return values.count == 1 ? "\(name) = \(values.first ?? 0)" : "n = m"
  }

  private static func product(
    _ items: [Case], along label: String, at place: String, x: (Case) -> Int
  ) -> Chart {
    let programs: [Contender] = [.jvp, .vjp, .record, .pullback, .handWrittenJVP, .handWrittenVJP]
    let name = items.first?.name ?? ""
    return Chart(
      title: "\(name): single products, \(place)",
      summary:
        "Time of single products over that of the plain function against \(label). The lines "
        + "stay nearly flat: a product's cost depends on the function's work only.",
      horizontal: Axis(label, scale: .logarithmic(base: 2)),
      vertical: Axis("time ÷ plain function", range: top(items, programs)),
      layers: programs.compactMap { program in
        series(program, items, x: x) { _, item in (item.factor(program) ?? .nan, nil) }
      } + [.rule(Chart.Rule(at: 1, on: .verticalAxis))], height: 400)
  }

  /// From zero to a little above the highest line.
  private static func top(_ items: [Case], _ programs: [Contender]) -> ClosedRange<Double>? {
    let ratios = items.flatMap { item in programs.compactMap { item.factor($0) } }
    guard let most = ratios.filter(\.isFinite).max() else { return nil }
    return 0...max(2, (1.15 * most).rounded(.up))
  }

  /// Lines that cross: what full Jacobians cost against n, at a few numbers of outputs.
  static func jacobians(_ items: [Case], _ family: Family) -> [Chart] {
    let (ns, ms) = (Report.sizes(items.map(\.inputs)), Report.sizes(items.map(\.outputs)))
    if items.count == max(ns.count, ms.count) {
      let isWide = ns.count > 1
      return [
        jacobian(
          items, along: isWide ? "inputs n" : "outputs m",
          at: isWide ? fixed(items, "m", \.outputs) : "n = 1",
          x: { isWide ? $0.inputs : $0.outputs }, crossing: nil)
      ]
    }
    let m = ms[ms.count / 2]
    let n = ns.last ?? 1
    return [
      jacobian(
        items.filter { $0.outputs == m }, along: "inputs n", at: "m = \(m)", x: { $0.inputs },
        crossing: nil),
      jacobian(
        items.filter { $0.inputs == n }, along: "outputs m", at: "n = \(n)", x: { $0.outputs },
        crossing: family.crossovers.first { $0.inputs == n }?.predicted),
    ]
  }

  private static func jacobian(
    _ items: [Case], along label: String, at place: String, x: (Case) -> Int, crossing: Double?
  ) -> Chart {
    let name = items.first?.name ?? ""
    let layers: [Chart.Layer] = Report.jacobianPrograms.compactMap { program in
      series(program, items, x: x) { result, _ in (result.minimum, nil) }
    }
    let rule = crossing.map {
      Chart.Layer.rule(Chart.Rule(at: $0, on: .horizontalAxis, label: "predicted crossover"))
    }
    return Chart(
      title: "\(name): full Jacobians, \(place)",
      summary:
        "Time of a full Jacobian against \(label), for each way of computing it. Forward mode "
        + "grows with the inputs and reverse mode with the outputs, so their lines cross.",
      horizontal: Axis(label, scale: .logarithmic(base: 2)),
      vertical: Axis("time", scale: .logarithmic(), format: .seconds),
      layers: layers + (rule.map { [$0] } ?? []))
  }

  private static func series(
    _ program: Contender, _ items: [Case], x: (Case) -> Int,
    y: (ProgramMeasurement, Case) -> (Double, ClosedRange<Double>?)
  ) -> Chart.Layer? {
    let points = items.compactMap { item -> Series.Point? in
      guard let result = item[program] else { return nil }
      let (value, interval) = y(result, item)
      let note =
        "\(program.title), n = \(item.inputs), m = \(item.outputs): "
        + "\(Figures.seconds(result.minimum)), \(Figures.ratio(item.factor(program), result.ratio)) × plain"
      return Series.Point(Double(x(item)), value, interval: interval, note: note)
    }
    guard !points.isEmpty else { return nil }
    let style = Style.of(program)
    return .series(
      Series(
        program.title, points, colour: style.colour, marker: style.marker, dash: style.dash))
  }

  /// Which mode computes the full Jacobian faster, for each n and m, with the crossover.
  static func heatMap(_ items: [Case], _ family: Family, seed: UInt64) -> [Chart] {
    let (ns, ms) = (Report.sizes(items.map(\.inputs)), Report.sizes(items.map(\.outputs)))
    guard ns.count > 1, ms.count > 1, items.count > max(ns.count, ms.count) else { return [] }
    var values: [Double] = []
    var notes: [String] = []
    for m in ms {
      for n in ns {
        let item = items.first { $0.inputs == n && $0.outputs == m }
        let ratio = item?.ratio(.forward16, to: .reverse, seed: seed)
        let factor = item?.factor(.forward16, to: .reverse)
        values.append(factor.map { log2($0) } ?? .nan)
        notes.append(
          "n = \(n), m = \(m): "
            + (ratio.map { "forward ÷ reverse = \(Figures.ratio(factor, $0))" } ?? "–")
        )
      }
    }
    let limit = max(1, values.filter(\.isFinite).map(\.magnitude).max() ?? 1).rounded(.up)
    let map = HeatMap(
      "log₂ (forward ÷ reverse)", columns: ns.count, values: values,
      limit: limit, notes: notes, showsValues: true)
    func line(_ name: String, _ m: (CrossoverRow) -> Double?, _ dash: Series.Dash) -> Chart.Layer {
      let points = family.crossovers.enumerated().map { column, row in
        Series.Point(Double(column), m(row).map { log2($0) } ?? .nan)
      }
      return .series(Series(name, points, drawing: .lineAndMarkers, colour: 7, dash: dash))
    }
    return [
      Chart(
        title: "\(family.name): which mode computes the full Jacobian faster?",
        summary:
          "The logarithm to base 2 of forward mode's time over reverse mode's. Below 0, blue, "
          + "forward mode is faster; above 0, orange, reverse mode. Two lines show the predicted and "
          + "the measured crossover.",
        horizontal: Axis("inputs n", scale: .categories(ns.map { "\($0)" })),
        vertical: Axis("outputs m", scale: .categories(ms.map { "\($0)" })),
        layers: [
          .heatMap(map), line("predicted crossover", { $0.predicted }, .solid),
          line("measured crossover", { $0.measured }, .dashed),
        ], height: 120 + 34 * Double(ms.count))
    ]
  }

  /// Time and memory against the amount of work.
  static func work(_ items: [Case]) -> [Chart] {
    let programs: [Contender] = [.primal, .jvp, .vjp, .record, .pullback]
    let horizontal = Axis("operations W", scale: .logarithmic())
    let times = Chart(
      title: "Single products against work",
      summary: "Times of the plain function and of single products grow in proportion to the work.",
      horizontal: horizontal, vertical: Axis("time", scale: .logarithmic(), format: .seconds),
      layers: programs.compactMap { program in
        series(program, items, x: { $0.operations }, y: { result, _ in (result.minimum, nil) })
      })
    let memory = items.compactMap { item in
      item[.vjp]?.tapeBytes.map { Series.Point(Double(item.operations), Double($0)) }
    }
    if memory.isEmpty { return [times] }
    let bytes = Chart(
      title: "Tape against work",
      summary:
        "The bytes of tape that reverse mode records grow in proportion to the work; forward "
        + "mode records nothing.",
      horizontal: horizontal, vertical: Axis("tape", scale: .logarithmic(base: 2), format: .bytes),
      layers: [.series(Series("bytes recorded", memory, colour: 1, marker: .square))], height: 320)
    return [times, bytes]
  }

  /// Each kernel's derivative programs in terms of the plain function.
  static func kernels(_ items: [Case]) -> [Chart] {
    [
      programs(
        [
          .handWritten, .generated, .generatedAtRunTime, .reverse, .reverseFused, .forward16,
          .sparseForward, .sparseReverse, .sparseBoth, .finiteDifferences, .swiftDifferentiation,
        ], of: items, title: "Derivatives of kernels ÷ plain function",
        summary: "For each kernel the time of its gradient or Jacobian over that of the plain "
          + "function, by each program. The derivative written by hand is the limit.")
    ]
  }

  /// What derivatives at many points take, one at a time and eight at a time.
  static func points(_ items: [Case]) -> [Chart] {
    [
      programs(
        [
          .forwardOneLane, .reverse, .eachPoint, .eachPointFast, .eachPointCompiled,
          .eachPointCompiledFast,
        ], of: items,
        title: "Derivatives at many points ÷ plain function",
        summary:
          "For each function the time of its derivatives at many points over that of the plain "
          + "function at these points, one point at a time and eight at a time.")
    ]
  }

  /// A mark for each program, in a row for each case.
  private static func programs(
    _ programs: [Contender], of items: [Case], title: String, summary: String
  ) -> Chart {
    let names = items.map { "\($0.name) \($0.inputs) → \($0.outputs)" }
    let layers: [Chart.Layer] = programs.compactMap { program in
      let points = items.enumerated().compactMap { i, item -> Series.Point? in
        item[program].map { result in
          Series.Point(
            item.factor(program) ?? .nan, Double(items.count - 1 - i),
            note: "\(names[i]), \(program.title): "
              + "\(Figures.ratio(item.factor(program), result.ratio)) × plain")
        }
      }
      if points.isEmpty { return nil }
      let style = Style.of(program)
      return .series(
        Series(
          program.title, points, drawing: .markers, colour: style.colour, marker: style.marker))
    }
    return Chart(
      title: title, summary: summary,
      horizontal: Axis("time ÷ plain function", scale: .logarithmic(), format: .factor),
      vertical: Axis("", scale: .categories(names.reversed())), layers: layers,
      height: 130 + 26 * Double(items.count))
  }

  /// Gradients in forward mode against the number of lanes.
  static func lanes(_ items: [Case]) -> [Chart] {
    let programs: [Contender] = [.forward4, .forward8, .forward16, .forward32]
    let layers = items.enumerated().map { i, item -> Chart.Layer in
      let points = programs.compactMap { program in
        item.factor(program).map { Series.Point(Double(program.lanes ?? 1), $0) }
      }
      return .series(Series("\(item.name), n = \(item.inputs)", points))
    }
    return [
      Chart(
        title: "Forward gradients by number of lanes",
        summary: "Time of a forward gradient over that of the plain function against the number of "
          + "lanes, for several kernels.",
        horizontal: Axis("lanes", scale: .logarithmic(base: 2)),
        vertical: Axis("time ÷ plain function", scale: .logarithmic()), layers: layers)
    ]
  }
}

/// How a program is drawn, the same in every chart.
private struct Style {
  let colour: Int
  let marker: Series.Marker
  let dash: Series.Dash

  static func of(_ program: Contender) -> Style {
    switch program {
    case .jvp, .forward16: Style(colour: 0, marker: .circle, dash: .solid)
    case .forwardOneLane, .forward4, .forward8, .forward32:
      Style(colour: 5, marker: .diamond, dash: .dashed)
    case .forward: Style(colour: 0, marker: .cross, dash: .dotted)
    case .vjp, .reverse: Style(colour: 1, marker: .square, dash: .solid)
    case .reverseOneLane, .reverseFused, .vjpFused: Style(colour: 4, marker: .wedge, dash: .dashed)
    case .record: Style(colour: 4, marker: .wedge, dash: .dotted)
    case .pullback: Style(colour: 3, marker: .diamond, dash: .dashed)
    case .finiteDifferences: Style(colour: 6, marker: .triangle, dash: .dotted)
    case .swiftDifferentiation: Style(colour: 3, marker: .wedge, dash: .dashDotted)
    case .generated: Style(colour: 6, marker: .diamond, dash: .solid)
    case .generatedAtRunTime: Style(colour: 6, marker: .cross, dash: .dashed)
    case .handWritten, .handWrittenJVP, .handWrittenVJP:
      Style(
        colour: 2, marker: program == .handWrittenVJP ? .wedge : .triangle, dash: .dashDotted)
    case .sparseForward: Style(colour: 0, marker: .diamond, dash: .solid)
    case .sparseReverse: Style(colour: 1, marker: .diamond, dash: .solid)
    case .sparseBoth: Style(colour: 2, marker: .diamond, dash: .solid)
    case .eachPoint: Style(colour: 0, marker: .square, dash: .solid)
    case .eachPointFast: Style(colour: 2, marker: .square, dash: .solid)
    case .eachPointCompiled: Style(colour: 6, marker: .cross, dash: .dashed)
    case .eachPointCompiledFast: Style(colour: 6, marker: .diamond, dash: .solid)
    case .tangents16: Style(colour: 0, marker: .square, dash: .solid)
    case .tangents16Eliminated: Style(colour: 5, marker: .square, dash: .dashed)
    case .taylorSeries: Style(colour: 0, marker: .circle, dash: .solid)
    case .nestedDuals: Style(colour: 5, marker: .diamond, dash: .dashed)
    case .primal: Style(colour: 7, marker: .circle, dash: .dotted)
    }
  }
}
