import Formatting
import Scalars

/// The steps of a trace in the order in which the page shows them.
///
/// Each has a kind (`value`, `seed` or `share`), a position `n` of the node it is about, and the
/// HTML that describes it. Those of the reverse sweep say what an adjoint is after them.
struct PageSteps {
  private var steps: [JSON] = []

  /// The steps as a JSON array.
  var json: String { JSON.array(steps).text }

  init<T: RealScalar>(of trace: Trace<T>, mode: TraceMode) {
    let table = EvaluationTable(of: trace)
    for position in trace.nodes.indices {
      let row = table.rows[position]
      var lines = [Self.equation(row.primal, style: "")]
      if mode != .reverse { lines.append(Self.equation(row.tangent, style: "tangent")) }
      steps.append(
        .object([
          (key: "kind", value: .string("value")), (key: "n", value: .integer(position)),
          (key: "say", value: .string(lines.joined(separator: ""))),
        ]))
    }
    if mode == .forward { return }
    addSeeds(of: trace, table)
    for step in trace.sweep.steps {
      let name = trace.adjointName(of: step.parent)
      let formula = trace.adjointFormula(of: step.node, toOperand: step.operand)
      let entry = EvaluationTable.Entry(
        name: name, sign: "+=", formula: formula, value: step.share.plain.spelling,
        total: step.before.map { EvaluationTable.Total($0, step.share, step.total) })
      steps.append(
        .object([
          (key: "kind", value: .string("share")), (key: "n", value: .integer(step.parent)),
          (key: "from", value: .integer(step.node)), (key: "i", value: .integer(step.operand)),
          (key: "v", value: .string(Self.short(name, step.total))),
          (key: "say", value: .string(Self.equation(entry, style: "adjoint"))),
        ]))
    }
  }

  private mutating func addSeeds<T: RealScalar>(of trace: Trace<T>, _ table: EvaluationTable) {
    var totals: [Int: T] = [:]
    for (i, output) in trace.outputs.enumerated().reversed() {
      let total = (totals[output] ?? 0) + trace.weights[i]
      totals[output] = total
      let entry = table.rows[trace.nodes.count + i].adjoints[0]
      steps.append(
        .object([
          (key: "kind", value: .string("seed")), (key: "n", value: .integer(output)),
          (key: "row", value: .integer(trace.nodes.count + i)),
          (key: "v", value: .string(Self.short(trace.adjointName(of: output), total))),
          (key: "say", value: .string(Self.equation(entry, style: "adjoint"))),
        ]))
    }
  }

  /// An adjoint as its box shows it.
  private static func short<T: RealScalar>(_ name: String, _ value: T) -> String {
    RichText.svg("\(name) = \(TracePicture<T>.number(value))")
  }

  private static func equation(_ entry: EvaluationTable.Entry, style: String) -> String {
    let value =
      entry.derivatives.isEmpty
      ? entry.value.replacingMinus
      : "(" + entry.derivatives.map(\.value.replacingMinus).joined(separator: ", ") + ")"
    let result = entry.formula == value ? "" : " = <b>\(SVG.escaped(value))</b>"
    let body = RichText.html("\(entry.name) \(entry.sign) \(entry.formula)")
    let total = entry.total.map { total in
      let sum = RichText.html("\(entry.name) = \(total.formula)")
      let value = SVG.escaped(total.value.replacingMinus)
      return "<div class=\"\(style)\">\(sum) = <b>\(value)</b></div>"
    }
    return "<div class=\"\(style)\">\(body)\(result)</div>" + (total ?? "")
  }
}
