import Calculations
import Formatting

extension Command {
  /// The command `autodiff jvp`.
  static let jvp = Command(
    CommandDescription(
      name: "jvp",
      summary: "The Jacobian-vector product: how functions change along a direction",
      arguments: "EXPR … x=VALUE y=VALUE … --along x=VALUE,y=VALUE… [--json]",
      details: [
        "One evaluation yields it, however many variables and functions there are."
      ],
      options: [
        Option.along.described(
          "x=1,y=0",
          """
          the direction; variables not mentioned have the component 0. Or numbers alone, 1,0, one for \
          each variable in the order of the values
          """),
        Option.json.described(#"one JSON object: {"values", "tangents"}"#),
      ],
      examples: [
        #"autodiff jvp "x*y" "x + y" x=1 y=2 --along x=1,y=0"#,
        #"autodiff jvp "exp(x)*sin(y)" x=0 y=pi/2 --along x=0.6,y=0.8 --json"#,
      ])
  ) { invocation in
    let f = try invocation.functions()
    guard let along = invocation.value(of: .along) else {
      throw invocation.incomplete(
        "the direction is missing: add --along \(Direction.example(for: f.points))")
    }
    let direction = try Direction.parse(along, for: f.points)
    let (values, tangents) = f.system.jvp(at: f.x, along: direction)
    if invocation.isJSON {
      return JSON.object([
        (key: "values", value: .numbers(values)), (key: "tangents", value: .numbers(tangents)),
      ]).text + "\n"
    }
    let place = NumberTable(
      titles: ["point", "direction"],
      rows: zip(f.points, direction).map { ($0.name, [$0.value, $1]) })
    let table = NumberTable(
      titles: ["value", "tangent"],
      rows: zip(f.labels, zip(values, tangents)).map { ($0, Wording.shown([$1.0, $1.1])) })
    let meaning =
      [
        tangents.contains(where: \.isNaN)
          ? "There is no derivative along the direction there: a tangent is not a number."
          : """
          If the point moves by a small h times the direction, a function changes by about h times
          its tangent.
          """
      ] + BranchNote.lines(f.system.branchPoints(at: f.x))
    return """
      \(f.definitions.joined(separator: "\n"))

      \(place.lines.joined(separator: "\n"))

      \(table.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      Forward mode: 1 evaluation.

      """
  }
}
