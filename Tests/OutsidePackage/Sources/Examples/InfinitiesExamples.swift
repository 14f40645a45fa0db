// The Swift blocks of Docs/Infinities.md, word for word.

import Fluxion

func infinitiesExamples() {
  polesExample()
  slopesAtZeroExample()
  rotationExample()
  curvatureAtPolesExample()
  removableSingularitiesExample()
  constantsExample()
  softmaxLimitsExample()
  activeZerosExample()
  farFromOneExample()
  outOfRangeOnTheWayExample()
}

private func polesExample() {
  print(derivative(at: -1.0) { x in log(x) }.isNaN)  // true
  print(derivative(at: 0.0) { x in sqrt(x) })  // inf
  print(derivative(at: 0.0) { x in log(x) })  // inf
  print(derivative(at: 0.0) { x in cbrt(x) })  // inf
  print(gradient(at: [0.0, 0.0]) { x in hypot(x[0], x[1]) }.map(\.isNaN))  // [true, true]
}

private func curvatureAtPolesExample() {
  print(secondDerivative(at: -0.0) { x in sqrt(x) })  // -inf
  print(hessian(at: [0.0, 3.0]) { x in x[1] * log(x[0]) }.elements)  // [-inf, inf, inf, 0.0]
  print(secondDerivative(at: Double.infinity) { x in atan(x) })  // 0.0
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

private func activeZerosExample() {
  print(derivative(at: 0.0) { x in sqrt(x * x) }.isNaN)  // true
  print(derivative(at: 0.0) { x in abs(x) })  // 1.0
}

private func farFromOneExample() {
  let bends = hessian(at: [1.0, 1.0]) { x in log(1e200 * x[0] * x[1]) }
  print(bends.elements)  // [-1.0, 0.0, 0.0, -1.0]
  print(secondDerivative(at: 1.0) { x in sqrt(0x1p830 * x) / 0x1p415 })  // -0.25
  print(derivative(at: 1.0) { x in pow(0x1p1000 * x, -0.75) * 0x1p750 })  // -0.75
}

private func outOfRangeOnTheWayExample() {
  let forward = gradient(at: [1.0, 1.0]) { x in 1e-200 * (1e-200 * (1e300 * (x[0] * x[1]))) }
  print(forward[0] > 0)  // true
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
