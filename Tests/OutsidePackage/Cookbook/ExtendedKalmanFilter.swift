// An extended Kalman filter that finds a vehicle by ranges and bearings to two beacons.

import Fluxion

/// How the state moves in a tenth of a second: position x and y, heading, speed, turning rate.
struct Motion: VectorFunction {
  func callAsFunction<T: RealScalar>(_ s: [T]) -> [T] {
    let h = T(0.1)
    let (heading, speed, turning) = (s[2], s[3], s[4])
    return [
      s[0] + h * speed * cos(heading), s[1] + h * speed * sin(heading), heading + h * turning,
      speed, turning,
    ]
  }
}

/// What is measured: the range and the bearing of a beacon, as seen from the vehicle.
struct Sight: VectorFunction {
  let beacon: (x: Double, y: Double)

  func callAsFunction<T: RealScalar>(_ s: [T]) -> [T] {
    let (east, north) = (T(beacon.x) - s[0], T(beacon.y) - s[1])
    return [hypot(east, north), atan2(north, east) - s[2]]
  }
}

struct ExtendedKalmanFilter {
  var state: [Double]
  var covariance: Matrix<Double>

  /// Moves the estimate on: the state by the model f, the covariance P to F P Fᵀ + Q.
  mutating func predict(_ motion: some VectorFunction, noise: [Double]) {
    let (next, f) = Forward.valueWithJacobian(at: state, of: motion)
    let half = Matrix(state.indices.map { product(f, covariance.row($0)) })  // P Fᵀ
    covariance = Matrix(state.indices.map { product(f, half.column($0)) })
    for i in state.indices { covariance[i, i] += noise[i] }
    state = next
  }

  /// Takes in measurements with independent errors, one after another.
  mutating func correct(_ sight: some VectorFunction, measured: [Double], variances: [Double]) {
    for (k, variance) in variances.enumerated() {
      let (expected, jacobian) = Forward.valueWithJacobian(at: state, of: sight)
      let h = jacobian.row(k)
      let correlation = product(covariance, h)  // P hᵀ
      let gain = correlation.map { $0 / (dot(h, correlation) + variance) }
      let surprise = measured[k] - expected[k]
      for i in state.indices {
        state[i] += gain[i] * surprise
        for j in state.indices { covariance[i, j] -= gain[i] * correlation[j] }
      }
    }
  }
}

// The vehicle drives along a circle. The filter starts two metres away, with the wrong heading.
let sights = [Sight(beacon: (x: 10, y: 5)), Sight(beacon: (x: -4, y: 8))]
var truth = [0.0, 0, 0.5, 2, 0.2]
var filter = ExtendedKalmanFilter(
  state: [1.5, -1.3, 0.2, 1, 0],
  covariance: Matrix((0..<5).map { i in (0..<5).map { $0 == i ? 1 : 0 } }))
for step in 0...60 {
  if step % 20 == 0 {
    let distance = norm([filter.state[0] - truth[0], filter.state[1] - truth[1]])
    print("after \(step) steps off by \(Float((distance * 1e6).rounded() / 1e6)) m")
    // after 0 steps off by 1.984943 m
    // after 20 steps off by 0.00598 m
    // after 40 steps off by 0.00069 m
    // after 60 steps off by 9.1e-05 m
  }
  truth = Motion()(truth)
  filter.predict(Motion(), noise: [1e-6, 1e-6, 1e-6, 1e-6, 1e-6])
  for sight in sights {
    filter.correct(sight, measured: sight(truth), variances: [1e-4, 1e-6])
  }
}
precondition(zip(filter.state, truth).allSatisfy { abs($0 - $1) < 1e-3 })

// The Jacobian of the sights by hand.
let place = [1.0, 2, 0.3, 0, 0]
let (east, north, square) = (9.0, 3.0, 90.0)
let byHand: Matrix = [
  [-east / sqrt(square), -north / sqrt(square), 0, 0, 0],
  [north / square, -east / square, -1, 0, 0],
]
let automatic = Forward.jacobian(at: place, of: sights[0])
precondition(zip(automatic.elements, byHand.elements).allSatisfy { abs($0 - $1) < 1e-15 })
