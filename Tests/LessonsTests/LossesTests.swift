import Foundation
import Testing

/// Probability and losses.
@Suite struct LossesTests {
  @Test func entropies() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("probability", name) }
    let (log2, log99) = (log(Double(2)), log(Double(0.99)))
    #expect(agree(try number("H(½)"), log2))
    #expect(try number("H′(½)") == 0)
    #expect(agree(try number("H′(0.2)"), log(Double(4))))
    let entropy = -0.99 * log99 - 0.01 * log(Double(0.01))
    for q in [0.01, 0.98] {
      let cross = -0.99 * log(q) - 0.01 * log(1 - q)
      #expect(agree(try number("H(p, q) for q = \(q)"), cross))
      #expect(agree(try number("KL for q = \(q)"), cross - entropy))
      #expect(try number("KL for q = \(q)") > 0)
      let gradient = try LessonValues.list("probability", "∇H for q = \(q)")
      #expect(agree(gradient, [-0.99 / q, -0.01 / (1 - q)]))
    }
    #expect(try number("KL for q = 0.99") == 0)
    let slopes = try LessonValues.list("probability", "slope at 0.01, 0.98, 0.99")
    let share = 1 / (1 + exp(Double(1)))
    #expect(agree(try number("p"), share))
    let truth = [0.01, 0.98, 0.99].map { (q: Double) -> Double in 0.01 / (1 - q) - 0.99 / q }
    #expect(agree(slopes, truth, within: 1e-13))
    #expect(slopes[2].magnitude < 1e-14)
  }

  @Test func normalDensity() throws {
    // z = 3 at x = 2.5, μ = 1, σ = 0.5.
    #expect(try LessonValues.list("probability", "∇ log p") == [-6, 6, 16])
  }

  @Test func divergencesAndProducts() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("probability", name) }
    func list(_ name: String) throws -> [Double] { try LessonValues.list("probability", name) }
    let bits = try list("H(p, q) in bits for q = 0.01 and 0.98")
    #expect(agree(bits, [6.577563, 0.0852934], within: 1e-6))
    #expect(agree(try number("KL of 0.9 from 0.5"), 0.9 * log(1.8) + 0.1 * log(0.2)))
    #expect(agree(try number("KL of 0.5 from 0.9"), 0.5 * log(5.0 / 9) + 0.5 * log(5.0)))
    #expect(abs(try number("slope with respect to the belief, at p = q = 0.9")) < 1e-14)
    #expect(try list("product, and its derivative") == [0, 0])
    let sum = try list("sum of logarithms, and its derivative")
    #expect(agree(sum, [2000 * log(0.6), 2000 / 0.6], within: 1e-11))
    // Σ⁻¹ = (1, −0.8; −0.8, 1) / 0.36.
    let plane = try list("∇ log p of two variables")
    #expect(agree(plane, [-1.4 / 0.36, 1.3 / 0.36], within: 1e-14))
    #expect(agree(plane, try list("−Σ⁻¹ x")))
  }

  @Test func threePrinciples() throws {
    let truth = 1 / (1 + exp(Double(-0.2))) - 0.7
    for name in ["cross-entropy", "divergence"] {
      let gradient = try LessonValues.number("losses", "gradient of the \(name)")
      #expect(agree(gradient, truth), "\(name)")
    }
    let likelihood = try LessonValues.number("losses", "gradient of −log likelihood / 10")
    #expect(agree(likelihood, truth))
    #expect(agree(try LessonValues.number("losses", "w"), log(Double(7) / 3)))
  }

  @Test func logisticLoss() throws {
    // At −1000, −40, 0, 40 and 1000; the two losses in the middle of the ends are 40 + e⁻⁴⁰, e⁻⁴⁰.
    let tiny = exp(Double(-40))
    let losses = try LessonValues.list("losses", "losses")
    #expect(agree(losses, [1000, 40, log(Double(2)), tiny, 0]))
    #expect(agree(losses[3] / tiny, 1) && losses[4] == 0)
    let slopes = try LessonValues.list("losses", "slopes")
    #expect(agree(slopes, [-1, -1, -0.5, -tiny, 0]))
    #expect(agree(slopes[3] / tiny, -1) && slopes[4] == 0)
    // −Σ (2y − 1) σ(−(2y − 1) x) (1, x) at w = (0, 1).
    var truth = [0.0, 0.0]
    for (x, y) in [(-1.0, 0.0), (0.5, 1), (2, 1), (0.3, 0)] {
      let sign = 2 * y - 1
      let share = -sign / (1 + exp(sign * x))
      truth[0] += share
      truth[1] += share * x
    }
    #expect(agree(try LessonValues.list("losses", "∇L at w = (0, 1)"), truth))
    #expect(agree(try LessonValues.list("losses", "∇L at w = (0, 1000)"), [1, 0.3]))
  }

  @Test func softmaxCrossEntropy() throws {
    let exponentials = [2, -1, 0.5].map { exp($0) }
    let total = exponentials.reduce(0, +)
    let truth = zip(exponentials, [0.0, 0, 1]).map { $0 / total - $1 }
    #expect(agree(try LessonValues.list("losses", "∇L"), truth))
    #expect(try LessonValues.list("losses", "∇L far out") == [1, 0, -1])
  }

  @Test func severalLabels() throws {
    let sigma = { (z: Double) in 1 / (1 + exp(-z)) }
    let wanted = [sigma(2) - 1, sigma(-1), sigma(0.5) - 1]
    #expect(agree(try LessonValues.list("losses", "∇L of several labels"), wanted))
    #expect(try LessonValues.number("losses", "loss far out") == 1000)
    #expect(try LessonValues.list("losses", "∇L of several labels, far out") == [0, 0, -1])
  }

  /// The gradient is N/3 − n at equal scores, and nothing at the logarithms of the counts.
  @Test func countsOfPairs() throws {
    let start = try LessonValues.list("losses", "gradient at z = 0")
    let third = Double(1) / 3
    #expect(agree(start, [-2 * third, third, third]))
    #expect(agree(try LessonValues.list("losses", "softmax(log n)"), [0.5, 0.25, 0.25]))
    #expect(agree(try LessonValues.list("losses", "gradient at z = log n"), [0, 0, 0]))
  }

  @Test func uphillInTheInput() throws {
    // z = W x = (0.5, −0.45, 0.2), and (e₂ − p) W.
    let powers: [Double] = [0.5, -0.45, 0.2].map { exp($0) }
    let total: Double = powers[0] + powers[1] + powers[2]
    let p = powers.map { $0 / total }
    let byHand = [-p[0] - 0.5 * (1 - p[1]), 1 - p[1] + p[2]]
    #expect(agree(try LessonValues.list("losses", "∂/∂x log p"), byHand))
    #expect(agree(try LessonValues.list("losses", "(e − p) W"), byHand))
    #expect(agree(try LessonValues.number("losses", "probability before"), p[1]))
    #expect(try LessonValues.number("losses", "probability after 20 steps") > 0.95)
  }

  @Test func expectations() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("expectations", name) }
    #expect(try LessonValues.list("expectations", "∂/∂μ and ∂/∂σ of μ² + σ²") == [2, 1])
    // Four standard errors; the seeds are fixed.
    let ways = [
      ("∂/∂μ by moving", "its error, about (μ)", 2.0),
      ("∂/∂σ by moving", "its error, about (σ)", 1),
      ("∂/∂μ by weighing, no baseline", "its error, about, no baseline", 2),
      ("∂/∂μ by weighing, baseline 1.25", "its error, about, baseline 1.25", 2),
    ]
    for (way, error, truth) in ways {
      let (found, spread) = (try number(way), try number(error))
      #expect(abs(found - truth) < 4 * spread, "\(way)")
    }
    // The variances for μ = 1, σ = ½: of 2X it is 4σ² = 1; with the score they are larger.
    let moved = try number("its error, about (μ)")
    #expect(agree(moved * 1000.squareRoot(), 1, within: 0.1))
    let bare = try number("its error, about, no baseline")
    let less = try number("its error, about, baseline 1.25")
    #expect(bare > 3 * moved && less < bare)
    let density = exp(-0.5) / (2 * Double.pi).squareRoot()
    let (weighed, spread) = (try number("by weighing"), try number("its error, about"))
    #expect(try number("by moving") == 0)
    #expect(abs(weighed - density) < 4 * spread)
    #expect(agree(try number("derivative"), density))
    #expect(agree(try number("difference quotient"), density, within: 1e-8))
  }
}
