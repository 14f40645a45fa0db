import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// Ackley's function of n variables.
struct Ackley: ScalarKernel {
  let point: [Double]
  let name = "ackley"

  init(inputs n: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 4)
    point = generator.numbers(n, from: -1.5, to: 1.5)
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let turn = T(2 * Double.pi)
    let share = T(1 / Double(x.count))
    var squares: T = 0
    var cosines: T = 0
    for element in x {
      squares += element * element
      cosines += cos(turn * element)
    }
    let a = exp(-0.2 * sqrt(squares * share))
    let b = exp(cosines * share)
    return -20 * a - b + 22.718281828459045
  }

  func handWritten(_ x: [Double], into gradient: inout [Double]) -> Double {
    let share = 1 / Double(x.count)
    var squares = 0.0
    var cosines = 0.0
    for i in x.indices {
      squares += x[i] * x[i]
      let (sine, cosine) = Double.sineAndCosine(of: 2 * Double.pi * x[i])
      gradient[i] = sine
      cosines += cosine
    }
    let root = (squares * share).squareRoot()
    let a = exp(-0.2 * root)
    let b = exp(cosines * share)
    let first = 4 * a * share / root
    let second = 2 * Double.pi * b * share
    for i in x.indices { gradient[i] = first * x[i] + second * gradient[i] }
    return -20 * a - b + 22.718281828459045
  }
}
