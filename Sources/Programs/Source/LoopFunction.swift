import Scalars

/// A loop as functions of a programming language: one of a term, and one of the loop.
struct LoopFunction {
  /// What the loop's function is called; the term's has `_term` after it.
  let name: String
  let layout: LoopLayout

  /// The statements of a term, which end in assignments to `o1`, `o2`, ….
  let body: [String]

  /// The helper functions of the body.
  let helpers: [String]

  var count: Int { layout.loop.count }

  /// How many terms are done at a time, a multiple of eight: enough for compilers to make vectors of them.
  var block: Int { count < 64 ? 8 : 32 }

  /// The terms that are done in whole blocks, and those that go to eight sums in turn; what is left goes to
  /// the first sum.
  var inBlocks: Int { count / block * block }
  var inEights: Int { count / 8 * 8 }
  var outputs: Int { layout.targets.count }

  /// The parameters for what the terms read, in order: names, and whether they are arrays.
  var parameters: [(name: String, isArray: Bool)] {
    var parameters: [(name: String, isArray: Bool)] = []
    if layout.columns.contains(where: { if case .inputs = $0 { true } else { false } }) {
      parameters.append(("x", true))
    }
    for (k, column) in layout.columns.enumerated() {
      switch column {
      case .shared: parameters.append(("s\(k + 1)", false))
      case .results, .gathered: parameters.append(("b\(k + 1)", true))
      case .inputs, .table: break
      }
    }
    return parameters
  }

  /// Where a term with the number j finds an argument.
  func argument(_ k: Int) -> String {
    switch layout.columns[k] {
    case .shared: "s\(k + 1)"
    case .inputs(let first, let stride): "x[\(Self.index(first, stride))]"
    case .results(_, let first, let stride): "b\(k + 1)[\(Self.index(first, stride))]"
    case .gathered: "b\(k + 1)[j]"
    case .table: "\(name)_c\(k + 1)[j]"
    }
  }

  /// The tables of constants and of slots.
  var tables: [(name: String, numbers: [Double])] {
    layout.columns.enumerated().compactMap { k, column in
      if case .table(let numbers) = column { ("\(name)_c\(k + 1)", numbers) } else { nil }
    }
  }

  var slotTables: [(name: String, slots: [Int32])] {
    layout.targets.enumerated().compactMap { k, target in
      if case .table(let slots) = target { ("\(name)_d\(k + 1)", slots) } else { nil }
    }
  }

  /// The outputs that terms add to slots of their own, with the slot of a term with the number j.
  var addedSlots: [(output: Int, slot: String)] {
    layout.targets.enumerated().compactMap { k, target in
      switch target {
      case .evenly(let first, let stride): (k, Self.index(first, stride))
      case .table: (k, "\(name)_d\(k + 1)[j]")
      case .sum, .nowhere: nil
      }
    }
  }

  /// Whether some terms add an output nowhere.
  func mayGoNowhere(_ k: Int) -> Bool {
    if case .table(let slots) = layout.targets[k] { slots.contains { $0 < 0 } } else { false }
  }

  /// The outputs that all add up to one slot.
  var sums: [(output: Int, slot: Int)] {
    layout.targets.enumerated().compactMap { k, target in
      if case .sum(let slot) = target { (k, slot) } else { nil }
    }
  }

  private static func index(_ first: Int, _ stride: Int) -> String {
    if stride == 0 { return "\(first)" }
    let product = stride == 1 ? "j" : stride == -1 ? "-j" : "\(stride) * j"
    return first == 0 ? product : first < 0 ? "\(product) - \(-first)" : "\(product) + \(first)"
  }

  /// Writes out a loop.
  ///
  /// - Parameters:
  ///   - name: What the function is called.
  ///   - layout: The loop.
  ///   - language: The language.
  /// - Returns: The function, and what has no expression in the language.
  static func written<Language: Dialect>(
    _ name: String, _ layout: LoopLayout, in language: Language
  ) -> (function: LoopFunction, refusals: [String]) {
    let parts = SourceParts(layout.loop.body.simplified(), name, language, prefersInputNames: false)
    let helpers = parts.helperFunctions()
    let code = CodeWriter.write(
      language, parts.lowered.graph, inputNames: layout.columns.indices.map { "a\($0 + 1)" },
      roots: parts.lowered.results, helpers: parts.lowered.helpers,
      helperNames: parts.helperNames
    ) { values in values.enumerated().map { language.output($0, $1) } }
    let function = LoopFunction(
      name: name, layout: layout, body: code.lines, helpers: helpers.lines)
    return (function, parts.lowered.refusals + helpers.refusals + code.refusals)
  }
}
