import Scalars

/// C whose numbers are eight numbers each, with the vectors of Clang.
///
/// Both sides of decisions are computed and lanes picked. What has no function of eight numbers, or is to
/// have the C library's bits, is called lane by lane, with decisions of its own.
struct LanesDialect: CLanguage {
  let prefix: String

  let hasVectorFunctions: Bool

  var number: String { "Lanes" }
  var helperLanguage: CDialect { CDialect(prefix: prefix) }
  var isBranchFree: Bool { true }

  func literal(_ x: Double) -> String { broadcast(helperLanguage.literal(x)) }

  func broadcast(_ plain: String) -> String { "lanes_of(\(plain))" }

  func loopHead(_ signature: String) -> [String] { ["LANES_INLINE void \(signature) {"] }

  func choice(_ condition: String, _ a: String, _ b: String) -> String {
    "lanes_pick(\(condition), \(a), \(b))"
  }

  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String {
    "Lanes \(sine), \(cosine); \(prefix)each_sincos(\(angle), &\(sine), &\(cosine));"
  }

  func call(_ function: String, _ arguments: [String], results: [String]) -> String {
    let all = arguments + results.map { "&\($0)" }
    return "Lanes \(results.joined(separator: ", ")); "
      + "\(function)_lanes(\(all.joined(separator: ", ")));"
  }

  func test(_ test: NumberTest, _ x: String) -> String {
    switch test {
    case .isFinite: "(lanes_magnitude(\(x)) < INFINITY)"
    case .isNormal: "((lanes_magnitude(\(x)) < INFINITY) & (lanes_magnitude(\(x)) >= 0x1p-1022))"
    case .isSubnormal: "((lanes_magnitude(\(x)) > 0.0) & (lanes_magnitude(\(x)) < 0x1p-1022))"
    case .isNegative: "((LaneMask)lanes_bits(\(x)) < 0)"
    }
  }

  func library(_ function: LibraryFunction, _ x: String) -> String { each("\(function)", x) }

  func library(_ function: LibraryBinaryFunction, _ x: String, _ y: String) -> String {
    each("\(function)", x, y)
  }

  func fused(_ x: String, _ y: String, _ z: String) -> String { each("fma", x, y, z) }
  func remainder(_ x: String, _ y: String) -> String { each("remainder", x, y) }
  func squareRoot(_ x: String) -> String { "lanes_square_root(\(x))" }
  func magnitude(_ x: String) -> String { "lanes_magnitude(\(x))" }

  func copySign(_ x: String, from sign: String) -> String {
    "lanes_with_sign(lanes_magnitude(\(x)), lanes_sign(\(sign)))"
  }

  func rounded(_ x: String, _ kind: RoundingKind) -> String {
    let call = helperLanguage.rounded(x, kind)
    return each(String(call.prefix { $0 != "(" }), x)
  }

  func special(_ function: SpecialFunction, _ order: Int, _ x: String) -> String? {
    guard let call = helperLanguage.special(function, order, x) else { return nil }
    return each(String(call.prefix { $0 != "(" }), x)
  }

  func reduction(_ rule: any ReductionRule, _ x: [String]) -> String? {
    // The list goes first, and what belongs to the rule last.
    guard let call = helperLanguage.reduction(rule, x) else { return nil }
    return call.replacing(prefix, with: "\(prefix)each_", maxReplacements: 1)
      .replacing("(const double[]){", with: "(const Lanes[]){", maxReplacements: 1)
  }

  func helperCaller(_ name: String, arguments: [String], results: Int) -> [String] {
    let outputs = (0..<results).map { "r\($0)" }
    let parameters = arguments.map { "Lanes \($0)" } + outputs.map { "Lanes *\($0)" }
    let call = arguments.map { "\($0)[k]" } + outputs.map { "&\($0)k" }
    return [
      "LANES_INLINE void \(name)_lanes(\(parameters.joined(separator: ", "))) {",
      "  for (int k = 0; k < 8; k++) {",
      "    double \(outputs.map { "\($0)k" }.joined(separator: ", "));",
      "    \(name)(\(call.joined(separator: ", ")));",
    ] + outputs.map { "    (*\($0))[k] = \($0)k;" } + ["  }", "}", ""]
  }

  func vectorHelper(_ name: String, _ function: LaneFunction, isApart: Bool) -> [String] {
    var count = 0
    let arguments = function.arguments.map { constant in
      if let constant { return literal(constant) }
      defer { count += 1 }
      return isApart ? "*a\(count)" : "a\(count)"
    }
    let results = function.orders.indices.map { "Lanes *r\($0)" }
    let call = LaneFunction.call(function.name)
    let body: [String]
    if arguments.count == 2 {
      body = ["  *r0 = \(call)power_of(\(arguments.joined(separator: ", "))));"]
    } else {
      let parts = ["value", "first", "second"]
      body =
        ["  const LaneJet jet =\(call)\(arguments[0]));"]
        + function.orders.enumerated().map { "  *r\($0) = jet.\(parts[$1]);" }
    }
    let inline = (0..<count).map { "Lanes a\($0)" } + results
    let head = "LANES_INLINE void \(name)_lanes(\(inline.joined(separator: ", "))) {"
    if !isApart { return [head] + body + ["}", ""] }
    let apart = (0..<count).map { "const Lanes *a\($0)" } + results
    let all = (0..<count).map { "&a\($0)" } + function.orders.indices.map { "r\($0)" }
    return ["LANES_PART static void \(name)_apart(\(apart.joined(separator: ", "))) {"] + body
      + ["}", "", head, "  \(name)_apart(\(all.joined(separator: ", ")));", "}", ""]
  }

  private func each(_ function: String, _ arguments: String...) -> String {
    let name = function.hasPrefix(prefix) ? String(function.dropFirst(prefix.count)) : function
    return "\(prefix)each_\(name)(\(arguments.joined(separator: ", ")))"
  }
}
