import Testing

/// The command `autodiff compare`.
@Suite struct CompareCommandTests {
  private struct Comparison: Decodable {
    struct Cost: Decodable {
      let operations: Int
      let seconds: Double
    }
    struct Method: Decodable {
      let method: String
      let evaluations, sweeps, operations, bytes: Int
      let seconds, error: Double
    }
    struct Programs: Decodable {
      struct Count: Decodable {
        let additions, multiplications, divisions, negations, functions: Int
        let comparisons, choices, operations: Int
      }
      let function, jvp, vjp: Count
    }
    let build: String
    let inputs, outputs: Int
    let function: Cost
    let methods: [Method]
    let programs: Programs
    let recommendation: String
  }

  @Test func json() throws {
    let run = try Autodiff("compare", "log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let comparison = try run.decoded(as: Comparison.self)
    #expect(comparison.inputs == 2 && comparison.outputs == 1)
    #expect(comparison.build == "debug" || comparison.build == "release")
    #expect(comparison.function.operations == 5)
    #expect(
      comparison.methods.map(\.method) == [
        "forward differences", "backward differences", "central differences",
        "forward mode, 1 lane", "forward mode, lanes", "reverse mode", "hyper-dual",
      ])
    #expect(comparison.methods.map(\.evaluations) == [3, 3, 4, 2, 1, 1, 2])
    #expect(comparison.methods.dropFirst(3).allSatisfy { $0.error < 2 })
    #expect(comparison.recommendation.hasPrefix("Use "))
    let (function, jvp, vjp) = (
      comparison.programs.function, comparison.programs.jvp, comparison.programs.vjp
    )
    #expect(function.operations == 5 && function.functions == 2 && function.choices == 0)
    #expect(jvp.operations == 11 && jvp.additions == 3 && jvp.multiplications == 4)
    #expect(jvp.divisions == 1 && jvp.negations == 0 && jvp.functions == 3)
    #expect(vjp.operations == 10 && vjp.additions == 2)
    // The logarithm's slope is not a number where the logarithm is none.
    #expect(jvp.comparisons == 1 && jvp.choices == 1)
  }

  @Test func text() throws {
    let run = try Autodiff("compare", "x*y", "x + y", "x=1", "y=2")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("f1(x, y) = x*y\nf2(x, y) = x + y\n\n  x   1.0\n  y   2.0\n\n"))
    #expect(run.output.contains("  the function alone     1 evaluation                   2"))
    #expect(run.output.contains("\n\nUse "))
    #expect(
      run.output.contains(
        """
          as programs         additions  multiplications  divisions  negations  functions  choices  total
          the function alone          1                1          0          0          0        0      2
          one JVP                     2                2          0          0          0        0      4
          one VJP                     2                2          0          0          0        0      4
        """))
    #expect(run.output.contains("As programs 2 JVPs take 8 operations, and 2 VJPs 8.\n"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(
    "where there is nothing to compare",
    arguments: [
      ("-1", "since the point lies outside the domain of the function."),
      ("nan", "since the point is not one."),
    ])
  func notANumber(_ point: String, _ reason: String) throws {
    let text = try Autodiff("compare", "log(x)", "x=\(point)")
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.output.split(separator: "\n").filter { $0.hasSuffix(" not a number") }.count == 7)
    let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasSuffix(reason), "\(words)")
    let json = try Autodiff("compare", "log(x)", "x=\(point)", "--json")
    #expect(try json.decoded(as: Comparison.self).methods.allSatisfy { $0.error.isNaN })
  }

  @Test func kinks() throws {
    let run = try Autodiff("compare", "abs(x)", "x=0")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("where the exact methods give the derivative of the branch taken."))
  }

  @Test func mistakes() throws {
    let run = try Autodiff("compare", "sni(x)", "x=1")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors == """
        autodiff compare: there is no function 'sni'
          sni(x)
          ^
          did you mean 'sin'?

        """)
  }
}
