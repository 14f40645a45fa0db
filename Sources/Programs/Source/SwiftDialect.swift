import Scalars

/// Swift.
struct SwiftDialect: Dialect {
  /// Goes before the names of functions that the text defines itself.
  let prefix: String

  func literal(_ x: Double) -> String {
    if x.isNaN { return "Double.nan" }
    if x.isInfinite { return x < 0 ? "(-Double.infinity)" : "Double.infinity" }
    // The compiler warns that such numbers have few digits.
    if x.isSubnormal { return "Double(bitPattern: \(x.bitPattern))" }
    return x.sign == .minus ? "(\(x))" : "\(x)"
  }

  func definition(of name: String, as value: String) -> String { "let \(name): Double = \(value)" }

  func declaration(of name: String) -> String { "let \(name): Double" }

  func assignment(to name: String, _ value: String) -> String { "\(name) = \(value)" }

  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String {
    "let (\(sine), \(cosine)) = \(pairName)(\(angle))"
  }

  /// The name of the function for the sine and the cosine of one angle.
  private var pairName: String { "\(prefix)sineAndCosine" }

  /// The function for the sine and the cosine of one angle, where a text calls it.
  ///
  /// The C library's has no declaration in the platforms' modules, and costs little more than one of the
  /// two. Declared here it leaves the text without a module of this library to import; the arguments, one
  /// number and two addresses, are handed over alike by Swift and by C on the platforms named.
  func pair(calledIn lines: [String]) -> [String] {
    if !lines.contains(where: { $0.contains("\(pairName)(") }) { return [] }
    let platforms = "#if (canImport(Glibc) || canImport(Musl)) && (arch(x86_64) || arch(arm64))"
    return [
      platforms, "  @_silgen_name(\"sincos\")", "  private func \(prefix)sincos(",
      "    _ x: Double, _ sine: UnsafeMutablePointer<Double>,",
      "    _ cosine: UnsafeMutablePointer<Double>)", "#endif", "", "@inline(__always)",
      "private func \(pairName)(_ x: Double) -> (Double, Double) {", "  \(platforms)",
      "    var (sine, cosine) = (0.0, 0.0)", "    \(prefix)sincos(x, &sine, &cosine)",
      "    return (sine, cosine)", "  #else", "    return (sin(x), cos(x))", "  #endif", "}", "",
    ]
  }

  func call(_ function: String, _ arguments: [String], results: [String]) -> String {
    let call = "\(function)(\(arguments.joined(separator: ", ")))"
    return results.count == 1
      ? "let \(results[0]): Double = \(call)"
      : "let (\(results.joined(separator: ", "))) = \(call)"
  }

  func array(_ name: String, count: Int, offset: Int) -> String { "let \(name) = m + \(offset)" }

  func outputs(_ name: String, from first: Int) -> String { "let \(name) = y + \(first)" }

  func loopCall(_ function: String, _ arguments: [String]) -> String {
    "\(function)(\(arguments.joined(separator: ", ")))"
  }

  func copy(_ count: Int, from array: String, at first: Int, to output: Int) -> String {
    "for k in 0..<\(count) { y[\(output) + k] = \(array)[\(first) + k] }"
  }

  func output(_ index: Int, _ value: String) -> String { "o\(index + 1) = \(value)" }

  func branch(if condition: String) -> String { "if \(condition) {" }

  func choice(_ condition: String, _ a: String, _ b: String) -> String {
    "\(condition) ? \(a) : \(b)"
  }

  func test(_ test: NumberTest, _ x: String) -> String {
    switch test {
    case .isFinite: "\(x).isFinite"
    case .isNormal: "\(x).isNormal"
    case .isSubnormal: "\(x).isSubnormal"
    case .isNegative: "\(x).sign == .minus"
    }
  }

  func library(_ function: LibraryFunction, _ x: String) -> String {
    switch function {
    // Which the platforms' modules do not have.
    case .exp10: "Double.libm(.exp10, \(x))"
    // That of two results, which is made for several threads; C's own stores the sign in a global one.
    case .lgamma: "(lgamma(\(x)) as (Double, Int)).0"
    default: "\(function)(\(x))"
    }
  }

  func fused(_ x: String, _ y: String, _ z: String) -> String { "\(z).addingProduct(\(x), \(y))" }
  func remainder(_ x: String, _ y: String) -> String { "\(x).remainder(dividingBy: \(y))" }
  func squareRoot(_ x: String) -> String { "\(x).squareRoot()" }
  func magnitude(_ x: String) -> String { "\(x).magnitude" }

  func copySign(_ x: String, from sign: String) -> String {
    "Double(signOf: \(sign), magnitudeOf: \(x))"
  }

  func rounded(_ x: String, _ kind: RoundingKind) -> String { "\(x).rounded(.\(kind))" }

  func special(_ function: SpecialFunction, _ order: Int, _ x: String) -> String? {
    let name: String
    switch function {
    case .besselJ: name = "libmBesselJ"
    case .besselY: name = "libmBesselY"
    case .computed(let function):
      let numbers = function.takesTwo ? x : "\(x), 0"
      return "Double.computed(.\(function), order: \(order), \(numbers))"
    default: name = "\(function)"
    }
    return "Double.\(name)(\(order), \(x))"
  }

  func reduction(_ rule: any ReductionRule, _ x: [String]) -> String? {
    let list = "[\(x.joined(separator: ", "))]"
    switch rule {
    case is Rules.Norm: return "norm(\(list))"
    case is Rules.LogSumExp: return "logSumExp(\(list))"
    case let rule as Rules.SoftmaxCrossEntropy:
      return "softmaxCrossEntropy(\(list), label: \(rule.label))"
    case let rule as Rules.IncompleteBeta:
      let orders = "a: \(rule.orders.a), b: \(rule.orders.b), x: \(rule.orders.x)"
      return "Double.incompleteBeta(BetaOrders(\(orders)), \(x.joined(separator: ", ")))"
    default: return nil
    }
  }

  func helper(
    _ name: String, arguments: [String], results: Int,
    body: (_ results: ([String]) -> [String]) -> [String]
  ) -> [String] {
    let type =
      results == 1
      ? "Double" : "(\(Array(repeating: "Double", count: results).joined(separator: ", ")))"
    let parameters = arguments.map { "_ \($0): Double" }.joined(separator: ", ")
    return [
      "@inline(__always)", "private func \(name)(\(parameters)) -> \(type) {",
    ] + body { $0.count == 1 ? ["return \($0[0])"] : ["return (\($0.joined(separator: ", ")))"] }
      + ["}", ""]
  }

  var reservedWords: Set<String> {
    Self.keywords.union(["Double", "x", "y", "w", "m", "r", "gamma", "_"])
  }

  /// Words that stand for nothing else in Swift.
  static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]
}
