import Fluxion
import TestSupport
import Testing

/// A number of a user's own, which has nothing but the chain rule: arithmetic, functions, reductions
/// and fused products come from the protocol's extensions.
struct OwnNumberTests {
  struct RatePayload: FirstOrderPayload {
    var value: Double
    var rate: Double
    var isActive: Bool

    init(_ value: Double) { (self.value, rate, isActive) = (value, 0, false) }

    init(_ value: Double, rate: Double) { (self.value, self.rate, isActive) = (value, rate, true) }

    static func chain(value: Double, derivative: Double, of x: Rate) -> Rate {
      guard x.isActive else { return Rate(value) }
      return Rate(payload: Self(value, rate: derivative * x.payload.rate))
    }

    static func chain(
      value: Double, partial first: Double, of x: Rate, partial second: Double, of y: Rate
    ) -> Rate {
      guard x.isActive else { return chain(value: value, derivative: second, of: y) }
      guard y.isActive else { return chain(value: value, derivative: first, of: x) }
      return Rate(payload: Self(value, rate: first * x.payload.rate + second * y.payload.rate))
    }
  }

  typealias Rate = Number<RatePayload>

  @Test func agreesWithDualNumbersOnRandomPrograms() {
    var compared = 0
    for seed in 1...400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let inputs = Int.random(in: 2...9, using: &generator)
      let program = RandomProgram(
        inputs: inputs, outputs: 3, length: Int.random(in: 5...25, using: &generator),
        using: &generator)
      let (point, direction) = (generator.point(inputs), generator.point(inputs))
      // The last input is a constant.
      let start = point.indices.map {
        $0 == inputs - 1
          ? Rate(point[$0]) : Rate(payload: RatePayload(point[$0], rate: direction[$0]))
      }
      let reference = point.indices.map {
        $0 == inputs - 1 ? Dual(point[$0]) : Dual(value: point[$0], tangent: direction[$0])
      }
      let paths = point.indices.map {
        $0 == inputs - 1 ? PathSum(point[$0]) : PathSum(value: point[$0], slope: direction[$0])
      }
      let scales = program(paths).map(\.first)
      for (i, (own, dual)) in zip(program(start), program(reference)).enumerated() {
        #expect(haveSameBits(own.value, dual.value), "seed \(seed)")
        #expect(own.isActive == !dual.isConstant, "seed \(seed)")
        let difference = Agreement.difference(
          own.payload.rate, dual.tangent, scale: Double(scales[i]))
        guard let error = difference else { continue }
        compared += 1
        #expect(error <= 8, "seed \(seed): \(own.payload.rate), \(dual.tangent)")
      }
    }
    #expect(compared > 900)
  }
}
