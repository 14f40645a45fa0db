import Calculations
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
          "1,0",
          """
          the weights of the functions, one for each expression in their order; or by their names in \
          the result, f1=1, where functions not mentioned have the weight 0
          """),
        Option.json.described(#"one JSON object: {"values", "cotangents": {name: number, …}}"#),
      ],
      examples: [
        #"autodiff vjp "x*y" "x + y" x=1 y=2 --along 1,0"#,
        #"autodiff vjp "x*y" "sin(x)" x=2 y=3 --along 1,10 --json"#,
      ])
  ) { invocation in
    let f = try invocation.functions()
    guard let along = invocation.value(of: .along) else {
      let example = Array(repeating: "1", count: f.sources.count).joined(separator: ",")
      throw invocation.incomplete("the weights are missing: add --along \(short(example))")
    }
    let weights = try Weights.parse(along, for: f.labels)
    let (values, cotangents) = f.system.vjp(at: f.x, along: weights)
    if invocation.isJSON {
      let members = zip(f.names, cotangents).map { (key: $0, value: JSON.number($1)) }
      return JSON.object([
        (key: "values", value: .numbers(values)), (key: "cotangents", value: .object(members)),
      ]).text + "\n"
    }
    let functions = NumberTable(
      titles: ["value", "weight"],
      rows: zip(f.labels, zip(values, weights)).map { ($0, Wording.shown([$1.0]) + [$1.1]) })
    let variables = NumberTable(
      titles: ["point", "cotangent"],
      rows: zip(f.points, cotangents).map { ($0.name, [$0.value] + Wording.shown([$1])) })
    let meaning =
      [
        cotangents.contains(where: \.isNaN)
          ? "The weighted sum of the functions has no gradient there: a cotangent is not a number."
          : """
          If a variable grows by a small h, the weighted sum of the functions changes by about h times
          its cotangent.
          """
      ] + BranchNote.lines(f.system.branchPoints(at: f.x))
    return """
      \(f.definitions.joined(separator: "\n"))

      \(functions.lines.joined(separator: "\n"))

      \(variables.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      Reverse mode: 1 evaluation and 1 sweep back.

      """
  }
}
