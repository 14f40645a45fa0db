import Expressions
import Fluxion
import TestSupport
import Testing
import Tracing

/// Steps that go by names of their own.
struct NamedStepTests {
  /// a = x², b = 5a, c = log a, L = −b c at 2, where −b has no name.
  private static func loss<T: RealScalar>(_ x: T) -> T {
    let a = named("a", x * x)
    let b = named("b", 5 * a)
    let c = named("c", log(a))
    return named("L", -b * c)
  }

  private static let evaluation = trace(at: 2.0, name: "x") { x in loss(x) }

  @Test func namesAndFormulas() {
    let evaluation = Self.evaluation
    let nodes = evaluation.nodes.indices
    #expect(nodes.map(evaluation.name) == ["x", "a", "b", "c", "v₁", "L"])
    #expect(nodes.map(evaluation.adjointName) == ["x̄", "ā", "b̄", "c̄", "v̄₁", "L̄"])
    #expect(nodes.map(evaluation.expression) == ["x", "x·x", "5·a", "log(a)", "−b", "v₁·c"])
    #expect(evaluation.tangentFormula(of: 5) == "v̇₁·c + v₁·ċ")
    #expect(evaluation.adjointFormula(of: 3, toOperand: 0) == "c̄·(1/a)")
    #expect(evaluation.outputName(0) == "L")
    #expect(evaluation.nodes.map(\.name) == [nil, "a", "b", "c", nil, "L"])
  }

  /// With log 4 = ℓ: ȧ = 4, ḃ = 20, ċ = 1, L̇ = −20ℓ − 20; b̄ = −ℓ, c̄ = −20, ā = −5ℓ − 5.
  @Test func numbersUnderTheNames() {
    let (evaluation, ell) = (Self.evaluation, Double.log4)
    #expect(evaluation.tangents == [1, 4, 20, 1, -20, -20 * ell - 20])
    #expect(
      zip(evaluation.adjoints, [-20 * ell - 20, -5 * ell - 5, -ell, -20, ell, 1])
        .allSatisfy { isClose($0, $1) })
    let text = evaluation.text(mode: .reverse)
    #expect(text.contains("ā  += c̄·(1/a)"))
    #expect(text.contains("with L̄ = 1."))
    #expect(!text.contains("v₀") && !text.contains("ȳ"))
  }

  /// A share and what it makes of the adjoint are two numbers.
  @Test func sharesAndTotals() throws {
    let steps = Self.evaluation.sweep.steps.filter { $0.parent == 1 }
    #expect(steps.map(\.share) == [-5, -5 * Double.log4])
    #expect(steps.map(\.before) == [nil, -5])
    #expect(steps.map(\.total) == [-5, -5 - 5 * Double.log4])
    let lines = Self.evaluation.text(mode: .reverse).split(separator: "\n")
    let share = try #require(lines.firstIndex { $0.contains("ā  += b̄·5") })
    #expect(lines[share].hasSuffix("-6.931471805599453"))
    #expect(lines[share + 1].hasSuffix("-11.931471805599454"))
    #expect(lines[share + 1].contains("= −5 − 6.93147 "))
  }

  /// Names change no number, in any mode.
  @Test func namesDoNothingElsewhere() {
    func plain<T: RealScalar>(_ x: T) -> T { -(5 * (x * x)) * log(x * x) }
    #expect(Self.loss(2.0) == plain(2.0))
    #expect(derivative(at: 2.0) { x in Self.loss(x) } == derivative(at: 2.0) { x in plain(x) })
    #expect(
      Reverse.gradient(at: [2.0]) { x in Self.loss(x[0]) }
        == Reverse.gradient(at: [2.0]) { x in plain(x[0]) })
    #expect(Program(inputs: 1) { x in Self.loss(x[0]) }([2.0]) == [plain(2.0)])
  }

  @Test func namesThatAreGivenAgain() {
    let evaluation = trace(at: [1.0, 2.0], names: ["x", "h"]) { v in
      var h = v[1]
      for _ in 0..<3 { h = named("h", sin(h) * v[0]) }
      _ = named("constant", Traced(3.0))
      return named("h", named("late", h))
    }
    let names = evaluation.nodes.indices.map(evaluation.name)
    #expect(names == ["x", "h", "v₁", "h₂", "v₂", "h₃", "v₃", "h₄"])
    #expect(Set(names).count == names.count)
  }

  /// A name can be any text.
  @Test func oddNames() throws {
    var evaluation = trace(at: 2.0, name: "x") { x in
      named("", named("<b> & \"c\"", x * x) + named("a very long name for a step", sin(x)))
    }
    evaluation.title = "odd"
    _ = try XMLElements(evaluation.html())
    _ = try XMLElements(evaluation.svg())
    #expect(evaluation.text().split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(evaluation.json().contains("a very long name fo…"))
  }

  @Test func assignmentsAsAFunction() throws {
    let steps = try NamedSteps(
      [("a", "x^2"), (nil, "a*y"), ("b", "a + y"), (nil, "b^2")], variables: ["x", "y"])
    #expect(steps([3.0, 2]) == [18, 121])
    #expect(steps.resultNames == [nil, nil])
    let chosen = try NamedSteps(
      [("a", "x^2"), ("b", "a + x")], results: ["b", "x", "a"], variables: ["x"])
    #expect(chosen([3.0]) == [12, 3, 9])
    #expect(Forward.jacobian(at: [3.0], of: chosen) == Matrix([[7.0], [1], [6]]))
    let evaluation = trace(at: [3.0], names: ["x"], of: chosen)
    #expect(evaluation.outputs.indices.map(evaluation.outputName) == ["b", "x", "a"])
    #expect(throws: ExpressionError.self) {
      try NamedSteps([("a", "b + x"), ("b", "x")], variables: ["x"])
    }
    #expect(throws: ExpressionError.self) { try NamedSteps([("2a", "x")], variables: ["x"]) }
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-15 * b.magnitude
  }
}

extension Double {
  fileprivate static var log4: Double { Double.libm(.log, 4) }
}
