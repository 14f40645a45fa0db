import Calculations
import Comparison
import Fluxion
import Formatting

extension Command {
  /// The command `autodiff compare`.
  static let compare = Command(
    CommandDescription(
      name: "compare",
      summary: "What all first derivatives cost and how exact they are, by several methods",
      arguments: "EXPR … x=VALUE y=VALUE … [--json]",
      details: [
        """
        Finite differences of three kinds, forward mode with one tangent and with several, reverse \
        mode and hyper-dual numbers compute the same derivatives. Operations are counted, and the \
        same on every machine; a time is the shortest of many runs here. A mode is recommended for its \
        time where that is less in most rounds of runs, and for its operations where the times are \
        too close to call. Bytes are those of the \
        inputs in the numbers of a method, and of the recording if there is one. The error is the \
        largest of all the derivatives, in units in the last place.
        """
      ],
      options: [
        Option.json.described(
          """
          one JSON object: {"build", "inputs", "outputs", "function": {"operations", "seconds"}, "methods": \
          [{"method", "evaluations", "sweeps", "operations", "bytes", "seconds", "error"}, …], \
          "recommendation"}
          """
        )
      ],
      examples: [
        #"autodiff compare "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5"#,
        #"autodiff compare "x*y*z" "x + y + z" "sin(x*y)" x=1 y=2 z=3 --json"#,
      ])
  ) { invocation in
    let f = try invocation.functions()
    let comparison = f.system.comparison(at: f.x)
    if invocation.isJSON { return json(of: comparison).text + "\n" }
    let sentences = [comparison.recommendation] + (comparison.caution.map { [$0] } ?? [])
    return """
      \(f.definitions.joined(separator: "\n"))

      \(f.place.lines.joined(separator: "\n"))

      \(comparison.table)

      \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

      """
  }

  private static func json(of comparison: ModeComparison) -> JSON {
    let methods = comparison.entries.map { entry in
      JSON.object([
        (key: "method", value: .string(entry.method.rawValue)),
        (key: "evaluations", value: .integer(entry.evaluations)),
        (key: "sweeps", value: .integer(entry.sweeps)),
        (key: "operations", value: .integer(entry.operations)),
        (key: "bytes", value: .integer(entry.bytes)),
        (key: "seconds", value: .number(entry.seconds)),
        (key: "error", value: .number(entry.error)),
      ])
    }
    let function = JSON.object([
      (key: "operations", value: .integer(comparison.operations)),
      (key: "seconds", value: .number(comparison.seconds)),
    ])
    return .object([
      (key: "build", value: .string(comparison.isDebugBuild ? "debug" : "release")),
      (key: "inputs", value: .integer(comparison.inputs)),
      (key: "outputs", value: .integer(comparison.outputs)),
      (key: "function", value: function), (key: "methods", value: .array(methods)),
      (key: "recommendation", value: .string(comparison.recommendation)),
    ])
  }
}
