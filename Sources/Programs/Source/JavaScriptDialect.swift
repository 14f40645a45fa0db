import Scalars

/// JavaScript, for pages that run single steps of a program.
///
/// The functions of the C library go by their names there; the page brings along those that it needs.
struct JavaScriptDialect: Dialect {
  func literal(_ x: Double) -> String {
    if x.isNaN { return "NaN" }
    if x.isInfinite { return x < 0 ? "(-Infinity)" : "Infinity" }
    return x.sign == .minus ? "(\(x))" : "\(x)"
  }

  func definition(of name: String, as value: String) -> String { "const \(name) = \(value);" }
  func declaration(of name: String) -> String { "let \(name);" }
  func assignment(to name: String, _ value: String) -> String { "\(name) = \(value);" }

  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String {
    "const \(sine) = sin(\(angle)), \(cosine) = cos(\(angle));"
  }

  func call(_ function: String, _ arguments: [String], results: [String]) -> String {
    "const [\(results.joined(separator: ", "))] = \(function)(\(arguments.joined(separator: ", ")));"
  }

  func branch(if condition: String) -> String { "if (\(condition)) {" }

  func choice(_ condition: String, _ a: String, _ b: String) -> String {
    "\(condition) ? \(a) : \(b)"
  }

  func test(_ test: NumberTest, _ x: String) -> String {
    switch test {
    case .isFinite: "Number.isFinite(\(x))"
    case .isNormal: "isNormal(\(x))"
    case .isSubnormal: "isSubnormal(\(x))"
    case .isNegative: "isNegative(\(x))"
    }
  }

  func library(_ function: LibraryFunction, _ x: String) -> String { "\(function)(\(x))" }
  func fused(_ x: String, _ y: String, _ z: String) -> String { "fma(\(x), \(y), \(z))" }
  func remainder(_ x: String, _ y: String) -> String { "remainder(\(x), \(y))" }
  func squareRoot(_ x: String) -> String { "Math.sqrt(\(x))" }
  func magnitude(_ x: String) -> String { "Math.abs(\(x))" }
  func copySign(_ x: String, from sign: String) -> String { "copySign(\(x), \(sign))" }

  func rounded(_ x: String, _ kind: RoundingKind) -> String {
    switch kind {
    case .down: "Math.floor(\(x))"
    case .up: "Math.ceil(\(x))"
    case .towardZero: "Math.trunc(\(x))"
    case .toNearestOrAwayFromZero: "roundAway(\(x))"
    case .toNearestOrEven: "roundEven(\(x))"
    }
  }

  func special(_ function: SpecialFunction, _ order: Int, _ x: String) -> String? {
    if case .computed = function { return nil }
    return "\(function)(\(order), \(x))"
  }

  func reduction(_ rule: any ReductionRule, _ x: [String]) -> String? {
    let list = "[\(x.joined(separator: ", "))]"
    switch rule {
    case is Rules.Norm: return "norm(\(list))"
    case is Rules.LogSumExp: return "logSumExp(\(list))"
    case let rule as Rules.SoftmaxCrossEntropy:
      return "softmaxCrossEntropy(\(list), \(rule.label))"
    default: return nil
    }
  }

  func helper(
    _ name: String, arguments: [String], results: Int,
    body: (_ results: ([String]) -> [String]) -> [String]
  ) -> [String] {
    ["function \(name)(\(arguments.joined(separator: ", "))) {"]
      + body { ["return [\($0.joined(separator: ", "))];"] } + ["}"]
  }

  var reservedWords: Set<String> { ["x", "y"] }
}

// A single step has no loops and no arrays.

extension JavaScriptDialect {
  func array(_ name: String, count: Int, offset: Int) -> String { Self.failLoop() }
  func outputs(_ name: String, from first: Int) -> String { Self.failLoop() }
  func loopCall(_ function: String, _ arguments: [String]) -> String { Self.failLoop() }
  func copy(_ count: Int, from array: String, at first: Int, to output: Int) -> String {
    Self.failLoop()
  }
  func output(_ index: Int, _ value: String) -> String { Self.failLoop() }
  func functions(of loop: LoopFunction) -> [String] { Self.failLoop() }

  private static func failLoop() -> Never { fail("Program: a single step contains a loop.") }
}
