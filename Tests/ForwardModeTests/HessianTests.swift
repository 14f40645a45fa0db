import CAllocationCounter
import Fluxion
import TestSupport
import Testing

/// Hessians by blocks.
struct HessianTests {
  @Test func exampleOfTheLiterature() {
    let h = hessian(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
    #expect(h == [[-0.25, 1], [1, -0.9589242746631385]])
  }

  @Test func rosenbrockAtAKnownPoint() {
    let (value, slope, h) = valueGradientHessian(at: [0.1, 0.2, 0.3], of: Rosenbrock())
    #expect(value == Rosenbrock()([0.1, 0.2, 0.3]))
    for (a, b) in zip(slope, [-9.4, 15.6, 52]) { #expect((a - b).magnitude < 1e-13) }
    let truth: Matrix = [[-66.0, -40, 0], [-40, 130, -80], [0, -80, 200]]
    for (a, b) in zip(h.elements, truth.elements) { #expect((a - b).magnitude < 1e-12) }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 17, 33])
  func everyBlockSizeAgreesWithSingleEntries(inputs n: Int) {
    struct Coupled: ScalarFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
        var total: T = 1
        for i in x.indices {
          let neighbour = x[(i + 1) % x.count]
          total += sin(x[i] * neighbour) / (1 + x[i] * x[i])
          total += exp(-x[i] / 2) * hypot(x[i], neighbour)
        }
        return total * total
      }
    }
    var generator = SeededGenerator(seed: UInt64(n + 1))
    let x = generator.point(n)
    let f = Coupled()
    let (value, slope, h) = valueGradientHessian(at: x, of: f)
    #expect(value == f(x))
    #expect(h.rows == n && h.columns == n && h == h.transposed)
    let reference = gradient(at: x, of: f)
    for i in 0..<n {
      #expect((slope[i] - reference[i]).magnitude <= 1e-13 * max(1, reference[i].magnitude))
      for j in 0..<n {
        let entry = Forward.mixedDerivative(at: x, i, j, of: f)
        #expect((h[i, j] - entry).magnitude <= 1e-12 * max(1, entry.magnitude))
      }
    }
    for other in [
      Forward.valueGradientHessian(at: x, columns: Lanes4<Double>.self) { f($0) }.hessian,
      Forward.valueGradientHessian(at: x, columns: Lanes16<Double>.self) { f($0) }.hessian,
      hessian(at: x) { f($0) },
    ] {
      for (a, b) in zip(other.elements, h.elements) {
        #expect((a - b).magnitude <= 1e-13 * max(1, b.magnitude))
      }
    }
  }

  @Test func powersAndConstants() {
    let h = hessian(at: [2.0, 3.0]) { x in pow(x[0], x[1]) + pow(x[0], 2) * 0.5 + pow(2, x[1]) }
    let logTwo = 0.6931471805599453
    let truth: Matrix = [
      [6.0 * 2 + 1, 4 * (1 + 3 * logTwo)],
      [4 * (1 + 3 * logTwo), 8 * logTwo * logTwo + 8 * logTwo * logTwo],
    ]
    for (a, b) in zip(h.elements, truth.elements) { #expect((a - b).magnitude < 1e-13) }
    #expect(hessian(at: [1.0, 2.0]) { _ in 3 } == [[0, 0], [0, 0]])
  }

  @Test func aPoleLeavesOtherInputsAlone() {
    let (_, slope, h) = valueGradientHessian(at: [0.0, 1, 2]) { x in
      sqrt(x[0]) + x[1] * x[1] * x[2]
    }
    #expect(slope == [.infinity, 4, 1])
    #expect(h == [[-.infinity, 0, 0], [0, 4, 2], [0, 2, 0]])
    #expect(secondDerivative(at: 0.0) { x in sqrt(2 * x) } == -.infinity)
    #expect(secondDerivative(at: 0.0) { x in log(3 * x) } == -.infinity)
  }

  /// Second derivatives at a pole are infinite with the signs of what they are made of.
  @Test func infinitiesAtAPoleHaveSigns() {
    let infinity = Double.infinity
    let difference = hessian(at: [1.0, 1.0]) { x in sqrt(x[0] - x[1]) }
    #expect(difference == [[-infinity, infinity], [infinity, -infinity]])
    let product = hessian(at: [0.0, 1.0]) { x in sqrt(x[0] * (3 - 2 * x[1])) }
    // The slope of the inner product in x₁ is an active 0.
    #expect(product[0, 0] == -infinity && product[0, 1].isNaN && product[1, 1].isNaN)
    #expect(secondDerivative(at: 0.0) { x in sqrt(x) } == -infinity)
  }

  /// (a · x)³ − (b · x)² and their sum, with the Hessians 6 (a · x) a aᵀ ∓ 2 b bᵀ.
  @Test func sumsAndDifferencesInEveryRow() {
    let (a, b) = ([1.0, 2, 3, 4], [7.0, 6, 5, 3])
    let x = [1.0, 1, -1, 1]
    for sign in [1.0, -1] {
      let found = hessian(at: x) { x in
        let (p, q) = (dot(a, x), dot(b, x))
        return sign > 0 ? p * p * p + q * q : p * p * p - q * q
      }
      for i in 0..<4 {
        for j in 0..<4 {
          let truth = 24 * a[i] * a[j] + sign * 2 * b[i] * b[j]
          #expect(found[i, j] == truth, "row \(i), column \(j)")
        }
      }
    }
  }

  /// The slope of the power is 0 there, its curvature infinite.
  @Test func overReverseAPoleOfTheCurvatureLeavesOtherInputsAlone() {
    let tape = Tape<VectorDual<Lanes4<Double>>>()
    let power = tape.hessian(at: [0.0, 3.0]) { x in pow(x[0], 1.5) + x[1] * x[1] }
    #expect(power == [[.infinity, 0], [0, 2]])
    let root = tape.hessian(at: [0.0, 3.0]) { x in sqrt(x[0]) + x[1] * x[1] }
    #expect(root == [[-.infinity, 0], [0, 2]])
    let five = Mixed.hessian(at: [1.0, 2, 0, 3, 4]) { x in
      pow(x[2], 1.5) + x[0] * x[1] * x[3] + x[4]
    }
    #expect(five[2, 2] == .infinity && five[0, 1] == 3 && five[0, 3] == 2 && five[1, 3] == 1)
    #expect(five.elements.count { $0 == 0 } == 25 - 7)
  }

  @Test func singlePrecisionAndNesting() {
    #expect(hessian(at: [1, 2] as [Float]) { x in x[0] * x[1] * x[1] } == [[0, 4], [4, 2]])
    let slope = derivative(at: 2.0) { t in
      hessian(at: [t, 3]) { x in x[0] * x[0] * x[1] * x[1] }[0, 1]
    }
    #expect(slope == 12)
  }

  @Test(.enabled(if: allocation_counter_is_available() != 0))
  func inPlaceAllocatesNothing() {
    let x = (0..<20).map { Double($0) / 10 }
    var slope = [Double](repeating: 0, count: 20)
    var h = Matrix(repeating: 0.0, rows: 20, columns: 20)
    let workspace = ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>()
    var counts: [UInt64] = []
    counts.reserveCapacity(8)
    for _ in 0..<4 {
      let before = allocation_count()
      workspace.valueGradientHessian(at: x, gradient: &slope, hessian: &h) { x in
        var total: HyperDualBlock<Lanes4<Double>> = 0
        for i in 1..<x.count { total += x[i] * x[i - 1] * x[i] }
        return total
      }
      counts.append(allocation_count() - before)
    }
    #expect(counts.suffix(2) == [0, 0])
    #expect((h[3, 4] - 2 * x[4]).magnitude < 1e-15)
  }

  @Test func wrongShapesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var slope = [0.0, 0]
      var h = Matrix(repeating: 0.0, rows: 2, columns: 3)
      ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>().valueGradientHessian(
        at: [1.0, 2], gradient: &slope, hessian: &h
      ) { x in x[0] }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("row of the Hessian") && message.contains("expected 2"))
  }

  @Test func carelessNestingStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = hessian(at: [1.0]) { x in x[0] * hessian(at: [2.0]) { y in x[0] * y[0] * y[0] }[0, 0] }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("perturbation confusion"))
  }
}
