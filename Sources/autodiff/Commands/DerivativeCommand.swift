import Calculations
import Expressions
import Formatting
import Scalars

extension Command {
  /// The command `autodiff derivative`.
  static let derivative = Command(
    CommandDescription(
      name: "derivative",
      summary: "The derivatives of a function, to any order; mixed ones with --orders",
      arguments: "EXPR x=VALUE … [--at FILE] [--order K] [--orders x=2,z=1] [--json]",
      details: [
        """
        The derivatives are exact to rounding: they are computed along with the value in one \
        evaluation, on dual numbers for the first and on Taylor series for more. There is no step \
        size. Rounding adds up with the order: for exp(x) to 7 units in the last place at order \
        1000. Where the terms of a product cancel, as in exp(-x)*cos(2*x), it grows much faster, and \
        orders beyond 100 may have no digits.
        """,
        """
        Where the coefficients of a series come near the smallest number, as those of exp(x) do \
        from order 154 on, the function is evaluated again at another scale; the text says how \
        often.
        """,
        """
        With --orders it is one mixed partial derivative of a function of several variables, \
        combined from Taylor series along lines with exact weights.
        """,
        EachPoint.details,
      ],
      options: [
        Option.order.described(
          "K", "the order of the highest derivative, from 1 to \(maximumOrder); 1 if not given"),
        Option.orders.described(
          "x=2,z=1",
          """
          how often the derivative is taken in each variable, at most \(maximumMixedOrder) times in \
          all; in those not mentioned it is not. Or numbers alone, 2,0,1, one for each variable in \
          the order of the values
          """),
        EachPoint.option,
        Option.json.described(
          #"one JSON object: {"value", "derivatives": [f′, f″, …]}; "#
            + #"with --orders {"value", "derivative", "orders": {"x", …}}"#),
      ],
      examples: [
        #"autodiff derivative "exp(-x^2/2)*erf(x)" x=0.7"#,
        #"autodiff derivative "exp(sin(x))" x=0.5 --order 10"#,
        #"autodiff derivative "x^x" x=pi/2 --json"#,
        #"autodiff derivative "x^2*y*sin(z)" x=1 y=2 z=3 --orders x=2,z=1"#,
        #"(echo x; seq 0 4) | autodiff derivative "exp(-x^2)" --at - --order 2"#,
      ])
  ) { invocation in
    if let orders = invocation.value(of: .orders) { return try mixed(orders, invocation) }
    let order = try invocation.number(of: .order, in: 1...maximumOrder) ?? 1
    if let path = invocation.value(of: .at) {
      try checkOneVariable(Expression(try invocation.expression()))
      return try eachPoint(order).run(path, invocation)
    }
    let source = try invocation.expression()
    let (f, point) = try oneVariable(of: source, in: invocation)
    let (values, evaluations) = f.derivatives(at: point.value, order: order)
    if invocation.isJSON {
      let members = [
        ("value", JSON.number(values[0])), ("derivatives", JSON.numbers(Array(values[1...]))),
      ]
      return JSON.object(members.map { (key: $0.0, value: $0.1) }).text + "\n"
    }
    let rows = Wording.shown(values).enumerated().map {
      (label: Wording.derivative("f", $0), numbers: [$1])
    }
    let table = NumberTable(rows: [(point.name, [point.value])] + rows)
    let method =
      order == 1
      ? "Forward mode: value and derivative from 1 evaluation of f."
      : "Taylor series: value and \(order) derivatives from "
        + "\(counted(evaluations, "evaluation")) of f."
    let change = RateOfChange(
      function: "f", rate: values[1],
      isAtPole: values[1].isInfinite
        && RateOfChange.isPole(at: point.value) { f.derivatives(at: $0, order: 1).values[1] })
    let meaning =
      wrapped("If \(point.name) grows by a small h, \(change.sentence).")
      + BranchNote.lines(f.branchPoints(at: [point.value]))
    return """
      \(definition("f", of: [point.name], source))

      \(table.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      \(method)

      """
  }

  /// One mixed derivative of a function of several variables.
  private static func mixed(_ text: String, _ invocation: Invocation) throws -> String {
    for other in [Option.order, .at] where invocation.has(other) {
      throw UsageError("'--orders' and '\(other.name)' do not go together: give one of them")
    }
    let source = try invocation.expression()
    let (system, points) = try invocation.system(of: [source])
    let f = system.expressions[0]
    let orders = try Orders.parse(text, for: points, atMost: maximumMixedOrder)
    let names = points.map(\.name)
    let (value, derivative, evaluations) = f.mixedDerivative(
      at: points.map(\.value), orders: orders)
    if invocation.isJSON {
      let members = zip(names, orders).map { (key: $0, value: JSON.integer($1)) }
      return JSON.object([
        (key: "value", value: .number(value)), (key: "derivative", value: .number(derivative)),
        (key: "orders", value: .object(members)),
      ]).text + "\n"
    }
    let notation = Orders.notation(orders, names)
    let results = zip(["f", notation], Wording.shown([value, derivative]))
    let table = NumberTable(
      rows: points.map { ($0.name, [$0.value]) } + results.map { ($0.0, [$0.1]) })
    let total = orders.reduce(0, +)
    let method =
      "Taylor series of order \(total) along "
      + "\(counted(evaluations, "line")): \(counted(evaluations, "evaluation")) of f."
    let meaning =
      (derivative.isNaN ? ["The derivative does not exist there: it is not a number."] : [])
      + BranchNote.lines(f.branchPoints(at: points.map(\.value))) + [method]
    return """
      \(definition("f", of: names, source))

      \(table.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))

      """
  }

  /// The highest total order of a mixed derivative; the evaluations grow with its power.
  private static let maximumMixedOrder = 20

  /// The derivatives at many points.
  private static func eachPoint(_ order: Int) -> EachPoint {
    EachPoint(
      titles: { variables in
        let x = variables.first ?? "x"
        return ["f"] + (1...order).map { $0 == 1 ? "df/d\(x)" : "d\($0)f/d\(x)\($0)" }
      },
      numbers: { f, x in f.derivatives(at: x.first ?? 0, order: order).values },
      members: { _, values in
        [("value", .number(values[0])), ("derivatives", .numbers(values.dropFirst()))]
      })
  }

  /// The highest order that can be asked for; the work grows with its square.
  private static let maximumOrder = 1000

  /// Stops at an expression of several variables.
  private static func checkOneVariable(_ f: Expression) throws {
    if f.variables.count > 1 {
      throw UsageError(
        "there are \(f.variables.count) variables, \(Wording.list(f.variables)): "
          + "use 'gradient', or --orders for one mixed derivative",
        in: f.source, at: f.position(ofVariable: f.variables[1]) ?? 0)
    }
  }

  /// The function and its only variable.
  private static func oneVariable(
    of source: String, in invocation: Invocation
  ) throws -> (Expression, Point) {
    let f = try Expression(source)
    try checkOneVariable(f)
    let (system, points) = try invocation.system(of: [source])
    if let surplus = points.first(where: { !f.variables.contains($0.name) }), points.count > 1 {
      throw UsageError(
        "the expression has no variable '\(surplus.name)': 'derivative' takes one point",
        in: surplus.argument, at: surplus.position)
    }
    return (system.expressions[0], points[0])
  }
}
