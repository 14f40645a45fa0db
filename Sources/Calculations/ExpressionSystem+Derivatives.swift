package import Expressions
package import Fluxion
package import Tracing

extension ExpressionSystem {
  /// The values and the Jacobian, and what they took.
  @inline(never)
  package func valueWithJacobian(
    at x: [Double], by method: Method
  ) -> (value: [Double], jacobian: Matrix<Double>, effort: Effort) {
    let calls = CallCount()
    let f = CountedCalls(self, calls)
    let tape = Tape<Double>()
    var (value, jacobian) =
      switch method {
      case .forward(let lanes): Forward.valueWithJacobian(at: x, lanes: lanes, of: f)
      case .reverse: tape.valueWithJacobian(at: x, of: f)
      }
    for (row, expression) in expressions.enumerated() {
      for column in expression.unusedVariables { jacobian[row, column] = 0 }
    }
    return (value, jacobian, Effort(evaluations: calls.count, sweeps: tape.sweeps))
  }

  /// The functions whose kinks or jumps a point lies at, in any of the expressions.
  package func branchPoints(at x: [Double]) -> [String] {
    var names: [String] = []
    for name in expressions.flatMap({ $0.branchPoints(at: x) }) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The values, and how they change along a direction.
  @inline(never)
  package func jvp(
    at x: [Double], along direction: [Double]
  ) -> (value: [Double], tangent: [Double]) {
    Forward.jvp(at: x, along: direction, of: self)
  }

  /// The values, and the gradient of their weighted sum.
  @inline(never)
  package func vjp(
    at x: [Double], along weights: [Double]
  ) -> (value: [Double], cotangent: [Double]) {
    Reverse.vjp(at: x, along: weights, of: self)
  }

  /// What all first derivatives cost by several methods, and by programs.
  @inline(never)
  package func comparison(at x: [Double]) -> ModeComparison {
    var comparison = compareModes(at: x, of: self)
    comparison.programs = ModeComparison.ProgramCounts(of: program)
    return comparison
  }

  /// How the values and their derivatives come about, step by step.
  @inline(never)
  package func trace(
    at x: [Double], names: [String], along direction: [Double]?, weights: [Double]?
  ) -> Trace<Double> {
    Tracing.trace(
      at: x, names: names, along: direction, weights: weights, numbering: .byLevel, of: self)
  }
}

extension NamedSteps {
  /// How the values and their derivatives come about, step by step in the order of the assignments.
  @inline(never)
  package func trace(
    at x: [Double], names: [String], along direction: [Double]?, weights: [Double]?
  ) -> Trace<Double> {
    Tracing.trace(at: x, names: names, along: direction, weights: weights, of: self)
  }
}
