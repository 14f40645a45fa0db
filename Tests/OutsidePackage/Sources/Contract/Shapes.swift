import Expectations
import Fluxion

/// A few named arguments, many points, and sums over data.
func checkShapes() {
  let (dx, dy) = gradient(at: 2.0, 5.0) { x, y in x * x * y }
  expect([dx, dy], [20, 4])
  let three = gradient(at: 1.0, 2.0, 3.0) { x, y, z in x * y * z }
  expect([three.0, three.1, three.2], [6, 3, 2])
  let both = valueWithGradient(at: 2.0, 5.0) { x, y in x * y }
  expect([both.value, both.gradient.0, both.gradient.1], [10, 5, 2])
  expect(derivative(at: 2.0) { t in [t * t, 3 * t] }, [4, 3])

  expect(derivative(atEach: [1.0, 2, 3]) { x in x * x }, [2, 4, 6])
  expect(secondDerivative(atEach: [1.0, 2]) { x in x * x * x }, [6, 12])
  let rows: Matrix = [[1.0, 2.0], [3.0, 4.0]]
  expect(gradient(atEach: rows) { x in x[0] * x[1] }, [[2, 1], [4, 3]])

  let data = [(1.0, 2.0), (2.0, 3.0)]
  let (loss, slope) = Reverse.valueWithGradient(at: [1.0, 0.0], summingOver: data) { p, datum in
    let error = p[0] * datum.0 + p[1] - datum.1
    return error * error
  }
  expect(loss, 2)
  expect(slope, [-6, -4])
  let summedSlope = gradient(at: [2.0]) { p in
    summed(over: [1.0, 2, 3], with: p) { p, datum in p[0] * p[0] * datum }
  }
  expect(summedSlope, [24])
}

/// Programs: recorded, differentiated, run and printed.
func checkPrograms() {
  let product = Program(inputs: 2) { x in x[0] * x[0] * x[1] }
  expect(product.inputs, 2)
  expect(product.outputs, 1)
  expect(product([2.0, 3.0]), [12])
  expect(product.gradient([2.0, 3.0]), [12, 4])
  expect(product.valueAndGradient([2.0, 3.0]), [12, 12, 4])
  expect(product.hessian([2.0, 3.0]), [6, 4, 4, 0])
  expect(product.jacobian([2.0, 3.0]), [12, 4])
  expect(product.jvp([2.0, 3.0, 1.0, 0.0]), [12])
  expect(product.vjp([2.0, 3.0, 0.5]), [6, 2])
  expect(Program(of: Product(), inputs: 2).gradient([2.0, 3.0]), [3, 2])
  expect(product.nodeCount > 2, true)
  expect(product.source(.swift, named: "product").contains("func product("), true)
  expect(product.source(.c, named: "product").contains("void product("), true)
  expect(product.source(.math, named: "product").isEmpty, false)
}

/// Sparse derivatives, from closures and from plans.
func checkSparsity() {
  let f: ([Recorded]) -> [Recorded] = { x in [x[0] * x[1], x[1] + x[2], x[2] * x[2]] }
  let j = sparseJacobian(at: [2.0, 3.0, 4.0], of: f)
  expect(j.dense, [[3, 2, 0], [0, 1, 1], [0, 0, 8]])
  expect(j.count, 5)
  expect(j.rowOffsets, [0, 2, 4, 5])
  expect(j.columnIndices, [0, 1, 1, 2, 2])
  expect(j[0, 1], 2)
  let h = sparseHessian(at: [2.0, 3.0, 4.0]) { x in x[0] * x[0] + x[1] * x[2] }
  expect(h.dense, [[2, 0, 0], [0, 0, 1], [0, 1, 0]])
  let plan = SparsePlan(jacobianOf: f, at: [2.0, 3.0, 4.0])
  expect(plan.colors, 2)
  expect(plan.pattern.count, 5)
  expect(plan.jacobian(at: [1.0, 1.0, 1.0]).values, [1, 1, 1, 1, 2])
}

/// Linear systems, and functions that are defined by equations.
func checkLinearAlgebra() throws {
  let a: Matrix = [[2.0, 1.0], [1.0, 3.0]]
  expect(a * Matrix.identity(2), a)
  expect(a * [1.0, 2.0], [4, 7])
  expect((a + a).transposed, [[4, 2], [2, 6]])
  for (found, expected) in zip(try solve(a, [3.0, 5.0]), [0.8, 1.4]) {
    expectNear(found, expected)
  }
  expectNear(determinant(a), 5)
  expectNear(logDeterminant(a), 1.6094379124341003)
  expectNear(try inverse(a)[0, 0], 0.6)
  expectNear(try cholesky(a).lower[0, 0], 1.4142135623730951)
  expectNear(try lu(a).determinant, 5)
  expectNear(qr(a).r[0, 0].magnitude, 2.23606797749979)
  expectNear(symmetricEigen(a).values[0], 1.381966011250105)
  let slope = try gradient(at: [2.0]) { x in try solve([[x[0]]], [x[0] * x[0] * x[0]])[0] }
  expectNear(slope[0], 4)

  let cubeRoot = try derivative(at: 8.0) { p in
    try root(near: 1.5, given: [p]) { x, p in x * x * x - p[0] }
  }
  expectNear(cubeRoot, 1.0 / 12)
  expectNear(try root(in: 1.0...3.0, given: [8.0]) { x, p in x * x * x - p[0] }, 2)
  expectNear(try root(near: [1.5], given: [8.0]) { x, p in [x[0] * x[0] * x[0] - p[0]] }[0], 2)
  let half = try fixedPoint(near: 1.0, given: [0.5]) { x, p in p[0] * x + 1 }
  expect((half - 2).magnitude < 1e-12, true)
  expectNear(
    derivative(at: 9.0) { p in implicit(at: 3.0, given: [p]) { x, p in x * x - p[0] } }, 1.0 / 6)
}

/// Derivatives of any order in several variables.
func checkAnyOrder() {
  let line = derivatives(at: [1.0, 2.0], along: [1.0, 0.0], order: 2) { x in x[0] * x[0] * x[1] }
  expect(line, [2, 4, 4])
  expect(mixedDerivative(at: [1.0, 2.0], orders: [2, 1]) { x in x[0] * x[0] * x[1] }, 2)
  expect(derivativeTensor(at: [1.0, 2.0], order: 3) { x in x[0] * x[0] * x[1] }[0, 0, 1], 2)
}
