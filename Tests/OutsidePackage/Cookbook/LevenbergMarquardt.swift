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
func levenbergMarquardt(
  from start: [Double], _ residuals: some VectorFunction
) throws -> [Double] {
  var b = start
  var (r, j) = Forward.valueWithJacobian(at: b, of: residuals)
  var scale = b.map { _ in 1e-300 }
  var (damping, growth) = (100.0, 2.0)
  for _ in 0..<2500 where damping < 1e20 {
    scale = b.indices.map { max(scale[$0], norm(j.column($0))) }
    // The step s solves J s ≈ r and √λ D s ≈ 0 together.
    var rows = (0..<j.rows).map { zip(j.row($0), scale).map { $0 / $1 } }
    for i in b.indices { rows.append(b.indices.map { $0 == i ? damping.squareRoot() : 0 }) }
    let right = r + b.map { _ in 0 }
    let step = zip(try leastSquares(Matrix(rows), right), scale).map { $0 / $1 }
    let trial = zip(b, step).map { $0 - $1 }
    let (trialR, trialJ) = Forward.valueWithJacobian(at: trial, of: residuals)
    let (now, then) = (dot(r, r), dot(trialR, trialR))
    if then < now, trialJ.elements.allSatisfy(\.isFinite) {
      // How far the linear model was right says how much damping the next step needs.
      let linear = zip(r, j * step).map { $0 - $1 }
      let gain = 2 * (now - then) / (now - dot(linear, linear)) - 1
      (b, r, j, growth) = (trial, trialR, trialJ, 2)
      damping = max(damping * max(0.1, 1 - gain * gain * gain), 1e-20)
    } else {
      damping *= growth
      growth *= 2
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
