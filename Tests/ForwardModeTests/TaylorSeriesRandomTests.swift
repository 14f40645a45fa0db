import Fluxion
import TestSupport
import Testing

/// Random programs, run on series and on dual numbers three levels deep.
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
}
