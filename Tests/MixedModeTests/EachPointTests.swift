import Fluxion
import TestSupport
import Testing

/// Derivatives at many points have the bits of those at single points, whatever ways the points go.
struct EachPointTests {
  private func sameBits(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
  }

  private static func smooth<T: RealScalar>(_ x: T) -> T {
    let t = tanh(x)
    let growth = log(1 + exp(sin(x) * x * x))
    return growth / (1 + t * t)
  }

  /// Three ways, one of them a loop that some points leave earlier than others.
  private static func branching<T: RealScalar>(_ x: T) -> T {
    if x < -1 { return abs(x) * x }
    if x < 1 { return exp(x) + max(x, 0.25) }
    var y = x
    while y > 1 { y = y / 2 }
    return y * x * x
  }

  private static let points: [Double] = {
    var generator = SeededGenerator(seed: 11)
    return (0..<203).map { _ in Double.random(in: -5...5, using: &generator) }
      + [0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1e300]
  }()

  @Test func derivativesOfASmoothFunction() {
    let expected = Self.points.map { valueWithDerivative(at: $0) { Self.smooth($0) } }
    let found = valueWithDerivative(atEach: Self.points) { Self.smooth($0) }
    #expect(sameBits(found.value, expected.map(\.value)))
    #expect(sameBits(found.derivative, expected.map(\.derivative)))
    #expect(sameBits(derivative(atEach: Self.points) { Self.smooth($0) }, found.derivative))
  }

  @Test func derivativesWhereThePointsGoDifferentWays() {
    let points = Self.points.filter { $0 != .infinity }
    let expected = points.map { valueWithDerivative(at: $0) { Self.branching($0) } }
    let found = Forward.valueWithDerivative(atEach: points) { Self.branching($0) }
    #expect(sameBits(found.value, expected.map(\.value)))
    #expect(sameBits(found.derivative, expected.map(\.derivative)))
  }

  /// Each way is gone once for a batch: eight points in two ways take two calls.
  @Test func callsAreAsManyAsThereAreWays() {
    var calls = 0
    let slopes = derivative(atEach: [-1, 2, -3, 4, -5, 6, -7, 8]) { x in
      calls += 1
      return x < 0 ? -x : x * x
    }
    #expect(slopes == [-1, 4, -1, 8, -1, 12, -1, 16] && calls == 2)
    calls = 0
    let kinks = derivative(atEach: [-1, 2, -3, 4, -5, 6, -7, 8]) { x in
      calls += 1
      return abs(x) + relu(x) + floor(x)
    }
    #expect(kinks == [-1, 2, -1, 2, -1, 2, -1, 2] && calls == 1)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 17])
  func anyNumberOfPoints(count: Int) {
    let points = Array(Self.points.prefix(count))
    let found = derivative(atEach: points) { x in 3 * x * x }
    #expect(found == points.map { 6 * $0 })
  }

  /// Whatever looks at one value is followed by those lanes alone that have it.
  @Test func valuesReadInsideTheFunction() {
    let points = [1.0, 2, 3, 1, 2, 3, 1, 1]
    let slopes = derivative(atEach: points) { x in
      Double(x.value.plain) > 1.5 ? x * x : 5 * x
    }
    #expect(slopes == [5, 4, 6, 5, 4, 6, 5, 5])
  }

  @Test func derivativesOverFloat() {
    let points: [Float] = [-1, 0.5, 2]
    let found = valueWithDerivative(atEach: points) { x in x < 0 ? x * x : exp(x) }
    let expected = points.map { x in
      valueWithDerivative(at: x) { x in x < 0 ? x * x : exp(x) }
    }
    #expect(found.value == expected.map(\.value))
    #expect(found.derivative == expected.map(\.derivative))
  }

  @Test func derivativesIntoArraysAndOnSeveralCores() {
    let points = Array(Self.points.prefix(101))
    let expected = valueWithDerivative(atEach: points) { Self.branching($0) }
    var (values, slopes) = (points, points)
    Forward.valueWithDerivative(atEach: points, values: &values, derivatives: &slopes) {
      Self.branching($0)
    }
    #expect(sameBits(values, expected.value) && sameBits(slopes, expected.derivative))
    for workers in [1, 2, 3] {
      let shared = Forward.concurrentValueWithDerivative(atEach: points, workers: workers) {
        Self.branching($0)
      }
      #expect(sameBits(shared.value, expected.value))
      #expect(sameBits(shared.derivative, expected.derivative))
    }
  }

  @Test func secondDerivatives() {
    let points = [0.5, 1, 2]
    #expect(secondDerivative(atEach: points) { x in x * x * x } == [3, 6, 12])
    let floats: [Float] = [1, 2]
    #expect(secondDerivative(atEach: floats) { x in x * x * x } == [6, 12])
  }

  private static func loss<T: RealScalar>(_ x: [T]) -> T {
    let (a, b) = (x[0] * x[1] - x[2], sigmoid(x[1] * x[2]))
    return a < 0 ? a * a * b : log(1 + a) * exp(-b) + pow(b, 2.5) + hypot(a, x[0])
  }

  private static let rows: Matrix<Double> = {
    var generator = SeededGenerator(seed: 12)
    return Matrix(
      rows: 37, columns: 3,
      elements: (0..<111).map { _ in Double.random(in: -2...2, using: &generator) })
  }()

  @Test func gradients() {
    let rows = Self.rows
    let found = valueWithGradient(atEach: rows) { Self.loss($0) }
    let again = gradient(atEach: rows) { Self.loss($0) }
    for i in 0..<rows.rows {
      let expected = Reverse.valueWithGradient(at: rows.row(i)) { Self.loss($0) }
      #expect(sameBits([found.value[i]], [expected.value]))
      #expect(sameBits(found.gradient.row(i), expected.gradient), "row \(i)")
      #expect(sameBits(again.row(i), expected.gradient))
    }
    for workers in [1, 2] {
      let shared = Reverse.concurrentValueWithGradient(atEach: rows, workers: workers) {
        Self.loss($0)
      }
      #expect(shared.value == found.value && shared.gradient == found.gradient)
    }
  }

  @Test func gradientsIntoWhatIsKept() {
    let rows = Self.rows
    let tape = Tape<Batch8<Double>>()
    var values = [Double](repeating: 0, count: rows.rows)
    var slopes = Matrix(repeating: 0.0, rows: rows.rows, columns: 3)
    for _ in 0..<2 {
      tape.gradients(atEach: rows, values: &values, into: &slopes) { Self.loss($0) }
      let expected = valueWithGradient(atEach: rows) { Self.loss($0) }
      #expect(values == expected.value && slopes == expected.gradient)
    }
  }

  @Test func jacobians() {
    let rows = Self.rows
    func map<T: RealScalar>(_ x: [T]) -> [T] {
      [x[0] < 0 ? x[0] * x[1] : x[2] / x[1], exp(x[2]), sum(x)]
    }
    let found = jacobian(atEach: rows) { map($0) }
    #expect(found.count == rows.rows)
    for (i, jacobian) in found.enumerated() {
      let expected = Reverse.jacobian(at: rows.row(i)) { map($0) }
      #expect(sameBits(jacobian.elements, expected.elements), "row \(i)")
    }
  }

  private struct Refusal: Error {}

  @Test func errorsOfTheFunctionComeOut() {
    #expect(throws: Refusal.self) {
      try derivative(atEach: [1.0, 2]) { x in
        if x > 1.5 { throw Refusal() }
        return x
      }
    }
    #expect(throws: Refusal.self) {
      try gradient(atEach: Self.rows) { _ in throw Refusal() }
    }
  }

  @Test func otherSizesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var (values, slopes) = ([0.0], [0.0, 0.0])
      Forward.valueWithDerivative(atEach: [1.0, 2], values: &values, derivatives: &slopes) { $0 }
    }
    expect(["valueWithDerivative(atEach:", "values", "1 element", "expected 2"], in: result)
  }

  /// Matrices that have lost an element, as points and as what receives the gradients.
  @Test func elementsThatNoLongerFillTheirMatrixStop() async {
    let points = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var points: Matrix = [[1.0, 2], [3, 4]]
      points.elements.removeLast()
      _ = gradient(atEach: points) { x in x[0] * x[1] }
    }
    let gradients = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let points: Matrix = [[1.0, 2], [3, 4]]
      var (values, slopes) = ([0.0, 0.0], points)
      slopes.elements.removeLast()
      Tape<Batch8<Double>>().gradients(atEach: points, values: &values, into: &slopes) { x in
        x[0] * x[1]
      }
    }
    for result in [points, gradients] {
      expect(["Matrix", "2 × 2 needs 4 elements", "found 3"], in: result)
    }
  }
}
