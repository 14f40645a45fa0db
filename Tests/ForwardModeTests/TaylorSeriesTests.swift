import CAllocationCounter
import Fluxion
import Testing

/// The arithmetic of truncated series, and what one does with them.
struct TaylorSeriesTests {
  private typealias Series = TaylorSeries<Double>

  @Test func polynomialsAreExact() {
    let p = derivatives(at: 2.0, order: 4) { x in 3 * x * x * x - 2.5 * x + 1 }
    #expect(p == [20, 33.5, 36, 18, 0])
    #expect(derivatives(at: 2.0, order: 0) { x in x * x } == [4])
    #expect(derivatives(at: 2.0, order: 3) { _ in 7 } == [7, 0, 0, 0])
    // At infinity a polynomial's higher derivatives are what they are elsewhere.
    #expect(derivatives(at: .infinity, order: 3) { x in x * x }[2...] == [2, 0])
  }

  @Test func arithmeticInAllItsForms() {
    let (c, x) = (1.5, Series(coefficients: [0.75, 2, -1, 0.5]))
    #expect((x + c).coefficients == [2.25, 2, -1, 0.5])
    #expect((c + x).coefficients == [2.25, 2, -1, 0.5])
    #expect((x - c).coefficients == [-0.75, 2, -1, 0.5])
    #expect((c - x).coefficients == [0.75, -2, 1, -0.5])
    #expect((x * c).coefficients == [1.125, 3, -1.5, 0.75])
    #expect((c * x).coefficients == [1.125, 3, -1.5, 0.75])
    #expect((x / 2).coefficients == [0.375, 1, -0.5, 0.25])
    #expect((-x).coefficients == [-0.75, -2, 1, -0.5])
    #expect((x + x).coefficients == (2 * x).coefficients)
    #expect((x - x).coefficients == [0, 0, 0, 0])
    #expect((x * x).coefficients == [0.5625, 3, 2.5, -3.25])
    #expect((x * x / x).coefficients == x.coefficients)
    #expect((1 / (1 - Series(variableAt: 0, order: 4))).coefficients == [1, 1, 1, 1, 1])
    var y = x
    y += x
    y -= 1
    y *= x
    y /= x
    y += c
    y -= c
    y *= 2
    y /= 2
    #expect(y.coefficients == (2 * x - 1).coefficients)
    #expect(fma(x, x, x).coefficients == (x * x + x).coefficients)
  }

  @Test func theLowerOrderPrevails() {
    let (a, b) = (Series(variableAt: 1, order: 2), Series(variableAt: 1, order: 5))
    #expect((a + b).order == 2 && (b - a).order == 2)
    #expect((a * b).order == 2 && (b / a).order == 2)
    #expect(pow(a, b).order == 2 && hypot(b, a).order == 2 && atan2(a, b).order == 2)
    #expect((b * 2).order == 5 && (b + Series(3)).order == 5)
    #expect(Series(3).order == 0 && Series(3).isConstant)
  }

  /// Of a series of order 0 only the value is known, and so of what is made with it.
  @Test func valuesAlone() {
    let a = Series(coefficients: [0.75, 1, 2]).truncated(to: 0)
    let (sine, cosine) = Series.sineAndCosine(of: a)
    #expect((sine.value - 0.6816387600233341).magnitude < 1e-15)
    #expect((cosine.value - 0.7316888688738209).magnitude < 1e-15)
    let power = pow(a * 4, a * 4 - 1)
    #expect(power.value == 9)
    let line = Series(coefficients: [0, 1, 0])
    #expect((line + sine).order == 0 && (line + cosine).order == 0 && (line + power).order == 0)
  }

  @Test func highOrdersUseTheHeap() {
    let d = derivatives(at: 0.5, order: 40) { x in exp(sin(x)) }
    let truth: [(Int, Double)] = [
      (0, 1.6151462964420837), (1, 1.4174242246593913), (2, 0.46956439926573407),
      (3, -2.3644414408552015), (4, -5.707734036177334), (5, 1.1884191301934934),
      (6, 43.171432177436074), (7, 87.61809327504099), (8, -270.9524141213228),
      (9, -1894.584232092774), (10, -854.0424919122208), (20, -520354149.18288237),
      (40, 1.0422048584558097e+31),
    ]
    for (n, expected) in truth {
      #expect(
        (d[n] - expected).magnitude <= 1e-13 * (1 + expected.magnitude), "order \(n): \(d[n])")
    }
    let tenth = derivatives(at: 0.5, order: 10) { x in exp(sin(x)) }
    #expect(tenth == Array(d[...10]))
    let geometric = Forward.taylorSeries(at: 0, order: 40) { x in 1 / (1 - x) }
    #expect(geometric.coefficients == Array(repeating: 1, count: 41))
    let sines = Forward.taylorSeries(at: 0.25, order: 20) { x in sin(x) * sin(x) + cos(x) * cos(x) }
    #expect((sines[0] - 1).magnitude < 1e-15)
    for n in 1...20 { #expect(sines[n].magnitude < 1e-15) }
  }

  @Test func coefficientsAndDerivatives() {
    let e = Forward.taylorSeries(at: 0, order: 30) { x in exp(x) }
    for n in 0...30 { #expect((e.derivative(n) - 1).magnitude <= 0x1p-50) }
    // 200! overflows, the derivative does not.
    let steep = Forward.taylorSeries(at: 0, order: 200) { x in exp(4 * x) }
    #expect((steep.derivative(200) / 0x1p400 - 1).magnitude < 1e-12)
    #expect(Series(3)[7] == 0)
  }

  @Test func evaluationAndComposition() {
    let e = Forward.taylorSeries(at: 0, order: 12) { x in exp(x) }
    #expect((e.evaluated(at: 0.25) - 1.2840254166877414).magnitude < 1e-15)
    let s = Forward.taylorSeries(at: 0, order: 12) { x in sin(x) }
    let both = Forward.taylorSeries(at: 0, order: 12) { x in exp(sin(x)) }
    let composed = e.composed(with: s)
    for n in 0...12 { #expect((composed[n] - both[n]).magnitude < 1e-16) }
    #expect(Series(2).composed(with: s).coefficients == [2])
    let constant = e.composed(with: Series(0))
    #expect(constant.isConstant && constant.coefficients == [e[0]])
  }

  @Test func calculus() {
    let s = Series(coefficients: [1, 2, 3, 4])
    #expect(s.differentiated().coefficients == [2, 6, 12])
    #expect(s.integrated(constant: 5).coefficients == [5, 1, 1, 1, 1])
    #expect(s.integrated().differentiated().coefficients == s.coefficients)
    #expect(s.truncated(to: 1).coefficients == [1, 2])
    #expect(s.truncated(to: 9).order == 3)
    let long = Forward.taylorSeries(at: 0, order: 20) { x in exp(x) }
    #expect(long.truncated(to: 3).coefficients == Array(long.coefficients[...3]))
    let rest = (long.differentiated() - long).coefficients
    #expect(rest.allSatisfy { $0.magnitude < 1e-16 })
    #expect(long.integrated(constant: 1).order == 21)
  }

  @Test func description() {
    #expect("\(Series(coefficients: [1, 2, 0.5]))" == "1.0 + 2.0 t + 0.5 t² + O(t³)")
    #expect("\(Series(coefficients: [1, -2, 0, 3]))" == "1.0 - 2.0 t + 3.0 t³ + O(t⁴)")
    #expect("\(Series(variableAt: 1, order: 11))" == "1.0 + 1.0 t + O(t¹²)")
    #expect("\(Series(4))" == "4.0")
    let nested = TaylorSeries(coefficients: [Dual<Double>(1), 2])
    #expect("\(nested)" == "1.0 + 2.0 t + O(t²)")
  }

  @Test func comparisonsAndConversions() {
    let (a, b) = (Series(coefficients: [1, 5]), Series(coefficients: [1, -3]))
    #expect(a == b && a <= b && a >= b && !(a < b) && !(a > b) && !(a != b))
    #expect(a < 2 && 2.0 > a && max(a, 2) == 2 && min(a, 2)[1] == 5)
    #expect(Series(exactly: 7)?.value == 7 && TaylorSeries<Float>(exactly: Int.max) == nil)
    #expect(a.detached.isConstant && !a.isConstant)
    #expect(derivatives(at: 3.0, order: 1) { x in x * x.detached } == [9, 3])
    #expect(derivatives(at: Float(2), order: 2) { x in x * x * x } == [8, 12, 12])
  }

  @Test(.enabled(if: allocation_counter_is_available() != 0))
  func fifteenthOrderAllocatesNothing() {
    func work(_ x: Series) -> Series {
      let a = exp(sin(x)) / (1 + x * x) + pow(x, 2.5) * tanh(x)
      return hypot(a, x) + atan2(x, a) + sqrt(a * a + 1) + erf(x) * sigmoid(x) - 3 * log(x)
    }
    let x = Series(variableAt: 0.5, order: 15)
    var y = work(x)
    y = work(y * y + 1)
    let before = allocation_count()
    y = work(x)
    let count = allocation_count() - before
    #if !DEBUG
      #expect(count == 0)
    #endif
    #expect(y.order == 15)
  }
}
