import Scalars

extension Program {
  /// The most steps that are printed: what compilers take in reasonable time.
  ///
  /// Swift functions of straight-line code are checked name by name, so there may be fewer of them.
  static func maximumSteps(in language: SourceLanguage) -> Int {
    switch language {
    case .swift: 10_000
    case .c: 50_000
    case .math: 100_000
    }
  }

  /// The program as text.
  ///
  /// In Swift it is `func NAME(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>)`, in C
  /// `void NAME(const double *x, double *y)`: x holds the inputs, y receives the outputs in order. Values
  /// have the bits that the program computes when it is run, if the C compiler does not contract products
  /// and sums (`-ffp-contract=off`); derivatives may differ in their last digits. Equal programs
  /// give equal text.
  ///
  /// - Parameters:
  ///   - language: What to print.
  ///   - name: The function's name; one that is no identifier, or a keyword, stops the program.
  ///   - point: A point at which the text checks itself: it then has a second function, `NAME_check`,
  ///     which says whether the first one finds what the program finds here.
  /// - Returns: The text. A program that cannot be printed stops with a message; ask
  ///   ``problem(printingAs:)`` first where it comes from outside.
  public func source(
    _ language: SourceLanguage, named name: String, checkedAt point: [Double]? = nil
  ) -> String {
    Self.requireName(name, in: language)
    if let point { requireCount(point.count, inputs, of: "point", in: "Program.source(_:named:)") }
    let (text, problem) = written(language, named: name, checkedAt: point)
    if let problem { fail("Program.source(_:named:): \(problem)") }
    return text
  }

  /// Why a program cannot be printed; nil if it can.
  ///
  /// - Parameter language: What it would be printed as.
  /// - Returns: The reason in a sentence.
  public func problem(printingAs language: SourceLanguage) -> String? {
    written(language, named: "f", checkedAt: nil).problem
  }

  /// Whether a text can be the name of a function.
  ///
  /// - Parameter name: The text.
  /// - Returns: Whether it consists of ASCII letters, digits and _, with no digit first.
  public static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9" ~= first) else { return false }
    return name.unicodeScalars.allSatisfy {
      "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "_"
    }
  }

  /// The program as text, or why it cannot be printed.
  ///
  /// - Parameters:
  ///   - language: What to print.
  ///   - name: The function's name.
  ///   - point: A point at which the text checks itself, if it is to do so.
  ///   - notes: Lines that the text says about itself, beside its inputs and outputs.
  /// - Returns: The text, and the reason in a sentence if there is none.
  package func written(
    _ language: SourceLanguage, named name: String, checkedAt point: [Double]? = nil,
    notes: [String] = []
  ) -> (text: String, problem: String?) {
    if hasChains { return ("", NodeOperation.refusal) }
    let program = simplified(relaxed: isRelaxed)
    if let problem = program.excess(in: language) { return ("", problem) }
    var source: ProgramSource
    switch language {
    case .math: return (MathText.equations(of: program, named: name), nil)
    case .swift: source = SwiftSource(program.withFusedLoops(), name, notes: notes).source
    case .c: source = CSource(program.withFusedLoops(), name, notes: notes).source
    }
    if let problem = source.refusal(in: language) { return ("", problem) }
    if let point { source.addCheck(of: program, at: point, name) }
    return (source.text, nil)
  }

  /// Why there are too many steps to be printed; nil if there are not.
  func excess(in language: SourceLanguage) -> String? {
    let most = Self.maximumSteps(in: language)
    if nodeCount <= most { return nil }
    return "the program has \(nodeCount) steps, more than the \(most) that a compiler takes in "
      + "reasonable time; differentiate the function on a tape, or run the program itself."
  }
}

/// A text in parts.
struct ProgramSource {
  /// What it is, in the language's comments.
  var header: [String]

  /// Imports, and functions that are called.
  var preamble: [String]

  /// The function itself.
  var body: [String]

  /// The function that checks it, given the point and the expected outputs.
  let check: (_ point: [Double], _ outputs: [Double]) -> [String]

  /// What has no expression in the language.
  var refusals: [String]

  /// Why the text is none; nil if all of it has an expression.
  func refusal(in language: SourceLanguage) -> String? {
    if refusals.isEmpty { return nil }
    let what = refusals.joined(separator: ", ")
    return "in \(language == .c ? "C" : "Swift") there is nothing to call for \(what)"
      + (language == .c ? "; print Swift, which calls the library." : ".")
  }

  var text: String { (header + preamble + body).joined(separator: "\n") + "\n" }

  mutating func addCheck(of program: Program, at point: [Double], _ name: String) {
    body += [""] + check(point, program(point))
  }
}

/// What a source text in some language is made of.
struct SourceParts<Language: Dialect> {
  let lowered: LoweredProgram
  let program: Program
  let name: String
  let language: Language

  /// The names of the inputs as variables.
  let inputNames: [String]
  private(set) var helperNames: [String] = []

  /// The functions of the loops, by the loops' steps.
  private(set) var loops: [NodeID: LoopFunction] = [:]
  private var loopRefusals: [String] = []

  /// Whether the code is cut into functions.
  var isCut: Bool { statementCount > longest }

  /// From how many statements on it is.
  private let longest: Int

  init(
    _ program: Program, _ name: String, _ language: Language, longest: Int = .max,
    calling names: [String]? = nil
  ) {
    self.longest = longest
    lowered = Lowering.lower(program, usesVectorFunctions: language.hasVectorFunctions)
    self.program = program
    self.name = name
    self.language = language
    inputNames =
      names ?? Self.variables(for: program.inputNames, reserved: language.reservedWords)
    var used: Set<String> = []
    for helper in lowered.helpers {
      var candidate = "\(name)_\(helper.name)"
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(name)_\(helper.name)_\(number)"
        number += 1
      }
      helperNames.append(candidate)
    }
    for (i, node) in lowered.graph.nodes.enumerated() {
      guard case .loop = node.operation else { continue }
      let (function, refusals) = LoopFunction.written(
        "\(name)_loop_\(loops.count + 1)", LoopLayout(NodeID(i), in: lowered.graph, isCut: isCut),
        in: language)
      loops[NodeID(i)] = function
      loopRefusals += refusals
    }
  }

  /// How many statements the program has.
  var statementCount: Int {
    lowered.graph.nodes.count { node in
      switch node.operation {
      case .input, .constant, .result, .comparison, .test: false
      default: true
      }
    }
  }

  /// Names of variables for names of inputs.
  private static func variables(for names: [String], reserved: Set<String>) -> [String] {
    var used = reserved.union(ReservedNames.called)
    return names.enumerated().map { i, name in
      let ascii = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      var candidate = Program.isIdentifier(ascii) ? ascii : "x\(i + 1)"
      // Numbered names are those of steps.
      let isNumbered = candidate.count > 1 && candidate.dropFirst().allSatisfy(\.isNumber)
      if candidate.first == "t" && isNumbered { candidate += "_" }
      while !used.insert(candidate).inserted { candidate += "_" }
      return candidate
    }
  }

  /// The helper functions that are called, and what they have no expressions for.
  func helperFunctions() -> (lines: [String], refusals: [String]) {
    var lines: [String] = []
    var refusals: [String] = []
    var isCalled = [Bool](repeating: false, count: lowered.helpers.count)
    for node in lowered.graph.nodes {
      if case .call(let helper) = node.operation { isCalled[Int(helper)] = true }
    }
    for (i, helper) in lowered.helpers.enumerated() where isCalled[i] {
      if let vector = helper.vector {
        lines += language.vectorHelper(helperNames[i], vector, isApart: isCut)
        continue
      }
      let (arguments, results) = ((0..<helper.arity).map { "a\($0)" }, helper.results.count)
      let inner = language.helperLanguage
      lines += inner.helper(helperNames[i], arguments: arguments, results: results) { store in
        let code = CodeWriter.write(
          inner, helper.graph, inputNames: arguments, roots: helper.results, result: store)
        refusals += code.refusals
        return code.lines
      }
      lines += language.helperCaller(helperNames[i], arguments: arguments, results: results)
    }
    for (_, loop) in loops.sorted(by: { $0.key < $1.key }) { lines += language.functions(of: loop) }
    return (lines, refusals + loopRefusals)
  }

  /// The statements of the program itself, with a loader of inputs and a storer of outputs.
  func statements(
    load: (_ variable: String, _ index: Int) -> String,
    store: (_ index: Int, _ value: String) -> String
  ) -> WrittenCode {
    let inPlace = loopsInPlace
    var code = CodeWriter.write(
      language, lowered.graph, inputNames: inputNames, roots: lowered.results,
      helpers: lowered.helpers, helperNames: helperNames, loops: loops,
      inPlace: inPlace
    ) { self.stores($0, inPlace, store) }
    let loads = code.usedInputs.sorted().map { "  " + load(inputNames[Int($0)], Int($0)) }
    code.lines = loads + code.lines
    return code
  }

  /// The statements that store outputs, of which runs of a loop's results are stored by a loop.
  private func stores(
    _ values: [String], _ inPlace: [NodeID: Int], _ store: (_ index: Int, _ value: String) -> String
  ) -> [String] {
    var lines: [String] = []
    var k = 0
    while k < values.count {
      let run = runLength(from: k)
      if run > 0, inPlace[lowered.graph[lowered.results[k]].a] == k {
        k += run
      } else if run >= 8, let array = values[k].split(separator: "[").first,
        case .result(let slot) = lowered.graph[lowered.results[k]].operation
      {
        lines.append(language.copy(run, from: String(array), at: Int(slot), to: k))
        k += run
      } else {
        lines.append(store(k, values[k]))
        k += 1
      }
    }
    return lines
  }

  /// The loops whose results are outputs one after another, with the place of the first.
  private var loopsInPlace: [NodeID: Int] {
    var places: [NodeID: Int] = [:]
    for (k, result) in lowered.results.enumerated() {
      let node = lowered.graph[result]
      guard node.operation == .result(0), let loop = loops[node.a], places[node.a] == nil,
        runLength(from: k) == loop.layout.loop.slotCount
      else { continue }
      places[node.a] = k
    }
    return places
  }

  /// How many outputs from one on are neighbouring results of one loop.
  private func runLength(from start: Int) -> Int {
    let first = lowered.graph[lowered.results[start]]
    guard case .result(let slot) = first.operation, loops[first.a] != nil else { return 0 }
    var length = 1
    while start + length < lowered.results.count,
      lowered.graph[lowered.results[start + length]]
        == Node(.result(slot + Int32(length)), first.a)
    {
      length += 1
    }
    return length
  }

  /// What the text says about itself, line by line.
  func description(_ notes: [String]) -> [String] {
    func list(_ names: [String], _ array: String) -> [String] {
      names.prefix(24).enumerated().map { "  \(array)[\($0)]  \($1)" }
        + (names.count > 24 ? ["  … up to \(array)[\(names.count - 1)]"] : [])
    }
    return ["\(name): written by Fluxion; do not edit.", ""] + notes + ["Inputs:"]
      + list(program.inputNames, "x") + ["Outputs:"] + list(program.outputNames, "y")
  }
}
