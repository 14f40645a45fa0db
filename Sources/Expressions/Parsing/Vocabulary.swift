/// A function that expressions can call.
struct Function {
  /// What arguments a function takes.
  enum Shape {
    /// One number.
    case unary(Opcode)
    /// Two numbers.
    case binary(Opcode)
    /// Three numbers.
    case ternary(Opcode)
    /// A constant integer, the order, and a number.
    case order(Opcode, ClosedRange<Int>)
    /// A number and a constant integer, the degree.
    case degree(Opcode)
    /// Any number of numbers, but at least one.
    case list(Opcode)
  }

  /// The name it is called by.
  let name: String

  /// Its arguments.
  let shape: Shape

  /// The number of arguments, or nil if any number from one on will do.
  var arity: Int? {
    switch shape {
    case .unary: 1
    case .binary, .order, .degree: 2
    case .ternary: 3
    case .list: nil
    }
  }

  /// Which argument must be a constant integer, if any.
  var integerArgument: Int? {
    switch shape {
    case .order: 0
    case .degree: 1
    default: nil
    }
  }
}

/// The functions and constants of expressions, by name.
enum FunctionTable {
  /// The function of a name.
  static func function(named name: String) -> Function? { functions[name] }

  /// The constant of a name.
  static func constant(named name: String) -> Constant? {
    switch name {
    case "pi", "π": .pi
    case "e": .e
    default: nil
    }
  }

  /// A number with a name.
  enum Constant { case pi, e }

  /// The constants' names, as one would type them.
  static let constantNames = ["pi", "e"]

  /// The functions' names, in alphabetical order.
  static let functionNames: [String] = functions.keys.sorted()

  /// What others call a function that this library knows under another name.
  static let foreignNames: [String: String] = [
    "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arctan2": "atan2", "arcsinh": "asinh",
    "arccosh": "acosh", "arctanh": "atanh", "arsinh": "asinh", "arcosh": "acosh",
    "artanh": "atanh", "tg": "tan", "lg": "log10", "ld": "log2", "lb": "log2", "ceiling": "ceil",
    "truncate": "trunc", "absolute": "abs", "logistic": "sigmoid", "psi": "digamma",
    "ramp": "relu", "maximum": "max", "minimum": "min", "power": "pow", "mod": "fmod",
    "gammaln": "logGamma", "nthroot": "root", "logsumexp": "logSumExp", "Γ": "gamma",
  ]

  private static let functions: [String: Function] = {
    let orders = -Expression.maximumOrder...Expression.maximumOrder
    let shapes: [(String, Function.Shape)] =
      unaryOpcodes.map { ($0, .unary($1)) }
      + [
        ("atan2", .binary(.atan2)), ("hypot", .binary(.hypot)), ("pow", .binary(.power)),
        ("fmod", .binary(.fmod)), ("remainder", .binary(.remainder)), ("fma", .ternary(.fma)),
        ("root", .degree(.root)), ("jn", .order(.besselJ, orders)),
        ("yn", .order(.besselY, orders)),
        ("polygamma", .order(.polygamma, 0...Expression.maximumOrder)),
        ("min", .list(.minimum)), ("max", .list(.maximum)), ("sum", .list(.sum)),
        ("norm", .list(.norm)), ("logSumExp", .list(.logSumExp)),
      ]
    return Dictionary(
      uniqueKeysWithValues: shapes.map { ($0, Function(name: $0, shape: $1)) })
  }()

  private static let unaryOpcodes: [(String, Opcode)] = [
    ("exp", .exp), ("exp2", .exp2), ("exp10", .exp10), ("expm1", .expm1),
    ("log", .log), ("ln", .log), ("log1p", .log1p), ("log2", .log2), ("log10", .log10),
    ("sin", .sin), ("cos", .cos), ("tan", .tan),
    ("asin", .asin), ("acos", .acos), ("atan", .atan),
    ("sinc", .sinc), ("sinh", .sinh), ("cosh", .cosh), ("tanh", .tanh),
    ("asinh", .asinh), ("acosh", .acosh), ("atanh", .atanh),
    ("sqrt", .sqrt), ("cbrt", .cbrt), ("erf", .erf), ("erfc", .erfc),
    ("gamma", .gamma), ("tgamma", .gamma), ("logGamma", .logGamma), ("lgamma", .logGamma),
    ("digamma", .digamma), ("sigmoid", .sigmoid), ("logSigmoid", .logSigmoid),
    ("logit", .logit), ("softplus", .softplus), ("relu", .relu), ("abs", .abs),
    ("floor", .floor), ("ceil", .ceil), ("round", .round), ("trunc", .trunc),
    ("j0", .j0), ("j1", .j1), ("y0", .y0), ("y1", .y1),
  ]
}
