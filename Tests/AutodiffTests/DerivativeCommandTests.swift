import Testing

@Suite struct DerivativeCommandTests {
  /// What `--json` prints.
  struct Result: Decodable {
    let value: Double
    let derivatives: [Double]
  }

  @Test("against mpmath", arguments: Truth.all)
  func derivative(_ truth: Truth) throws {
    let run = try Autodiff("derivative", truth.expression, "x=\(truth.point)", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let result = try run.decoded(as: Result.self)
    #expect(abs(result.value - truth.value) <= 2 * truth.value.ulp)
    try #require(result.derivatives.count == 1)
    #expect(abs(result.derivatives[0] - truth.derivative) <= 3 * truth.derivative.ulp)
  }

  @Test func textOutput() throws {
    let run = try Autodiff("derivative", "-x^2 + 1/2", "x=1.25")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f(x) = -x^2 + 1/2

          x     1.25
          f    -1.0625
          f′   -2.5

        If x grows by a small h, f falls by about 2.5 h.
        Forward mode: value and derivative from 1 evaluation of f.

        """)
  }

  @Test(
    "values in JSON",
    arguments: [
      ("log(x)", "0", #"{"value":"-Infinity","derivatives":["Infinity"]}"#),
      ("log(x)", "-1", #"{"value":"NaN","derivatives":["NaN"]}"#),
      ("-1/x", "0", #"{"value":"-Infinity","derivatives":["Infinity"]}"#),
      ("x", "inf", #"{"value":"Infinity","derivatives":[1.0]}"#),
      ("x", "-inf", #"{"value":"-Infinity","derivatives":[1.0]}"#),
      ("exp(x)", "nan", #"{"value":"NaN","derivatives":["NaN"]}"#),
      ("1e300*x", "1e-20", #"{"value":1e+280,"derivatives":[1e+300]}"#),
      ("x/10", "1", #"{"value":0.1,"derivatives":[0.1]}"#),
      ("-x", "0", #"{"value":-0.0,"derivatives":[-1.0]}"#),
      ("5", "1", #"{"value":5.0,"derivatives":[0.0]}"#),
    ])
  func json(_ expression: String, _ point: String, _ expected: String) throws {
    let run = try Autodiff("derivative", expression, "x=\(point)", "--json")
    #expect(run.output == expected + "\n")
    #expect(run.status == 0 && run.errors.isEmpty)
    _ = try run.decoded(as: Result.self)
  }

  @Test(
    "arguments in any order and form",
    arguments: [
      ["derivative", "x^2", "x=3", "--json"],
      ["--json", "derivative", "x^2", "x=3"],
      ["derivative", "--json", "x=3", "x^2"],
      ["derivative", "x^2", "x=3", "--json", "--order", "1"],
      ["derivative", "x^2", "x=3", "--order=1", "--json"],
      ["derivative", "x^2", "x = 3", "--json"],
      ["derivative", "x^2", "x=6/2", "--json"],
      ["derivative", "x^2", "x=+3.0", "--json"],
      ["derivative", "--json", "--", "x^2", "x=3"],
      ["derivative", "--json", "x=3", "--", "--x^2 - -0"],
    ])
  func arguments(_ arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.errors.isEmpty)
    #expect(run.output == #"{"value":9.0,"derivatives":[6.0]}"# + "\n")
  }

  @Test func expressionsMayBeginWithASign() throws {
    let run = try Autodiff("derivative", "-x^2", "x=-1.5", "--json")
    #expect(run.output == #"{"value":-2.25,"derivatives":[3.0]}"# + "\n")
  }

  @Test func tenDerivativesOfExpOfSine() throws {
    let run = try Autodiff("derivative", "exp(sin(x))", "x=0.5", "--order", "10", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let answer = try run.decoded(as: Result.self)
    // mpmath, 60 digits
    let truths: [Double] = [
      1.6151462964420837433, 1.4174242246593912345, 0.46956439926573404642,
      -2.3644414408552014581, -5.7077340361773341652, 1.1884191301934935305,
      43.17143217743607762, 87.618093275040997452, -270.95241412132282508,
      -1894.5842320927740175, -854.04249191222082065,
    ]
    let found = [answer.value] + answer.derivatives
    #expect(found.count == truths.count)
    for (a, b) in zip(found, truths) { #expect(abs(a - b) <= 8 * b.ulp + 1e-15 * 1900) }
  }

  /// Text shows a derivative that is 0 without a sign, which JSON keeps; a point is as it was given.
  @Test func zerosHaveNoSignInText() throws {
    let arguments = ["derivative", "sin(x)", "x=0", "--order", "10"]
    let json = try Autodiff(arguments + ["--json"])
    #expect(json.output.contains("-0.0"))
    let text = try Autodiff(arguments)
    #expect(text.output.contains("\n  f″       0.0\n") && !text.output.contains("-0.0"))
    let point = try Autodiff("derivative", "abs(x)", "x=-0")
    #expect(point.output.contains("  x    -0.0\n  f     0.0\n  f′   -1.0\n"))
  }

  @Test func ordersAtWhichTaylorCoefficientsVanish() throws {
    let json = try Autodiff("derivative", "exp(x)", "x=0", "--order", "1000", "--json")
    let found = try json.decoded(as: Result.self).derivatives
    #expect(found.count == 1000)
    #expect(found.allSatisfy { abs($0 - 1) <= 20 * 0x1p-52 })
    let text = try Autodiff("derivative", "exp(x)", "x=0", "--order", "300")
    #expect(
      text.output.hasSuffix("Taylor series: value and 300 derivatives from 2 evaluations of f.\n"))
  }

  @Test func higherOrdersAsText() throws {
    let run = try Autodiff("derivative", "x^4", "x=2", "--order", "5")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f(x) = x^4

          x       2.0
          f      16.0
          f′     32.0
          f″     48.0
          f‴     48.0
          f⁽⁴⁾   24.0
          f⁽⁵⁾    0.0

        If x grows by a small h, f grows by about 32.0 h.
        Taylor series: value and 5 derivatives from 1 evaluation of f.

        """)
  }
}
