/// The factorial n! as (h + l) 2ᵉ, which neither overflows nor loses digits.
///
/// In one number, n! overflows after 170 and has lost up to n/2 ULP by then. In two, h + l with
/// 1 ≤ h < 2, a multiplication loses a few units in the last place of l, so that up to 1000! the
/// error stays below a thousandth of an ULP.
@usableFromInline
struct ExtendedFactorial<P: FloatingPointScalar> {
  @usableFromInline
  var high: P = 1

  @usableFromInline
  var low: P = 0

  @usableFromInline
  var exponent = 0

  /// The factorial 0! = 1.
  @inlinable
  init() {}

  /// Turns (n − 1)! into n!.
  @inlinable
  mutating func multiply(by n: Int) {
    let factor = P(n)
    let product = high * factor
    let rest = (-product).addingProduct(high, factor) + low * factor
    let sum = product + rest
    let unit = P(sign: .plus, exponent: -sum.exponent, significand: 1)
    high = sum * unit
    low = (rest - (sum - product)) * unit
    exponent += Int(sum.exponent)
  }

  /// The product n! c 2ˢ, rounded within 0.6 ULP, and once more where it is subnormal.
  @inlinable
  func times(_ c: P, scaledBy s: Int) -> P {
    if !c.isFinite || c == 0 { return c }
    let significand = c.significand
    let product = high * significand
    let sum = product + ((-product).addingProduct(high, significand) + low * significand)
    let signed = c.sign == .minus ? -sum : sum
    return signed.scaled(byTwoTo: Int(c.exponent) + exponent + s)
  }
}

extension FloatingPointScalar {
  /// The product with a power of two that need not be in range itself, rounded once.
  @inlinable
  func scaled(byTwoTo n: Int) -> Self {
    if !isFinite || self == 0 { return self }
    return Self(sign: sign, exponent: exponent + Exponent(n), significand: significand)
  }
}
