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
      let groups = Self.groups(table) { row in
        row.tangent.lines.enumerated().map { i, line in
          SideBySideText.Line(left: i == 0 ? row.primal : nil, right: line)
        }
      }
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
    let additions = row.adjoints.flatMap(\.lines)
    return (0..<max(1, additions.count)).map { i in
      SideBySideText.Line(
        left: i == 0 ? row.primal : nil, right: i < additions.count ? additions[i] : nil)
    }
  }

  private func costLines(_ mode: TraceMode) -> [String] {
    let table = CostTable(costs, mode, allInputs: showsAllInputs)
    return TextTable([table.titles] + table.rows).lines.map { "  " + $0 }
  }
}

extension EvaluationTable.Entry {
  /// The entry with what it comes to, or what its derivatives are, on separate lines.
  var lines: [Self] {
    let sum = total.map { [Self(name: "", sign: "=", formula: $0.formula, value: $0.value)] }
    return [self] + (sum ?? [])
      + derivatives.map { Self(name: "", sign: "", formula: $0.name, value: $0.value) }
  }
}

extension Trace: CustomStringConvertible {
  /// The trace as text, with both modes.
  public var description: String { text() }
}
