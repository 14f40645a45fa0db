// Calls: a name, then its arguments in parentheses.

extension Parser {
  /// The arguments of a call, and the call; the current token is the opening parenthesis.
  mutating func parseCall(of name: String, at position: Int) throws(ExpressionError) {
    guard let function = Vocabulary.function(named: name) else {
      throw unknownFunction(name, at: position)
    }
    let opening = advance()
    var count = 0
    var integerPosition = position
    if current.kind != .rightParenthesis {
      while true {
        if count == function.parameters?.count {
          throw wrongArity(function, found: "more", at: current.position)
        }
        if count == function.integerArgument { integerPosition = current.position }
        try parseExpression(minimumPower: 0)
        count += 1
        if current.kind != .comma { break }
        _ = advance()
      }
    }
    let closing = current.position
    try expectClosing(opening)
    if count < function.parameters?.count ?? 1 {
      throw wrongArity(function, found: count == 0 ? "none" : "\(count)", at: closing)
    }
    emit(.call(function, count: count, integerPosition: integerPosition), at: position)
  }

  /// An error about the number of arguments.
  func wrongArity(_ function: Function, found: String, at position: Int) -> ExpressionError {
    let expected =
      switch function.parameters?.count {
      case .some(1): "1 argument"
      case .some(let arity): "\(arity) arguments"
      case .none: "at least 1 argument"
      }
    return error(
      "'\(function.name)' takes \(expected), found \(found): write "
        + function.call, at: position)
  }
}
