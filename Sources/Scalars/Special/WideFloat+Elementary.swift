#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension WideFloat {
  static let ln2 = WideFloat(
    isNegative: false, exponent: 0, high: 0xb172_17f7_d1cf_79ab,
    middle: 0xc9e3_b398_03f2_f6af, low: 0x40f3_4326_7298_b62e)
  static let pi = WideFloat(
    isNegative: false, exponent: 2, high: 0xc90f_daa2_2168_c234,
    middle: 0xc4c6_628b_80dc_1cd1, low: 0x2902_4e08_8a67_cc74)
  static let eulerGamma = WideFloat(
    isNegative: false, exponent: 0, high: 0x93c4_67e3_7db0_c7a4,
    middle: 0xd1be_3f81_0152_cb56, low: 0xa1ce_cc3a_f65c_c019)

  /// log √(2π).
  static let logRootTwoPi = log(pi.scaled(by: 1)).scaled(by: -1)

  /// The square root of a number that is not negative.
  var squareRoot: WideFloat {
    if isZero { return self }
    // An even exponent splits off; the rest lies in 1/4..<1.
    let half = exponent >> 1
    let rest = scaled(by: -2 * half)
    var inverse = WideFloat(1 / rest.double.squareRoot())
    for _ in 0..<2 {
      inverse = inverse + (inverse * (.one - rest * inverse * inverse)).scaled(by: -1)
    }
    return (rest * inverse).scaled(by: half)
  }

  /// A power with an exponent that is not negative.
  func power(_ exponent: Int) -> WideFloat {
    var (result, square, rest) = (WideFloat.one, self, exponent)
    while rest > 1 {
      if rest & 1 == 1 { result = result * square }
      square = square * square
      rest >>= 1
    }
    return rest == 1 ? result * square : result
  }

  /// The exponential function, saturated at 2^±2^28.
  static func exp(_ x: WideFloat) -> WideFloat {
    if x.isZero { return .one }
    let limit = 1 << 28
    guard x.exponent <= 27 else { return WideFloat.one.scaled(by: x.isNegative ? -limit : limit) }
    let quotient = (x.double / 0.693_147_180_559_945_3).rounded()
    // The argument shrinks to 2^-9.5 first, so that 15 terms of the series reach 2^-183.
    let halvings = 8
    let reduced = (x - ln2 * WideFloat(quotient)).scaled(by: -halvings)
    var result = WideFloat.one
    for term in stride(from: UInt64(15), through: 1, by: -1) {
      result = .one + reduced * result / term
    }
    for _ in 0..<halvings { result = result * result }
    return result.scaled(by: Int(quotient))
  }

  /// The natural logarithm of a positive number.
  static func log(_ x: WideFloat) -> WideFloat {
    // The fraction lies in 0.7..<1.4, so that the two parts of the sum never cancel.
    let isSmall = x.high < 0xb504_f333_f9de_6485
    let power = isSmall ? x.exponent - 1 : x.exponent
    let fraction = x.scaled(by: -power)
    // The library's logarithm leaves a factor 1 + d with |d| near 2^-53, for a series of three
    // terms.
    let estimate = WideFloat(logarithm(fraction.double))
    let d = fraction * exp(-estimate) - .one
    let correction = d - (d * d).scaled(by: -1) + d * d * d / 3
    return ln2 * WideFloat(power) + estimate + correction
  }

  private static func logarithm(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #elseif canImport(Musl)
      Musl.log(x)
    #elseif canImport(WASILibc)
      WASILibc.log(x)
    #else
      Darwin.log(x)
    #endif
  }

  /// The sine and the cosine of an angle of at most about one in magnitude, by Taylor's series.
  static func sineAndCosine(_ x: WideFloat) -> (sine: WideFloat, cosine: WideFloat) {
    let square = x * x
    var (sine, cosine) = (WideFloat.one, WideFloat.one)
    for term in stride(from: UInt64(38), through: 2, by: -2) {
      sine = .one - square * sine / (term * (term + 1))
      cosine = .one - square * cosine / (term * (term - 1))
    }
    return (x * sine, cosine)
  }
}
