import TestSupport
import CAllocationCounter
import Fluxion
import Testing

/// Hessians and Hessian-vector products by forward over reverse.
struct SecondOrderTests {
  struct Chain: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      var sum: T = 0
      for i in 1..<max(1, x.count) {
        let a = x[i] - x[i - 1] * x[i - 1]
        let wave = sin(2 * x[i] + x[i - 1])
        sum += 100 * a * a + wave / (1 + x[i] * x[i])
      }
      return sum + exp(x[0] / 2)
    }
  }

  func point(_ n: Int) -> [Double] {
    (0..<n).map { i in
      let step = (i * 29) % 13
      return 0.3 + Double(step) / 8
    }
  }

  func areClose(_ a: [Double], _ b: [Double]) -> Bool {
    let scale = b.map(\.magnitude).reduce(1, max)
    return a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= 1e-13 * scale }
  }

  @Test func rosenbrockOfTheLiterature() {
    func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
      let (a, b) = (x[1] - x[0] * x[0], x[2] - x[1] * x[1])
      let (c, d) = (1 - x[0], 1 - x[1])
      let first = 100 * a * a + c * c
      return first + 100 * b * b + d * d
    }
    let h = Mixed.hessian(at: [0.1, 0.2, 0.3]) { x in rosenbrock(x) }
    let truth: [Double] = [-66, -40, 0, -40, 130, -80, 0, -80, 200]
    #expect(areClose(h.elements, truth))
    let p = hessianVectorProduct(at: [0.1, 0.2, 0.3], along: [1.0, -1, 2]) { x in rosenbrock(x) }
    #expect(areClose(p, [-26, -330, 480]))
  }

  @Test func aPoleOfAFixedInputLeavesTheProductAlone() {
    let product = hessianVectorProduct(at: [0.0, 3], along: [0, 1]) { x in sqrt(x[0]) + x[1] * x[1]
    }
    #expect(product == [0, 2])
  }

  /// A partial of 1 is not written to the tape, but only if it is one for good: of eˣ at 0 it moves.
  @Test func partialsThatAreOneAndMove() {
    #expect(Mixed.hessian(at: [0.0, 0]) { x in exp(x[0]) + exp(x[1]) } == [[1, 0], [0, 1]])
    #expect(Mixed.hessian(at: [0.0, 0]) { x in exp(x[0]) - exp(x[1]) } == [[1, 0], [0, -1]])
    #expect(Mixed.hessian(at: [0.0, 3]) { x in exp(x[0]) + x[1] } == [[1, 0], [0, 0]])
  }

  /// sin(x y) and cos(x y) from the call that gives both.
  enum Circular: CaseIterable, ScalarFunction {
    case sine, cosine

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let (sine, cosine) = T.sineAndCosine(of: x[0] * x[1])
      return self == .sine ? sine : cosine
    }
  }

  @Test(arguments: Circular.allCases)
  func sineAndCosineTogether(_ f: Circular) {
    let (x, y) = (0.5, 1.5)
    let (sine, cosine) = (0.6816387600233341, 0.7316888688738209)
    let (slope, curvature) = f == .sine ? (cosine, -sine) : (-sine, -cosine)
    let mixed = x * y * curvature + slope
    let hessian = [y * y * curvature, mixed, mixed, x * x * curvature]
    let block = Forward.valueGradientHessian(at: [x, y], of: f)
    #expect(areClose([block.value], [f == .sine ? sine : cosine]))
    #expect(areClose(block.gradient, [y * slope, x * slope]))
    #expect(areClose(block.hessian.elements, hessian))
    let recorded = Mixed.valueGradientHessian(at: [x, y], of: f)
    #expect(areClose(recorded.gradient, [y * slope, x * slope]))
    #expect(areClose(recorded.hessian.elements, hessian))
    #expect(areClose([Forward.mixedDerivative(at: [x, y], 0, 1, of: f)], [mixed]))
    #expect(areClose([Forward.mixedDerivative(at: [x, y], 1, 1, of: f)], [x * x * curvature]))
    let third = Forward.thirdDerivative(at: [x, y], along: [1, 0], of: f)
    #expect(areClose([third], [-y * y * y * slope]))
    let series = derivatives(at: x, order: 2) { x in f([x, TaylorSeries(y)]) }
    #expect(areClose(series, [f == .sine ? sine : cosine, y * slope, y * y * curvature]))
  }

  /// x sin ¾ + cos ¾, of a lifted constant.
  struct CircularConstants: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let (sine, cosine) = T.sineAndCosine(of: T(0.75))
      return x[0] * sine + cosine
    }
  }

  @Test func sineAndCosineOfAConstant() {
    let f = CircularConstants()
    let (sine, cosine) = (0.6816387600233341, 0.7316888688738209)
    let block = Forward.valueGradientHessian(at: [2.0], of: f)
    #expect(areClose([block.value], [2 * sine + cosine]) && areClose(block.gradient, [sine]))
    #expect(block.hessian == [[0]])
    let recorded = Mixed.valueGradientHessian(at: [2.0], of: f)
    #expect(areClose([recorded.value], [2 * sine + cosine]) && areClose(recorded.gradient, [sine]))
    #expect(recorded.hessian == [[0]])
    let hyperDual = Forward.valueWithFirstAndSecondDerivative(at: 2.0) { x in f([x]) }
    #expect(areClose([hyperDual.value, hyperDual.first], [2 * sine + cosine, sine]))
    #expect(hyperDual.second == 0)
    let series = derivatives(at: 2.0, order: 2) { x in f([x]) }
    #expect(areClose(series, [2 * sine + cosine, sine, 0]))
  }

  @Test(arguments: [1, 2, 4, 5, 8, 9, 16, 17, 33, 40])
  func forwardOverReverseIsForwardOverForward(inputs n: Int) {
    let (f, x) = (Chain(), point(n))
    let truth = Forward.valueGradientHessian(at: x, of: f)
    let found = Mixed.valueGradientHessian(at: x, of: f)
    #expect(found.value == truth.value)
    #expect(areClose(found.gradient, truth.gradient))
    #expect(areClose(found.hessian.elements, truth.hessian.elements))
    for i in 0..<n {
      for j in 0..<n { #expect(found.hessian[i, j] == found.hessian[j, i]) }
    }
    let closure = Mixed.hessian(at: x) { x in f(x) }
    #expect(areClose(closure.elements, truth.hessian.elements))
    let u = x.map { 1 - $0 }
    let product = hessianVectorProduct(at: x, along: u, of: f)
    #expect(areClose(product, (0..<n).map { i in dot(truth.hessian.row(i), u) }))
    let tape = Tape<Dual<Double>>()
    let all = tape.valueGradientHessianVectorProduct(at: x, along: u) { x in f(x) }
    #expect(all.value == truth.value && all.product == product)
    #expect(areClose(all.gradient, truth.gradient))
  }

  /// Every width has a sweep of its own, and so has a number that the library compiles none for.
  @Test(arguments: LaneWidth.allCases, [3, 20, 40])
  func widthsAgree(lanes: LaneWidth, inputs n: Int) {
    let (f, x) = (Chain(), point(n))
    let truth = Forward.valueGradientHessian(at: x, of: f)
    let found = Mixed.valueGradientHessian(at: x, lanes: lanes, of: f)
    #expect(found.value == truth.value)
    #expect(areClose(found.gradient, truth.gradient))
    #expect(areClose(found.hessian.elements, truth.hessian.elements))
    let single = Mixed.hessian(at: x.map { Float($0) }, lanes: lanes, of: f)
    let scale = truth.hessian.elements.map(\.magnitude).reduce(1, max)
    for (a, b) in zip(single.elements, truth.hessian.elements) {
      #expect((Double(a) - b).magnitude <= 1e-5 * scale)
    }
  }

  @Test func functionsOfNothingAndOfOneInput() {
    #expect(Mixed.hessian(at: [1.0, 2.0]) { _ in 3 } == [[0, 0], [0, 0]])
    #expect(Mixed.hessian(at: [1.0, 2.0]) { x in x[1] } == [[0, 0], [0, 0]])
    let h = Mixed.hessian(at: [3.0]) { x in x[0] * x[0] * x[0] }
    #expect(h == [[18]])
    #expect(Mixed.hessian(at: [Double]()) { _ in 3 }.rows == 0)
  }

  @Test func anotherDerivativeOfAHessian() {
    // d/dt of ∂²/∂x² (t x⁴) at t = 2, x = 3.
    let slope = derivative(at: 2.0) { (t: Dual<Double>) in
      let h = hessianVectorProduct(at: [Dual(3.0)], along: [Dual(1.0)]) {
        (x: [Variable<Dual<Dual<Double>>>]) in
        let square = x[0] * x[0]
        return Variable(Dual(t)) * square * square
      }
      return h[0]
    }
    #expect(slope == 108)
  }

  @Test(.enabled(if: allocation_counter_is_available() != 0))
  func inPlaceFormsAllocateNothing() {
    let (f, n) = (Chain(), 20)
    let x = point(n)
    let u = x.map { $0 - 1 }
    var (product, gradient) = (x, x)
    var hessian = Matrix(repeating: 0.0, rows: n, columns: n)
    let (wide, narrow) = (Tape<VectorDual<Lanes8<Double>>>(), Tape<Dual<Double>>())
    let count = allocations {
      wide.valueGradientHessian(at: x, gradient: &gradient, hessian: &hessian) { x in f(x) }
      narrow.hessianVectorProduct(at: x, along: u, gradient: &gradient, product: &product) { x in
        f(x)
      }
    }
    #expect(count == 0)
    #expect(product[0] != 0 && hessian[0, 0] != 0)
  }

  @Test func wrongSizesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = hessianVectorProduct(at: [1.0, 2.0], along: [1.0]) { x in x[0] * x[1] }
    }
    expect(["the direction has 1 element, expected 2"], in: result)
    let matrix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (slope, hessian) = ([0.0, 0.0], Matrix(repeating: 0.0, rows: 3, columns: 2))
      Tape<VectorDual<Lanes4<Double>>>().valueGradientHessian(
        at: [1.0, 2.0], gradient: &slope, hessian: &hessian
      ) { x in x[0] * x[1] }
    }
    expect(["a column of the Hessian has 3 elements, expected 2"], in: matrix)
  }

  /// A kept tape keeps its point as well, which must be none of a larger or smaller problem's.
  @Test func aTapeServesDifferentSizes() {
    let (products, matrices) = (Tape<Dual<Double>>(), Tape<VectorDual<Lanes4<Double>>>())
    for n in [3, 1, 6, 0, 2, 6] {
      let x = (0..<n).map { Double($0 + 1) }
      let product = products.hessianVectorProduct(at: x, along: x) { x in
        #expect(x.count == n)
        return x.reduce(0) { $0 + $1 * $1 * $1 }
      }
      #expect(product == x.map { 6 * $0 * $0 })
      let second = matrices.valueGradientHessian(at: x) { x in
        #expect(x.count == n)
        return x.reduce(0) { $0 + $1 * $1 * $1 }
      }
      #expect(second.gradient == x.map { 3 * $0 * $0 })
      for i in 0..<n {
        for j in 0..<n { #expect(second.hessian[i, j] == (i == j ? 6 * x[i] : 0)) }
      }
    }
  }

  @Test func nestedUseOfOneTapeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Dual<Double>>()
      var (product, gradient) = ([0.0], [0.0])
      tape.hessianVectorProduct(at: [1.0], along: [1.0], gradient: &gradient, product: &product) {
        x in
        var (inner, slope) = ([0.0, 0.0], [0.0, 0.0])
        tape.hessianVectorProduct(
          at: [1.0, 2.0], along: [1.0, 1.0], gradient: &slope, product: &inner
        ) { y in y[0] * y[1] }
        return x[0] * x[0]
      }
    }
    expect(
      [
        "Tape.hessianVectorProduct(at:along:gradient:product:of:)", "the tape is in use by another",
      ],
      in: result)
  }

  @Test func marksOfAnEnclosingDerivativeStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 2.0) { (t: Dual<Double>) in
        let h = hessianVectorProduct(at: [3.0], along: [1.0]) { x in Variable(t) * x[0] * x[0] }
        return Dual(h[0])
      }
    }
    expect(["perturbation confusion"], in: result)
  }
}
