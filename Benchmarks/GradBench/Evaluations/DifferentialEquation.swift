import Fluxion

extension Evaluation {
  /// A chain of differential equations solved by Runge and Kutta's method.
  static var ode: Evaluation {
    Evaluation(
      name: "ode",
      functions: ["primal": function(ChainSolution.self), "gradient": function(ChainGradient.self)])
  }
}

/// y₀′ = x₀ and yᵢ′ = xᵢ yᵢ₋₁ from y = 0 at t = 0 to t = 2.
private struct Chain {
  let steps: Int

  /// Goes some steps on from y.
  ///
  /// The four slopes of an element depend on the element before alone, so one pass takes all of them.
  func advance<T: RealScalar>(_ y: inout [T], _ x: ArraySlice<T>, by steps: Int) {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        for _ in 0..<steps {
          var before = step(&y[0], (x[0], x[0], x[0], x[0]))
          for i in 1..<y.count {
            let slopes = (x[i] * before.0, x[i] * before.1, x[i] * before.2, x[i] * before.3)
            before = step(&y[i], slopes)
          }
        }
      }
    }
  }

  /// Goes a step on with an element, given its four slopes; returns where these were taken: before the step and
  /// at three places in it.
  @inline(__always)
  private func step<T: RealScalar>(_ y: inout T, _ k: (T, T, T, T)) -> (T, T, T, T) {
    let h = 2 / Double(steps)
    let places = (y, y + h / 2 * k.0, y + h / 2 * k.1, y + h * k.2)
    y += h / 6 * (k.0 + 2 * k.1 + 2 * k.2 + k.3)
    return places
  }
}

private struct ChainInput: Decodable {
  let x: [Double]
  let s: Int
}

private struct ChainSolution: EvaluatedFunction {
  let x: [Double]
  let chain: Chain
  private(set) var output: [Double]

  init(_ input: ChainInput) {
    x = input.x
    output = x
    chain = Chain(steps: input.s)
  }

  mutating func compute() {
    for i in output.indices { output[i] = 0 }
    chain.advance(&output, x[...], by: chain.steps)
  }
}

/// The gradient of the last element, by stretches of steps: all go forward on plain numbers, and from the last
/// one back each is recorded from where it began, so that a tape holds no more than one.
private struct ChainGradient: EvaluatedFunction {
  let x: [Double]
  let chain: Chain
  let tape = Tape<Double>()

  /// How many steps a stretch has: as many as stay in the processor's cache.
  let stretch: Int

  /// The states before each stretch, with x behind them.
  private var points: [[Double]]
  private var state: [Double]
  private var weights: [Double]
  private var slopes: [Double]
  private(set) var output: [Double]

  init(_ input: ChainInput) {
    x = input.x
    chain = Chain(steps: input.s)
    stretch = max(1, 4000 / input.x.count)
    let stretches = (input.s + stretch - 1) / stretch
    points = [[Double]](repeating: x + x, count: stretches)
    (state, weights, output) = (x, x, x)
    slopes = x + x
  }

  mutating func compute() {
    let n = x.count
    for i in 0..<n { (state[i], weights[i], output[i]) = (0, i == n - 1 ? 1 : 0, 0) }
    for k in points.indices {
      for i in 0..<n { points[k][i] = state[i] }
      if k < points.count - 1 { chain.advance(&state, x[...], by: stretch) }
    }
    for k in points.indices.reversed() {
      let steps = min(stretch, chain.steps - k * stretch)
      tape.vjp(at: points[k], along: weights, value: &state, cotangent: &slopes) { point, y in
        for i in 0..<n { y[i] = point[i] }
        chain.advance(&y, point[n...], by: steps)
      }
      for i in 0..<n {
        weights[i] = slopes[i]
        output[i] += slopes[n + i]
      }
    }
  }
}
