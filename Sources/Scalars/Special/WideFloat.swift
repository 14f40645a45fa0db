import CFluxion

/// A floating-point number of 192 significant bits with an unbounded exponent.
///
/// A derivative has to stay accurate at the `Double` nearest one of its zeros. There 53 bits are
/// lost to the cancellation, about ten more because some zeros lie far closer to a `Double` than
/// half a unit in the last place, and 53 must remain: that is past the 106 bits of `DoubleDouble`.
/// Whole 64-bit words multiply so fast (about 10 ns here) that nothing in between is worth having.
/// The exponent is an `Int`, so that factorials and powers need no scaling.
///
/// The value is the fraction times 2^exponent, where `high`, `middle` and `low` are the bits behind
/// the binary point of the fraction, in this order. The top bit of `high` is set unless the number
/// is zero. There are no infinities and no NaNs; callers settle those first. Results are truncated
/// and wrong by a few units of the last bit at most.
typealias WideFloat = fluxion_wide

extension WideFloat {
  /// A number of 64 bits at most.
  @inline(__always)
  init(isNegative: Bool = false, exponent: Int, high: UInt64) {
    self.init(isNegative: isNegative, exponent: exponent, high: high, middle: 0, low: 0)
  }

  static let zero = WideFloat(exponent: 0, high: 0)
  static let one = WideFloat(exponent: 1, high: 1 << 63)

  @inline(__always)
  var isZero: Bool { high == 0 }

  @inline(__always)
  var magnitude: WideFloat {
    WideFloat(isNegative: false, exponent: exponent, high: high, middle: middle, low: low)
  }

  /// The number times a power of two.
  @inline(__always)
  func scaled(by power: Int) -> WideFloat {
    var result = self
    result.exponent += power
    return result
  }

  /// Whether the number is so small next to the other that adding it changes nothing that matters:
  /// 176 of the 192 bits.
  @inline(__always)
  func isNegligible(beside other: WideFloat) -> Bool {
    isZero || (!other.isZero && exponent < other.exponent - 176)
  }

  @inline(__always)
  static prefix func - (a: WideFloat) -> WideFloat {
    var result = a
    result.isNegative.toggle()
    return result
  }

  @inline(__always)
  static func + (a: WideFloat, b: WideFloat) -> WideFloat { fluxion_wide_sum(a, b) }

  @inline(__always)
  static func - (a: WideFloat, b: WideFloat) -> WideFloat { a + -b }

  @inline(__always)
  static func * (a: WideFloat, b: WideFloat) -> WideFloat { fluxion_wide_product(a, b) }

  @inline(__always)
  static func * (a: WideFloat, factor: UInt64) -> WideFloat { fluxion_wide_multiple(a, factor) }

  @inline(__always)
  static func / (a: WideFloat, divisor: UInt64) -> WideFloat {
    precondition(divisor != 0)
    return fluxion_wide_divided(a, divisor)
  }

  /// One over a number that is not zero, by Newton's iteration from a `Double`.
  var reciprocal: WideFloat {
    let fraction = WideFloat(
      isNegative: false, exponent: 0, high: high, middle: middle, low: low)
    var inverse = WideFloat(1 / fraction.double)
    for _ in 0..<2 {
      inverse = inverse + inverse * (.one - fraction * inverse)
    }
    inverse.exponent -= exponent
    inverse.isNegative = isNegative
    return inverse
  }

  @inline(__always)
  static func / (a: WideFloat, b: WideFloat) -> WideFloat { a * b.reciprocal }
}
