import Fluxion
import TestSupport
import Testing

/// Second derivatives where the textbook formula overflows, underflows or cancels.
///
/// True values are from mpmath at 60 digits.
struct SecondOrderExtremesTests {
  struct Distance: CustomTestStringConvertible, Sendable {
    var x: [Double]
    var slope: [Double]
    /// ∂²/∂x², ∂²/∂x∂y and ∂²/∂y².
    var curvature: [Double]
    var testDescription: String { "\(x)" }
  }

  static let distances: [Distance] = [
    Distance(
      x: [3e200, 4e200], slope: [0.6, 0.8], curvature: [1.28e-201, -9.6e-202, 7.2e-202]),
    Distance(
      x: [3e-200, 4e-200], slope: [0.6, 0.8], curvature: [1.28e199, -9.6e198, 7.2e198]),
    Distance(
      x: [1e155, 3e150], slope: [0.9999999995500000003, 2.9999999986500001036e-05],
      curvature: [8.9999999878500005652e-165, -2.9999999959500000857e-160, 9.9999999865e-156]),
    Distance(
      x: [1, 1e160], slope: [1e-160, 1],
      curvature: [1e-160, -2024 * Double.leastNonzeroMagnitude, 0]),
    Distance(
      x: [1e4, 1], slope: [0.9999999950000000375, 9.999999950000000375e-05],
      curvature: [9.999999850000001875e-13, -9.999999850000001875e-9, 9.999999850000001875e-05]),
    Distance(
      x: [1e5, 1], slope: [0.99999999995, 9.9999999995e-6],
      curvature: [9.9999999985e-16, -9.9999999985e-11, 9.9999999985e-6]),
    Distance(
      x: [-1e-3, 1e-11], slope: [-1, 1e-8], curvature: [1e-13, 1e-5, 1e3]),
    Distance(
      x: [1e8, 1], slope: [1, 9.9999999999999995e-9],
      curvature: [9.9999999999999985e-25, -9.9999999999999985e-17, 9.9999999999999985e-9]),
  ]

  @Test(arguments: distances)
  func normKeepsItsDigits(_ distance: Distance) {
    let (x, y) = (distance.x[0], distance.x[1])
    let plain = norm([x, y])
    let forward = valueGradientHessian(at: distance.x) { norm($0) }
    let mixed = Mixed.valueGradientHessian(at: distance.x) { norm($0) }
    for (value, slope, h) in [forward, mixed] {
      #expect(value == plain)
      for (a, b) in zip(slope, distance.slope) { #expect(isClose(a, b)) }
      for (a, b) in zip([h[0, 0], h[0, 1], h[1, 1]], distance.curvature) {
        #expect(isClose(a, b), "\(h.elements)")
      }
    }
    let alongX = Forward.valueWithFirstAndSecondDerivative(at: x) { norm([$0, HyperDual(y)]) }
    #expect(alongX.value == plain)
    #expect(isClose(alongX.first, distance.slope[0]))
    #expect(isClose(alongX.second, distance.curvature[0]))
    for series in [
      derivatives(at: x, order: 2) { norm([$0, TaylorSeries(y)]) },
      derivatives(at: x, order: 2) { norm([TaylorSeries(y), -$0]) },
    ] {
      #expect(series[0] == plain)
      #expect(isClose(series[1], distance.slope[0]))
      #expect(isClose(series[2], distance.curvature[0]), "\(series)")
    }
    let series = derivatives(at: x, order: 2) { hypot($0, TaylorSeries(y)) }
    #expect(isClose(series[2], distance.curvature[0]), "\(series)")
  }

  /// (δᵢⱼ − uᵢ uⱼ) / r in many dimensions, with the value of the plain norm.
  @Test(arguments: [1, 2, 3, 5, 8, 20, 50])
  func normInManyDimensions(n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    for scale in [1.0, 1e-180, 1e180] {
      let x = generator.point(n).map { $0 * scale }
      let r = norm(x)
      for (value, slope, h) in [
        valueGradientHessian(at: x) { norm($0) },
        Mixed.valueGradientHessian(at: x) { norm($0) },
      ] {
        #expect(value == r)
        for i in 0..<n {
          #expect((slope[i] - x[i] / r).magnitude < 1e-14)
          for j in 0..<n {
            let truth = (i == j ? 1 : 0) - x[i] / r * (x[j] / r)
            #expect((h[i, j] * r - truth).magnitude < 1e-13)
          }
        }
      }
    }
  }

  @Test func normIsTheRootOfTheSumToFifthOrder() {
    for x in [0.3, 3, 40] {
      let series = derivatives(at: x, order: 5) { t in norm([t, 4, t * t]) }
      let reference = derivatives(at: x, order: 5) { t in sqrt(t * t + 16 + t * t * t * t) }
      for (a, b) in zip(series, reference) {
        #expect((a - b).magnitude <= 1e-12 * b.magnitude + 1e-15)
      }
    }
  }

  /// p (1 − p) with p = 1 / (1 + e⁻ˣ).
  @Test(arguments: [
    (1.0, 0.19661193324148186), (20, 2.0611536139418493437e-9), (40, 4.2483542552915889592e-18),
    (700, 9.8596765437597708567e-305),
  ])
  func logSumExpKeepsTheComplement(x: Double, curvature: Double) {
    let truth = [curvature, -curvature, -curvature, curvature]
    for h in [
      hessian(at: [x, 0]) { logSumExp($0) }, Mixed.hessian(at: [x, 0]) { logSumExp($0) },
      hessian(at: [x, 0]) { softmaxCrossEntropy($0, label: 0) },
      hessian(at: [x, 0]) { softmaxCrossEntropy($0, label: 1) },
      Mixed.hessian(at: [x, 0]) { softmaxCrossEntropy($0, label: 1) },
    ] {
      for (a, b) in zip(h.elements, truth) { #expect(isClose(a, b), "\(h.elements)") }
    }
    #expect(isClose(secondDerivative(at: x) { logSumExp([$0, 0]) }, curvature))
    #expect(isClose(derivatives(at: x, order: 2) { logSumExp([0, $0]) }[2], curvature))
    for label in 0...1 {
      let twice = derivative(at: x) { x in
        derivative(at: x) { x in softmaxCrossEntropy([x, 0], label: label) }
      }
      let inner = derivative(at: x) { x in
        derivative(at: Dual(0)) { y in softmaxCrossEntropy([Dual(x), y], label: label) }
      }
      let outer = derivative(at: 0.0) { y in
        derivative(at: Dual(x)) { x in softmaxCrossEntropy([x, Dual(y)], label: label) }
      }
      #expect(isClose(twice, curvature), "label \(label)")
      #expect(isClose(inner, -curvature) && isClose(outer, -curvature), "label \(label)")
    }
  }

  /// diag p − p pᵀ, and the values' bits.
  @Test(arguments: [1, 2, 3, 9, 30])
  func logSumExpInManyDimensions(n: Int) {
    var generator = SeededGenerator(seed: UInt64(n + 100))
    for spread in [0.1, 1, 10] {
      let x = generator.point(n).map { $0 * spread }
      let p = softmax(x)
      let (value, slope, h) = valueGradientHessian(at: x) { logSumExp($0) }
      #expect(value == logSumExp(x))
      let cross = valueGradientHessian(at: x) { softmaxCrossEntropy($0, label: n / 2) }
      #expect(cross.value == softmaxCrossEntropy(x, label: n / 2))
      for i in 0..<n {
        #expect((slope[i] - p[i]).magnitude < 1e-14)
        for j in 0..<n {
          let truth = (i == j ? p[i] : 0) - p[i] * p[j]
          #expect((h[i, j] - truth).magnitude < 1e-14)
          #expect((cross.hessian[i, j] - truth).magnitude < 1e-14)
        }
      }
    }
  }

  /// ∂²/∂x∂y xʸ = xʸ⁻¹ (1 + y log x).
  @Test(arguments: [
    (1e-300, 1.5, -1.0351632918473205578e-147), (1e-160, 2, -7.3582722975809461055e-158),
    (2, 3, 12.317766166719343), (1, 2, 1), (0, 2, 0),
  ])
  func mixedDerivativeOfAPower(x: Double, y: Double, truth: Double) {
    #expect(isClose(hessian(at: [x, y]) { pow($0[0], $0[1]) }[0, 1], truth))
    #expect(isClose(Forward.mixedDerivative(at: [x, y], 0, 1) { pow($0[0], $0[1]) }, truth))
    #expect(isClose(Mixed.hessian(at: [x, y]) { pow($0[0], $0[1]) }[0, 1], truth))
  }

  /// ∂³/∂x²∂y xʸ and ∂³/∂x∂y² xʸ at x = 0: limits from above, where the logarithm outgrows the rest.
  @Test(arguments: [
    (0.5, Double.infinity, Double.infinity), (1.5, -Double.infinity, 0), (2, -Double.infinity, 0),
    (2.5, 0, 0), (3, 0, 0),
  ])
  func thirdDerivativesOfAPowerOfZero(y: Double, twiceInBase: Double, twiceInExponent: Double) {
    let inBase = derivative(at: 0.0) { x in
      derivative(at: x) { x in
        derivative(at: Dual(Dual(y))) { y in pow(Dual(x), y) }
      }
    }
    #expect(inBase == twiceInBase)
    let inExponent = derivative(at: 0.0) { x in
      derivative(at: Dual(y)) { y in
        derivative(at: y) { y in pow(Dual(Dual(x)), y) }
      }
    }
    #expect(inExponent == twiceInExponent)
  }

  /// ∂²/∂y² xʸ = xʸ log² x is no less than 0, also where it is 0 · ∞.
  @Test(arguments: [(0.0, 0.5), (0, 1), (0, 3), (.infinity, -0.5), (.infinity, -3)])
  func secondDerivativesInTheExponentAreNotNegative(x: Double, y: Double) {
    let twice = derivative(at: y) { y in
      derivative(at: y) { y in pow(Dual(Dual(x)), y) }
    }
    #expect(twice == 0 && twice.sign == .plus)
  }

  /// Beyond 2⁵³ every exponent is even, and y − 1 is y.
  @Test func slopeOfAPowerWithAHugeExponent() {
    let x = [-1.0, 1e160]
    #expect(valueGradientHessian(at: x) { pow($0[0], $0[1]) }.gradient[0] == -1e160)
    #expect(Mixed.valueGradientHessian(at: x) { pow($0[0], $0[1]) }.gradient[0] == -1e160)
  }

  /// Beyond 10¹⁰ the 1 in 1 + x² is below half an ULP, and beyond 10¹⁵⁴ x² overflows.
  @Test(arguments: [1e11, 3e70, 1e160])
  func inverseFunctionsFarOut(x: Double) {
    let angle = derivatives(at: x, order: 3) { atan($0) }
    #expect(isClose(angle[2], -2 / x / x / x) && isClose(angle[3], 6 / x / x / x / x))
    for series in [
      derivatives(at: x, order: 3) { asinh($0) }, derivatives(at: x, order: 3) { acosh($0) },
    ] {
      #expect(isClose(series[1], 1 / x) && isClose(series[2], -1 / x / x))
      #expect(isClose(series[3], 2 / x / x / x))
    }
  }

  /// A linear number adds no infinite slope to the second derivative.
  @Test func secondDerivativesAtPoles() {
    #expect(secondDerivative(at: 0.0) { sqrt($0) } == -.infinity)
    #expect(secondDerivative(at: 0.0) { pow($0, 1.5) } == .infinity)
    #expect(secondDerivative(at: 0.0) { log(3 * $0) } == -.infinity)
  }

  @Test func slopeOfARootOfMinusX() {
    #expect(derivatives(at: 0.0, order: 1) { pow(-$0, 0.5) }[1] == -.infinity)
  }

  /// x^2.5 at points where it has no value itself.
  @Test func seriesOfAPowerOutOfRange() {
    let near = derivatives(at: 1e-300, order: 3) { pow($0, 2.5) }
    #expect(near[0] == 0 && isClose(near[2], 3.75e-150) && isClose(near[3], 1.875e150))
    let far = derivatives(at: 1e300, order: 3) { pow($0, 2.5) }
    #expect(far[0] == .infinity && far[1] == .infinity)
    #expect(isClose(far[2], 3.75e150) && isClose(far[3], 1.875e-150))
    let scaled = derivatives(at: 1e-300, order: 2) { pow(2 * $0, 2.5) }
    #expect(isClose(scaled[2], 15 * 1.4142135623730951e-150))
    let flat = derivatives(at: 1e-305, order: 1) { pow(2 * $0, 1.015625) }
    let root = (2e-305).squareRoot().squareRoot().squareRoot().squareRoot().squareRoot()
      .squareRoot()
    #expect(isClose(flat[1], 2.03125 * root))
  }

  /// cʳ eʳᵗ has the derivatives rᵏ cʳ, though its products with c eᵗ underflow or overflow.
  @Test(arguments: [1e-129, 1e-200, 1e-300, 1e150, 1e205])
  func seriesOfAPowerOfAnExponential(c: Double) {
    let power = derivatives(at: 0, order: 3) { pow(c * exp($0), 1.5) }
    let root = derivatives(at: 0, order: 3) { cbrt(c * exp($0)) }
    for k in 1...3 {
      if power[0].isNormal { #expect(isNear(power[k], 1.5 * power[k - 1]), "order \(k)") }
      #expect(isNear(root[k], root[k - 1] / 3), "order \(k)")
    }
  }

  /// A few roundings in each of three orders; lost digits are many more.
  private func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-14 * b.magnitude
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    a == b || (a - b).magnitude <= max(2e-15 * b.magnitude, 2 * Double.leastNonzeroMagnitude)
  }

  /// A norm that overflows, or is that of an infinite vector, is +∞ in every type.
  @Test(arguments: [
    [1.5e308, -1.5e308], [.infinity, 1], [1, -.infinity], [-.infinity, .infinity],
  ])
  func normsThatAreInfinite(x: [Double]) {
    #expect(Forward.valueGradientHessian(at: x) { norm($0) }.value == .infinity)
    #expect(Mixed.valueGradientHessian(at: x) { norm($0) }.value == .infinity)
    #expect(Reverse.valueWithGradient(at: x) { norm($0) }.value == .infinity)
    let lines = Forward.valueWithFirstAndSecondDerivative(at: 0.0) { t in
      norm([x[0] + t, x[1] - 2 * t])
    }
    #expect(lines.value == .infinity)
    #expect(derivatives(at: 0.0, order: 2) { t in norm([x[0] + t, x[1] - 2 * t]) }[0] == .infinity)
  }
}
