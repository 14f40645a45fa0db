// The Swift blocks of Docs/TypeChecker.md, word for word.

import Fluxion
import Foundation

func typeCheckerExamples() {
  decimalPointsBesideSumsExample()
  namedPiecesInGenericCodeExample()
  typesInPlainClosuresExample()
  namedProductsExample()
  constantsInGenericFunctionsExample()
  typesOfAccumulatorsExample()
  capturedComparisonsExample()
}

private func decimalPointsBesideSumsExample() {
  let variance = gradient(at: [1.0, 2.0, 6.0]) { x in
    let mean = x.reduce(0, +) / 3.0
    let squares = sum(x.map { ($0 - mean) * ($0 - mean) }) / 2.0
    return squares
  }
  print(variance)  // [-2.0, -1.0, 3.0]
}

private func namedPiecesInGenericCodeExample() {
  func beale<T: RealScalar>(_ x: T, _ y: T) -> T {
    let a = 1.5 - x + x * y
    let b = 2.25 - x + x * y * y
    let c = 2.625 - x + x * y * y * y
    return a * a + b * b + c * c
  }

  print(Forward.gradient(at: [1.0, 0.5], lanes: Lanes4<Double>.self) { v in beale(v[0], v[1]) })
  // [-6.3125, 7.625]
}

private func typesInPlainClosuresExample() {
  let decay = (0..<3).map { (j: Int) -> Double in exp(-0.5 * Double(j)) + 0.1 * sin(Double(j)) }
  let kernel = (0..<3).map { j in
    let t = Double(j) / 3
    return exp(-0.5 * pow(t, 2))
  }
  print(decay.count, kernel[0])  // 3 1.0
}

private func namedProductsExample() {
  let counts = [1, 2]
  let sizes = [0.5, 0.25]
  let products = zip(counts, sizes).map { Double($0) * $1 }
  let weighted = products.reduce(0, +) / 2
  print(weighted)  // 0.5
}

private func constantsInGenericFunctionsExample() {
  func relaxed<T: RealScalar>(_ y: [T], after time: T) -> T {
    let rates = [0.5, 0.25]
    let steps = 4
    return rates[0] * y[0] * time / T(steps)
  }

  print(derivative(at: 2.0) { t in relaxed([3], after: t) })  // 0.375
}

private func typesOfAccumulatorsExample() {
  func flow<T: RealScalar>(_ state: [T], time: T) -> [T] {
    [state[0] * exp(-time)]
  }

  let period = 2.0
  print(gradient(at: [1.0]) { s in flow(s, time: VectorDual(period))[0] })  // [0.1353352832366127]
  let squares = gradient(at: [1.0, 2.0]) { x in
    var s: VectorDual<Lanes16<Double>> = 0
    for number in x { s += number * number }
    return s
  }
  print(squares)  // [2.0, 4.0]
  let backwards = Reverse.gradient(at: [1.0, 2.0]) { x in
    var s: Variable<Double> = 0
    for number in x { s += number * number }
    return s
  }
  print(backwards)  // [2.0, 4.0]
  print(gradient(at: [1.0, 2.0]) { x in x.reduce(0) { $0 + $1 * $1 } })  // [2.0, 4.0]
}

private func capturedComparisonsExample() {
  let limit = 0.5
  let clipped = derivative(at: 0.75) { x in x < Dual(limit) ? x : x * x }
  print(clipped)  // 1.5
  let same = gradient(at: [0.75]) { x in x[0].value < limit ? x[0] : x[0] * x[0] }
  print(same)  // [1.5]
}
