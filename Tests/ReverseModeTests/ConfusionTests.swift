import Fluxion
import Testing

/// Differentiation inside differentiation: the careless program stops, the lifted one is right.
struct ConfusionTests {
  /// The derivative at x of a function of one variable, over any number.
  private func derivativeByReverse<T: RealScalar>(
    at x: T, _ f: (Variable<T>) -> Variable<T>
  ) -> T {
    Reverse.gradient(at: [x]) { x in f(x[0]) }[0]
  }

  @Test func carelessClassicsStop() async {
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = slope(at: 1) { x in x * slope(at: 1) { y in x + y } }
    }
    expectMessage("Lift it", in: sum)
    let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = slope(at: 3) { x in x * slope(at: 2) { y in x * y } }
    }
    expectMessage("Lift it", in: product)
    let ignored = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = slope(at: 1) { x in x * slope(at: 1) { _ in x } }
    }
    expectMessage("another recording", in: ignored)
  }

  @Test func numberKeptFromAnEarlierCallStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var kept: Variable<Double> = 1
      let f = { (y: Variable<Double>) -> Variable<Double> in
        kept = kept * y
        return kept
      }
      _ = slope(at: 2, of: f)
      _ = slope(at: 2, of: f)
    }
    expectMessage("after its recording had ended", in: result)
  }

  @Test func numberChangedByAnInnerCallStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = slope(at: 2) { x in
        var x = x
        let f = { (y: Variable<Double>) -> Variable<Double> in
          x = x * y
          return x
        }
        _ = slope(at: 1, of: f)
        return x
      }
    }
    expectMessage("Lift it", in: result)
  }

  @Test func liftedClassicsAreRight() {
    let sum = slope(at: 1) { x in
      x * derivativeByReverse(at: Variable(1)) { y in Variable(x) + y }
    }
    #expect(sum == 1)
    let product = slope(at: 3) { x in
      x * derivativeByReverse(at: Variable(2)) { y in Variable(x) * y }
    }
    #expect(product == 6)
    let again = slope(at: 4) { x in
      x * derivativeByReverse(at: Variable(1)) { y in Variable(x) * y }
    }
    #expect(again == 8)
    let ignored = slope(at: 1) { x in derivativeByReverse(at: x) { _ in Variable(x) } }
    #expect(ignored == 0)
    let mixed = slope(at: 2) { x in
      derivativeByReverse(at: Variable(3)) { y in Variable(x) * Variable(x) * y * y * y }
    }
    #expect(mixed == 108)
  }

  @Test func forwardOverReverse() {
    let sum = derivative(at: 1.0) { x in
      x * derivativeByReverse(at: Dual(1)) { y in Variable(x) + y }
    }
    #expect(sum == 1)
    let product = derivative(at: 3.0) { x in
      x * derivativeByReverse(at: Dual(2)) { y in Variable(x) * y }
    }
    #expect(product == 6)
    let mixed = derivative(at: 2.0) { x in
      derivativeByReverse(at: Dual(3)) { y in Variable(x) * Variable(x) * y * y * y }
    }
    #expect(mixed == 108)
    let own = derivative(at: 2.0) { x in derivativeByReverse(at: x) { y in y * y * y } }
    #expect(own == 12)
  }

  @Test func reverseOverForward() {
    let sum = slope(at: 1) { x in x * derivative(at: Variable(1)) { y in Dual(x) + y } }
    #expect(sum == 1)
    let product = slope(at: 3) { x in x * derivative(at: Variable(2)) { y in Dual(x) * y } }
    #expect(product == 6)
    let mixed = slope(at: 2) { x in
      derivative(at: Variable(3)) { y in Dual(x) * Dual(x) * y * y * y }
    }
    #expect(mixed == 108)
  }

  /// The marks of the dual numbers survive the tape: two differentiations are still told apart.
  @Test func marksHoldThroughForwardOverReverse() async {
    let values = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivative(at: 1.0) { x in
        x
          * derivative(at: 1.0) { y in
            Reverse.gradient(at: [y]) { z in z[0] * Variable(x) }[0]
          }
      }
    }
    expectMessage("perturbation confusion", in: values)
    let points = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivative(at: 1.0) { x in
        x
          * derivative(at: 1.0) { y in
            Reverse.gradient(at: [x, y]) { z in z[0] * z[1] }[1]
          }
      }
    }
    expectMessage("perturbation confusion", in: points)
    let weights = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivative(at: 1.0) { x in
        x
          * derivative(at: 1.0) { y in
            Reverse.vjp(at: [y], along: [x]) { z in [z[0] * z[0]] }.cotangent[0]
          }
      }
    }
    expectMessage("perturbation confusion", in: weights)
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivative(at: 1.0) { x in
        x
          * derivative(at: 1.0) { y in
            Reverse.jacobian(at: [y]) { z in [z[0], z[0] * Variable(x)] }[1, 0]
          }
      }
    }
    expectMessage("perturbation confusion", in: rows)
  }

  @Test func liftedThroughForwardOverReverseIsRight() {
    // ∂/∂x [x · ∂/∂y (∂/∂z (z² x) at z = y)] at x = y = 1: the inner is 2 x, so 4 x = 4.
    let lifted = derivative(at: 1.0) { x in
      x
        * derivative(at: Dual(1.0)) { y in
          Reverse.gradient(at: [y]) { z in z[0] * z[0] * Variable(Dual(x)) }[0]
        }
    }
    #expect(lifted == 4)
  }

  @Test func innerCallsThatUseNothingOfTheOuterOne() {
    let nested = slope(at: 2) { x in
      let inner = slope(at: 3) { y in y * y }
      return inner * x + x * x
    }
    #expect(nested == 10)
    for _ in 0..<100_000 {
      let square = slope(at: 2) { x in x * x }
      #expect(square == 4)
    }
  }

  private func expectMessage(
    _ part: String, in result: ExitTest.Result?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains(part), "\(message)", sourceLocation: sourceLocation)
  }
}
