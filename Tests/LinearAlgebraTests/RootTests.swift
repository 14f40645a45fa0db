import Fluxion
import TestSupport
import Testing

@Suite struct RootTests {
  /// Derivatives of a root to order 8 against 50 digits.
  func check(
    _ found: [Double], _ truths: some Collection<Double>, _ name: String, within bound: Double
  ) {
    #expect(found.count == truths.count)
    for (n, (found, truth)) in zip(found, truths).enumerated() {
      #expect(
        abs(found - truth) <= bound * abs(truth), "\(name), order \(n): \(found), not \(truth)")
    }
  }

  @Test func keplersEquation() throws {
    let table = try TruthTable("implicit", labels: 3)
    for label in table.labels where label.hasPrefix("kepler") {
      let numbers = label.split(separator: " ").compactMap { Double($0) }
      let (e, m) = (numbers[0], numbers[1])
      let byMean = try derivatives(at: m, order: 8) { m in
        try root(near: m.value, given: [m, TaylorSeries(e)]) { x, p in x - p[1] * sin(x) - p[0] }
      }
      check(byMean, table[label][..<9], label, within: 1e-12)
      let byEccentricity = try derivatives(at: e, order: 8) { e in
        try root(in: 0...4, given: [TaylorSeries(m), e]) { x, p in x - p[1] * sin(x) - p[0] }
      }
      check(byEccentricity, table[label][9...], label, within: 1e-11)
    }
  }

  @Test func lambertsFunction() throws {
    let table = try TruthTable("implicit", labels: 2)
    for label in table.labels where label.hasPrefix("lambert") {
      let x = try #require(label.split(separator: " ").last.flatMap { Double($0) })
      let found = try derivatives(at: x, order: 8) { x in
        try root(near: 0.5, given: [x]) { w, p in w * exp(w) - p[0] }
      }
      check(found, table[label], label, within: 1e-12)
    }
  }

  /// The volatility that explains the price of an option, differentiated as the inverse of the price.
  @Test func impliedVolatility() throws {
    func price<T: RealScalar>(_ volatility: T, _ spot: T) -> T {
      let (strike, rate, time) = (105.0, 0.02, 0.5)
      let deviation = volatility * time.squareRoot()
      let growth = T(rate * time)
      let ratio = log(spot / T(strike))
      let d = (ratio + growth) / deviation + deviation / 2
      func normal(_ x: T) -> T { erfc(-x / T(2.0.squareRoot())) / 2 }
      return spot * normal(d) - T(strike) * exp(-growth) * normal(d - deviation)
    }
    func volatility<T: RealScalar>(_ p: [T]) -> T {
      (try? root(in: 0.01...3, given: p) { s, p in price(s, p[1]) - p[0] }) ?? T(Double.nan)
    }
    let point = [price(0.25, 100.0), 100]
    #expect(abs(volatility(point) - 0.25) <= 1e-14)
    let (vega, delta) = gradient(at: 0.25, 100.0) { s, x in price(s, x) }
    for found in [
      Forward.gradient(at: point) { volatility($0) },
      Reverse.gradient(at: point) { volatility($0) },
    ] {
      #expect(abs(found[0] * vega - 1) <= 1e-12)
      #expect(abs(found[1] * vega + delta) <= 1e-12)
    }
  }

  /// The conditions of Karush, Kuhn and Tucker of a quadratic programme with one equation, whose solution is
  /// known in closed form.
  @Test func quadraticProgramme() throws {
    // Least (x² + 2 y²) / 2 − p x with x + y = q: x = (p + 2 q) / 3, y = (q − p) / 3, λ = p − x.
    func solution<T: RealScalar>(_ p: [T]) -> [T] {
      (try? root(near: [0.0, 0, 0], given: p) { z, p in
        let (first, second) = (z[0] - p[0] + z[2], 2 * z[1] + z[2])
        return [first, second, z[0] + z[1] - p[1]]
      }) ?? []
    }
    let jacobian = Forward.jacobian(at: [2.0, 5.0]) { solution($0) }
    let (third, twoThirds): (Double, Double) = (1.0 / 3, 2.0 / 3)
    let truth: Matrix<Double> = [[third, twoThirds], [-third, third], [twoThirds, -twoThirds]]
    for (found, truth) in zip(jacobian.elements, truth.elements) {
      #expect(abs(found - truth) <= 1e-15)
    }
    // The multiplier is minus the slope of the least value in q.
    let least = Reverse.gradient(at: [2.0, 5.0]) { p in
      let z = solution(p)
      let squares = z[0] * z[0] + 2 * z[1] * z[1]
      return squares / 2 - p[0] * z[0]
    }
    #expect(abs(least[1] + solution([2.0, 5.0])[2]) <= 1e-14)
  }

  @Test func thirdDerivative() throws {
    // x³ = p: x = ∛p.
    let found = try derivatives(at: 2.0, order: 3) { p in
      try root(near: 1.0, given: [p]) { x, p in x * x * x - p[0] }
    }
    check(found, derivatives(at: 2.0, order: 3) { p in cbrt(p) }, "cube root", within: 1e-14)
  }

  @Test func theSameValueInEveryMode() throws {
    let plain = try root(near: [2.0, 0.5], given: [4.0, 1.0]) { x, p in
      [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
    }
    #expect(abs(plain[0] - (2 + 3.0.squareRoot()).squareRoot()) <= 1e-15)
    let parameters: [Dual<Double>] = [Dual(value: 4, tangent: 1), 1]
    let dual = try root(near: [2.0, 0.5], given: parameters) { x, p in
      [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
    }
    #expect(dual.map { $0.value } == plain)
  }

  /// A start that carries a derivative starts the search, and does not count otherwise.
  @Test func startOfTheParametersNumbers() throws {
    func shifted<T: RealScalar>(_ p: [T]) throws -> [T] {
      let start = p.map { $0 * $0 }
      let zero = try root(near: start, given: p) { x, q in [x[0] * x[0] - q[0]] }
      let fixed = try fixedPoint(near: start, given: p) { x, q in [cos(x[0]) * q[0] / 4] }
      let least = try minimizer(near: start, given: p) { x, q in
        let distance = x[0] - q[0]
        return distance * distance + exp(x[0])
      }
      return zero + fixed + least
    }
    let found = try derivative(at: 2.0) { p in try shifted([p]) }
    let plain = try shifted([2.0])
    #expect(abs(found[0] - 0.25 * 2.0.squareRoot()) <= 1e-15)
    // x = cos x · p / 4 and 2 (x − p) + eˣ = 0
    #expect(abs(found[1] - cos(plain[1]) / 4 / (1 + sin(plain[1]) / 2)) <= 1e-15)
    #expect(abs(found[2] - 2 / (2 + exp(plain[2]))) <= 1e-14)
  }

  /// Constants from outside, and in forward mode numbers that carry derivatives.
  @Test func captured() throws {
    let shift = 2.5
    let slope = try derivative(at: 2.0) { t in
      let twice = 2 * t
      return try root(near: 1.0, given: [t]) { x, p in x * x - p[0] * twice - shift }
    }
    #expect(abs(slope - 4 / 10.5.squareRoot()) <= 1e-15)
  }

  /// What a search of one's own would get wrong.
  @Test func halvingHasNoDerivative() throws {
    func halving(_ p: Dual<Double>) -> Dual<Double> {
      var (low, high): (Dual<Double>, Dual<Double>) = (0, 4)
      while high.value - low.value > 1e-15 * 4 {
        let middle = (low + high) / 2
        if middle * middle < p { low = middle } else { high = middle }
        if middle.value == low.value && (low.value + high.value) / 2 == low.value { break }
        if (low.value + high.value) / 2 == high.value { break }
      }
      return low
    }
    #expect(derivative(at: 9.0) { halving($0) } == 0)
    let right = derivative(at: 9.0) { p in
      implicit(at: halving(p).value, given: [p]) { x, p in x * x - p[0] }
    }
    #expect(abs(right - 1.0 / 6) <= 1e-15)
  }

  @Test func otherPlainTypes() throws {
    let narrow = try derivative(at: Float(2)) { (p: Dual<Float>) -> Dual<Float> in
      try root(near: 1.0, given: [p]) { x, p in x * x - p[0] }
    }
    #expect(abs(narrow - 0.35355338) <= 1e-7)
  }

  @Test func eachPointOfABatch() throws {
    func f<T: RealScalar>(_ p: T) -> T {
      let x: T? = try? root(near: 1.0, given: [p]) { (x: T, p: [T]) -> T in
        let cube: T = x * x * x
        return cube + x - p[0]
      }
      return x ?? 0
    }
    let points = (0..<11).map { Double($0) / 2 + 0.1 }
    for (point, slope) in zip(points, derivative(atEach: points) { f($0) }) {
      let x = f(point)
      let truth = 1 / (3 * x * x + 1)
      #expect(abs(slope - truth) <= 1e-14)
    }
  }
}
