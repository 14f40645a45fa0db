import Fluxion
import Testing

/// Random programs, run on series and on dual numbers three levels deep.
struct TaylorSeriesRandomTests {
  /// A small generator with a seed, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private func program<T: RealScalar>(_ x: T, seed: UInt64) -> T {
    var random = Generator(state: seed)
    var values = [x, 0.5 * x + 1, T(1.5)]
    for _ in 0..<8 {
      let a = values[Int.random(in: 0..<values.count, using: &random)]
      let b = values[Int.random(in: 0..<values.count, using: &random)]
      switch Int.random(in: 0..<20, using: &random) {
      case 0: values.append(a + b)
      case 1: values.append(a - b)
      case 2: values.append(a * b)
      case 3: values.append(a / (2 + b * b))
      case 4: values.append(sin(a))
      case 5: values.append(cos(a) * b)
      case 6: values.append(exp(-a * a))
      case 7: values.append(log(1 + b * b))
      case 8: values.append(tanh(a))
      case 9: values.append(sqrt(1 + a * a))
      case 10: values.append(atan(b))
      case 11: values.append(pow(1 + a * a, b / (1 + b * b)))
      case 12: values.append(pow(a, 3))
      case 13: values.append(sigmoid(a))
      case 14: values.append(hypot(a, 1 + b * b))
      case 15: values.append(atan2(a, 1 + b * b))
      case 16: values.append(abs(a))
      case 17: values.append(max(a, b))
      case 18: values.append(erf(a))
      default: values.append(asinh(b) - softplus(a))
      }
    }
    var sum: T = 0
    for value in values.suffix(4) { sum += value }
    return sum
  }

  @Test func thirdOrderIsThatOfNestedDuals() {
    var random = Generator(state: 2025)
    for _ in 0..<2000 {
      let seed = random.next()
      let x = Double.random(in: -2...2, using: &random)
      let d = derivatives(at: x, order: 3) { x in program(x, seed: seed) }
      let nested = program(
        Dual(value: Dual(value: Dual(value: x, tangent: 1), tangent: 1), tangent: 1), seed: seed)
      let expected = [
        nested.value.value.value, nested.tangent.value.value, nested.tangent.tangent.value,
        nested.tangent.tangent.tangent,
      ]
      #expect(d[0] == program(x, seed: seed))
      for n in 0...3 where expected[n].isFinite {
        let scale = 1 + (expected[...n].map(\.magnitude).max() ?? 0)
        #expect((d[n] - expected[n]).magnitude <= 1e-10 * scale, "seed \(seed) at \(x), order \(n)")
      }
    }
  }
}
