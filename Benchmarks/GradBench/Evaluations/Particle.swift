import Fluxion

extension Evaluation {
  /// The trajectory of a charge, steered to where it is wanted.
  static var particle: Evaluation {
    Evaluation(
      name: "particle",
      functions: [
        "ff": function(SteeredParticle<ForwardSlope, ForwardGradient, ForwardGradient>.self),
        "fr": function(SteeredParticle<ForwardSlope, ReverseGradient, ReverseGradient>.self),
        "rf": function(SteeredParticle<ReverseSlope, ForwardGradient, ForwardGradient>.self),
        "rr": function(SteeredParticle<ReverseSlope, ReverseGradient, ReverseGradient>.self),
      ])
  }
}

/// The potential of unit charges at (10, 10 − w) and (10, 0).
private struct Potential<Scalar: RealScalar>: PlaneFunction {
  let w: Scalar

  func callAsFunction<N: RealScalar>(_ point: Pair<N>, lift: (Scalar) -> N) -> N {
    let charges = (Pair<N>(10, 10 - lift(w)), Pair<N>(10, 0))
    return 1 / point.distance(to: charges.0) + 1 / point.distance(to: charges.1)
  }
}

/// The square of where the particle crosses the axis, its path found in steps of a tenth by Euler's method.
private func missSquared<Mode: PlaneGradient>(_ w: Mode.Scalar, by mode: Mode) -> Mode.Scalar {
  typealias T = Mode.Scalar
  let potential = Potential(w: w)
  let step = 0.1
  var place = Pair<T>(0, 8)
  var velocity = Pair<T>(0.75, 0)
  while true {
    let slope = mode.gradient(of: potential, at: place)
    place = Pair(place.x + step * velocity.x, place.y + step * velocity.y)
    if place.y <= 0 {
      let rest = -place.y / velocity.y
      let crossing = place.x + rest * velocity.x
      return crossing * crossing
    }
    velocity = Pair(velocity.x - step * slope.x, velocity.y - step * slope.y)
  }
}

/// The derivative of a function of one number within which there are gradients.
private protocol OuterSlope {
  associatedtype Number: RealScalar

  init()

  func derivative(at x: Double, of f: (Number) -> Number) -> Double
}

private struct ForwardSlope: OuterSlope {
  func derivative(at x: Double, of f: (Dual<Double>) -> Dual<Double>) -> Double {
    Forward.derivative(at: x, of: f)
  }
}

private final class ReverseSlope: OuterSlope {
  private let tape = Tape<Double>()
  private var slope = [0.0]

  func derivative(at x: Double, of f: (Variable<Double>) -> Variable<Double>) -> Double {
    tape.gradient(at: [x], into: &slope) { x in f(x[0]) }
    return slope[0]
  }
}

/// A number as a point to descend from.
private struct Single: DescentPoint {
  let x: Double

  var norm: Double { x.magnitude }

  func descended(_ length: Double, along slope: Single) -> Single {
    Single(x: x - length * slope.x)
  }

  func distance(to other: Single) -> Double { (x - other.x).magnitude }
}

private struct ParticleInput: Decodable {
  let w: Double
}

/// The w that takes the particle through the origin.
private struct SteeredParticle<Outer: OuterSlope, Plain: PlaneGradient, Nested: PlaneGradient>:
  EvaluatedFunction
where Plain.Scalar == Double, Nested.Scalar == Outer.Number {
  let start: Double
  let outer = Outer()
  let plain = Plain()
  let nested = Nested()
  private(set) var output = 0.0

  init(_ input: ParticleInput) { start = input.w }

  mutating func compute() {
    output =
      minimiser(from: Single(x: start)) { w in
        missSquared(w.x, by: plain)
      } gradient: { w in
        Single(x: outer.derivative(at: w.x) { w in missSquared(w, by: nested) })
      }.x
  }
}
