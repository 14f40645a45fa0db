// Calls: a name, then its arguments in parentheses.

extension Parser {
  /// The arguments of a call, and the call; the current token is the opening parenthesis.
  mutating func parseCall(of name: String, at position: Int) throws(ExpressionError) {
    guard let function = FunctionTable.function(named: name) else {
      throw unknownFunction(name, at: position)
    }
    let opening = advance()
    var count = 0
    var integerPosition = position
    if current.kind != .rightParenthesis {
      while true {
        if let arity = function.arity, count == arity {
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
    if count < function.arity ?? 1 {
      throw wrongArity(function, found: count == 0 ? "none" : "\(count)", at: closing)
    }
    emit(.call(function, count: count, integerPosition: integerPosition), at: position)
  }

  /// An error about the number of arguments.
  func wrongArity(_ function: Function, found: String, at position: Int) -> ExpressionError {
    let expected =
      switch function.arity {
      case .some(1): "1 argument"
      case .some(let arity): "\(arity) arguments"
      case .none: "at least 1 argument"
      }
    return error(
      "'\(function.name)' takes \(expected), found \(found): write "
        + "\(function.name)(\(Self.parameterNames(function)))", at: position)
  }

  /// The arguments of a function as they could be written.
  static func parameterNames(_ function: Function) -> String {
    switch function.shape {
    case .unary: "x"
    case .binary: function.name == "atan2" ? "y, x" : "x, y"
    case .ternary: "x, y, z"
    case .order: "n, x"
    case .degree: "x, n"
    case .list: "x, …"
    }
  }
}
