import TestSupport
import Tracing

/// A random program with two outputs, the same for every number and in every run.
///
/// It uses every rule of the library, at arguments that are mostly harmless and sometimes outside
/// the rule's domain, and shares intermediate results.
struct RandomProgram: VectorFunction {
  let seed: UInt64
  let steps: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var random = SplitMix(state: seed)
    var values = x + [T(0.75), T(-2.0)]
    for _ in 0..<steps {
      let a = values[Int.random(in: 0..<values.count, using: &random)]
      let b = values[Int.random(in: 0..<values.count, using: &random)]
      let c = values[Int.random(in: 0..<values.count, using: &random)]
      switch Int.random(in: 0..<16, using: &random) {
      case 0, 1: values.append(a + b)
      case 2, 3: values.append(a - b)
      case 4, 5: values.append(a * b)
      case 6: values.append(a / b)
      case 7: values.append(-a)
      case 8: values.append(a.addingProduct(b, c))
      case 9: values.append(max(a, b))
      case 10: values.append(abs(a))
      case 11: values.append(pow(a, Double(Int.random(in: -2...4, using: &random))))
      case 12:
        let choice = Int.random(in: 0..<5, using: &random)
        values.append(Self.binary(choice, a, b))
      case 13: values.append(T.sineAndCosine(of: a).cosine)
      default:
        let functions = UnaryFunction.all
        let rule = functions[Int.random(in: 0..<functions.count, using: &random)].rule
        values.append(Self.unary(rule, a))
      }
    }
    return Array(values.suffix(2))
  }

  private static func unary<T: RealScalar>(_ rule: some UnaryRule, _ x: T) -> T {
    T.apply(rule, to: x)
  }

  private static func binary<T: RealScalar>(_ choice: Int, _ x: T, _ y: T) -> T {
    switch choice {
    case 0: T.apply(Rules.Pow(), to: x, y)
    case 1: T.apply(Rules.Hypot(), to: x, y)
    case 2: T.apply(Rules.Atan2(), to: x, y)
    case 3: T.apply(Rules.Fmod(), to: x, y)
    default: T.apply(Rules.Remainder(), to: x, y)
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
