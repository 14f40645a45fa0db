import Formatting

extension Trace {
  /// The evaluation trace as text of at most 100 columns, for terminals.
  ///
  /// Each row shows the rule it applied, with the value beside it: values and tangents from the
  /// inputs down, values and adjoints from the outputs up. Below them stand the derivatives, a check
  /// that the modes agree, and what each costs. A trace of any size is written in full.
  ///
  /// - Parameters:
  ///   - mode: Which modes to show.
  ///   - isASCII: Whether to write names as `v[1]` and other signs in ASCII as well.
  /// - Returns: The lines, each ended by a line break.
  public func text(mode: TraceMode = .both, isASCII: Bool = false) -> String {
    let convert = isASCII ? ASCIIText.of : { $0 }
    let table = EvaluationTable(of: self)
    var blocks: [[String]] = []
    if let title { blocks.append(wrapped(convert(title))) }
    if mode != .reverse {
      let groups = Self.groups(table) { [SideBySideText.Line(left: $0.primal, right: $0.tangent)] }
      blocks.append(wrapped(convert(forwardSentence)))
      blocks.append(
        SideBySideText(titles: ("value ↓", "tangent ↓"), groups: groups)
          .lines(converting: convert))
    }
    if mode != .forward {
      let groups = Self.groups(table) { Self.reverseLines($0) }
      blocks.append(wrapped(convert(reverseSentence)))
      blocks.append(
        SideBySideText(titles: ("value ↓", "adjoint ↑"), groups: groups)
          .lines(converting: convert))
    }
    let sentences = resultSentences(mode) + (mode == .both ? [checkSentence] : [])
    blocks.append(sentences.flatMap { wrapped(convert($0)) })
    blocks.append(costLines(mode) + wrapped(convert(costSentence(mode))))
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func groups(
    _ table: EvaluationTable, _ lines: (EvaluationTable.Row) -> [SideBySideText.Line]
  ) -> [[SideBySideText.Line]] {
    [EvaluationTable.Kind.input, .step, .output].map { kind in
      table.rows.filter { $0.kind == kind }.flatMap(lines)
    }
  }

  /// A node's value, beside all that its adjoint is added to.
  private static func reverseLines(_ row: EvaluationTable.Row) -> [SideBySideText.Line] {
    let additions = row.adjoints.flatMap { entry in
      [entry] + (entry.total.map { [EvaluationTable.Entry($0)] } ?? [])
    }
    return (0..<max(1, additions.count)).map { i in
      SideBySideText.Line(
        left: i == 0 ? row.primal : nil, right: i < additions.count ? additions[i] : nil)
    }
  }

  private func costLines(_ mode: TraceMode) -> [String] {
    TextTable([CostTable.titles] + CostTable(costs, mode).rows).lines.map { "  " + $0 }
  }
}

extension EvaluationTable.Entry {
  /// A line of its own for what an adjoint is after an addition.
  init(_ total: EvaluationTable.Total) {
    self.init(name: "", sign: "=", formula: total.formula, value: total.value)
  }
}

extension Trace: CustomStringConvertible {
  /// The trace as text, with both modes.
  public var description: String { text() }
}
