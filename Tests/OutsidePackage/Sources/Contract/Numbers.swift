import Expectations
import Fluxion

/// The numbers themselves, without a driver.
func checkNumbers() {
  let x = Dual(value: 3.0, tangent: 1)
  expect((x * x).value, 9)
  expect((x * x).tangent, 6)
  expect("\(x * x)", "9.0 + 6.0 ε")
  let two: Dual<Double> = 2
  let half: Dual<Double> = 0.5
  expect((x * two + half).tangent, 2)
  expect(Dual<Double>(7).tangent, 0)
  expect(Dual<Float>(0.5).value, 0.5)
  expect(two.isConstant, true)
  expect(x.isConstant, false)
  expect(x.isActive, true)
  expect(x.detached.isConstant, true)
  expect(x.plain, 3)
  expect(two.mark == PerturbationMark.none, true)
  expect(x.mark == PerturbationMark.seededByHand, true)
  expect(x.mark.isNone, false)
  expect((two | x).isNone, false)
  expect(Dual<Double>(exactly: 3)?.value, 3)
  expect(Dual(Dual(value: 3.0, tangent: 1)).value.tangent, 1)

  // Comparisons look at values, among numbers and with constants.
  let limit = 3.0
  expect(x == 3, true)
  expect(x > 2.5, true)
  expect(x < Dual(limit), false)
  expect(limit <= x.value, true)
  expect(x != two, true)
  expect(max(x, two).tangent, 1)
  expect(min(x, 2).tangent, 0)
  expect([x, two].max()?.value, 3)

  let lanes = VectorDual(value: 3.0, tangents: Lanes4<Double>.unit(1))
  expect((lanes * lanes).tangents[1], 6)
  expect((lanes * lanes).tangents[0], 0)
  expect("\(lanes)", "3.0 + [0.0, 1.0, …] ε")
  expect(VectorDual<Lanes8<Double>>(2).tangents[7], 0)
  expect(Lanes32<Float>.count, 32)
  expect(Lanes16(repeating: 2.5)[15], 2.5)
  requireSendable(x)
  requireSendable(lanes)

  // In generic code.
  expect(scaledByThird(6.0), 2)
  expect(derivative(at: 6.0, of: scaledByThird), T3.third)
  expect(Double(2).detached, 2)
  expect((0.0 / 0.0).isNotANumber, true)
}

enum T3 { static let third = 1.0 / 3 }

func scaledByThird<T: RealScalar>(_ x: T) -> T {
  let three = T(3)
  var result = x
  result /= three
  result += T(0.25) - 0.25
  return x.isConstant && x.isNotANumber ? 0 : result
}

func | (a: Dual<Double>, b: Dual<Double>) -> PerturbationMark { a.mark | b.mark }
