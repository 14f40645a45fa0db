internal import Formatting

/// What a report's figures say, in sentences that are derived from them.
struct Conclusions {
  let report: Report

  init(of report: Report) { self.report = report }

  /// The sentences, the most general first.
  var sentences: [String] {
    report.families.flatMap(sentences) + kernelSentences + laneSentences + countSentences
  }

  private func sentences(on family: Family) -> [String] {
    let items = report.cases(.sweep, family.name)
    var result: [String] = []
    if let jvp = spread(.jvp, items), let vjp = spread(.vjp, items) {
      result.append(
        "\(family.name): one JVP costs \(jvp) the plain function and one VJP \(vjp), "
          + "over all \(items.count) sizes.")
    }
    if let count = winners(items) { result.append("\(family.name): \(count)") }
    if let line = crossing(family, items) { result.append(line) }
    if let choices = family.choices, choices.judged + choices.close > 0 {
      result.append("\(family.name): \(Self.sentence(on: choices))")
    }
    return result
  }

  /// `2.1×`, or `1.9× to 2.4×` where sizes differ by more than a tenth.
  private func spread(_ program: Contender, _ items: [Case]) -> String? {
    let ratios = items.compactMap { $0.factor(program) }.filter(\.isFinite).sorted()
    guard let low = ratios.first, let high = ratios.last else { return nil }
    let middle = NumberText.factor(Sample(ratios).median, 2)
    if high < 1.1 * low { return middle }
    return "\(middle) (\(NumberText.factor(low, 2)) to \(NumberText.factor(high, 2)))"
  }

  private func winners(_ items: [Case]) -> String? {
    let ratios = items.compactMap { $0.ratio(.forward16, to: .reverse, seed: report.seed) }
    guard !ratios.isEmpty else { return nil }
    func count(_ verdict: Ratio.Verdict) -> Int { ratios.filter { $0.verdict == verdict }.count }
    let close = count(.tooCloseToCall)
    return
      "for the full Jacobian forward mode is faster at \(count(.less)) sizes and reverse mode at "
      + "\(count(.more))" + (close > 0 ? "; at \(close) the two are too close to call." : ".")
  }

  private func crossing(_ family: Family, _ items: [Case]) -> String? {
    guard let last = family.crossovers.last(where: { $0.measured != nil }), last.inputs > 1,
      let measured = last.measured
    else { return nil }
    var text =
      "\(family.name): with \(last.inputs) inputs reverse mode is the faster up to about "
      + "\(Figures.number(measured.rounded())) outputs"
    if let predicted = last.predicted {
      text += "; the fitted costs predict \(Figures.number(predicted.rounded()))"
    }
    text += "."
    let square = items.filter { $0.inputs == $0.outputs }.max { $0.inputs < $1.inputs }
    if let square, let ratio = square.ratio(.forward16, to: .reverse, seed: report.seed),
      ratio.verdict != .tooCloseToCall
    {
      let factor = square.factor(.forward16, to: .reverse) ?? ratio.median
      let winner = factor < 1 ? "forward" : "reverse"
      text +=
        " At n = m = \(square.inputs) \(winner) mode is \(NumberText.factor(max(factor, 1 / factor), 2)) as fast, so "
        + "the crossover is not n = m."
    }
    return text
  }

  /// How the library's own choice of mode did.
  static func sentence(on choices: ChoiceRecord) -> String {
    guard choices.judged > 0 else {
      return "the library's choice of mode could not be judged: all sizes are too close to call."
    }
    var text =
      "the library chose the faster mode at \(choices.right) of \(choices.judged) sizes"
      + (choices.close > 0 ? " (\(choices.close) more: too close to call)" : "")
    if let place = choices.worstPlace {
      text +=
        "; its worst choice, at n = \(place[0]) and m = \(place[1]), cost "
        + "\(NumberText.factor(choices.worstFactor, 2)) the faster mode's time"
    }
    return text + "."
  }

  private var kernelSentences: [String] {
    let items = report.cases(.kernel)
    let gradients = items.filter { $0.outputs == 1 && $0.inputs > 1 }
    var result: [String] = []
    let faster = gradients.filter {
      $0.ratio(.forward16, to: .reverse, seed: report.seed)?.verdict == .less
    }
    if !gradients.isEmpty {
      result.append(
        "Gradients of kernels: reverse mode costs \(cost(.reverse, gradients)).")
      let generated = gradients.filter { $0[.generatedAtRunTime] != nil }
      if !generated.isEmpty {
        result.append(
          "Gradients that were recorded and compiled at run time cost "
            + "\(cost(.generatedAtRunTime, generated)).")
      }
      let names = faster.map { "\($0.name) with n = \($0.inputs)" }
      result.append(
        names.isEmpty
          ? "Forward mode is faster for none of the gradients."
          : "Forward mode is faster for \(enumeration(of: names)).")
    }
    return result + [errorSentence(items)].compactMap { $0 }
  }

  /// How exact the library is, which other systems' errors say nothing about.
  private func errorSentence(_ items: [Case]) -> String? {
    let others: Set<Contender> = [
      .finiteDifferences, .handWritten, .handWrittenJVP, .handWrittenVJP, .swiftDifferentiation,
    ]
    let errors = items.flatMap { item in
      item.results.compactMap { result in
        others.contains(result.program) ? nil : result.ulps.map { (item: item, ulps: $0) }
      }
    }
    let differences = items.compactMap { $0[.finiteDifferences]?.ulps }.filter(\.isFinite)
    guard let worst = errors.max(by: { $0.ulps < $1.ulps }), let least = differences.min() else {
      return nil
    }
    let size = worst.item.inputs > 1 ? " with n = \(worst.item.inputs)" : ""
    var text =
      "The largest error of the library's derivatives is \(Figures.ulps(worst.ulps)) ULP, in "
      + worst.item.name + size
    if let byHand = worst.item[.handWritten]?.ulps {
      text +=
        Figures.ulps(byHand) == Figures.ulps(worst.ulps)
        ? ", where the derivative written by hand is off by as much"
        : ", where the derivative written by hand is off by \(Figures.ulps(byHand)) ULP"
    }
    return text + "; finite differences are off by \(Figures.ulps(least)) ULP at best."
  }

  /// A program's cost beside the plain function and, where there is one, the derivative written by hand.
  private func cost(_ program: Contender, _ items: [Case]) -> String {
    let byHand = items.compactMap { $0.factor(program, to: .handWritten) }
    let plain = "\(extent(items.compactMap { $0.factor(program) })) the plain function"
    return byHand.isEmpty ? plain : plain + " and \(extent(byHand)) the derivative written by hand"
  }

  private func extent(_ ratios: [Double]) -> String {
    guard let low = ratios.min(), let high = ratios.max() else { return "–" }
    let (least, most) = (NumberText.factor(low, 2), NumberText.factor(high, 2))
    return least == most ? least : "\(least) to \(most)"
  }

  private var laneSentences: [String] {
    let programs: [Contender] = [.forward4, .forward8, .forward16, .forward32]
    let best = report.cases(.lanes).compactMap { item -> (Case, Contender)? in
      programs.compactMap { item[$0] }.min { $0.minimum < $1.minimum }.map { (item, $0.program) }
    }
    guard !best.isEmpty else { return [] }
    let phrases = best.map { item, program in
      "\(program.lanes ?? 1) for \(item.name) with n = \(item.inputs)"
    }
    return ["The best number of lanes: \(enumeration(of: phrases))."]
  }

  private var countSentences: [String] {
    let bounded = report.counts.flatMap { row in
      row.entries.compactMap { entry in
        entry.weighted.flatMap { weighted in entry.bound.map { (row, entry, weighted, $0) } }
      }
    }
    guard !bounded.isEmpty else { return [] }
    let over = bounded.filter { $0.2 > $0.3 }
    if over.isEmpty {
      return ["All \(bounded.count) weighted operation counts are within the textbook's bounds."]
    }
    let names = over.map { row, entry, weighted, _ in
      "\(entry.program.title) of \(row.name) (\(NumberText.factor(weighted, 3)))"
    }
    return ["Weighted operation counts above the textbook's bounds: \(enumeration(of: names))."]
  }
}
