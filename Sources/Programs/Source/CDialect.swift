import Scalars

/// C of 1999.
struct CDialect: Dialect {
  /// Goes before the names of functions that the text defines itself.
  let prefix: String

  func literal(_ x: Double) -> String {
    if x.isNaN { return "NAN" }
    if x.isInfinite { return x < 0 ? "(-INFINITY)" : "INFINITY" }
    return x.sign == .minus ? "(\(x))" : "\(x)"
  }

  func definition(of name: String, as value: String) -> String {
    "const double \(name) = \(value);"
  }

  func declaration(of name: String) -> String { "double \(name);" }

  func assignment(to name: String, _ value: String) -> String { "\(name) = \(value);" }

  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String {
    "double \(sine), \(cosine); \(prefix)sincos(\(angle), &\(sine), &\(cosine));"
  }

  func call(_ function: String, _ arguments: [String], results: [String]) -> String {
    let outputs = results.map { "&\($0)" }
    return "double \(results.joined(separator: ", ")); "
      + "\(function)(\((arguments + outputs).joined(separator: ", ")));"
  }

  func array(_ name: String, count: Int, offset: Int) -> String { "double \(name)[\(count)];" }

  func outputs(_ name: String, from first: Int) -> String {
    "double *restrict \(name) = y + \(first);"
  }

  func loopCall(_ function: String, _ arguments: [String]) -> String {
    "\(function)(\(arguments.joined(separator: ", ")));"
  }

  func copy(_ count: Int, from array: String, at first: Int, to output: Int) -> String {
    "for (int k = 0; k < \(count); k++) y[\(output) + k] = \(array)[\(first) + k];"
  }

  func output(_ index: Int, _ value: String) -> String { "*o\(index + 1) = \(value);" }

  func branch(if condition: String) -> String { "if (\(condition)) {" }

  func test(_ test: NumberTest, _ x: String) -> String {
    switch test {
    case .isFinite: "isfinite(\(x))"
    case .isNormal: "isnormal(\(x))"
    case .isSubnormal: "fpclassify(\(x)) == FP_SUBNORMAL"
    case .isNegative: "signbit(\(x))"
    }
  }

  func library(_ function: LibraryFunction, _ x: String) -> String {
    function == .exp10 ? "\(prefix)exp10(\(x))" : "\(function)(\(x))"
  }

  func fused(_ x: String, _ y: String, _ z: String) -> String { "fma(\(x), \(y), \(z))" }
  func remainder(_ x: String, _ y: String) -> String { "remainder(\(x), \(y))" }
  func squareRoot(_ x: String) -> String { "sqrt(\(x))" }
  func magnitude(_ x: String) -> String { "fabs(\(x))" }
  func copySign(_ x: String, from sign: String) -> String { "copysign(\(x), \(sign))" }

  func rounded(_ x: String, _ kind: RoundingKind) -> String {
    switch kind {
    case .down: "floor(\(x))"
    case .up: "ceil(\(x))"
    case .towardZero: "trunc(\(x))"
    case .toNearestOrAwayFromZero: "round(\(x))"
    case .toNearestOrEven: "rint(\(x))"
    }
  }

  /// The C library has some of the Bessel functions, and nothing else of what the library computes itself.
  func special(_ function: SpecialFunction, _ order: Int, _ x: String) -> String? {
    switch (function, order) {
    case (.besselJ, 0...1): "j\(order)(\(x))"
    case (.besselY, 0...1): "y\(order)(\(x))"
    default: nil
    }
  }

  func reduction(_ rule: any ReductionRule, _ x: [String]) -> String? {
    let list = "(const double[]){\(x.joined(separator: ", "))}, \(x.count)"
    switch rule {
    case is Rules.Norm: return "\(prefix)norm(\(list))"
    case is Rules.LogSumExp: return "\(prefix)log_sum_exp(\(list))"
    case let rule as Rules.SoftmaxCrossEntropy:
      return "\(prefix)softmax_cross_entropy(\(list), \(rule.label))"
    default: return nil
    }
  }

  func helper(
    _ name: String, arguments: [String], results: Int,
    body: (_ results: ([String]) -> [String]) -> [String]
  ) -> [String] {
    let outputs = (0..<results).map { "double *r\($0)" }
    let parameters = (arguments.map { "double \($0)" } + outputs).joined(separator: ", ")
    return ["static inline void \(name)(\(parameters)) {"]
      + body { $0.enumerated().map { "*r\($0) = \($1);" } } + ["}", ""]
  }

  var reservedWords: Set<String> {
    [
      "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else",
      "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long", "register",
      "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef",
      "union", "unsigned", "void", "volatile", "while", "x", "y", "w", "m", "r", "NAN", "INFINITY",
      "asm",
      "main", "gamma", "signgam", "linux", "unix",
    ]
  }
}
