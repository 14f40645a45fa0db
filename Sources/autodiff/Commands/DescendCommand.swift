import Explorations
import Formatting

extension Command {
  /// The command `autodiff descend`.
  static let descend = Command(
    CommandDescription(
      name: "descend",
      summary: "Gradient descent: the path, and how large a step may be",
      arguments: "EXPR … x=VALUE y=VALUE … [--step S] [--count N] [-o FILE.html] [--json]",
      details: [
        """
        Each step moves the point by S times the gradient, downhill. The largest eigenvalue L of the Hessian \
        limits S: beyond 1/L the path zigzags, beyond 2/L it diverges. Of several expressions the mean is \
        descended.
        """,
        """
        A page in HTML, for two variables, draws the contours with the path and the gradient across them; a \
        slider changes the step size, and of several expressions it shows the gradient of each.
        """,
      ],
      options: [
        Option.step.described(
          "S",
          "the step size; if not given, three quarters of what the curvature at the start allows"),
        Option.count.described("N", "the number of steps, from 1 to 10000; 30 if not given"),
        Option.output.described("FILE", .file, "write to a file; a page if its name ends in .html"),
        Option.json.described(
          #"one JSON object: {"stepSize", "curvatures", "limit", "path": [{"point", "value", "gradient"}, …]}"#
        ),
      ],
      examples: [
        #"autodiff descend "x^2 + 10*y^2" x=4 y=1"#,
        #"autodiff descend "(1 - x)^2 + 5*(y - x^2)^2" x=-1 y=1 --step 0.02"#,
        #"autodiff descend "(x - 1)^2" "(x + y)^2" "(y - 2)^2" x=3 y=3 --json"#,
      ])
  ) { invocation in
    let f = try invocation.functions()
    let count = try invocation.number(of: .count, in: 1...10_000) ?? 30
    let step = try invocation.positiveStep()
    let descent = try Descent(
      of: f.sources, variables: f.names, from: f.x, stepSize: step, steps: count)
    guard let path = invocation.value(of: .output) else {
      return invocation.isJSON ? descent.json() : descent.text()
    }
    try OutputFile.write(try content(of: descent, for: path, invocation), to: path)
    return "Wrote \(path).\n"
  }

  private static func content(
    of descent: Descent, for path: String, _ invocation: Invocation
  ) throws -> String {
    if invocation.isJSON { return descent.json() }
    if !isPage(path) { return descent.text() }
    if !descent.hasPage {
      throw UsageError(
        "a page shows functions of two variables, and there \(descent.function.variables.count == 1 ? "is" : "are") "
          + "\(descent.function.variables.count)",
        advice: "The text and --json work with any number.")
    }
    return try descent.html()
  }
}
