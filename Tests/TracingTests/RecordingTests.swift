import ForwardMode
import Testing
import Tracing

/// What is recorded, and what must not be.
struct RecordingTests {
  @Test func sharedNodesAreOneNode() {
    let evaluation = trace(at: [2.0, 3.0]) { x in
      let product = x[0] * x[1]
      return product + sin(product)
    }
    #expect(evaluation.nodes.count == 5)
    #expect(evaluation.nodes[4].operands == [2, 3])
  }

  @Test func constantsAreNoNodes() {
    let evaluation = trace(at: 2.0, name: "x") { x in
      let c: Traced<Double> = 3
      let d = exp(c) * c
      return x + (d - d) * 2 + x.detached
    }
    #expect(evaluation.nodes.map(\.operation) == ["input", "add", "add"])
    #expect(evaluation.inputAdjoints == [1])
  }

  @Test func oneNodeGraphs() {
    let identity = trace(at: 7.0, name: "x") { x in x }
    #expect(identity.nodes.count == 1)
    #expect(identity.outputTangents == [1] && identity.inputAdjoints == [1])
    let constant = trace(at: 7.0, name: "x") { _ in 4 }
    #expect(constant.nodes.map(\.operation) == ["input", "constant"])
    #expect(constant.outputTangents == [0] && constant.inputAdjoints == [0])
    let nothing = trace(at: [Double]()) { _ in Traced<Double>(4) }
    #expect(nothing.nodes.count == 1 && nothing.outputValues == [4])
    let none = trace(at: [1.0, 2.0], weights: []) { _ in [] }
    #expect(none.outputValues.isEmpty && none.inputAdjoints == [0, 0])
    for trace in [identity, constant, nothing, none] {
      #expect(!trace.text().isEmpty && !trace.markdown().isEmpty && !trace.json().isEmpty)
    }
  }

  @Test func unusedInputsAndZeros() {
    let evaluation = trace(at: [0.0, 5.0, -0.0]) { x in x[0] * x[2] }
    #expect(evaluation.inputAdjoints == [0, 0, 0])
    #expect(evaluation.outputTangents == [0])
  }

  /// What contributes to no output gets no adjoint, even where its partials are infinite.
  @Test func deadInfinitiesDoNotSpread() {
    let evaluation = trace(at: 0.0, name: "x") { x in
      _ = sqrt(x) * 2
      return x + 1
    }
    #expect(evaluation.nodes.count == 4)
    #expect(evaluation.inputAdjoints == [1])
    let first = trace(at: [0.0], weights: [1, 0]) { x in [x[0], sqrt(x[0])] }
    #expect(first.inputAdjoints == [1])
    let live = trace(at: 0.0, name: "x") { x in sqrt(x) }
    #expect(live.inputAdjoints == [.infinity])
  }

  /// The sign of a zero tangent tells a plain number beside an operator from a constant.
  @Test func mixedOperatorsAddNoZeroTangents() {
    let c = 2.0
    // The tangent of −⌊x⌋ is −0.
    let plain = trace(at: 1.5, name: "x") { x in c + -floor(x) }.outputTangents[0]
    #expect(plain.sign == .minus && plain == 0)
    #expect(derivative(at: 1.5) { x in c + -floor(x) }.sign == .minus)
    let constant = trace(at: 1.5, name: "x") { x in Traced(c) + -floor(x) }.outputTangents[0]
    #expect(constant.sign == .plus)
    #expect(derivative(at: 1.5) { x in Dual(c) + -floor(x) }.sign == .plus)
    let difference = trace(at: 1.5, name: "x") { x in c - floor(x) }.outputTangents[0]
    #expect(difference.sign == .minus)
    #expect(derivative(at: 1.5) { x in c - floor(x) }.sign == .minus)
    // The tangent of a negated constant is −0 as well.
    let negated = trace(at: 1.5, name: "x") { _ in -Traced(c) }.outputTangents[0]
    #expect(negated.sign == .minus)
  }

  /// A pole in an input that the direction does not move leaves nothing behind.
  @Test func inputsThatDoNotMove() {
    let evaluation = trace(at: [0.0, 3.0], along: [0, 1]) { x in sqrt(x[0]) + x[1] }
    #expect(evaluation.outputTangents == [1])
    #expect(evaluation.inputAdjoints == [.infinity, 1])
  }

  /// A function of a whole array is one node, with the bits that dual numbers compute.
  @Test(arguments: [1, 2, 3, 9, 20])
  func reductionsAreOneNode(count: Int) {
    let x = (0..<count).map { sin(Double(3 * $0 + 1)) }
    let direction = (0..<count).map { cos(Double($0)) }
    func both<T: RealScalar>(_ x: [T]) -> [T] { [norm(x), logSumExp(x)] }
    let evaluation = trace(at: x, along: direction, weights: [1, 0], of: both)
    let steps = evaluation.nodes.dropFirst(count)
    #expect(steps.map(\.operation) == ["norm", "logSumExp"])
    #expect(steps.allSatisfy { $0.operands.count == count })
    let (values, tangents) = jvp(at: x, along: direction, of: both)
    #expect(evaluation.outputValues == values && evaluation.outputTangents == tangents)
    for (slope, element) in zip(evaluation.inputAdjoints, x) {
      #expect(abs(slope - element / values[0]) <= 1e-16)
    }
    let costs = evaluation.costs
    #expect(costs.primal == StepCounts(functions: 2))
    #expect(costs.tangentPass.multiplications == 2 * count)
  }

  @Test func formulasOfReductions() {
    let evaluation = trace(at: [3.0, 4.0], names: ["x", "y"]) { v in
      norm([v[0], v[1], 12]) + logSumExp(v)
    }
    #expect(evaluation.expression(of: 2) == "norm(v₋₁, v₀, 12)")
    #expect(evaluation.tangentFormula(of: 2) == "(v₋₁/v₁)·v̇₋₁ + (v₀/v₁)·v̇₀")
    #expect(evaluation.adjointFormula(of: 3, toOperand: 1) == "v̄₂·exp(v₀ − v₂)")
    #expect(evaluation.nodes[2].value == 13)
  }

  @Test func primitivesOfTheUsersOwn() {
    func root<P: FirstOrderPayload>(_ x: Number<P>) -> Number<P> {
      let value = sqrt(x.value)
      return .chain(value: value, derivative: 0.5 / value, of: x)
    }
    let evaluation = trace(at: 16.0, name: "x") { x in root(x) }
    #expect(evaluation.nodes[1].operation == "chain")
    #expect(evaluation.outputTangents == [0.125])
    #expect(evaluation.inputAdjoints == [0.125])
  }

  /// The values are carried by any number: here by duals, which differentiate the adjoints.
  @Test func tracesOverDualNumbers() {
    let point = Dual(value: 2.0, tangent: 1)
    let evaluation = trace(at: point, name: "x") { x in x * x * x }
    #expect(evaluation.inputAdjoints[0].value == 12)
    #expect(evaluation.inputAdjoints[0].tangent == 12)
    #expect(evaluation.outputTangents[0].tangent == 12)
  }

  /// And traced numbers are carried by duals: this is the graph of a derivative's computation.
  @Test func derivativesAreTraced() {
    let evaluation = trace(at: 0.5, name: "x") { x in
      derivative(at: x) { y in sin(y) * y }
    }
    #expect(abs(evaluation.outputValues[0] - 0.9182169) < 1e-6)  // sin x + x cos x
    #expect(abs(evaluation.inputAdjoints[0] - 1.5154524) < 1e-6)  // 2 cos x − x sin x
  }

  @Test func errorsOfTheFunctionArePassedOn() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try trace(at: 1.0, name: "x") { _ in throw Refusal() }
    }
  }

  @Test func tracesOnSeveralThreadsAreIndependent() async {
    let sums = await withTaskGroup(of: (Int, Double, Int).self) { group in
      for k in 1...16 {
        group.addTask {
          let evaluation = trace(at: Double(k), name: "x") { x in
            var sum = x
            for _ in 0..<200 { sum = sum + x * x }
            return sum
          }
          return (k, evaluation.inputAdjoints[0], evaluation.nodes.count)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (k, slope, count) in sums {
      #expect(slope == 1 + 400 * Double(k))
      #expect(count == 401)
    }
  }

  /// One recording of the same function is like another.
  @Test func recordingIsDeterministic() {
    let f = RandomProgramTests.program(seed: 12, length: 40)
    let texts = (0..<3).map { _ in trace(f, at: RandomProgramTests.point).json() }
    #expect(Set(texts).count == 1)
  }

  /// Numbers can be compared wherever they are: only their values matter.
  @Test func comparisonsOutsideOfTheTrace() {
    var kept: Traced<Double> = 0
    let outer = trace(at: 2.0, name: "x") { x in
      let inner = trace(at: 3.0, name: "y") { y in y > x ? y * y : y }
      kept = x
      return inner.outputValues[0] > 5 ? x : -x
    }
    #expect(outer.outputValues == [2])
    #expect(kept > 1 && kept == 2)
  }
}
