import Explorations
import Expressions
import Formatting

extension Command {
  /// The command `autodiff activations`.
  static let activations = Command(
    CommandDescription(
      name: "activations",
      summary: "Activations: their slopes, their corners, and what many layers leave of a gradient",
      arguments: "[NAME|EXPR …] [-o FILE.html] [--json]",
      details: [
        """
        The tables have the slope at 0 beside the difference quotients from both sides, the slope through K layers, \
        the largest slope, and whether w2 a(w1 x) is convex in the weights, by the eigenvalues of its Hessian. \
        Without an argument they are about sigmoid, tanh, relu and softplus; others are functions by name, or \
        expressions in one variable.
        """,
        """
        A page in HTML draws functions and slopes, zooms in on 0, and sets the number of layers and their weights.
        """,
      ],
      options: [
        Option.output.described("FILE", .file, "write to a file; a page if its name ends in .html"),
        Option.json.described(
          """
          one JSON object: {"activations": [{"name", "value", "slope", "quotients": [left, right, central], \
          "largestSlope", "at", "products", "curvatures"}, …]}
          """),
      ],
      examples: [
        "autodiff activations", #"autodiff activations relu silu "max(x, x/10)""#,
        "autodiff activations gelu --json",
      ])
  ) { invocation in
    let names = invocation.words.isEmpty ? Activations.usual : invocation.words
    if names.count > Activations.most {
      throw invocation.incomplete(
        "there are \(names.count) functions: from 1 to \(Activations.most) are shown side by side")
    }
    for name in names where !Activations.functions.contains(name) && name.count > 1 {
      // A name alone is that of a function, and no variable.
      if (try? Expression.checkVariableName(name)) == nil { continue }
      throw UsageError(
        "there is no function '\(short(name))' of one number",
        suggestion: nearestSpelling(of: name, among: Activations.functions.sorted()))
    }
    let activations: Activations
    do {
      activations = try Activations(of: names)
    } catch let error as Activations.NotOneVariable {
      throw UsageError(
        "an activation has one variable, and this has \(error.variables.isEmpty ? "none" : Wording.list(error.variables))",
        in: error.source, at: 0)
    }
    guard let path = invocation.value(of: .output) else {
      return invocation.isJSON ? activations.json() : activations.text()
    }
    let content =
      invocation.isJSON
      ? activations.json() : isPage(path) ? try activations.html() : activations.text()
    try OutputFile.write(content, to: path)
    return "Wrote \(path).\n"
  }
}
