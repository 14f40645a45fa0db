import Expressions
import Fluxion

extension Command {
  /// The command `autodiff derivative`.
  static let derivative = Command(
    name: "derivative",
    summary: "The derivative of a function of one variable",
    arguments: "EXPR x=VALUE [--order 1] [--json]",
    details: """
      The derivative is exact to rounding: it is computed along with the value, on dual numbers,
      in one evaluation. There is no step size.

      options:
        --order 1   the order of the derivative; 1 is supported
        --json      one JSON object: {"value", "derivatives"}

      examples:
        autodiff derivative "exp(-x^2/2)*erf(x)" x=0.7
        autodiff derivative "x^x" x=pi/2 --json
      """,
    options: [.order, .json]
  ) { invocation in
    try invocation.checkChoice(.order, among: ["1"])
    let source = try invocation.expression()
    let (f, point) = try oneVariable(of: source, in: invocation)
    let (value, slope) = valueWithDerivative(at: point.value) { f([$0]) }
    if invocation.isJSON {
      let members = [("value", JSON.number(value)), ("derivatives", JSON.numbers([slope]))]
      return JSON.object(members.map { (key: $0.0, value: $0.1) }).text + "\n"
    }
    let table = NumberTable(rows: [
      (point.name, [point.value]), ("f", [value]), ("f′", [slope]),
    ])
    return """
      \(Wording.definition("f", of: [point.name], source))

      \(table.lines.joined(separator: "\n"))

      If \(point.name) grows by a small h, \(Wording.change(of: "f", by: slope)).
      Forward mode: value and derivative from 1 evaluation of f.

      """
  }

  /// The function and its only variable.
  private static func oneVariable(
    of source: String, in invocation: Invocation
  ) throws -> (Expression, Point) {
    let f = try Expression(source)
    if f.variables.count > 1 {
      throw UsageError(
        "there are \(f.variables.count) variables, \(Wording.list(f.variables)): "
          + "use 'gradient'",
        in: source, at: f.position(ofVariable: f.variables[1]) ?? 0)
    }
    let (system, points) = try invocation.system(of: [source])
    if let surplus = points.first(where: { !f.variables.contains($0.name) }), points.count > 1 {
      throw UsageError(
        "the expression has no variable '\(surplus.name)': 'derivative' takes one point",
        in: surplus.argument, at: surplus.position)
    }
    return (system.expressions[0], points[0])
  }
}
