/// Functions made of the error function, in wide arithmetic.
enum ErrorFunctions {
  /// erf x for x of at least 0 and at most 9, by DLMF 7.6.2, whose terms are positive.
  static func erf(_ x: WideFloat) -> WideFloat {
    let square = x * x
    var (term, sum, k) = (x, x, UInt64(0))
    repeat {
      k += 1
      term = (term * square).scaled(by: 1) / (2 * k + 1)
      sum = sum + term
    } while !term.isNegligible(beside: sum)
    return (sum * WideFloat.exp(-square)).scaled(by: 1) / WideFloat.pi.squareRoot
  }

  /// The n-th derivative of exp(x²) erfc x, n > 0.
  ///
  /// It is (−2)ⁿ n! times exp(x²) iⁿerfc x, DLMF 7.18.5, whose recurrence 7.18.7 is stable upwards for x < 0 and
  /// downwards for x > 0.
  static func scaledComplement(order n: Int, _ x: WideFloat) -> WideFloat {
    let start = WideFloat.pi.squareRoot.reciprocal.scaled(by: 1)
    var result = x < WideFloat(2) ? ascending(n, x, start) : descending(n, x, start)
    for k in 1..<n + 1 { result = -(result * UInt64(k)).scaled(by: 1) }
    return result
  }

  private static func ascending(_ n: Int, _ x: WideFloat, _ start: WideFloat) -> WideFloat {
    let growth = WideFloat.exp(x * x)
    let complement: WideFloat =
      x.isNegative
      ? (x.exponent > 3 ? WideFloat(2) : .one + erf(-x)) : .one - erf(x)
    var (lower, value) = (start, growth * complement)
    for k in 1..<n + 1 {
      (lower, value) = (value, (lower.scaled(by: -1) - x * value) / UInt64(k))
    }
    return value
  }

  private static func descending(_ n: Int, _ x: WideFloat, _ start: WideFloat) -> WideFloat {
    // From an order where the solution that grows has won by 90 bits.
    let ratio = 40 / x.double
    var k = 2 * n + 12 + Int(ratio * ratio)
    var (upper, value) = (WideFloat.zero, WideFloat.one)
    var wanted = WideFloat.zero
    while k >= 0 {
      if k == n { wanted = value }
      // Here value is of order k, and becomes that of order k − 1.
      (upper, value) = (value, (upper * UInt64(k + 1) + x * value).scaled(by: 1))
      k -= 1
    }
    return wanted * start / value
  }

  /// The slope Φ(x) + x φ(x) of x Φ(x) for x from −9 to 0, where the two cancel.
  static func geluSlope(_ x: WideFloat) -> WideFloat {
    let size = x.magnitude
    let half = (size * size).scaled(by: -1)
    let tail = (.one - erf((half).squareRoot)).scaled(by: -1)
    let density = WideFloat.exp(-half) / WideFloat.pi.scaled(by: 1).squareRoot
    return tail - size * density
  }

  /// ∫ tⁿ e^(x t) dt from 0 to 1, the n-th derivative of (eˣ − 1) / x, for n > 0.
  static func exponentialMoment(order n: Int, _ x: WideFloat) -> WideFloat {
    if x.isZero { return .one / UInt64(n + 1) }
    if Double(2 * n) < x.magnitude.double - 60 {
      let (growth, inverse) = (WideFloat.exp(x), x.reciprocal)
      var value = (growth - .one) * inverse
      for k in 1..<n + 1 { value = (growth - value * UInt64(k)) * inverse }
      return value
    }
    // DLMF 13.2.2 for ₁F₁(n + 1; n + 2; x) / (n + 1), after 13.2.39 for x < 0: positive terms.
    let size = x.magnitude
    var (term, sum, k) = (WideFloat.one, WideFloat.one / UInt64(n + 1), UInt64(0))
    repeat {
      k += 1
      if x.isNegative {
        term = term * size / (UInt64(n + 1) + k)
        sum = sum + term / UInt64(n + 1)
      } else {
        term = term * size / k
        sum = sum + term / (UInt64(n + 1) + k)
      }
    } while !term.isBelow(84, of: sum)
    return x.isNegative ? sum * WideFloat.exp(x) : sum
  }
}
