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
struct WideFloat {
  var isNegative: Bool
  var exponent: Int
  var high: UInt64
  var middle: UInt64
  var low: UInt64

  @inline(__always)
  init(
    isNegative: Bool = false, exponent: Int, high: UInt64, middle: UInt64 = 0, low: UInt64 = 0
  ) {
    self.isNegative = isNegative
    self.exponent = exponent
    self.high = high
    self.middle = middle
    self.low = low
  }

  static let zero = WideFloat(exponent: 0, high: 0)
  static let one = WideFloat(exponent: 1, high: 1 << 63)

  @inline(__always)
  var isZero: Bool { high == 0 }

  @inline(__always)
  var magnitude: WideFloat {
    WideFloat(exponent: exponent, high: high, middle: middle, low: low)
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

  /// Moves the leading one to the top of `high`.
  @inline(__always)
  private mutating func normalize() {
    if high == 0 {
      if middle != 0 {
        (high, middle, low) = (middle, low, 0)
        exponent -= 64
      } else if low != 0 {
        (high, middle, low) = (low, 0, 0)
        exponent -= 128
      } else {
        self = .zero
        return
      }
    }
    let count = UInt64(truncatingIfNeeded: high.leadingZeroBitCount)
    if count != 0 {
      high = high &<< count | middle &>> (64 &- count)
      middle = middle &<< count | low &>> (64 &- count)
      low = low &<< count
      exponent -= Int(truncatingIfNeeded: count)
    }
  }

  /// The fraction moved `distance` bits to the right, for `distance` from 0 to 191.
  @inline(__always)
  private func fraction(shiftedBy distance: Int) -> (high: UInt64, middle: UInt64, low: UInt64) {
    var (a, b, c) = (high, middle, low)
    if distance >= 128 {
      (a, b, c) = (0, 0, a)
    } else if distance >= 64 {
      (a, b, c) = (0, a, b)
    }
    let count = UInt64(truncatingIfNeeded: distance & 63)
    if count != 0 {
      c = c &>> count | b &<< (64 &- count)
      b = b &>> count | a &<< (64 &- count)
      a = a &>> count
    }
    return (a, b, c)
  }

  @inline(__always)
  static prefix func - (a: WideFloat) -> WideFloat {
    var result = a
    result.isNegative.toggle()
    return result
  }

  static func + (x: WideFloat, y: WideFloat) -> WideFloat {
    if y.isZero { return x }
    if x.isZero { return y }
    let (a, b) = x.exponent >= y.exponent ? (x, y) : (y, x)
    let distance = a.exponent - b.exponent
    if distance >= 192 { return a }
    let (bHigh, bMiddle, bLow) = b.fraction(shiftedBy: distance)
    var result = a
    if a.isNegative == b.isNegative {
      let (low, carry0) = a.low.addingReportingOverflow(bLow)
      let (middle0, carry1) = a.middle.addingReportingOverflow(bMiddle)
      let (middle, carry2) = middle0.addingReportingOverflow(carry0 ? 1 : 0)
      let (high0, carry3) = a.high.addingReportingOverflow(bHigh)
      let (high, carry4) = high0.addingReportingOverflow(carry1 || carry2 ? 1 : 0)
      if carry3 || carry4 {
        result.high = high >> 1 | 1 << 63
        result.middle = middle >> 1 | high << 63
        result.low = low >> 1 | middle << 63
        result.exponent += 1
      } else {
        (result.high, result.middle, result.low) = (high, middle, low)
      }
      return result
    }
    let (low, borrow0) = a.low.subtractingReportingOverflow(bLow)
    let (middle0, borrow1) = a.middle.subtractingReportingOverflow(bMiddle)
    let (middle, borrow2) = middle0.subtractingReportingOverflow(borrow0 ? 1 : 0)
    let (high0, borrow3) = a.high.subtractingReportingOverflow(bHigh)
    let (high, borrow4) = high0.subtractingReportingOverflow(borrow1 || borrow2 ? 1 : 0)
    if borrow3 || borrow4 {
      // Equal exponents and the smaller fraction first: the difference is minus its complement.
      result.isNegative.toggle()
      result.low = 0 &- low
      result.middle = ~middle &+ (low == 0 ? 1 : 0)
      result.high = ~high &+ (low == 0 && middle == 0 ? 1 : 0)
    } else {
      (result.high, result.middle, result.low) = (high, middle, low)
    }
    result.normalize()
    return result
  }

  @inline(__always)
  static func - (a: WideFloat, b: WideFloat) -> WideFloat { a + -b }

  @inline(__always)
  private static func add(_ part: UInt64, to word: inout UInt64, carries: inout UInt64) {
    let (sum, carry) = word.addingReportingOverflow(part)
    word = sum
    carries &+= carry ? 1 : 0
  }

  static func * (a: WideFloat, b: WideFloat) -> WideFloat {
    if a.isZero || b.isZero { return .zero }
    // Six of the nine partial products: the others lie below the last bit kept.
    let top = a.high.multipliedFullWidth(by: b.high)
    let cross1 = a.high.multipliedFullWidth(by: b.middle)
    let cross2 = a.middle.multipliedFullWidth(by: b.high)
    var carries: UInt64 = 0
    var low = cross1.low
    add(cross2.low, to: &low, carries: &carries)
    add(a.middle.multipliedFullWidth(by: b.middle).high, to: &low, carries: &carries)
    add(a.high.multipliedFullWidth(by: b.low).high, to: &low, carries: &carries)
    add(a.low.multipliedFullWidth(by: b.high).high, to: &low, carries: &carries)
    var middle = top.low
    var high = top.high
    add(carries, to: &middle, carries: &high)
    add(cross1.high, to: &middle, carries: &high)
    add(cross2.high, to: &middle, carries: &high)
    var exponent = a.exponent + b.exponent
    if high >> 63 == 0 {
      high = high << 1 | middle >> 63
      middle = middle << 1 | low >> 63
      low <<= 1
      exponent -= 1
    }
    return WideFloat(
      isNegative: a.isNegative != b.isNegative, exponent: exponent, high: high, middle: middle,
      low: low)
  }

  static func * (a: WideFloat, factor: UInt64) -> WideFloat {
    if a.isZero || factor == 0 { return .zero }
    let (p0, l0) = a.low.multipliedFullWidth(by: factor)
    let (p1, l1) = a.middle.multipliedFullWidth(by: factor)
    let (p2, l2) = a.high.multipliedFullWidth(by: factor)
    let (w1, carry1) = l1.addingReportingOverflow(p0)
    let (w2, carry2) = l2.addingReportingOverflow(p1 &+ (carry1 ? 1 : 0))
    let w3 = p2 &+ (carry2 ? 1 : 0)
    // The product has four words, the first of which may begin with zeros.
    var result = WideFloat(
      isNegative: a.isNegative, exponent: a.exponent + 64, high: w3, middle: w2, low: w1)
    let count = UInt64(truncatingIfNeeded: w3.leadingZeroBitCount)
    result.normalize()
    if count == 64 {
      let shift = UInt64(truncatingIfNeeded: w2.leadingZeroBitCount)
      result.low |= l0 &>> shift
    } else if count != 0 {
      result.low |= l0 &>> (64 &- count)
    }
    return result
  }

  static func / (a: WideFloat, divisor: UInt64) -> WideFloat {
    let (q3, r3) = divisor.dividingFullWidth((0, a.high))
    let (q2, r2) = divisor.dividingFullWidth((r3, a.middle))
    let (q1, r1) = divisor.dividingFullWidth((r2, a.low))
    let (q0, _) = divisor.dividingFullWidth((r1, 0))
    var result = WideFloat(
      isNegative: a.isNegative, exponent: a.exponent, high: q3, middle: q2, low: q1)
    if q3 == 0 {
      result = WideFloat(
        isNegative: a.isNegative, exponent: a.exponent - 64, high: q2, middle: q1, low: q0)
      result.normalize()
      return result
    }
    let count = UInt64(truncatingIfNeeded: q3.leadingZeroBitCount)
    result.normalize()
    if count != 0 { result.low |= q0 &>> (64 &- count) }
    return result
  }

  /// One over a number that is not zero, by Newton's iteration from a `Double`.
  var reciprocal: WideFloat {
    let fraction = WideFloat(exponent: 0, high: high, middle: middle, low: low)
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
