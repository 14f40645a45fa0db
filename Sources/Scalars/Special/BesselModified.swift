/// The modified Bessel functions of integer order, in wide arithmetic.
///
/// Up to x = 30 by power series, whose terms are positive for I; for K the series of K₀ and K₁ lose up to 87
/// of the 192 bits. Beyond 30 the asymptotic expansions reach 2⁻⁸⁶ for orders 0 and 1.
enum BesselModified {
  /// Iₙ(x) for n of at least 0 and positive x.
  static func first(order n: Int, _ x: WideFloat) -> WideFloat {
    if isDistant(x) && n < 2 { return distantFirst(order: n, x) }
    let half = x.scaled(by: -1)
    let square = half * half
    var (term, sum, k) = (WideFloat.one, WideFloat.one, 0)
    repeat {
      k += 1
      term = term * square / UInt64(k) / UInt64(n + k)
      sum = sum + term
    } while !term.isBelow(84, of: sum)
    return half.powerOverFactorial(n) * sum
  }

  /// Kₙ(x) for n of at least 0 and positive x, upwards from K₀ and K₁.
  static func second(order n: Int, _ x: WideFloat) -> WideFloat {
    var (lower, value) =
      isDistant(x)
      ? (distantSecond(order: 0, x), distantSecond(order: 1, x)) : lowestSecond(x)
    if n == 0 { return lower }
    let inverse = x.reciprocal
    for k in 1..<n {
      (lower, value) = (value, lower + value * inverse * UInt64(2 * k))
      // What overflows every type stays out of reach.
      if value.exponent > 1 << 20 { break }
    }
    return value
  }

  private static func isDistant(_ x: WideFloat) -> Bool { !(x < WideFloat(30)) }

  /// DLMF 10.31.1 and 10.31.2.
  private static func lowestSecond(_ x: WideFloat) -> (WideFloat, WideFloat) {
    let half = x.scaled(by: -1)
    let square = half * half
    // The terms of I₀ and of 2 I₁ / x, and the harmonic numbers that weight those of K₀ and K₁.
    var (term0, harmonic) = (WideFloat.one, WideFloat.zero)
    var (i0, i1, k0, k1) = (term0, term0, harmonic, term0)
    var k: UInt64 = 0
    repeat {
      k += 1
      term0 = term0 * square / k / k
      let term1 = term0 / (k + 1)
      harmonic = harmonic + .one / k
      i0 = i0 + term0
      i1 = i1 + term1
      k0 = k0 + term0 * harmonic
      k1 = k1 + term1 * (harmonic + harmonic + .one / (k + 1))
    } while !term0.isNegligible(beside: i0)
    let logarithm = WideFloat.log(half) + .eulerGamma
    let first = x.reciprocal + half * (logarithm * i1 - k1.scaled(by: -1))
    return (k0 - logarithm * i0, first)
  }

  /// DLMF 10.40.1.
  private static func distantFirst(order n: Int, _ x: WideFloat) -> WideFloat {
    let root = (WideFloat.pi * x).scaled(by: 1).squareRoot
    return WideFloat.exp(x) * sum(order: n, x, alternates: true) / root
  }

  /// DLMF 10.40.2.
  private static func distantSecond(order n: Int, _ x: WideFloat) -> WideFloat {
    let root = (WideFloat.pi / x).scaled(by: -1).squareRoot
    return WideFloat.exp(-x) * sum(order: n, x, alternates: false) * root
  }

  private static func sum(order n: Int, _ x: WideFloat, alternates: Bool) -> WideFloat {
    let scale = x.reciprocal.scaled(by: -3)
    var (term, sum) = (WideFloat.one, WideFloat.one)
    for k in 1... {
      let factor = WideFloat(4 * n * n - (2 * k - 1) * (2 * k - 1))
      let next = term * factor * scale / UInt64(k)
      if next.isBelow(90, of: sum) || !(next.magnitude < term.magnitude) && k > 2 { break }
      term = next
      sum = alternates && k % 2 == 1 ? sum - term : sum + term
    }
    return sum
  }
}
