import Fluxion

// What `saddle` and `particle` share: gradients within a function that is itself differentiated, each by
// either mode.

/// A function on the plane that may depend on numbers of an enclosing differentiation, which it lifts.
protocol PlaneFunction<Scalar> {
  associatedtype Scalar: RealScalar

  func callAsFunction<N: RealScalar>(_ point: Pair<N>, lift: (Scalar) -> N) -> N
}

/// One mode's gradient on the plane, over plain numbers or those of an enclosing differentiation.
protocol PlaneGradient<Scalar> {
  associatedtype Scalar: RealScalar

  init()

  func gradient<F: PlaneFunction<Scalar>>(of f: F, at point: Pair<Scalar>) -> Pair<Scalar>
}

/// By forward mode.
struct ForwardGradient<Scalar: RealScalar>: PlaneGradient {
  func gradient<F: PlaneFunction<Scalar>>(of f: F, at point: Pair<Scalar>) -> Pair<Scalar> {
    let (x, y) = Forward.gradient(at: point.x, point.y) { x, y in
      f(Pair(x, y)) { VectorDual<Lanes2<Scalar>>($0) }
    }
    return Pair(x, y)
  }
}

/// By reverse mode, on a tape that is kept.
final class ReverseGradient<Scalar: RealScalar>: PlaneGradient {
  private let tape = Tape<Scalar>()
  private var point: [Scalar] = [0, 0]
  private var slopes: [Scalar] = [0, 0]

  func gradient<F: PlaneFunction<Scalar>>(of f: F, at point: Pair<Scalar>) -> Pair<Scalar> {
    (self.point[0], self.point[1]) = (point.x, point.y)
    tape.gradient(at: self.point, into: &slopes) { p in
      f(Pair(p[0], p[1])) { Variable<Scalar>($0) }
    }
    return Pair(slopes[0], slopes[1])
  }
}
