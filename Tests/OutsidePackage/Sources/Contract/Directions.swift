import Expectations
import Fluxion

/// Derivatives along a direction: `jvp` and `directionalDerivative`.
func checkDirections() {
  let (x, u) = ([2.0, 3.0], [1.0, 0.5])

  let (value, tangent) = jvp(at: x, along: u) { x in [x[0] * x[1], x[0] + x[1]] }
  expect(value, [6, 5])
  expect(tangent, [4, 1.5])
  expect(jvp(at: [2, 3], along: [1, 0]) { x in [x[0] * x[1]] }.tangent, [3])
  expect(jvp(at: [2.0, 3.0], along: [1.0, 0.0]) { [$0[0] * $0[1]] }.value, [6])
  let quotient = jvp(at: x, along: u) { (x: [Dual<Double>]) -> [Dual<Double>] in [x[1] / x[0]] }
  expect(quotient.value, [1.5])
  expect(jvp(at: x, along: u, of: polar).value, polar(x))
  expect(jvp(at: x, along: u, of: Polar()).tangent, jvp(at: x, along: u, of: polar).tangent)
  expect(ForwardMode.jvp(at: x, along: u) { x in x.map { 2 * $0 } }.tangent, [2, 1])
  expect(jvp(at: [2, 3] as [Float], along: [1, 0.5]) { x in [x[0] * x[1]] }.tangent, [4])

  expect(directionalDerivative(at: [3.0, 4.0], along: [0.6, 0.8]) { x in dot(x, x) }, 10)
  expect(directionalDerivative(at: [3, 4], along: [1, 0]) { $0[0] * $0[1] }, 4)
  expect(directionalDerivative(at: x, along: u, of: Product()), 4)
  expect(directionalDerivative(at: x, along: u, of: product), 4)
  expect(ForwardMode.directionalDerivative(at: x, along: u) { x in x[0] * x[1] }, 4)
  let both = Forward.valueWithDirectionalDerivative(at: x, along: u) { x in x[0] * x[1] }
  expect(both.value, 6)
  expect(both.derivative, 4)

  // At dual numbers: ∂²/∂x₀² of x₀² x₁ at (2, 3).
  expect(
    derivative(at: 2.0) { t in
      directionalDerivative(at: [t, 3], along: [1, 0]) { x in x[0] * x[0] * x[1] }
    }, 6)
  expect(derivative(at: 2.0) { t in jvp(at: [t, 3], along: [1, 0], of: Polar()).tangent[0] }, 0)

  // A coordinate that does not move is a constant.
  expect(directionalDerivative(at: [0.0, 1.0], along: [0.0, 1.0]) { x in log(x[0]) + x[1] }, 1)
  expect((try? jvp(at: [2.0], along: [1.0]) { x in [try refuse(x[0])] }) == nil, true)
}

struct Product: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { product(x) }
}

func product<T: RealScalar>(_ x: [T]) -> T { x.reduce(1, *) }

struct Polar: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { polar(x) }
}

func polar<T: RealScalar>(_ x: [T]) -> [T] { [x[0] * cos(x[1]), x[0] * sin(x[1])] }
