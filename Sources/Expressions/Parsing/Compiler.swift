import Programs
import Scalars

/// Turns syntax into a program, by running it on symbols.
///
/// The steps stay as the text has them; what depends on constants alone is computed at once, in `Double`,
/// which changes no bit of a `Double` result.
struct Compiler {
  private let source: String
  private var stack: [Operand] = []

  /// A number, and whether it is the constant e.
  private struct Operand {
    let symbol: Symbol
    var isEulersNumber = false
  }

  /// The program of expressions in the same variables.
  ///
  /// - Parameters:
  ///   - syntaxes: The expressions after parsing.
  ///   - sources: Their texts.
  ///   - variables: The variables' names.
  /// - Returns: The program, with an output for each.
  /// - Throws: An error about an argument that must be an integer.
  static func compile(
    _ syntaxes: [Syntax], sources: [String], variables: [String]
  ) throws(ExpressionError) -> Program {
    try Program(writingDown: variables) { x throws(ExpressionError) in
      var outputs: [Symbol] = []
      for (syntax, source) in zip(syntaxes, sources) {
        var compiler = Compiler(source: source)
        for node in syntax.nodes { try compiler.add(node, variables: x) }
        outputs += compiler.stack.suffix(1).map(\.symbol)
      }
      return outputs
    }
  }

  private init(source: String) { self.source = source }

  private mutating func add(
    _ node: Syntax.Node, variables x: [Symbol]
  ) throws(ExpressionError) {
    switch node.kind {
    case .number(let value): push(Symbol(value))
    case .constant(.pi): push(Symbol(Double.pi))
    case .constant(.e):
      // The literal, since M_E is not the same constant in every C library.
      stack.append(
        Operand(symbol: 2.71828182845904523536028747135266250, isEulersNumber: true))
    case .variable(let index): push(x[index])
    case .negate: push(-pop(1)[0].symbol)
    case .infix(let infix): addInfix(infix)
    case .call(let function, let count, let position):
      try addCall(function, pop(count), integerPosition: position)
    }
  }

  private mutating func addInfix(_ infix: InfixOperator) {
    let operands = pop(2)
    let (a, b) = (operands[0].symbol, operands[1].symbol)
    switch infix {
    case .add: push(a + b)
    case .subtract: push(a - b)
    case .multiply: push(a * b)
    case .divide: push(a / b)
    case .power: addPower(operands)
    }
  }

  /// A power; eˣ is the exponential, since raising the rounded e would be off by x · 5e-17.
  private mutating func addPower(_ operands: [Operand]) {
    let (base, exponent) = (operands[0], operands[1].symbol)
    push(base.isEulersNumber ? exp(exponent) : pow(base.symbol, exponent))
  }

  private mutating func addCall(
    _ function: Function, _ operands: [Operand], integerPosition: Int
  ) throws(ExpressionError) {
    if function.place == Self.power?.place { return addPower(operands) }
    var call = FunctionCall(place: function.place, arguments: operands.map(\.symbol))
    if case .family(let parameter, let range) = function.shape {
      let position = function.integerArgument ?? 0
      call.integer = try integer(
        operands[position].symbol, of: function, in: range, at: integerPosition)
      call.arguments.remove(at: position)
      // A degree divides, an order does not.
      if call.integer == 0 && parameter == "degree" {
        throw ExpressionError(
          "the \(parameter) of '\(function.name)' must not be 0", in: source, at: integerPosition)
      }
    }
    FunctionTable.visit(&call)
    if let result = call.result { push(result) }
  }

  private static let power = Vocabulary.function(named: Rules.Pow().name)

  /// The value of an argument that must be a constant integer.
  private func integer(
    _ operand: Symbol, of function: Function, in range: ClosedRange<Int>, at position: Int
  ) throws(ExpressionError) -> Int {
    let role = function.integerArgument == 0 ? "first" : "second"
    guard let value = operand.constant, let integer = Int(exactly: value) else {
      throw ExpressionError(
        "the \(role) argument of '\(function.name)' must be an integer, such as 3",
        in: source, at: position)
    }
    if !range.contains(integer) {
      throw ExpressionError(
        "the \(role) argument of '\(function.name)' must lie between \(range.lowerBound) and "
          + "\(range.upperBound)", in: source, at: position)
    }
    return integer
  }

  /// Takes operands from the stack.
  private mutating func pop(_ count: Int) -> [Operand] {
    let operands = Array(stack.suffix(count))
    stack.removeLast(count)
    return operands
  }

  private mutating func push(_ symbol: Symbol) { stack.append(Operand(symbol: symbol)) }
}

/// The call of a function of the library's table on symbols.
private struct FunctionCall: FunctionVisitor {
  let wanted: Int
  var arguments: [Symbol]
  var integer = 0
  private(set) var result: Symbol?
  private var place = 0

  init(place: Int, arguments: [Symbol]) {
    wanted = place
    self.arguments = arguments
  }

  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { result = Symbol.apply(rule, to: arguments[0]) }
    place += 1
  }

  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { result = Symbol.apply(rule, to: arguments[0], arguments[1]) }
    place += 1
  }

  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { result = Symbol.apply(R(parameter: integer), to: arguments[0]) }
    place += 1
  }

  mutating func visit<F: CompositeFunction>(_ function: F) {
    if place == wanted { result = arguments.withUnsafeBufferPointer { function($0) } }
    place += 1
  }
}
