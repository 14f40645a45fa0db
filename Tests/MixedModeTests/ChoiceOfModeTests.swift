import Fluxion
import TestSupport
import Testing

/// A function object leaves the choice of mode to the library, which its free functions make.
struct ChoiceOfModeTests {
  /// Sums whose terms round, so that the two modes, which add in other orders, differ in some bits.
  struct Terms: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      var total: T = 0
      for i in x.indices { total += sin(x[i] * x[(i + 1) % x.count]) * exp(-x[(i + 2) % x.count]) }
      return total
    }
  }

  @Test(arguments: [1, 4, 12, 16, 17, 40, 100])
  func gradients(n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = generator.point(n)
    let (value, slope) = valueWithGradient(at: x, of: Terms())
    let forward = Forward.gradient(at: x, of: Terms())
    let reverse = Reverse.gradient(at: x, of: Terms())
    #expect(haveSameBits(value, Terms()(x)))
    #expect(slope == (n <= 16 ? forward : reverse))
    #expect(gradient(at: x, of: Terms()) == slope)
    if n == 100 { #expect(forward != reverse, "or this test tells nothing") }
  }

  @Test(arguments: [1, 4, 5, 20])
  func hessians(n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = generator.point(n)
    let (value, slope, matrix) = valueGradientHessian(at: x, of: Terms())
    let forward = Forward.valueGradientHessian(at: x, of: Terms())
    let mixed = Mixed.valueGradientHessian(at: x, of: Terms())
    #expect(haveSameBits(value, Terms()(x)))
    #expect(slope == (n <= 4 ? forward.gradient : mixed.gradient))
    #expect(matrix == (n <= 4 ? forward.hessian : mixed.hessian))
    #expect(hessian(at: x, of: Terms()) == matrix)
    if n == 20 { #expect(forward.hessian != mixed.hessian, "or this test tells nothing") }
  }

  /// Whatever is known of the number type, the names without a mode mean the same.
  @Test func floats() {
    let x: [Float] = [2, 3]
    #expect(gradient(at: x) { x in x[0] * x[0] * x[1] } == [12, 4])
    #expect(gradient(at: [2, 3] as [Float]) { x in x[0] * x[0] * x[1] } == [12, 4])
    #expect(valueWithGradient(at: x) { x in x[0] * x[1] }.value == 6)
    #expect(jacobian(at: x) { x in [x[0] * x[1]] } == [[3, 2]])
    #expect(hessian(at: x) { x in x[0] * x[0] * x[1] } == [[6, 4], [4, 0]])
    #expect(Mixed.hessian(at: x) { x in x[0] * x[0] * x[1] } == [[6, 4], [4, 0]])
    #expect(derivative(at: Float(2)) { x in x * x * x } == 12)
    #expect(gradient(at: x, of: Terms()).count == 2)
  }

  @Test func genericCode() {
    func slopes<T: LaneScalar>(at x: [T]) -> [[T]] {
      [
        Forward.gradient(at: x) { x in x[0] * x[0] * x[1] },
        Reverse.gradient(at: x) { x in x[0] * x[0] * x[1] },
        Tape<T>().gradient(at: x) { x in x[0] * x[0] * x[1] },
      ]
    }
    #expect(slopes(at: [2.0, 3.0]) == [[12, 4], [12, 4], [12, 4]])
    #expect(slopes(at: [2, 3] as [Float]) == [[12, 4], [12, 4], [12, 4]])
  }

  /// A variable named `gradient` hides the free function, and not the others.
  @Test func ownersBesideALocalName() {
    let gradient = Forward.gradient(at: [2.0, 3.0]) { x in x[0] * x[1] }
    #expect(Reverse.gradient(at: gradient) { x in x[0] * x[1] } == [2, 3])
  }
}
