import Expressions
import Fluxion
import Formatting

extension Command {
  /// The command `autodiff jacobian`.
  static let jacobian = Command(
    name: "jacobian",
    summary: "The partial derivatives of several functions: one row each, one column a variable",
    arguments: "EXPR EXPR … x=VALUE y=VALUE … [--mode forward] [--json]",
    details: """
      options:
        --mode forward   how to differentiate; forward is supported
        --json           one JSON object: {"values", "jacobian": {"variables", "rows"}}

      examples:
        autodiff jacobian "r*cos(t)" "r*sin(t)" r=2 t=pi/3
        autodiff jacobian "x*y*z" "x + y + z" x=1 y=2 z=3 --json
      """,
    options: [.mode, .json]
  ) { invocation in
    try invocation.checkChoice(.mode, among: ["forward"])
    let sources = try invocation.expressions()
    let (f, points) = try invocation.system(of: sources)
    let width = LaneWidth(forInputs: points.count)
    let (values, matrix) = valueWithJacobian(at: points.map(\.value), lanes: width, of: f)
    let names = points.map(\.name)
    if invocation.isJSON {
      let rows = (0..<matrix.rows).map { JSON.numbers(matrix.row($0)) }
      return JSON.object([
        (key: "values", value: .numbers(values)),
        (
          key: "jacobian",
          value: .object([
            (key: "variables", value: .strings(names)), (key: "rows", value: .array(rows)),
          ])
        ),
      ]).text + "\n"
    }
    let labels = Wording.functionNames(sources.count)
    let place = NumberTable(rows: points.map { ($0.name, [$0.value]) })
    let table = NumberTable(
      titles: ["value"] + names.map { "∂/∂\($0)" },
      rows: labels.indices.map { (labels[$0], [values[$0]] + matrix.row($0)) })
    let definitions = zip(labels, sources).map { Wording.definition($0, of: names, $1) }
    let passes = (points.count + width.rawValue - 1) / width.rawValue
    return """
      \(definitions.joined(separator: "\n"))

      \(place.lines.joined(separator: "\n"))

      \(table.lines.joined(separator: "\n"))

      Each row is a function's gradient: how it changes with each variable, to first order.
      Forward mode: \(matrix.rows) × \(matrix.columns) partial derivatives from \
      \(Wording.count(passes, "evaluation")).

      """
  }
}
