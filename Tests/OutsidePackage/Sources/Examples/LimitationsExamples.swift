// The Swift blocks of Docs/Limitations.md, word for word.

import Expressions
import Fluxion
import Foundation

func limitationsExamples() throws {
  loopsThatSearchExample()
  try qualifiedExpressionExample()
  qualifiedModesExample()
}

private func loopsThatSearchExample() {
  func cubeRoot<T: RealScalar>(_ p: T, below bound: T) -> T {
    var (low, high): (T, T) = (0, bound)
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if middle * middle * middle < p { low = middle } else { high = middle }
    }
    return high
  }

  print(cubeRoot(8.0, below: 8))  // 2.0
  print(derivative(at: 8.0) { p in cubeRoot(p, below: p) })  // 0.25
  print(derivative(at: 8.0) { p in cubeRoot(p, below: 8) })  // 0.0

  func improved<T: RealScalar>(_ p: T) -> T {
    let x = T(plain: cubeRoot(p.plain, below: p.plain))
    return x - (x * x * x - p) / (3 * x * x)
  }

  print(improved(8.0))  // 2.0
  print(derivative(at: 8.0) { p in improved(p) })  // 0.08333333333333333
}

private func qualifiedExpressionExample() throws {
  let area = try Expressions.Expression("pi * r^2")
  print(gradient(at: [2.0], of: area))  // [12.566370614359172]
}

private func qualifiedModesExample() {
  let point: [Float] = [3, 2]
  print(Forward.gradient(at: point) { x in x[0] * x[1] })  // [2.0, 3.0]
  print(Reverse.gradient(at: point) { x in x[0] * x[1] })  // [2.0, 3.0]
}
