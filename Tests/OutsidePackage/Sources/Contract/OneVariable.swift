import Expectations
import Fluxion

/// Functions of one variable: `derivative` and `valueWithDerivative`.
func checkOneVariable() {
  // The closure, as users write it.
  expect(derivative(at: 2.0) { x in x * x * x }, 12)
  expect(derivative(at: 2.0) { $0 * $0 * $0 }, 12)
  expect(derivative(at: 2) { x in x * x }, 4)
  expect(derivative(at: 2.0, of: { x in x * x }), 4)
  expect(derivative(at: 2.0) { (x: Dual<Double>) in x * x }, 4)
  expect(derivative(at: 2.0) { (x: Dual<Double>) -> Dual<Double> in x * x }, 4)
  expect(
    derivative(at: 2.0) { x in
      var power = x
      for _ in 0..<3 { power *= x }
      return power
    }, 32)
  expect(derivative(at: 2.0) { _ in 3 }, 0)
  expect(ForwardMode.derivative(at: 2.0) { x in 3 * x }, 3)

  // Functions by name.
  expect(derivative(at: 0.0, of: sin), 1)
  expect(derivative(at: 2.0, of: cube), 12)
  expect(derivative(at: 2.0, of: square), 4)

  // Captured constants of plain types.
  let (a, b) = (3.0, 0.5)
  expect(derivative(at: 2.0) { x in a * x * x + b * x - a / x }, 13.25)

  // Value and derivative.
  let (value, slope) = valueWithDerivative(at: 2.0) { x in x * x * x }
  expect(value, 8)
  expect(slope, 12)
  let both = valueWithDerivative(at: 2.0, of: cube)
  expect(both.value, 8)
  expect(both.derivative, 12)

  // Other plain numbers.
  let single: Float = derivative(at: 2) { x in 0.5 * x * x }
  expect(single, 2)
  expect(derivative(at: Float(2)) { x in x * x * x }, 12)
  expect(derivative(at: 2 as Float, of: cube), 12)
  expect(valueWithDerivative(at: 2 as Float) { x in x * x }.value, 4)
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    expect(derivative(at: 2 as Float80) { x in x * x * x }, 12)
    expect(valueWithDerivative(at: 2 as Float80, of: cube).derivative, 12)
  #endif

  // A dual number as the point: the derivative's derivative.
  expect(derivative(at: 2.0) { x in derivative(at: x) { y in y * y * y } }, 12)
  expect(derivative(at: 2.0) { x in valueWithDerivative(at: x) { y in y * y * y }.derivative }, 12)
  expect(slopeOfSquare(at: 3.0), 6)
  expect(slopeOfSquare(at: 3 as Float), 6)
  expect(derivative(at: 3.0) { x in slopeOfSquare(at: x) }, 2)

  // Lifting in a nested call.
  expect(derivative(at: 1.0) { x in x * derivative(at: Dual(1)) { y in Dual(x) + y } }, 1)

  // Errors pass through.
  expect((try? derivative(at: 2.0, of: refuse)) == nil, true)
  expect((try? valueWithDerivative(at: 2.0) { x in try refuse(x) }) == nil, true)

  // Newton's method, generic over its numbers.
  expectNear(newton(from: 1.0) { x in x * x - 2 }, 1.4142135623730951)
}

func cube<T: RealScalar>(_ x: T) -> T { x * x * x }

func square(_ x: Dual<Double>) -> Dual<Double> { x * x }

func slopeOfSquare<T: RealScalar>(at x: T) -> T { derivative(at: x) { y in y * y } }

struct Refusal: Error {}

func refuse(_ x: Dual<Double>) throws -> Dual<Double> {
  if x > 1 { throw Refusal() }
  return x
}

func newton<T: RealScalar>(from start: T, _ f: (Dual<T>) -> Dual<T>) -> T {
  var x = start
  for _ in 0..<8 {
    let (value, slope) = valueWithDerivative(at: x, of: f)
    x -= value / slope
  }
  return x
}
