/// Reads tokens into syntax by operator precedence (Pratt's method).
///
/// Recursion is counted and limited; operators of one level are taken in a loop, so that long sums
/// cost no depth.
struct Parser {
  let source: String
  let tokens: [Token]
  let isDeclared: Bool
  var index = 0
  var depth = 0
  var syntax = Syntax()
  var variableIndex: [String: Int] = [:]

  /// The syntax of an expression.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - declared: The variables that may appear, or nil if every free name is one.
  /// - Returns: The syntax.
  /// - Throws: An error with the position of what was not understood.
  static func parse(_ source: String, declared: [String]?) throws(ExpressionError) -> Syntax {
    var parser = Parser(
      source: source, tokens: try Tokenizer.tokens(of: source), isDeclared: declared != nil)
    for name in declared ?? [] {
      try Tokenizer.checkVariableName(name)
      if parser.variableIndex.updateValue(parser.syntax.variables.count, forKey: name) != nil {
        throw ExpressionError("the variable '\(name)' is listed twice", in: name, at: 0)
      }
      parser.syntax.variables.append(name)
    }
    if parser.current.kind == .end {
      throw parser.error("the expression is empty", at: 0)
    }
    try parser.parseExpression(minimumPower: 0)
    if parser.current.kind != .end { throw parser.unexpectedAfterOperand() }
    return parser.syntax
  }

  init(source: String, tokens: [Token], isDeclared: Bool) {
    self.source = source
    self.tokens = tokens
    self.isDeclared = isDeclared
  }

  var current: Token { tokens[index] }

  /// The current token, which is left behind; the end stays.
  mutating func advance() -> Token {
    let token = tokens[index]
    if token.kind != .end { index += 1 }
    return token
  }

  func error(_ message: String, at position: Int, suggestion: String? = nil) -> ExpressionError {
    ExpressionError(message, in: source, at: position, suggestion: suggestion)
  }

  mutating func emit(_ kind: Syntax.Kind, at position: Int) {
    syntax.nodes.append(Syntax.Node(kind: kind, position: position))
  }

  /// An operand, and operators that hold it at least as tightly as asked.
  mutating func parseExpression(minimumPower: Int) throws(ExpressionError) {
    depth += 1
    defer { depth -= 1 }
    // The first level is the expression itself.
    if depth > Expression.maximumNesting + 1 {
      throw error(
        "the expression is nested too deeply: at most \(Expression.maximumNesting) levels of "
          + "parentheses, calls, signs and powers are read", at: current.position)
    }
    try parseOperand()
    while case .infix(let infix) = current.kind, infix.leftPower >= minimumPower {
      let token = advance()
      try parseExpression(minimumPower: infix.rightPower)
      emit(.infix(infix), at: token.position)
    }
  }

  /// A number, a name, a call, a parenthesised expression, or one of these after a sign.
  mutating func parseOperand() throws(ExpressionError) {
    let token = current
    switch token.kind {
    case .number(let value):
      _ = advance()
      emit(.number(value), at: token.position)
    case .name(let name):
      _ = advance()
      if current.kind == .leftParenthesis {
        try parseCall(of: name, at: token.position)
      } else {
        try parseName(name, at: token.position)
      }
    case .leftParenthesis:
      _ = advance()
      if current.kind == .rightParenthesis {
        throw error("there is nothing between the parentheses", at: current.position)
      }
      try parseExpression(minimumPower: 0)
      try expectClosing(token)
    case .infix(.subtract):
      _ = advance()
      try parseExpression(minimumPower: InfixOperator.signPower)
      emit(.negate, at: token.position)
    case .infix(.add):
      _ = advance()
      try parseExpression(minimumPower: InfixOperator.signPower)
    default:
      throw missingOperand()
    }
  }

  /// A variable or a constant.
  mutating func parseName(_ name: String, at position: Int) throws(ExpressionError) {
    if let constant = Vocabulary.constant(named: name) {
      emit(.constant(constant), at: position)
      return
    }
    if let function = Vocabulary.function(named: name) {
      throw withoutArguments(function, at: position)
    }
    if variableIndex[name] == nil {
      if isDeclared { throw unknownName(name, at: position) }
      variableIndex[name] = syntax.variables.count
      syntax.variables.append(name)
    }
    if syntax.positions[name] == nil { syntax.positions[name] = position }
    emit(.variable(variableIndex[name] ?? 0), at: position)
  }

  /// The closing counterpart of a parenthesis.
  mutating func expectClosing(_ opening: Token) throws(ExpressionError) {
    switch current.kind {
    case .rightParenthesis:
      _ = advance()
    case .end:
      throw error(
        "')' is missing for the '(' at character \(opening.position + 1)", at: current.position)
    default:
      throw unexpectedAfterOperand()
    }
  }
}
