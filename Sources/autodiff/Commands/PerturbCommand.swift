import Explorations
import Expressions
import Formatting

extension Command {
  /// The command `autodiff perturb`.
  static let perturb = Command(
    CommandDescription(
      name: "perturb",
      summary: "A wiggle of the input: the curve beside its tangent, and the wiggle step by step",
      arguments: "EXPR x=VALUE [--step H] [-o FILE.html] [--json]",
      details: [
        """
        A table has what a wiggle h of the input does to the function, what the tangent says, f' h, and the rest, \
        which becomes small even compared with h unless there is a corner. A second table follows the wiggle \
        through the steps of the function, each of which multiplies it by its slope.
        """,
        """
        Steps may have names, "a = x^2", as for 'trace'. A page in HTML zooms in until the curve is its line, \
        with h and the point on sliders.
        """,
      ],
      options: [
        Option.step.described(
          "H",
          "the largest wiggle; if not given, 1, or less where the function has no value so far away"
        ),
        Option.output.described("FILE", .file, "write to a file; a page if its name ends in .html"),
        Option.json.described(
          #"one JSON object: {"value", "derivative", "wiggles": [{"h", "change", "linear", "rest"}, …], "steps"}"#
        ),
      ],
      examples: [
        #"autodiff perturb "x^2" x=2"#, #"autodiff perturb "a = x^2" "f = log(a)" x=3"#,
        #"autodiff perturb "abs(x)" x=0 --json"#,
      ])
  ) { invocation in
    let (function, title, point) = try steps(of: invocation)
    let width = try invocation.positiveStep()
    let perturbation = Perturbation(
      of: function, variable: point.name, title: title, at: point.value, width: width)
    guard let path = invocation.value(of: .output) else {
      return invocation.isJSON ? perturbation.json() : perturbation.text()
    }
    let content =
      invocation.isJSON
      ? perturbation.json() : isPage(path) ? try perturbation.html() : perturbation.text()
    try OutputFile.write(content, to: path)
    return "Wrote \(path).\n"
  }

  /// The function of one variable that a call is about, how it was typed, and where it is looked at.
  private static func steps(
    of invocation: Invocation
  ) throws -> (NamedSteps, title: String, Point) {
    let isNamed = invocation.words.contains(where: Assignments.isAssignment)
    let (steps, title, points): (NamedSteps, String, [Point])
    if isNamed {
      (steps, points) = try invocation.namedSteps()
      title = steps.definition
    } else {
      let source = try invocation.expression()
      points = try invocation.system(of: [source]).points
      steps = try NamedSteps([(nil, source)], variables: points.map(\.name))
      title = definition("f", of: points.map(\.name), source)
    }
    if points.count > 1 || steps.resultNames.count > 1 {
      throw UsageError(
        "one input is wiggled and one result looked at, and there are \(points.count) and "
          + "\(steps.resultNames.count)",
        advice: "Of several inputs each has a wiggle of its own: see 'jvp'.")
    }
    if !points[0].value.isFinite {
      throw UsageError(
        "the point must be a finite number", in: points[0].argument, at: points[0].position)
    }
    return (steps, title, points[0])
  }
}
