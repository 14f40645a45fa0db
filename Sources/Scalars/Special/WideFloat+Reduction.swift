extension WideFloat {
  /// The first 1280 bits of 2 / pi, enough for every `Double`.
  private static let twoOverPi: [UInt64] = [
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561, 0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484, 0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b, 0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]

  /// The sine and the cosine of a positive number of at most 64 significant bits below 2^1024.
  ///
  /// The number of right angles is its exact product with a window of 2 / pi: the words before the
  /// window contribute multiples of four, those behind it less than 2^-255 (Payne and Hanek,
  /// "Radian reduction for trigonometric functions", SIGNUM Newsletter 18, 1983).
  static func reducedSineAndCosine(_ x: WideFloat) -> (sine: WideFloat, cosine: WideFloat) {
    let power = x.exponent - 64
    let first = max(0, power - 2) / 64
    let count = 6
    // The product, its words in ascending order, `point` bits of it behind the binary point.
    var product: [UInt64] = []
    var carry: UInt64 = 0
    for word in twoOverPi[first..<first + count].reversed() {
      let part = word.multipliedFullWidth(by: x.high)
      let (low, overflow) = part.low.addingReportingOverflow(carry)
      product.append(low)
      carry = part.high &+ (overflow ? 1 : 0)
    }
    product.append(carry)
    let point = 64 * (first + count) - power
    var quadrant: UInt64 = 0
    var fraction = WideFloat.zero
    for (index, word) in product.enumerated().reversed() {
      let integerBits = 64 * (index + 1) - point
      var rest = word
      if integerBits > 0 {
        // The last two integer bits, which may straddle two words.
        quadrant = integerBits < 64 ? quadrant << UInt64(integerBits) : 0
        quadrant |= word >> UInt64(max(0, 64 - integerBits))
        rest = integerBits < 64 ? word & (.max >> UInt64(integerBits)) : 0
      }
      if rest != 0 {
        let zeros = rest.leadingZeroBitCount
        fraction =
          fraction + WideFloat(exponent: integerBits - zeros, high: rest << UInt64(zeros))
      }
    }
    if fraction.exponent == 0 {
      // At least a half: the nearest right angle is the next one.
      quadrant &+= 1
      fraction = fraction - .one
    }
    let (sine, cosine) = sineAndCosine((pi * fraction).scaled(by: -1))
    switch quadrant & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
