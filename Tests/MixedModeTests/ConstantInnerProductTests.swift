import Fluxion
import TestSupport
import Testing

/// An inner product takes its constants on either side.
struct ConstantInnerProductTests {
  static let weights: [Double] = [0.5, -2, 0.25]

  struct Generic: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let weights = ConstantInnerProductTests.weights
      let square = dot(x, weights) * dot(weights, x)
      return square + dot(x[..<2], weights[..<2])
    }
  }

  @Test func inEveryMode() {
    let (x, weights) = ([1.0, 2.0, -3.0], Self.weights)
    #expect(gradient(at: x) { x in dot(x, weights) } == weights)
    #expect(gradient(at: x) { x in dot(weights, x) } == weights)
    #expect(Reverse.gradient(at: x) { x in dot(x, weights) } == weights)
    let slope = derivative(at: 2.0) { t in dot([t, t * t, 1], weights) }
    #expect(slope == -7.5)
    let ofSeries = derivatives(at: 2.0, order: 2) { t in dot([t, t * t, 1], weights) }
    #expect(ofSeries[2] == -4)
    let curvature = hessian(at: x) { x in dot(x, weights) * x[0] }
    #expect(curvature.row(0) == [1, -2, 0.25])
    #expect(Forward.gradient(at: x, of: Generic()) == Reverse.gradient(at: x, of: Generic()))
    let narrow = Generic()([Float(1), 2, -3])
    #expect(narrow == Float(Generic()(x)))
  }

  @Test func lengths() async {
    expect(
      ["dot(x, y)", "x has 2 elements and y has 3"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: [1.0, 2.0]) { x in dot(x, ConstantInnerProductTests.weights) }
      })
  }
}
