// Newton's method: one equation, several equations, the minimum of a function.

import Fluxion
import Foundation

/// A root of f near a point.
func newton(from start: Double, _ f: (Dual<Double>) -> Dual<Double>) -> Double {
  var x = start
  for _ in 0..<50 {
    let (value, slope) = valueWithDerivative(at: x, of: f)
    let step = value / slope
    x -= step
    if abs(step) <= 1e-15 * abs(x) { break }
  }
  return x
}

/// A root of n equations in n unknowns near a point.
func newton(from start: [Double], _ f: some VectorFunction) throws -> [Double] {
  var x = start
  for _ in 0..<50 {
    let (value, jacobian) = Forward.valueWithJacobian(at: x, of: f)
    let step = try solve(jacobian, value)
    x = zip(x, step).map { $0 - $1 }
    if norm(step) <= 1e-15 * norm(x) { break }
  }
  return x
}

/// A point near the start where the gradient of f is 0.
func newton(from start: [Double], stationaryPointOf f: some ScalarFunction) throws -> [Double] {
  var x = start
  for _ in 0..<50 {
    let (_, gradient, hessian) = Forward.valueGradientHessian(at: x, of: f)
    let step = try solve(hessian, gradient)
    x = zip(x, step).map { $0 - $1 }
    if norm(step) <= 1e-15 * norm(x) { break }
  }
  return x
}

/// A circle and a hyperbola, which meet where x² + y² = 4 and x y = 1.
struct CircleAndHyperbola: VectorFunction {
  func callAsFunction<T: RealScalar>(_ v: [T]) -> [T] {
    let (x, y) = (v[0], v[1])
    return [x * x + y * y - 4, x * y - 1]
  }
}

/// Rosenbrock's valley, with its lowest point at (1, 1).
struct Rosenbrock: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ v: [T]) -> T {
    let a = v[1] - v[0] * v[0]
    let b = 1 - v[0]
    return 100 * a * a + b * b
  }
}

let fixedPoint = newton(from: 1) { x in x - cos(x) }
print(fixedPoint)  // 0.7390851332151607
precondition(abs(fixedPoint - 0.739085133215160641655) < 1e-15)

let crossing = try newton(from: [2, 0.5], CircleAndHyperbola())
print(crossing)  // [1.9318516525781366, 0.5176380902050416]
precondition(abs(crossing[0] - sqrt(2 + sqrt(3))) < 1e-15)
precondition(abs(crossing[1] - sqrt(2 - sqrt(3))) < 1e-15)

let lowest = try newton(from: [-1.2, 1], stationaryPointOf: Rosenbrock())
print(lowest)  // [1.0, 1.0]
precondition(norm([lowest[0] - 1, lowest[1] - 1]) < 1e-14)
