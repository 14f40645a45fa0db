import Fluxion
import Testing

/// Distances with a choice of their slope at the origin.
struct SlopeAtZeroTests {
  struct Length: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      // The inner slope is 3, and the outer one 2.
      2 * norm(x.map { 3 * $0 }, atZero: .subgradient) + x[1]
    }
  }

  struct Distance: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      2 * hypot(3 * x[0], 3 * x[1], atZero: .subgradient) + x[1]
    }
  }

  private func check(_ f: some ScalarFunction, at x: [Double], _ gradient: [Double]) {
    let found = [
      Forward.gradient(at: x, of: f), Reverse.gradient(at: x, of: f),
      Program(of: f, inputs: 2).gradient(x),
      x.indices.map { i in
        Forward.derivatives(at: 0.0, order: 2) { t in
          f(x.indices.map { x[$0] + ($0 == i ? t : t * 0) })
        }[1]
      },
    ]
    for slopes in found { #expect(slopes == gradient, "at \(x)") }
  }

  @Test func subgradientAtTheOriginInEveryMode() {
    for zero in [0.0, -0.0] {
      check(Length(), at: [zero, zero], [0, 1])
      check(Distance(), at: [zero, zero], [0, 1])
      #expect(Forward.hessian(at: [zero, zero], of: Length()).elements == [0, 0, 0, 0])
      #expect(Mixed.hessian(at: [zero, zero], of: Length()).elements == [0, 0, 0, 0])
    }
  }

  @Test func elsewhereItIsTheNorm() {
    let x = [3.0, -4.0]
    #expect(gradient(at: x) { norm($0, atZero: .subgradient) } == gradient(at: x) { norm($0) })
    #expect(
      hessian(at: x) { norm($0, atZero: .subgradient) }.elements
        == hessian(at: x) { norm($0) }.elements)
    #expect(norm([3.0, 4.0], atZero: .subgradient) == 5)
    #expect(norm([Double.nan, 0], atZero: .subgradient).isNaN)
    let tiny = [Double.leastNonzeroMagnitude, 0]
    #expect(gradient(at: tiny) { norm($0, atZero: .subgradient) } == [1, 0])
  }

  @Test func undefinedIsTheDefault() {
    let none = gradient(at: [0.0, 0.0]) { norm($0, atZero: .undefined) }
    #expect(none[0].isNaN && none[1].isNaN)
    #expect(gradient(at: [0.0, 0.0]) { hypot($0[0], $0[1], atZero: .undefined) }[0].isNaN)
  }

  @Test func severalPointsAtOnce() {
    let points = Matrix([[0.0, 0.0], [3, 4], [0, 0], [6, 8], [0, 1]])
    let slopes = gradient(atEach: points) { norm($0, atZero: .subgradient) }
    let truth = [0, 0, 0.6, 0.8, 0, 0, 0.6, 0.8, 0, 1]
    for (found, truth) in zip(slopes.elements, truth) { #expect((found - truth).magnitude < 1e-15) }
  }
}
