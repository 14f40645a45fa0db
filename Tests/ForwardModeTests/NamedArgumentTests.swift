import CAllocationCounter
import Fluxion
import TestSupport
import Testing

/// Functions of a few named arguments, against the same function of an array.
struct NamedArgumentTests {
  /// A function of any number of arguments in which all of them meet, and matter differently.
  private static func mixture<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for (i, x) in x.enumerated() { sum += T(i + 1) * x * x }
    let product = x.dropFirst().reduce(x[0], *)
    return exp(product / 10) + sin(sum) / (1 + x[0] * x[x.count - 1])
  }

  private let point = [0.3, -0.7, 1.1, 0.45, -1.3, 0.8]

  /// The derivatives in each argument, by a dual number that moves in it alone.
  private func expected(_ n: Int) -> [Double] {
    (0..<n).map { i in
      let unit = (0..<n).map { $0 == i ? 1.0 : 0 }
      return directionalDerivative(at: Array(point[..<n]), along: unit) { Self.mixture($0) }
    }
  }

  @Test func gradientsHaveTheBitsOfDualNumbers() {
    let p = point
    let two = gradient(at: p[0], p[1]) { Self.mixture([$0, $1]) }
    #expect([two.0, two.1] == expected(2))
    let three = gradient(at: p[0], p[1], p[2]) { Self.mixture([$0, $1, $2]) }
    #expect([three.0, three.1, three.2] == expected(3))
    let four = gradient(at: p[0], p[1], p[2], p[3]) { Self.mixture([$0, $1, $2, $3]) }
    #expect([four.0, four.1, four.2, four.3] == expected(4))
    let five = gradient(at: p[0], p[1], p[2], p[3], p[4]) { Self.mixture([$0, $1, $2, $3, $4]) }
    #expect([five.0, five.1, five.2, five.3, five.4] == expected(5))
    let six = gradient(at: p[0], p[1], p[2], p[3], p[4], p[5]) {
      Self.mixture([$0, $1, $2, $3, $4, $5])
    }
    #expect([six.0, six.1, six.2, six.3, six.4, six.5] == expected(6))
  }

  @Test func valuesAreThePlainFunctions() {
    let p = point
    let two = Forward.valueWithGradient(at: p[0], p[1]) { Self.mixture([$0, $1]) }
    #expect(two.value == Self.mixture(Array(p[..<2])))
    #expect([two.gradient.0, two.gradient.1] == expected(2))
    let five = valueWithGradient(at: p[0], p[1], p[2], p[3], p[4]) {
      Self.mixture([$0, $1, $2, $3, $4])
    }
    #expect(five.value == Self.mixture(Array(p[..<5])))
    let g = five.gradient
    #expect([g.0, g.1, g.2, g.3, g.4] == expected(5))
  }

  @Test func knownGradients() {
    let (x, y) = gradient(at: 2.0, 5.0) { x, y in log(x) + x * y - sin(y) }
    #expect(x == 5.5)
    #expect(abs(y - 1.7163378145367738) < 1e-15)
    let (value, (width, height)) = valueWithGradient(at: 3.0, 4.0) { width, height in
      width * height
    }
    #expect((value, width, height) == (12, 4, 3))
  }

  @Test func overFloat() {
    let (x, y, z) = gradient(at: Float(1), 2, 3) { x, y, z in x * y * z + x }
    #expect((x, y, z) == (7, 3, 2))
    let result = valueWithGradient(at: Float(2), 3) { x, y in x * x * y }
    #expect(result.value == 12 && result.gradient == (12, 4))
  }

  /// f = x²y at (t, 3t) has the gradient (6t², t²); its derivative in t is (12t, 2t).
  @Test func overNumbersThatNest() {
    let first = derivative(at: 2.0) { t in gradient(at: t, 3 * t) { x, y in x * x * y }.0 }
    #expect(first == 24)
    let second = derivative(at: 2.0) { t in gradient(at: t, 3 * t) { x, y in x * x * y }.1 }
    #expect(second == 4)
    let curvature = Reverse.gradient(at: [2.0]) { t in
      Forward.gradient(at: t[0], 3 * t[0]) { x, y in x * x * y }.0
    }
    #expect(curvature == [24])
  }

  @Test func poleOfOneArgumentLeavesTheOthersAlone() {
    let (x, y) = gradient(at: 0.0, 4.0) { x, y in sqrt(x) + y * y }
    #expect(x == .infinity && y == 8)
    let (u, v, w) = gradient(at: 0.0, 4.0, 2.0) { x, y, z in 3 * cbrt(x) + y * z }
    #expect(u == .infinity && v == 2 && w == 4)
  }

  @Test func outsideTheDomainAllThatMeetsItIsNaN() {
    let (value, (x, y)) = valueWithGradient(at: -1.0, 4.0) { x, y in log(x) * y }
    #expect(value.isNaN && x.isNaN && y.isNaN)
  }

  @Test func hessiansOfFewArguments() {
    let two = hessian(at: 1.0, 2.0) { x, y in x * x * y }
    #expect(two == Matrix([[4, 2], [2, 0]]))
    let p = point
    let six = Forward.hessian(at: p[0], p[1], p[2], p[3], p[4], p[5]) {
      Self.mixture([$0, $1, $2, $3, $4, $5])
    }
    #expect(six == Forward.hessian(at: p) { Self.mixture($0) })
    let float = hessian(at: Float(1), 2, 3) { x, y, z in x * y * z }
    #expect(float == Matrix([[0, 3, 2], [3, 0, 1], [2, 1, 0]]))
  }

  @Test func alongADirection() {
    let area = jvp(at: 3.0, 4.0, along: 1.0, 0.5) { width, height in width * height }
    #expect(area == (12, 5.5))
    let p = point
    let six = Forward.jvp(
      at: p[0], p[1], p[2], p[3], p[4], p[5], along: 1, 0, 0.5, -1, 2, 0
    ) { Self.mixture([$0, $1, $2, $3, $4, $5]) }
    let inArray = jvp(at: p, along: [1, 0, 0.5, -1, 2, 0]) { [Self.mixture($0)] }
    #expect(six.value == inArray.value[0] && six.tangent == inArray.tangent[0])
    // What does not move is at no pole.
    #expect(jvp(at: 0.0, 4.0, along: 0.0, 1.0) { x, y in sqrt(x) + y * y }.tangent == 8)
  }

  private struct Refusal: Error, Equatable {}

  @Test func errorsOfTheFunctionComeOut() {
    #expect(throws: Refusal()) {
      try gradient(at: 1.0, 2.0) { x, y in
        if x < y { throw Refusal() }
        return x
      }
    }
  }

  @Test func confusionStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = gradient(at: 1.0, 2.0) { x, y in x * gradient(at: 1.0, 1.0) { u, v in x + u * v }.0 }
    }
    expect(["perturbation confusion"], in: result)
  }

  @Test(.enabled(if: allocation_counter_is_available() != 0))
  func nothingIsAllocated() {
    var sum = 0.0
    let count = allocations {
      let (x, y, z) = gradient(at: 1.0, 2.0, 3.0) { x, y, z in x * exp(y) + z * sin(x) }
      let (value, (u, v)) = valueWithGradient(at: 1.0, 2.0) { u, v in u * u * v }
      sum += x + y + z + value + u + v
      sum += jvp(at: 1.0, 2.0, along: 1.0, 1.0) { u, v in u * v }.tangent
    }
    #expect(count == 0 && sum > 0)
  }
}
