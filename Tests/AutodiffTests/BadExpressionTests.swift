import Testing

/// Expressions that make no sense, with the whole message they cause.
@Suite struct BadExpressionTests {
  static let expressions: [([String], String)] = [
    (["derivative", "", "x=1"], "autodiff derivative: the expression is empty"),
    (
      ["gradient", "1 + sin^2(x)", "x=1"],
      """
      autodiff gradient: 'sin' is a function, and its powers stand after its argument: write sin(x)^2
        1 + sin^2(x)
            ^
      """
    ),
    (
      ["gradient", "cos^-1(x)", "x=1"],
      """
      autodiff gradient: 'cos' is a function, and its powers stand after its argument: write cos(x)^-1; for the inverse function acos(x)
        cos^-1(x)
        ^
      """
    ),
    (
      ["gradient", "exp^-1(x)", "x=1"],
      """
      autodiff gradient: 'exp' is a function, and its powers stand after its argument: write exp(x)^-1
        exp^-1(x)
        ^
      """
    ),
    (
      ["gradient", "sin^n(x)", "x=1"],
      """
      autodiff gradient: 'sin' is a function: write sin(x), and a power after it
        sin^n(x)
        ^
      """
    ),
    (
      ["derivative", "x=1"],
      """
      autodiff derivative: an expression is missing
        usage: autodiff derivative EXPR x=VALUE … [--at FILE] [--order K] [--orders x=2,z=1] [--json]
      """
    ),
    (
      ["derivative", "1 + sqr(x)", "x=1"],
      """
      autodiff derivative: there is no function 'sqr'
        1 + sqr(x)
            ^
        did you mean 'sqrt'?
      """
    ),
    (
      ["derivative", "3*(x + 1", "x=1"],
      """
      autodiff derivative: ')' is missing for the '(' at character 3
        3*(x + 1
                ^
      """
    ),
    (
      ["derivative", "x + 1)", "x=1"],
      """
      autodiff derivative: this ')' closes no '('
        x + 1)
             ^
      """
    ),
    (
      ["derivative", "x + 1e400", "x=1"],
      """
      autodiff derivative: 1e400 is too large: the largest number is 1.7976931348623157e308
        x + 1e400
            ^
      """
    ),
    (
      ["gradient", "α + 2β", "α=1", "β=2"],
      """
      autodiff gradient: an operator is missing: for a product write 2*β
        α + 2β
             ^
      """
    ),
    (
      ["derivative", "x^2 = 3"],
      """
      autodiff derivative: a variable's name consists of letters, digits and '_'; '^' is none
        x^2 = 3
         ^
      """
    ),
    (
      ["derivative", "x*y", "x=1", "y=2"],
      """
      autodiff derivative: there are 2 variables, x, y: use 'gradient', or --orders for one mixed derivative
        x*y
          ^
      """
    ),
    (
      ["derivative", "x", "x=1", "y=2"],
      """
      autodiff derivative: the expression has no variable 'y': 'derivative' takes one point
        y=2
        ^
      """
    ),
    (
      ["gradient", "x", "y", "x=1", "y=2"],
      """
      autodiff gradient: this is a second expression: for several use 'jacobian'
        y
        ^
      """
    ),
    (
      ["jacobian", "x", "x + +", "x=1"],
      """
      autodiff jacobian: the expression ends after '+'
        x + +
             ^
      """
    ),
  ]

  @Test("messages", arguments: expressions)
  func message(_ arguments: [String], _ expected: String) throws {
    try expectRefusal(of: arguments, saying: expected)
  }

  @Test("a hundred thousand characters", arguments: ["(", "+-", "x^", "sin(", "x="])
  func endless(_ piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.count)
    let run = try Autodiff("derivative", text, "x=1")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.utf8.count < 500)
    #expect(run.errors.split(separator: "\n").count == 3)
    #expect(try run.pointed().character != nil)
  }

  @Test(
    "bytes that are no text",
    arguments: [
      (#"x+\377"#, "x+�", 3, "FF"), (#"x\303"#, "x�", 2, "C3"), (#"\357(x"#, "�(x", 1, "EF"),
      (#"e\314"#, "e�", 2, "CC"), (#"\303\251+\355\240\200"#, "é+���", 4, "ED"),
    ])
  func invalidUTF8(_ bytes: String, _ shown: String, _ byte: Int, _ digits: String) throws {
    let run = try Autodiff(shell: "exec \"$0\" derivative \"$(printf '\(bytes)')\" x=1")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "autodiff: argument 2 is not valid UTF-8: byte \(byte) is 0x\(digits)\n"), "\(run.errors)")
    let pointed = try run.pointed()
    #expect(pointed.character == "�")
    #expect(pointed.text == shown)
  }
}
