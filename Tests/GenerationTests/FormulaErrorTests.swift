import Generation
import Testing

/// Mistakes in files of formulas, with the whole message that a compiler's would be.
@Suite struct FormulaErrorTests {
  private static let derivatives =
    "none, gradient, hessian, jacobian, jvp, vjp, or an order from 1 to 10 in one variable"

  static let mistakes: [(text: String, message: String)] = [
    ("f(x) = x +", "1:11: error: the expression ends after '+'\n  f(x) = x +\n            ^\n"),
    (
      "\n# Comment\nf(x) = 2*sqr(x)  # square\n",
      """
      3:10: error: there is no function 'sqr'; did you mean 'sqrt'?
        f(x) = 2*sqr(x)  # square
                 ^

      """
    ),
    (
      "f(x, y) = x*\n    (y + zz)",
      "2:10: error: 'zz' is not among the variables: x, y\n      (y + zz)\n           ^\n"
    ),
    ("f(x) = x, ", "1:10: error: the expression is empty\n  f(x) = x, \n           ^\n"),
    ("f(x) =", "1:7: error: the expression is empty\n  f(x) =\n        ^\n"),
    (
      "f(x) = x # none",
      ""
    ),
    ("f(x)", "1:5: error: '=' is missing before the formula\n  f(x)\n      ^\n"),
    ("f = 2", "1:3: error: '(' is missing: write f(x) = …\n  f = 2\n    ^\n"),
    ("f(x = 2", "1:5: error: ')' is missing after the variables\n  f(x = 2\n      ^\n"),
    ("f(x,) = x", "1:5: error: a variable's name is missing\n  f(x,) = x\n      ^\n"),
    ("f(x, x) = x", "1:6: error: the variable 'x' is listed twice\n  f(x, x) = x\n       ^\n"),
    ("f(e) = e", "1:3: error: 'e' is a constant and cannot be a variable\n  f(e) = e\n    ^\n"),
    ("= x", "1:1: error: a formula is missing, such as f(x) = x^2\n  = x\n  ^\n"),
    (
      "while(x) = x",
      """
      1:1: error: no function can be called 'while': Swift keeps the name for itself
        while(x) = x
        ^

      """
    ),
    (
      "public f²(x) = x",
      """
      1:8: error: no function can be called 'f²': a function's name consists of ASCII letters, digits \
      and '_', with no digit first
        public f²(x) = x
               ^

      """
    ),
    (
      "  derivatives: hessian",
      """
      1:3: error: a formula begins at the margin, and none stands above this line
          derivatives: hessian
          ^

      """
    ),
    (
      "f(x) = x\n  derivative: gradient",
      """
      2:3: error: there is no option 'derivative'; supported: derivatives, relaxed; \
      did you mean 'derivatives'?
          derivative: gradient
          ^

      """
    ),
    (
      "f(x) = x\n  derivatives: gradient, hesian",
      """
      2:26: error: there are no derivatives 'hesian'; supported: \(derivatives); \
      did you mean 'hessian'?
          derivatives: gradient, hesian
                                 ^

      """
    ),
    (
      "f(x) = x\n  derivatives:",
      "2:15: error: a word is missing; supported: \(derivatives)\n"
        + "    derivatives:\n                ^\n"
    ),
    (
      "f(x) = x\n  derivatives: gradient hessian",
      "2:25: error: a comma is missing here\n    derivatives: gradient hessian\n"
        + "                          ^\n"
    ),
    (
      "f(x) = x\n  derivatives: 2, 3",
      "2:19: error: '3' is a second request of its kind\n    derivatives: 2, 3\n"
        + "                    ^\n"
    ),
    (
      "f(x) = x\n  relaxed: yes\n  relaxed: no",
      "3:3: error: the option 'relaxed' is given twice\n    relaxed: no\n    ^\n"
    ),
    (
      "f(x) = x\n  relaxed: maybe",
      "2:12: error: 'relaxed' is yes or no, not 'maybe'\n    relaxed: maybe\n             ^\n"
    ),
    (
      "f(x) = x, 2*x\n  derivatives: hessian",
      """
      2:16: error: 'hessian' takes one function, and 'f' has 2: use 'jacobian'
          derivatives: hessian
                       ^

      """
    ),
    (
      "f(x, y) = x\n  derivatives: 2",
      """
      2:16: error: derivatives of order 2 are those of one variable, and 'f' has 2: use 'hessian'
          derivatives: 2
                       ^

      """
    ),
    (
      "f(x) = x\ng(x) = x\nf(y) = y",
      "3:1: error: there is a function 'f' already, for the formula in line 1\n  f(y) = y\n  ^\n"
    ),
    (
      "f(x) = x\nfGradient(y) = y",
      """
      2:1: error: there is a function 'fGradient' already, for the formula in line 1
        fGradient(y) = y
        ^

      """
    ),
    (
      "f(x) = polygamma(n, x)",
      "1:18: error: 'n' is not among the variables: x\n  f(x) = polygamma(n, x)\n"
        + "                   ^\n"
    ),
  ]

  @Test("messages", arguments: mistakes)
  func message(_ text: String, _ expected: String) {
    let file = FormulaFile(text)
    let found = file.errors.map { $0.diagnostic(in: "M.formula", of: text) }.joined()
    #expect(found == (expected.isEmpty ? "" : "M.formula:" + expected))
  }

  /// A mistake in one formula hides none in another.
  @Test func allAreReported() {
    let text = "f(x) = y\ng(x) = x\nh(x) = x\n  derivatives: no\n  derivatives: yes\nf(z) = z"
    let file = FormulaFile(text)
    #expect(file.errors.map(\.line) == [1, 4])
    #expect(file.formulas.map(\.name) == ["g", "f"])
  }

  /// What is found out only when the text is written.
  @Test func unprintable() {
    let sum = (0..<300).map { "x\($0)" }
    let text = """
      f(x) = x
      g(\(sum.joined(separator: ","))) = \(sum.joined(separator: "*"))
        derivatives: hessian
      """
    let (_, errors) = FormulaFile(text).swift(from: "M.formula")
    #expect(errors.map(\.line) == [2] && errors.map(\.column) == [1])
    #expect(errors.first?.message.hasPrefix("the function would have to store 90301") ?? false)
  }
}
