import BenchmarkReporting
import Fluxion
import Randomness

/// Rosenbrock's function of n variables.
struct Rosenbrock: ScalarKernel {
  let point: [Double]
  let name = "rosenbrock"

  init(inputs n: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 4)
    point = generator.numbers(n, from: -1.5, to: 1.5)
  }

  var swiftGradient: (([Double]) -> [Double])? { SwiftDifferentiation.rosenbrock }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  func handWritten(_ x: [Double], into gradient: inout [Double]) -> Double {
    var sum = 0.0
    var carry = 0.0
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * a * a + b * b
      gradient[i] = carry - 400 * a * x[i] - 2 * b
      carry = 200 * a
    }
    gradient[x.count - 1] = carry
    return sum
  }
}
