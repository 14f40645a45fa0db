import ForwardMode
import TestSupport
import Testing

/// Bessel functions of negative order and of negative numbers, which follow from the others.
struct BesselParityTests {
  @Test(arguments: 1...6)
  func negativeOrders(n: Int) {
    check(n, Double.self)
    check(n, Float.self)
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      check(n, Float80.self)
    #endif
  }

  /// J₋ₙ = (−1)ⁿ Jₙ and Y₋ₙ = (−1)ⁿ Yₙ, and Jₙ has the parity of n; so the derivatives too.
  private func check<P: FloatingPointScalar>(_ n: Int, _ type: P.Type) {
    let sign: P = n % 2 == 0 ? 1 : -1
    for x: P in [0.5, 2.5, 30, 200] {
      let (first, firstSlope) = valueWithDerivative(at: x) { jn(n, $0) }
      let (second, secondSlope) = valueWithDerivative(at: x) { yn(n, $0) }
      let ofNegativeOrder = valueWithDerivative(at: x) { jn(-n, $0) }
      #expect(ofNegativeOrder == (sign * first, sign * firstSlope))
      #expect(valueWithDerivative(at: x) { yn(-n, $0) } == (sign * second, sign * secondSlope))
      #expect(valueWithDerivative(at: -x) { jn(n, $0) } == (sign * first, -sign * firstSlope))
      #expect(derivative(at: -x) { jn(-n, $0) } == -firstSlope)
    }
  }

  /// I₋ₙ = Iₙ and K₋ₙ = Kₙ, and Iₙ has the parity of n; so all derivatives too.
  @Test(arguments: 1...6)
  func negativeOrdersOfModifiedFunctions(n: Int) {
    for x: Double in [0.25, 2.5, 30, 200] {
      let first = derivatives(at: x, order: 3) { besselI(n, $0) }
      let second = derivatives(at: x, order: 3) { besselK(n, $0) }
      #expect(first.allSatisfy { $0 > 0 } && second[0] > 0 && second[1] < 0)
      #expect(derivatives(at: x, order: 3) { besselI(-n, $0) } == first)
      #expect(derivatives(at: x, order: 3) { besselK(-n, $0) } == second)
      let mirrored = derivatives(at: -x, order: 3) { besselI(-n, $0) }
      for k in 0...3 { #expect(mirrored[k] == ((n + k) % 2 == 0 ? first[k] : -first[k])) }
      let (value, slope) = valueWithDerivative(at: x) { besselI(-n, 2 * $0) }
      let (twice, single) = valueWithDerivative(at: 2 * x) { besselI(n, $0) }
      #expect(value == twice && slope == 2 * single)
    }
  }

  /// J₀′ = −J₁ and J₂′ ~ x / 4 have the sign of their limit at zeros of either sign.
  @Test(arguments: [(0, FloatingPointSign.minus), (2, .plus), (-2, .plus)])
  func signsOfZeros(n: Int, sign: FloatingPointSign) {
    let right = derivative(at: 0.0) { jn(n, $0) }
    let left = derivative(at: -0.0) { jn(n, $0) }
    #expect(right == 0 && right.sign == sign)
    #expect(left == 0 && left.sign != sign)
  }
}
