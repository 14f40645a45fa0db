import Formatting

/// Swift code as HTML, with its keywords, literals and comments told apart.
enum SwiftColouring {
  private static let keywords: Set<String> = [
    "as", "class", "else", "enum", "extension", "false", "final", "for", "func", "guard", "if",
    "import", "in", "init", "inout", "let", "mutating", "private", "return", "self", "some",
    "static", "struct", "switch", "true", "var", "where", "while", "case", "default", "nil",
  ]

  /// The code, line by line.
  static func html(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  /// The words of code, those within interpolations of strings among them; not those of comments.
  static func identifiers(in code: String) -> [String] {
    code.split(separator: "\n").flatMap { line in
      var words: [String] = []
      var rest = line
      while let first = rest.first {
        let (length, style) = token(first, in: rest)
        let text = rest.prefix(length)
        if style == nil && first.isLetter || first == "_" { words.append(String(text)) }
        if style == "string" { words += interpolations(of: text).flatMap(identifiers) }
        rest = rest.dropFirst(length)
      }
      return words
    }
  }

  /// The code within a string literal.
  private static func interpolations(of literal: Substring) -> [String] {
    literal.split(separator: "\\").dropFirst().compactMap { piece in
      piece.first == "(" ? String(piece.dropFirst()) : nil
    }
  }

  private static func line(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let first = rest.first {
      let (length, style) = token(first, in: rest)
      let text = SVG.escaped(String(rest.prefix(length)))
      result += style.map { "<span class=\"\($0)\">\(text)</span>" } ?? text
      rest = rest.dropFirst(length)
    }
    return result
  }

  private static func token(_ first: Character, in rest: Substring) -> (Int, String?) {
    if rest.hasPrefix("//") { return (rest.count, "comment") }
    if first == "\"" { return (stringLength(rest), "string") }
    if first.isNumber && first.isASCII {
      return (numberLength(rest), "number")
    }
    if first.isLetter || first == "_" {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return (word.count, keywords.contains(String(word)) ? "keyword" : nil)
    }
    return (1, nil)
  }

  /// The length of a number literal; a point belongs to it only if a digit follows, as not in 0..<n.
  private static func numberLength(_ rest: Substring) -> Int {
    let whole = rest.prefix { $0.isNumber || $0.isLetter || $0 == "_" }.count
    let tail = rest.dropFirst(whole)
    guard tail.first == ".", tail.dropFirst().first?.isNumber == true else { return whole }
    return whole + 1 + tail.dropFirst().prefix { $0.isNumber || $0.isLetter || $0 == "_" }.count
  }

  /// The length of a string literal; a quotation mark within an interpolation does not end it.
  private static func stringLength(_ rest: Substring) -> Int {
    var depth = 0
    var isEscaped = false
    for (i, character) in rest.enumerated().dropFirst() {
      if isEscaped {
        isEscaped = false
        if character == "(" { depth += 1 }
      } else if character == "\\" {
        isEscaped = true
      } else if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else if character == "\"" {
        return i + 1
      }
    }
    return rest.count
  }
}
