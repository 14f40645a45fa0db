// The Swift blocks of Docs/Semantics.md, word for word.

import Expressions
import Fluxion

func semanticsExamples() {
  branchesExample()
  kinksExample()
  polesExample()
  slopesAtZeroExample()
  rotationExample()
  curvatureAtPolesExample()
  removableSingularitiesExample()
  farFromOneExample()
  powersExample()
  constantsExample()
  softmaxLimitsExample()
  detachedNumbersExample()
  classicProgramsExample()
  unrelatedNestingExample()
  liftedTapesExample()
  zeroAdjointsExample()
  thrownErrorExample()
}

private func branchesExample() {
  func tax<T: RealScalar>(_ income: T) -> T {
    income < 10_000 ? 0 : (income - 10_000) / 4
  }

  print(derivative(at: 9_999.0, of: tax))  // 0.0
  print(derivative(at: 10_000.0, of: tax))  // 0.25

  func identity<T: RealScalar>(_ x: T) -> T {
    x == 0 ? 0 : x
  }

  print(derivative(at: 0.0, of: identity))  // 0.0
}

private func kinksExample() {
  print(derivative(at: 0.0) { x in abs(x) })  // 1.0
  print(derivative(at: -0.0) { x in abs(x) })  // -1.0
  print(derivative(at: 0.0) { x in relu(x) })  // 0.0
  print(gradient(at: [2.0, 2.0]) { x in max(x[0], x[1]) })  // [0.0, 1.0]
  print(gradient(at: [2.0, 2.0]) { x in min(x[0], x[1]) })  // [1.0, 0.0]
  print(derivative(at: 2.0) { x in floor(x) })  // 0.0
  print(derivative(at: 7.5) { x in fmod(x, 2) })  // 1.0
  print(derivative(at: 2.0) { y in fmod(7.5, y) })  // -3.0
}

private func polesExample() {
  print(derivative(at: -1.0) { x in log(x) }.isNaN)  // true
  print(derivative(at: 0.0) { x in sqrt(x) })  // inf
  print(derivative(at: 0.0) { x in log(x) })  // inf
  print(derivative(at: 0.0) { x in cbrt(x) })  // inf
  print(gradient(at: [0.0, 0.0]) { x in hypot(x[0], x[1]) }.map(\.isNaN))  // [true, true]
}

private func slopesAtZeroExample() {
  func spring<T: RealScalar>(_ x: [T]) -> T { norm(x, atZero: .subgradient) }
  print(gradient(at: [0.0, 0.0]) { x in spring(x) })  // [0.0, 0.0]
  print(gradient(at: [3.0, 4.0]) { x in spring(x) })  // [0.6, 0.8]
  print(gradient(at: [0.0, 0.0]) { x in hypot(x[0], x[1], atZero: .subgradient) })  // [0.0, 0.0]
}

private func rotationExample() {
  /// The quaternion (w, x, y, z) of a rotation by a vector: its angle is the length, its axis the direction.
  func quaternion<T: RealScalar>(_ r: [T]) -> [T] {
    let u = dot(r, r)
    let isSmall = u.plain < 1e-2
    let angle = isSmall ? T(1) : sqrt(u)
    let quarter = u / 4
    var (cosine, share): (T, T) = (1, 1)
    for n in stride(from: 10, to: 0, by: -2) {
      cosine = 1 - quarter / T(n * (n - 1)) * cosine
      share = 1 - quarter / T(n * (n + 1)) * share
    }
    let w = isSmall ? cosine : cos(angle / 2)
    let s = isSmall ? share / 2 : sin(angle / 2) / angle
    return [w] + r.map { s * $0 }
  }
  print(jacobian(at: [0.0, 0, 0]) { r in quaternion(r) }.row(1))  // [0.5, 0.0, 0.0]
  print(hessian(at: [0.0, 0, 0]) { r in quaternion(r)[0] }[0, 0])  // -0.25
}

private func removableSingularitiesExample() {
  print(derivative(at: 0.0) { x in x / (x + x * x) }.isNaN)  // true
  print(derivatives(at: 0.0, order: 3) { x in x / (x + x * x) })  // [1.0, -1.0, 2.0, -6.0]
  print(derivatives(at: 0.0, order: 3) { x in (exp(x) - 1) / x })
  // [1.0, 0.5, 0.3333333333333333, 0.25]
}

private func curvatureAtPolesExample() {
  print(secondDerivative(at: -0.0) { x in sqrt(x) })  // -inf
  print(hessian(at: [0.0, 3.0]) { x in x[1] * log(x[0]) }.elements)  // [-inf, inf, inf, 0.0]
  print(secondDerivative(at: Double.infinity) { x in atan(x) })  // 0.0
}

private func farFromOneExample() {
  let bends = hessian(at: [1.0, 1.0]) { x in log(1e200 * x[0] * x[1]) }
  print(bends.elements)  // [-1.0, 0.0, 0.0, -1.0]
  print(secondDerivative(at: 1.0) { x in sqrt(0x1p830 * x) / 0x1p415 })  // -0.25
  print(derivative(at: 1.0) { x in pow(0x1p1000 * x, -0.75) * 0x1p750 })  // -0.75
}

private func powersExample() {
  print(derivative(at: 0.0) { x in pow(x, 0) })  // 0.0
  print(derivative(at: 0.0) { x in pow(x, 1) })  // 1.0
  print(derivative(at: 0.0) { x in pow(x, 2) })  // 0.0
  print(derivative(at: 0.0) { x in pow(x, 0.5) })  // inf
  print(derivative(at: -2.0) { x in pow(x, 3) })  // 12.0
  print(gradient(at: [0.0, 2.0]) { x in pow(x[0], x[1]) })  // [0.0, 0.0]
  print(gradient(at: [0.0, 1.0]) { x in pow(x[0], x[1]) })  // [1.0, 0.0]
  print(secondDerivative(at: 0.0) { x in pow(x, 2) })  // 2.0
}

private func constantsExample() {
  let far = Double.infinity
  print(derivative(at: 2.0) { x in x * Dual(far) })  // inf
  print(gradient(at: [0.0, 3.0]) { x in sqrt(x[0]) + x[1] * x[1] })  // [inf, 6.0]
  print(directionalDerivative(at: [0.0, 3.0], along: [0.0, 1.0]) { x in log(x[0]) + x[1] })  // 1.0
}

private func softmaxLimitsExample() {
  print(gradient(at: [1.0, .infinity]) { x in logSumExp(x) })  // [0.0, 1.0]
  print(softmax([1, .infinity]))  // [0.0, 1.0]
}

private func detachedNumbersExample() {
  print(derivative(at: 3.0) { x in x * x })  // 6.0
  print(derivative(at: 3.0) { x in x * x.detached })  // 3.0
}

private func classicProgramsExample() {
  print(derivative(at: 1.0) { x in x * derivative(at: Dual(1)) { y in Dual(x) + y } })  // 1.0
  print(derivative(at: 3.0) { x in x * derivative(at: Dual(2)) { y in Dual(x) * y } })  // 6.0
  print(derivative(at: 4.0) { x in x * derivative(at: Dual(1)) { y in Dual(x) * y } })  // 8.0
  print(derivative(at: 1.0) { x in derivative(at: x) { _ in Dual(x) } })  // 0.0
  let mixed = derivative(at: 2.0) { x in
    derivative(at: Dual(3)) { y in Dual(x * x) * y * y * y }
  }
  print(mixed)  // 108.0
}

private func unrelatedNestingExample() {
  print(derivative(at: 2.0) { x in x * derivative(at: 3.0) { y in y * y } })  // 6.0
}

private func liftedTapesExample() {
  let lifted = Reverse.gradient(at: [3.0]) { x in
    x[0] * Reverse.gradient(at: [Variable(2)]) { y in Variable(x[0]) * y[0] }[0]
  }
  print(lifted)  // [6.0]
  let byBothModes = derivative(at: 2.0) { x in
    Reverse.gradient(at: [Dual(3)]) { y in Variable(x * x) * y[0] * y[0] * y[0] }[0]
  }
  print(byBothModes)  // 108.0
}

private func zeroAdjointsExample() {
  let used = Reverse.gradient(at: [0.0, 0.0]) { x in x[1] * sqrt(x[0]) }
  print(used[0].isNaN, used[1])  // true 0.0
  let unused = Reverse.gradient(at: [0.0, 3.0]) { x in
    let root = x[1] * sqrt(x[0])
    return root > 1 ? root : x[0] * x[1]
  }
  print(unused)  // [3.0, 0.0]
  let (_, pullback) = valueWithPullback(at: [0.0, 3.0]) { x in [x[0] * x[1], sqrt(x[0])] }
  print(pullback([1, 0]), pullback([0, 1]))  // [3.0, 0.0] [inf, 0.0]
}

private func thrownErrorExample() {
  do {
    _ = try Expressions.Expression("1 + sqr(x)")
  } catch {
    print(error)
    // there is no function 'sqr'
    //   1 + sqr(x)
    //       ^
    //   did you mean 'sqrt'?
  }
}
