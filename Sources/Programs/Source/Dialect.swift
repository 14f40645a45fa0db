import Scalars

/// What a programming language writes for the steps of a program.
protocol Dialect {
  /// The language in which helper functions are written.
  associatedtype HelperLanguage: Dialect = Self
  var helperLanguage: HelperLanguage { get }

  /// Whether it calls the library's functions of eight numbers, where a rule has one.
  var hasVectorFunctions: Bool { get }

  /// Whether there are no statements for where a condition holds: both sides of all decisions are computed.
  var isBranchFree: Bool { get }

  /// A number as a constant of the language.
  func literal(_ x: Double) -> String

  /// The statement that gives a name to a number.
  func definition(of name: String, as value: String) -> String

  /// The statement that says that a number of this name will be given.
  func declaration(of name: String) -> String

  /// The statement that gives a declared name its number, or stores an element of an array.
  func assignment(to name: String, _ value: String) -> String

  /// The statement that gives names to the sine and the cosine of one angle.
  func sineAndCosine(_ sine: String, _ cosine: String, of angle: String) -> String

  /// The statement that calls a helper function and gives names to its results.
  func call(_ function: String, _ arguments: [String], results: [String]) -> String

  /// The statement that says that there is an array of numbers, in memory that begins so far into what the
  /// function has for arrays.
  func array(_ name: String, count: Int, offset: Int) -> String

  /// The statement that says that an array is the outputs from one on.
  func outputs(_ name: String, from first: Int) -> String

  /// The statement that calls a loop's function.
  func loopCall(_ function: String, _ arguments: [String]) -> String

  /// The statement that stores a run of an array's elements as outputs.
  func copy(_ count: Int, from array: String, at first: Int, to output: Int) -> String

  /// The statement that gives an output of a loop's term its number.
  func output(_ index: Int, _ value: String) -> String

  /// The functions of a loop.
  func functions(of loop: LoopFunction) -> [String]

  /// The line that begins the statements for where a condition holds.
  func branch(if condition: String) -> String

  /// The expression that is one of two numbers, as a condition says.
  func choice(_ condition: String, _ a: String, _ b: String) -> String

  /// A test of one number.
  func test(_ test: NumberTest, _ x: String) -> String

  /// A function of one number of the C library.
  func library(_ function: LibraryFunction, _ x: String) -> String

  /// A function of two numbers of the C library.
  func library(_ function: LibraryBinaryFunction, _ x: String, _ y: String) -> String

  /// Expressions for what languages write differently.
  func fused(_ x: String, _ y: String, _ z: String) -> String
  func remainder(_ x: String, _ y: String) -> String
  func squareRoot(_ x: String) -> String
  func magnitude(_ x: String) -> String
  func copySign(_ x: String, from sign: String) -> String
  func rounded(_ x: String, _ kind: RoundingKind) -> String
  /// The call of a function for an argument, or for two with a comma.
  func special(_ function: SpecialFunction, _ order: Int, _ x: String) -> String?
  func reduction(_ rule: any ReductionRule, _ x: [String]) -> String?

  /// A helper function around its statements.
  func helper(
    _ name: String, arguments: [String], results: Int,
    body: (_ results: ([String]) -> [String]) -> [String]
  ) -> [String]

  /// What makes a function of this language of a helper function in its own language.
  func helperCaller(_ name: String, arguments: [String], results: Int) -> [String]

  /// The helper function that is the library's function of eight numbers.
  ///
  /// Where it is called often, it is set apart, since compilers would put its code everywhere.
  func vectorHelper(_ name: String, _ function: LaneFunction, isApart: Bool) -> [String]

  /// Words that no variable may be called.
  var reservedWords: Set<String> { get }
}

extension Dialect where HelperLanguage == Self {
  var helperLanguage: Self { self }
  var hasVectorFunctions: Bool { false }
  var isBranchFree: Bool { false }
  func helperCaller(_ name: String, arguments: [String], results: Int) -> [String] { [] }
  func vectorHelper(_ name: String, _ function: LaneFunction, isApart: Bool) -> [String] { [] }
}

extension Dialect {
  func library(_ function: LibraryBinaryFunction, _ x: String, _ y: String) -> String {
    "\(function)(\(x), \(y))"
  }

  /// The expression of a step whose operands have names; nil for one that has no expression in the language.
  func expression(_ node: Node, of graph: Graph, _ name: (NodeID) -> String) -> String? {
    let (a, b) = (node.a >= 0 ? name(node.a) : "", node.b >= 0 ? name(node.b) : "")
    switch node.operation {
    case .add: return "\(a) + \(b)"
    case .subtract: return "\(a) - \(b)"
    case .multiply: return "\(a) * \(b)"
    case .divide: return "\(a) / \(b)"
    case .negate: return "-\(a)"
    case .fusedMultiplyAdd: return fused(a, b, name(node.c))
    case .library(let function): return library(function, a)
    case .libraryOfTwo(let function): return library(function, a, b)
    case .remainder: return remainder(a, b)
    case .squareRoot: return squareRoot(a)
    case .magnitude: return magnitude(a)
    case .copySign: return copySign(a, from: b)
    case .rounded(let kind): return rounded(a, kind)
    case .special(let function, let order):
      return special(function, Int(order), function.takesTwo ? "\(a), \(b)" : a)
    case .comparison(let relation): return "\(a) \(relation.sign) \(b)"
    case .test(let test): return self.test(test, a)
    case .reduction(let rule):
      return reduction(graph.rules.reduction(rule), graph.lists[Int(node.a)].map(name))
    case .input, .constant, .unary, .binary, .sum, .chain, .detached, .select, .call, .loop,
      .result:
      return nil
    }
  }
}

extension Relation {
  /// How programs write it.
  var sign: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .equal: "=="
    }
  }
}
