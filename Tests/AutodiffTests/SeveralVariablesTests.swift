import Testing

/// The commands for several variables: gradient, jacobian, jvp.
@Suite struct SeveralVariablesTests {
  @Test func gradientAsText() throws {
    let run = try Autodiff("gradient", "log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f(x1, x2) = log(x1) + x1*x2 - sin(x2)

          x1        2.0
          x2        5.0

          f        11.652071455223084
          ∂f/∂x1    5.5
          ∂f/∂x2    1.7163378145367738

        f reacts most to x1: if it grows by a small h, f grows by about 5.5 h.
        Forward mode: 2 partial derivatives from 1 evaluation of f.

        """)
  }

  @Test(
    "gradients in JSON",
    arguments: [
      (
        ["log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5"],
        #"{"value":11.652071455223084,"gradient":{"x1":5.5,"x2":1.7163378145367738}}"#
      ),
      (
        ["log(x1) + x1*x2 - sin(x2)", "x2=5", "x1=2", "--mode", "forward"],
        #"{"value":11.652071455223084,"gradient":{"x2":1.7163378145367738,"x1":5.5}}"#
      ),
      (["x", "x=1", "unused=2"], #"{"value":1.0,"gradient":{"x":1.0,"unused":0.0}}"#),
      (
        ["α*β", "α=2", "β=pi/2"],
        #"{"value":3.141592653589793,"gradient":{"α":1.5707963267948966,"β":2.0}}"#
      ),
      (["hypot(x, y)", "x=3", "y=-4"], #"{"value":5.0,"gradient":{"x":0.6,"y":-0.8}}"#),
      (["sqrt(x)", "x=0"], #"{"value":0.0,"gradient":{"x":"Infinity"}}"#),
    ])
  func gradientAsJSON(_ arguments: [String], _ expected: String) throws {
    let run = try Autodiff(["gradient", "--json"] + arguments)
    #expect(run.output == expected + "\n")
    #expect(run.errors.isEmpty && run.status == 0)
  }

  /// Up to three variables and beyond, second derivatives come from numbers of different kinds.
  @Test func hessianOfFourVariablesIsThatOfTwo() throws {
    for extra in [[], ["z=1"], ["z=1", "w=1"], ["z=1", "w=1", "v=1", "u=1"]] {
      let sum = extra.map { "+\($0.prefix(1))" }.joined()
      let run = try Autodiff(
        ["hessian", "--json", "log(1e200*x*y)\(sum)", "x=1", "y=1"] + extra)
      let first = Array(repeating: "0.0", count: extra.count).map { ",\($0)" }.joined()
      #expect(run.output.contains("[[-1.0,0.0\(first)],[0.0,-1.0\(first)]"), "\(run.output)")
    }
  }

  @Test(
    "what f reacts to",
    arguments: [
      (
        ["x*y", "x=1", "y=1"],
        "f reacts to x and y alike: if one of them grows by a small h, f grows by about 1.0 h."
      ),
      (
        ["2*x - 2*y + z", "x=1", "y=1", "z=1"],
        "f reacts most to x and y alike: if one of them grows by a small h, "
          + "f grows or falls by about 2.0 h."
      ),
      (
        ["sqrt(x) - sqrt(y)", "x=0", "y=0"],
        "f reacts to x and y alike: if one of them grows by a small h, "
          + "f grows or falls infinitely fast."
      ),
      (["x^2", "x=-3"], "If x grows by a small h, f falls by about 6.0 h."),
      (
        ["a+b+c+d+p+q+r", "a=1", "b=1", "c=1", "d=1", "p=1", "q=1", "r=1"],
        "f reacts to 7 variables alike: if one of them grows by a small h, "
          + "f grows by about 1.0 h."
      ),
    ])
  func reaction(_ arguments: [String], _ sentence: String) throws {
    let run = try Autodiff(["gradient"] + arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").contains(Substring(sentence)), "\(run.output)")
  }

  /// What is usually said of a result would be wrong of one that is not a number.
  @Test(
    "results that are not numbers",
    arguments: [
      (
        ["jvp", "log(x)", "x=-1", "--along", "x=1"],
        "There is no derivative along the direction there: a tangent is not a number."
      ),
      (
        ["vjp", "log(x)", "y", "x=-1", "y=1", "--along", "1,1"],
        "The weighted sum of the functions has no gradient there: a cotangent is not a number."
      ),
      (
        ["hessian", "log(x)", "x=-1"],
        "f has no Hessian there: a second derivative is not a number."
      ),
      (
        ["jacobian", "log(x)", "x", "x=-1"],
        "There is no Jacobian there: a partial derivative is not a number."
      ),
    ])
  func notANumber(_ arguments: [String], _ sentence: String) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    let end = run.output.split(separator: "\n").suffix(2)
    #expect(end.first == Substring(sentence), "\(run.output)")
    #expect(run.output.contains(" nan") && !run.output.contains("-nan"))
  }

  @Test func gradientInManyVariables() throws {
    let names = (0..<50).map { "v\($0)" }
    let sum = names.enumerated().map { "\($0)*\($1)^2" }.joined(separator: " + ")
    let run = try Autodiff(["gradient", sum, "--json"] + names.map { "\($0)=0.5" })
    let members = names.enumerated().map { "\"\($1)\":\(Double($0))" }.joined(separator: ",")
    #expect(run.output == "{\"value\":306.25,\"gradient\":{\(members)}}\n")
    let text = try Autodiff(["gradient", sum] + names.map { "\($0)=0.5" })
    #expect(text.output.contains("50 partial derivatives from "))
  }

  @Test func hessianAsText() throws {
    let run = try Autodiff("hessian", "x^2*y^3", "x=2", "y=-0.5")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f(x, y) = x^2*y^3

          x        2.0
          y       -0.5

          f       -0.5
          ∂f/∂x   -0.5
          ∂f/∂y    3.0

                  ∂/∂x    ∂/∂y
          ∂f/∂x   -0.25     3.0
          ∂f/∂y    3.0    -12.0

        Each row says how that slope changes with each variable; the matrix is symmetric.
        Forward over forward mode: hyper-dual numbers, 4 second derivatives.

        """)
  }

  @Test func hessianAsJSON() throws {
    let run = try Autodiff("hessian", "log(x1)+x1*x2-sin(x2)", "x1=2", "x2=5", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output
        == #"{"value":11.652071455223084,"gradient":{"x1":5.5,"x2":1.7163378145367738},"#
        + #""hessian":{"variables":["x1","x2"],"rows":[[-0.25,1.0],[1.0,-0.9589242746631385]]}}"#
        + "\n")
    let wide = try Autodiff("hessian", "p*q + r*s*t", "p=1", "q=2", "r=3", "s=4", "t=5", "--json")
    #expect(wide.output.contains(#""rows":[[0.0,1.0,0.0,0.0,0.0],[1.0,0.0,0.0,0.0,0.0],"#))
    #expect(
      wide.output.contains(#"[0.0,0.0,0.0,5.0,4.0],[0.0,0.0,5.0,0.0,3.0],[0.0,0.0,4.0,3.0,0.0]]"#))
  }

  @Test func jacobianAsText() throws {
    let run = try Autodiff("jacobian", "x*y", "x - 10.5*y", "x=2", "y=0.25")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f1(x, y) = x*y
        f2(x, y) = x - 10.5*y

          x   2.0
          y   0.25

               value    ∂/∂x   ∂/∂y
          f1    0.5     0.25     2.0
          f2   -0.625   1.0    -10.5

        Each row is a function's gradient: how it changes with each variable, to first order.
        Forward mode: 2 × 2 partial derivatives from 1 evaluation.

        """)
  }

  @Test(
    "Jacobians in JSON",
    arguments: [
      (
        ["x*y", "x + y", "7", "x=2", "y=3"],
        #"{"values":[6.0,5.0,7.0],"jacobian":{"variables":["x","y"],"rows":[[3.0,2.0],[1.0,1.0],[0.0,0.0]]}}"#
      ),
      (
        ["x*y", "y=3", "x=2", "z=1", "--mode=forward"],
        #"{"values":[6.0],"jacobian":{"variables":["y","x","z"],"rows":[[2.0,3.0,0.0]]}}"#
      ),
    ])
  func jacobianAsJSON(_ arguments: [String], _ expected: String) throws {
    let run = try Autodiff(["jacobian", "--json"] + arguments)
    #expect(run.output == expected + "\n")
    #expect(run.errors.isEmpty && run.status == 0)
  }

  @Test func jvpAsText() throws {
    let run = try Autodiff("jvp", "x*y", "x + y", "x=1", "y=2", "--along", "x=1,y=0")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f1(x, y) = x*y
        f2(x, y) = x + y

              point   direction
          x   1.0     1.0
          y   2.0     0.0

               value   tangent
          f1   2.0     2.0
          f2   3.0     1.0

        If the point moves by a small h times the direction, a function changes by about h times
        its tangent.
        Forward mode: 1 evaluation.

        """)
  }

  @Test(
    "products in JSON",
    arguments: [
      (["x*y", "x=1", "y=2", "--along", "x=1,y=0"], #"{"values":[2.0],"tangents":[2.0]}"#),
      (["x*y", "x=1", "y=2", "--along=y=3"], #"{"values":[2.0],"tangents":[3.0]}"#),
      (
        ["x*y", "x", "x=1", "y=2", "--along", "y = -1/2, x = max(1, 2)"],
        #"{"values":[2.0,1.0],"tangents":[3.5,2.0]}"#
      ),
    ])
  func jvpAsJSON(_ arguments: [String], _ expected: String) throws {
    let run = try Autodiff(["jvp", "--json"] + arguments)
    #expect(run.output == expected + "\n")
    #expect(run.errors.isEmpty && run.status == 0)
  }
}
