import Testing

/// Calls of `autodiff generate` that make no sense, with the whole message they cause.
@Suite struct BadGenerationTests {
  private static let usage = """
    usage: autodiff generate EXPR … x y … [--derivatives D] [--language L] [--points A] \
    [--name NAME] [--relaxed] [-o FILE] [--json]
    """
  private static let letters =
    "a function's name consists of ASCII letters, digits and '_', with no digit first"

  static let mistakes: [([String], String)] = [
    ([], "an expression is missing\n  \(usage)"),
    (["x="], "a value is missing after '='\n  x=\n    ^"),
    (["x+"], "the expression ends after '+'\n  x+\n    ^"),
    (["x", "y"], "'x' is not among the variables: y\n  x\n  ^"),
    (
      ["alpha*x", "x", "alhpa"],
      "'alpha' is not among the variables: x, alhpa\n  alpha*x\n  ^\n  did you mean 'alhpa'?"
    ),
    (["x*y", "x=1"], "'y' has no value: add y=…\n  x*y\n    ^"),
    (
      ["x*y", "y", "x", "y"],
      """
      the variable 'y' is listed twice
        y
        ^
        For a function that is one name write it in parentheses: "(y)".
      """
    ),
    (
      ["x", "--points", "fast", "--language", "swift"],
      "many points at once are there in C alone: leave out '--language swift'"
    ),
    (
      ["x", "--points", "fast", "-o", "f.swift"],
      "many points at once are there in C alone: leave out the ending of 'f.swift'"
    ),
    (["x=1", "--points", "fast", "-o", "f.html"], "a page shows one point: leave out '--points'"),
    (
      ["x*y", "x=1", "y=2", "--points", "exact"],
      "the text for many points checks itself at none: give names alone, as in x y"
    ),
    (
      ["x", "--points", "fst"],
      """
      'generate' has no --points 'fst'; supported: exact, fast
        --points fst
                 ^
        did you mean 'fast'?
      """
    ),
    (
      ["x", "--language", "swfit"],
      """
      'generate' has no --language 'swfit'; supported: swift, c, math
        --language swfit
                   ^
        did you mean 'swift'?
      """
    ),
    (
      ["x", "--derivatives", "hesian"],
      """
      'generate' has no --derivatives 'hesian'; supported: none, gradient, hessian, jacobian, jvp, \
      vjp, or an order from 1 to 10 in one variable
        --derivatives hesian
                      ^
        did you mean 'hessian'?
      """
    ),
    (
      ["x", "--derivatives", "11"],
      """
      'generate' has no --derivatives '11'; supported: none, gradient, hessian, jacobian, jvp, vjp, \
      or an order from 1 to 10 in one variable
        --derivatives 11
                      ^
      """
    ),
    (
      ["x", "2*x", "x", "--derivatives", "gradient"],
      """
      this is a second expression, and '--derivatives gradient' takes one: use 'jacobian'
        2*x
        ^
      """
    ),
    (
      ["x + z*y", "--derivatives", "2"],
      """
      derivatives of order 2 are those of one variable, and these are x, z, y: use 'hessian'
        x + z*y
            ^
      """
    ),
    (
      ["1", "--derivatives", "2"],
      "derivatives of order 2 are those of one variable, and there is none\n  1\n  ^"
    ),
    (["x", "--name", "2f"], "no function can be called '2f': \(letters)\n  --name 2f\n         ^"),
    (
      ["x", "--name", "a-b"],
      "no function can be called 'a-b': \(letters)\n  --name a-b\n          ^"
    ),
    (
      ["x", "--name", "int", "--language", "c"],
      "no function can be called 'int': C keeps the name for itself\n  --name int\n         ^"
    ),
    (
      ["x", "--name", "while"],
      "no function can be called 'while': Swift keeps the name for itself\n  --name while\n         ^"
    ),
    (
      ["x", "--name="],
      "no function can be called '': the name of a function is missing\n  --name \n         ^"
    ),
    (
      ["x", "-o", "folder/x.cpp"],
      """
      there is no language for 'x.cpp'; supported: swift, c, math
        Most languages can call a function in C.
      """
    ),
  ]

  @Test("messages", arguments: mistakes)
  func message(_ arguments: [String], _ expected: String) throws {
    try expectRefusal(of: ["generate"] + arguments, saying: "autodiff generate: " + expected)
  }

  /// What was asked for in the right way, and cannot be had.
  @Test func failures() throws {
    let sum = { (count: Int) in (0..<count).map { "sin(x\($0))" }.joined(separator: " + ") }
    for (arguments, expected) in [
      (
        ["digamma(x)", "--language", "c", "--derivatives", "none"],
        "in C there is nothing to call for digamma; print Swift, which calls the library."
      ),
      (
        ["gelu(x) + erfcx(x)", "--language", "c"],
        "in C there is nothing to call for a derivative of gelu, a derivative of erfcx; print Swift, "
          + "which calls the library."
      ),
      (
        [sum(300), "--derivatives", "hessian"],
        "the function would have to store 90301 numbers, and at most 50000 make a text that a compiler "
          + "takes in reasonable time"
      ),
      (
        [sum(4000)],
        "the program has 15999 steps, more than the 10000 that a compiler takes in reasonable time; "
          + "differentiate the function on a tape, or run the program itself."
      ),
    ] {
      let run = try Autodiff(["generate"] + arguments)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors == "autodiff generate: \(expected)\n")
    }
  }

  /// What the header of the C library declares cannot be defined again.
  @Test(arguments: ["sin", "sinf", "sinl", "lgamma", "y0", "remquo", "main", "gamma"])
  func namesOfTheLibrary(name: String) throws {
    let run = try Autodiff("generate", "x", "--language", "c", "--name", name)
    #expect(run.status == 2 && run.errors.contains("C keeps the name for itself"))
  }
}
