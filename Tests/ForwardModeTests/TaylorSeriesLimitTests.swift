import Fluxion
import TestSupport
import Testing

@testable import ForwardMode

/// How far a series is known and stored, and whose it is, whatever is done with it.
struct TaylorSeriesLimitTests {
  private typealias Series = TaylorSeries<Double>

  /// Positive at 0, and of so many coefficients that differ from zero.
  private func series<T: RealScalar>(_ order: Int, as type: T.Type) -> TaylorSeries<T> {
    TaylorSeries(coefficients: (0...order).map { T(1.5 / Double($0 * $0 + 1)) })
  }

  private typealias Operation<T: RealScalar> = (
    name: String, isBinary: Bool, apply: (TaylorSeries<T>, TaylorSeries<T>) -> TaylorSeries<T>
  )

  private func operations<T: RealScalar>(on type: T.Type) -> [Operation<T>] {
    [
      ("sum", true, { $0 + $1 }), ("difference", true, { $0 - $1 }),
      ("product", true, { $0 * $1 }), ("quotient", true, { $0 / $1 }),
      ("product and sum", true, { fma($0, $1, $0) }), ("power", true, { pow($0, $1) }),
      ("hypotenuse", true, { hypot($0, $1) }), ("angle", true, { atan2($0, $1) }),
      ("composition", true, { $0.composed(with: $1 - TaylorSeries($1.value)) }),
      ("exponential", false, { a, _ in exp(a) }), ("sine", false, { a, _ in sin(a) }),
      ("error function", false, { a, _ in erf(a) }), ("negative", false, { a, _ in -a }),
      ("less a constant", false, { a, _ in a - 2 }), ("constant less", false, { a, _ in 2 - a }),
      ("scaled", false, { a, _ in a * 2 }), ("divided", false, { a, _ in a / 2 }),
    ]
  }

  private func check<T: RealScalar>(_ type: T.Type, orders: [Int], inlineCount: Int) {
    #expect(TaylorSeriesPayload<T>.inlineCount == inlineCount)
    for p in orders {
      for q in orders {
        let (a, b) = (series(p, as: T.self), series(q, as: T.self))
        for (name, isBinary, apply) in operations(on: T.self) {
          let result = apply(a, b)
          #expect(result.limit == (isBinary ? min(p, q) : p), "\(name), \(p) and \(q)")
          #expect(result.extent <= result.limit, "\(name), \(p) and \(q)")
          #expect((result.far == nil) == (result.extent < inlineCount), "\(name), \(p) and \(q)")
        }
        let (integral, cut) = (a.integrated(), a.truncated(to: q))
        #expect(integral.limit == p + 1 && integral.extent == p + 1)
        #expect((integral.far == nil) == (p + 1 < inlineCount))
        #expect(cut.limit == min(p, q) && cut.extent == min(p, q))
        #expect(p == 0 || a.differentiated().limit == p - 1 && a.differentiated().extent == p - 1)
      }
    }
  }

  /// What is stored beyond the order would be taken for known by whatever comes next.
  @Test func nothingIsStoredBeyondTheOrder() {
    check(Double.self, orders: [0, 1, 2, 3, 4, 7, 8, 14, 15, 16, 17, 33], inlineCount: 16)
    check(Float.self, orders: [0, 1, 15, 16, 30, 31, 32, 33], inlineCount: 32)
    check(Dual<Double>.self, orders: [0, 1, 3, 4, 5, 6, 15, 16], inlineCount: 5)
    check(TaylorSeries<Double>.self, orders: [0, 1, 2, 5], inlineCount: 0)
  }

  /// The terms that are stored are those that are known, so both sums are the same.
  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 15, 16, 17], [0, 1, 2, 3, 4, 7, 8, 15, 16, 17])
  func evaluationTakesTheKnownTermsAlone(_ p: Int, _ q: Int) {
    let (a, b) = (series(p, as: Double.self), series(q, as: Double.self))
    for (name, _, apply) in operations(on: Double.self) {
      let result = apply(a, b)
      let sum = result.coefficients.reversed().reduce(0) { $0 * 0.75 + $1 }
      #expect(result.evaluated(at: 0.75) == sum, "\(name)")
    }
  }

  /// A polynomial is stored to its degree alone, whatever the order.
  @Test func polynomialsAreStoredToTheirDegree() {
    let x = Series(variableAt: 2, order: 100)
    #expect(x.extent == 1 && (x * x * x).extent == 3 && (x * x - 7).extent == 2)
    #expect((x * x * x).integrated().extent == 4 && (x * x).differentiated().extent == 1)
    #expect((x * x / 2).extent == 2 && (3 * x).extent == 1 && (x * x).truncated(to: 1).extent == 1)
    #expect((1 / x).extent == 100 && (x * x / x.differentiated()).extent == 2)
    #expect(x.truncated(to: 50).extent == 1 && x.truncated(to: 50).limit == 50)
    let short = Series(variableAt: 2, order: 10)
    #expect((short + short).extent == 1 && (short - short * short).extent == 2)
    #expect((short + Series(variableAt: 1, order: 20)).extent == 1)
  }

  // MARK: Whose a series is

  @Test func theIntegralOfAConstantIsMadeByHand() {
    let line = Series(3).integrated(constant: 5)
    #expect(line.coefficients == [5, 3] && line.order == 1)
    #expect(line.isActive && line.mark == .seededByHand)
    #expect(Series(3).integrated().coefficients == [0, 3])
    #expect(Series(3).differentiated().isConstant && Series(3).differentiated().value == 0)
  }

  @Test func calculusKeepsTheMark() {
    _ = derivatives(at: 2.0, order: 3) { x in
      let h = x - 2
      for y in [x.integrated(), x.differentiated(), x.truncated(to: 1), (x * x).composed(with: h)] {
        #expect(y.mark == x.mark)
      }
      let byHand = Series(coefficients: [1, 2, 3])
      #expect(byHand.composed(with: h).mark == byHand.mark | x.mark)
      #expect(x.composed(with: byHand - 1).mark == byHand.mark | x.mark)
      #expect(Series(2).composed(with: h).isConstant && x.composed(with: Series(0)).isConstant)
      return x
    }
  }

  @Test func seriesOfTwoDifferentiationsAreNotComposed() async {
    let outer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let exponential = Forward.taylorSeries(at: 0, order: 3) { x in exp(x) }
      _ = derivatives(at: 2.0, order: 3) { x in exponential.composed(with: x - 2) }
    }
    expect(["derivatives(at:order:of:)", "perturbation confusion"], in: outer)
    let inner = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let line = TaylorSeries(variableAt: 0.0, order: 3)
      _ = derivatives(at: 2.0, order: 3) { x in x.composed(with: line) }
    }
    expect(["derivatives(at:order:of:)", "perturbation confusion"], in: inner)
    let integral = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 2.0, order: 1) { x in x * TaylorSeries(3.0).integrated(constant: 1) }
    }
    expect(["derivatives(at:order:of:)", "perturbation confusion"], in: integral)
    let nested = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivatives(at: 2.0, order: 1) { x in
        x * derivatives(at: 3.0, order: 1) { y in y + x.integrated().truncated(to: 1) }[1]
      }
    }
    expect(["derivatives(at:order:of:)", "perturbation confusion"], in: nested)
  }
}
