import Fluxion
import TestSupport
import Testing

/// Random programs, run on series and on dual numbers three levels deep, and random series.
struct TaylorSeriesRandomTests {
  @Test func thirdOrderIsThatOfNestedDuals() {
    var generator = SeededGenerator(seed: 2025)
    for seed in 0..<2000 {
      let f = RandomProgram(inputs: 1, outputs: 1, length: 8, using: &generator).total
      let x = Double.random(in: -2...2, using: &generator)
      let d = derivatives(at: x, order: 3) { x in f([x]) }
      let nested = f([
        Dual(value: Dual(value: Dual(value: x, tangent: 1), tangent: 1), tangent: 1)
      ])
      let expected = [
        nested.value.value.value, nested.tangent.value.value, nested.tangent.tangent.value,
        nested.tangent.tangent.tangent,
      ]
      #expect(d[0] == f([x]))
      for n in 0...3 where expected[n].isFinite {
        let scale = 1 + (expected[...n].map(\.magnitude).max() ?? 0)
        #expect((d[n] - expected[n]).magnitude <= 1e-10 * scale, "seed \(seed) at \(x), order \(n)")
      }
    }
  }

  /// Arithmetic, coefficient by coefficient, at every order that is held inline and beyond.
  @Test(arguments: 0...18)
  func arithmeticToEveryOrder(order: Int) {
    var generator = SeededGenerator(seed: UInt64(order))
    func series() -> TaylorSeries<Double> {
      TaylorSeries(coefficients: (0...order).map { _ in .random(in: 0.5...2, using: &generator) })
    }
    let (a, b) = (series(), series())
    let exponential = exp(a)
    let (sine, cosine) = (sin(a), cos(a))
    let unit = sine * sine + cosine * cosine
    let hyperbolicUnit = cosh(b) * cosh(b) - sinh(b) * sinh(b)
    for n in 0...order {
      let product = (0...n).reduce(0) { $0 + a[$1] * b[n - $1] }
      let rate = (0...n).reduce(0) { $0 + Double($1) * a[$1] * exponential[n - $1] }
      let one: Double = n == 0 ? 1 : 0
      let pairs: [(TaylorSeries<Double>, Double)] = [
        (a + b, a[n] + b[n]), (a - b, a[n] - b[n]), (-a, -a[n]), (a * 2.5, a[n] * 2.5),
        (a / 2.5, a[n] / 2.5), (a * b, product), (a * b / b, a[n]), (log(exponential), a[n]),
        (exponential, n == 0 ? exp(a[0]) : rate / Double(n)), (unit, one), (hyperbolicUnit, one),
      ]
      for (place, (found, truth)) in pairs.enumerated() {
        let error = (found[n] - truth).magnitude
        #expect(error <= 1e-7 * (1 + truth.magnitude), "pair \(place), coefficient \(n)")
      }
    }
  }
}
