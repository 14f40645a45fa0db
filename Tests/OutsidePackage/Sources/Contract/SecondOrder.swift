import Expectations
import Fluxion

/// Second derivatives: of one variable, mixed, and Hessians.
func checkSecondOrder() {
  expect(secondDerivative(at: 2.0) { x in x * x * x }, 12)
  expect(secondDerivative(at: 2) { $0 * $0 * $0 }, 12)
  expect(secondDerivative(at: 2.0, of: cube), 12)
  expect(secondDerivative(at: 2 as Float) { x in x * x * x }, 12)
  expect(secondDerivative(at: 0.0) { (x: HyperDual<Double>) in cos(x) }, -1)
  expect(derivative(at: 2.0) { x in secondDerivative(at: x) { y in y * y * y } }, 6)
  expect(ForwardMode.secondDerivative(at: 2.0) { x in 1 / x }, 0.25)
  let (value, first, second) = Forward.valueWithFirstAndSecondDerivative(at: 2.0) { x in x * x * x }
  expect(value, 8)
  expect(first, 12)
  expect(second, 12)

  expect(Forward.mixedDerivative(at: [2.0, 3.0], 0, 1) { x in x[0] * x[0] * x[1] }, 4)
  expect(Forward.mixedDerivative(at: [2.0, 3.0], 0, 0, of: Product()), 0)
  expect(
    Forward.thirdDerivative(at: [2.0, 3.0], along: [1.0, 0.0]) { x in cube(x[0]) * x[1] }, 18)
  expect(Forward.thirdDerivative(at: [2.0, 3.0], along: [1.0, 0.0], of: Product()), 0)

  let curvature: Matrix = [[6.0, 4.0], [4.0, 0.0]]
  expect(hessian(at: [2.0, 3.0]) { x in x[0] * x[0] * x[1] }, curvature)
  expect(hessian(at: [2, 3]) { $0[0] * $0[0] * $0[1] }, curvature)
  expect(hessian(at: [2.0, 3.0], of: product), [[0, 1], [1, 0]])
  expect(hessian(at: [2.0, 3.0], of: Product()), [[0, 1], [1, 0]])
  expect(hessian(at: [2, 3] as [Float]) { x in x[0] * x[1] }, [[0, 1], [1, 0]])
  expect(ForwardMode.hessian(at: [2.0, 3.0], of: Product()), [[0, 1], [1, 0]])
  let all = valueGradientHessian(at: [2.0, 3.0]) { x in x[0] * x[0] * x[1] }
  expect(all.value, 12)
  expect(all.gradient, [12, 4])
  expect(all.hessian, curvature)
  expect(valueGradientHessian(at: [2.0, 3.0], of: Product()).gradient, [3, 2])

  let workspace = ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>()
  var slope = [0.0, 0.0]
  var matrix = Matrix(repeating: 0.0, rows: 2, columns: 2)
  workspace.valueGradientHessian(at: [2.0, 3.0], gradient: &slope, hessian: &matrix) { x in
    x[0] * x[0] * x[1]
  }
  expect(slope, [12, 4])
  expect(matrix, curvature)

  let many = (0..<11).map { Double($0) }
  let wide = hessian(at: many) { x in dot(x, x) }
  expect(wide[10, 10], 2)
  expect(wide[0, 10], 0)
}
