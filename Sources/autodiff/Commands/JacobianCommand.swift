import Calculations
import Fluxion
import Formatting
import Scalars

extension Command {
  /// The command `autodiff jacobian`.
  static let jacobian = Command(
    CommandDescription(
      name: "jacobian",
      summary: "The partial derivatives of several functions: one row each, one column a variable",
      arguments: "EXPR EXPR … x=VALUE y=VALUE … [--mode M] [--sparse] [--json]",
      details: [
        """
        Forward mode evaluates the functions once for every few variables; reverse mode evaluates \
        them once and goes back from the results once for every few functions.
        """,
        """
        With --sparse only partial derivatives that can be other than zero are computed, several \
        columns or rows at a time, as 'autodiff sparsity' shows.
        """,
      ],
      options: [
        Option.mode.described(
          "M", .oneOf(DifferentiationMode.allCases.map(\.rawValue)),
          "forward, reverse, or auto for the one that is likely cheaper; forward if not given"),
        Option.sparse.described(
          "compute and show only what can be other than zero; by default in the cheapest mode"),
        Option.json.described(#"one JSON object: {"values", "jacobian": {"variables", "rows"}}"#),
      ],
      examples: [
        #"autodiff jacobian "r*cos(t)" "r*sin(t)" r=2 t=pi/3"#,
        #"autodiff jacobian "x*y*z" "x + y + z" x=1 y=2 z=3 --json"#,
        #"autodiff jacobian "exp(x*y)" "hypot(x, y)" x=0.5 y=-1.5 --mode auto"#,
      ])
  ) { invocation in
    if invocation.has(.sparse) { return try sparseJacobian(invocation) }
    let choice: DifferentiationMode = invocation.choice(of: .mode) ?? .forward
    let f = try invocation.functions()
    let plan = JacobianPlan(inputs: f.points.count, outputs: f.sources.count)
    let isReverse = choice == .reverse || (choice == .auto && plan.mode == .reverse)
    let (values, matrix, effort) = f.system.valueWithJacobian(
      at: f.x, by: isReverse ? .reverse : .forward(plan.lanes))
    if invocation.isJSON {
      return JSON.object([
        (key: "values", value: .numbers(values)),
        (key: "jacobian", value: .matrix(matrix, variables: f.names)),
      ]).text + "\n"
    }
    let table = NumberTable(
      titles: ["value"] + f.names.map { "∂/∂\($0)" },
      rows: f.labels.enumerated().map { ($1, Wording.shown([values[$0]] + matrix.row($0))) })
    let meaning =
      [
        matrix.elements.contains(where: \.isNaN)
          ? "There is no Jacobian there: a partial derivative is not a number."
          : "Each row is a function's gradient: how it changes with each variable, to first order."
      ] + BranchNote.lines(f.system.branchPoints(at: f.x))
    return """
      \(f.definitions.joined(separator: "\n"))

      \(f.place.lines.joined(separator: "\n"))

      \(table.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      \(choice == .auto ? "Picked \(plan).\n" : "")\(work(isReverse, plan, effort))

      """
  }

  /// What a mode has done.
  private static func work(_ isReverse: Bool, _ plan: JacobianPlan, _ effort: Effort) -> String {
    let size = "\(plan.outputs) × \(plan.inputs) partial derivatives"
    let evaluations = counted(effort.evaluations, "evaluation")
    return isReverse
      ? "Reverse mode: \(size) from \(evaluations) and \(counted(effort.sweeps, "sweep")) back."
      : "Forward mode: \(size) from \(evaluations)."
  }
}
