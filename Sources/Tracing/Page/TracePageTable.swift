import Formatting
import Scalars

/// The evaluation trace as an HTML table, whose parts the page's script finds by their data.
///
/// The row of the node at position 3 has the row number 3; what is added to adjoints is numbered in the order
/// of the reverse sweep, the outputs' seeds first: a rule in one cell, and a line of numbers in the next.
struct TracePageTable<T: RealScalar> {
  let trace: Trace<T>
  let mode: TraceMode

  var text: String {
    let table = EvaluationTable(of: trace, sweep: trace.fullSweep)
    var heads = ["<th scope=\"col\" colspan=\"2\">value <span aria-hidden=\"true\">↓</span></th>"]
    if mode != .reverse { heads.append(head("tangent", "↓")) }
    if mode != .forward { heads.append(head("adjoint", "↑")) }
    let ids = additionNumbers(table)
    let rows = table.rows.enumerated().map { i, row in html(row, at: i, additions: ids[i]) }
    let widths = [
      width(table.rows.map(\.primal.value)),
      width(table.rows.flatMap { [$0.tangent.value] + $0.tangent.derivatives.map(\.value) }),
      width(table.rows.flatMap { $0.adjoints.flatMap { [$0.value, $0.total?.value ?? ""] } }),
    ]
    return """
      <table class="steps" style="--w0:\(widths[0])ch;--w1:\(widths[1])ch;--w2:\(widths[2])ch">
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func head(_ name: String, _ arrow: String) -> String {
    "<th scope=\"col\" colspan=\"2\" class=\"\(name)\">\(name) "
      + "<span aria-hidden=\"true\">\(arrow)</span></th>"
  }

  /// The numbers of each row's additions: the sweep goes through the table from below.
  private func additionNumbers(_ table: EvaluationTable) -> [[Int?]] {
    var next = 0
    return table.rows.reversed().map { row in
      if row.kind == .input { return row.adjoints.map { _ in nil } }
      let first = next
      next += row.adjoints.count
      // Within a row the lowest entry comes first.
      return (first..<next).reversed().map { $0 }
    }.reversed()
  }

  private func html(_ row: EvaluationTable.Row, at index: Int, additions: [Int?]) -> String {
    let kind = row.kind == .input ? "input" : row.kind == .step ? "step" : "output"
    var cells = [cell(row.primal, style: "known", column: 0)]
    if mode != .reverse { cells.append(tangentCells(row.tangent)) }
    if mode != .forward {
      let lines = zip(row.adjoints, additions).map { entry, number in
        additionLine(entry, number)
      }
      cells.append(
        "<td class=\"adjoint\">\(lines.map(\.rule).joined())</td>"
          + "<td class=\"adjoint number\">\(lines.map(\.numbers).joined())</td>")
    }
    return "<tr data-row=\"\(index)\" class=\"\(kind)\">\(cells.joined())</tr>"
  }

  /// An addition to an adjoint: the rule, with what was there before in a second line, and the numbers.
  private func additionLine(
    _ entry: EvaluationTable.Entry, _ number: Int?
  ) -> (rule: String, numbers: String) {
    let total = entry.total.map { total in
      (
        "<br/><span class=\"sum\">\(RichText.html("= \(total.formula)"))</span>",
        "<br/>" + self.number(total.value, 2)
      )
    }
    let (rule, line) =
      number.map { (" data-rule=\"\($0)\"", " data-line=\"\($0)\"") } ?? ("", "")
    return (
      "<div\(rule) class=\"line\"><span class=\"rule\">\(equation(entry))</span>\(total?.0 ?? "")</div>",
      "<div\(line) class=\"line\">\(self.number(entry.value, 2))\(total?.1 ?? "")</div>"
    )
  }

  private func cell(_ entry: EvaluationTable.Entry, style: String, column: Int) -> String {
    "<td class=\"\(style)\">\(equation(entry))</td>"
      + "<td class=\"\(style) number\">\(number(entry.value, column))</td>"
  }

  /// A tangent, or the rule for it above the derivatives with respect to the inputs.
  private func tangentCells(_ entry: EvaluationTable.Entry) -> String {
    if !trace.showsAllInputs { return cell(entry, style: "tangent", column: 1) }
    let names = entry.derivatives.map { "<div class=\"part\">\(RichText.html($0.name))</div>" }
    let values = entry.derivatives.map { "<div class=\"each\">\(number($0.value, 1))</div>" }
    return
      "<td class=\"tangent\"><div class=\"rule\">\(equation(entry))</div>\(names.joined())</td>"
      + "<td class=\"tangent number\"><div>&#160;</div>\(values.joined())</td>"
  }

  private func equation(_ entry: EvaluationTable.Entry) -> String {
    RichText.html("\(entry.name) \(entry.sign) \(entry.formula)")
  }

  /// A number whose decimal point is under that of the others in its column.
  private func number(_ value: String, _ column: Int) -> String {
    let whole = value.prefix { $0 != "." && $0 != "e" }
    return "<span class=\"whole w\(column)\">\(whole.replacingMinus)</span>"
      + "\(value.dropFirst(whole.count))"
  }

  private func width(_ values: [String]) -> Int {
    values.map { $0.prefix { $0 != "." && $0 != "e" }.count }.max() ?? 1
  }
}

extension StringProtocol {
  /// The text with true minus signs.
  fileprivate var replacingMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
