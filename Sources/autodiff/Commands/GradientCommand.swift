import Calculations
import Expressions
import Fluxion
import Formatting
import Scalars

extension Command {
  /// The command `autodiff gradient`.
  static let gradient = Command(
    CommandDescription(
      name: "gradient",
      summary: "All partial derivatives of a function of several variables",
      arguments: "EXPR x=VALUE y=VALUE … [--at FILE] [--mode M] [--json]",
      details: [
        """
        A variable that the expression does not use has the partial derivative 0. Forward mode \
        evaluates the function once for every few variables; reverse mode evaluates it once, \
        however many there are, and goes back from the result to the variables.
        """,
        EachPoint.details,
      ],
      options: [
        Option.mode.described(
          "M", .oneOf(modes.map(\.rawValue)), "forward or reverse; forward if not given"),
        EachPoint.option,
        Option.json.described(#"one JSON object: {"value", "gradient": {name: number, …}}"#),
      ],
      examples: [
        #"autodiff gradient "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5"#,
        #"autodiff gradient "x*y*z*sin(w)" x=1 y=2 z=3 w=pi/4 --mode reverse"#,
        #"autodiff gradient "hypot(x, y)" x=3 y=-4 --json"#,
        #"(echo x,y; echo 3,-4) | autodiff gradient "hypot(x, y)" --at -"#,
      ])
  ) { invocation in
    let isReverse = invocation.choice(of: .mode) == DifferentiationMode.reverse
    if let path = invocation.value(of: .at) {
      return try eachPoint(isReverse: isReverse).run(path, invocation)
    }
    let source = try invocation.expression()
    let (system, points) = try invocation.system(of: [source])
    let f = system.expressions[0]
    let x = points.map(\.value)
    let width = LaneWidth(forInputs: points.count)
    let method = isReverse ? Method.reverse : .forward(width)
    let (value, gradient, effort) = f.valueWithGradient(at: x, by: method)
    if invocation.isJSON {
      let partials = zip(points, gradient).map { (key: $0.name, value: JSON.number($1)) }
      return JSON.object([
        (key: "value", value: .number(value)), (key: "gradient", value: .object(partials)),
      ]).text + "\n"
    }
    let names = points.map(\.name)
    let place = points.map { (label: $0.name, numbers: [$0.value]) }
    let results =
      [(label: "f", numbers: Wording.shown([value]))]
      + zip(names, Wording.shown(gradient)).map { (label: "∂f/∂\($0)", numbers: [$1]) }
    let lines = NumberTable(rows: place + results).lines
    let evaluations = "\(counted(effort.evaluations, "evaluation")) of f"
    let (mode, work) =
      isReverse
      ? ("Reverse", "\(evaluations) and \(counted(effort.sweeps, "sweep")) back")
      : ("Forward", evaluations)
    let meaning = sentences(
      of: gradient, names, branchPoints: f.branchPoints(at: x),
      isPole: { i in
        RateOfChange.isPole(at: x[i]) { beside in
          var x = x
          x[i] = beside
          return f.valueWithGradient(at: x, by: method).gradient[i]
        }
      })
    return """
      \(definition("f", of: names, source))

      \(lines.prefix(place.count).joined(separator: "\n"))

      \(lines.dropFirst(place.count).joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))
      \(mode) mode: \(counted(gradient.count, "partial derivative")) from \(work).

      """
  }

  /// The gradient at many points.
  private static func eachPoint(isReverse: Bool) -> EachPoint {
    EachPoint(
      titles: { ["f"] + $0.map { "df/d\($0)" } },
      numbers: { f, x in
        let method = isReverse ? Method.reverse : .forward(LaneWidth(forInputs: x.count))
        let (value, gradient, _) = f.valueWithGradient(at: x, by: method)
        return [value] + gradient
      },
      members: { variables, numbers in
        let partials = zip(variables, numbers.dropFirst()).map {
          (key: $0, value: JSON.number($1))
        }
        return [("value", .number(numbers[0])), ("gradient", .object(partials))]
      })
  }

  /// The modes that can be chosen from.
  private static let modes: [DifferentiationMode] = [.forward, .reverse]

  /// What the gradient says.
  private static func sentences(
    of gradient: [Double], _ names: [String], branchPoints: [String], isPole: (Int) -> Bool
  ) -> [String] {
    if gradient.allSatisfy(\.isZero) { return BranchNote.stationary(branchPoints) }
    let sentence =
      gradient.contains(where: \.isNaN)
      ? "f has no gradient there: a partial derivative is not a number."
      : steepest(names, gradient, isPole: isPole)
    return wrapped(sentence) + BranchNote.lines(branchPoints)
  }

  /// Which variable matters most.
  private static func steepest(
    _ names: [String], _ gradient: [Double], isPole: (Int) -> Bool
  ) -> String {
    let largest = gradient.map(\.magnitude).max() ?? 0
    let leaders = gradient.indices.filter { gradient[$0].magnitude == largest }
    let isEitherWay = Set(leaders.map { gradient[$0] }).count > 1
    let rate = RateOfChange(
      function: "f", rate: isEitherWay ? largest : gradient[leaders[0]],
      isAtPole: largest.isInfinite && leaders.allSatisfy(isPole))
    let change = isEitherWay ? rate.sentenceEitherWay : rate.sentence
    if names.count == 1 { return "If \(names[0]) grows by a small h, \(change)." }
    let most = leaders.count < names.count ? "most " : ""
    let subject = Wording.enumeration(leaders.map { names[$0] })
    return leaders.count == 1
      ? "f reacts most to \(subject): if it grows by a small h, \(change)."
      : "f reacts \(most)to \(subject) alike: if one of them grows by a small h, \(change)."
  }
}
