import Expectations
import Fluxion

/// The forms that write into the caller's arrays, with a workspace kept from call to call.
func checkInPlaceForms() {
  let lanes = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
  var slope = [Double](repeating: 0, count: 3)
  let value = lanes.gradient(at: [1.0, 2.0, 3.0], into: &slope) { x in
    x[0] * x[1] * x[2]
  }
  expect(value, 6)
  expect(slope, [6, 3, 2])
  lanes.gradient(at: [1, 1, 1], into: &slope) { dot($0, $0) }
  expect(slope, [2, 2, 2])
  lanes.gradient(at: [1, 2, 4], into: &slope, of: product)
  expect(slope, [8, 4, 2])

  lanes.gradient(at: [1, 2, 4], into: &slope, of: SumOfSquares())
  expect(slope, [2, 4, 8])

  let four = ForwardWorkspace<VectorDual<Lanes4<Float>>>()
  var singles: [Float] = [0, 0]
  four.gradient(at: [2, 3], into: &singles) { x in x[0] * x[1] }
  expect(singles, [3, 2])

  var matrix = Matrix(repeating: 0.0, rows: 2, columns: 2)
  for _ in 0..<2 {
    lanes.jacobian(at: [2.0, 3.0], into: &matrix) { x, y in
      y[0] = x[0] * x[1]
      y[1] = x[0] + x[1]
    }
  }
  expect(matrix, [[3, 2], [1, 1]])

  let duals = ForwardWorkspace<Dual<Double>>()
  var values = [0.0, 0.0]
  var tangents = [0.0, 0.0]
  duals.jvp(at: [2.0, 3.0], along: [1.0, 0.5], value: &values, tangent: &tangents) { x, y in
    y[0] = x[0] * x[1]
    y[1] = x[0] + x[1]
  }
  expect(values, [6, 5])
  expect(tangents, [4, 1.5])
}

/// The forms that work on several cores.
func checkConcurrentForms() {
  let x = (0..<100).map { Double($0) }
  let slope = x.map { 2 * $0 }
  expect(Forward.concurrentGradient(at: x) { x in dot(x, x) }, slope)
  expect(Forward.concurrentGradient(at: x, workers: 3) { x in dot(x, x) }, slope)
  expect(Forward.concurrentGradient(at: x, lanes: Lanes8<Double>.self) { x in dot(x, x) }, slope)
  expect(Forward.concurrentGradient(at: x, of: SumOfSquares()), slope)
  expect(Forward.concurrentGradient(at: x, lanes: .four, workers: 2, of: SumOfSquares()), slope)
  expect(Forward.concurrentGradient(at: [1, 2] as [Float]) { x in x[0] * x[1] }, [2, 1])
  expect(Forward.concurrentGradient(at: x, of: SumOfSquares()), slope)

  let matrix = Forward.concurrentJacobian(at: x) { x in [sum(x), dot(x, x)] }
  expect(matrix, jacobian(at: x) { x in [sum(x), dot(x, x)] })
  expect(Forward.concurrentJacobian(at: x, workers: 1) { x in [sum(x), dot(x, x)] }, matrix)
  let narrow = Forward.concurrentJacobian(at: x, lanes: Lanes4<Double>.self) { x in
    [sum(x), dot(x, x)]
  }
  expect(narrow, matrix)
  expect(Forward.concurrentJacobian(at: [2.0, 3.0], of: ProductAndSum()), [[3, 2], [1, 1]])
  expect(
    Forward.concurrentJacobian(at: [2.0, 3.0], lanes: .four, workers: 2, of: ProductAndSum())[0, 0],
    3)
}

struct SumOfSquares: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { dot(x, x) }
}
