// The Swift blocks of Docs/Tracing.md, word for word.

import Expectations
import Fluxion
import Tracing

func tracingExamples() {
  workedExample()
  severalOutputsExample()
  allInputsExample()
  costsExample()
  notationExample()
  programExample()
}

private func workedExample() {
  var evaluation = trace(at: [2.0, 5.0], numbering: .byLevel) { x in
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
  evaluation.title = "f(x1, x2) = log(x1) + x1 x2 − sin(x2)"
  let table = evaluation.text(mode: .forward)
  for line in [
    "  v₂  = v₋₁·v₀     10.0                  v̇₂  = v̇₋₁·v₀ + v₋₁·v̇₀   5.0",
    "  v₄  = v₁ + v₂    10.693147180559945    v̇₄  = v̇₁ + v̇₂           5.5",
  ] {
    expect(table.contains(line + "\n"), true)
  }

  functionObjectExample()
  namedStepsExample()

  for (i, node) in evaluation.nodes.enumerated() where node.operation == "sin" {
    print(evaluation.name(of: i), "=", evaluation.expression(of: i), "=", node.value)
    // v₃ = sin(v₀) = -0.9589242746631385
    print(evaluation.tangentName(of: i), "=", evaluation.tangentFormula(of: i))
    // v̇₃ = cos(v₀)·v̇₀
  }
  print(evaluation.outputProduct, evaluation.inputProduct)  // 5.5 5.5
}

private func functionObjectExample() {
  struct Loss: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ v: [T]) -> T {
      let square = v[1] * v[1]
      return -log(sigmoid(v[0] * square))
    }
  }

  let loss = trace(Loss(), at: [0.5, 2.0], names: ["w", "x"])
  print(loss.nodes.map(\.operation))
  // ["input", "input", "multiply", "multiply", "sigmoid", "log", "negate"]
  print(loss.outputValues)  // [0.12692801104297263]
  print(loss.inputAdjoints)  // [-0.47681168808847024, -0.23840584404423512]
}

private func namedStepsExample() {
  let fanOut = trace(at: 2.0, name: "x") { x in
    let a = named("a", x * x)
    let b = named("b", 5 * a)
    return named("L", -b * log(a))
  }
  print(fanOut.nodes.indices.map(fanOut.name))  // ["x", "a", "b", "v₁", "v₂", "L"]
  print(fanOut.expression(of: 2), fanOut.adjointName(of: 1))  // 5·a ā
}

private func allInputsExample() {
  var twoInputs = trace(at: [2.0, 5.0], names: ["x", "y"]) { v in v[0] * v[1] + sin(v[1]) }
  twoInputs.showsAllInputs = true
  print(twoInputs.inputDerivatives[2])  // [5.0, 2.0]
  print(twoInputs.text(mode: .forward).contains("∂v₁/∂y"))  // true
}

private func severalOutputsExample() {
  let polar = trace(at: [2.0, 0.5], names: ["r", "t"], along: [0, 1], weights: [3, 4]) { v in
    [v[0] * cos(v[1]), v[0] * sin(v[1])]
  }
  print(polar.outputTangents)  // [-0.958851077208406, 1.7551651237807455]
  print(polar.inputAdjoints)  // [4.55044984008793, 4.144107263497764]
}

private func costsExample() {
  let chain = trace(at: 0.5, name: "x") { x in
    var v = x
    for _ in 0..<100 { v = sin(v) }
    return v
  }
  let costs = chain.costs
  print(costs.primal.total, costs.tangentPass.total, costs.adjointSweep.total)  // 100 200 300
  print(costs.forwardNumbers, costs.reverseNumbers)  // 4 202
}

private func notationExample() {
  struct Cube: UnaryRule {
    var name: String { "cube" }
    func value<P: FloatingPointScalar>(_ x: P) -> P { x * x * x }
    func derivative<T: RealScalar>(at x: T, value: T) -> T { 3 * x * x }
    var notation: String { "x^3" }
    var derivativeNotation: String? { "3*x^2" }
  }

  let cube = trace(at: 2.0, name: "x") { x in Traced.apply(Cube(), to: x) }
  print(cube.expression(of: 1), "and", cube.tangentFormula(of: 1))
  // v₀³ and 3·v₀²·v̇₀
}

private func programExample() {
  let product = trace(at: [2.0, 5.0], names: ["x", "y"]) { v in v[0] * v[1] + sin(v[1]) }.program
  print(product([3.0, 0.0]))  // [0.0]
  print(product.gradient([3.0, 0.0]))  // [0.0, 4.0]
  print(product.gradient.source(.math, named: "slopes").contains("df/dx = y"))  // true
}
