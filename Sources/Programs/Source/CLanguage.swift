import Scalars

/// What is the same in C whatever its numbers are: plain ones, or eight at a time.
protocol CLanguage: Dialect {
  /// The type of numbers.
  var number: String { get }

  /// Goes before the names of functions that the text defines itself.
  var prefix: String { get }

  /// The lines that begin the function of a loop.
  func loopHead(_ signature: String) -> [String]

  /// A plain number, as one of these.
  func broadcast(_ plain: String) -> String
}

extension CLanguage {
  func definition(of name: String, as value: String) -> String {
    "const \(number) \(name) = \(value);"
  }

  func declaration(of name: String) -> String { "\(number) \(name);" }

  func assignment(to name: String, _ value: String) -> String { "\(name) = \(value);" }

  func call(_ function: String, _ arguments: [String], results: [String]) -> String {
    let outputs = results.map { "&\($0)" }
    return "\(number) \(results.joined(separator: ", ")); "
      + "\(function)(\((arguments + outputs).joined(separator: ", ")));"
  }

  func array(_ name: String, count: Int, offset: Int) -> String { "\(number) \(name)[\(count)];" }

  func outputs(_ name: String, from first: Int) -> String {
    "\(number) *restrict \(name) = y + \(first);"
  }

  func loopCall(_ function: String, _ arguments: [String]) -> String {
    "\(function)(\(arguments.joined(separator: ", ")));"
  }

  func copy(_ count: Int, from array: String, at first: Int, to output: Int) -> String {
    "for (int k = 0; k < \(count); k++) y[\(output) + k] = \(array)[\(first) + k];"
  }

  func output(_ index: Int, _ value: String) -> String { "*o\(index + 1) = \(value);" }

  func branch(if condition: String) -> String { "if (\(condition)) {" }

  func helper(
    _ name: String, arguments: [String], results: Int,
    body: (_ results: ([String]) -> [String]) -> [String]
  ) -> [String] {
    let outputs = (0..<results).map { "\(number) *r\($0)" }
    let parameters = (arguments.map { "\(number) \($0)" } + outputs).joined(separator: ", ")
    return ["static inline void \(name)(\(parameters)) {"]
      + body { $0.enumerated().map { "*r\($0) = \($1);" } } + ["}", ""]
  }

  var reservedWords: Set<String> {
    [
      "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else",
      "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long", "register",
      "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef",
      "union", "unsigned", "void", "volatile", "while", "x", "y", "w", "m", "r", "NAN", "INFINITY",
      "asm",
      "main", "gamma", "signgam", "linux", "unix",
    ]
  }
}
