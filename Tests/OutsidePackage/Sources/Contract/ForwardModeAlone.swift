// The product `ForwardMode` suffices for everything in it.

import Expectations
import ForwardMode

func checkForwardModeAlone() {
  expect(derivative(at: 2.0) { x in x * x }, 4)
  expect(ForwardMode.derivative(at: 0.0) { x in sin(x) }, 1)
  expect(gradient(at: [1.0, 2.0]) { x in x[0] * x[1] }, [2, 1])
  expect(ForwardMode.jacobian(at: [1.0, 2.0]) { x in [x[0] * x[1]] }, [[2, 1]])
  expect(jvp(at: [1.0, 2.0], along: [1.0, 0.0], of: Swap()).tangent, [0, 1])
  expect(half(3.0), 1.5)
}

private struct Swap: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { x.reversed() }
}

private func half<T: RealScalar>(_ x: T) -> T { x / 2 }
