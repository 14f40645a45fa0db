import Fluxion
import TestSupport
import Testing

/// What happens at kinks, poles and zero bases, between nested calls, and with rules of one's own.
struct TaylorSeriesSemanticsTests {
  private typealias Series = TaylorSeries<Double>

  private let infinity = Double.infinity

  @Test func constantPowersAtZero() {
    func powers(_ exponent: Double, at x: Double = 0) -> [Double] {
      derivatives(at: x, order: 4) { x in pow(x, exponent) }
    }
    let truth: [(exponent: Double, derivatives: [Double])] = [
      (0, [1, 0, 0, 0, 0]),
      (1, [0, 1, 0, 0, 0]),
      (2, [0, 0, 2, 0, 0]),
      (3, [0, 0, 0, 6, 0]),
      (4, [0, 0, 0, 0, 24]),
      (9, [0, 0, 0, 0, 0]),
      (2.5, [0, 0, 0, infinity, -infinity]),
      (0.5, [0, infinity, -infinity, infinity, -infinity]),
      (-1, [infinity, -infinity, infinity, -infinity, infinity]),
    ]
    for (exponent, derivatives) in truth {
      #expect(powers(exponent) == derivatives, "\(exponent)")
    }
    #expect(powers(4, at: 1e-300)[4] == 24)
    let cubes: [Double] = [-8, 12, -12, 6, 0]
    #expect(powers(3, at: -2) == cubes)
    let inverseSquares: [Double] = [0.25, 0.25, 0.375, 0.75, 1.875]
    #expect(powers(-2, at: -2) == inverseSquares)
    let outside = powers(0.5, at: -2)
    #expect(outside.allSatisfy { $0.isNaN })
    let ofASquare = derivatives(at: 0.0, order: 4) { x in pow(-x * x, 2) }
    #expect(ofASquare == [0, 0, 0, 0, 24])
    let ofACube = derivatives(at: 0.0, order: 2) { x in pow(x * x, 1.5) }
    #expect(ofACube == [0, 0, 0])
    // 1e-3 + t + t², squared: nothing beyond t⁴, however large the ratios of the coefficients.
    let short = pow(Series(coefficients: [0x1p-10, 1, 1, 0, 0, 0, 0, 0, 0]), 2)
    let square: [Double] = [0x1p-20, 0x1p-9, 0x1.008p0, 2, 1, 0, 0, 0, 0]
    #expect(short.coefficients == square)
  }

  @Test func powersAwayFromZero() {
    let truth = [
      2.7556759606310752, 9.185586535436919, 9.185586535436919, 2.041241452319315,
      -0.34020690871988585, 0.13608276348795434, -0.07560153527108575, 0.05040102351405716,
      -0.037800767635542874,
    ]
    let both = [
      1.224744871391589, 0.3199052692440155, -2.1355443383484625, 1.0074291113520972,
      0.820554596326951, -1.1381995460892382, 0.5155962530097201, -0.038639588908639416,
      -0.06549565321989778,
    ]
    let constant = Forward.taylorSeries(at: 0, order: 8) { t in pow(1.5 + 2 * t, 2.5) }
    let active = Forward.taylorSeries(at: 0, order: 8) { t in pow(1.5 + 2 * t, 0.5 - t) }
    let base = Forward.taylorSeries(at: 0, order: 8) { t in pow(2, 3 * t) - exp2(3 * t) }
    for n in 0...8 {
      #expect((constant[n] - truth[n]).magnitude <= 4 * truth[n].ulp)
      #expect((active[n] - both[n]).magnitude <= 1e-15)
      #expect(base[n].magnitude <= 1e-15)
    }
    #expect(derivatives(at: 2.0, order: 3) { y in pow(0, y) } == [0, 0, 0, 0])
    #expect(derivatives(at: 3.0, order: 1) { y in pow(-2, y) }[1].isNaN)
  }

  /// A power at base 0 with both arguments active has logarithmic terms, whose derivatives have
  /// limits ±∞ from the side where the base is positive.
  @Test func activePowersAtZero() {
    func series(_ f: (Series) -> Series) -> [Double] { derivatives(at: 0.0, order: 5, of: f) }
    func expect(
      _ found: [Double], _ truth: [Double], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      for (found, truth) in zip(found, truth) {
        #expect(
          found == truth || found.isNaN && truth.isNaN, "\(found), not \(truth)",
          sourceLocation: sourceLocation)
      }
    }
    let (plus, minus) = (infinity, -infinity)
    // t log t, t² log t, …, and what comes before.
    expect(series { pow($0, $0) }, [1, minus, plus, minus, plus, minus])
    expect(series { pow($0, 1 + $0) }, [0, 1, minus, plus, minus, plus])
    expect(series { pow($0, 1 - $0) }, [0, 1, plus, minus, plus, minus])
    expect(series { pow($0, 2 + $0) }, [0, 0, 2, minus, plus, minus])
    expect(series { pow($0, 4 + $0) }, [0, 0, 0, 0, 24, minus])
    expect(series { pow($0, 1 + $0 * $0) }, [0, 1, 0, minus, plus, minus])
    // The base is positive for t < 0 alone.
    expect(series { pow(-$0, 1 + $0) }, [0, -1, plus, plus, plus, plus])
    // t² + 2 t³ log |t|: the fourth derivative, 12 / t, has two limits.
    expect(series { pow($0 * $0, 1 + $0) }, [0, 0, 2, minus, .nan, minus])
    expect(series { pow(-$0 * $0, 1 + $0) }, [0, 0, -2, .nan, .nan, .nan])
    // No whole exponent: the power itself has no series, and grows faster than any logarithm.
    expect(series { pow($0, 0.5 + $0) }, [0, plus, minus, plus, minus, plus])
    expect(series { pow($0, 2.5 + $0) }, [0, 0, 0, plus, minus, plus])
    // An exponent that does not change, though it is active.
    expect(series { pow($0, 3 + 0 * $0) }, [0, 0, 0, 6, 0, 0])
  }

  @Test func activePowersAtZeroAreThoseOfNestedDuals() {
    typealias Third = Dual<Dual<Dual<Double>>>
    let t = Third(value: Dual(value: Dual(value: 0, tangent: 1), tangent: 1), tangent: 1)
    for base in [1.0, -1, 2] {
      for exponent in [0.0, 0.5, 1, 1.5, 2, 2.5, 3, 4] {
        for slope in [1.0, -1, 0.5] {
          let nested = pow(base * t, exponent + slope * t)
          let expected = [
            nested.value.value.value, nested.tangent.value.value, nested.tangent.tangent.value,
            nested.tangent.tangent.tangent,
          ]
          let found = derivatives(at: 0.0, order: 3) { t in pow(base * t, exponent + slope * t) }
          // Where nested numbers meet ∞ − ∞ they have no answer.
          for n in 0...3 where !expected[n].isNaN {
            #expect(
              found[n] == expected[n], "(\(base) t)^(\(exponent) + \(slope) t), order \(n)")
          }
        }
      }
    }
  }

  @Test func kinks() {
    #expect(derivatives(at: 0.0, order: 2) { x in abs(x) } == [0, 1, 0])
    #expect(derivatives(at: -0.0, order: 2) { x in abs(x) } == [0, -1, 0])
    #expect(derivatives(at: -2.0, order: 3) { x in abs(x * x * x) } == [8, -12, 12, -6])
    #expect(derivatives(at: 1.0, order: 2) { x in max(2 * x, x * x + 1) } == [2, 2, 2])
    #expect(derivatives(at: 1.0, order: 2) { x in min(2 * x, x * x + 1) } == [2, 2, 0])
    #expect(derivatives(at: 0.0, order: 2) { x in relu(3 * x) } == [0, 0, 0])
    #expect(derivatives(at: 0.5, order: 2) { x in relu(3 * x * x) } == [0.75, 3, 6])
    #expect(derivatives(at: 2.5, order: 2) { x in floor(x * x) } == [6, 0, 0])
    #expect(derivatives(at: 7.5, order: 2) { x in fmod(x * x, 7) } == [0.25, 15, 2])
    #expect(derivatives(at: 2.0, order: 2) { x in remainder(7.5, x * x) } == [-0.5, -8, -4])
  }

  @Test func poles() {
    #expect(derivatives(at: 0.0, order: 3) { x in sqrt(x) } == [0, infinity, -infinity, infinity])
    #expect(derivatives(at: -0.0, order: 2) { x in sqrt(x) } == [0, infinity, -infinity])
    #expect(
      derivatives(at: 0.0, order: 3) { x in log(x) } == [-infinity, infinity, -infinity, infinity])
    #expect(derivatives(at: 0.0, order: 2) { x in cbrt(x) } == [0, infinity, -infinity])
    #expect(derivatives(at: 1.0, order: 2) { x in asin(x) }[1...] == [infinity, infinity])
    #expect(derivatives(at: 1e-300, order: 1) { x in sqrt(x) }[1] == 5e149)
    #expect(derivatives(at: 1e200, order: 2) { x in asinh(x) }[1...] == [1e-200, 0])
    let zero = derivatives(at: 0.0, order: 3) { x in sin(x) * x / (1 + x) }
    #expect(zero[...2] == [0, 0, 2] && zero[3] == -6)
  }

  @Test func outsideTheDomainEverythingIsNaN() {
    for f in [
      { sqrt($0 - 3) }, { log($0 - 3) }, { log1p($0 - 4) }, { asin($0) }, { acos($0) },
      { acosh($0 - 2) }, { atanh($0) }, { pow($0 - 3, 0.5) }, { root($0 - 3, 4) },
      { tgamma($0 - 3) }, { y0($0 - 3) }, { log2($0 - 3) }, { digamma($0 - 4) },
    ] as [(Series) -> Series] {
      let d = derivatives(at: 2.0, order: 4, of: f)
      #expect(d[1].isNaN && d[2].isNaN && d[3].isNaN && d[4].isNaN, "\(d)")
    }
  }

  /// The scaled complementary error function; its slope depends on its value.
  private struct ScaledErfc: UnaryRule {
    var name: String { "erfcx" }
    func value<P: FloatingPointScalar>(_ x: P) -> P { P.libm(.exp, x * x) * P.libm(.erfc, x) }
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      2 * x * value - T(2 / Double.pi.squareRoot())
    }
  }

  /// x eʸ: one slope depends on the value and one does not.
  private struct Grown: BinaryRule {
    var name: String { "grown" }
    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { x * P.libm(.exp, y) }
    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { exp(y) }
    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { value }
  }

  @Test func rulesOfOnesOwn() {
    for order in [1, 2, 8, 20] {
      let own = Forward.taylorSeries(at: 0.5, order: order) { x in
        Series.apply(ScaledErfc(), to: x * x)
      }
      let known = Forward.taylorSeries(at: 0.5, order: order) { x in
        exp(x * x * x * x) * erfc(x * x)
      }
      let own2 = Forward.taylorSeries(at: 0.5, order: order) { x in
        Series.apply(Grown(), to: sin(x), x * x)
      }
      let known2 = Forward.taylorSeries(at: 0.5, order: order) { x in sin(x) * exp(x * x) }
      for n in 0...order {
        #expect((own[n] - known[n]).magnitude <= 1e-13)
        #expect((own2[n] - known2[n]).magnitude <= 1e-14)
      }
      #expect(own.order == order && own2.order == order)
    }
    #expect(
      derivatives(at: 1.0, order: 3) { y in Series.apply(Grown(), to: 2, log(y)) } == [2, 2, 0, 0])
  }

  @Test func binaryFunctionsAgainstNestedDuals() {
    typealias Second = Dual<Dual<Double>>
    func applied<R: BinaryRule, T: RealScalar>(_ rule: R, _ x: T, _ y: T) -> T {
      .apply(rule, to: x, y)
    }
    for f in BinaryFunction.all {
      func curve<T: RealScalar>(_ t: T) -> T {
        let (x, y) = (T(1.25) + 2 * t + t * t, T(0.75) - t + 0.5 * t * t)
        // The quotient alone has no rule.
        return if let rule = f.rule { applied(rule, x, y) } else { x / y }
      }
      let d = derivatives(at: 0, order: 2) { t in curve(t) }
      let nested = curve(Second(value: Dual(value: 0, tangent: 1), tangent: 1))
      let expected = [nested.value.value, nested.tangent.value, nested.tangent.tangent]
      #expect(haveSameBits(d[0], expected[0]) && haveSameBits(d[1], expected[1]), "\(f)")
      #expect((d[2] - expected[2]).magnitude <= 1e-14 * (1 + expected[2].magnitude), "\(f)")
    }
    #expect(derivatives(at: 0.0, order: 2) { t in atan2(t + 1e200, t - 1e200) }[2] == 0)
    let far = derivatives(at: 3e200, order: 1) { t in hypot(t, 4e200) }
    #expect(haveSameBits(far[0], hypot(3e200, 4e200)) && (far[1] - 0.6).magnitude <= 0x1p-53)
  }

  @Test func nestingInBothDirections() {
    // The derivative of the series' second coefficient, and the series of a derivative.
    let inner = derivative(at: 0.5) { (x: Dual<Double>) in
      derivatives(at: x, order: 2) { y in sin(y) * y }[2]
    }
    let outer = derivatives(at: 0.5, order: 2) { (x: Series) in
      derivative(at: x) { y in sin(y) * y }
    }[2]
    let truth = derivatives(at: 0.5, order: 3) { x in sin(x) * x }[3]
    #expect((inner - truth).magnitude < 1e-15 && (outer - truth).magnitude < 1e-15)
    let twice = derivatives(at: 2.0, order: 1) { x in
      derivatives(at: TaylorSeries(3), order: 2) { y in TaylorSeries(x * x) * y * y * y }[2]
    }
    #expect(twice == [72, 72])
  }

  @Test func carelessNestingStops() async {
    let nested = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 1.0, order: 2) { x in
        x * derivatives(at: 1.0, order: 1) { y in x + y }[1]
      }
    }
    expect(["perturbation confusion", "TaylorSeries(x)"], in: nested)
    let byHand = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 1.0, order: 2) { x in x * TaylorSeries(variableAt: 2, order: 2) }
    }
    expect(["perturbation confusion"], in: byHand)
  }

  @Test func misuseStops() async {
    let order = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 1.0, order: -2) { x in x }
    }
    expect(["derivatives(at:order:of:)", "order is -2"], in: order)
    let low = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 1.0, order: 3) { x in x.truncated(to: 1) }
    }
    expect(["order 1", "expected 3"], in: low)
    let beyond = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = TaylorSeries(variableAt: 1.0, order: 2)[3]
    }
    expect(["power 3", "order 2"], in: beyond)
    let inner = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = TaylorSeries(variableAt: 1.0, order: 2)
      _ = x.composed(with: x)
    }
    expect(["composed(with:)", "1.0"], in: inner)
  }

  @Test func sincIsSmoothThroughZero() {
    let atZero = derivatives(at: 0.0, order: 4) { x in sinc(x) }
    #expect(atZero == [1, 0, -1.0 / 3, 0, 0.2])
    let (value, first, second) = Forward.valueWithFirstAndSecondDerivative(at: 1e-8) { x in sinc(x)
    }
    let third: Double = derivative(at: 1e-8) { (x: Dual<Double>) -> Dual<Double> in
      secondDerivative(at: x) { y in sinc(y) }
    }
    #expect(value == 1)
    let (slope, curvature): (Double, Double) = (-1e-8 / 3, -1.0 / 3)
    #expect((first - slope).magnitude <= first.ulp)
    #expect((second - curvature).magnitude < 1e-16)
    #expect((third - 2e-9).magnitude < 1e-24)
  }
}
