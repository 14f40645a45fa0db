import Testing

/// The command `vjp`, and reverse mode in `gradient`, `jacobian` and `hessian`.
@Suite struct ReverseModeCommandTests {
  private struct Gradient: Decodable {
    let value: Double
    let gradient: [String: Double]
  }

  private struct Hessian: Decodable {
    struct Matrix: Decodable {
      let variables: [String]
      let rows: [[Double]]
    }
    let gradient: [String: Double]
    let hessian: Matrix
  }

  @Test func vjpAsText() throws {
    let run = try Autodiff("vjp", "x*y", "sin(x)", "x=2", "y=3", "--along", "1,10")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f1(x, y) = x*y
        f2(x, y) = sin(x)

               value                weight
          f1   6.0                   1.0
          f2   0.9092974268256817   10.0

              point   cotangent
          x   2.0     -1.161468365471424
          y   3.0      2.0

        If a variable grows by a small h, the weighted sum of the functions changes by about h times
        its cotangent.
        Reverse mode: 1 evaluation and 1 sweep back.

        """)
  }

  @Test(
    "products in JSON",
    arguments: [
      (
        // 3 + 10 cos 2
        ["x*y", "sin(x)", "x=2", "y=3", "--along", "1,10"],
        #"{"values":[6.0,0.9092974268256817],"cotangents":{"x":-1.161468365471424,"y":2.0}}"#
      ),
      (
        ["x*y", "y=3", "x=2", "z=1", "--along=-1/2"],
        #"{"values":[6.0],"cotangents":{"y":-1.0,"x":-1.5,"z":0.0}}"#
      ),
      (
        ["x", "x", "5", "x=1", "--along", " 2 , max(3, 4), 7 "],
        #"{"values":[1.0,1.0,5.0],"cotangents":{"x":6.0}}"#
      ),
      (["x*y", "x=1", "y=2", "--along", "0"], #"{"values":[2.0],"cotangents":{"x":0.0,"y":0.0}}"#),
      (
        ["sqrt(x)", "x*y", "x=0", "y=2", "--along", "1,1"],
        #"{"values":[0.0,0.0],"cotangents":{"x":"Infinity","y":0.0}}"#
      ),
    ])
  func vjpAsJSON(_ arguments: [String], _ expected: String) throws {
    let run = try Autodiff(["vjp", "--json"] + arguments)
    #expect(run.output == expected + "\n")
    #expect(run.errors.isEmpty && run.status == 0)
  }

  @Test("gradients against mpmath", arguments: Truth.all)
  func gradient(_ truth: Truth) throws {
    let point = "x=\(truth.point)"
    let run = try Autodiff("gradient", truth.expression, point, "--mode", "reverse", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let result = try run.decoded(as: Gradient.self)
    #expect(abs(result.value - truth.value) <= 2 * truth.value.ulp)
    let slope = try #require(result.gradient["x"])
    #expect(abs(slope - truth.derivative) <= 3 * truth.derivative.ulp)
  }

  @Test(
    "gradients in both modes",
    arguments: [
      ["log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5"], ["hypot(x, y)", "x=3", "y=-4"],
      ["x", "x=1", "unused=2"], ["sqrt(x) + y", "x=0", "y=1"], ["7", "x=1"],
      ["abs(x) + max(y, z)", "x=-0.0", "y=1", "z=1"], ["x^y", "x=0", "y=2"],
      ["log(x)*y", "x=0", "y=2"], ["x + y^2", "x=inf", "y=3"],
    ])
  func gradients(_ arguments: [String]) throws {
    let forward = try Autodiff(["gradient", "--json"] + arguments)
    let reverse = try Autodiff(["gradient", "--json", "--mode", "reverse"] + arguments)
    #expect(reverse.status == 0 && reverse.errors.isEmpty)
    #expect(reverse.output == forward.output)
  }

  @Test func gradientAsText() throws {
    let arguments = ["gradient", "log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5"]
    let forward = try Autodiff(arguments)
    let reverse = try Autodiff(arguments + ["--mode=reverse"])
    #expect(reverse.status == 0 && reverse.errors.isEmpty)
    func body(_ run: Autodiff) -> [Substring] { run.output.split(separator: "\n").dropLast() }
    #expect(body(reverse) == body(forward))
    #expect(
      reverse.output.hasSuffix(
        "Reverse mode: 2 partial derivatives from 1 evaluation of f and 1 sweep back.\n"))
  }

  @Test(
    "Jacobians in all modes",
    arguments: [
      ["x*y", "x + y", "7", "x=2", "y=3"], ["x*y", "y=3", "x=2", "z=1"],
      ["sqrt(x)", "x*z", "abs(y)", "x=0", "y=-0.0", "z=3"],
      (0..<19).map { "x^\($0)*y" } + ["x=2", "y=-0.5"],
      ["norm(\((0..<40).map { "v\($0)" }.joined(separator: ",")))"]
        + (0..<40).map { "v\($0)=\($0)" },
    ])
  func jacobians(_ arguments: [String]) throws {
    let runs = try ["forward", "reverse", "auto"].map {
      try Autodiff(["jacobian", "--json", "--mode", $0] + arguments)
    }
    for run in runs {
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output == runs[0].output)
    }
    #expect(try Autodiff(["jacobian", "--json"] + arguments).output == runs[0].output)
  }

  /// Of a long product the two modes round partial derivatives differently, which tells them apart.
  @Test func autoTakesTheModeItPicked() throws {
    let names = (0..<100).map { "v\($0)" }
    let point = names.enumerated().map { "\($1)=\(1 + Double($0) / 128)" }
    let arguments = ["jacobian", names.joined(separator: "*"), "--json"] + point
    let runs = try ["forward", "reverse", "auto"].map { try Autodiff(arguments + ["--mode", $0]) }
    #expect(runs[0].output != runs[1].output)
    #expect(runs[2].output == runs[1].output)
  }

  @Test func jacobianSaysHowItWasTaken() throws {
    func lastLine(_ arguments: [String], before end: Int = 1) throws -> String {
      let run = try Autodiff(["jacobian"] + arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      return String(run.output.split(separator: "\n").suffix(end).first ?? "")
    }
    let small = ["x*y", "x - y", "x=2", "y=3"]
    let names = (0..<100).map { "v\($0)" }
    let wide = ["sum(\(names.joined(separator: ",")))^2"] + names.map { "\($0)=1" }
    #expect(
      try lastLine(small + ["--mode", "reverse"])
        == "Reverse mode: 2 × 2 partial derivatives from 1 evaluation and 1 sweep back.")
    let tall = (0..<17).map { "x^\($0)" } + ["x=1", "--mode", "reverse"]
    #expect(try lastLine(tall).hasSuffix("from 1 evaluation and 3 sweeps back."))
    let forward = try lastLine(small + ["--mode", "auto"], before: 2)
    #expect(forward.hasPrefix("Picked forward mode: 1 pass of 4 lanes, about "))
    #expect(forward.hasSuffix(" for one recording and 1 sweep."))
    let reverse = try lastLine(wide + ["--mode", "auto"], before: 2)
    #expect(reverse.hasPrefix("Picked reverse mode: one recording and 1 sweep, about "))
    #expect(reverse.contains(" evaluations, against "))
  }

  /// The Hessian of a function of 3 variables is taken on hyper-dual numbers, and that of the same
  /// function beside 2 variables more by forward over reverse.
  @Test(
    "Hessians by forward over reverse mode",
    arguments: [
      "exp(x*y)*sin(z) + x^3/y", "norm(x, y, z)", "log(x)*y*z + atan2(z, x)",
      "logSumExp(x, y, z)*x", "x^y - y^z", "tanh(x*y - z)/(1 + x^2)", "max(x, y)*abs(z)^3",
    ])
  func hessians(_ text: String) throws {
    let point = ["x=0.75", "y=1.25", "z=-2"]
    let three = try Autodiff(["hessian", text, "--json"] + point)
    let five = try Autodiff(["hessian", text + " + p*q^2", "--json"] + point + ["p=3", "q=-0.5"])
    #expect(five.status == 0 && five.errors.isEmpty)
    let small = try three.decoded(as: Hessian.self)
    let large = try five.decoded(as: Hessian.self)
    #expect(large.hessian.variables == ["x", "y", "z", "p", "q"])
    for name in ["x", "y", "z"] {
      let (a, b) = (try #require(small.gradient[name]), try #require(large.gradient[name]))
      #expect(a == b || abs(a - b) <= 8 * a.ulp)
    }
    #expect(large.gradient["p"] == 0.25 && large.gradient["q"] == -3)
    for i in 0..<3 {
      for j in 0..<3 {
        let (a, b) = (small.hessian.rows[i][j], large.hessian.rows[i][j])
        #expect(
          (a.isNaN && b.isNaN) || a == b || abs(a - b) <= 16 * a.ulp, "\(i), \(j): \(a), \(b)")
      }
      #expect(large.hessian.rows[i][3...] == [0, 0])
    }
    #expect(large.hessian.rows[3] == [0, 0, 0, 0, -1])
    #expect(large.hessian.rows[4] == [0, 0, 0, -1, 6])
  }

  @Test func hessianSaysHowItWasTaken() throws {
    let three = try Autodiff("hessian", "x*y*z", "x=1", "y=2", "z=3")
    #expect(
      three.output.hasSuffix(
        "Forward over forward mode: hyper-dual numbers, 9 second derivatives.\n"))
    let four = try Autodiff("hessian", "x*y*z*w", "x=1", "y=2", "z=3", "w=4")
    #expect(
      four.output.hasSuffix(
        "Forward over reverse mode: adjoints that carry tangents, 16 second derivatives.\n"))
  }

  static let commands: [[String]] = [
    ["gradient", "--mode", "reverse"], ["jacobian", "--mode", "reverse"], ["vjp", "--along", "1"],
    ["hessian", "y=1", "z=1", "w=1"],
  ]

  @Test("ten thousand parentheses", arguments: commands)
  func deepNesting(_ command: [String]) throws {
    let text = String(repeating: "(", count: 10_000) + "x" + String(repeating: ")", count: 10_000)
    let run = try Autodiff(command + [text, "x=1"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("nested too deeply"))
  }

  @Test("the longest expressions", arguments: commands)
  func longest(_ command: [String]) throws {
    let terms = 32_768
    let text = "x" + String(repeating: "*x", count: terms - 1)
    let run = try Autodiff(command + [text, "x=1", "--json"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("\(Double(terms))"))
    let tooLong = try Autodiff(command + [text + "*x", "x=1", "--json"])
    #expect(tooLong.status == 2 && tooLong.output.isEmpty)
    #expect(tooLong.errors.contains("too long"))
  }

  @Test func aMegabyteOfExpressions() throws {
    let text = "x" + String(repeating: "+sin(x)*y", count: 7000)
    let point = ["x=0", "y=1"]
    let sources = Array(repeating: text, count: 16)
    let weights = Array(repeating: "1", count: 16).joined(separator: ",")
    let product = try Autodiff(["vjp", "--json", "--along", weights] + sources + point)
    #expect(product.status == 0 && product.errors.isEmpty)
    #expect(product.output.hasSuffix(#""cotangents":{"x":112016.0,"y":0.0}}"# + "\n"))
    let matrix = try Autodiff(["jacobian", "--json", "--mode", "reverse", text, text] + point)
    #expect(matrix.status == 0 && matrix.errors.isEmpty)
    #expect(matrix.output.hasSuffix("[7001.0,0.0]]}}\n"))
  }
}
