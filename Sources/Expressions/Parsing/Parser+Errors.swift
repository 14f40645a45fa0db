internal import Formatting

// What to say where the text stops making sense.

extension Parser {
  /// An error about a token where a number, a name or a parenthesis should be.
  func missingOperand() -> ExpressionError {
    let token = current
    guard index > 0 else {
      return error("an expression cannot begin with '\(text(of: token))'", at: token.position)
    }
    let previous = text(of: tokens[index - 1])
    if token.kind == .end {
      return error("the expression ends after '\(previous)'", at: token.position)
    }
    return error(
      "a number, a name or '(' is missing between '\(previous)' and '\(text(of: token))'",
      at: token.position)
  }

  /// An error about a token where an operator should be.
  func unexpectedAfterOperand() -> ExpressionError {
    let token = current
    switch token.kind {
    case .rightParenthesis:
      return error("this ')' closes no '('", at: token.position)
    case .comma:
      return error(
        "a comma separates the arguments of a function; in a number write a point",
        at: token.position)
    default:
      return missingOperator(before: token)
    }
  }

  /// An error about two operands side by side.
  private func missingOperator(before token: Token) -> ExpressionError {
    let previous = tokens[index - 1]
    let left = previous.kind == .rightParenthesis ? "(…)" : text(of: previous)
    var right = text(of: token)
    if token.kind == .leftParenthesis {
      right = "(…)"
    } else if case .name = token.kind, tokens[index + 1].kind == .leftParenthesis {
      right += "(…)"
    }
    if case .number = token.kind, case .number = previous.kind {
      return error("an operator is missing between \(left) and \(right)", at: token.position)
    }
    return error(
      "an operator is missing: for a product write \(left)*\(right)", at: token.position)
  }

  /// An error about a name that is none of the variables.
  func unknownName(_ name: String, at position: Int) -> ExpressionError {
    let names = syntax.variables
    let suggestion = nearestSpelling(of: name, among: names + Vocabulary.constantNames)
    let shown = Tokenizer.shown(name)
    if names.isEmpty {
      return error(
        "'\(shown)' is neither a number nor a constant", at: position, suggestion: suggestion)
    }
    let list = Tokenizer.shown(names.joined(separator: ", "))
    return error(
      "'\(shown)' is not among the variables: \(list)", at: position, suggestion: suggestion)
  }

  /// An error about a function's name that no parenthesis follows.
  ///
  /// The name has just been read. On paper an exponent may stand between it and its argument, where
  /// −1 means the inverse function.
  func withoutArguments(_ function: Function, at position: Int) -> ExpressionError {
    let message = "'\(function.name)' is a function"
    var next = index
    guard tokens[next].kind == .infix(.power) else {
      return error("\(message): write \(function.call)", at: position)
    }
    next += 1
    let isNegative = tokens[next].kind == .infix(.subtract)
    if isNegative { next += 1 }
    guard case .number(let exponent) = tokens[next].kind else {
      return error("\(message): write \(function.call), and a power after it", at: position)
    }
    let shown = (isNegative ? "-" : "") + text(of: tokens[next])
    let power = "\(function.call)^\(shown)"
    if isNegative && exponent == 1 {
      let inverse = "a" + function.name
      let other =
        Vocabulary.function(named: inverse).map { "; for the inverse function \($0.call)" } ?? ""
      return error(
        "\(message), and its powers stand after its argument: write \(power)\(other)", at: position)
    }
    return error(
      "\(message), and its powers stand after its argument: write \(power)", at: position)
  }

  /// An error about a call of something that is no function.
  func unknownFunction(_ name: String, at position: Int) -> ExpressionError {
    let shown = Tokenizer.shown(name)
    let isOtherName = Vocabulary.constant(named: name) != nil || variableIndex[name] != nil
    if isOtherName {
      return error(
        "'\(shown)' is not a function: for a product write \(shown)*(…)", at: position)
    }
    let suggestion =
      Vocabulary.foreignNames[name]
      ?? nearestSpelling(of: name, among: Vocabulary.functionNames)
    if suggestion != nil {
      return error("there is no function '\(shown)'", at: position, suggestion: suggestion)
    }
    return error(
      "there is no function '\(shown)': for a product write \(shown)*(…)", at: position)
  }

  /// A token's text, short enough for a message.
  private func text(of token: Token) -> String {
    let start = source.index(source.startIndex, offsetBy: token.position)
    return Tokenizer.shown(source[start...].prefix(token.length))
  }
}
