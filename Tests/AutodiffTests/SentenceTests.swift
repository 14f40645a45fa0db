import Testing

/// What the commands say of their results must be true.
@Suite struct SentenceTests {
  /// The words of a text, without its line breaks.
  private func words(_ arguments: String...) throws -> String {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(run.output)")
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The derivatives at a kink are those of one branch, so that of 0 they say nothing.
  @Test(
    "kinks and jumps",
    arguments: [
      ("max(x,0)", "0", "max"), ("min(0, x, 1)", "0", "min"), ("relu(x)", "0", "relu"),
      ("0*abs(x)", "-0", "abs"), ("floor(x)", "3", "floor"), ("ceil(x)", "3", "ceil"),
      ("round(x)", "2.5", "round"), ("round(x)", "-0.5", "round"), ("trunc(x)", "-2", "trunc"),
      ("0*fmod(x, 2)", "4", "fmod"), ("0*remainder(x, 2)", "3", "remainder"),
      ("0*atan2(0*x, x)", "-1", "atan2"), ("floor(relu(x))", "0", "relu and floor"),
    ])
  func nothingIsStationary(_ source: String, _ x: String, _ functions: String) throws {
    let place = "the point lies at a kink or a jump of \(functions) and need not be stationary."
    #expect(try words("gradient", source, "x=\(x)").contains(place))
    let reverse = try words("gradient", source, "x=\(x)", "--mode", "reverse")
    #expect(reverse.contains(place) && !reverse.contains("the point is stationary"))
    let line =
      "The point lies at a kink or a jump of \(functions): the derivatives are those of the branch "
      + "taken."
    for command in ["derivative", "hessian", "jacobian"] {
      #expect(try words(command, source, "x=\(x)").contains(line))
    }
    #expect(try words("jvp", source, "x=\(x)", "--along", "1").contains(line))
    #expect(try words("vjp", source, "x=\(x)", "--along", "1").contains(line))
  }

  @Test(
    "beside kinks and jumps",
    arguments: [
      ("max(x,0)", "-1"), ("relu(x)", "-1e-300"), ("floor(x)", "2.5"), ("round(x)", "2"),
      ("trunc(x)", "0"), ("x^2", "0"), ("fmod(x, 2)*0", "0"), ("remainder(x, 2)*0", "2"),
      ("0*atan2(0*x, x)", "1"), ("max(1, 1) + x^2", "0"),
    ])
  func stationary(_ source: String, _ x: String) throws {
    let text = try words("gradient", source, "x=\(x)")
    #expect(text.contains("in no direction: the point is stationary."))
    #expect(!text.contains("kink"))
  }

  @Test(
    "sizes of change",
    arguments: [
      ("exp(x)", "-700", "f grows by about 9.86e-305 h."),
      ("1234999999999.9998*x", "1", "f grows by about 1.235e12 h."),
      ("-0.1*x", "1", "f falls by about 0.1 h."),
      ("123456*x", "1", "f grows by about 123500.0 h."),
      ("x*1e-320", "1", "f grows by about 1e-320 h."),
      ("sqrt(x)", "0", "f grows infinitely fast."),
      ("1/x", "0", "f falls infinitely fast."),
      ("log(x)", "0", "f grows infinitely fast."),
      ("atanh(x)", "1", "f grows infinitely fast."),
      (
        "exp(x)", "1000",
        "f grows by more than 1.8e308 h, the largest number: the derivative overflows."
      ),
      (
        "-exp(10*x)", "70.97",
        "f falls by more than 1.8e308 h, the largest number: the derivative overflows."
      ),
      (
        "x^3", "1e200",
        "f grows by more than 1.8e308 h, the largest number: the derivative overflows."
      ),
    ])
  func change(_ source: String, _ x: String, _ sentence: String) throws {
    #expect(try words("derivative", source, "x=\(x)").contains(sentence))
    #expect(try words("gradient", source, "x=\(x)").contains(sentence))
    #expect(
      try words("gradient", source, "x=\(x)", "--mode", "reverse").contains(sentence))
  }

  @Test func changesOfTwoKinds() throws {
    #expect(
      try words("gradient", "exp(10*x) - exp(10*y)", "x=70.97", "y=70.97").contains(
        "f grows or falls by more than 1.8e308 h"))
    #expect(
      try words("gradient", "sqrt(x) + exp(y)", "x=0", "y=1000").contains(
        "f grows by more than 1.8e308 h"))
  }

  /// At a pole a driver evaluates again, which a count made beforehand misses.
  @Test(
    "evaluations are counted",
    arguments: [
      (["gradient", "sqrt(x)+y*y", "x=0", "y=3"], "from 2 evaluations of f."),
      (["gradient", "sqrt(x)+y*y", "x=1", "y=3"], "from 1 evaluation of f."),
      (
        ["gradient", "sqrt(x)+y*y", "x=0", "y=3", "--mode", "reverse"],
        "from 1 evaluation of f and 1 sweep back."
      ),
      (
        ["gradient", "sqrt(x)*0", "x=0", "y=3", "--mode", "reverse"],
        "from 1 evaluation of f and 2 sweeps back."
      ),
      (["jacobian", "sqrt(x)+y*y", "x*y", "x=0", "y=3"], "from 3 evaluations."),
      (["jacobian", "x*y", "x+y", "x=0", "y=3"], "from 1 evaluation."),
      (
        ["jacobian", "x*y", "x+y", "x=0", "y=3", "--mode", "auto"],
        "Forward mode: 2 × 2 partial derivatives from 1 evaluation."
      ),
    ])
  func evaluations(_ arguments: [String], _ ending: String) throws {
    let run = try Autodiff(arguments)
    #expect(run.output.hasSuffix(ending + "\n"), "\(run.output)")
  }

  /// The help promises 0 for a variable that is not used, and says nothing of values.
  @Test(
    "variables that are not used",
    arguments: [["--mode", "forward"], ["--mode", "reverse"]])
  func unusedVariables(_ mode: [String]) throws {
    let gradient = try Autodiff(["gradient", "acos(x)", "x=2", "y=1", "--json"] + mode)
    #expect(gradient.output == #"{"value":"NaN","gradient":{"x":"NaN","y":0.0}}"# + "\n")
    let jacobian = try Autodiff(["jacobian", "acos(x)", "y", "x=2", "y=1", "--json"] + mode)
    #expect(jacobian.output.contains(#""rows":[["NaN",0.0],[0.0,1.0]]"#), "\(jacobian.output)")
  }

  @Test(
    "Hessians of variables that are not used",
    arguments: [[], ["z=1", "p=1", "q=1"]] as [[String]])
  func unusedVariablesOfHessians(_ further: [String]) throws {
    let run = try Autodiff(["hessian", "acos(x)", "x=2", "y=1", "--json"] + further)
    let zeros = [String](repeating: ",0.0", count: further.count + 1).joined()
    #expect(run.output.contains(#"[["NaN"\#(zeros)],[0.0\#(zeros)]"#), "\(run.output)")
  }

  @Test(
    "points and directions in lists",
    arguments: [
      (["gradient", "x*y", "x=1", "y=2"], ["gradient", "x*y", "x=1,y=2"]),
      (["gradient", "x*y", "x=1", "y=2"], ["gradient", "x*y", "x=1, y=2"]),
      (["gradient", "x*y", "x=2", "y=2"], ["gradient", "x*y", "x=max(1,2),y=2"]),
      (
        ["jvp", "x*y", "x + y", "x=1", "y=2", "--along", "x=3,y=4"],
        ["jvp", "x*y", "x + y", "x=1", "y=2", "--along", "3,4"]
      ),
      (
        ["vjp", "x*y", "x + y", "x=1", "y=2", "--along", "0,4"],
        ["vjp", "x*y", "x + y", "x=1", "y=2", "--along", "f2=4"]
      ),
      (
        ["vjp", "x*y", "x=1", "y=2", "--along", "3"],
        ["vjp", "x*y", "x=1", "y=2", "--along", "f=3"]
      ),
      (
        ["trace", "x*y", "x + y", "x=1", "y=2", "--weights", "3,4"],
        ["trace", "x*y", "x + y", "x=1", "y=2", "--weights", "f2=4,f1=3"]
      ),
    ])
  func lists(_ one: [String], _ other: [String]) throws {
    let (a, b) = (try Autodiff(one), try Autodiff(other))
    #expect(a.status == 0 && a.output == b.output && b.errors.isEmpty, "\(b.errors)")
  }
}
