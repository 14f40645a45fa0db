import Calculations
import Expressions
import Fluxion
import Formatting
import Scalars

extension Command {
  /// The command `autodiff hessian`.
  static let hessian = Command(
    CommandDescription(
      name: "hessian",
      summary: "All second partial derivatives of a function of several variables",
      arguments: "EXPR x=VALUE y=VALUE … [--at FILE] [--json]",
      details: [
        """
        The second derivatives are exact to rounding; nothing is subtracted that nearly cancels. \
        They are computed on hyper-dual numbers for up to 3 variables, and by forward over reverse \
        mode for more. The value and the gradient come with them.
        """,
        EachPoint.details,
      ],
      options: [
        EachPoint.option,
        Option.json.described(
          #"one JSON object: {"value", "gradient", "hessian": {"variables", "rows"}}"#),
      ],
      examples: [
        #"autodiff hessian "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5"#,
        #"autodiff hessian "x^2*y^3" x=2 y=3 --json"#,
        #"autodiff hessian "a*b*c*d + exp(a*d)" a=0.5 b=2 c=3 d=-1"#,
      ])
  ) { invocation in
    if let path = invocation.value(of: .at) { return try eachPoint.run(path, invocation) }
    let source = try invocation.expression()
    let (system, points) = try invocation.system(of: [source])
    let f = system.expressions[0]
    let x = points.map(\.value)
    let isMixed = points.count >= fewestForMixedMode
    let (value, gradient, matrix) = f.valueGradientHessian(at: x, isMixed: isMixed)
    let names = points.map(\.name)
    if invocation.isJSON {
      let partials = zip(names, gradient).map { (key: $0, value: JSON.number($1)) }
      return JSON.object([
        (key: "value", value: .number(value)), (key: "gradient", value: .object(partials)),
        (key: "hessian", value: .matrix(matrix, variables: names)),
      ]).text + "\n"
    }
    let place = points.map { (label: $0.name, numbers: [$0.value]) }
    let results =
      [(label: "f", numbers: Wording.shown([value]))]
      + zip(names, Wording.shown(gradient)).map { (label: "∂f/∂\($0)", numbers: [$1]) }
    let lines = NumberTable(rows: place + results).lines
    let table = NumberTable(
      titles: names.map { "∂/∂\($0)" },
      rows: names.indices.map { ("∂f/∂\(names[$0])", Wording.shown(matrix.row($0))) })
    let isDefined = !matrix.elements.contains(where: \.isNaN)
    let meaning =
      [
        isDefined
          ? "Each row says how that slope changes with each variable; the matrix is symmetric."
          : "f has no Hessian there: a second derivative is not a number."
      ] + BranchNote.lines(f.branchPoints(at: x))
    let method =
      isMixed
      ? "Forward over reverse mode: adjoints that carry tangents"
      : "Forward over forward mode: hyper-dual numbers"
    return """
      \(definition("f", of: names, source))

      \(lines.prefix(place.count).joined(separator: "\n"))

      \(lines.dropFirst(place.count).joined(separator: "\n"))

      \(table.lines.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      \(method), \
      \(counted(matrix.elements.count, "second derivative")).

      """
  }

  /// The Hessian at many points: of the symmetric elements one each in CSV, the rows in JSON.
  private static var eachPoint: EachPoint {
    EachPoint(
      titles: { variables in
        let pairs = variables.indices.flatMap { i in
          variables.indices[i...].map { "d2f/d\(variables[i])d\(variables[$0])" }
        }
        return ["f"] + variables.map { "df/d\($0)" } + pairs
      },
      numbers: { f, x in
        let (value, gradient, hessian) = f.valueGradientHessian(
          at: x, isMixed: x.count >= fewestForMixedMode)
        let pairs = x.indices.flatMap { i in x.indices[i...].map { hessian[i, $0] } }
        return [value] + gradient + pairs
      },
      members: { variables, numbers in
        let n = variables.count
        let partials = zip(variables, numbers[1...n]).map { (key: $0, value: JSON.number($1)) }
        var hessian = Matrix(repeating: 0.0, rows: n, columns: n)
        var next = n + 1
        for i in 0..<n {
          for j in i..<n {
            (hessian[i, j], hessian[j, i]) = (numbers[next], numbers[next])
            next += 1
          }
        }
        return [
          ("value", .number(numbers[0])), ("gradient", .object(partials)),
          ("hessian", .matrix(hessian, variables: variables)),
        ]
      })
  }

  /// From this many variables on; the work of hyper-dual numbers grows with the square of n.
  fileprivate static let fewestForMixedMode = 4
}
