import Fluxion
import TestSupport
import Testing

/// Orders at which Taylor coefficients underflow though the derivatives do not.
struct HighOrderTests {
  private typealias Function = (TaylorSeries<Double>) -> TaylorSeries<Double>

  /// The largest error of the derivatives to an order, in ULP of the truth over the order.
  ///
  /// A recurrence of n steps rounds n times, so its error grows with n.
  private func error(
    at x: Double = 0, order: Int, truth: (Int) -> Double, _ f: Function
  ) -> Double {
    let found = derivatives(at: x, order: order, of: f)
    return (0...order).map { n in
      Truth(nearest: truth(n)).error(of: found[n]) / Double(max(n, 1))
    }.max() ?? .infinity
  }

  /// A power of ten, as the parser of decimal numbers rounds it.
  private func tenth(_ n: Int) -> Double { Double("1e-\(n)") ?? .nan }

  /// The power 3ⁿ, to infinity, by the C library.
  private func powerOfThree(_ n: Int) -> Double { .libm(.pow, 3, Double(n)) }

  /// n! in decimal digits, rounded once by the parser.
  private func factorial(_ n: Int) -> Double {
    if n > 170 { return .infinity }
    var digits = [1]
    for factor in stride(from: 2, through: n, by: 1) {
      var carry = 0
      for i in digits.indices {
        carry += digits[i] * factor
        digits[i] = carry % 10
        carry /= 10
      }
      while carry > 0 {
        digits.append(carry % 10)
        carry /= 10
      }
    }
    return Double(digits.reversed().map(String.init).joined()) ?? .nan
  }

  @Test(arguments: [99, 150, 170, 177, 300, 1000])
  func exponentials(order: Int) {
    #expect(error(order: order, truth: { _ in 1 }) { x in exp(x) } <= 0.5)
    #expect(error(order: order, truth: tenth) { x in exp(x / 10) } <= 1)
    let eighth = { (n: Int) in Double(sign: .plus, exponent: -3 * n, significand: 1) }
    #expect(error(order: order, truth: eighth) { x in exp(x / 8) } <= 0.5)
    #expect(error(order: order, truth: { _ in 1 }) { x in exp(-(-x)) } <= 0.5)
  }

  @Test(arguments: [99, 150, 170, 177, 300, 1000])
  func sinesHaveTheirZeros(order: Int) {
    let sines: [Double] = [0, 1, 0, -1]
    #expect(error(order: order, truth: { sines[$0 % 4] }) { x in sin(x) } <= 0.5)
    let cosines: [Double] = [1, 0, -1, 0]
    let truth = { (n: Int) in n % 2 == 0 ? cosines[n % 4] * powerOfThree(n) : 0 }
    #expect(error(order: order, truth: truth) { x in cos(3 * x) } <= 0.5)
  }

  @Test(arguments: [99, 170, 300, 1000])
  func factorialsAndPolynomials(order: Int) {
    // The coefficients are exact, so the factorial's own rounding shows.
    let reciprocal = derivatives(at: 0, order: order) { x in 1 / (1 - x) }
    for n in 101...max(order, 101) where n <= order { #expect(reciprocal[n] == factorial(n)) }
    #expect(error(order: order, truth: factorial) { x in 1 / (1 - x) } <= 0.1)
    let logarithm = { (n: Int) in n == 0 ? 0 : n % 2 == 0 ? -factorial(n - 1) : factorial(n - 1) }
    #expect(error(order: order, truth: logarithm) { x in log(1 + x) } <= 0.5)
    let quintic = derivatives(at: 2, order: order) { x in pow(x, 5) }
    #expect(quintic[...5] == [32, 80, 160, 240, 240, 120])
    for d in quintic[6...] { #expect(d == 0) }
  }

  @Test func severalScales() {
    let sum = { (n: Int) in 1 + tenth(n) }
    #expect(error(order: 1000, truth: sum) { x in exp(x) + exp(x / 10) } <= 0.5)
    // The second term's factorial overflows before the term does.
    func far(_ n: Int) -> Double {
      var product = 1.0
      for k in 0..<n { product *= Double(k + 1) / 32 }
      return product + 1
    }
    #expect(error(order: 300, truth: far) { x in exp(x) + 1 / (1 - x / 32) } <= 0.5)
    let large = derivatives(at: 0, order: 1000) { x in exp(x) + 1 / (1 - x / 32) }
    for d in large { #expect(d > 0) }
    // Coefficients lifted by a factor after they were computed, and pressed down by one.
    for order in [172, 175, 180, 1000] {
      #expect(error(order: order, truth: { _ in 100 }) { x in 100 * exp(x) } <= 0.5)
      #expect(error(order: order, truth: { _ in 0x1p-900 }) { x in 0x1p-900 * exp(x) } <= 0.5)
    }
    #expect(error(order: 1000, truth: { _ in 0x1p900 }) { x in 0x1p900 * exp(x) } <= 0.5)
    let slow = { (n: Int) in Double(sign: .plus, exponent: -60 * n, significand: 1) }
    #expect(error(order: 40, truth: slow) { x in exp(x * 0x1p-60) } <= 0.5)
  }

  @Test func againstTheTable() {
    func check(_ table: [(Int, Double)], at x: Double, within bound: Double, _ f: Function) {
      let found = derivatives(at: x, order: 1000, of: f)
      for (n, truth) in table {
        let isClose = (found[n] - truth).magnitude <= bound * truth.magnitude
        #expect(found[n] == truth || isClose, "order \(n): \(found[n])")
      }
    }
    check(HighOrderTable.expSine, at: 0.5, within: 1e-12) { x in exp(sin(x)) }
    check(HighOrderTable.gaussian, at: 0.75, within: 1e-11) { x in exp(-x * x) }
    check(HighOrderTable.growth, at: 0.25, within: 1e-12) { x in exp(x) * cosh(2 * x) }
    check(HighOrderTable.bessel, at: 1, within: 1e-12) { x in j0(x) }
  }

  @Test func lowOrdersKeepTheirBits() {
    func check(at x: Double, _ f: Function) {
      let all = derivatives(at: x, order: 400, of: f)
      for order in [3, 15, 20, 40, 100] {
        let few = derivatives(at: x, order: order, of: f)
        let series = Forward.taylorSeries(at: x, order: order, of: f)
        for n in 0...order {
          #expect(haveSameBits(few[n], all[n]))
          #expect(haveSameBits(few[n], series.derivative(n)))
        }
      }
    }
    check(at: 0.5) { x in exp(sin(x)) }
    check(at: 0.25) { x in exp(x) * cos(3 * x) / (1 + x * x) }
    check(at: 0.75) { x in tanh(x) + log(x) * sqrt(x) }
  }

  /// How often a function is evaluated.
  private func evaluations(order: Int, at x: Double = 0, _ f: Function) -> Int {
    var count = 0
    _ = derivatives(at: x, order: order) { x in
      count += 1
      return f(x)
    }
    return count
  }

  @Test func furtherEvaluationsOnlyWhereCoefficientsVanish() {
    for order in [1, 2, 15, 16, 100, 140] {
      #expect(evaluations(order: order) { x in exp(x) } == 1)
      #expect(evaluations(order: order) { x in sin(x) } == 1)
      #expect(evaluations(order: order) { x in 1 / (1 - x) } == 1)
      #expect(evaluations(order: order, at: 2) { x in pow(x, 5) + 1 / x } == 1)
    }
    #expect(evaluations(order: 1000) { x in 1 / (1 - x) } == 1)
    #expect(evaluations(order: 1000) { x in pow(1 - x, 5) } == 1)
    #expect(evaluations(order: 170) { x in exp(x) } == 2)
    #expect(evaluations(order: 1000) { x in exp(x) } == 3)
    #expect(evaluations(order: 1000) { x in exp(-1e4 - x) } == 1)
    // No scale suits both terms: the number of evaluations stays bounded.
    #expect(evaluations(order: 1000) { x in exp(x) + pow(x, 900) } <= 12)
  }

  @Test func functionsThatChangeAreLeftAlone() {
    // The antiderivative by t would be one by τ: so the second evaluation disagrees.
    let integral = derivatives(at: 0, order: 200) { x in exp(x).integrated() }
    for n in 1...150 { #expect((integral[n] - 1).magnitude < 1e-12) }
    #expect(integral[0] == 0)
    var count = 0.0
    let changing = derivatives(at: 0, order: 200) { x in
      count += 1
      return count * exp(x)
    }
    for n in 1...150 { #expect((changing[n] - 1).magnitude < 1e-12) }
    #expect(count == 2)
  }

  /// An evaluation at another scale counts only if it agrees in the value and in the first fifteen
  /// orders; else what has vanished stays so.
  @Test(arguments: [0, 1, 2, 14, 15])
  func oneCoefficientThatChangesSuffices(changing order: Int) {
    var count = 0
    let d = derivatives(at: 0, order: 200) { x in
      count += 1
      return exp(x) + Double(count) * pow(x, order)
    }
    #expect(count == 2)
    #expect(d[200] == 0)
    let sound = derivatives(at: 0, order: 200) { x in exp(x) + pow(x, order) }
    #expect((sound[200] - 1).magnitude < 1e-12)
    #expect(Array(d[...150]) == Array(sound[...150]))
  }

  @Test func singlePrecision() {
    let e = derivatives(at: Float(0), order: 200) { x in exp(x) }
    for d in e { #expect((d - 1).magnitude < 1e-5) }
    let sines = derivatives(at: Float(0), order: 200) { x in sin(x) }
    for (n, d) in sines.enumerated() {
      #expect((d - [0, 1, 0, -1][n % 4]).magnitude < 1e-5)
    }
    let reciprocal = derivatives(at: Float(0), order: 40) { x in 1 / (1 - x) }
    #expect(reciprocal[40] == .infinity)
  }

  @Test func whereThereIsNothingToFind() {
    let outside = derivatives(at: -1, order: 200) { x in log(x) }
    for d in outside { #expect(d.isNaN) }
    let constant = derivatives(at: 0, order: 200) { _ in 3 }
    #expect(constant == [3] + Array(repeating: 0, count: 200))
    let tiny = derivatives(at: 0, order: 200) { x in exp(x) * Double.leastNonzeroMagnitude }
    #expect(tiny[0] == .leastNonzeroMagnitude)
    for d in tiny { #expect(d.isFinite) }
  }
}

/// Derivatives of high order by mpmath: the output of `high_orders.py` beside the reference tables.
private enum HighOrderTable {
  static let expSine: [(Int, Double)] = [
    (100, -1.8795447056622344176e106),
    (150, -3.1996979908292779871e180),
    (170, 5.1859741988936479538e211),
    (171, 1.5174321430233910676e213),
    (177, -7.7801969744788176116e222),
    (178, -1.6607845563195515878e224),
    (200, -1.5380469493175204754e260),
    (250, -.infinity),
    (300, -.infinity),
    (400, -.infinity),
    (600, .infinity),
    (800, .infinity),
    (1000, .infinity),
  ]
  static let gaussian: [(Int, Double)] = [
    (100, -8.3252024871015895337e92),
    (150, -1.5723016042263726942e153),
    (170, -5.5873216059048744444e177),
    (171, 3.4801052777192035804e179),
    (177, -1.5137132368335523133e187),
    (178, 8.5471401081801888228e186),
    (200, -4.9103185196788472415e216),
    (250, 6.1545745727714116847e282),
    (300, .infinity),
    (400, -.infinity),
    (600, .infinity),
    (800, .infinity),
    (1000, -.infinity),
  ]
  static let growth: [(Int, Double)] = [
    (100, 5.455271099757335356e47),
    (150, 3.9163281448293106734e71),
    (170, 1.3655391884588109264e81),
    (171, 4.0966175653764327791e81),
    (177, 2.9864342051594194959e84),
    (178, 8.9593026154782584878e84),
    (200, 2.8115240943139283565e95),
    (250, 2.0183874896551275362e119),
    (300, 1.4489963172058259923e143),
    (400, 7.4678012951135365231e190),
    (600, 1.9835524901275300855e286),
    (800, .infinity),
    (1000, .infinity),
  ]
  static let bessel: [(Int, Double)] = [
    (100, 0.043331391488671264504),
    (150, -0.035320799879290635094),
    (170, -0.033164888723678113097),
    (171, 0.051171784947051909211),
    (177, -0.05030268497141394312),
    (178, -0.032406672876730764392),
    (200, 0.030562733074797768791),
    (250, -0.027322091505759202033),
    (300, 0.024932952697500438683),
    (400, 0.021583230959952411668),
    (600, 0.017614972106522611366),
    (800, 0.015251683608260663253),
    (1000, 0.013639730196363860616),
  ]
}
