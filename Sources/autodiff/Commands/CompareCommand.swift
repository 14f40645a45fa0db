import Calculations
import Comparison
import Counting
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
        """,
        """
        A second table counts the operations of the program that the expressions are, and of the         programs of one product with their Jacobian: JVP along a direction, VJP with weights. They are         those of the printed code, in which equal steps are one and all cases of a choice are         written out.
        """,
      ],
      options: [
        Option.json.described(
          """
          one JSON object: {"build", "inputs", "outputs", "function": {"operations", "seconds"}, "methods": \
          [{"method", "evaluations", "sweeps", "operations", "bytes", "seconds", "error"}, …], \
          "programs": {"function", "jvp", "vjp"}, each {"additions", "multiplications", "divisions", \
          "negations", "functions", "comparisons", "choices", "operations"}, "recommendation"}
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
    let tables = [comparison.table, comparison.programTable].compactMap { $0 }
    let sentences = [comparison.recommendation, comparison.programRemark, comparison.caution]
    return """
      \(f.definitions.joined(separator: "\n"))

      \(f.place.lines.joined(separator: "\n"))

      \(tables.joined(separator: "\n\n"))

      \(sentences.compactMap { $0 }.flatMap { wrapped($0) }.joined(separator: "\n"))

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
    var members: [(key: String, value: JSON)] = [
      (key: "build", value: .string(comparison.isDebugBuild ? "debug" : "release")),
      (key: "inputs", value: .integer(comparison.inputs)),
      (key: "outputs", value: .integer(comparison.outputs)),
      (key: "function", value: function), (key: "methods", value: .array(methods)),
    ]
    if let programs = comparison.programs {
      members.append((key: "programs", value: json(of: programs)))
    }
    members.append((key: "recommendation", value: .string(comparison.recommendation)))
    return .object(members)
  }

  private static func json(of programs: ModeComparison.ProgramCounts) -> JSON {
    .object([
      (key: "function", value: json(of: programs.function)),
      (key: "jvp", value: json(of: programs.jvp)), (key: "vjp", value: json(of: programs.vjp)),
    ])
  }

  private static func json(of count: OperationCount) -> JSON {
    .object([
      (key: "additions", value: .integer(count.additions)),
      (key: "multiplications", value: .integer(count.multiplications)),
      (key: "divisions", value: .integer(count.divisions)),
      (key: "negations", value: .integer(count.negations)),
      (key: "functions", value: .integer(count.functionTotal)),
      (key: "comparisons", value: .integer(count.comparisons)),
      (key: "choices", value: .integer(count.choices)),
      (key: "operations", value: .integer(count.total)),
    ])
  }
}
