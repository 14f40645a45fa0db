// A nonlinear partial differential equation on a grid, by Newton's method with a sparse Jacobian.

import Fluxion
import Foundation

/// The equation −Δu + u³ = g on the unit square, u = 0 at its edge, by differences on a grid.
struct Equation: VectorFunction {
  let size: Int
  let source: [Double]

  func callAsFunction<T: RealScalar>(_ u: [T]) -> [T] {
    let square = Double((size + 1) * (size + 1))
    func at(_ i: Int, _ j: Int) -> T {
      (0..<size).contains(i) && (0..<size).contains(j) ? u[i * size + j] : 0
    }
    return u.indices.map { k in
      let (i, j) = (k / size, k % size)
      let around = at(i - 1, j) + at(i + 1, j) + at(i, j - 1) + at(i, j + 1)
      return square * (4 * u[k] - around) + u[k] * u[k] * u[k] - source[k]
    }
  }
}

/// The solution of A x = b with a symmetric positive definite matrix, by conjugate gradients.
func solve(_ a: SparseMatrix<Double>, _ b: [Double]) -> [Double] {
  var (x, residual, direction) = ([Double](repeating: 0, count: b.count), b, b)
  var square = dot(b, b)
  let enough = 1e-20 * square
  while square > enough {
    let image = a.product(with: direction)
    let step = square / dot(direction, image)
    for i in b.indices {
      x[i] += step * direction[i]
      residual[i] -= step * image[i]
    }
    let next = dot(residual, residual)
    for i in b.indices { direction[i] = residual[i] + next / square * direction[i] }
    square = next
  }
  return x
}

// The source is made such that u = 10 sin πx sin πy solves the equation.
let size = 63
let exact = (0..<size * size).map { k in
  10 * sin(Double.pi * Double(k / size + 1) / 64) * sin(Double.pi * Double(k % size + 1) / 64)
}
let source = exact.map { u in 2 * Double.pi * Double.pi * u + u * u * u }
let equation = Equation(size: size, source: source)

var u = [Double](repeating: 0, count: size * size)
let plan = SparsePlan(jacobianOf: equation, at: u)
var jacobian = plan.jacobian(at: u)
print("\(jacobian.count) entries of \(u.count * u.count), \(plan.colors) colors")
// 19593 entries of 15752961, 5 colors

var steps = 0
while true {
  let residual = equation(u)
  if norm(residual) < 1e-8 * norm(source) { break }
  plan.jacobian(at: u, into: &jacobian)
  let change = solve(jacobian, residual)
  for i in u.indices { u[i] -= change[i] }
  steps += 1
}
let error = zip(u, exact).map { abs($0 - $1) }.max() ?? 0
print("\(steps) steps, off by \(Float((error * 1e6).rounded() / 1e6))")
// 8 steps, off by 0.000181
precondition(error < 1e-3)
