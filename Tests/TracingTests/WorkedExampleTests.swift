import Testing
import Tracing

/// Traces with numbers known from the literature and from closed forms.
struct WorkedExampleTests {
  /// Tables 2 and 3 of Baydin, Pearlmutter, Radul and Siskind (2018): ln x₁ + x₁ x₂ − sin x₂.
  struct Baydin: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }
  }

  static var baydin: Trace<Double> {
    trace(at: [2, 5], names: ["x1", "x2"], numbering: .byLevel, of: Baydin())
  }

  @Test func baydinsTables() {
    let evaluation = Self.baydin
    let names = evaluation.nodes.indices.map(evaluation.name)
    #expect(names == ["v₋₁", "v₀", "v₁", "v₂", "v₃", "v₄", "v₅"])
    #expect(
      evaluation.nodes.map(\.operation)
        == ["input", "input", "log", "multiply", "sin", "add", "subtract"])
    #expect(
      evaluation.nodes.map(\.operands) == [[], [], [0], [0, 1], [1], [2, 3], [5, 4]])
    #expect(
      evaluation.nodes.map(\.value) == [
        2, 5, 0.6931471805599453, 10, -0.9589242746631385, 10.693147180559945, 11.652071455223084,
      ])
    #expect(evaluation.tangents == [1, 0, 0.5, 5, 0, 5.5, 5.5])
    #expect(evaluation.adjoints == [5.5, 1.7163378145367738, 1, 1, -1, 1, 1])
    #expect(evaluation.outputValues == [11.652071455223084])
    #expect(evaluation.outputTangents == [5.5])
    #expect(evaluation.inputAdjoints == [5.5, 1.7163378145367738])
    #expect(evaluation.outputProduct == 5.5)
    #expect(evaluation.inputProduct == 5.5)
  }

  @Test func baydinsRules() {
    let evaluation = Self.baydin
    #expect(
      evaluation.nodes.indices.map(evaluation.expression)
        == ["x1", "x2", "log(v₋₁)", "v₋₁·v₀", "sin(v₀)", "v₁ + v₂", "v₄ − v₃"])
    let tangents = [
      "ẋ1", "ẋ2", "(1/v₋₁)·v̇₋₁", "v̇₋₁·v₀ + v₋₁·v̇₀", "cos(v₀)·v̇₀", "v̇₁ + v̇₂", "v̇₄ − v̇₃",
    ]
    #expect(evaluation.nodes.indices.map(evaluation.tangentFormula) == tangents)
    let rules = Self.baydin.sweep.steps.map { step in
      let formula = evaluation.adjointFormula(of: step.node, toOperand: step.operand)
      return "\(evaluation.adjointName(of: step.parent)) += \(formula)"
    }
    #expect(
      rules == [
        "v̄₃ += v̄₅·(−1)", "v̄₄ += v̄₅·1", "v̄₂ += v̄₄·1", "v̄₁ += v̄₄·1", "v̄₀ += v̄₃·cos(v₀)",
        "v̄₀ += v̄₂·v₋₁", "v̄₋₁ += v̄₂·v₀", "v̄₋₁ += v̄₁·(1/v₋₁)",
      ])
    let totals = Self.baydin.sweep.steps.map(\.total)
    #expect(
      totals == [-1, 1, 1, 1, -0.28366218546322625, 1.7163378145367738, 5, 5.5])
  }

  /// The steps are numbered as the program computes them if it is not asked otherwise.
  @Test func theProgramsOwnOrder() {
    let evaluation = trace(Baydin(), at: [2.0, 5.0])
    #expect(
      evaluation.nodes.map(\.operation)
        == ["input", "input", "log", "multiply", "add", "sin", "subtract"])
    #expect(evaluation.tangents == [1, 0, 0.5, 5, 5.5, 0, 5.5])
    #expect(evaluation.inputAdjoints == [5.5, 1.7163378145367738])
  }

  /// L = −log σ(w x²), whose derivatives are −x² (1 − σ) and −2 w x (1 − σ).
  @Test func logisticLoss() {
    let evaluation = trace(at: [0.5, 2.0], names: ["w", "x"]) { v in
      let a = v[1] * v[1]
      let b = v[0] * a
      let c = sigmoid(b)
      let g = log(c)
      return -g
    }
    #expect(
      evaluation.nodes.indices.map(evaluation.expression)
        == ["w", "x", "v₀·v₀", "v₋₁·v₁", "sigmoid(v₂)", "log(v₃)", "−v₄"])
    let rest = 0.11920292202211755  // 1 − σ(2)
    #expect(abs(evaluation.outputTangents[0] - (-4 * rest)) < 1e-15)
    #expect(abs(evaluation.inputAdjoints[0] - (-4 * rest)) < 1e-15)
    #expect(abs(evaluation.inputAdjoints[1] - (-2 * rest)) < 1e-15)
  }

  /// a = x², b = 5 a, c = a b: the node a is used twice, and dc/da = 10 a.
  @Test func fanOutAccumulates() {
    let evaluation = trace(at: 3.0, name: "x") { x in
      let a = x * x
      let b = 5 * a
      return a * b
    }
    #expect(evaluation.adjoints == [540, 90, 9, 1])
    #expect(evaluation.tangents == [1, 6, 30, 540])
    #expect(evaluation.nodes[1].operands == [0, 0])
  }

  struct Pair: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [x[0] * x[1], x[0]] }
  }

  @Test func severalOutputs() {
    let x = [2.0, 5.0]
    let evaluation = trace(at: x, along: [0, 1], weights: [1, 10]) { x in
      [x[0] * x[1], x[0] + 3 * x[1]]
    }
    #expect(evaluation.outputValues == [10, 17])
    #expect(evaluation.outputTangents == [2, 3])
    #expect(evaluation.inputAdjoints == [15, 32])
    #expect(evaluation.outputProduct == 32)
    #expect(evaluation.inputProduct == 32)
    let chosen = trace(Pair(), at: x)
    #expect(chosen.weights == [1, 0] && chosen.direction == [1, 0])
  }
}
