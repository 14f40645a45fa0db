import Testing

/// `autodiff derivative --orders`: a mixed derivative of a function of several variables.
@Suite struct MixedDerivativeTests {
  struct Result: Decodable {
    let value: Double
    let derivative: Double
    let orders: [String: Int]
  }

  @Test func textOutput() throws {
    let run = try Autodiff("derivative", "x^2*y*z", "x=1", "y=2", "z=3", "--orders", "x=2,z=1")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f(x, y, z) = x^2*y*z

          x           1.0
          y           2.0
          z           3.0
          f           6.0
          ∂³f/∂x²∂z   4.0

        Taylor series of order 3 along 4 lines: 4 evaluations of f.

        """)
  }

  @Test(
    "closed forms",
    arguments: [
      ("exp(2*x + 3*y)", "x=2,y=3", 4.0 * 27, 2, 3), ("sin(x)*cos(y)", "x=1,y=1", 0, 1, 1),
      ("x^2*y", "y=1", 0, 0, 1), ("x^4*y^3", "4,3", 144, 4, 3),
    ])
  func closedForms(_ text: String, _ orders: String, _ truth: Double, _ i: Int, _ j: Int) throws {
    let run = try Autodiff("derivative", text, "x=0", "y=0", "--orders", orders, "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let result = try run.decoded(as: Result.self)
    #expect((result.derivative - truth).magnitude <= 1e-10 * max(1, truth.magnitude))
    #expect(result.orders == ["x": i, "y": j])
  }

  @Test(
    "mistakes",
    arguments: [
      (["x=1.5"], "the order in x is 1.5: orders are whole numbers from 0 on"),
      (["x=-1"], "the order in x is -1.0: orders are whole numbers from 0 on"),
      (["x=0"], "all orders are 0: name a variable, as in --orders x=1"),
      (["x=15,y=6"], "the orders add up to 21.0: at most 20 are possible together"),
      (["q=1"], "--orders names 'q', which has no value: the variables are x, y"),
      (["1"], "2 variables need 2 orders, not 1"), ([""], "the list of --orders is empty"),
      (["x=1", "--order", "2"], "'--orders' and '--order' do not go together: give one of them"),
    ])
  func mistakes(_ options: [String], _ message: String) throws {
    let run = try Autodiff(["derivative", "x*y", "x=1", "y=2", "--orders"] + options)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("autodiff derivative: \(message)"), "\(run.errors)")
  }

  @Test func whereThereIsNone() throws {
    let run = try Autodiff("derivative", "log(x)*y", "x=-1", "y=2", "--orders", "x=1,y=1")
    #expect(run.status == 0)
    #expect(run.output.contains("The derivative does not exist there: it is not a number."))
  }
}
