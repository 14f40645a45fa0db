import Fluxion
import Testing

/// Scalar derivatives against closed forms, with inner derivatives that are not 1.
struct DerivativeTests {
  /// A quotient of constants is a constant, at a pole too: no zero tangent is divided by zero.
  @Test func quotientsOfConstants() {
    for quotient in [Dual<Double>(1) / Dual<Double>(0), Dual<Double>(0) / Dual<Double>(0)] {
      #expect(quotient.isConstant && quotient.tangent == 0)
    }
    #expect(derivative(at: 2.0) { x in x + Dual(1) / Dual(0) } == 1)
  }

  @Test func polynomial() {
    let (value, slope) = valueWithDerivative(at: 2) { x in 3 * x * x * x - 2.5 * x + 1 }
    #expect(value == 20)
    #expect(slope == 33.5)
  }

  @Test func arithmeticInAllItsForms() {
    let (c, x0) = (1.5, 0.75)
    #expect(derivative(at: x0) { x in x + c } == 1)
    #expect(derivative(at: x0) { x in c + x } == 1)
    #expect(derivative(at: x0) { x in x - c } == 1)
    #expect(derivative(at: x0) { x in c - x } == -1)
    #expect(derivative(at: x0) { x in x * c } == 1.5)
    #expect(derivative(at: x0) { x in c * x } == 1.5)
    #expect(derivative(at: x0) { x in x / c } == 1 / 1.5)
    #expect(derivative(at: x0) { x in c / x } == -2.0 / 0.75)
    #expect(derivative(at: x0) { x in x + x } == 2)
    #expect(derivative(at: x0) { x in x - x } == 0)
    #expect(derivative(at: x0) { x in x * x } == 1.5)
    #expect(derivative(at: x0) { x in x / x } == 0)
    #expect(derivative(at: x0) { x in -x } == -1)
    #expect(derivative(at: x0) { x in +x } == 1)
    let ofProduct = derivative(at: x0) { x in (2 * x) * (x + 1) }
    #expect(ofProduct == 5)
    let ofQuotient = derivative(at: x0) { x in (2 * x) / (x + 1) }
    #expect(ofQuotient == 2 / (1.75 * 1.75))
  }

  @Test func arithmeticInPlace() {
    let c = 1.5
    let slope = derivative(at: 0.5) { x in
      var y = x
      y += x  // 2x
      y *= x  // 2x²
      y -= 3 * x  // 2x² − 3x
      y /= 2 + x  // (2x² − 3x) / (2 + x)
      y += c
      y *= c
      y -= c
      y /= c
      return y
    }
    // ((4x − 3)(2 + x) − (2x² − 3x)) / (2 + x)² at ½
    #expect((slope - ((4 * 0.5 - 3) * 2.5 - (0.5 - 1.5)) / 6.25).magnitude < 1e-15)
  }

  @Test func compositionsWithInnerDerivatives() {
    let x0 = 0.3
    let atanhSlope = 2 / ((1 - 0.6) * (1 + 0.6))
    #expect(derivative(at: x0) { x in atanh(2 * x) } == atanhSlope)
    let asinhSlope = 2 / (1 + 0.36).squareRoot()
    #expect((derivative(at: x0) { x in asinh(2 * x) } - asinhSlope).magnitude <= asinhSlope.ulp)
    let acoshSlope = 2 / ((2.4 - 1) * (2.4 + 1)).squareRoot()
    #expect(
      (derivative(at: 1.2) { x in acosh(2 * x) } - acoshSlope).magnitude <= 2 * acoshSlope.ulp)
    let angleSlope = 1 / (0.09 + 1.69)
    #expect(
      (derivative(at: x0) { x in atan2(x, x + 1) } - angleSlope).magnitude <= 4 * angleSlope.ulp)
  }

  @Test func nestedDerivativesAreHigherDerivatives() {
    let third = derivative(at: 0.5) { x in
      derivative(at: x) { y in derivative(at: y) { z in z * z * z * z } }
    }
    #expect(third == 12)
    let second = derivative(at: 0.5) { x in derivative(at: x) { y in sin(2 * y) } }
    #expect((second + 4 * 0.8414709848078965).magnitude < 1e-15)
  }

  @Test func floatAndExtendedPrecision() {
    #expect(derivative(at: Float(2)) { x in x * x * x } == 12)
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let slope = derivative(at: Float80(0.5)) { x in exp(2 * x) }
      #expect((slope - 5.43656365691809047072).magnitude < 1e-18)
      let digammaAtOne = derivative(at: Float80(1)) { x in logGamma(x) }
      #expect((digammaAtOne + 0.577215664901532860607).magnitude < 1e-18)
    #endif
  }

  @Test func errorsThrownInsideAreThrownOutside() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try derivative(at: 1.0) { (_: Dual<Double>) throws -> Dual<Double> in throw Refusal() }
    }
    #expect(throws: Refusal.self) {
      try gradient(at: [1.0]) { (_: [VectorDual<Lanes16<Double>>]) in throw Refusal() }
    }
  }

  @Test func integersAndLiteralsAreConstants() {
    #expect(Dual<Double>(exactly: 7)?.value == 7)
    #expect(Dual<Float>(exactly: Int.max) == nil)
    #expect((3 as Dual<Double>).tangent == 0)
    #expect((2.5 as Dual<Double>).isConstant)
    #expect(!Dual(value: 1.0, tangent: 1).isConstant)
    #expect(Dual(value: 2.0, tangent: 1).detached.isConstant)
    #expect(derivative(at: 3.0) { x in x * x.detached } == 3)
    #expect("\(Dual(value: 9.0, tangent: 6))" == "9.0 + 6.0 ε")
  }

  @Test func comparisonsLookAtValuesOnly() {
    let (a, b) = (Dual(value: 1.0, tangent: 5), Dual(value: 1.0, tangent: -3))
    #expect(a == b && a <= b && a >= b && !(a < b) && !(a > b) && !(a != b))
    #expect(a < 2 && a > 0.5 && 2.0 > a && a == 1)
    let limit = 1.5
    #expect(a < Dual(limit) && a.value < limit)
  }
}
