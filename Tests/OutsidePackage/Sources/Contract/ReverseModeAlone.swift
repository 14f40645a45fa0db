// The product `ReverseMode` suffices for everything in it.

import Expectations
import ReverseMode

func checkReverseModeAlone() {
  expect(gradient(at: [1.0, 2.0]) { x in x[0] * x[1] }, [2, 1])
  expect(ReverseMode.gradient(at: [0.0]) { x in sin(x[0]) }, [1])
  expect(gradient(at: [1.0, 2.0], of: Sum()), [1, 1])
  let tape = Tape<Double>()
  expect(gradient(at: [1.0, 2.0], on: tape) { x in x[0] / x[1] }, [0.5, -0.25])
  expect(valueWithGradient(at: [1.0, 2.0]) { x in x[0] * x[1] }.value, 2)
  expect(vjp(at: [1.0, 2.0], along: [1.0, 10.0], of: Swap()).cotangent, [10, 1])
  expect(valueWithPullback(at: [1.0, 2.0], of: Swap()).pullback([1, 10]), [10, 1])
  expect(jacobian(at: [1.0, 2.0]) { x in [x[0] * x[1]] }, [[2, 1]])
  expect(jacobian(at: [1.0, 2.0], of: Swap()), [[0, 1], [1, 0]])
  expect(valueWithJacobian(at: [1.0, 2.0], of: Swap()).value, [2, 1])
  expect(half(3.0), 1.5)
}

private struct Sum: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { x[0] + x[1] }
}

private struct Swap: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { x.reversed() }
}

private func half<T: RealScalar>(_ x: T) -> T { x / 2 }
