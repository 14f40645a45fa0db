extension WideFloat {
  /// The exact value of a finite number.
  init(_ value: Double) {
    // `significand` lies in 1..<2 for subnormal numbers too.
    guard value != 0 else {
      self = .zero
      return
    }
    let word = UInt64(value.significand.significandBitPattern) << 11 | 1 << 63
    self.init(isNegative: value < 0, exponent: Int(value.exponent) + 1, high: word)
  }

  /// The exact value of an integer.
  init(_ value: Int) {
    let size = UInt64(value.magnitude)
    guard size != 0 else {
      self = .zero
      return
    }
    let count = size.leadingZeroBitCount
    self.init(isNegative: value < 0, exponent: 64 - count, high: size << UInt64(count))
  }

  /// The nearest `Double`, ties to even, with gradual underflow and overflow to infinity.
  var double: Double {
    guard high != 0, exponent >= -1074 else { return isNegative ? -0.0 : 0 }
    guard exponent <= 1024 else { return isNegative ? -.infinity : .infinity }
    let kept = min(53, exponent + 1074)
    // Both shifts are defined by Swift for a distance of 64 as well.
    var word = high >> UInt64(64 - kept)
    let rest = high << UInt64(kept)
    let half: UInt64 = 1 << 63
    if rest > half || (rest == half && (middle | low != 0 || word & 1 == 1)) { word += 1 }
    return Double(
      sign: isNegative ? .minus : .plus, exponent: exponent - kept, significand: Double(word))
  }

  /// The nearest integer, a tie going away from zero.
  var nearestInteger: WideFloat {
    // The fraction of a sum with 2^191, which the shift truncates, is an integer.
    if exponent > 190 || isZero { return self }
    let shift = WideFloat(isNegative: isNegative, exponent: 192, high: 1 << 63)
    let half = WideFloat(isNegative: isNegative, exponent: 0, high: 1 << 63)
    return (self + half) + shift - shift
  }
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  extension WideFloat {
    /// The exact value of a finite number.
    init(_ value: Float80) {
      guard value != 0 else {
        self = .zero
        return
      }
      let significand = value.significand
      self.init(
        isNegative: value < 0, exponent: Int(value.exponent) + 1,
        high: significand.significandBitPattern | 1 << 63)
    }

    /// The nearest `Float80`, ties to even, with gradual underflow and overflow to infinity.
    var float80: Float80 {
      guard high != 0, exponent >= -16445 else { return isNegative ? -0.0 : 0 }
      guard exponent <= 16384 else { return isNegative ? -.infinity : .infinity }
      let kept = min(64, exponent + 16445)
      let word = high >> UInt64(64 - kept)
      let (first, second) = kept == 64 ? (middle, low) : (high << UInt64(kept), middle | low)
      let half: UInt64 = 1 << 63
      let roundsUp = first > half || (first == half && (second != 0 || word & 1 == 1))
      // The sum is exact: all ones and a one is a power of two.
      let significand = Float80(word) + (roundsUp ? 1 : 0)
      return Float80(
        sign: isNegative ? .minus : .plus, exponent: exponent - kept, significand: significand)
    }
  }
#endif
