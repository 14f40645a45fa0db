// The Swift blocks of Docs/Limitations.md, word for word.

import Expressions
import Fluxion
import Foundation

func limitationsExamples() throws {
  namedPiecesInGenericCodeExample()
  capturedComparisonsExample()
  infinitiesExample()
  try qualifiedExpressionExample()
  qualifiedModesExample()
}

private func namedPiecesInGenericCodeExample() {
  func beale<T: RealScalar>(_ x: T, _ y: T) -> T {
    let a = 1.5 - x + x * y
    let b = 2.25 - x + x * y * y
    let c = 2.625 - x + x * y * y * y
    return a * a + b * b + c * c
  }

  print(gradient(at: [1.0, 0.5], lanes: Lanes4<Double>.self) { v in beale(v[0], v[1]) })
  // [-6.3125, 7.625]
}

private func capturedComparisonsExample() {
  let limit = 0.5
  let clipped = derivative(at: 0.75) { x in x < Dual(limit) ? x : x * x }
  print(clipped)  // 1.5
  let same = gradient(at: [0.75]) { x in x[0].value < limit ? x[0] : x[0] * x[0] }
  print(same)  // [1.5]
}

private func infinitiesExample() {
  print(derivative(at: 0.0) { x in sqrt(x * x) }.isNaN)  // true
  print(derivative(at: 0.0) { x in abs(x) })  // 1.0
}

private func qualifiedExpressionExample() throws {
  let area = try Expressions.Expression("pi * r^2")
  print(gradient(at: [2.0], of: area))  // [12.566370614359172]
}

private func qualifiedModesExample() {
  let point: [Float] = [3, 2]
  print(ForwardMode.gradient(at: point) { x in x[0] * x[1] })  // [2.0, 3.0]
  print(ReverseMode.gradient(at: point) { x in x[0] * x[1] })  // [2.0, 3.0]
}
