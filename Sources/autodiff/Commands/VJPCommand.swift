import Fluxion
import Formatting

extension Command {
  /// The command `autodiff vjp`.
  static let vjp = Command(
    CommandDescription(
      name: "vjp",
      summary:
        "The vector-Jacobian product: the gradient of a weighted sum of functions",
      arguments: "EXPR … x=VALUE y=VALUE … --along WEIGHT,WEIGHT… [--json]",
      details: [
        """
        One evaluation and one sweep back yield it, however many variables and functions there are.
        """
      ],
      options: [
        Option.along.described(
          "1,0", "the weights of the functions, one for each expression in their order"),
        Option.json.described(#"one JSON object: {"values", "cotangents": {name: number, …}}"#),
      ],
      examples: [
        #"autodiff vjp "x*y" "x + y" x=1 y=2 --along 1,0"#,
        #"autodiff vjp "x*y" "sin(x)" x=2 y=3 --along 1,10 --json"#,
      ])
  ) { invocation in
    let sources = try invocation.expressions()
    let (f, points) = try invocation.system(of: sources)
    guard let along = invocation.value(of: .along) else {
      let example = Array(repeating: "1", count: sources.count).joined(separator: ",")
      throw invocation.incomplete("the weights are missing: add --along \(short(example))")
    }
    let weights = try Weights.parse(along, count: sources.count)
    let (values, cotangents) = Fluxion.vjp(at: points.map(\.value), along: weights, of: f)
    let names = points.map(\.name)
    if invocation.isJSON {
      let members = zip(names, cotangents).map { (key: $0, value: JSON.number($1)) }
      return JSON.object([
        (key: "values", value: .numbers(values)), (key: "cotangents", value: .object(members)),
      ]).text + "\n"
    }
    let labels = Wording.functionNames(sources.count)
    let functions = NumberTable(
      titles: ["value", "weight"],
      rows: labels.indices.map { (labels[$0], Wording.shown([values[$0]]) + [weights[$0]]) })
    let variables = NumberTable(
      titles: ["point", "cotangent"],
      rows: points.indices.map {
        (names[$0], [points[$0].value] + Wording.shown([cotangents[$0]]))
      })
    let meaning =
      cotangents.contains(where: \.isNaN)
      ? "The weighted sum of the functions has no gradient there: a cotangent is not a number."
      : """
      If a variable grows by a small h, the weighted sum of the functions changes by about h times
      its cotangent.
      """
    let definitions = zip(labels, sources).map { Wording.definition($0, of: names, $1) }
    return """
      \(definitions.joined(separator: "\n"))

      \(functions.lines.joined(separator: "\n"))

      \(variables.lines.joined(separator: "\n"))

      \(meaning)
      Reverse mode: 1 evaluation and 1 sweep back.

      """
  }
}
