// The Swift blocks of Docs/Accuracy.md, word for word.

import Fluxion

func accuracyExamples() {
  highOrderExample()
  trapsExample()
}

private func trapsExample() {
  print(derivative(at: 20.0) { x in tanh(x) })  // 1.6993417021166355e-17
  print(derivative(at: 40.0) { x in sigmoid(x) })  // 4.248354255291589e-18
  print(derivative(at: -40.0) { x in expm1(x) })  // 4.248354255291589e-18
  print(derivative(at: 1 - 1e-12) { x in asin(x) })  // 707114.6025256454
  print(derivative(at: 1e200) { x in asinh(x) })  // 1e-200
  print(gradient(at: [1e200, 1e200]) { x in atan2(x[0], x[1]) })  // [5e-201, -5e-201]
  print(derivative(at: 1e200) { x in 1e200 / x })  // -1e-200
  print(derivative(at: 0.0) { x in cbrt(x) })  // inf
  print(valueWithDerivative(at: 1000.0) { x in softplus(x) })  // (value: 1000.0, derivative: 1.0)
}

private func highOrderExample() {
  let ones = derivatives(at: 0.0, order: 1000) { x in exp(x) }
  print(ones.allSatisfy { abs($0 - 1) < 1e-14 })  // true
}
