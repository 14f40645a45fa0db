import Fluxion
import Foundation
import TestSupport
import Testing

/// logSumExp, softmax and their loss beside infinities, and where they nearly cancel.
struct SoftmaxLimitTests {
  static let infinity = Double.infinity

  struct Case: Sendable, CustomTestStringConvertible {
    var x: [Double]
    var value: Double
    var shares: [Double]
    var testDescription: String { "\(x)" }
  }

  static let cases: [Case] = [
    Case(x: [1, infinity], value: infinity, shares: [0, 1]),
    Case(x: [infinity, 1], value: infinity, shares: [1, 0]),
    Case(x: [infinity, -infinity, 5], value: infinity, shares: [1, 0, 0]),
    Case(x: [-infinity], value: -infinity, shares: [1]),
    Case(x: [infinity], value: infinity, shares: [1]),
    Case(x: [3, -infinity], value: 3, shares: [1, 0]),
    Case(x: [infinity, infinity, 0], value: infinity, shares: [.nan, .nan, 0]),
    Case(x: [-infinity, -infinity], value: -infinity, shares: [.nan, .nan]),
  ]

  private func same(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  @Test(arguments: cases)
  func limitsBesideInfinities(_ c: Case) {
    #expect(logSumExp(c.x) == c.value)
    #expect(same(softmax(c.x), c.shares), "\(softmax(c.x))")
    let gradients = [
      Forward.gradient(at: c.x) { logSumExp($0) }, Reverse.gradient(at: c.x) { logSumExp($0) },
      Forward.valueGradientHessian(at: c.x) { logSumExp($0) }.gradient,
      Mixed.valueGradientHessian(at: c.x) { logSumExp($0) }.gradient,
      c.x.indices.map { i in
        derivatives(at: c.x[i], order: 1) { t in
          logSumExp(c.x.indices.map { $0 == i ? t : TaylorSeries(c.x[$0]) })
        }[1]
      },
    ]
    for found in gradients { #expect(same(found, c.shares), "\(found)") }
    let reference = Forward.gradient(at: c.x) { x in softmax(x)[0] }
    let isCertain = !c.shares.contains { $0.isNaN }
    if isCertain { #expect(reference.allSatisfy { $0 == 0 }, "\(reference)") }
  }

  @Test(arguments: [
    ([1.0, infinity], 1, 0.0, [0.0, 0]), ([1, infinity], 0, infinity, [-1, 1]),
    ([0, -infinity], 1, infinity, [1, -1]), ([-infinity], 0, 0, [0]),
    ([0, -infinity], 0, 0, [0, 0]),
  ])
  func lossBesideInfinities(_ x: [Double], _ label: Int, _ value: Double, _ slopes: [Double]) {
    #expect(softmaxCrossEntropy(x, label: label) == value)
    for found in [
      Forward.gradient(at: x) { softmaxCrossEntropy($0, label: label) },
      Reverse.gradient(at: x) { softmaxCrossEntropy($0, label: label) },
      Mixed.valueGradientHessian(at: x) { softmaxCrossEntropy($0, label: label) }.gradient,
      Forward.valueGradientHessian(at: x) { softmaxCrossEntropy($0, label: label) }.gradient,
    ] {
      #expect(same(found, slopes), "\(found)")
    }
  }

  /// What one exponential adds to another keeps its digits.
  @Test(arguments: [
    (-40.0, 4.248354255291589e-18), (-20, 2.0611536203143807e-9), (-700, 9.85967654375977e-305),
  ])
  func nearlyCancelledValues(_ x: Double, _ truth: Double) {
    for point in [[x, 0], [0, x], [x, 0, -Self.infinity]] {
      #expect((logSumExp(point) / truth - 1).magnitude < 4e-16, "\(logSumExp(point))")
      #expect(Forward.valueWithGradient(at: point) { logSumExp($0) }.value == logSumExp(point))
      #expect(Reverse.valueWithGradient(at: point) { logSumExp($0) }.value == logSumExp(point))
      #expect(Mixed.valueGradientHessian(at: point) { logSumExp($0) }.value == logSumExp(point))
      #expect(Forward.valueGradientHessian(at: point) { logSumExp($0) }.value == logSumExp(point))
    }
    let single = Float(x)
    if single > -80 {
      #expect((logSumExp([single, 0]) / Float(truth) - 1).magnitude < 3e-7)
    }
  }

  @Test func curvatureBesideMinusInfinity() {
    let truth = 4.248354255291589e-18
    let x = [0.0, -40, -Double.infinity]
    for h in [hessian(at: x) { logSumExp($0) }, Mixed.hessian(at: x) { logSumExp($0) }] {
      let expected = [truth, -truth, 0, -truth, truth, 0, 0, 0, 0]
      for (a, b) in zip(h.elements, expected) {
        #expect((a - b).magnitude <= 1e-15 * truth, "\(h.elements)")
      }
    }
    let product = Mixed.hessianVectorProduct(at: x, along: [0, 1, 0]) { logSumExp($0) }
    #expect((product[1] / truth - 1).magnitude < 1e-15 && product[2] == 0)
  }

  /// log Σ exp of random numbers against extended precision.
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    @Test func valuesAgainstExtendedPrecision() {
      var generator = SeededGenerator(seed: 5)
      for count in [2, 3, 7, 40] {
        for spread in [0.1, 3, 30] {
          let x = generator.point(count).map { $0 * spread }
          let exact = logSumExp(x.map { Float80($0) })
          let largest = x.max()!
          let error = (Float80(logSumExp(x)) - exact).magnitude
          #expect(error <= Float80(max(largest.magnitude, Double(exact)).ulp) * 2)
        }
      }
    }
  #endif

  @Test func normOfSubnormalNumbers() {
    let half = 0.5.squareRoot()
    let x = [0x1p-1063, 0x1p-1063]
    for slope in [
      gradient(at: x) { norm($0) }, Reverse.gradient(at: x) { norm($0) },
      Mixed.valueGradientHessian(at: x) { norm($0) }.gradient,
      Forward.valueGradientHessian(at: x) { norm($0) }.gradient,
      Forward.jacobian(at: x) { [norm($0)] }.row(0),
    ] {
      #expect(slope.allSatisfy { ($0 / half - 1).magnitude < 4e-16 }, "\(slope)")
    }
    let tiny = Float(sign: .plus, exponent: -145, significand: 1)
    let single = gradient(at: [tiny, tiny]) { norm($0) }
    #expect(single.allSatisfy { ($0 / Float(half) - 1).magnitude < 2e-7 }, "\(single)")
    #expect((derivative(at: x[0]) { t in norm([t, t]) } / 2.0.squareRoot() - 1).magnitude < 4e-16)
  }

  /// Exponents that the number type cannot hold keep their parity.
  @Test func parityOfLargeWholeExponents() {
    let (single, double) = (16_777_217, (1 << 53) + 1)
    func power<T: RealScalar>(_ x: T, _ n: Int) -> T { pow(x, n) }
    #expect(power(Float(-1), single) == -1 && power(Float(-1), single + 1) == 1)
    #expect(power(-1.0, double) == -1 && power(-1.0, -double) == -1 && power(-1.0, .max) == -1)
    #expect(power(-1.0, .min) == 1)
    #expect(derivative(at: -1.0) { x in pow(x, double) } == Double(double))
    #expect(derivative(at: Float(-1)) { x in pow(x, single) } == Float(single))
    #expect(gradient(at: [-1.0]) { x in pow(x[0], double) } == [Double(double)])
    #expect(Reverse.gradient(at: [-1.0]) { x in pow(x[0], double) } == [Double(double)])
    #expect(derivative(at: 0.0) { x in pow(x, double) } == 0)
  }
}
