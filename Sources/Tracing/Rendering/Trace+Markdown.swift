extension Trace {
  /// The evaluation trace as Markdown tables.
  ///
  /// A trace of any size is written in full.
  ///
  /// - Parameter mode: Which modes to show.
  /// - Returns: The lines, each ended by a line break.
  public func markdown(mode: TraceMode = .both) -> String {
    let table = EvaluationTable(of: self)
    var blocks: [[String]] = []
    if let title { blocks.append(["**" + Self.escaped(title) + "**"]) }
    if mode != .reverse {
      blocks.append([Self.escaped(forwardSentence)])
      let rows = table.rows.flatMap { row in
        row.tangent.lines.enumerated().map { i, line in
          (i == 0 ? [Self.equation(row.primal), Self.code(row.primal.value)] : ["", ""])
            + [Self.equation(line), Self.code(line.value)]
        }
      }
      blocks.append(Self.table(["value ↓", "", "tangent ↓", ""], "lrlr", rows))
    }
    if mode != .forward {
      blocks.append([Self.escaped(reverseSentence)])
      let rows = table.rows.flatMap { row in
        let additions = row.adjoints.flatMap(\.lines)
        return (0..<max(1, additions.count)).map { i in
          (i == 0 ? [Self.equation(row.primal), Self.code(row.primal.value)] : ["", ""])
            + (i < additions.count
              ? [Self.equation(additions[i]), Self.code(additions[i].value)] : ["", ""])
        }
      }
      blocks.append(Self.table(["value ↓", "", "adjoint ↑", ""], "lrlr", rows))
    }
    let sentences = resultSentences(mode) + (mode == .both ? [checkSentence] : [])
    blocks += sentences.map { [Self.escaped($0)] }
    let costTable = CostTable(costs, mode, allInputs: showsAllInputs)
    blocks.append(Self.table(costTable.titles, "lrrrrrr", costTable.rows))
    blocks.append([costSentence(mode)])
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func equation(_ entry: EvaluationTable.Entry) -> String {
    escaped([entry.name, entry.sign, entry.formula].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private static func code(_ value: String) -> String { value.isEmpty ? "" : "`\(value)`" }

  private static func table(
    _ titles: [String], _ alignments: String, _ rows: [[String]]
  ) -> [String] {
    let marks = alignments.map { $0 == "r" ? "--:" : ":--" }
    return ([titles, marks] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// A text whose characters all stand for themselves.
  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\`*_{}[]<>#|~&".contains($0) ? ["\\", $0] : [$0] })
  }
}
