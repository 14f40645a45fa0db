import Scalars

/// C of 1999.
struct CDialect: CLanguage {
  let prefix: String

  var number: String { "double" }

  func literal(_ x: Double) -> String {
    if x.isNaN { return "NAN" }
    if x.isInfinite { return x < 0 ? "(-INFINITY)" : "INFINITY" }
    return x.sign == .minus ? "(\(x))" : "\(x)"
  }

  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String {
    "double \(sine), \(cosine); \(prefix)sincos(\(angle), &\(sine), &\(cosine));"
  }

  func test(_ test: NumberTest, _ x: String) -> String {
    switch test {
    case .isFinite: "isfinite(\(x))"
    case .isNormal: "isnormal(\(x))"
    case .isSubnormal: "fpclassify(\(x)) == FP_SUBNORMAL"
    case .isNegative: "signbit(\(x))"
    }
  }

  func loopHead(_ signature: String) -> [String] {
    ["\(prefix)CLONES", "static void \(signature) {"]
  }

  func choice(_ condition: String, _ a: String, _ b: String) -> String {
    "\(condition) ? \(a) : \(b)"
  }

  func broadcast(_ plain: String) -> String { plain }

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
}
