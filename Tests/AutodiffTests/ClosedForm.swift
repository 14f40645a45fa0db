import Testing

/// A call of `autodiff generate`, and what the function that it writes must find at a point.
struct ClosedForm {
  let call: GeneratedCode.Call
  let values: [Double]

  private init(_ arguments: String..., at inputs: [Double], _ values: [Double]) {
    call = GeneratedCode.Call(arguments: arguments, points: [inputs], outputs: values.count)
    self.values = values
  }

  /// Expects the values, to a few units in the last place.
  func expect(_ results: [[Double]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try #require(results.first, sourceLocation: sourceLocation)
    try #require(found.count == values.count, sourceLocation: sourceLocation)
    for (a, b) in zip(found, values) {
      let isSame = a == b || (a.isNaN && b.isNaN)
      #expect(
        isSame || (a - b).magnitude <= 8 * b.ulp, "\(call.arguments): \(found), not \(values)",
        sourceLocation: sourceLocation)
    }
  }

  /// A table of functions without derivatives that the C library does not have.
  static let all: [ClosedForm] = [
    ClosedForm("3*x", at: [2], [6, 3]),
    ClosedForm("(1 - x)^2 + 100*(y - x^2)^2", "x", "y", at: [2, 3], [101, 802, -200]),
    ClosedForm(
      "(1 - x)^2 + 100*(y - x^2)^2", "--derivatives", "hessian", at: [2, 3],
      [101, 802, -200, 3602, -800, -800, 200]),
    ClosedForm(
      "r*cos(t)", "r*sin(t)", "r", "t", at: [2, 0.5],
      [1.7551651237807455, 0.958851077208406]
        + [0.8775825618903728, -0.958851077208406, 0.479425538604203, 1.7551651237807455]),
    ClosedForm(
      "x*y", "x/y", "--derivatives", "jvp", at: [6, 2, 10, 1], [12, 3, 26, 3.5]),
    ClosedForm(
      "x*y", "x/y", "--derivatives", "vjp", at: [6, 2, 10, 4], [12, 3, 22, 54]),
    ClosedForm(
      "exp(2*x)", "--derivatives", "4", at: [0], [1, 2, 4, 8, 16]),
    ClosedForm("1/x", "--derivatives", "3", at: [2], [0.5, -0.25, 0.25, -0.375]),
    ClosedForm("x*y", "(x)", "x", "y", "--derivatives", "none", at: [3, 4], [12, 3]),
    // The order of the variables is that of the arguments.
    ClosedForm("x - y", "y", "x", at: [1, 10], [9, -1, 1]),
    ClosedForm("2*3", at: [], [6]),
    ClosedForm("x", "unused", "x", at: [5, 7], [7, 0, 1]),
    // Kinks, poles and edges.
    ClosedForm("abs(x)", at: [-3], [3, -1]),
    ClosedForm("max(x, y, 1)", at: [2, 5], [5, 0, 1]),
    ClosedForm("sqrt(x)", at: [0], [0, .infinity]),
    ClosedForm("log(x)", at: [-1], [.nan, .nan]),
    ClosedForm("floor(x)*x", at: [2.5], [5, 2]),
    // Variables whose names mean something in a language, or none of whose characters do.
    ClosedForm("int*double + x1*func", at: [2, 3, 4, 5], [26, 3, 2, 5, 4]),
    ClosedForm("t1*t2 + y*w", at: [2, 3, 4, 5], [26, 3, 2, 5, 4]),
    ClosedForm("α·β + x₁", at: [2, 3, 4], [10, 3, 2, 1]),
    // Functions of several numbers, and numbers out of the ordinary.
    ClosedForm("hypot(x, y)", at: [3, 4], [5, 0.6, 0.8]),
    ClosedForm("atan2(y, x)", "x", "y", at: [1, 1], [0.7853981633974483, -0.5, 0.5]),
    ClosedForm("x^y", at: [2, 3], [8, 12, 5.545177444479562]),
    ClosedForm(
      "atan2(y, x)", "x", "y", "--derivatives", "hessian", at: [2, 1],
      [0.4636476090008061, -0.2, 0.4, 0.16, -0.12, -0.12, -0.16]),
    ClosedForm(
      "x^y", "--derivatives", "hessian", at: [2, 3],
      [8, 12, 5.545177444479562, 12, 12.317766166719343, 12.317766166719343, 3.8436241113456114]),
    ClosedForm("1e300*x + 5e-324*y", at: [2, 2], [2e300, 1e300, .leastNonzeroMagnitude]),
    ClosedForm("lgamma(x)", "--derivatives", "none", at: [5], [3.1780538303479458]),
  ]
}
