import Fluxion
import Foundation
import Testing

@testable import GradBench

/// Evaluations whose derivatives are known formulas.
struct ClosedFormTests {
  @Test func hello() throws {
    #expect(try output("hello", "square", 3.5) as? Double == 12.25)
    #expect(try output("hello", "double", 3.5) as? Double == 7)
  }

  @Test func logSumExp() throws {
    let x = [0.5, -3, 700, 699, 2]
    let total = x.reduce(0) { $0 + exp($1 - 700) }
    let input = ["x": x]
    expect(try numbers(output("lse", "primal", input)), [log(total) + 700], within: 1e-15)
    expect(try numbers(output("lse", "gradient", input)), x.map { exp($0 - 700) / total })
  }

  @Test func leastSquares() throws {
    let x = [0.3, -0.8, 0.4, 1.1]
    let n = 9
    var (value, gradient) = (0.0, [0.0, 0, 0, 0])
    for i in 0..<n {
      let t = -1 + Double(i) * 2 / Double(n - 1)
      let powers = x.indices.map { pow(t, Double($0)) }
      let residual = (t > 0 ? 1.0 : t < 0 ? -1 : 0) - zip(x, powers).map { $0 * $1 }.reduce(0, +)
      value += residual * residual / 2
      for j in x.indices { gradient[j] -= residual * powers[j] }
    }
    let input: [String: Any] = ["x": x, "n": n]
    expect(try numbers(output("llsq", "primal", input)), [value])
    expect(try numbers(output("llsq", "gradient", input)), gradient)
  }

  /// Runge and Kutta's method is exact for y₃ = 2⁴ / 4! x₀ x₁ x₂ x₃, whatever the number of steps.
  @Test(arguments: [1, 7, 2500]) func differentialEquation(steps: Int) throws {
    let x = [0.5, -1.25, 2, 0.75]
    let input: [String: Any] = ["x": x, "s": steps]
    var y: [Double] = []
    for i in x.indices { y.append((y.last ?? 1) * 2 * x[i] / Double(i + 1)) }
    expect(try numbers(output("ode", "primal", input)), y)
    expect(try numbers(output("ode", "gradient", input)), x.map { y[3] / $0 })
  }

  @Test func determinant() throws {
    let a: Matrix = [[0.5, 2, -1, 0.25], [1, 0.75, 3, -2], [0, 1, 1.5, 1], [2, -1, 0.5, 1.25]]
    let truth = Fluxion.determinant(a)
    let cofactors = try inverse(a).transposed.elements.map { $0 * truth }
    let input: [String: Any] = ["A": a.elements, "ell": 4]
    expect(try numbers(output("det", "primal", input)), [truth])
    expect(try numbers(output("det", "gradient", input)), cofactors)
    // Large matrices are taken apart, which small numbers show as well.
    let apart = Reverse.valueWithGradient(at: a.elements) { a in
      Minors(size: 4, small: 3, block: 2).determinant(a, 4)
    }
    expect([apart.value], [truth])
    expect(apart.gradient, cofactors)
  }

  /// Newton's direction leads from each centre to the mean of its points.
  @Test func clusters() throws {
    let points = [[0.0, 1], [1, 1], [0.5, 2], [8, 8], [9, 7.5]]
    let centers = [[0.25, 1], [8, 9]]
    let input = ["points": points, "centroids": centers]
    let squares = [0.0625, 0.5625, 1.0625, 1, 3.25]
    expect(try numbers(output("kmeans", "cost", input)), [squares.reduce(0, +)])
    expect(
      try numbers(output("kmeans", "dir", input)), [0.25 - 0.5, 1 - 4.0 / 3, 8 - 8.5, 9 - 7.75])
  }

  /// One component in one dimension: log N(x; μ, e⁻²ᑫ) summed, and the density of a Wishart distribution, which
  /// is a gamma distribution.
  @Test func mixtureOfOne() throws {
    let (x, mean, q, m, gamma) = ([0.5, -1, 2.25], 0.3, -0.4, 2.0, 1.5)
    let precision = exp(2 * q)
    let squares = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let likelihood = -1.5 * log(2 * Double.pi) + 3 * q - precision * squares / 2
    let (shape, rate) = ((m + 2) / 2, gamma * gamma / 2)
    // The density is stated without the factor that belongs to changing from precision to q.
    let constant: Double = shape * log(rate) - Foundation.lgamma(shape)
    let prior: Double = constant + (shape - 1) * 2 * q - rate * precision
    let input: [String: Any] = [
      "d": 1, "k": 1, "n": 3, "x": x.map { [$0] }, "m": 2, "gamma": gamma, "alpha": [0.7],
      "mu": [[mean]], "q": [[q]], "l": [[Double]()],
    ]
    expect(try numbers(output("gmm", "objective", input)), [likelihood + prior])
    let slopes = try #require(output("gmm", "jacobian", input) as? [String: Any])
    expect(try numbers(slopes["alpha"]), [0])
    let offsets = x.reduce(0) { $0 + ($1 - mean) }
    expect(try numbers(slopes["mu"]), [precision * offsets])
    let byPrior: Double = 2 * (shape - 1) - 2 * rate * precision
    expect(try numbers(slopes["q"]), [3 - precision * squares + byPrior])
  }

  /// Other modes take a minute without optimisation: see the next test.
  @Test func saddle() throws {
    let found = try numbers(output("saddle", "ff", ["start": [0.6, 0.4]]))
    expect(found, [0, 0, 0, 0], within: 1e-4)
  }

  /// Where the highest f(x, y) for a given x is at the start of the ascent, its gradient is 2 x.
  @Test func ascentsWithinGradients() {
    func check<Outer: OuterGradient, Inner: PlaneGradient>(_ outer: Outer, _ inner: Inner)
    where Inner.Scalar == Outer.Number {
      let start = Pair(outer.lift(0), outer.lift(0))
      let slope = outer.gradient(at: Pair(0.3, -0.2)) { x in
        highest(at: x, from: start, by: inner).value
      }
      expect([slope.x, slope.y], [0.6, -0.4])
    }
    check(ForwardOuter(), ForwardGradient())
    check(ForwardOuter(), ReverseGradient())
    check(ReverseOuter(), ForwardGradient())
    check(ReverseOuter(), ReverseGradient())
  }

  /// The particle goes through the origin where w is 0.2072.
  @Test(arguments: ["ff", "fr", "rf", "rr"]) func particle(modes: String) throws {
    let found = try numbers(output("particle", modes, ["w": 0.2]))
    expect(found, [0.2072], within: 1e-3)
  }
}
