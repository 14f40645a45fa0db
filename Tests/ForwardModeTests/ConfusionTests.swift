import Fluxion
import Testing

/// Perturbation confusion: the careless program stops, the lifted one is right.
struct ConfusionTests {
  @Test func carelessNestingStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 1.0) { x in x * derivative(at: 1.0) { y in x + y } }
    }
    expectConfusionMessage(result)
  }

  @Test func carelessProductStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 3.0) { x in x * derivative(at: 2.0) { y in x * y } }
    }
    expectConfusionMessage(result)
  }

  @Test func ignoredInnerVariableStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 1.0) { x in x * derivative(at: 1.0) { _ in x } }
    }
    expectConfusionMessage(result)
  }

  @Test func numberKeptFromAnEarlierCallStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      func leak() -> Double {
        derivative(at: 2.0) { x in
          var x = x
          let f = { (y: Dual<Double>) -> Dual<Double> in
            x = x * y
            return x
          }
          _ = derivative(at: 1.0, of: f)
          return x
        }
      }
      _ = leak()
    }
    expectConfusionMessage(result)
  }

  @Test func twoCallsThatShareAVariableStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var kept: Dual<Double> = 1
      let f = { (y: Dual<Double>) -> Dual<Double> in
        kept = kept * y
        return kept
      }
      _ = derivative(at: 2.0, of: f)
      _ = derivative(at: 2.0, of: f)
    }
    expectConfusionMessage(result)
  }

  @Test func arrayDriversStop() async {
    let gradients = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = gradient(at: [1.0, 2.0]) { x in
        let inner = gradient(at: [3.0]) { y in x[0] * y[0] }
        return x[1] * inner[0]
      }
    }
    expectConfusionMessage(gradients)
    let jacobians = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = jacobian(at: [1.0, 2.0]) { x in
        [x[0], x[1] * jacobian(at: [3.0]) { y in [y[0], x[1]] }[0, 0]]
      }
    }
    expectConfusionMessage(jacobians)
    let products = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = jvp(at: [1.0], along: [1.0]) { x in
        [x[0] * jvp(at: [2.0], along: [1.0]) { y in [y[0], x[0]] }.tangent[0]]
      }
    }
    expectConfusionMessage(products)
  }

  /// In the first evaluation the input that leaks is a constant; its own turn comes in the second.
  @Test func inputsOfALaterEvaluationStop() async {
    let gradients = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = gradient(at: [Double](repeating: 1, count: 20)) { x in
        x[0] * gradient(at: [3.0]) { y in x[17] * y[0] }[0]
      }
    }
    expectConfusionMessage(gradients)
    let hessians = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Forward.hessian(at: [Double](repeating: 1, count: 10)) { x in
        x[0] * Forward.hessian(at: [3.0]) { y in x[9] * y[0] * y[0] }[0, 0]
      }
    }
    expectConfusionMessage(hessians)
  }

  /// The chunks of one call have marks of their own: c is that of x₀ in the first chunk, and would give
  /// x₁₆ the derivative of x₀ in the second.
  @Test func numberKeptFromAnEarlierChunkStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let point = (1...20).map { Double($0) }
      var c: VectorDual<Lanes16<Double>>?
      _ = gradient(at: point) { x in
        if c == nil { c = x[0] * x[0] }
        return (c ?? 0) * x[16]
      }
    }
    expectConfusionMessage(result)
  }

  /// An entry at a pole is evaluated again by itself, under a mark of its own.
  @Test func numberKeptFromBeforeARepetitionStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var c: VectorDual<Lanes16<Double>>?
      _ = gradient(at: [0.0, 3.0]) { x in
        if c == nil { c = x[1] * x[1] }
        return sqrt(x[0]) + (c ?? 0)
      }
    }
    expectConfusionMessage(result)
  }

  @Test func numberKeptFromAnotherChunkOfAJacobianStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let point = (1...20).map { Double($0) }
      var c: VectorDual<Lanes16<Double>>?
      _ = jacobian(at: point) { x in
        if c == nil { c = x[0] * x[0] }
        return [x[1], (c ?? 0) * x[16]]
      }
    }
    expectConfusionMessage(result)
  }

  @Test func numberKeptFromAnotherBlockOfAHessianStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let point = (1...9).map { Double($0) }
      var c: HyperDualBlock<Lanes4<Double>>?
      _ = hessian(at: point) { x in
        if c == nil { c = x[0] * x[0] }
        return (c ?? 0) * x[8]
      }
    }
    expectConfusionMessage(result)
  }

  /// The tape notices a variable of another recording, the mark the value inside it.
  @Test func valueKeptFromAnotherColumnOfAHessianStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let point = (1...20).map { Double($0) }
      var c: VectorDual<Lanes16<Double>>?
      _ = Mixed.hessian(at: point) { x in
        if c == nil { c = (x[0] * x[0]).value }
        return Variable(c ?? 0) * x[16]
      }
    }
    expectConfusionMessage(result)
  }

  @Test func handSeededNumberInsideADriverStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 1.0) { x in x * Dual(value: 2, tangent: 1) }
    }
    expectConfusionMessage(result)
  }

  @Test func liftedClassicsAreRight() {
    #expect(
      derivative(at: 1.0) { x in x * derivative(at: Dual(1)) { y in Dual(x) + y } } == 1)
    #expect(
      derivative(at: 3.0) { x in x * derivative(at: Dual(2)) { y in Dual(x) * y } } == 6)
    #expect(
      derivative(at: 4.0) { x in x * derivative(at: Dual(1)) { y in Dual(x) * y } } == 8)
    #expect(derivative(at: 1.0) { x in derivative(at: x) { _ in Dual(x) } } == 0)
    let mixed = derivative(at: 2.0) { x in
      derivative(at: Dual(3)) { y in Dual(x) * Dual(x) * y * y * y }
    }
    #expect(mixed == 108)
  }

  @Test func liftedNestingOfVectorDuals() {
    // ∂/∂x of the inner gradient ∂/∂y (x² y³) at (2, 3) is 2x · 3y² = 108.
    let mixed = derivative(at: 2.0) { x in
      Forward.gradient(at: [Dual(3.0)], lanes: Lanes4<Dual<Double>>.self) { y in
        let lifted = VectorDual<Lanes4<Dual<Double>>>(x)
        return lifted * lifted * y[0] * y[0] * y[0]
      }[0]
    }
    #expect(mixed == 108)
  }

  @Test func sequentialAndIndependentNestedCallsPass() {
    let sum = derivative(at: 2.0) { x in
      let inner = derivative(at: 3.0) { y in y * y }
      return inner * x + x * x
    }
    #expect(sum == 10)
    for _ in 0..<200_000 {
      #expect(derivative(at: 2.0) { x in x * x } == 4)
    }
  }

  @Test func marksOfManyCallsDiffer() {
    var seen: Set<UInt64> = []
    for _ in 0..<200_000 {
      let mark = derivativeMark()
      #expect(mark.nonzeroBitCount == 32)
      #expect(seen.insert(mark).inserted)
    }
  }

  /// The bits of the mark that one call of a driver draws.
  private func derivativeMark() -> UInt64 {
    var bits: UInt64 = 0
    _ = derivative(at: 1.0) { x in
      bits = unsafeBitCast(x.mark, to: UInt64.self)
      return x
    }
    return bits
  }

  private func expectConfusionMessage(
    _ result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("perturbation confusion"), sourceLocation: sourceLocation)
    #expect(message.contains("Dual(x)"), sourceLocation: sourceLocation)
  }
}
