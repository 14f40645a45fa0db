import Scalars

/// The derivative of a power with a constant exponent, c xᵐ.
///
/// The rule of powers serves every exponent there can be, and is long where it is written out. For one that
/// is known, few cases remain.
struct PowerDerivative {
  /// The power's exponent n.
  private let exponent: Double

  /// The derivative's order k.
  private let order: Int

  /// The factor c = n (n − 1) … (n − k + 1).
  let factor: Double

  /// The exponent that is left, m = n − k.
  let reduced: Double

  /// The derivative of an order from 1 on; nil for exponents whose parity may be lost.
  init?(order: Int, exponent: Double) {
    if order < 1 || !(exponent.magnitude < 0x1p53) { return nil }
    self.exponent = exponent
    self.order = order
    factor = (0..<order).reduce(1) { $0 * (exponent - Double($1)) }
    reduced = exponent - Double(order)
  }

  /// The steps that compute it.
  ///
  /// Like the rule they divide the power by x, which costs less than another power, unless it overflows or
  /// has few digits. There m may have been rounded only where c xᵐ is 0 or infinite.
  func callAsFunction(_ x: Symbol) -> Symbol {
    let value = Symbol.apply(Rules.Pow(), to: x, Symbol(exponent))
    let c = Symbol(factor)
    if factor == 0 || reduced == 0 { return value.isNotANumber ? value : c }
    if reduced == 1 { return c * x }
    if reduced == 2 { return c * (x * x) }
    if value.isNormal {
      // The product first where it gains no size on the quotient, which has all digits then.
      return exponent < 0 ? divided(c * value, by: x) : c * divided(value, by: x)
    }
    // The C library raises −∞ to any exponent.
    if exponent != exponent.rounded() && x < 0 { return .nan }
    return c * Symbol.apply(Rules.Pow(), to: x, Symbol(reduced))
  }

  private func divided(_ numerator: Symbol, by x: Symbol) -> Symbol {
    (0..<order).reduce(numerator) { quotient, _ in quotient / x }
  }
}
