import Fluxion

extension Evaluation {
  /// A saddle, found by a descent along the gradient of what an ascent finds.
  static var saddle: Evaluation {
    Evaluation(
      name: "saddle",
      functions: [
        "ff": function(SaddlePoint<ForwardOuter, ForwardGradient, ForwardGradient>.self),
        "fr": function(SaddlePoint<ForwardOuter, ReverseGradient, ReverseGradient>.self),
        "rf": function(SaddlePoint<ReverseOuter, ForwardGradient, ForwardGradient>.self),
        "rr": function(SaddlePoint<ReverseOuter, ReverseGradient, ReverseGradient>.self),
      ])
  }
}

/// The gradient on the plane of a function within which there are others.
protocol OuterGradient {
  /// What the function runs on.
  associatedtype Number: RealScalar

  init()

  func gradient(at point: Pair<Double>, of f: (Pair<Number>) -> Number) -> Pair<Double>

  func lift(_ number: Double) -> Number
}

struct ForwardOuter: OuterGradient {
  typealias Number = VectorDual<Lanes2<Double>>

  func gradient(at point: Pair<Double>, of f: (Pair<Number>) -> Number) -> Pair<Double> {
    let (x, y) = Forward.gradient(at: point.x, point.y) { x, y in f(Pair(x, y)) }
    return Pair(x, y)
  }

  func lift(_ number: Double) -> Number { Number(number) }
}

final class ReverseOuter: OuterGradient {
  private let tape = Tape<Double>()
  private var slopes = [0.0, 0.0]

  func gradient(
    at point: Pair<Double>, of f: (Pair<Variable<Double>>) -> Variable<Double>
  ) -> Pair<Double> {
    tape.gradient(at: [point.x, point.y], into: &slopes) { p in f(Pair(p[0], p[1])) }
    return Pair(slopes[0], slopes[1])
  }

  func lift(_ number: Double) -> Variable<Double> { Variable(number) }
}

/// −f(x, y) as a function of y, where f is to be ascended: f(x, y) = (x₁² + x₂²) − (y₁² + y₂²).
private struct Descended<Scalar: RealScalar>: PlaneFunction {
  let x: Pair<Scalar>

  func callAsFunction<N: RealScalar>(_ y: Pair<N>, lift: (Scalar) -> N) -> N {
    let (a, b) = (lift(x.x), lift(x.y))
    return -((a * a + b * b) - (y.x * y.x + y.y * y.y))
  }
}

/// Where f(x, ·) is largest.
func highest<Mode: PlaneGradient>(
  at x: Pair<Mode.Scalar>, from start: Pair<Mode.Scalar>, by mode: Mode
) -> (point: Pair<Mode.Scalar>, value: Mode.Scalar) {
  let f = Descended(x: x)
  let point = minimiser(from: start) { y in
    f(y) { $0 }
  } gradient: { y in
    mode.gradient(of: f, at: y)
  }
  return (point, -f(point) { $0 })
}

private struct SaddleInput: Decodable {
  let start: [Double]
}

/// The x of which the highest f(x, ·) is least, and the y where that is.
private struct SaddlePoint<Outer: OuterGradient, Plain: PlaneGradient, Nested: PlaneGradient>:
  EvaluatedFunction
where Plain.Scalar == Double, Nested.Scalar == Outer.Number {
  let start: Pair<Double>
  let outer = Outer()
  let plain = Plain()
  let nested = Nested()
  private(set) var output: [Double] = []

  init(_ input: SaddleInput) throws {
    try require(input.start.count, 2, of: "start")
    start = Pair(input.start[0], input.start[1])
  }

  mutating func compute() {
    let lifted = Pair(outer.lift(start.x), outer.lift(start.y))
    let x = minimiser(from: start) { x in
      highest(at: x, from: start, by: plain).value
    } gradient: { x in
      outer.gradient(at: x) { x in highest(at: x, from: lifted, by: nested).value }
    }
    let y = highest(at: x, from: start, by: plain).point
    output = [x.x, x.y, y.x, y.y]
  }
}
