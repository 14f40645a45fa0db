import Fluxion
import TestSupport
import Testing

/// Hyper-dual numbers: second derivatives, against nested duals, closed forms and tables.
struct HyperDualTests {
  @Test func closedForms() {
    #expect(secondDerivative(at: 2.0) { x in x * x * x } == 12)
    #expect(secondDerivative(at: 1.0) { x in atan2(x, 2) } == -0.16)
    #expect(secondDerivative(at: 0.0) { x in pow(x, 2) } == 2)
    #expect(secondDerivative(at: 0.0) { x in pow(x, 1) } == 0)
    #expect(secondDerivative(at: 0.0) { x in abs(x) * abs(x) } == 2)
    #expect(secondDerivative(at: 0.0) { x in pow(x, 2.5) } == 0)
    let (value, first, second) = Forward.valueWithFirstAndSecondDerivative(at: 2.0) { x in
      pow(x - x * x * x + 4 * x * x, x * x - x)
    }
    #expect(value == 100)
    #expect((first - 790.7755278982136).magnitude < 1e-11)
    #expect((second - 6883.7763738258).magnitude < 1e-9)
  }

  @Test func branchesAreFollowed() {
    let slopes = Forward.valueWithFirstAndSecondDerivative(at: 0.0) { x in x == 0 ? 1 : sin(x) / x }
    #expect(slopes == (1, 0, 0))
  }

  @Test func thirdDerivatives() {
    let ofAQuartic = derivative(at: 0.5) { x in secondDerivative(at: x) { y in y * y * y * y } }
    #expect(ofAQuartic == 12)
    let ofACubic = secondDerivative(at: 0.0) { x in derivative(at: x) { y in pow(y, 3) } }
    #expect(ofACubic == 6)
    let contraction = Forward.thirdDerivative(at: [2.0, 3.0], along: [1.0, 2.0]) { x in
      x[0] * x[0] * x[1] + x[1] * x[1] * x[1]
    }
    // 3 · ∂³/∂x²∂y (2 · 1² · 2) + ∂³/∂y³ (6 · 2³)
    let weighted: Double = 3 * 2 * 2 + 6 * 8
    #expect(contraction == weighted)
    let onAnAxis = Forward.thirdDerivative(at: [0.0, 2.0], along: [0.0, 1.0]) { x in
      sqrt(x[0]) + x[1] * x[1] * x[1]
    }
    #expect(onAnAxis == 6)
    let besideAFixedInput = Forward.thirdDerivative(at: [2.0, 3.0], along: [0.0, 1.0]) { x in
      x[0] * x[1] * x[1] * x[1]
    }
    #expect(besideAFixedInput == 12)
    // The second derivative of x³ is 0 here, and moves.
    let ofASine = Forward.thirdDerivative(at: [0.0], along: [1.0]) { x in
      sin(x[0] * x[0] * x[0])
    }
    #expect(ofASine == 6)
  }

  @Test func mixedDerivatives() {
    let f = { (x: [HyperDual<Double>]) in x[0] * x[0] * x[1] }
    #expect(Forward.mixedDerivative(at: [2.0, 3.0], 0, 1, of: f) == 4)
    #expect(Forward.mixedDerivative(at: [2.0, 3.0], 0, 0, of: f) == 6)
    #expect(Forward.mixedDerivative(at: [2.0, 3.0], 1, 1, of: f) == 0)
  }

  @Test(arguments: UnaryFunction.all)
  func everyFunctionHasTheBitsOfNestedDuals(_ function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let flat = HyperDual<Double>.apply(
        function.rule, to: HyperDual(value: x, first: 1.5, second: -2, mixed: 0.25))
      let nested = Dual<Dual<Double>>.apply(
        function.rule,
        to: Dual(value: Dual(value: x, tangent: 1.5), tangent: Dual(value: -2, tangent: 0.25)))
      #expect(haveSameBits(flat.value, nested.value.value), "\(function)(\(x))")
      #expect(haveSameBits(flat.first, nested.value.tangent), "\(function)′(\(x))")
      #expect(haveSameBits(flat.second, nested.tangent.value), "\(function)′(\(x))")
      #expect(haveSameBits(flat.mixed, nested.tangent.tangent), "\(function)″(\(x))")
    }
  }

  @Test func expressionsHaveTheBitsOfNestedDuals() {
    func f<T: RealScalar>(_ x: T, _ y: T) -> T {
      let bell = 2 / (x * x + 1)
      let a = x * y - bell + 3 * y / x
      let wave = exp(-a * a / 50) * sin(2 * x - y)
      let b = wave + hypot(x, y) - atan2(y, 2 * x)
      let power = pow(x * x + 0.5, y) / (b * b + 1)
      return power - fma(x, y, b) + max(x, y) * abs(y)
    }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let p = generator.point(8)
      let flat = f(
        HyperDual(value: p[0], first: p[1], second: p[2], mixed: p[3]),
        HyperDual(value: p[4], first: p[5], second: p[6], mixed: p[7]))
      let nested = f(
        Dual(value: Dual(value: p[0], tangent: p[1]), tangent: Dual(value: p[2], tangent: p[3])),
        Dual(value: Dual(value: p[4], tangent: p[5]), tangent: Dual(value: p[6], tangent: p[7])))
      #expect(flat.value == f(p[0], p[4]))
      #expect(haveSameBits(flat.value, nested.value.value))
      #expect(haveSameBits(flat.first, nested.value.tangent))
      #expect(haveSameBits(flat.second, nested.tangent.value))
      // The fused product rounds its derivative parts in another order.
      let size = max(1, flat.mixed.magnitude, flat.second.magnitude * 100)
      #expect(flat.mixed.isNaN || (flat.mixed - nested.tangent.tangent).magnitude <= 1e-12 * size)
    }
  }

  @Test func arithmeticWithConstants() {
    let c = 1.5
    let sum = secondDerivative(at: 2.0) { x in c * x * x + c - x / c }
    #expect(sum == 3)
    let quotient = secondDerivative(at: 2.0) { x in c / x }
    #expect(quotient == 0.375)
    let product = secondDerivative(at: 2.0) { x in (c - x) * (x - c) }
    #expect(product == -2)
    #expect(secondDerivative(at: Float(2)) { x in x * x * x } == 12)
    #expect(secondDerivative(at: .infinity) { x in 2 * x } == 0)
  }

  @Test func carelessNestingStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = secondDerivative(at: 1.0) { x in x * secondDerivative(at: 1.0) { y in x * y * y } }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("secondDerivative") && message.contains("perturbation confusion"))
  }

  @Test func liftedNestingInAnyOrder() {
    // f = x² y³: ∂ₓ ∂ᵧᵧ = 2x · 6y, ∂ₓₓ ∂ᵧ = 2 · 3y², at (2, 3).
    let dualOutside = derivative(at: 2.0) { x in
      secondDerivative(at: Dual(3)) { y in HyperDual(x) * HyperDual(x) * y * y * y }
    }
    #expect(dualOutside == 72)
    let hyperDualOutside = secondDerivative(at: 2.0) { x in
      derivative(at: HyperDual(3)) { y in Dual(x) * Dual(x) * y * y * y }
    }
    #expect(hyperDualOutside == 54)
    let both = secondDerivative(at: 2.0) { x in
      secondDerivative(at: HyperDual(3)) { y in HyperDual(x) * HyperDual(x) * y * y * y }
    }
    #expect(both == 36)
  }

  /// The other inputs are constants, so that their poles are not those of the derivative.
  @Test func mixedDerivativesBesidePoles() {
    let f = { (x: [HyperDual<Double>]) in x[0] * x[0] * x[1] + sqrt(x[2]) + abs(x[2]) }
    #expect(Forward.mixedDerivative(at: [2.0, 3, 0], 0, 1, of: f) == 4)
    #expect(Forward.mixedDerivative(at: [2.0, 3, 0], 0, 0, of: f) == 6)
    #expect(Forward.mixedDerivative(at: [2.0, 3, 0], 1, 0, of: f) == 4)
    #expect(Forward.mixedDerivative(at: [2.0, 3, 0], 1, 1, of: f) == 0)
    #expect(Forward.mixedDerivative(at: [2.0, 3, 4], 2, 2, of: f) == -1.0 / 32)
    let third = Forward.thirdDerivative(at: [2.0, 3, 0], along: [1, 1, 0]) { x in
      x[0] * x[0] * x[1] + sqrt(x[2])
    }
    #expect(third == 6)
  }
}
