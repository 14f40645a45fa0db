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
  func advance<T: RealScalar>(_ y: inout [T], _ x: ArraySlice<T>, by steps: Int) {
    var (k1, k2, k3, k4, moved) = (y, y, y, y, y)
    let h = 2 / Double(self.steps)
    let (half, sixth) = (h / 2, h / 6)
    let indices = y.indices
    x.withUnsafeBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        moved.withUnsafeMutableBufferPointer { moved in
          for _ in 0..<steps {
            slope(x, y, into: &k1)
            for i in indices { moved[i] = y[i] + half * k1[i] }
            slope(x, moved, into: &k2)
            for i in indices { moved[i] = y[i] + half * k2[i] }
            slope(x, moved, into: &k3)
            for i in indices { moved[i] = y[i] + h * k3[i] }
            slope(x, moved, into: &k4)
            for i in indices { y[i] += sixth * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) }
          }
        }
      }
    }
  }

  @inline(__always)
  private func slope<T: RealScalar>(
    _ x: UnsafeBufferPointer<T>, _ y: UnsafeMutableBufferPointer<T>, into slope: inout [T]
  ) {
    slope.withUnsafeMutableBufferPointer { slope in
      slope[0] = x[0]
      for i in 1..<x.count { slope[i] = x[i] * y[i - 1] }
    }
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
