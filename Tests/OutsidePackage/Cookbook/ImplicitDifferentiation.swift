// Derivatives of a solution that is only known as the root of an equation.

import Fluxion
import Foundation

/// The molar volume of carbon dioxide as a van der Waals gas, as a function of temperature and
/// pressure: the root V of (p + a / V²) (V − b) = R t, in SI units.
struct MolarVolume: ScalarFunction {
  let a = 0.364
  let b = 4.267e-5
  let r = 8.314462618

  func excess<T: RealScalar>(_ v: T, _ t: T, _ p: T) -> T {
    let inner = p + T(a) / (v * v)
    return inner * (v - T(b)) - T(r) * t
  }

  /// One step of Newton's method.
  func improved<T: RealScalar>(_ v: T, _ t: T, _ p: T) -> T {
    let (value, slope) = Forward.valueWithDerivative(at: v) { v in excess(v, Dual(t), Dual(p)) }
    return v - value / slope
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let (t, p) = (x[0], x[1])
    // On constants to begin with: how the root is found is nobody's business.
    var v = T(r) * t.detached / p.detached
    for _ in 0..<20 { v = improved(v, t.detached, p.detached) }
    // A step on the caller's numbers leaves the value where it is and makes the first derivatives
    // right: that is the implicit function theorem. Each further step doubles their order.
    for _ in 0..<2 { v = improved(v, t, p) }
    return v
  }
}

/// The derivatives of a root x of g(x, p) = 0 in the parameters p, −(∂g/∂x)⁻¹ ∂g/∂p.
///
/// The equations g take the unknowns and the parameters in one array, the unknowns first.
func sensitivities(
  of root: [Double], to parameters: [Double], _ g: some VectorFunction
) throws -> Matrix<Double> {
  let jacobian = Forward.jacobian(at: root + parameters, of: g)
  let inner = Matrix(root.indices.map { i in Array(jacobian.row(i).prefix(root.count)) })
  let outer = Matrix(root.indices.map { i in jacobian.row(i).dropFirst(root.count).map { -$0 } })
  return try solve(inner, outer)
}

/// The unknowns x and y with x² + y² = p and x y = q.
struct CircleAndHyperbola: VectorFunction {
  func callAsFunction<T: RealScalar>(_ v: [T]) -> [T] {
    let (x, y, p, q) = (v[0], v[1], v[2], v[3])
    return [x * x + y * y - p, x * y - q]
  }
}

let gas = MolarVolume()
let state = [300.0, 1e6]  // 300 K, 10 bar
let volume = gas(state)
let slopes = Forward.gradient(at: state, of: gas)
print(volume)  // 0.002387257964022181
print(slopes)  // [8.86013706054358e-06, -2.4984622177222883e-09]

// The equation can be solved for t, so that the derivatives are known in another way.
let slope =
  (1e6 - gas.a / (volume * volume) + 2 * gas.a * gas.b / (volume * volume * volume)) / gas.r
precondition(abs(slopes[0] * slope - 1) < 1e-14)
precondition(abs(slopes[1] * slope * gas.r + (volume - gas.b)) < 1e-14 * volume)

let root = [sqrt(2 + sqrt(3)), sqrt(2 - sqrt(3))]
let table = try sensitivities(of: root, to: [4, 1], CircleAndHyperbola())
print(table)
//   0.2788387679126026  -0.14942924536134228
// -0.07471462268067114    0.5576775358252053

// In closed form x and y are (√(p + 2q) ± √(p − 2q)) / 2.
let (u, w) = (1 / (4 * sqrt(6)), 1 / (4 * sqrt(2)))
let exact: Matrix = [[u + w, 2 * u - 2 * w], [u - w, 2 * u + 2 * w]]
precondition(zip(table.elements, exact.elements).allSatisfy { abs($0 - $1) < 1e-15 })
