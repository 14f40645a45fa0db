// The Swift blocks of Docs/Sparsity.md, word for word.

import Fluxion

struct Diffusion: VectorFunction {
  func callAsFunction<T: RealScalar>(_ u: [T]) -> [T] {
    u.indices.map { i in
      let left = i > 0 ? u[i - 1] : 0
      let right = i + 1 < u.count ? u[i + 1] : 0
      return left - 2 * u[i] + right - u[i] * u[i] * u[i]
    }
  }
}

func sparsityExamples() {
  let u = [1.0, 2, 3, 4]
  print(sparseJacobian(at: u, of: Diffusion()))
  // -5.0    1.0      ·      ·
  //  1.0  -14.0    1.0      ·
  //    ·    1.0  -29.0    1.0
  //    ·      ·    1.0  -50.0

  print(sparseHessian(at: [1.0, 2, 3]) { x in x[0] * x[1] + x[2] * x[2] })
  //   ·  1.0    ·
  // 1.0    ·    ·
  //   ·    ·  2.0

  let f = { (x: [Dependent]) in [x[0] * x[1], sin(x[2]), floor(x[0])] }
  print(SparsityPattern(jacobianOf: f, at: [0, 2, 3]))
  // × · ·
  // · · ×
  // · · ·
  print(SparsityPattern(jacobianOf: f, at: [0, 2, 3], scope: .branch))
  // × × ·
  // · · ×
  // · · ·

  let n = 100
  let arrowhead = SparsityPattern(
    rows: n, columns: n, entries: (0..<n).flatMap { [($0, $0), (0, $0), ($0, 0)] })
  print(arrowhead.columnColoring().count, arrowhead.rowColoring().count)  // 100 100
  print(arrowhead.bidirectionalColoring().count, arrowhead.starColoring().count)  // 3 2

  let plan = SparsePlan(jacobianOf: Diffusion(), at: u)
  var j = plan.jacobian(at: u)
  for step in 1...3 {
    plan.jacobian(at: u.map { $0 + Double(step) }, into: &j)
  }
  print(plan.colors, j[3, 3])  // 3 -149.0
  print(plan.choice.map { "\($0)" } ?? "")
  // forward mode with 3 column colors, about 1.8 evaluations

  let program = Program(inputs: 3) { x in [max(x[0], x[1]), x[1] * x[2]] }
  print(SparsePlan<Double>(jacobianOf: program).jacobian(at: [1, 2, 3]))
  // 0.0  1.0    ·
  //   ·  3.0  2.0

  print(program.sparseJacobian.outputNames)  // ["dy1/dx1", "dy1/dx2", "dy2/dx2", "dy2/dx3"]
}
