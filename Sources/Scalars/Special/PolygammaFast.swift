#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The polygamma functions of low orders in `Double` and `DoubleDouble` arithmetic, where these are
/// accurate enough.
enum PolygammaFast {
  /// The digamma function, or `nil` where the reflection cancels.
  static func digamma(_ x: Double) -> Double? {
    if x >= 10 { return log(x) - asymptoticDigammaCorrection(x) }
    if x >= 1 { return middleDigamma(x) }
    if x.magnitude < 0x1p-60 { return -1 / x }
    if x > 0 {
      // Next to -1 / x the sum x + 1 need not be formed: `nearZero` takes the distance from one.
      let inverse = DoubleDouble(high: 1, low: 0) / DoubleDouble(high: x, low: 0)
      let sum = DoubleDouble(sumOf: -inverse.high, nearZero(x))
      return sum.high + (sum.low - inverse.low)
    }
    return reflectedDigamma(x)
  }

  /// The digamma function at 1 + t for t in 0..<2, as (t - r) (c + p(s) / q(s)) with its root r.
  ///
  /// Here s is the distance from the middle of a unit interval. The constants c keep the quotients,
  /// and with them their rounding errors, below a quarter. The rational functions were fitted at
  /// Chebyshev's points, to 2^-63 and 2^-58.
  private static func nearZero(_ t: Double) -> Double {
    // The root needs more bits than a `Double` has; the factor next to it does not.
    let distance = DoubleDouble(sumOf: t, -0.46163214496836236)
    let low = distance.low + 1.5522348162858677e-17
    if t < 1 {
      let s = t - 0.5
      var p = -4.622758139095331e-05
      p = p * s - 0.00227682174529244
      p = p * s - 0.03308082961720959
      p = p * s - 0.1979917303542515
      p = p * s - 0.5181949196382484
      p = p * s - 0.5054533638180585
      p = p * s - 0.04894412396816712
      var q = 4.664959078686044e-05
      q = q * s + 0.0025031842360786877
      q = q * s + 0.041378314480827155
      q = q * s + 0.2978119036558111
      q = q * s + 1.0319333676352624
      q = q * s + 1.6718236205395554
      q = q * s + 1
      return distance.high + (low + (distance.high + low) * (p / q))
    }
    let s = t - 1.5
    var p = -5.8672145326096273e-05
    p = p * s - 0.0024725258090891205
    p = p * s - 0.029256935313804223
    p = p * s - 0.1288721590585465
    p = p * s - 0.19050148661578675
    p = p * s - 0.010325107462693018
    var q = 8.660825035906071e-05
    q = q * s + 0.004193616106992866
    q = q * s + 0.06166360824256239
    q = q * s + 0.3794589623140665
    q = q * s + 1.0253910379367064
    q = q * s + 1
    let product = DoubleDouble(productOf: distance.high, 0.6875)
    return product.high + (product.low + (distance.high * (p / q) + low))
  }

  /// The digamma function for x in 1..<10, by the recurrence DLMF 5.5.2 downward, where it adds
  /// positive numbers.
  private static func middleDigamma(_ x: Double) -> Double {
    var argument = x
    var (high, low) = (0.0, 0.0)
    while argument >= 3 {
      argument -= 1
      let sum = DoubleDouble(sumOf: high, 1 / argument)
      high = sum.high
      low += sum.low
    }
    return high + (low + nearZero(argument - 1))
  }

  /// log x - digamma(x) for x of at least 10, DLMF 5.11.2.
  private static func asymptoticDigammaCorrection(_ x: Double) -> Double {
    let inverse = 1 / x
    let z = inverse * inverse
    var sum = -3617 / 8160.0
    sum = sum * z + 1 / 12.0
    sum = sum * z - 691 / 32760.0
    sum = sum * z + 1 / 132.0
    sum = sum * z - 1 / 240.0
    sum = sum * z + 1 / 252.0
    sum = sum * z - 1 / 120.0
    sum = sum * z + 1 / 12.0
    return 0.5 * inverse + sum * z
  }

  /// The digamma function for x < 0 by DLMF 5.5.4, with pi cot(pi f) = 1 / f - f p(f^2) / q(f^2)
  /// for the offset f from the nearest integer.
  private static func reflectedDigamma(_ x: Double) -> Double? {
    let offset = x - x.rounded()
    let z = offset * offset
    var p = 0.00014707522577050134
    p = p * z - 0.020964244188587097
    p = p * z + 0.4270432734811906
    p = p * z - 2.395293496529948
    p = p * z + 3.289868133696453
    var q = 0.0008117076341038812
    q = q * z - 0.03807932727387447
    q = q * z + 0.42332316333377507
    q = q * z - 1.3860555434569153
    q = q * z + 1
    let regular = offset * (p / q)
    let reflected: Double
    if x > -2 {
      reflected = nearZero(-x)
    } else {
      let argument = DoubleDouble(sumOf: 1, -x)
      let derivative = argument.low / (argument.high - 0.5)
      let value =
        argument.high < 10
        ? middleDigamma(argument.high)
        : log(argument.high) - asymptoticDigammaCorrection(argument.high)
      reflected = value + derivative
    }
    let inverse = DoubleDouble(high: 1, low: 0) / DoubleDouble(high: offset, low: 0)
    let sum = DoubleDouble(sumOf: reflected, -inverse.high)
    let result = sum.high + (sum.low + (regular - inverse.low))
    // The parts are good to about a unit in the last place; what they lose must not show.
    return result.magnitude > 1.5 * (reflected.magnitude + regular.magnitude) ? result : nil
  }

  /// The polygamma function of a low positive order, or `nil` where the reflection cancels and for
  /// orders and arguments whose powers leave the range of `DoubleDouble`.
  static func positiveOrder(_ n: Int, _ x: Double) -> Double? {
    guard n <= 16 else { return nil }
    if n == 1, x > 0x1p40 {
      let inverse = 1 / x
      return inverse + 0.5 * inverse * inverse
    }
    if n == 1, x.magnitude < 0x1p-40 {
      // The correction of the quotient goes to one factor: the product overflows only if the result
      // does.
      if x.magnitude <= 0x1p-512 { return .infinity }
      let inverse = DoubleDouble(high: 1, low: 0) / x
      return inverse.high * (inverse.high + 2 * inverse.low)
    }
    guard x.magnitude >= 0x1p-40, x.magnitude <= 0x1p40 else { return nil }
    var sum: DoubleDouble
    if x > 0 {
      sum = powerSum(n, DoubleDouble(high: x, low: 0))
    } else {
      // The terms before and behind the change of sign, as in `PolygammaWide`.
      let offset = x - x.rounded()
      guard offset.magnitude >= 0x1p-40 else { return nil }
      let pole = power(DoubleDouble(high: 1, low: 0) / offset, n + 1)
      let behind = powerSum(n, DoubleDouble(sumOf: 1, offset))
      let before =
        powerSum(n, DoubleDouble(sumOf: 1, -offset)) - powerSum(n, DoubleDouble(sumOf: 1, -x))
      sum = pole + (n % 2 == 0 ? behind - before : behind + before)
      let size = max(pole.high.magnitude, behind.high, before.high)
      guard sum.high.magnitude > 0.25 * size else { return nil }
    }
    for factor in 1..<n + 1 { sum = sum * Double(factor) }
    return n % 2 == 0 ? -sum.rounded : sum.rounded
  }

  /// The sum of 1 / s^(n + 1) for s = x, x + 1 and so on, from the derivative of DLMF 5.15.1, for
  /// a positive x.
  private static func powerSum(_ n: Int, _ x: DoubleDouble) -> DoubleDouble {
    var sum = DoubleDouble(high: 0, low: 0)
    var argument = x
    var shift = 0.0
    while argument.high < Double(9 + n) {
      sum = sum + power(DoubleDouble(high: 1, low: 0) / argument, n + 1)
      shift += 1
      argument = x + DoubleDouble(high: shift, low: 0)
    }
    // The rest of it, DLMF 5.15.9: 1 / (n s^n) times 1 + n / (2 s) + ...
    let inverse = DoubleDouble(high: 1, low: 0) / argument
    let z = inverse.high * inverse.high
    let order = Double(n)
    var rising = 0.5 * order * (order + 1) * z
    var correction = 0.0
    var k = 2.0
    for number in bernoulli {
      let term = number * rising
      correction += term
      if term.magnitude < 0x1p-60 { break }
      rising *= (order + k) * (order + k + 1) / ((k + 1) * (k + 2)) * z
      k += 2
    }
    let leading = power(inverse, n) / order
    return sum + leading + leading * (0.5 * order * inverse.high + correction)
  }

  private static let bernoulli = WideFloat.bernoulli.prefix(16).map(\.double)

  /// A power with a positive exponent.
  @inline(__always)
  private static func power(_ x: DoubleDouble, _ exponent: Int) -> DoubleDouble {
    var result = x
    for _ in 1..<exponent { result = result * x }
    return result
  }
}
