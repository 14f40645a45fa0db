import Expressions
import Testing
import Tracing

/// Operations and numbers, counted by hand.
struct CostTests {
  @Test func theWorkedExample() {
    let costs = WorkedExampleTests.baydin.graph.costs
    #expect(costs.primal == StepCounts(additions: 2, multiplications: 1, functions: 2))
    // 1/v₋₁ times a tangent, the product rule, cos times a tangent, a sum and a difference.
    #expect(costs.tangentPass == StepCounts(additions: 3, multiplications: 4, functions: 2))
    // Eight edges: one addition each, and a product for all but those of the sum and difference.
    #expect(costs.adjointSweep == StepCounts(additions: 8, multiplications: 4, functions: 2))
    #expect(costs.passes == 2 && costs.sweeps == 1)
    #expect(costs.primalNumbers == 4 && costs.forwardNumbers == 8 && costs.reverseNumbers == 14)
  }

  @Test func quotientsAndFusedProducts() {
    let quotient = trace(at: [1.0, 2.0]) { x in x[0] / x[1] }.graph.costs
    #expect(quotient.primal == StepCounts(divisions: 1))
    #expect(
      quotient.tangentPass == StepCounts(additions: 1, multiplications: 1, divisions: 1))
    #expect(
      quotient.adjointSweep == StepCounts(additions: 2, multiplications: 1, divisions: 2))
    let scaled = trace(at: 1.0, name: "x") { x in x / 3.0 * 2.0 - 1.0 }.graph.costs
    #expect(scaled.tangentPass == StepCounts(multiplications: 1, divisions: 1))
    let fused = trace(at: [1.0, 2, 3]) { x in fma(x[0], x[1], x[2]) }.graph.costs
    #expect(fused.primal == StepCounts(additions: 1, multiplications: 1))
    #expect(fused.tangentPass == StepCounts(additions: 2, multiplications: 2))
    #expect(fused.adjointSweep == StepCounts(additions: 3, multiplications: 2))
  }

  /// Expressions multiply and divide by constants with rules of their own, which are no functions.
  @Test(arguments: ["3*x/2 + 1", "x*3/2 + 1"])
  func productsWithConstants(text: String) throws {
    let costs = try trace(Expression(text), at: [5.0]).graph.costs
    #expect(costs.primal == StepCounts(additions: 1, multiplications: 1, divisions: 1))
    #expect(costs.tangentPass == StepCounts(multiplications: 1, divisions: 1))
    #expect(
      costs.adjointSweep == StepCounts(additions: 3, multiplications: 1, divisions: 1))
  }

  /// What a rule is called says nothing about what it costs.
  @Test(arguments: ["scale", "multiply", "divide"])
  func rulesNamedLikeOperators(name: String) {
    struct Named: UnaryRule {
      let name: String
      func value<P: FloatingPointScalar>(_ x: P) -> P { sin(x) }
      func derivative<T: RealScalar>(at x: T, value: T) -> T { cos(x) }
    }
    let costs = trace(at: 0.5, name: "x") { x in Traced.apply(Named(name: name), to: x) }
      .graph.costs
    #expect(costs.primal == StepCounts(functions: 1))
    #expect(costs.tangentPass == StepCounts(multiplications: 1, functions: 1))
    #expect(
      costs.adjointSweep == StepCounts(additions: 1, multiplications: 1, functions: 1))
  }

  /// A chain holds two numbers at a time, its reverse sweep all of them.
  @Test(arguments: [1, 10, 1000])
  func memoryOfAChain(length: Int) {
    let costs = trace(at: 0.5, name: "x") { x in
      var v = x
      for _ in 0..<length { v = sin(v) }
      return v
    }.graph.costs
    #expect(costs.primal.functions == length)
    #expect(costs.primalNumbers == 2)
    #expect(costs.forwardNumbers == 4)
    #expect(costs.reverseNumbers == 2 * (length + 1))
  }
}
