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

  /// The outputs that each are the first to reach all their slots, and reach each of them once: they write
  /// what others add to, so that these slots need not be zero before.
  let beginning: Set<Int>

  init(name: String, layout: LoopLayout, body: [String], helpers: [String]) {
    self.name = name
    self.layout = layout
    self.body = body
    self.helpers = helpers
    beginning = Self.beginning(of: layout)
  }

  var count: Int { layout.loop.count }

  /// How many terms are done at a time, a multiple of eight: enough for compilers to make vectors of them.
  var block: Int { Self.block(count) }

  private static func block(_ count: Int) -> Int { count < 64 ? 8 : 32 }

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

  /// The outputs that terms add to separate slots, with the slot of a term with the number j.
  var addedSlots: [(output: Int, slot: String)] {
    layout.targets.enumerated().compactMap { k, target in
      switch target {
      case .evenly(let first, let stride): (k, Self.index(first, stride))
      case .table: (k, "\(name)_d\(k + 1)[j]")
      case .sum, .nowhere: nil
      }
    }
  }

  /// The slots that have to be zero before the terms, as ranges.
  var zeroSlots: [Range<Int>] {
    let written = Set(
      beginning.flatMap { k in (0..<count).map { layout.slot(of: k, in: $0) } })
    var ranges: [Range<Int>] = []
    for slot in 0..<layout.loop.slotCount where !written.contains(slot) {
      if let last = ranges.last, last.upperBound == slot {
        ranges[ranges.count - 1] = last.lowerBound..<slot + 1
      } else {
        ranges.append(slot..<slot + 1)
      }
    }
    // More than a few are not worth a line each.
    return ranges.count <= 4 ? ranges : [0..<layout.loop.slotCount]
  }

  private static func beginning(of layout: LoopLayout) -> Set<Int> {
    let (count, added) = (layout.loop.count, layout.addedOutputs)
    let (block, slots) = (block(count), layout.loop.slotCount)
    var first = [Int](repeating: -1, count: slots)
    var others = Set<Int>()
    func visit(_ k: Int, _ term: Int) {
      let slot = layout.slot(of: k, in: term)
      if slot < 0 { return }
      if first[slot] < 0 { first[slot] = k } else { others.insert(k) }
    }
    let inBlocks = count / block * block
    for start in stride(from: 0, to: inBlocks, by: block) {
      for k in added { for i in start..<start + block { visit(k, i) } }
    }
    for i in inBlocks..<count { for k in added { visit(k, i) } }
    return Set(added).subtracting(others)
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
    let parts = SourceParts(layout.loop.body.simplified(), name, language, calling: [])
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
