import Expressions
import TestSupport
import Testing
import Tracing

/// The formulas of the rules, read back as expressions and compared with what the rules compute.
struct NotationTests {
  private func value(of formula: String, _ variables: [(String, Double)]) throws -> Double {
    let f = try Expression(formula, variables: variables.map(\.0))
    return f(variables.map(\.1))
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1, b.magnitude)
  }

  @Test("derivatives of one argument", arguments: UnaryFunction.all)
  func unary(_ function: UnaryFunction) throws {
    let rule = function.rule
    for x in [0.3, 0.8, 1.7, 3.5] {
      let (value, slope) = rule.valueWithDerivative(at: x)
      guard !value.isNaN else { continue }
      let call = rule.notation
      #expect(isClose(try self.value(of: call, [("x", x)]), value), "\(call) at \(x)")
      if let formula = rule.derivativeNotation {
        let found = try self.value(of: formula, [("x", x), ("v", value)])
        #expect(isClose(found, slope), "\(formula) at \(x): \(found), not \(slope)")
      }
    }
  }

  /// All rules but the piecewise linear ones have a formula.
  @Test func onlyPiecewiseLinearRulesHaveNone() {
    let without = UnaryFunction.all.filter {
      $0.rule.derivativeNotation == nil
    }
    #expect(Set(without.map(\.rule.name)) == ["relu", "abs", "floor", "ceil", "round", "trunc"])
  }

  @Test("derivatives of two arguments", arguments: BinaryFunction.all)
  func binary(_ function: BinaryFunction) throws {
    guard let rule = function.rule else { return }
    let x = 1.75
    let y = rule.value(x, -0.5).isNaN ? 0.5 : -0.5
    let value = rule.value(x, y)
    let variables = [(rule.parameters.first, x), (rule.parameters.second, y), ("v", value)]
    #expect(isClose(try self.value(of: rule.notation, variables), value))
    if let first = rule.firstPartialNotation {
      let slope = rule.firstPartial(at: x, y, value: value)
      #expect(isClose(try self.value(of: first, variables), slope), "\(first)")
    }
    if let second = rule.secondPartialNotation {
      let slope = rule.secondPartial(at: x, y, value: value)
      #expect(isClose(try self.value(of: second, variables), slope), "\(second)")
    }
  }

  /// All rules of two arguments but the remainders have formulas, and the incomplete gamma functions but in a.
  @Test func onlyRemaindersAndIncompleteGammaFunctionsHaveNone() {
    let without = BinaryFunction.all.compactMap(\.rule).filter {
      $0.firstPartialNotation == nil || $0.secondPartialNotation == nil
    }
    #expect(Set(without.map(\.name)) == ["fmod", "remainder", "gammaP", "gammaQ"])
  }

  @Test(
    "powers with constant exponents",
    arguments: [
      (3.0, "v₀³", "3·v₀²"), (2, "v₀²", "2·v₀"), (1, "v₀", "1"), (-1, "v₀^(−1)", "(−1)·v₀^(−2)"),
      (0.5, "v₀^0.5", "0.5·v₀^(−0.5)"), (12, "v₀¹²", "12·v₀¹¹"), (0, "v₀⁰", "0"),
    ])
  func power(_ exponent: Double, _ call: String, _ slope: String) {
    let evaluation = trace(at: 2.0, name: "x") { x in pow(x, exponent) }
    #expect(evaluation.expression(of: 1) == call)
    #expect(evaluation.partialFormula(of: 1, 0) == slope)
  }

  /// A rule of the user's own without formulas shows its name and the value of its derivative.
  @Test func aRuleOfTheUsersOwn() {
    struct Cube: UnaryRule {
      var name: String { "cube" }
      func value<P: FloatingPointScalar>(_ x: P) -> P { x * x * x }
      func derivative<T: RealScalar>(at x: T, value: T) -> T { 3 * x * x }
    }
    struct Mean: BinaryRule {
      var name: String { "mean" }
      func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { (x + y) / 2 }
      func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { 0.5 }
      func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { 0.5 }
    }
    let evaluation = trace(at: [2.0, 3.0]) { x in
      Traced.apply(Mean(), to: Traced.apply(Cube(), to: x[0]), x[1])
    }
    #expect(evaluation.expression(of: 2) == "cube(v₋₁)")
    #expect(evaluation.tangentFormula(of: 2) == "12·v̇₋₁")
    #expect(evaluation.expression(of: 3) == "mean(v₁, v₀)")
    #expect(evaluation.tangentFormula(of: 3) == "0.5·v̇₁ + 0.5·v̇₀")
    #expect(evaluation.adjointFormula(of: 3, toOperand: 1) == "v̄₂·0.5")
  }

  @Test func constantsInFormulas() {
    let evaluation = trace(at: 2.0, name: "x") { x in
      let a = 1 - x / 3.0
      let b = -0.125 * a
      let c = 1 / b
      return c - 1e-10
    }
    #expect(
      evaluation.nodes.indices.map(evaluation.expression)
        == ["x", "v₀/3", "1 − v₁", "(−0.125)·v₂", "1/v₃", "v₄ − 1e-10"])
    #expect(
      evaluation.nodes.indices.map(evaluation.tangentFormula)
        == ["ẋ", "v̇₀/3", "−v̇₁", "(−0.125)·v̇₂", "−v₄·v̇₃/v₃", "v̇₄"])
  }
}
