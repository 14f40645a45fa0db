import Calculations
import Formatting
import Tracing

extension Command {
  /// The command `autodiff trace`.
  static let trace = Command(
    CommandDescription(
      name: "trace",
      summary: "How a function and its derivatives come about, step by step, in both modes",
      arguments: """
        EXPR … x=VALUE y=VALUE … [--wrt x|all] [--result NAME] [--weights 1,0] [--mode M] [--format F] \
        [--ascii] [-o FILE] [--json]
        """,
      details: [
        """
        The tables show every step with the rule that it applies: the values and tangents of \
        forward mode from the inputs down, the adjoints of reverse mode from the result up. Below \
        them stand the derivatives, a check that both modes agree, and what each of them costs. \
        Pictures show the same as a graph; a page in HTML can be stepped through.
        """,
        """
        An argument "a = x^2" is a step with a name, which later ones may use: tables and pictures then \
        say a instead of v1. The last step is the result, unless there are expressions \
        without a name or --result names others.
        """,
      ],
      options: [
        Option.wrt.described(
          "x",
          """
          the variable for forward mode, the first if not given; all for a table of derivatives with \
          respect to each variable at every step
          """),
        Option.result.described(
          "NAME", "the named step that is the result, or several with commas between them"),
        Option.weights.described(
          "1,0",
          """
          for several expressions, how much of each reverse mode differentiates, or f1=1 for some of \
          them by name; if not given, the first alone
          """),
        Option.mode.described(
          "M", .oneOf(TraceMode.allCases.map(\.rawValue)),
          "forward, reverse or both; both if not given"),
        Option.format.described(
          "F", .oneOf(TraceFormat.allCases.map(\.rawValue)),
          "text, markdown, json, dot, svg or html; if not given, by the ending of FILE, else text"),
        Option.ascii.described("text in ASCII"),
        Option.output.described("FILE", .file, "write to a file"),
        Option.json.described(
          """
          the same as --format json: one JSON object, {"nodes": [{"id", "operation", "parents", \
          "value", "tangent", "adjoint", …}, …], "inputs", "outputs", "check", "costs"}
          """),
      ],
      examples: [
        #"autodiff trace "log(x1) + x1*x2 - sin(x2)" x1=2 x2=5"#,
        #"autodiff trace "-log(sigmoid(w*x^2))" w=0.5 x=2 --format svg"#,
        #"autodiff trace "a = x^2" "b = 5*a" "c = log(a)" "L = -b*c" x=2"#,
        #"autodiff trace "exp(-x^2/2)" x=0.5 --mode reverse --format markdown"#,
        #"autodiff trace "r*cos(t)" "r*sin(t)" r=2 t=pi/3 --wrt t --weights 0,1"#,
      ])
  ) { invocation in
    let mode: TraceMode = invocation.choice(of: .mode) ?? .both
    let format = try TraceFormat(for: invocation)
    let evaluation = try evaluation(for: invocation)
    let text = format.rendering(of: evaluation, mode, isASCII: invocation.has(.ascii))
    guard let path = invocation.value(of: .output) else { return text }
    try OutputFile.write(text, to: path)
    return "Wrote \(path)\(format.surprise(inFile: path)).\n"
  }

  /// The trace of expressions, or of steps with names.
  private static func evaluation(for invocation: Invocation) throws -> Trace<Double> {
    let isNamed = invocation.words.contains(where: Assignments.isAssignment)
    if !isNamed {
      if invocation.has(.result) {
        throw UsageError(
          "'--result' names a step, and there is none: write one as \"a = x^2\"")
      }
      let f = try invocation.functions()
      let (direction, showsAll) = try direction(for: invocation, f.names)
      let weights = try invocation.value(of: .weights).map { try Weights.parse($0, for: f.labels) }
      var evaluation = f.system.trace(
        at: f.x, names: f.names, along: direction, weights: weights)
      evaluation.title = f.definitions.joined(separator: "; ")
      evaluation.showsAllInputs = showsAll
      return evaluation
    }
    let (steps, points) = try invocation.namedSteps()
    let names = points.map(\.name)
    let (direction, showsAll) = try direction(for: invocation, names)
    let weights = try invocation.value(of: .weights).map {
      try Weights.parse($0, for: steps.resultLabels)
    }
    var evaluation = steps.trace(
      at: points.map(\.value), names: names, along: direction, weights: weights)
    evaluation.title = steps.definition
    evaluation.showsAllInputs = showsAll
    return evaluation
  }

  /// The direction that `--wrt` asks for, or whether all inputs are to be shown.
  private static func direction(
    for invocation: Invocation, _ names: [String]
  ) throws -> ([Double]?, showsAll: Bool) {
    guard let name = invocation.value(of: .wrt) else { return (nil, false) }
    if name == "all" && !names.contains(name) { return (nil, true) }
    return (try unitVector(toward: name, among: names), false)
  }

  private static func unitVector(
    toward name: String, among names: [String]
  ) throws -> [Double] {
    guard let index = names.firstIndex(of: name) else {
      throw UsageError(
        "'--wrt' names '\(short(name))', which has no value: "
          + "the variables are \(Wording.list(names))",
        suggestion: nearestSpelling(of: name, among: names))
    }
    return names.indices.map { $0 == index ? 1 : 0 }
  }
}

/// What a trace can be written as.
enum TraceFormat: String, CaseIterable {
  case text, markdown, json, dot, svg, html

  /// The format that the options ask for.
  init(for invocation: Invocation) throws {
    let named: Self? = invocation.choice(of: .format)
    if invocation.isJSON, let named, named != .json {
      throw UsageError("'--json' and '--format \(named.rawValue)' exclude each other")
    }
    if invocation.isJSON {
      self = .json
    } else if let named {
      self = named
    } else {
      self = try invocation.value(of: .output).map { try Self(file: $0) } ?? .text
    }
  }

  /// A remark on a file that was asked for by a name of another format.
  func surprise(inFile path: String) -> String {
    guard let expected = Self.format(ofEnding: Self.ending(of: path)), expected != self else {
      return ""
    }
    return " in the format \(rawValue), not \(expected.rawValue) as its name says"
  }

  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
  }

  private static func format(ofEnding ending: String?) -> Self? {
    switch ending {
    case "md", "markdown": .markdown
    case "json": .json
    case "dot", "gv": .dot
    case "svg": .svg
    case "html", "htm": .html
    default: nil
    }
  }

  /// The format that a file's name suggests; pictures and documents of other kinds are an error.
  private init(file path: String) throws {
    let ending = Self.ending(of: path)
    if let format = Self.format(ofEnding: ending) {
      self = format
      return
    }
    switch ending {
    case "png", "jpg", "jpeg", "gif", "webp", "pdf", "ps", "eps", "tex", "xml", "csv":
      throw UsageError(
        "there is no format for '\(short(String(path.split(separator: "/").last ?? "")))'; "
          + "supported: \(Self.allCases.map(\.rawValue).joined(separator: ", "))",
        advice: "A browser opens svg and html, and prints them to PDF.")
    default: self = .text
    }
  }

  /// A trace in this format.
  func rendering(of trace: Trace<Double>, _ mode: TraceMode, isASCII: Bool) -> String {
    switch self {
    case .text: trace.text(mode: mode, isASCII: isASCII)
    case .markdown: trace.markdown(mode: mode)
    case .json: trace.json() + "\n"
    case .dot: trace.dot(mode: mode)
    case .svg: trace.svg(mode: mode)
    case .html: trace.html(mode: mode)
    }
  }
}
