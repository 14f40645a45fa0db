import Expressions
import Testing

/// One text that is no expression, and what is said about it.
struct BadText: CustomTestStringConvertible, Sendable {
  let text: String
  let position: Int
  let message: String
  let suggestion: String?

  var testDescription: String { text.debugDescription }

  init(_ text: String, _ position: Int, _ message: String, suggests suggestion: String? = nil) {
    self.text = text
    self.position = position
    self.message = message
    self.suggestion = suggestion
  }
}

@Suite struct ErrorTests {
  static let structure = [
    BadText("", 0, "the expression is empty"),
    BadText("   ", 0, "the expression is empty"),
    BadText("1 +", 3, "the expression ends after '+'"),
    BadText("1 + * 2", 4, "a number, a name or '(' is missing between '+' and '*'"),
    BadText("* 2", 0, "an expression cannot begin with '*'"),
    BadText(")", 0, "an expression cannot begin with ')'"),
    BadText("(", 1, "the expression ends after '('"),
    BadText("()", 1, "there is nothing between the parentheses"),
    BadText("(1 + 2", 6, "')' is missing for the '(' at character 1"),
    BadText("2*(1 + (3 - x)", 14, "')' is missing for the '(' at character 3"),
    BadText("sin(x", 5, "')' is missing for the '(' at character 4"),
    BadText("1 + 2)", 5, "this ')' closes no '('"),
    BadText(
      "(1, 2)", 2, "a comma separates the arguments of a function; in a number write a point"),
    BadText("1,5", 1, "a comma separates the arguments of a function; in a number write a point"),
    BadText("max(1, )", 7, "a number, a name or '(' is missing between ',' and ')'"),
    BadText("2x", 1, "an operator is missing: for a product write 2*x"),
    BadText("2(x + 1)", 1, "an operator is missing: for a product write 2*(…)"),
    BadText("(x)(y)", 3, "an operator is missing: for a product write (…)*(…)"),
    BadText("2sin(x)", 1, "an operator is missing: for a product write 2*sin(…)"),
    BadText("(x + 1)x", 7, "an operator is missing: for a product write (…)*x"),
    BadText("sin(x) 2", 7, "an operator is missing: for a product write (…)*2"),
    BadText("1e", 1, "an operator is missing: for a product write 1*e"),
    BadText("1 2", 2, "an operator is missing between 1 and 2"),
    BadText("αβ γ", 3, "an operator is missing: for a product write αβ*γ"),
  ]

  static let characters = [
    BadText("x = 3", 2, "'=' has no place in an expression: it is a formula, not an equation"),
    BadText("x == 3", 2, "'=' has no place in an expression: it is a formula, not an equation"),
    BadText("x < 3", 2, "'<' has no place in an expression: try max or min"),
    BadText("[x]", 0, "'[' is not understood: group with '(' and ')'"),
    BadText("|x|", 0, "'|' is not understood: write abs(x)"),
    BadText("5 % 3", 2, "'%' is not understood: write fmod(x, y)"),
    BadText("n!", 1, "'!' is not understood: write gamma(n + 1)"),
    BadText("√2", 0, "'√' is not understood: write sqrt(x)"),
    BadText("x²", 1, "'²' is not understood: write ^2"),
    BadText("x; y", 1, "';' is not understood: write one expression in an argument of its own"),
    BadText("x $ y", 2, "'$' is not understood"),
    BadText("👍 + 1", 0, "'👍' is not understood"),
    BadText("é + 👨‍👩‍👧 + #", 4, "'👨‍👩‍👧' is not understood"),
    BadText("x + \u{1B}[31m", 4, "'␛' is not understood"),
  ]

  static let numbers = [
    BadText(
      "1e400", 0, "1e400 is too large: the largest number is 1.7976931348623157e308"),
    BadText("2 + 1e400", 4, "1e400 is too large: the largest number is 1.7976931348623157e308"),
    BadText(
      "1e-400", 0, "1e-400 is too small: it would be 0, the smallest number is 5e-324"),
    BadText(".", 0, "a number needs a digit beside its point"),
    BadText("1.2.3", 3, "a number has only one point, and none in its exponent"),
    BadText("1..2", 2, "a number has only one point, and none in its exponent"),
    BadText("1e3.5", 3, "a number has only one point, and none in its exponent"),
  ]

  static let names = [
    BadText("sqr(x)", 0, "there is no function 'sqr'", suggests: "sqrt"),
    BadText("1 + sine(x)", 4, "there is no function 'sine'", suggests: "sin"),
    BadText("Sin(x)", 0, "there is no function 'Sin'", suggests: "sin"),
    BadText("arctan(x)", 0, "there is no function 'arctan'", suggests: "atan"),
    BadText("atan3(x, y)", 0, "there is no function 'atan3'", suggests: "atan"),
    BadText("logsumexp(x)", 0, "there is no function 'logsumexp'", suggests: "logSumExp"),
    BadText("epx(1)", 0, "there is no function 'epx'", suggests: "exp"),
    BadText("f(x)", 0, "there is no function 'f': for a product write f*(…)"),
    BadText("x + x(2)", 4, "'x' is not a function: for a product write x*(…)"),
    BadText("pi(2)", 0, "'pi' is not a function: for a product write pi*(…)"),
    BadText("sin", 0, "'sin' is a function: write sin(x)"),
    BadText("2*atan2 + 1", 2, "'atan2' is a function: write atan2(y, x)"),
    BadText("polygamma", 0, "'polygamma' is a function: write polygamma(n, x)"),
  ]

  static let integers = [
    BadText("root(x, 2.5)", 8, "the second argument of 'root' must be an integer, such as 3"),
    BadText("root(x, n)", 8, "the second argument of 'root' must be an integer, such as 3"),
    BadText("root(x, 0)", 8, "the degree of 'root' must not be 0"),
    BadText("jn(x, 2)", 3, "the first argument of 'jn' must be an integer, such as 3"),
    BadText("yn(1e6, x)", 3, "the first argument of 'yn' must lie between -1000 and 1000"),
    BadText(
      "polygamma(-1, x)", 10, "the first argument of 'polygamma' must lie between 0 and 1000"),
    BadText("jn(0/0, x)", 3, "the first argument of 'jn' must be an integer, such as 3"),
  ]

  @Test("errors", arguments: structure + characters + numbers + names + integers)
  func error(_ bad: BadText) throws {
    let error = try #require(throws: ExpressionError.self) { try Expression(bad.text) }
    #expect(error.message == bad.message)
    #expect(error.position == bad.position)
    #expect(error.suggestion == bad.suggestion)
    #expect(error.source == bad.text)
  }

  @Test("every function rejects a wrong number of arguments", arguments: CatalogueEntry.all)
  func arity(_ entry: CatalogueEntry) throws {
    guard let name = entry.text.split(separator: "(").first, entry.text.contains("(") else {
      return
    }
    let none = try #require(throws: ExpressionError.self) { try Expression("\(name)()") }
    #expect(none.position == name.count + 1)
    #expect(none.message.hasPrefix("'\(name)' takes "), "\(none.message)")
    #expect(none.message.contains(", found none: write \(name)("))
    guard !none.message.contains("…") else { return }
    let many = try #require(throws: ExpressionError.self) { try Expression("\(name)(1, 2, 3, 4)") }
    #expect(many.message.contains(", found more: write \(name)("), "\(many.message)")
    #expect([1, 4, 7].map { $0 + name.count + 3 }.contains(many.position))
  }

  @Test func declaredVariables() throws {
    let error = try #require(throws: ExpressionError.self) {
      try Expression("alpha + bata", variables: ["alpha", "beta"])
    }
    #expect(error.message == "'bata' is not among the variables: alpha, beta")
    #expect(error.position == 8)
    #expect(error.suggestion == "beta")
    let none = try #require(throws: ExpressionError.self) { try Expression("1 + x", variables: []) }
    #expect(none.message == "'x' is neither a number nor a constant")
    for name in ["", "1x", "x y", "sin", "e", "x-1"] {
      #expect(throws: ExpressionError.self) { try Expression("1", variables: [name]) }
    }
    #expect(throws: ExpressionError.self) { try Expression("1", variables: ["x", "x"]) }
  }

  @Test func printedError() throws {
    let error = try #require(throws: ExpressionError.self) { try Expression("1 + sqr(α)") }
    #expect(
      error.description == """
        there is no function 'sqr'
          1 + sqr(α)
              ^
          did you mean 'sqrt'?
        """)
  }

  @Test func printedErrorAfterWideCharacters() throws {
    let error = try #require(throws: ExpressionError.self) { try Expression("日本 + é$") }
    #expect(
      error.description == """
        '$' is not understood
          日本 + é$
                  ^
        """)
  }

  @Test func printedErrorInLongText() throws {
    let text =
      String(repeating: "x + ", count: 100) + "? + " + String(repeating: "y + ", count: 100)
    let error = try #require(throws: ExpressionError.self) { try Expression(text) }
    let lines = error.description.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1].count <= 78 && lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[column] == "?")
  }
}
