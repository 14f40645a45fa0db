import Fluxion
import TestSupport
import Testing

/// What happens where a function has no derivative, or no finite one: the same as in forward mode.
struct KinkTests {
  @Test func absoluteValueGoesByTheSignBit() {
    #expect(slope(at: 0) { x in abs(x) } == 1)
    #expect(slope(at: -0.0) { x in abs(x) } == -1)
    #expect(slope(at: -2) { x in abs(3 * x) } == -3)
    #expect(slope(at: 0) { x in x.magnitude } == 1)
    let both = Reverse.gradient(at: [-0.0, 0.0]) { x in abs(x[0]) + abs(x[1]) }
    #expect(both == [-1, 1])
    let second = slope(at: 0) { x in
      Reverse.gradient(at: [x]) { y in abs(y[0]) * abs(y[0]) }[0]
    }
    #expect(second == 2)
  }

  @Test func maximumAndMinimumPickAsSwiftDoes() {
    // Of two equal numbers max takes the second and min the first.
    #expect(slope(at: 1) { x in max(2 * x, 3 * x - 1) } == 3)
    #expect(slope(at: 1) { x in min(2 * x, 3 * x - 1) } == 2)
    #expect(slope(at: 1) { x in max(x, 1) } == 0)
    #expect(slope(at: 1) { x in max(1, x) } == 1)
    #expect(slope(at: 1) { x in min(x, 1) } == 1)
    #expect(slope(at: 1) { x in min(1, x) } == 0)
    let limit = 1.0
    #expect(slope(at: 1) { x in max(x, limit) } == 0)
    #expect(slope(at: 1) { x in min(limit, x) } == 0)
    let larger = Reverse.gradient(at: [1.0, 1.0]) { x in max(x[0], x[1]) }
    #expect(larger == [0, 1])
    let smaller = Reverse.gradient(at: [1.0, 1.0]) { x in min(x[0], x[1]) }
    #expect(smaller == [1, 0])
    #expect(slope(at: .nan) { x in max(2 * x, 1) } == derivative(at: .nan) { x in max(2 * x, 1) })
  }

  @Test func genericCodePicksTheSameBranches() {
    func ramp<T: RealScalar>(_ x: T) -> T { max(min(2 * x, 1), 0) }
    for x in [-1.0, -0.0, 0, 0.25, 0.5, 2, .infinity, .nan] {
      let reverse = Reverse.valueWithGradient(at: [x]) { x in ramp(x[0]) }
      let forward = valueWithDerivative(at: x) { x in ramp(x) }
      #expect(haveSameBits(reverse.value, ramp(x)))
      #expect(reverse.gradient[0] == forward.derivative)
    }
  }

  @Test func rampAndSteps() {
    #expect(slope(at: 0) { x in relu(3 * x) } == 0)
    #expect(slope(at: 0.1) { x in relu(3 * x) } == 3)
    for step in [floor, ceil, round, trunc] as [(Variable<Double>) -> Variable<Double>] {
      #expect(slope(at: 1.5, of: step) == 0)
      #expect(slope(at: 2, of: step) == 0)
      #expect(slope(at: .nan, of: step).isNaN)
    }
  }

  @Test func remaindersHaveTheQuotientAsSlope() {
    let truncated = Reverse.gradient(at: [7.5, 2.0]) { x in fmod(x[0], x[1]) }
    #expect(truncated == [1, -3])
    let negative = Reverse.gradient(at: [-7.5, 2.0]) { x in fmod(x[0], x[1]) }
    #expect(negative == [1, 3])
    let nearest = Reverse.gradient(at: [7.5, 2.0]) { x in remainder(x[0], x[1]) }
    #expect(nearest == [1, -4])
  }

  @Test func polesAndCuspsHaveTheLimit() {
    #expect(slope(at: 0) { x in sqrt(x) } == .infinity)
    #expect(slope(at: 0) { x in log(x) } == .infinity)
    #expect(slope(at: 0) { x in cbrt(x) } == .infinity)
    #expect(slope(at: 1) { x in asin(x) } == .infinity)
    #expect(slope(at: 1) { x in acos(x) } == -.infinity)
    let origin = Reverse.gradient(at: [0.0, 0.0]) { x in hypot(x[0], x[1]) }
    #expect(origin.allSatisfy { $0.isNaN })
  }

  @Test func outsideTheDomainTheDerivativeIsNaN() {
    #expect(slope(at: -1) { x in sqrt(x) }.isNaN)
    #expect(slope(at: -1) { x in log(x) }.isNaN)
    #expect(slope(at: -1) { x in log2(x) }.isNaN)
    #expect(slope(at: -2) { x in log1p(x) }.isNaN)
    #expect(slope(at: 2) { x in asin(x) }.isNaN)
    #expect(slope(at: 2) { x in atanh(x) }.isNaN)
    #expect(slope(at: 0.5) { x in acosh(x) }.isNaN)
    #expect(slope(at: -2) { x in acosh(x) }.isNaN)
    #expect(slope(at: -2) { x in pow(x, 0.5) }.isNaN)
  }

  @Test func constantPowersAtZero() {
    #expect(slope(at: 0) { x in pow(x, 0) } == 0)
    #expect(slope(at: 0) { x in pow(x, 1) } == 1)
    #expect(slope(at: 0) { x in pow(x, 2) } == 0)
    #expect(slope(at: 0) { x in pow(x, 2.5) } == 0)
    #expect(slope(at: 0) { x in pow(x, 0.5) } == .infinity)
    #expect(slope(at: -2) { x in pow(x, 3) } == 12)
    #expect(slope(at: -2) { x in pow(x, 3.0) } == 12)
    #expect(slope(at: -2) { x in pow(x, Variable(3.0)) } == 12)
    #expect(slope(at: 1e200) { x in pow(x, 0.5) } == 5e-101)
  }

  @Test func constantPowersAtZeroSurviveNesting() {
    func second(_ exponent: Double) -> Double {
      slope(at: 0) { x in Reverse.gradient(at: [x]) { y in pow(y[0], exponent) }[0] }
    }
    func mixed(_ exponent: Double) -> Double {
      derivative(at: 0.0) { x in Reverse.gradient(at: [x]) { y in pow(y[0], exponent) }[0] }
    }
    func third(_ exponent: Double) -> Double {
      derivative(at: 0.0) { x in
        Reverse.gradient(at: [x]) { y in
          Reverse.gradient(at: y) { z in pow(z[0], exponent) }[0]
        }[0]
      }
    }
    for (exponent, truth) in [(0.0, 0.0), (1, 0), (2, 2), (3, 0), (2.5, 0)] {
      #expect(second(exponent) == truth)
      #expect(mixed(exponent) == truth)
    }
    #expect(third(3) == 6)
    #expect(third(2) == 0)
  }

  @Test func powersWithBothArgumentsActive() {
    let power = { (x: [Variable<Double>]) -> Variable<Double> in pow(x[0], x[1]) }
    #expect(Reverse.gradient(at: [0.0, 2.0], of: power) == [0, 0])
    #expect(Reverse.gradient(at: [0.0, 1.0], of: power) == [1, 0])
    #expect(Reverse.gradient(at: [0.0, 0.5], of: power) == [.infinity, 0])
    #expect(slope(at: 2) { y in pow(0, y) } == 0)
    let steep = slope(at: 2) { x in
      let base = x - x * x * x + 4 * x * x
      return pow(base, x * x - x)
    }
    #expect((steep - 790.7755278982136).magnitude < 1e-11)
  }

  @Test func knownTraps() {
    expect(slope(at: 20) { x in tanh(x) }, near: 1.6993417021166355e-17)
    expect(slope(at: 40) { x in sigmoid(x) }, near: 4.248354255291589e-18)
    expect(slope(at: -40) { x in expm1(x) }, near: 4.248354255291589e-18)
    expect(slope(at: 1 - 1e-12) { x in asin(x) }, near: 707114.6025256454)
    expect(slope(at: 1e200) { x in asinh(x) }, near: 1e-200)
    expect(slope(at: 1e-200) { x in cbrt(x) }, near: 7.181448966772946e+132)
    expect(slope(at: 1e200) { x in 1e200 / x }, near: -1e-200)
    let ramp = Reverse.valueWithGradient(at: [1000.0]) { x in softplus(x[0]) }
    #expect(ramp.value == 1000 && ramp.gradient == [1])
    for scale in [1e200, 1e-200] {
      let angle = Reverse.gradient(at: [scale, scale]) { x in atan2(x[0], x[1]) }
      expect(angle[0], near: 0.5 / scale)
      expect(angle[1], near: -0.5 / scale)
    }
  }

  @Test func constantsMultiplyNothing() {
    func scaled<T: RealScalar>(_ x: T) -> T { 2 * x + sqrt(T(0)) * 1 + log(T(0)) }
    #expect(slope(at: .infinity) { x in 2 * x } == 2)
    #expect(slope(at: 1) { x in scaled(x) } == 2)
    #expect(slope(at: .infinity) { x in scaled(x) } == 2)
    #expect(slope(at: 2) { x in x * Variable(.infinity) } == .infinity)
    #expect(slope(at: 1) { y in fma(2, Variable(.infinity), 3 * y) } == 3)
    #expect(slope(at: 2) { x in fma(x, 3, x * x) } == 7)
    #expect(slope(at: 2) { x in fma(3, x, x) } == 4)
    #expect(slope(at: 2) { x in fma(x, 2 * x, x) } == 9)
    func offset<T: RealScalar>(_ x: T) -> T { x + T(Double.infinity) * T(2) / T(Double.infinity) }
    #expect(slope(at: 2) { x in offset(x) } == 1)
    let detached = slope(at: 0) { x in sqrt(x.detached) + x }
    #expect(detached == 1)
  }
}
