import Fluxion
import TestSupport
import Testing

/// Derivatives of f(c x) with c from 10⁻³⁰⁰ to 10³⁰⁰, where those of f alone at c overflow or underflow.
struct InnerScaleTests {
  /// A function of one argument at c times its last input.
  struct OfProduct<R: UnaryRule>: ScalarFunction {
    let rule: R
    let scale: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      T.apply(rule, to: T(scale) * x[x.count - 1])
    }
  }

  /// A power with a constant exponent of c times the last input.
  struct PowerOfProduct: ScalarFunction {
    let exponent: Double
    let scale: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      pow(T(scale) * x[x.count - 1], T(exponent))
    }
  }

  static let powers: [(name: String, exponent: Double)] = [
    ("pow_1", 1), ("pow_2", 2), ("pow_3", 3), ("pow_2.5", 2.5), ("pow_3.7", 3.7),
    ("pow_0.5", 0.5), ("pow_0.1", 0.1), ("pow_m0.7", -0.7), ("pow_m1", -1), ("pow_m2", -2),
  ]

  @Test(arguments: UnaryFunction.all)
  func everyFunctionAtEveryInnerScale(_ function: UnaryFunction) throws {
    for row in try ScaledDerivatives.all() where row.name == function.name {
      check(function.rule, row)
    }
  }

  @Test(arguments: powers)
  func powersAtEveryInnerScale(_ name: String, _ exponent: Double) throws {
    let rows = try ScaledDerivatives.all().filter { $0.name == name }
    #expect(rows.count >= 2)
    for row in rows {
      expectTruth(PowerOfProduct(exponent: exponent, scale: row.scale), row)
    }
  }

  /// In single precision, whose range is 10^±38: truth is the same in double precision.
  @Test(arguments: UnaryFunction.all)
  func everyFunctionInSinglePrecision(_ function: UnaryFunction) {
    for exponent in [5, 10, 15, 19, 20, 25, 30, 36] {
      for scale in [Float("1e\(exponent)")!, Float("1e-\(exponent)")!] {
        checkInSinglePrecision(function.rule, scale)
      }
    }
  }

  private func checkInSinglePrecision<R: UnaryRule>(_ rule: R, _ scale: Float) {
    let f = OfProduct(rule: rule, scale: Double(scale))
    let plain: Float = f([1])
    if !plain.isNormal { return }
    let truth = Forward.derivatives(at: 1.0, order: 3) { f([$0]) }
    for (mode, derivatives) in findings(f, Float.self) {
      for (order, (found, truth)) in zip(derivatives, truth).enumerated() {
        guard let found else { continue }
        #expect(
          isClose(found, Float(truth), bound: order < 3 ? 16 : 40),
          "\(rule.name)(\(scale) x) in Float, order \(order), \(mode): \(found), not \(truth)")
      }
    }
  }

  @Test func curvaturesThatOverflowOrUnderflowAlone() {
    let logOfProduct = hessian(at: [1.0, 1.0]) { v in log(1e200 * v[0] * v[1]) }
    #expect(logOfProduct.elements == [-1, 0, 0, -1])
    let large = hessian(at: [1.0]) { x in log(1e160 * x[0]) }
    #expect(large[0, 0] == -1)
    let largeForFloat = hessian(at: [Float(1)]) { x in log(1e25 * x[0]) }
    #expect(largeForFloat[0, 0] == -1)
    let likelihood = hessian(at: [0.3]) { p in
      var product: HyperDualBlock<Lanes4<Double>> = 1
      for k in 0..<110 { product *= 0.05 * (k % 2 == 0 ? p[0] : 1 - p[0]) }
      return log(product)
    }[0, 0]
    #expect((likelihood / -723.35600907029478458 - 1).magnitude < 1e-13)
    #expect(isClose(hessian(at: [1.0]) { x in sqrt(1e250 * x[0]) / 1e125 }[0, 0], -0.25))
    #expect(isClose(hessian(at: [1.0]) { x in pow(1e250 * x[0], 0.5) / 1e125 }[0, 0], -0.25))
    #expect(isClose(secondDerivative(at: 1.0) { x in pow(1e250 * x, 0.5) / 1e125 }, -0.25))
    for exponent in [150, 200, 250, 300] {
      let c = Double("1e\(exponent)")!
      #expect(isClose(hessian(at: [1.0]) { x in pow(c * x[0], -0.5) * sqrt(c) }[0, 0], 0.75))
      #expect(isClose(secondDerivative(at: 1.0) { x in pow(c * x, -0.5) * sqrt(c) }, 0.75))
      let mixed = Mixed.hessian(at: [1.0]) { x in pow(c * x[0], -0.5) * sqrt(c) }
      #expect(isClose(mixed[0, 0], 0.75))
    }
  }

  /// The slopes of powers whose own exponent, less one, is far from the value's.
  @Test func slopesOfPowersThatOverflowAlone() {
    for c in [0x1p-1063, 1e-300, 1e-200, 1e200, 1e300] {
      for exponent in [-0.75, -0.3, 0.035, 0.5, 0.9] {
        let value = Fluxion.pow(c, exponent)
        #expect(isClose(derivative(at: 1.0) { x in pow(c * x, exponent) }, exponent * value))
        #expect(
          isClose(Reverse.gradient(at: [1.0]) { x in pow(c * x[0], exponent) }[0], exponent * value)
        )
        #expect(
          isClose(derivatives(at: 1.0, order: 1) { x in pow(c * x, exponent) }[1], exponent * value)
        )
      }
    }
    // At a subnormal point, beside a Hessian: 0.035 x^−0.965.
    let x = 0x1p-1063
    let slope = 0.035 * (Fluxion.pow(x, 0.035) * 0x1p-500) / (x * 0x1p500) * 0x1p1000
    #expect(isClose(derivative(at: x) { x in pow(x, 0.035) }, slope))
    #expect(isClose(valueGradientHessian(at: [x]) { x in pow(x[0], 0.035) }.gradient[0], slope))
    #expect(
      isClose(Mixed.valueGradientHessian(at: [x]) { x in pow(x[0], 0.035) }.gradient[0], slope))
    // Both tiny, y x^(y − 1).
    let (base, exponent) = (0x1p-1063, 1e-300)
    let tiny = exponent / base
    #expect(isClose(gradient(at: [base, exponent]) { v in pow(v[0], v[1]) }[0], tiny))
    #expect(
      isClose(
        valueGradientHessian(at: [base, exponent]) { v in pow(v[0], v[1]) }.gradient[0], tiny))
    #expect(
      isClose(
        Mixed.valueGradientHessian(at: [base, exponent]) { v in pow(v[0], v[1]) }.gradient[0], tiny)
    )
  }

  /// A function of an argument next to c that changes by much more than its size, or by much less.
  struct OfFastArgument: ScalarFunction {
    enum Outer { case log, cubeRootBelow, angle, power }

    let outer: Outer
    let scale: Double
    let rate: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let t = x[x.count - 1] - 1
      let argument = T(scale) * (1 + T(rate) * t)
      switch outer {
      case .log: return Fluxion.log(argument)
      case .cubeRootBelow: return root(argument, -3) * cbrt(T(scale))
      case .angle: return atan2(T(0x1p-800), argument) * T(0x1p800 * scale)
      case .power: return pow(argument, T(scale) * (1 + t) * (1 + t)) / T(scale)
      }
    }
  }

  /// A slope that has lost its digits to underflow, or all of them, leaves the curvature no better, even
  /// where that is far inside the range; nor may products on the way to it overflow.
  @Test func curvaturesBesideSlopesOutOfRange() {
    let rate = 0x1p100
    for scale in [0x1p-900, 0x1p900] {
      expectCurvature(OfFastArgument(outer: .log, scale: scale, rate: rate), -rate * rate)
      let series = Fluxion.log(TaylorSeries(coefficients: [scale, scale * rate, 0]))
      #expect(isClose(2 * series[2], -rate * rate))
    }
    for scale in [0x1p780, 0x1p798, 0x1p804, 0x1p816] {
      let f = OfFastArgument(outer: .cubeRootBelow, scale: scale, rate: rate)
      expectCurvature(f, 4 / 9.0 * rate * rate)
    }
    for scale in [0x1p110, 0x1p134, 0x1p140, 0x1p150] {
      let f = OfFastArgument(outer: .angle, scale: scale, rate: rate)
      expectCurvature(f, 2 * rate * rate)
    }
  }

  /// A power whose base hardly changes beside its exponent: the series is not to be stretched so far that
  /// the exponent's coefficients overflow.
  @Test func powerWhoseBaseHardlyChanges() {
    let scale = 0x1p-70
    // u″ + u′² with u = c t² log c, of which c is to be divided out.
    let bend = 2 * Fluxion.log(scale)
    expectCurvature(
      OfFastArgument(outer: .power, scale: scale, rate: 0x1p-800), bend + scale * bend * bend)
  }

  /// Where x is subnormal, 1 / x overflows: of log x and of logit x, which is log x there.
  @Test(arguments: [0x1p-1040, 0x1p-1060])
  func logarithmsOfSubnormalNumbers(_ scale: Double) {
    for rule in [Rules.Log(), Rules.Logit()] as [any UnaryRule] {
      expectLogarithm(rule, scale)
    }
  }

  private func expectLogarithm<R: UnaryRule>(_ rule: R, _ scale: Double) {
    for (mode, derivatives) in findings(OfProduct(rule: rule, scale: scale), Double.self) {
      for (found, truth) in zip(derivatives.dropFirst(), [1.0, -1, 2]) {
        guard let found else { continue }
        #expect(isClose(found, truth), "\(rule.name)(\(scale) x), \(mode): \(found), not \(truth)")
      }
    }
  }

  private func expectCurvature(_ f: OfFastArgument, _ truth: Double) {
    for (mode, derivatives) in findings(f, Double.self) where derivatives.count > 2 {
      guard let found = derivatives[2] else { continue }
      #expect(isClose(found, truth), "\(f), \(mode): \(found), not \(truth)")
    }
  }

  /// A power times c, of c times the first input and of the second.
  struct PowerOfBoth: ScalarFunction {
    let scale: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      pow(T(scale) * x[0], x[1]) * T(scale)
    }
  }

  /// About (1, −1) the power is 1 / x, but xʸ⁻¹, the slope in both arguments, is out of range.
  @Test(arguments: [1e-300, 1e-200, 1e-160, 1e160, 1e200, 1e300])
  func slopesOfPowersInBothArguments(_ scale: Double) {
    let f = PowerOfBoth(scale: scale)
    let (point, log) = ([1.0, -1], Fluxion.log(scale))
    for mixed in [
      Forward.mixedDerivative(at: point, 0, 1) { f($0) },
      Forward.hessian(at: point, of: f)[0, 1], Mixed.hessian(at: point, of: f)[0, 1],
      Mixed.hessian(at: point, of: f)[1, 0],
    ] {
      #expect(isClose(mixed, 1 - log), "\(mixed), not \(1 - log)")
    }
  }

  private func check<R: UnaryRule>(_ rule: R, _ row: ScaledDerivatives) {
    expectTruth(OfProduct(rule: rule, scale: row.scale), row)
  }

  private func expectTruth(_ f: some ScalarFunction, _ row: ScaledDerivatives) {
    for (mode, derivatives) in findings(f, Double.self) {
      for (order, (found, truth)) in zip(derivatives, row.derivatives).enumerated() {
        guard let found else { continue }
        #expect(
          isClose(found, truth, bound: order < 3 ? 16 : 40),
          "\(row.name)(\(row.scale) x), order \(order), \(mode): \(found), not \(truth)")
      }
    }
  }

  private func isClose<T: FloatingPoint>(_ a: T, _ b: T, bound: T = 16) -> Bool {
    if a == b { return true }
    // Beyond the end of the range both may be on either side of it.
    if a.isInfinite { return b.magnitude >= .greatestFiniteMagnitude / 2 && a.sign == b.sign }
    return (a - b).magnitude <= max(bound * T.ulpOfOne * b.magnitude, 8 * T.leastNonzeroMagnitude)
  }

  /// The derivatives that each mode finds at x = 1, from order 0 on; nil for what it does not compute.
  private func findings<T: LaneScalar>(
    _ f: some ScalarFunction, _ type: T.Type
  ) -> [(mode: String, derivatives: [T?])] {
    let one: T = 1
    let first = Forward.valueWithDerivative(at: one) { f([$0]) }
    let lanes = Forward.gradient(at: [2, one]) { f($0) }
    let reverse = Reverse.gradient(at: [2, one]) { f($0) }
    let second = Forward.valueWithFirstAndSecondDerivative(at: one) { f([$0]) }
    let single = Forward.valueGradientHessian(at: [one]) { f($0) }
    let block = Forward.valueGradientHessian(at: [2, 3, 4, 5, one]) { f($0) }
    let mixed = Mixed.valueGradientHessian(at: [2, one]) { f($0) }
    let nested = Forward.derivative(at: one) { x in
      Forward.derivative(at: x) { x in Forward.derivative(at: x) { x in f([x]) } }
    }
    let hyperOfDual = Forward.derivative(at: one) { x in
      Forward.secondDerivative(at: x) { x in f([x]) }
    }
    let reverseOfHyper = Reverse.gradient(
      at: [HyperDual(value: one, first: 1, second: 1)]) { x in f(x) }[0]
    return [
      ("Dual", [first.value, first.derivative]),
      ("VectorDual", [nil, lanes[1]]),
      ("Variable", [nil, reverse[1]]),
      ("HyperDual", [second.value, second.first, second.second]),
      ("HyperDualBlock of one", [single.value, single.gradient[0], single.hessian[0, 0]]),
      ("HyperDualBlock", [block.value, block.gradient[4], block.hessian[4, 4]]),
      ("mixed", [mixed.value, mixed.gradient[1], mixed.hessian[1, 1]]),
      ("series", Forward.derivatives(at: one, order: 3) { f([$0]) }),
      ("Dual³", [nil, nil, nil, nested]),
      ("HyperDual<Dual>", [nil, nil, nil, hyperOfDual]),
      (
        "Variable<HyperDual>",
        [nil, reverseOfHyper.value, reverseOfHyper.first, reverseOfHyper.mixed]
      ),
    ]
  }
}
