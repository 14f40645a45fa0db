internal import Formatting

/// Splits the text of an expression into tokens.
struct Tokenizer {
  let source: String
  let characters: [Character]
  var position = 0

  init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  /// All tokens of a text; the last is the end.
  static func tokens(of source: String) throws(ExpressionError) -> [Token] {
    try checkLength(source)
    var tokenizer = Tokenizer(source)
    var tokens: [Token] = []
    while true {
      let token = try tokenizer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// Rejects texts past the limit before any work is spent on them.
  static func checkLength(_ source: String) throws(ExpressionError) {
    let limit = Expression.maximumLength
    // No character is shorter than one byte, so most texts need no counting.
    if source.utf8.count <= limit || source.count <= limit { return }
    throw ExpressionError(
      "the expression is too long: \(source.count) characters, and at most \(limit) are read",
      in: source, at: limit)
  }

  /// Rejects what is no variable's name.
  static func checkVariableName(_ name: String) throws(ExpressionError) {
    guard let first = name.first else {
      throw ExpressionError("a variable's name is missing", in: name, at: 0)
    }
    if !isNameStart(first) {
      throw ExpressionError(
        "a variable's name begins with a letter or '_', not with '\(shown(first))'",
        in: name, at: 0)
    }
    for (position, character) in name.enumerated() where !isNamePart(character) {
      throw ExpressionError(
        "a variable's name consists of letters, digits and '_'; '\(shown(character))' is none",
        in: name, at: position)
    }
    if Vocabulary.constant(named: name) != nil {
      throw ExpressionError("'\(name)' is a constant and cannot be a variable", in: name, at: 0)
    }
    if Vocabulary.function(named: name) != nil {
      throw ExpressionError("'\(name)' is a function and cannot be a variable", in: name, at: 0)
    }
  }

  /// The token at the current position, which moves past it.
  mutating func next() throws(ExpressionError) -> Token {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    let start = position
    guard start < characters.count else {
      return Token(kind: .end, position: start, length: 0)
    }
    let character = characters[start]
    if Self.isDigit(character) || character == "." { return try number() }
    if Self.isNameStart(character) {
      while position < characters.count, Self.isNamePart(characters[position]) { position += 1 }
      let name = String(characters[start..<position])
      return Token(kind: .name(name), position: start, length: position - start)
    }
    let (kind, length) = try sign(character)
    position += length
    return Token(kind: kind, position: start, length: length)
  }

  /// An operator or a piece of punctuation.
  private func sign(_ character: Character) throws(ExpressionError) -> (Token.Kind, Int) {
    switch character {
    case "+": return (.infix(.add), 1)
    case "-", "−": return (.infix(.subtract), 1)
    case "*":
      let isPower = position + 1 < characters.count && characters[position + 1] == "*"
      return isPower ? (.infix(.power), 2) : (.infix(.multiply), 1)
    case "·", "⋅", "×": return (.infix(.multiply), 1)
    case "/", "÷": return (.infix(.divide), 1)
    case "^": return (.infix(.power), 1)
    case "(": return (.leftParenthesis, 1)
    case ")": return (.rightParenthesis, 1)
    case ",": return (.comma, 1)
    default:
      throw error("\(Self.complaint(about: character))", at: position)
    }
  }

  /// A number: digits, perhaps a point, perhaps an exponent.
  private mutating func number() throws(ExpressionError) -> Token {
    let start = position
    skipDigits()
    if position < characters.count, characters[position] == "." {
      position += 1
      skipDigits()
    }
    if position == start + 1, characters[start] == "." {
      throw error("a number needs a digit beside its point", at: start)
    }
    skipExponent()
    if position < characters.count, characters[position] == "." {
      throw error("a number has only one point, and none in its exponent", at: position)
    }
    let text = String(characters[start..<position])
    guard let value = Double(text) else {
      throw error("'\(Self.shown(text))' is no number", at: start)
    }
    if !value.isFinite {
      throw error(
        "\(Self.shown(text)) is too large: the largest number is 1.7976931348623157e308", at: start)
    }
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    if value == 0, mantissa.contains(where: { $0 != "0" && $0 != "." }) {
      throw error(
        "\(Self.shown(text)) is too small: it would be 0, the smallest number is 5e-324", at: start)
    }
    return Token(kind: .number(value), position: start, length: position - start)
  }

  private mutating func skipDigits() {
    while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
  }

  /// An `e` is an exponent only if digits follow; otherwise it begins a name.
  private mutating func skipExponent() {
    guard position < characters.count, characters[position] == "e" || characters[position] == "E"
    else { return }
    var end = position + 1
    if end < characters.count, "+-".contains(characters[end]) { end += 1 }
    guard end < characters.count, Self.isDigit(characters[end]) else { return }
    position = end
    skipDigits()
  }

  private func error(_ message: String, at position: Int) -> ExpressionError {
    ExpressionError(message, in: source, at: position)
  }
}

extension Tokenizer {
  static func isDigit(_ character: Character) -> Bool { "0" <= character && character <= "9" }

  static func isNameStart(_ character: Character) -> Bool { character == "_" || character.isLetter }

  /// Letters, digits and `_`; subscript digits too, as in x₁.
  static func isNamePart(_ character: Character) -> Bool {
    isNameStart(character) || isDigit(character) || ("₀" <= character && character <= "₉")
  }

  /// A piece of source as it can stand in a message: short and on one line.
  static func shown(_ text: some StringProtocol) -> String {
    let longest = 40
    let start = text.prefix(longest + 1).map(\.visible)
    return start.count <= longest ? String(start) : String(start.prefix(longest - 1)) + "…"
  }

  /// A character as it can stand in a message.
  static func shown(_ character: Character) -> String { String(character.visible) }

  /// What to say about a character that begins no token.
  static func complaint(about character: Character) -> String {
    switch character {
    case "=": "'=' has no place in an expression: it is a formula, not an equation"
    case "<", ">", "≤", "≥", "≠": "'\(character)' has no place in an expression: try max or min"
    case "[", "]", "{", "}": "'\(character)' is not understood: group with '(' and ')'"
    case "|": "'|' is not understood: write abs(x)"
    case "%": "'%' is not understood: write fmod(x, y)"
    case "!": "'!' is not understood: write gamma(n + 1)"
    case "√": "'√' is not understood: write sqrt(x)"
    case "–", "—": "'\(character)' is not understood: write -"
    case "²": "'²' is not understood: write ^2"
    case "³": "'³' is not understood: write ^3"
    case ";": "';' is not understood: write one expression in an argument of its own"
    default: "'\(shown(character))' is not understood"
    }
  }
}
