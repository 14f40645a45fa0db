import Expressions
import Fluxion
import Formatting

extension Command {
  /// The command `autodiff gradient`.
  static let gradient = Command(
    name: "gradient",
    summary: "All partial derivatives of a function of several variables",
    arguments: "EXPR x=VALUE y=VALUE … [--mode forward] [--json]",
    details: """
      A variable that the expression does not use has the partial derivative 0.

      options:
        --mode forward   how to differentiate; forward is supported
        --json           one JSON object: {"value", "gradient": {name: number, …}}

      examples:
        autodiff gradient "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5
        autodiff gradient "hypot(x, y)" x=3 y=-4 --json
      """,
    options: [.mode, .json]
  ) { invocation in
    try invocation.checkChoice(.mode, among: ["forward"])
    let source = try invocation.expression()
    let (system, points) = try invocation.system(of: [source])
    let f = system.expressions[0]
    let width = LaneWidth(forInputs: points.count)
    let (value, gradient) = valueWithGradient(at: points.map(\.value), lanes: width, of: f)
    if invocation.isJSON {
      let partials = zip(points, gradient).map { (key: $0.name, value: JSON.number($1)) }
      return JSON.object([
        (key: "value", value: .number(value)), (key: "gradient", value: .object(partials)),
      ]).text + "\n"
    }
    let names = points.map(\.name)
    let place = points.map { (label: $0.name, numbers: [$0.value]) }
    let results =
      [(label: "f", numbers: [value])]
      + zip(names, gradient).map { (label: "∂f/∂\($0)", numbers: [$1]) }
    let lines = NumberTable(rows: place + results).lines
    let passes = (points.count + width.rawValue - 1) / width.rawValue
    return """
      \(Wording.definition("f", of: names, source))

      \(lines.prefix(place.count).joined(separator: "\n"))

      \(lines.dropFirst(place.count).joined(separator: "\n"))

      \(steepest(names, gradient))
      Forward mode: \(Wording.count(gradient.count, "partial derivative")) from \
      \(Wording.count(passes, "evaluation")) of f.

      """
  }

  /// Which variable matters most.
  private static func steepest(_ names: [String], _ gradient: [Double]) -> String {
    if gradient.contains(where: \.isNaN) {
      return "f has no gradient there: a partial derivative is not a number."
    }
    if gradient.allSatisfy(\.isZero) {
      return "To first order f changes in no direction: the point is stationary."
    }
    let index = gradient.indices.max { gradient[$0].magnitude < gradient[$1].magnitude } ?? 0
    return """
      f reacts most to \(names[index]): if it grows by a small h, \
      \(Wording.change(of: "f", by: gradient[index])).
      """
  }
}
