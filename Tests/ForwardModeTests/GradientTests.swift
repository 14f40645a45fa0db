import Fluxion
import TestSupport
import Testing

/// Gradients: values, chunks, lane widths, in-place and concurrent forms.
struct GradientTests {
  @Test func exampleOfTheLiterature() {
    let (value, slope) = valueWithGradient(at: [2, 5]) { x in
      log(x[0]) + x[0] * x[1] - sin(x[1])
    }
    #expect(value == 11.652071455223084)
    #expect(slope == [5.5, 1.7163378145367738])
  }

  @Test func smallClosedForms() {
    let slope = gradient(at: [2.0, 3.0]) { x in
      x[0] * x[0] * x[1] + x[0] * x[1] * x[1] * x[1]
    }
    #expect(slope == [39, 58])
    #expect(gradient(at: [3.0]) { x in x[0] * x[0] } == [6])
    #expect(gradient(at: [1.0, 2.0]) { _ in 7 } == [0, 0])
    #expect(gradient(at: [1.0, 2.0]) { x in x[1] } == [0, 1])
    #expect(gradient(at: [2.0]) { x in x[0].detached * x[0] } == [2])
  }

  @Test func noInputs() {
    var calls = 0
    let (value, slope) = valueWithGradient(at: [Double]()) { _ in
      calls += 1
      return 4
    }
    #expect(value == 4 && slope.isEmpty && calls == 1)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 100])
  func everyWidthGivesTheSameBits(inputs n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = generator.point(n)
    let f = Rosenbrock()
    let reference = x.indices.map { i in
      directionalDerivative(at: x, along: x.indices.map { $0 == i ? 1 : 0 }, of: f)
    }
    for width in LaneWidth.allCases {
      let (value, slope) = Forward.valueWithGradient(at: x, lanes: width, of: f)
      #expect(value == f(x))
      // A zero may have either sign: one lane adds what another leaves out.
      #expect(zip(slope, reference).allSatisfy { $0 == $1 }, "\(width): \(slope)")
    }
    #expect(Forward.gradient(at: x, of: f) == reference)
    #expect(gradient(at: x) { f($0) } == reference)
    #expect(Forward.gradient(at: x, lanes: Lanes4<Double>.self) { f($0) } == reference)
    let closedForm = Rosenbrock.gradient(at: x)
    for (a, b) in zip(reference, closedForm) {
      #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
    }
  }

  @Test(
    arguments: zip(
      [1, 4, 5, 8, 9, 16, 20, 32, 33, 64, 1000], [4, 4, 8, 8, 16, 16, 8, 16, 8, 16, 16]))
  func theWidthFollowsTheNumberOfInputs(inputs n: Int, lanes: Int) {
    #expect(LaneWidth(forInputs: n).rawValue == lanes)
  }

  /// Drivers for many inputs have no code for four lanes.
  @Test func fourLanesAreForFourInputs() {
    #expect((0...4).allSatisfy { LaneWidth(forInputs: $0) == .four })
    #expect((5...10_000).allSatisfy { LaneWidth(forInputs: $0) != .four })
  }

  @Test(arguments: [1, 16, 17, 50])
  func evaluationsAreChunked(inputs n: Int) {
    var calls = 0
    _ = gradient(at: [Double](repeating: 1, count: n)) { x in
      calls += 1
      return dot(x, x)
    }
    #expect(calls == (n + 15) / 16)
  }

  /// Only where several inputs share an evaluation does a pole ask for one of each alone.
  @Test(arguments: [(1, 1), (2, 3), (16, 17), (17, 18), (18, 20)])
  func evaluationsAtPoles(inputs n: Int, expected: Int) {
    let x = [Double](repeating: 0, count: n)
    var calls = 0
    let slope = gradient(at: x) { x in
      calls += 1
      return x.reduce(0) { $0 + sqrt($1) }
    }
    #expect(slope == [Double](repeating: .infinity, count: n) && calls == expected)
    calls = 0
    let row = jacobian(at: x) { x in
      calls += 1
      return [x.reduce(0) { $0 + sqrt($1) }]
    }
    #expect(row.elements == slope && calls == expected)
  }

  @Test func singlePrecision() {
    let x: [Float] = [1.25, -0.5, 2]
    let slope = Forward.gradient(at: x) { x in x[0] * x[1] * x[1] + 3 * x[2] }
    #expect(slope == [0.25, -1.25, 3])
    #expect(gradient(at: x, of: Rosenbrock()).count == 3)
    let (value, _) = valueWithGradient(at: x, of: Rosenbrock())
    #expect(value == Rosenbrock()(x))
  }

  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    @Test func extendedPrecision() {
      let slope = Forward.gradient(at: [Float80(2), 5]) { x in
        log(x[0]) + x[0] * x[1] - sin(x[1])
      }
      #expect(slope[0] == 5.5)
      #expect((slope[1] - 1.716337814536773735533).magnitude < 1e-18)
    }
  #endif

  @Test func inPlaceEqualsAllocating() {
    var generator = SeededGenerator(seed: 7)
    let workspace = ForwardWorkspace<VectorDual<Lanes8<Double>>>()
    for n in [20, 3, 40, 40] {
      let x = generator.point(n)
      var slope = [Double](repeating: .nan, count: n)
      let value = workspace.gradient(at: x, into: &slope) { Rosenbrock()($0) }
      #expect(value == Rosenbrock()(x))
      #expect(slope == Forward.gradient(at: x, of: Rosenbrock()))
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 200], [1, 2, 3, 8])
  func concurrentEqualsSerialBitForBit(inputs n: Int, workers: Int) {
    var generator = SeededGenerator(seed: UInt64(n + workers))
    let x = generator.point(n)
    let serial = gradient(at: x) { Rosenbrock()($0) }
    let concurrent = Forward.concurrentGradient(at: x, workers: workers) { Rosenbrock()($0) }
    #expect(serial.map(\.bitPattern) == concurrent.map(\.bitPattern))
    let byWidth = Forward.concurrentGradient(
      at: x, lanes: .four, workers: workers, of: Rosenbrock())
    let serialByWidth = Forward.gradient(at: x, lanes: .four, of: Rosenbrock())
    #expect(byWidth.map(\.bitPattern) == serialByWidth.map(\.bitPattern))
  }

  @Test func arrayFunctions() {
    let x = [0.5, -1.5, 2]
    let ofSum = gradient(at: x) { x in sum(x) }
    #expect(ofSum == [1, 1, 1])
    let ofSquares = gradient(at: x) { x in dot(x, x) }
    #expect(ofSquares == [1, -3, 4])
    #expect(norm([3.0, 4.0]) == 5)
    let direction = gradient(at: [3.0, 4.0]) { x in norm(x) }
    #expect(zip(direction, [0.6, 0.8]).allSatisfy { ($0 - $1).magnitude <= 2 * $1.ulp })
    for scale in [0x1p700, 0x1p-700] {
      #expect(norm([3 * scale, 4 * scale]) == 5 * scale)
      let scaled = gradient(at: [3 * scale, 4 * scale]) { x in norm(x) }
      #expect(scaled == direction)
    }
    let atOrigin = gradient(at: [0.0, 0.0]) { x in norm(x) }
    #expect(atOrigin.allSatisfy { $0.isNaN })
    #expect(logSumExp([1000.0, 1000.0]) == 1000.6931471805599453)
    #expect(logSumExp([Double]()) == -.infinity)
    #expect(logSumExp([-Double.infinity, -.infinity]) == -.infinity)
    #expect(logSumExp([1.0, .infinity]) == .infinity)
    let halves = gradient(at: [1000.0, 1000.0]) { x in logSumExp(x) }
    #expect(halves == [0.5, 0.5])
    let shares = softmax(x)
    let slope = gradient(at: x) { x in logSumExp(x) }
    #expect(zip(shares, slope).allSatisfy { ($0 - $1).magnitude < 1e-16 })
    let jacobian = jacobian(at: x) { x in softmax(x) }
    for i in 0..<3 {
      for j in 0..<3 {
        let product = shares[i] * shares[j]
        let truth = i == j ? shares[i] - product : -product
        #expect((jacobian[i, j] - truth).magnitude < 1e-15)
      }
    }
  }
}
