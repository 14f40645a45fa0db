import Scalars

/// The evaluation trace as an HTML table, whose parts the page's script finds by their ids.
///
/// The row of the node at position 3 is `r3`; what is added to adjoints has the ids `a0`, `a1`, … in
/// the order of the reverse sweep, the outputs' seeds first.
struct TracePageTable<T: RealScalar> {
  let trace: Trace<T>
  let mode: TraceMode

  var text: String {
    let table = EvaluationTable(of: trace)
    var heads = ["<th scope=\"col\" colspan=\"2\">value <span aria-hidden=\"true\">↓</span></th>"]
    if mode != .reverse { heads.append(head("tangent", "↓")) }
    if mode != .forward { heads.append(head("adjoint", "↑")) }
    let ids = adjointIDs(table)
    let rows = table.rows.enumerated().map { i, row in html(row, at: i, adjointIDs: ids[i]) }
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

  /// The ids of each row's entries: the sweep goes through the table from below.
  private func adjointIDs(_ table: EvaluationTable) -> [[Int?]] {
    var next = 0
    return table.rows.reversed().map { row in
      let ids = row.adjoints.map { entry -> Int? in
        if row.kind == .input { return nil }
        defer { next += 1 }
        return next
      }
      // Within a row the lowest entry comes first.
      let numbers = ids.compactMap { $0 }.reversed()
      return row.kind == .input ? ids : Array(numbers)
    }.reversed()
  }

  private func html(_ row: EvaluationTable.Row, at index: Int, adjointIDs: [Int?]) -> String {
    let kind = row.kind == .input ? "input" : row.kind == .step ? "step" : "output"
    var cells = [cell(row.primal, style: "known", column: 0)]
    if mode != .reverse { cells.append(tangentCells(row.tangent)) }
    if mode != .forward {
      let lines = zip(row.adjoints, adjointIDs).map { entry, id in
        let name = id.map { " id=\"a\($0)\"" } ?? ""
        let total = entry.total.map { total in
          ("<br/>" + RichText.html("= \(total.formula)"), "<br/>" + number(total.value, 2))
        }
        return (
          "<div\(name) class=\"line\">\(equation(entry))\(total?.0 ?? "")</div>",
          "<div class=\"line\"\(id.map { " data-line=\"a\($0)\"" } ?? "")>"
            + "\(number(entry.value, 2))\(total?.1 ?? "")</div>"
        )
      }
      cells.append(
        "<td class=\"adjoint\">\(lines.map(\.0).joined())</td>"
          + "<td class=\"adjoint number\">\(lines.map(\.1).joined())</td>")
    }
    return "<tr id=\"r\(index)\" class=\"\(kind)\">\(cells.joined())</tr>"
  }

  private func cell(_ entry: EvaluationTable.Entry, style: String, column: Int) -> String {
    "<td class=\"\(style)\">\(equation(entry))</td>"
      + "<td class=\"\(style) number\">\(number(entry.value, column))</td>"
  }

  /// A tangent, or the rule for it above the derivatives with respect to all inputs.
  private func tangentCells(_ entry: EvaluationTable.Entry) -> String {
    if entry.derivatives.isEmpty { return cell(entry, style: "tangent", column: 1) }
    let names = entry.derivatives.map { "<div class=\"part\">\(RichText.html($0.name))</div>" }
    let values = entry.derivatives.map { "<div>\(number($0.value, 1))</div>" }
    return "<td class=\"tangent\"><div>\(equation(entry))</div>\(names.joined())</td>"
      + "<td class=\"tangent number\"><div>&#160;</div>\(values.joined())</td>"
  }

  private func equation(_ entry: EvaluationTable.Entry) -> String {
    RichText.html("\(entry.name) \(entry.sign) \(entry.formula)")
  }

  /// A number whose decimal point stands under that of the others in its column.
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
  var replacingMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
