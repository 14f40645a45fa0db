/// The polygamma functions in wide arithmetic: the path for every order and every argument, taken
/// wherever `Double` arithmetic would lose more than the last bit.
enum PolygammaWide {
  /// The polygamma function at an argument that is not a pole.
  static func value(order: Int, at x: WideFloat) -> WideFloat {
    let half = WideFloat.one.scaled(by: -1)
    guard x.isNegative, (x + half).isNegative else {
      return order == 0 ? shiftedDigamma(x) : atPositive(order: order, shifted: x)
    }
    let nearest = x.nearestInteger
    let offset = x - nearest
    let reflected = WideFloat.one - x
    switch order {
    case 0:
      // DLMF 5.5.4. The cotangent has the period one; the offset is exact.
      return digamma(reflected) - .pi * cotangent(offset)
    case 1:
      // The derivative of DLMF 5.5.4; nothing cancels, the first term being at least pi squared.
      let root = WideFloat.pi / WideFloat.sineAndCosine(.pi * offset).sine
      return root * root - atPositive(order: 1, reflected)
    default:
      // The sum over k of 1 / (x + k)^(n + 1), the derivative of DLMF 5.15.1, split where the sign
      // of x + k changes. It needs no derivatives of the cotangent, whose coefficients grow like
      // factorials.
      let positive = atPositive(order: order, shifted: offset)
      let negative =
        atPositive(order: order, .one - offset) - atPositive(order: order, reflected)
      return order % 2 == 0 ? positive - negative : positive + negative
    }
  }

  /// The digamma function at x through x + 1, for x of at least -1/2, which is not zero.
  private static func shiftedDigamma(_ x: WideFloat) -> WideFloat {
    // The sum with one would round a tiny argument off, which is harmless next to its reciprocal.
    digamma(.one + x) - x.reciprocal
  }

  /// The polygamma function of a positive order, likewise.
  private static func atPositive(order: Int, shifted x: WideFloat) -> WideFloat {
    let pole = scaledPower(order: order, at: x)
    let rest = atPositive(order: order, .one + x)
    // DLMF 5.15.5.
    return order % 2 == 0 ? rest - pole : rest + pole
  }

  /// The digamma function of a positive number, by the recurrence DLMF 5.5.2 and the asymptotic
  /// series DLMF 5.11.2.
  private static func digamma(_ x: WideFloat) -> WideFloat {
    // From 24 on the series reaches 2^-217 before it diverges.
    var argument = x
    var (numerator, denominator) = (WideFloat.zero, WideFloat.one)
    while argument.exponent < 5 || argument.high < 24 << 59 && argument.exponent == 5 {
      numerator = numerator * argument + denominator
      denominator = denominator * argument
      argument = argument + .one
    }
    let inverse = argument.reciprocal
    let square = inverse * inverse
    var power = WideFloat.one
    var sum = inverse.scaled(by: -1)
    for index in WideFloat.bernoulli.indices {
      power = power * square
      let term = WideFloat.bernoulli[index] * power / UInt64(2 * index + 2)
      if term.isNegligible(beside: .one) { break }
      sum = sum + term
    }
    let value = WideFloat.log(argument) - sum
    return numerator.isZero ? value : value - numerator / denominator
  }

  /// The polygamma function of order n > 0 at a positive number: (-1)^(n + 1) n! times Hurwitz's
  /// zeta function, DLMF 25.11.12.
  ///
  /// The sum is taken relative to its first term, so that orders in
  /// the thousands stay in range, up to where the asymptotic series DLMF 5.15.9 holds.
  private static func atPositive(order n: Int, _ x: WideFloat) -> WideFloat {
    let bound = WideFloat(26) + WideFloat(n).scaled(by: -1)
    var argument = x
    var sum = WideFloat.zero
    while (argument - bound).isNegative {
      let term = relativePower(order: n, of: x, over: argument)
      sum = sum + term
      // The tail is at most a few hundred times the last term wherever terms decay that fast.
      if term.isNegligible(beside: sum) { return withFactor(sum, order: n, at: x) }
      argument = argument + .one
    }
    // The tail relative to n! / s^(n + 1): s / n, 1 / 2 and, with the Bernoulli numbers B_2k, the
    // sum of B_2k (2k + n - 1)! / ((2k)! n! s^(2k - 1)).
    let order = WideFloat(n)
    var tail = argument / order + WideFloat.one.scaled(by: -1)
    let inverse = argument.reciprocal
    let square = inverse * inverse
    var rising = (inverse * (order + .one)).scaled(by: -1)
    for (index, number) in WideFloat.bernoulli.enumerated() {
      let k = UInt64(index + 1)
      if k > 1 {
        let lower = order + WideFloat(Int(2 * k) - 2)
        rising = rising * square * lower * (lower + .one) / (2 * k * (2 * k - 1))
      }
      let term = rising * number
      tail = tail + term
      if term.isNegligible(beside: tail) { break }
    }
    sum = sum + tail * relativePower(order: n, of: x, over: argument)
    return withFactor(sum, order: n, at: x)
  }

  /// (x / s)^(n + 1), zero where that is far below the last bit of one.
  private static func relativePower(order n: Int, of x: WideFloat, over s: WideFloat) -> WideFloat {
    let ratio = x / s
    // The logarithm of the ratio is at most ratio - 1.
    if Double(n) * (1 - ratio.double) > 300 { return .zero }
    return ratio.power(n) * ratio
  }

  private static func withFactor(_ sum: WideFloat, order: Int, at x: WideFloat) -> WideFloat {
    let value = sum * scaledPower(order: order, at: x)
    return order % 2 == 0 ? -value : value
  }

  /// n! / x^(n + 1).
  private static func scaledPower(order n: Int, at x: WideFloat) -> WideFloat {
    (x.powerOverFactorial(n) * x).reciprocal
  }

  /// The cotangent of pi x for x of at most 1/2 in magnitude, which is not zero.
  private static func cotangent(_ x: WideFloat) -> WideFloat {
    let quarter = WideFloat.one.scaled(by: -2)
    if (x.magnitude - quarter).isNegative {
      let (sine, cosine) = WideFloat.sineAndCosine(.pi * x)
      return cosine / sine
    }
    let half = WideFloat.one.scaled(by: -1)
    let complement = (x.isNegative ? -half : half) - x
    let (sine, cosine) = WideFloat.sineAndCosine(.pi * complement)
    return sine / cosine
  }
}
