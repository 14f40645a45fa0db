import Explorations
import Expressions
import Formatting
import Generation
import Programs
import Scalars

extension Command {
  /// The command `autodiff generate`.
  static let generate = Command(
    CommandDescription(
      name: "generate",
      summary: "Functions and their derivatives as source text, in Swift, C or mathematics",
      arguments: """
        EXPR … x y … [--derivatives D] [--language L] [--points A] [--name NAME] [--relaxed] [-o FILE] \
        [--json]
        """,
      details: [
        """
        The text is a function of two pointers, in C void NAME(const double *x, double *y): x are the \
        variables in their order, y becomes the values and then the derivatives, matrices by rows. \
        It needs nothing but the C library, and in Swift a few functions need the module Scalars.
        """,
        """
        Names after the last expression are the variables; without any, they are those of the \
        expressions, in the order in which they appear. An expression that is one name stands in \
        parentheses, unless it comes first. With values, as in x=1 y=2, the text also has a function \
        NAME_check that says how many numbers are not as they should be at this point.
        """,
        """
        With D = jvp the inputs are the point and a direction, with vjp the point and a weight for \
        each function; the text is checked with all of these 1.
        """,
        """
        With --points the text is C for many points, eight at a time: void NAME(points, count, shared, \
        sharedCount, results, adds), as its first lines explain. A = exact calls the C library point by \
        point, A = fast functions of eight numbers that the text brings along. It takes Clang.
        """,
        """
        A FILE that ends in .html is a page: the program line by line beside the trace that it comes from, \
        with the numbers of the point, and the text in all languages.
        """,
      ],
      options: [
        Option.derivatives.described(
          "D", .suggested(DerivativeRequest.words),
          """
          \(DerivativeRequest.choices); if not given, gradient, or jacobian for several expressions
          """),
        Option.language.described(
          "L", .oneOf(SourceLanguage.allCases.map(\.rawValue)),
          "swift, c or math; if not given, by the ending of FILE, else swift"),
        Option.points.described(
          "A", .oneOf(accuracies),
          "C for many points at once, with functions as exact as the C library's or fast"),
        Option.functionName.described("NAME", "the function's name; f if not given"),
        Option.relaxed.described(
          "shorter text by rewriting what is equal in exact arithmetic, which changes last digits"),
        Option.output.described("FILE", .file, "write to a file"),
        Option.json.described(
          #"one JSON object: {"language", "name", "inputs", "outputs", "steps", "source"}"#),
      ],
      examples: [
        #"autodiff generate "(1 - x)^2 + 100*(y - x^2)^2" x y"#,
        #"autodiff generate "r*cos(t)" "r*sin(t)" r t --language c --name polar"#,
        #"autodiff generate "exp(sin(x))" --derivatives 3 --language math"#,
        #"autodiff generate "x*exp(-y)" x=1 y=2 --derivatives hessian --json"#,
        #"autodiff generate "s*exp(-k*t)" s k t --points fast"#,
      ])
  ) { invocation in
    let accuracy = try accuracy(for: invocation)
    let language = try accuracy == nil ? SourceLanguage(for: invocation) : .c
    let name = invocation.value(of: .functionName) ?? "f"
    try check(name: name, in: language)
    let f = try invocation.functionsToGenerate()
    let request = try derivatives(of: f, for: invocation)
    let function = try GeneratedFunction(
      named: name, f.system, request, relaxed: invocation.has(.relaxed))
    if let path = invocation.value(of: .output), isPage(path) {
      return try writePage(of: function, f, to: path, invocation)
    }
    if let accuracy {
      if f.point?.isEmpty == false {
        throw UsageError(
          "the text for many points checks itself at none: give names alone, as in "
            + f.system.variables.joined(separator: " "))
      }
      return try write(function.text(forPoints: accuracy), in: .c, of: function, invocation)
    }
    let seeds = [Double](repeating: 1, count: function.program.inputs - f.system.variables.count)
    let source = try function.text(in: language, checkedAt: f.point.map { $0 + seeds })
    return try write(source, in: language, of: function, invocation)
  }

  private static let accuracies = ["exact", "fast"]

  /// How functions are to be computed at many points; nil for the text of one point.
  private static func accuracy(for invocation: Invocation) throws -> BatchAccuracy? {
    guard let text = invocation.value(of: .points) else { return nil }
    let file = invocation.value(of: .output)
    if let file, isPage(file) { throw UsageError("a page shows one point: leave out '--points'") }
    let language: SourceLanguage? = invocation.choice(of: .language)
    if let other = try language ?? file.map({ try SourceLanguage(file: $0, else: .c) }), other != .c
    {
      throw UsageError(
        "many points at once are there in C alone: leave out "
          + (language == nil ? "the ending of '\(short(file ?? ""))'" : "'--language \(other)'"))
    }
    return text == "fast" ? .fast : .exact
  }

  private static func write(
    _ source: String, in language: SourceLanguage, of function: GeneratedFunction,
    _ invocation: Invocation
  ) throws -> String {
    let text = invocation.isJSON ? json(function, in: language, source) : source
    guard let path = invocation.value(of: .output) else { return text }
    try OutputFile.write(text, to: path)
    return "Wrote \(path).\n"
  }

  private static func writePage(
    of function: GeneratedFunction, _ f: FunctionsToGenerate, to path: String,
    _ invocation: Invocation
  ) throws -> String {
    for option in [Option.json, .language] where invocation.has(option) {
      throw UsageError("a page has all languages: '\(option.name)' does not go with it")
    }
    guard let point = f.point else {
      throw UsageError(
        "a page shows numbers: give the variables values, as in "
          + f.system.variables.map { "\($0)=…" }.joined(separator: " "))
    }
    if function.program.inputs != point.count {
      throw UsageError(
        "a page shows gradients, Jacobians, Hessians and derivatives of higher order")
    }
    let page = try GeneratedProgramPage(of: function, f.system, at: point)
    try OutputFile.write(page.html(), to: path)
    return "Wrote \(path).\n"
  }

  /// Refuses what no function can be called.
  private static func check(name: String, in language: SourceLanguage) throws {
    guard let problem = Programs.Program.problem(naming: name, in: language) else { return }
    let position = name.enumerated().first { i, character in
      !Programs.Program.isIdentifier((i == 0 ? "" : "_") + String(character))
    }
    let option = Option.functionName.name
    throw UsageError(
      "no function can be called '\(short(name))': \(problem)", in: "\(option) \(name)",
      at: option.count + 1 + (position?.offset ?? 0))
  }

  /// What is asked for, if the functions have it.
  private static func derivatives(
    of f: FunctionsToGenerate, for invocation: Invocation
  ) throws -> DerivativeRequest {
    let variables = f.system.variables
    guard let text = invocation.value(of: .derivatives) else {
      return .usual(outputs: f.sources.count, inputs: variables.count)
    }
    let option = Option.derivatives.name
    guard let request = DerivativeRequest(text) else {
      throw UsageError(
        "'generate' has no \(option) '\(short(text))'; supported: \(DerivativeRequest.choices)",
        in: "\(option) \(text)", at: option.count + 1,
        suggestion: nearestSpelling(of: text, among: DerivativeRequest.words))
    }
    if request.takesOneFunction && f.sources.count > 1 {
      throw UsageError(
        "this is a second expression, and '\(option) \(text)' takes one: use 'jacobian'",
        in: f.sources[1], at: 0)
    }
    if request.takesOneVariable && variables.count != 1 {
      let place = f.system.expressions.lazy.compactMap { expression in
        variables.dropFirst().lazy.compactMap { expression.position(ofVariable: $0) }.min()
          .map { (expression.source, $0) }
      }.first
      throw UsageError(
        "derivatives of order \(text) are those of one variable, and "
          + (variables.isEmpty
            ? "there is none" : "these are \(Wording.list(variables)): use 'hessian'"),
        in: place?.0 ?? f.sources[0], at: place?.1 ?? 0)
    }
    return request
  }

  private static func json(
    _ function: GeneratedFunction, in language: SourceLanguage, _ source: String
  ) -> String {
    JSON.object([
      (key: "language", value: .string(language.rawValue)),
      (key: "name", value: .string(function.name)),
      (key: "inputs", value: .strings(function.program.inputNames)),
      (key: "outputs", value: .strings(function.program.outputNames)),
      (key: "steps", value: .integer(function.program.nodeCount)),
      (key: "source", value: .string(source)),
    ]).text + "\n"
  }
}

extension SourceLanguage {
  /// The language that the options ask for.
  init(for invocation: Invocation) throws {
    let named: Self? = invocation.choice(of: .language)
    self =
      try named ?? invocation.value(of: .output).map { try Self(file: $0, else: .swift) } ?? .swift
  }

  /// The language that a file's name suggests.
  init(file path: String, else usual: Self) throws {
    let name = path.split(separator: "/").last ?? ""
    switch name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil {
    case "c", "h": self = .c
    case "txt", "md": self = .math
    case "cc", "cpp", "cxx", "hpp", "m", "py", "rs", "jl", "js", "java", "f90", "cu", "go":
      throw UsageError(
        "there is no language for '\(short(String(name)))'; "
          + "supported: \(Self.allCases.map(\.rawValue).joined(separator: ", "))",
        advice: "Most languages can call a function in C.")
    case "swift": self = .swift
    default: self = usual
    }
  }
}
