import Fluxion
import Testing

/// Quotients of series that begin with as many zeros: the limits of 0 / 0.
struct RemovableSingularityTests {
  private func expectClose(_ found: [Double], _ truth: [Double], _ text: Comment) {
    #expect(found.count == truth.count)
    for (found, truth) in zip(found, truth) {
      #expect((found - truth).magnitude <= 1e-13 * max(1, truth.magnitude), text)
    }
  }

  /// Derivatives of each to order 20: those of 1 / (1 + t), of ∫ e^(xt), of ∫ cos(xt), of ½ ∫ (1 − t)² ….
  @Test(arguments: [1, 2, 3, 7, 8, 15, 16, 20])
  func limitsToEveryOrder(_ order: Int) {
    var factorials = [1.0]
    for n in 1...order + 2 { factorials.append(factorials[n - 1] * Double(n)) }
    let orders = 0...order
    expectClose(
      derivatives(at: 0.0, order: order) { t in t / (t + t * t) },
      orders.map { ($0 % 2 == 0 ? 1 : -1) * factorials[$0] }, "t / (t + t²)")
    expectClose(
      derivatives(at: 0.0, order: order) { x in (exp(x) - 1) / x },
      orders.map { 1 / Double($0 + 1) }, "(eˣ − 1) / x")
    expectClose(
      derivatives(at: 0.0, order: order) { x in sin(x) / x },
      orders.map { $0 % 2 == 1 ? 0 : ($0 % 4 == 0 ? 1 : -1) / Double($0 + 1) }, "sin x / x")
    // To first order neither numerator nor denominator is known to differ from zero.
    if order == 1 { return }
    expectClose(
      derivatives(at: 0.0, order: order) { x in (exp(x) - 1 - x) / (x * x) },
      orders.map { factorials[$0] / factorials[$0 + 2] }, "(eˣ − 1 − x) / x²")
  }

  /// With an inner function whose slope is not 1, and one more function around.
  @Test func insideAndOutsideOtherFunctions() {
    let found = derivatives(at: 1.0, order: 4) { x in
      let u = log(x)
      return exp(2 * (x - 1) / u)
    }
    // v = (x − 1) / log x = 1 + h/2 − h²/12 + h³/24 − 19 h⁴/720, and e^(2v) by its recurrence.
    let v = [1, 0.5, -1.0 / 12, 1.0 / 24, -19.0 / 720]
    var w = [exp(2 * v[0])]
    for n in 1...4 {
      var sum = 0.0
      for k in 1...n { sum += 2 * Double(k) * v[k] * w[n - k] }
      w.append(sum / Double(n))
    }
    let factorials = [1.0, 1, 2, 6, 24]
    expectClose(found, zip(w, factorials).map { $0 * $1 }, "exp(2 (x − 1) / log x)")
  }

  @Test func alongALineAndMixed() {
    let line = derivatives(at: [0.0, 0.0], along: [1.0, 2.0], order: 2) { x in
      (exp(x[0] * x[1]) - 1) / (x[0] * x[1]) + x[0]
    }
    // (e^(2t²) − 1) / (2t²) + t = 1 + t + t² + …
    expectClose(line, [1, 1, 2], "a line")
    let mixed = mixedDerivative(at: [0.0, 3.0], orders: [2, 1]) { x in x[1] * sin(x[0]) / x[0] }
    #expect((mixed + 1.0 / 3).magnitude < 1e-15)
  }

  /// Poles stay poles, and what order 0 cannot know is NaN as in plain arithmetic.
  @Test func whatHasNoLimit() {
    #expect(derivatives(at: 0.0, order: 2) { x in x / (x * x) }[0].isNaN)
    #expect(derivatives(at: 0.0, order: 2) { x in cos(x) / x }[0] == .infinity)
    #expect(derivatives(at: 0.0, order: 0) { x in sin(x) / x }[0].isNaN)
    #expect(derivatives(at: 0.0, order: 3) { x in (x - x) / (x - x) }[0].isNaN)
  }

  /// A quotient that is known to fewer orders limits what is made of it.
  @Test func ordersOfASeriesByHand() {
    let x = TaylorSeries(variableAt: 0.0, order: 5)
    let quotient = sin(x) / x
    #expect(quotient.order == 4 && quotient.value == 1)
    #expect((quotient * exp(x)).order == 4)
    #expect((x * x * x / (x * x)).coefficients == [0, 1, 0, 0])
  }
}
