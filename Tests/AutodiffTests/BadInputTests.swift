import Testing

/// Arguments that make no sense, with the whole message they cause.
@Suite struct BadInputTests {
  static let expressions: [([String], String)] = [
    (["derivative", "", "x=1"], "autodiff derivative: the expression is empty"),
    (
      ["derivative", "x=1"],
      """
      autodiff derivative: an expression is missing
        usage: autodiff derivative EXPR x=VALUE [--order K] [--json]
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
      autodiff derivative: there are 2 variables, x, y: use 'gradient'
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

  static let points: [([String], String)] = [
    (
      ["gradient", "x + y", "x=1"],
      """
      autodiff gradient: 'y' has no value: add y=…
        x + y
            ^
      """
    ),
    (
      ["gradient", "x + alhpa", "x=1", "alpha=2"],
      """
      autodiff gradient: 'alhpa' has no value: add alhpa=…
        x + alhpa
            ^
        did you mean 'alpha'?
      """
    ),
    (
      ["derivative", "x + Pi", "x=1", "--json"],
      """
      autodiff derivative: there are 2 variables, x, Pi: use 'gradient'
        x + Pi
            ^
      """
    ),
    (
      ["gradient", "5"],
      """
      autodiff gradient: the point is missing: give values as name=value
        usage: autodiff gradient EXPR x=VALUE y=VALUE … [--mode M] [--json]
      """
    ),
    (
      ["derivative", "x", "x=1", "x=2"],
      """
      autodiff derivative: 'x' has a value already: 1.0
        x=2
        ^
      """
    ),
    (
      ["derivative", "x", "x=="],
      """
      autodiff derivative: one '=' is enough: write name=value
        x==
          ^
      """
    ),
    (
      ["derivative", "x", "=1"],
      """
      autodiff derivative: a variable's name is missing before '='
        =1
        ^
      """
    ),
    (
      ["derivative", "x", "x="],
      """
      autodiff derivative: a value is missing after '='
        x=
          ^
      """
    ),
    (
      ["derivative", "x", "x=abc"],
      """
      autodiff derivative: 'abc' is neither a number nor a constant
        x=abc
          ^
      """
    ),
    (
      ["derivative", "x", "x=1e400"],
      """
      autodiff derivative: 1e400 is too large: the largest number is 1.7976931348623157e308
        x=1e400
          ^
      """
    ),
    (
      ["derivative", "x", " x = 1 +"],
      """
      autodiff derivative: the expression ends after '+'
         x = 1 +
                ^
      """
    ),
    (
      ["derivative", "sin(x)", "sin=1"],
      """
      autodiff derivative: 'sin' is a function and cannot be a variable
        sin=1
        ^
      """
    ),
    (
      ["derivative", "x", "2x=1"],
      """
      autodiff derivative: a variable's name begins with a letter or '_', not with '2'
        2x=1
        ^
      """
    ),
  ]

  static let directions: [([String], String)] = [
    (
      ["jvp", "x*y", "x=1", "y=2"],
      """
      autodiff jvp: the direction is missing: add --along x=1,y=1
        usage: autodiff jvp EXPR … x=VALUE y=VALUE … --along x=VALUE,y=VALUE… [--json]
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "x=1,z=3"],
      """
      autodiff jvp: the direction names 'z', which has no value: the variables are x, y
        x=1,z=3
            ^
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "x=1,x=3"],
      """
      autodiff jvp: 'x' has a value already: 1.0
        x=1,x=3
            ^
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "1,0"],
      """
      autodiff jvp: name=value is expected, and '=' is missing
        1,0
         ^
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "x=1,"],
      """
      autodiff jvp: name=value is expected, and '=' is missing
        x=1,
            ^
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", ""],
      "autodiff jvp: the direction of --along is empty"
    ),
  ]

  static let weights: [([String], String)] = [
    (
      ["vjp", "x*y", "x", "x=1", "y=2"],
      """
      autodiff vjp: the weights are missing: add --along 1,1
        usage: autodiff vjp EXPR … x=VALUE y=VALUE … --along WEIGHT,WEIGHT… [--json]
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "1"],
      """
      autodiff vjp: 2 expressions need 2 weights, not 1
        1
         ^
      """
    ),
    (
      ["vjp", "x*y", "x=1", "y=2", "--along", "3, 4"],
      """
      autodiff vjp: 1 expression needs 1 weight, not 2
        3, 4
          ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "1,"],
      """
      autodiff vjp: a number is missing
        1,
          ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", " "],
      "autodiff vjp: there are no weights: 2 numbers should be given"
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "1,two"],
      """
      autodiff vjp: 'two' is neither a number nor a constant
        1,two
          ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "1,1e400"],
      """
      autodiff vjp: 1e400 is too large: the largest number is 1.7976931348623157e308
        1,1e400
          ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "x=1,y=0"],
      """
      autodiff vjp: weights have no names: they are numbers, one for each expression, in the same order
        x=1,y=0
         ^
      """
    ),
  ]

  static let words: [([String], String)] = [
    (
      [],
      """
      autodiff: a command is missing
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, trace, compare, lesson, completions, help
      """
    ),
    (
      ["gradiant", "x", "x=1"],
      """
      autodiff: there is no command 'gradiant'
        did you mean 'gradient'?
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, trace, compare, lesson, completions, help
      """
    ),
    (
      ["gradient", "x", "x=1", "--jsn"],
      """
      autodiff: there is no option '--jsn'
        did you mean '--json'?
        Before an expression that begins with two hyphens write '--'.
      """
    ),
    (
      ["gradient", "x", "x=1", "--mode", "auto"],
      """
      autodiff gradient: 'gradient' has no --mode 'auto'; supported: forward, reverse
        --mode auto
               ^
      """
    ),
    (
      ["jacobian", "x", "x=1", "--mode=atuo"],
      """
      autodiff jacobian: 'jacobian' has no --mode 'atuo'; supported: forward, reverse, auto
        --mode atuo
               ^
        did you mean 'auto'?
      """
    ),
    (
      ["hessian", "x", "x=1", "--mode", "reverse"],
      """
      autodiff hessian: the option '--mode' does not belong to 'hessian'
        usage: autodiff hessian EXPR x=VALUE y=VALUE … [--json]
      """
    ),
    (
      ["gradient", "x", "x=1", "--mode", "foward"],
      """
      autodiff gradient: 'gradient' has no --mode 'foward'; supported: forward, reverse
        --mode foward
               ^
        did you mean 'forward'?
      """
    ),
    (
      ["derivative", "x", "x=1", "--order", "0"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, not '0'"
    ),
    (
      ["derivative", "x", "x=1", "--order", "99999999999999999999"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, "
        + "not '99999999999999999999'"
    ),
    (
      ["derivative", "x", "x=1", "--order", "two"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, not 'two'"
    ),
    (
      ["derivative", "x", "x=1", "--order"],
      "autodiff: the option '--order' needs a value"
    ),
    (
      ["derivative", "x", "x=1", "--order=1", "--order=1"],
      "autodiff: the option '--order' is given twice"
    ),
    (
      ["derivative", "x", "x=1", "--json=yes"],
      "autodiff: the option '--json' takes no value"
    ),
    (
      ["derivative", "x", "x=1", "--along", "x=1"],
      """
      autodiff derivative: the option '--along' does not belong to 'derivative'
        usage: autodiff derivative EXPR x=VALUE [--order K] [--json]
      """
    ),
    (
      ["help", "gradent"],
      """
      autodiff help: there is no command 'gradent'
        did you mean 'gradient'?
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, trace, compare, lesson, completions, help
      """
    ),
  ]

  @Test("messages", arguments: expressions + points + directions + weights + words)
  func message(_ arguments: [String], _ expected: String) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == expected + "\n")
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

  @Test("deep nesting in a value", arguments: ["x", "y"])
  func endlessValue(_ name: String) throws {
    let run = try Autodiff("derivative", "x", "\(name)=" + String(repeating: "(", count: 60_000))
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("nested too deeply"))
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

  @Test func output() throws {
    let gone = try Autodiff(shell: "\"$0\" help | true")
    #expect(gone.errors.isEmpty)
    let full = try Autodiff(shell: "test -w /dev/full || exit 1; \"$0\" help > /dev/full")
    #expect(full.status == 1)
  }
}
