import Expressions
import Testing
import Tracing

/// Operations and numbers, counted by hand.
struct CostTests {
  @Test func theWorkedExample() {
    let costs = WorkedExampleTests.baydin.costs
    #expect(costs.primal == StepCounts(additions: 2, multiplications: 1, functions: 2))
    // 1/v₋₁ times a tangent, the product rule, cos times a tangent, a sum and a difference.
    #expect(costs.tangentPass == StepCounts(additions: 3, multiplications: 4, functions: 2))
    // Eight edges: one addition each, and a product for all but those of the sum and difference.
    #expect(costs.adjointSweep == StepCounts(additions: 8, multiplications: 4, functions: 2))
    #expect(costs.passes == 2 && costs.sweeps == 1)
    #expect(costs.primalNumbers == 4 && costs.forwardNumbers == 8 && costs.reverseNumbers == 14)
  }

  @Test func quotientsAndFusedProducts() {
    let quotient = trace(at: [1.0, 2.0]) { x in x[0] / x[1] }.costs
    #expect(quotient.primal == StepCounts(divisions: 1))
    #expect(
      quotient.tangentPass == StepCounts(additions: 1, multiplications: 1, divisions: 1))
    #expect(
      quotient.adjointSweep == StepCounts(additions: 2, multiplications: 1, divisions: 2))
    let scaled = trace(at: 1.0, name: "x") { x in x / 3.0 * 2.0 - 1.0 }.costs
    #expect(scaled.tangentPass == StepCounts(multiplications: 1, divisions: 1))
    let fused = trace(at: [1.0, 2, 3]) { x in fma(x[0], x[1], x[2]) }.costs
    #expect(fused.primal == StepCounts(additions: 1, multiplications: 1))
    #expect(fused.tangentPass == StepCounts(additions: 2, multiplications: 2))
    #expect(fused.adjointSweep == StepCounts(additions: 3, multiplications: 2))
  }

  /// Expressions multiply and divide by constants with rules of their own, which are no functions.
  @Test(arguments: ["3*x/2 + 1", "x*3/2 + 1"])
  func productsWithConstants(text: String) throws {
    let costs = try trace(Expression(text), at: [5.0]).costs
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
      .costs
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
    }.costs
    #expect(costs.primal.functions == length)
    #expect(costs.primalNumbers == 2)
    #expect(costs.forwardNumbers == 4)
    #expect(costs.reverseNumbers == 2 * (length + 1))
  }

  /// A constant has no tangent and takes no adjoint, so nothing is done for it.
  @Test func constantsCostNothing() {
    struct Row {
      let f: (Traced<Double>) -> Traced<Double>
      let primal, tangent, adjoint: StepCounts
    }
    let c = Traced(3.0)
    let rows = [
      Row(
        f: { x in x + c }, primal: StepCounts(additions: 1), tangent: StepCounts(),
        adjoint: StepCounts(additions: 1)),
      Row(
        f: { x in x - c }, primal: StepCounts(additions: 1), tangent: StepCounts(),
        adjoint: StepCounts(additions: 1)),
      Row(
        f: { x in c - x }, primal: StepCounts(additions: 1), tangent: StepCounts(additions: 1),
        adjoint: StepCounts(additions: 1)),
      Row(
        f: { x in -x }, primal: StepCounts(additions: 1), tangent: StepCounts(additions: 1),
        adjoint: StepCounts(additions: 1)),
      Row(
        f: { x in c * x }, primal: StepCounts(multiplications: 1),
        tangent: StepCounts(multiplications: 1),
        adjoint: StepCounts(additions: 1, multiplications: 1)),
      Row(
        f: { x in x / c }, primal: StepCounts(divisions: 1), tangent: StepCounts(divisions: 1),
        adjoint: StepCounts(additions: 1, divisions: 1)),
      Row(
        f: { x in c / x }, primal: StepCounts(divisions: 1),
        tangent: StepCounts(additions: 1, multiplications: 1, divisions: 1),
        adjoint: StepCounts(additions: 1, multiplications: 1, divisions: 1)),
      Row(
        f: { x in fma(x, c, c) }, primal: StepCounts(additions: 1, multiplications: 1),
        tangent: StepCounts(multiplications: 1),
        adjoint: StepCounts(additions: 1, multiplications: 1)),
      Row(
        f: { x in fma(c, c, x) }, primal: StepCounts(additions: 1, multiplications: 1),
        tangent: StepCounts(), adjoint: StepCounts(additions: 1)),
      Row(
        f: { x in fma(c, x, x) }, primal: StepCounts(additions: 1, multiplications: 1),
        tangent: StepCounts(additions: 1, multiplications: 1),
        adjoint: StepCounts(additions: 2, multiplications: 1)),
      Row(
        f: { x in atan2(c, x) }, primal: StepCounts(functions: 1),
        tangent: StepCounts(multiplications: 1, functions: 1),
        adjoint: StepCounts(additions: 1, multiplications: 1, functions: 1)),
      Row(
        f: { x in norm([c, x, c]) }, primal: StepCounts(functions: 1),
        tangent: StepCounts(multiplications: 1, functions: 1),
        adjoint: StepCounts(additions: 1, multiplications: 1, functions: 1)),
    ]
    for (i, row) in rows.enumerated() {
      let costs = trace(at: 0.5, name: "x", of: row.f).costs
      #expect(costs.primal == row.primal, "\(i)")
      #expect(costs.tangentPass == row.tangent, "\(i)")
      #expect(costs.adjointSweep == row.adjoint, "\(i)")
    }
  }

  @Test func severalOperandsAreCountedEach() {
    let pair = trace(at: [0.5, 2]) { x in atan2(x[0], x[1]) }.costs
    #expect(pair.tangentPass == StepCounts(additions: 1, multiplications: 2, functions: 2))
    #expect(pair.adjointSweep == StepCounts(additions: 2, multiplications: 2, functions: 2))
    let many = trace(at: [1.0, 2, 2]) { x in norm(x) }.costs
    #expect(many.tangentPass == StepCounts(additions: 2, multiplications: 3, functions: 3))
    #expect(many.adjointSweep == StepCounts(additions: 3, multiplications: 3, functions: 3))
  }

  /// Inputs are there from the start, each until its last use; one that is not used stays.
  @Test func inputsHeldAtATime() {
    func numbers(
      _ count: Int, _ f: ([Traced<Double>]) -> Traced<Double>
    ) -> Int {
      trace(at: (0..<count).map { Double($0 + 1) }, of: f).costs.primalNumbers
    }
    #expect(numbers(1) { x in sin(x[0]) } == 2)
    #expect(numbers(1) { x in x[0] } == 1)
    #expect(numbers(3) { x in x[0] + x[1] + x[2] } == 4)
    #expect(numbers(3) { x in (x[0] + x[1]) * (x[1] + x[2]) } == 4)
    #expect(numbers(3) { x in (x[0] + x[1]) * (x[1] + x[2]) * x[0] } == 5)
    #expect(numbers(3) { x in sin(sin(x[2])) } == 4)
    #expect(numbers(3) { x in sin(sin(x[0])) } == 4)
    #expect(numbers(4) { x in x[0] * x[1] + x[2] * x[3] } == 5)
  }

  /// A result is held to the end, and what nothing uses no longer than it takes.
  @Test func resultsAndUnusedNumbersHeldAtATime() {
    func numbers(_ outputs: Int, _ f: (Traced<Double>) -> [Traced<Double>]) -> Int {
      let weights = [Double](repeating: 1, count: outputs)
      return trace(at: [0.5], weights: weights) { x in f(x[0]) }.costs.primalNumbers
    }
    #expect(numbers(1) { x in [exp(cos(sin(x)))] } == 2)
    #expect(numbers(2) { x in [sin(x), exp(cos(sin(x)))] } == 3)
    #expect(
      numbers(2) { x in
        let first = sin(x)
        return [first, exp(cos(first))]
      } == 3)
    #expect(
      numbers(3) { x in
        let first = sin(x)
        let second = cos(first)
        return [first, second, exp(second)]
      } == 3)
    #expect(
      numbers(1) { x in
        _ = [exp(x), exp(x), exp(x)]
        return [cos(sin(x))]
      } == 2)
    let costs = trace(at: [0.5, 2], weights: [1, 1, 1]) { x in [x[0] * x[1], x[0], x[1]] }
      .costs
    #expect(costs.passes == 2 && costs.sweeps == 3)
    #expect(costs.primalNumbers == 3 && costs.forwardNumbers == 6 && costs.reverseNumbers == 6)
  }

  @Test func countsAddUp() {
    var counts = StepCounts(additions: 1, multiplications: 2, divisions: 3, functions: 4)
    counts += StepCounts(additions: 10, multiplications: 20, divisions: 30, functions: 40)
    #expect(
      counts == StepCounts(additions: 11, multiplications: 22, divisions: 33, functions: 44))
    #expect(counts.total == 110)
  }
}
