// The Swift blocks of Docs/Drivers.md, word for word.

import Fluxion

func driversExamples() {
  reverseModeExample()
  inPlaceAndConcurrentExample()
}

private func reverseModeExample() {
  func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  let (value, pullback) = valueWithPullback(at: [2.0, 3.0]) { x in [x[0] * x[1], sin(x[0])] }
  print(value)  // [6.0, 0.9092974268256817]
  print(pullback([1, 0]), pullback([0, 1]))  // [3.0, 2.0] [-0.4161468365471424, 0.0]

  let tape = Tape<Double>()
  for x in [[-1.2, 1.0], [1.0, 1.0]] {
    print(tape.gradient(at: x, of: rosenbrock))
    // [-215.59999999999997, -87.99999999999999]
    // [0.0, 0.0]
  }
  print(tape.statistics.recordedBytes)  // 48
}

private func inPlaceAndConcurrentExample() {
  let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
  var slope = [0.0, 0.0, 0.0]
  let volume = workspace.gradient(at: [2.0, 3.0, 4.0], into: &slope) { x in
    x[0] * x[1] * x[2]
  }
  print(volume, slope)  // 24.0 [12.0, 8.0, 6.0]

  let point = (0..<1000).map { Double($0) }
  let wide = Forward.concurrentGradient(at: point) { x in dot(x, x) }
  print(wide[999])  // 1998.0
}
