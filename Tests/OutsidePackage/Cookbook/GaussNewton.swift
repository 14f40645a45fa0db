// A curve fitted by Gauss and Newton's method, with the standard errors of its parameters.

import Fluxion

/// Volume adsorbed against pressure: Misra1a of NIST's Statistical Reference Datasets.
let pressure = [
  77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760,
]
let volume = [
  10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78,
]

/// What the model b₁ (1 − exp(−b₂ x)) leaves of each measurement.
struct Residuals: VectorFunction {
  func callAsFunction<T: RealScalar>(_ b: [T]) -> [T] {
    zip(pressure, volume).map { x, y in b[0] * (1 - exp(-b[1] * T(x))) - T(y) }
  }
}

/// Parameters of least squares, and their standard errors.
func gaussNewton(
  from start: [Double], _ residuals: some VectorFunction
) throws -> (parameters: [Double], errors: [Double]) {
  var b = start
  while true {
    let (r, j) = Forward.valueWithJacobian(at: b, of: residuals)
    let step = try leastSquares(j, r)
    b = zip(b, step).map { $0 - $1 }
    if zip(step, b).allSatisfy({ abs($0) <= 1e-12 * abs($1) }) {
      let variance = dot(r, r) / Double(r.count - b.count)
      let covariance = try inverse(j.transposed * j)
      return (b, b.indices.map { i in sqrt(variance * covariance[i, i]) })
    }
  }
}

let fit = try gaussNewton(from: [250, 0.0005], Residuals())
print(fit.parameters.map(Float.init))  // [238.94212, 0.00055015646]
print(fit.errors.map(Float.init))  // [2.7070074, 7.266869e-06]

/// Whether each number has ten digits of NIST's certified values.
func agree(_ found: [Double], _ certified: [Double]) -> Bool {
  zip(found, certified).allSatisfy { abs($0 - $1) < 1e-9 * $1 }
}
precondition(agree(fit.parameters, [2.3894212918e+02, 5.5015643181e-04]))
precondition(agree(fit.errors, [2.7070075241e+00, 7.2668688436e-06]))
