import Fluxion
import TestSupport
import Testing

/// Derivatives of functions of one number with several values.
struct CurveTests {
  @Test func velocityOfACircle() {
    let velocity = derivative(at: 0.5) { t in [cos(t), sin(t)] }
    #expect(velocity == [derivative(at: 0.5) { t in cos(t) }, derivative(at: 0.5) { t in sin(t) }])
  }

  @Test func placeVelocityAndAcceleration() {
    let (place, velocity) = valueWithDerivative(at: 2.0) { t in [t, 3 - t * t] }
    #expect(place == [2, -1] && velocity == [1, -4])
    #expect(secondDerivative(at: 2.0) { t in [t, 3 - t * t, t * t * t] } == [0, -2, 12])
  }

  @Test func constantCoordinatesStandStill() {
    #expect(derivative(at: 2.0) { t in [7, t * t, 1] } == [0, 4, 0])
    #expect(derivative(at: 2.0) { _ in [Dual<Double>]() }.isEmpty)
  }

  @Test func overFloatAndNumbersThatNest() {
    #expect(derivative(at: Float(3)) { t in [t * t, 1 / t] } == [6, -1 / 9])
    // The acceleration by nesting: of (t³, t⁴).
    let acceleration = derivative(at: 2.0) { t in
      derivative(at: t) { s in [s * s * s, s * s * s * s] }
    }
    #expect(acceleration == [12, 48])
  }

  @Test func everyCoordinateIsCheckedForConfusion() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = derivative(at: 1.0) { x in
        x * derivative(at: 2.0) { y in [y, x * y] }[0]
      }
    }
    expect(["perturbation confusion"], in: result)
  }
}
