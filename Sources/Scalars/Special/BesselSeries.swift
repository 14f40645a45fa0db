/// The power series of the Bessel functions, for small arguments and for orders that are large next
/// to the argument.
enum BesselSeries {
  /// J_n'(x) for n >= 0 and x > 0 by DLMF 10.2.2, differentiated term by term.
  static func firstKindDerivative(order n: Int, _ x: WideFloat) -> WideFloat {
    // J_0' = -J_1, whose terms need no weights.
    let order = max(n, 1)
    let half = x.scaled(by: -1)
    let step = -(half * half)
    var term = WideFloat.one
    var sum = n == 0 ? term : WideFloat(order)
    var k: UInt64 = 0
    // The sum is at least 2^-45 wherever this series is used. Past their maximum the terms fall
    // fast.
    while term.exponent > -180 {
      k += 1
      term = term * step / k / (UInt64(order) + k)
      sum = sum + (n == 0 ? term : term * (UInt64(order) + 2 * k))
    }
    let factor = half.powerOverFactorial(order)
    return n == 0 ? -(sum * factor) : sum * factor / x
  }

  /// J_n(x) for n > 0 and x > 0 by DLMF 10.2.2.
  static func firstKind(order n: Int, _ x: WideFloat) -> WideFloat {
    let half = x.scaled(by: -1)
    let step = -(half * half)
    var (term, sum) = (WideFloat.one, WideFloat.one)
    var k: UInt64 = 0
    while !term.isNegligible(beside: .one) {
      k += 1
      term = term * step / k / (UInt64(n) + k)
      sum = sum + term
    }
    return sum * half.powerOverFactorial(n)
  }

  /// Y_0(x) and Y_1(x) for x > 0 by DLMF 10.8.1 and 10.8.2.
  static func secondKind(_ x: WideFloat) -> (WideFloat, WideFloat) {
    let half = x.scaled(by: -1)
    let step = -(half * half)
    // The terms of J_0 and of 2 J_1 / x, and the harmonic numbers that weight those of Y_0 and Y_1.
    var term0 = WideFloat.one
    var harmonic = WideFloat.zero
    var (j0, j1, y0, y1) = (term0, term0, WideFloat.zero, term0)
    var k: UInt64 = 0
    while term0.exponent > -180 {
      k += 1
      term0 = term0 * step / (k * k)
      let term1 = term0 / (k + 1)
      harmonic = harmonic + .one / k
      j0 = j0 + term0
      j1 = j1 + term1
      y0 = y0 + term0 * harmonic
      y1 = y1 + term1 * (harmonic.scaled(by: 1) + .one / (k + 1))
    }
    let logarithm = WideFloat.log(half) + .eulerGamma
    let inversePi = WideFloat.pi.reciprocal
    let second0 = ((logarithm * j0 - y0) * inversePi).scaled(by: 1)
    let regular1 = half * ((logarithm * j1).scaled(by: 1) - y1)
    return (second0, (regular1 - half.reciprocal) * inversePi)
  }

  /// Y_n(x) for orders so large that only the finite sum of DLMF 10.8.1 counts.
  static func secondKind(order n: Int, _ x: WideFloat) -> WideFloat {
    let half = x.scaled(by: -1)
    let step = half * half
    var (term, sum) = (WideFloat.one, WideFloat.one)
    var k = 0
    while k < n - 1, !term.isNegligible(beside: .one) {
      k += 1
      term = term * step / UInt64(k) / UInt64(n - k)
      sum = sum + term
    }
    // (n - 1)! (2 / x)^n is the inverse of n (x / 2)^n / n!.
    return -(sum / (half.powerOverFactorial(n) * WideFloat(n) * .pi))
  }

  /// Y_n'(x) for orders so large that only the finite sum of DLMF 10.8.1 counts.
  static func secondKindDerivative(order n: Int, _ x: WideFloat) -> WideFloat {
    let half = x.scaled(by: -1)
    let step = half * half
    var term = WideFloat.one
    var sum = WideFloat(n)
    var k = 0
    while k < n - 1, !term.isNegligible(beside: .one) {
      k += 1
      term = term * step / UInt64(k) / UInt64(n - k)
      // Y_n' has the weights n - 2 k; far from the first term they are too small to matter.
      sum = sum + term * WideFloat(n - 2 * k)
    }
    // (n - 1)! (2 / x)^n is the inverse of n (x / 2)^n / n!.
    let factor = half.powerOverFactorial(n) * WideFloat(n) * .pi * x
    return sum / factor
  }
}
