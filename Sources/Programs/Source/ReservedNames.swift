import Scalars

/// Names that mean something already where a printed function stands.
enum ReservedNames {
  /// What printed code calls.
  static let called: Set<String> = [
    "exp", "exp2", "exp10", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan",
    "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "erf",
    "erfc", "tgamma", "lgamma", "pow", "atan2", "hypot", "fmod", "remainder", "sqrt", "fabs",
    "copysign", "floor", "ceil", "trunc", "round", "rint", "fma", "j0", "j1", "y0", "y1", "jn",
    "yn", "isfinite", "isnormal", "signbit", "norm", "logSumExp", "softmaxCrossEntropy",
  ]

  /// What else the header `math.h` declares, and C of 2023 keeps for itself.
  private static let header: Set<String> = [
    "frexp", "ilogb", "ldexp", "logb", "modf", "scalb", "scalbn", "scalbln", "nearbyint", "lrint",
    "llrint", "lround", "llround", "remquo", "nan", "nextafter", "nexttoward", "fdim", "fmax",
    "fmin", "gamma", "drem", "significand", "sincos", "isinf", "isnan", "finite", "fpclassify",
    "isgreater", "isless", "isunordered", "matherr", "bool", "true", "false", "nullptr", "alignas",
    "alignof", "constexpr", "static_assert", "thread_local", "typeof", "typeof_unqual",
  ]

  /// What is declared by the headers that the text for many points includes beside it.
  private static let headersForPoints: Set<String> = [
    "abort", "abs", "atexit", "atof", "atoi", "atol", "atoll", "bcmp", "bcopy", "bsearch", "bzero",
    "calloc", "clearenv", "div", "drand48", "ecvt", "exit", "fcvt", "ffs", "free", "gcvt",
    "getenv", "getsubopt", "index", "labs", "ldiv", "llabs", "lldiv", "malloc", "mblen", "memchr",
    "memcmp", "memcpy", "memmove", "memset", "mkstemp", "putenv", "qsort", "rand", "random",
    "realloc", "rindex", "select", "setenv", "srand", "srandom", "strcat", "strchr", "strcmp",
    "strcpy", "strdup", "strlen", "strstr", "strtod", "strtof", "strtok", "strtol", "swab",
    "system", "valloc", "main",
  ]

  /// Whether the text for many points has another use for a name.
  static func isKnownToPoints(_ name: String) -> Bool {
    headersForPoints.contains(name) || VectorSources.definedNames.contains(name)
  }

  /// Whether C knows a name, or knows it as that of the same function for other numbers.
  static func isKnownToC(_ name: String) -> Bool {
    func isDeclared(_ name: String) -> Bool { called.contains(name) || header.contains(name) }
    if isDeclared(name) || CDialect(prefix: "").reservedWords.contains(name) { return true }
    return (name.hasSuffix("f") || name.hasSuffix("l")) && isDeclared(String(name.dropLast()))
  }

  /// Whether Swift knows a name.
  static func isKnownToSwift(_ name: String) -> Bool {
    called.contains(name) || SwiftDialect(prefix: "").reservedWords.contains(name)
  }
}

extension Program {
  /// Why a printed function cannot have a name; nil if it can.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - language: What the function would be printed as.
  /// - Returns: The reason in a sentence.
  package static func problem(naming name: String, in language: SourceLanguage) -> String? {
    if name.isEmpty { return "the name of a function is missing" }
    if !isIdentifier(name) {
      return "a function's name consists of ASCII letters, digits and '_', with no digit first"
    }
    switch language {
    case .swift:
      return ReservedNames.isKnownToSwift(name) ? "Swift keeps the name for itself" : nil
    case .c: return ReservedNames.isKnownToC(name) ? "C keeps the name for itself" : nil
    case .math: return nil
    }
  }
}

extension Program {
  /// Stops the program unless a printed function can have the name.
  static func requireName(_ name: String, in language: SourceLanguage) {
    if !isIdentifier(name) {
      fail("Program.source(_:named:): '\(name)' is no identifier of letters, digits and _.")
    }
    if let problem = problem(naming: name, in: language) {
      fail("Program.source(_:named:): no function can be called '\(name)': \(problem).")
    }
  }
}
