// How the solution of a differential equation depends on its parameters and on where it starts.

import Fluxion

/// One step of the classical Runge–Kutta method for x′ = f(x).
func rungeKuttaStep<T: RealScalar>(_ x: [T], _ h: T, _ f: ([T]) -> [T]) -> [T] {
  func moved(_ step: T, along k: [T]) -> [T] { zip(x, k).map { $0 + step * $1 } }
  let k1 = f(x)
  let k2 = f(moved(h / 2, along: k1))
  let k3 = f(moved(h / 2, along: k2))
  let k4 = f(moved(h, along: k3))
  return x.indices.map { i in
    let middle = k2[i] + k3[i]
    return x[i] + h / 6 * (k1[i] + 2 * middle + k4[i])
  }
}

/// Logistic growth N′ = r N (1 − N / K), as a function of r, K and N(0): N after each of some years.
struct Growth: VectorFunction {
  let years: Int

  func callAsFunction<T: RealScalar>(_ p: [T]) -> [T] {
    let (rate, capacity) = (p[0], p[1])
    var n = [p[2]]
    return (0..<years).map { _ in
      for _ in 0..<100 {
        n = rungeKuttaStep(n, T(0.01)) { [rate * $0[0] * (1 - $0[0] / capacity)] }
      }
      return n[0]
    }
  }
}

let parameters = [0.5, 1000.0, 10.0]
let (size, sensitivity) = Forward.valueWithJacobian(at: parameters, of: Growth(years: 10))
print(size[9])  // 599.8596018098076
print(sensitivity.row(9))  // [2400.280599236973, 0.35740701602449376, 24.245258578531413]

// The equation has a solution in closed form, and so have its derivatives.
for (i, n) in size.enumerated() {
  let (r, k, start, t) = (parameters[0], parameters[1], parameters[2], Double(i + 1))
  let decay = exp(-r * t)
  let exact = k / (1 + (k / start - 1) * decay)
  let shares = [exact / k, exact / start]
  let slopes = [
    t * exact * (1 - exact / k), shares[0] * shares[0] * (1 - decay), shares[1] * shares[1] * decay,
  ]
  precondition(abs(n - exact) < 1e-9 * exact)
  precondition(zip(sensitivity.row(i), slopes).allSatisfy { abs($0 - $1) < 1e-8 * $1 })
}
