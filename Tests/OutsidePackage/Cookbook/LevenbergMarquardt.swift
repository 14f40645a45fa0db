// A curve fitted by Levenberg and Marquardt's method, from a start where Gauss–Newton fails.

import Fluxion

/// Points of a rational curve: MGH09 of the Statistical Reference Datasets, "higher" difficulty.
let abscissas = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625]
let ordinates = [
  0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246,
]

/// What the model b₁ (x² + b₂ x) / (x² + b₃ x + b₄) leaves of each measurement.
struct Residuals: VectorFunction {
  func callAsFunction<T: RealScalar>(_ b: [T]) -> [T] {
    zip(abscissas, ordinates).map { x, y in
      let above = T(x * x) + b[1] * T(x)
      let below = T(x * x) + b[2] * T(x) + b[3]
      return b[0] * above / below - T(y)
    }
  }
}

/// Parameters of least squares: Gauss–Newton steps, damped wherever they do not lead downhill.
func levenbergMarquardt(from start: [Double], _ residuals: some VectorFunction) throws -> [Double] {
  var b = start
  var (r, j) = Forward.valueWithJacobian(at: b, of: residuals)
  var damping = 1e-3
  while damping < 1e15 {
    var normal = j.transposed * j
    for i in b.indices { normal[i, i] *= 1 + damping }
    let step = try solve(normal, j.transposed * r)
    let trial = zip(b, step).map { $0 - $1 }
    let (trialR, trialJ) = Forward.valueWithJacobian(at: trial, of: residuals)
    if dot(trialR, trialR) < dot(r, r) {
      (b, r, j) = (trial, trialR, trialJ)
      damping /= 10
    } else {
      damping *= 10
    }
  }
  return b
}

let fit = try levenbergMarquardt(from: [25, 39, 41.5, 39], Residuals())
print(fit.map(Float.init))  // [0.19280693, 0.19128233, 0.12305651, 0.13606232]
let remaining = Residuals()(fit)
print(Float(dot(remaining, remaining)))  // 0.0003075056

// NIST's certified values.
let certified = [1.9280693458e-01, 1.9128232873e-01, 1.2305650693e-01, 1.3606233068e-01]
precondition(zip(fit, certified).allSatisfy { abs($0 - $1) < 1e-6 * $1 })
precondition(abs(dot(remaining, remaining) - 3.0750560385e-04) < 1e-13)
