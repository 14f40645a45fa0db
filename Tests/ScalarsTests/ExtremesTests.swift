import ForwardMode
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Branches of the rules that the tables do not reach: zeros with their signs, powers that
/// underflow, and norms whose squares overflow.
struct ExtremesTests {
  /// A zero that the exact slope approaches from above is positive.
  @Test(arguments: [
    ("erf at 40", derivative(at: 40.0) { erf($0) }),
    ("hypot in 3 beside ∞", derivative(at: 3.0) { hypot($0, Dual(.infinity)) }),
    ("atan2 in 1 beside ∞", derivative(at: 1.0) { atan2($0, Dual(.infinity)) }),
    ("x to the power 0 at 2", derivative(at: 2.0) { pow($0, 0.0) }),
    ("0 to the power y at 2", derivative(at: 2.0) { pow(Dual(0), $0) }),
    ("∞ to the power y at −2", derivative(at: -2.0) { pow(Dual(.infinity), $0) }),
  ])
  func zeroSlopeIsPositive(name: String, slope: Double) {
    #expect(slope == 0 && slope.sign == .plus, "\(name): \(slope)")
  }

  /// The quotient of power and base is subnormal, but not the slope: −1022 · 2⁻¹⁰²³.
  @Test func slopeOfAPowerWhoseQuotientIsSubnormal() {
    #expect(derivative(at: 2.0) { pow($0, -1022.0) } == -511 * Double.leastNormalMagnitude)
  }

  /// The power itself underflows, and xʸ / x says 0 where y xʸ⁻¹ is 2 · 10⁻²⁰⁰.
  @Test func nestedSlopeOfAPowerThatUnderflows() {
    let x = Dual(value: Dual(value: 1e-200, tangent: 1), tangent: 1)
    let y = Dual(value: Dual(value: 2.0, tangent: 0), tangent: 0)
    let power = pow(x, y)
    #expect((power.tangent.value / 2e-200 - 1).magnitude < 1e-13, "\(power)")
    #expect(power.tangent.tangent == 2, "\(power)")
  }

  @Test func nestedSlopesOfAPowerAtZero() {
    let x = Dual(value: Dual(value: 0.0, tangent: 1), tangent: 1)
    let y = Dual(value: Dual(value: 1.0, tangent: 0), tangent: 0)
    #expect(pow(x, y).tangent.value == 1)
  }

  /// 2⁻¹⁰⁴⁰ is subnormal; its slope xʸ log x in y has slopes of its own in y and in x.
  @Test func nestedSlopesOfAPowerThatIsSubnormal() {
    let logarithm = 0.6931471805599453
    let inExponent = derivative(at: -1040.0) { y in derivative(at: y) { z in pow(2, z) } }
    #expect((inExponent / (logarithm * logarithm * 0x1p-1040) - 1).magnitude < 1e-9)
    let inBase = derivative(at: 2.0) { x in
      derivative(at: Dual(-1040)) { y in pow(Dual(x), y) }
    }
    #expect((inBase / ((1 - 1040 * logarithm) * 0x1p-1041) - 1).magnitude < 1e-9)
  }

  /// The slope y xʸ⁻¹ in x itself has the slope 1 / x in y at y = 0.
  @Test func nestedSlopeOfAPowerAtTheOrigin() {
    let mixed = derivative(at: 0.0) { y in
      derivative(at: Dual(0)) { x in pow(x, Dual(y)) }
    }
    #expect(mixed == .infinity)
    #expect(gradient(at: [0.0, 0.0]) { x in pow(x[0], x[1]) } == [0, -.infinity])
  }

  @Test(arguments: [1e200, 1e-200, 1e307, 0x1p-1030])
  func normScalesItsSquares(scale: Double) {
    let x = [3 * scale, -4 * scale]
    #expect((norm(x) / scale - 5).magnitude < 1e-13)
    let slope = gradient(at: x) { x in norm(x) }
    #expect((slope[0] - 0.6).magnitude < 1e-13 && (slope[1] + 0.8).magnitude < 1e-13)
  }

  /// Each square is finite, but not their sum.
  @Test func normOfManySquaresThatOverflowTogether() {
    let x = [Double](repeating: 1e154, count: 16)
    #expect((norm(x) / 4e154 - 1).magnitude < 1e-15)
  }

  /// As `hypot`: the sign of the one infinite argument, and of several none is the one.
  @Test func slopesOfAnInfiniteNorm() {
    #expect(gradient(at: [Double.infinity, 1]) { x in norm(x) } == [1, 0])
    #expect(gradient(at: [2, -Double.infinity, 1]) { x in norm(x) } == [0, -1, 0])
    let several = gradient(at: [Double.infinity, 1, .infinity]) { x in norm(x) }
    #expect(several[0].isNaN && several[1] == 0 && several[2].isNaN)
    let far = gradient(at: [1.5e308, -1.5e308]) { x in norm(x) }
    #expect((far[0] - 0.5.squareRoot()).magnitude < 1e-15 && far[1] == -far[0])
  }

  /// Values and partials by mpmath with 60 digits, from log Σ exp zⱼ − zₖ and softmax(z).
  static let crossEntropies: [(z: [Double], label: Int, value: Double, slope: [Double])] = [
    (
      [40, 0], 0, 4.2483542552915889863e-18,
      [-4.2483542552915889773e-18, 4.2483542552915889773e-18]
    ),
    (
      [20, 0, 1], 0, 7.6639500306077602571e-9,
      [-7.6639500012396952963e-9, 2.0611536066419795207e-9, 5.6027963945977157756e-9]
    ),
    (
      [5, 1, -2], 0, 0.019045007879257448702,
      [-0.018864797565682599681, 0.017970118068812066174, 0.00089467949687053350643]
    ),
    (
      [1, 3, 2], 0, 2.4076059644443803045,
      [-0.909969426829619542, 0.66524095577482188953, 0.24472847105479765247]
    ),
    ([3, 3], 1, 0.69314718055994530942, [0.5, -0.5]),
    (
      [0, -700], 0, 9.8596765437597708567e-305,
      [-9.8596765437597708567e-305, 9.8596765437597708567e-305]
    ),
    ([-700, 50], 0, 750, [-1, 1]),
  ]

  @Test(arguments: crossEntropies.indices)
  func crossEntropiesKeepTheirDigits(index: Int) {
    let (z, label, truth, slopes) = Self.crossEntropies[index]
    func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 8 * b.ulp }
    let (value, forward) = valueWithGradient(at: z) { z in softmaxCrossEntropy(z, label: label) }
    #expect(isNear(value, truth), "\(value)")
    #expect(value == softmaxCrossEntropy(z, label: label))
    #expect(zip(forward, slopes).allSatisfy(isNear), "\(forward)")
    let composed = gradient(at: z) { z in softmaxCrossEntropy(z.map { 2 * ($0 / 2) }, label: label)
    }
    #expect(zip(composed, slopes).allSatisfy(isNear), "\(composed)")
  }

  @Test func logSumExpOfNothing() {
    #expect(logSumExp([Double]()) == -.infinity)
    #expect(logSumExp([Dual<Double>]()).value == -.infinity)
  }
}
