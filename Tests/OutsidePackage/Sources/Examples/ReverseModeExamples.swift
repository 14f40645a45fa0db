// The Swift blocks of Docs/ReverseMode.md, word for word.

import Fluxion

func reverseModeExamples() {
  gradientExample()
  recordingExample()
  tapeExample()
  layerAndPlanExamples()
}

private func sumExamples() {
  let points = (0..<1000).map { i in (Double(i) / 1000, 2 - Double(i) / 500) }
  let (loss, slopes) = Reverse.valueWithGradient(at: [1.0, -1.0], summingOver: points) { p, q in
    let residual = p[0] + p[1] * q.0 - q.1
    return residual * residual
  }
  print(loss.rounded(), slopes.map { $0.rounded() })  // 334.0 [-1001.0, -333.0]

  func likelihood<T: RealScalar>(_ p: [T]) -> T {
    let samples = [0.5, 1.5, 1.0, 3.0]
    let precision = exp(-p[1])
    let squares = summed(over: samples, with: [p[0], precision]) { q, sample in
      let z = (T(sample) - q[0]) * q[1]
      return z * z
    }
    return squares / 2 + T(samples.count) * p[1]
  }

  let small = Tape<Double>()
  print(small.gradient(at: [1.0, 0.0]) { p in likelihood(p) })  // [-2.0, -0.5]
  print(small.statistics.entries)  // 3
  let curvature = hessianVectorProduct(at: [1.0, 0.0], along: [1.0, 0.0]) { p in likelihood(p) }
  print(curvature)  // [4.0, 4.0]

  struct Misfit: DataTerm {
    func callAsFunction<T: RealScalar>(_ p: [T], _ datum: (Double, Double)) -> T {
      let residual = p[0] + p[1] * T(datum.0) - T(datum.1)
      return residual * residual
    }
  }

  let misfit = DataSum(of: Misfit(), over: points)
  print(gradient(at: [1.0, -1.0], of: misfit).map { $0.rounded() })  // [-1001.0, -333.0]
  print(hessian(at: [1.0, -1.0], of: misfit)[0, 0])  // 2000.0
  let batch = DataSum(of: Misfit(), over: points[0..<32])
  print(Program(of: batch, inputs: 2).gradient.nodeCount < 100)  // true
}

private func gradientExample() {
  let slope = Reverse.gradient(at: [2.0, 5.0]) { x in
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
  print(slope)  // [5.5, 1.7163378145367738]
}

private func recordingExample() {
  let tape = Tape<Double>()
  _ = tape.gradient(at: [0.7]) { x in
    var y = x[0]
    for _ in 0..<1000 { y = sin(y) * 1.0001 + y / 2 }
    return y
  }
  print(tape.statistics.recordedBytes)  // 0
  _ = tape.gradient(at: [2.0, 5.0]) { x in x[0] * x[1] + x[0] }
  print(tape.statistics.recordedBytes)  // 32
}

private func tapeExample() {
  let loop = Tape<Double>()
  var point = [3.0, -2.0]
  var direction = [0.0, 0.0]
  for _ in 0..<50 {
    loop.gradient(at: point, into: &direction) { x in x[0] * x[0] + 3 * x[1] * x[1] }
    for i in point.indices { point[i] -= 0.15 * direction[i] }
  }
  print(point.map { $0.rounded() })  // [0.0, -0.0]
}

private func layerAndPlanExamples() {
  struct Layer: VectorFunction {
    let weights: Matrix<Double>
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      elementwise(Rules.Tanh(), product(weights, x))
    }
  }
  let layer = Layer(weights: [[1.0, -2.0], [0.5, 0.25]])
  let (y, cotangent) = vjp(at: [0.5, 0.25], along: [1.0, 0.0], of: layer)
  print(y)  // [0.0, 0.3027097293321085]
  print(cotangent)  // [1.0, -2.0]

  /// The solution of a symmetric tridiagonal system with 2 on the diagonal and −1 beside it.
  struct Poisson: ArrayPrimitive {
    var name: String { "poisson" }

    func value<T: RealScalar>(at x: [T]) -> [T] {
      var y = x
      var pivot = [T](repeating: 2, count: x.count)
      for i in 1..<max(1, x.count) {
        pivot[i] = 2 - 1 / pivot[i - 1]
        y[i] += y[i - 1] / pivot[i - 1]
      }
      for i in x.indices.reversed() {
        y[i] = (i + 1 < x.count ? y[i] + y[i + 1] : y[i]) / pivot[i]
      }
      return y
    }

    // The matrix is symmetric, so the pullback solves the same system.
    func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
      value(at: cotangent)
    }
  }

  print(checkPullback(of: Poisson(), at: [0.5, -1.25, 3.0]).isCorrect)  // true
  let energy = Reverse.gradient(at: [1.0, 2.0, 4.0]) { f in
    dot(f, Variable.apply(Poisson(), to: f))
  }
  print(energy)  // [5.5, 9.0, 8.5]

  sumExamples()

  let chain = Reverse.gradient(at: [0.7, 0.5]) { x in
    checkpointed([x[0]], parameters: [x[1]], steps: 10_000) { state, parameters, _ in
      [sin(state[0]) + parameters[0] * state[0]]
    }[0]
  }
  print(chain[1] > 0)  // true

  let block = Reverse.gradient(at: [0.5, 2.0]) { x in
    let y = preaccumulated([x[0] * x[1]]) { p in
      var a = p[0]
      for _ in 0..<100 { a = sin(a) + a / 2 }
      return [a]
    }
    return y[0] * y[0]
  }
  print(block[0] / block[1])  // 4.0

  let (_, plan) = jacobianWithPlan(at: [0.5, 0.25], of: layer)
  print(plan.mode)  // forward
}
