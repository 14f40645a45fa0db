import Fluxion
import Foundation
import Testing

/// The exponent as it is written: a quotient of literals is a number, not a whole one.
struct ExponentTests {
  private func cubeRoot<T: RealScalar>(_ x: T) -> T { pow(x, 1 / 3) }

  private func threeHalves<T: RealScalar>(_ x: T) -> T { pow(x, 3 / 2) }

  private func square<T: RealScalar>(_ x: T) -> T { pow(x, 2) }

  private func whole<T: RealScalar>(_ x: T, _ n: Int) -> T { pow(x, n) }

  @Test func quotientsOfLiteralsAreNotWholeNumbers() {
    #expect(derivative(at: 8.0) { x in pow(x, 1 / 3) }.isNear(1 / 12.0))
    #expect(derivative(at: 4.0) { x in pow(x, 3 / 2) }.isNear(3))
    #expect(derivative(at: 8.0, of: cubeRoot).isNear(1 / 12.0))
    #expect(derivative(at: 4.0, of: threeHalves).isNear(3))
    #expect(cubeRoot(8.0).isNear(2) && threeHalves(4 as Float) == 8)
    #expect(gradient(at: [8.0]) { x in pow(x[0], 1 / 3) }[0].isNear(1 / 12.0))
    #expect(Reverse.gradient(at: [8.0]) { x in pow(x[0], 1 / 3) }[0].isNear(1 / 12.0))
    #expect(secondDerivative(at: 4.0) { x in pow(x, 3 / 2) }.isNear(0.375))
    #expect(derivatives(at: 4.0, order: 1) { x in pow(x, 3 / 2) }[1].isNear(3))
    #expect(pow(8.0, 1 / 3).isNear(2))
  }

  @Test func wholeExponentsAreStillTaken() {
    let n = 3
    #expect(derivative(at: -2.0) { x in pow(x, n) } == 12)
    #expect(derivative(at: -2.0) { x in pow(x, 3) } == 12)
    #expect(derivative(at: -2.0) { x in whole(x, n) } == 12)
    #expect(derivative(at: -2.0, of: square) == -4)
    #expect(derivative(at: Float(-2)) { x in pow(x, n) } == 12)
    let exponent = 0.5
    #expect(derivative(at: 4.0) { x in pow(x, exponent) } == 0.25)
    #expect(derivative(at: 2.0) { y in pow(2, y) }.isNear(4 * Foundation.log(2)))
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { (self - other).magnitude <= 1e-15 * 4 * other }
}
