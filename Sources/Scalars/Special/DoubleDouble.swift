/// An unevaluated sum of two `Double` values, about 106 significant bits.
///
/// It carries the rounding errors of the short fast paths, where a handful of compensated
/// operations is all that separates three units in the last place from one. Results that lose most
/// of their bits to cancellation need more than 106 bits to begin with and go through `WideFloat`
/// instead.
///
/// Products are split by Dekker's method and not by a fused multiply-add: the x86-64 baseline has
/// no such instruction, so each `addingProduct` is a library call, measured at 3.1 ns against 1.3
/// ns. The price is the range: factors must stay below about 2^970 in magnitude.
///
/// Source of the error-free transformations: Dekker, "A floating-point technique for extending the
/// available precision", Numer. Math. 18 (1971), and Knuth, TAOCP vol. 2, section 4.2.2.
struct DoubleDouble {
  var high: Double
  var low: Double

  @inline(__always)
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of any two numbers.
  @inline(__always)
  init(sumOf a: Double, _ b: Double) {
    high = a + b
    let bPart = high - a
    low = (a - (high - bPart)) + (b - bPart)
  }

  /// The exact sum of two numbers, the first of which is zero or not the smaller in magnitude.
  @inline(__always)
  init(sumOfLarger a: Double, smaller b: Double) {
    high = a + b
    low = b - (high - a)
  }

  /// The exact product of two numbers, neither the product nor its error leaving the normal range.
  @inline(__always)
  init(productOf a: Double, _ b: Double) {
    let (aHigh, aLow) = Self.halves(of: a)
    let (bHigh, bLow) = Self.halves(of: b)
    high = a * b
    low = ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow
  }

  /// Splits a number into two of at most 26 bits each.
  @inline(__always)
  private static func halves(of a: Double) -> (high: Double, low: Double) {
    let scaled = 134_217_729 * a
    let high = scaled - (scaled - a)
    return (high, a - high)
  }

  /// The nearest `Double`.
  @inline(__always)
  var rounded: Double { high + low }

  @inline(__always)
  static prefix func - (a: Self) -> Self {
    Self(high: -a.high, low: -a.low)
  }

  @inline(__always)
  static func + (a: Self, b: Self) -> Self {
    let sum = Self(sumOf: a.high, b.high)
    let lows = Self(sumOf: a.low, b.low)
    let partial = Self(sumOfLarger: sum.high, smaller: sum.low + lows.high)
    return Self(sumOfLarger: partial.high, smaller: partial.low + lows.low)
  }

  @inline(__always)
  static func - (a: Self, b: Self) -> Self { a + -b }

  @inline(__always)
  static func * (a: Self, b: Self) -> Self {
    let product = Self(productOf: a.high, b.high)
    return Self(
      sumOfLarger: product.high, smaller: product.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always)
  static func / (a: Self, b: Self) -> Self {
    let quotient = a.high / b.high
    let product = Self(productOf: quotient, b.high)
    let remainder = ((a.high - product.high) - product.low) + a.low - quotient * b.low
    return Self(sumOfLarger: quotient, smaller: remainder / b.high)
  }

  @inline(__always)
  static func * (a: Self, factor: Double) -> Self {
    let product = Self(productOf: a.high, factor)
    return Self(sumOfLarger: product.high, smaller: product.low + a.low * factor)
  }

  @inline(__always)
  static func / (a: Self, divisor: Double) -> Self {
    let quotient = a.high / divisor
    let product = Self(productOf: quotient, divisor)
    let remainder = ((a.high - product.high) - product.low) + a.low
    return Self(sumOfLarger: quotient, smaller: remainder / divisor)
  }

  /// The natural logarithm of a positive normal number, to 2^-60.
  ///
  /// The series is DLMF 4.6.4, 2 s + 2 s^3 / 3 + ... with s = (m - 1) / (m + 1), for the fraction m
  /// in 0.7..<1.4: all but the first term is so small that a `Double` holds it.
  static func log(_ x: Double) -> Self {
    var (power, fraction) = (Double(x.exponent), x.significand)
    if fraction > 1.4142135623730951 {
      power += 1
      fraction *= 0.5
    }
    let s = Self(sumOf: fraction, -1) / Self(sumOf: fraction, 1)
    let z = s.high * s.high
    var sum = 0.0
    for odd in stride(from: 23.0, through: 3, by: -2) {
      sum = sum * z + 2 / odd
    }
    // The first part of the logarithm of two has 32 bits.
    let exponentPart = Self(
      sumOf: power * 0x1.62e42fefp-1, power * 0x1.473de6af278edp-34)
    let double = Self(high: 2 * s.high, low: 2 * s.low)
    return exponentPart + (double + Self(high: s.high * z * sum, low: 0))
  }
}
