import Testing

/// Points, directions and weights that make no sense, with the whole message they cause.
@Suite struct BadPointTests {
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
      autodiff derivative: there are 2 variables, x, Pi: use 'gradient', or --orders for one mixed derivative
        x + Pi
            ^
      """
    ),
    (
      ["gradient", "5"],
      """
      autodiff gradient: the point is missing: give values as name=value
        usage: autodiff gradient EXPR x=VALUE y=VALUE … [--at FILE] [--mode M] [--json]
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
      ["derivative", "x", " =1"],
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
      ["jvp", "x*y", "x=1", "y=2", "--along", "x=1,0"],
      """
      autodiff jvp: name=value is expected, and '=' is missing
        x=1,0
             ^
        such as --along x=1,y=1
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "x=1,"],
      """
      autodiff jvp: name=value is expected, and '=' is missing
        x=1,
            ^
        such as --along x=1,y=1
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
      autodiff vjp: there is no function 'x' to weigh: the functions are f1, f2
        x=1,y=0
        ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "f1=1,f1=0"],
      """
      autodiff vjp: 'f1' has a value already: 1.0
        f1=1,f1=0
             ^
      """
    ),
    (
      ["vjp", "x*y", "x", "x=1", "y=2", "--along", "f1=1,0"],
      """
      autodiff vjp: name=value is expected, and '=' is missing
        f1=1,0
              ^
        such as f1=1,f2=1
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "1"],
      """
      autodiff jvp: 2 variables need 2 components, not 1
        1
         ^
      """
    ),
    (
      ["jvp", "x*y", "x=1", "y=2", "--along", "1,2,3"],
      """
      autodiff jvp: 2 variables need 2 components, not 3
        1,2,3
            ^
      """
    ),
    (
      ["gradient", "x*y", "x=1;y=2"],
      """
      autodiff gradient: ';' does not separate points: write each as an argument of its own, such as x=1 y=2
        x=1;y=2
           ^
      """
    ),
    (
      ["gradient", "x*y", "x=1,5", "y=2"],
      """
      autodiff gradient: a comma separates the arguments of a function; in a number write a point
        x=1,5
           ^
      """
    ),
  ]

  /// Each blank outside quotation marks ends an argument.
  @Test(
    "blanks in a point",
    arguments: [
      (["gradient", "x*y", "x", "=", "1", "y=2"], "x=1"),
      (["jacobian", "x*y", "x=2", "y", "=3"], "y=3"),
      (["derivative", "x^2", "x=", "-4"], "x=-4"),
      (["jvp", "x*y", "=", "1"], "x=1"),
      (["derivative", "x", "="], "x=1"),
    ])
  func blanks(_ arguments: [String], _ point: String) throws {
    try expectRefusal(
      of: arguments,
      saying: "autodiff \(arguments[0]): an argument ends at a blank: write \(point) without blanks"
    )
  }

  @Test("messages", arguments: points + directions + weights)
  func message(_ arguments: [String], _ expected: String) throws {
    try expectRefusal(of: arguments, saying: expected)
  }

  @Test("deep nesting in a value", arguments: ["x", "y"])
  func endlessValue(_ name: String) throws {
    let run = try Autodiff("derivative", "x", "\(name)=" + String(repeating: "(", count: 60_000))
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("nested too deeply"))
  }
}
