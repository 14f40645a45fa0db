import Fluxion
import TestSupport
import Testing

/// What happens where a function has no derivative, or no finite one: the semantics contract.
struct KinkTests {
  @Test func absoluteValueGoesByTheSignBit() {
    #expect(derivative(at: 0.0) { x in abs(x) } == 1)
    #expect(derivative(at: -0.0) { x in abs(x) } == -1)
    #expect(derivative(at: -2.0) { x in abs(3 * x) } == -3)
    #expect(derivative(at: 0.0) { x in x.magnitude } == 1)
    #expect(gradient(at: [-0.0, 0.0]) { x in abs(x[0]) + abs(x[1]) } == [-1, 1])
    let nested = derivative(at: 0.0) { x in derivative(at: x) { y in abs(y) * abs(y) } }
    #expect(nested == 2)
  }

  @Test func maximumAndMinimumPickAsSwiftDoes() {
    // Of two equal numbers max takes the second and min the first.
    let ofLarger = derivative(at: 1.0) { x in max(2 * x, 3 * x - 1) }
    #expect(ofLarger == 3)
    let ofSmaller = derivative(at: 1.0) { x in min(2 * x, 3 * x - 1) }
    #expect(ofSmaller == 2)
    #expect(derivative(at: 1.0) { x in max(x, 1) } == 0)
    #expect(derivative(at: 1.0) { x in max(1, x) } == 1)
    #expect(derivative(at: 1.0) { x in min(x, 1) } == 1)
    #expect(derivative(at: 1.0) { x in min(1, x) } == 0)
    let limit = 1.0
    #expect(derivative(at: 1.0) { x in max(x, limit) } == 0)
    #expect(derivative(at: 1.0) { x in min(limit, x) } == 0)
    #expect(gradient(at: [1.0, 1.0]) { x in max(x[0], x[1]) } == [0, 1])
    #expect(gradient(at: [1.0, 1.0]) { x in min(x[0], x[1]) } == [1, 0])
    #expect(derivative(at: .nan) { x in max(2 * x, 1) }.isNaN == false)
  }

  @Test func genericCodePicksTheSameBranches() {
    func ramp<T: RealScalar>(_ x: T) -> T { max(min(2 * x, 1), 0) }
    for x in [-1.0, -0.0, 0, 0.25, 0.5, 2, .infinity, .nan] {
      #expect(haveSameBits(ramp(Dual(value: x, tangent: 1)).value, ramp(x)))
    }
    #expect(derivative(at: 0.25) { x in ramp(x) } == 2)
    #expect(derivative(at: 0.5) { x in ramp(x) } == 2)
    #expect(derivative(at: 0.0) { x in ramp(x) } == 0)
  }

  @Test func rampAndSteps() {
    #expect(derivative(at: 0.0) { x in relu(3 * x) } == 0)
    #expect(derivative(at: 0.1) { x in relu(3 * x) } == 3)
    for step in [floor, ceil, round, trunc] as [(Dual<Double>) -> Dual<Double>] {
      #expect(derivative(at: 1.5, of: step) == 0)
      #expect(derivative(at: 2.0, of: step) == 0)
      #expect(derivative(at: .nan, of: step).isNaN)
    }
  }

  @Test func remaindersHaveTheQuotientAsSlope() {
    #expect(gradient(at: [7.5, 2.0]) { x in fmod(x[0], x[1]) } == [1, -3])
    #expect(gradient(at: [-7.5, 2.0]) { x in fmod(x[0], x[1]) } == [1, 3])
    #expect(gradient(at: [7.5, 2.0]) { x in remainder(x[0], x[1]) } == [1, -4])
  }

  @Test func polesAndCuspsHaveTheLimit() {
    #expect(derivative(at: 0.0) { x in sqrt(x) } == .infinity)
    #expect(derivative(at: 0.0) { x in log(x) } == .infinity)
    #expect(derivative(at: 0.0) { x in cbrt(x) } == .infinity)
    #expect(derivative(at: 1.0) { x in asin(x) } == .infinity)
    #expect(derivative(at: 1.0) { x in acos(x) } == -.infinity)
  }

  @Test func outsideTheDomainTheDerivativeIsNaN() {
    #expect(derivative(at: -1.0) { x in sqrt(x) }.isNaN)
    #expect(derivative(at: -1.0) { x in log(x) }.isNaN)
    #expect(derivative(at: -1.0) { x in log2(x) }.isNaN)
    #expect(derivative(at: -2.0) { x in log1p(x) }.isNaN)
    #expect(derivative(at: 2.0) { x in asin(x) }.isNaN)
    #expect(derivative(at: 2.0) { x in atanh(x) }.isNaN)
    #expect(derivative(at: 0.5) { x in acosh(x) }.isNaN)
    #expect(derivative(at: -2.0) { x in acosh(x) }.isNaN)
    #expect(derivative(at: -2.0) { x in pow(x, 0.5) }.isNaN)
  }

  @Test func constantPowersAtZero() {
    #expect(derivative(at: 0.0) { x in pow(x, 0) } == 0)
    #expect(derivative(at: 0.0) { x in pow(x, 1) } == 1)
    #expect(derivative(at: 0.0) { x in pow(x, 2) } == 0)
    #expect(derivative(at: 0.0) { x in pow(x, 2.5) } == 0)
    #expect(derivative(at: 0.0) { x in pow(x, 0.5) } == .infinity)
    #expect(derivative(at: -2.0) { x in pow(x, 3) } == 12)
    #expect(derivative(at: -2.0) { x in pow(x, 3.0) } == 12)
    #expect(derivative(at: -2.0) { x in pow(x, Dual(3.0)) } == 12)
    #expect(derivative(at: 1e200) { x in pow(x, 0.5) } == 5e-101)
  }

  @Test func constantPowersAtZeroSurviveNesting() {
    func second(_ exponent: Double) -> Double {
      derivative(at: 0.0) { x in derivative(at: x) { y in pow(y, exponent) } }
    }
    func third(_ exponent: Double) -> Double {
      derivative(at: 0.0) { x in
        derivative(at: x) { y in derivative(at: y) { z in pow(z, exponent) } }
      }
    }
    #expect(second(0) == 0)
    #expect(second(1) == 0)
    #expect(second(2) == 2)
    #expect(second(3) == 0)
    #expect(third(3) == 6)
    #expect(second(2.5) == 0)
    #expect(third(2) == 0)
  }

  @Test func powersWithBothArgumentsActive() {
    #expect(gradient(at: [0.0, 2.0]) { x in pow(x[0], x[1]) } == [0, 0])
    #expect(gradient(at: [0.0, 1.0]) { x in pow(x[0], x[1]) } == [1, 0])
    #expect(gradient(at: [0.0, 0.5]) { x in pow(x[0], x[1]) } == [.infinity, 0])
    #expect(derivative(at: 2.0) { y in pow(0, y) } == 0)
    let (value, slope) = valueWithDerivative(at: 2.0) { x in
      pow(x - x * x * x + 4 * x * x, x * x - x)
    }
    #expect(value == 100)
    #expect((slope - 790.7755278982136).magnitude < 1e-11)
  }

  @Test func knownTraps() {
    expect(derivative(at: 20.0) { x in tanh(x) }, near: 1.6993417021166355e-17)
    expect(derivative(at: 40.0) { x in sigmoid(x) }, near: 4.248354255291589e-18)
    expect(derivative(at: -40.0) { x in expm1(x) }, near: 4.248354255291589e-18)
    expect(derivative(at: 1 - 1e-12) { x in asin(x) }, near: 707114.6025256454)
    expect(derivative(at: 1e200) { x in asinh(x) }, near: 1e-200)
    expect(derivative(at: 1e-200) { x in cbrt(x) }, near: 7.181448966772946e+132)
    expect(derivative(at: 1e200) { x in 1e200 / x }, near: -1e-200)
    #expect(valueWithDerivative(at: 1000) { x in softplus(x) } == (1000, 1))
    for scale in [1e200, 1e-200] {
      let slope = gradient(at: [scale, scale]) { x in atan2(x[0], x[1]) }
      expect(slope[0], near: 0.5 / scale)
      expect(slope[1], near: -0.5 / scale)
    }
  }

  @Test func aPoleLeavesOtherInputsAlone() {
    let besideARoot = gradient(at: [0.0, 1.0]) { x in sqrt(x[0]) + x[1] }
    #expect(besideARoot == [.infinity, 1])
    let besideALogarithm = gradient(at: [0.0, 3.0]) { x in log(x[0]) + x[1] * x[1] }
    #expect(besideALogarithm == [.infinity, 6])
    let j = jacobian(at: [0.0, 2.0]) { x in [x[1] * x[1], sqrt(x[0]) + x[1]] }
    #expect(j == [[0, 4], [.infinity, 1]])
    let tangent = jvp(at: [0.0, 2.0], along: [0.0, 1.0]) { x in [sqrt(x[0]) + 3 * x[1]] }.tangent
    #expect(tangent == [3])
  }

  /// In sums of products too, and where the NaN would be in the inner number alone.
  @Test func innerProductsMultiplyNoZeroTangents() {
    let slope = derivative(at: 0.0) { (y: Dual<Double>) in
      derivative(at: Dual(2)) { (x: Dual<Dual<Double>>) in dot([Dual(sqrt(y)) * x], [Dual(3)]) }
    }
    #expect(slope == .infinity)
  }

  /// A function of two arguments by hand, ȧ √a′ + ḃ, with the first constant at its pole.
  @Test func chainsMultiplyNoZeroTangents() {
    func f<P: FirstOrderPayload>(_ a: Number<P>, _ b: Number<P>) -> Number<P> {
      let root = sqrt(a.value)
      return .chain(value: root + b.value, partial: 0.5 / root, of: a, partial: 1, of: b)
    }
    #expect(derivative(at: 1.0) { b in f(Dual(0), b) } == 1)
    #expect(derivative(at: 1.0) { a in f(a, Dual(0)) } == 0.5)
    #expect(gradient(at: [1.0, 2.0]) { x in f(VectorDual(0), x[0]) } == [1, 0])
    #expect(gradient(at: [1.0, 2.0]) { x in f(x[0], VectorDual(7)) } == [0.5, 0])
    #expect(gradient(at: [1.0, 2.0]) { x in f(x[0], x[1]) } == [0.5, 1])
  }

  @Test func constantsMultiplyNoZeroTangents() {
    func scaled<T: RealScalar>(_ x: T) -> T { 2 * x + sqrt(T(0)) * 1 + log(T(0)) }
    #expect(derivative(at: .infinity) { x in 2 * x } == 2)
    #expect(derivative(at: 1.0) { x in scaled(x) } == 2)
    #expect(gradient(at: [Double.infinity]) { x in scaled(x[0]) } == [2])
    #expect(derivative(at: 2.0) { x in x * Dual(Double.infinity) } == .infinity)
    #expect(derivative(at: 1.0) { y in fma(2, Dual(Double.infinity), 3 * y) } == 3)
    #expect(derivative(at: 2.0) { x in fma(x, 3, x * x) } == 7)
    #expect(derivative(at: 2.0) { x in fma(3, x, x) } == 4)
    #expect(derivative(at: 2.0) { x in fma(x, 2 * x, x) } == 9)
    func offset<T: RealScalar>(_ x: T) -> T { x + T(Double.infinity) * T(2) / T(Double.infinity) }
    #expect(derivative(at: 2.0) { x in offset(x) } == 1)
    #expect(gradient(at: [2.0]) { x in offset(x[0]) } == [1])
    #expect(secondDerivative(at: 2.0) { x in offset(x) * x } == 2 || offset(2.0).isNaN)
  }
}
