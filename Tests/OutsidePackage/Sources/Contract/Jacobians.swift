import Expectations
import Fluxion

/// Jacobians, over closures, functions and lane widths.
func checkJacobians() {
  let x = [2.0, 3.0]
  let slopes: Matrix = [[3.0, 2.0], [1.0, 1.0]]

  expect(jacobian(at: x) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(jacobian(at: x) { [$0[0] * $0[1], $0[0] + $0[1]] }, slopes)
  expect(jacobian(at: [2, 3]) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(jacobian(at: x, of: productAndSum), slopes)
  expect(jacobian(at: x, of: ProductAndSum()), slopes)
  expect(ForwardMode.jacobian(at: x) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(ForwardMode.jacobian(at: x, of: ProductAndSum()), slopes)
  typealias Number = VectorDual<Lanes16<Double>>
  expect(jacobian(at: x) { (x: [Number]) -> [Number] in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(
    jacobian(at: x) { x in
      let product = x[0] * x[1]
      return [product, x[0] + x[1]]
    }, slopes)
  expect(jacobian(at: x) { x in x.map { 2 * $0 } }, [[2, 0], [0, 2]])

  let (value, matrix) = valueWithJacobian(at: x) { x in [x[0] * x[1], x[0] + x[1]] }
  expect(value, [6, 5])
  expect(matrix, slopes)
  expect(valueWithJacobian(at: x, of: productAndSum).jacobian, slopes)
  expect(valueWithJacobian(at: x, of: ProductAndSum()).value, [6, 5])

  expect(
    Forward.jacobian(at: x, lanes: Lanes4<Double>.self) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(
    Forward.valueWithJacobian(at: x, lanes: Lanes8<Double>.self, of: productAndSum).value, [6, 5])
  for width in LaneWidth.allCases {
    expect(Forward.jacobian(at: x, lanes: width, of: ProductAndSum()), slopes)
    expect(Forward.valueWithJacobian(at: x, lanes: width, of: ProductAndSum()).jacobian, slopes)
  }

  let many = (0..<40).map { Double($0) }
  let wide = jacobian(at: many) { x in [sum(x), dot(x, x)] }
  expect(wide.rows, 2)
  expect(wide.columns, 40)
  expect(wide[1, 39], 78)
  expect(jacobian(at: [Double]()) { _ in [1, 2] }.rows, 2)

  expect(ForwardMode.jacobian(at: [2, 3] as [Float]) { x in [x[0] * x[1]] }, [[3, 2]])
  expect(ForwardMode.jacobian(at: [2, 3] as [Float], of: ProductAndSum())[1, 1], 1)
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    expect(ForwardMode.jacobian(at: [2, 3] as [Float80]) { x in [x[0] * x[1]] }, [[3, 2]])
  #endif
  expect((try? jacobian(at: [2.0]) { x in [try refuse(x[0])] }) == nil, true)
}

struct ProductAndSum: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { productAndSum(x) }
}

func productAndSum<T: RealScalar>(_ x: [T]) -> [T] { [x[0] * x[1], x[0] + x[1]] }

/// The container that Jacobians come in.
func checkMatrix() {
  var a: Matrix = [[1.0, 2.0, 3.0], [4.0, 5.0, 60.0]]
  expect(a.rows, 2)
  expect(a.columns, 3)
  expect(a[1, 2], 60)
  a[1, 2] = 6
  expect(a.elements, [1, 2, 3, 4, 5, 6])
  expect(a.row(1), [4, 5, 6])
  expect(a.column(1), [2, 5])
  expect(a.transposed, [[1, 4], [2, 5], [3, 6]])
  expect("\(a)", "1.0  2.0  3.0\n4.0  5.0  6.0")
  expect(Matrix([[1, 10], [100, 1000]]).description, "  1    10\n100  1000")
  expect(a == Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]), true)
  expect(Matrix(repeating: 0, rows: 1, columns: 2), [[0, 0]])
  expect(Set([a, a.transposed.transposed]).count, 1)
  requireSendable(a)
}

func requireSendable(_ value: some Sendable) {}
