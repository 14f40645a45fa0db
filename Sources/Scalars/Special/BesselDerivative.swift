/// The derivative J_n'(x) of the Bessel function of the first kind.
///
/// The error stays below two units in the last place, also next to the zeros of the derivative.
/// - Parameters:
///   - n: Any order. Negative ones follow from J_(-n) = (-1)^n J_n, DLMF 10.4.1.
///   - x: Any number.
/// - Returns: The derivative; at infinity the limit, zero.
@usableFromInline
func plainBesselJDerivative(order n: Int, _ x: Double) -> Double {
  requireOrder(n, upTo: largestOrder, in: "jn(n, x)")
  if x.isNaN { return x }
  let size = x.magnitude
  let order = Int(n.magnitude)
  let value: Double
  if size.isInfinite {
    value = 0
  } else if size == 0 {
    value = firstKindDerivativeAtZero(order: order)
  } else {
    value =
      BesselFast.firstKindDerivative(order: order, size)
      ?? BesselWide.firstKindDerivative(order: order, WideFloat(size)).double
  }
  return negatesFirstKind(order: n, sign: x.sign) ? -value : value
}

/// The derivative Y_n'(x) of the Bessel function of the second kind.
///
/// The error stays below two units in the last place, also next to the zeros of the derivative.
/// - Parameters:
///   - n: Any order. Negative ones follow from Y_(-n) = (-1)^n Y_n, DLMF 10.4.1.
///   - x: Any number.
/// - Returns: The derivative; NaN for x < 0, at zero the limit, infinity, negative if n is negative
///   and odd, and at infinity the limit, zero.
@usableFromInline
func plainBesselYDerivative(order n: Int, _ x: Double) -> Double {
  requireOrder(n, upTo: largestOrder, in: "yn(n, x)")
  if x.isNaN || x < 0 { return .nan }
  let order = Int(n.magnitude)
  let value: Double
  if x.isInfinite {
    value = 0
  } else if x == 0 {
    value = .infinity
  } else {
    value =
      BesselFast.secondKindDerivative(order: order, x)
      ?? BesselWide.secondKindDerivative(order: order, WideFloat(x)).double
  }
  return n < 0 && n % 2 != 0 ? -value : value
}

/// The derivative J_n'(x), computed in `Double` and rounded once more.
@usableFromInline
func plainBesselJDerivative(order n: Int, _ x: Float) -> Float {
  Float(plainBesselJDerivative(order: n, Double(x)))
}

/// The derivative Y_n'(x), computed in `Double` and rounded once more.
@usableFromInline
func plainBesselYDerivative(order n: Int, _ x: Float) -> Float {
  Float(plainBesselYDerivative(order: n, Double(x)))
}

/// J_n'(0) for n >= 0.
///
/// The sign of a zero is that of the leading power of x for x > 0.
private func firstKindDerivativeAtZero(order n: Int) -> Double {
  n == 0 ? -0.0 : n == 1 ? 0.5 : 0
}

/// Whether J_n'(x) is minus the value for |n| and |x|: J_n' has the parity of n - 1.
private func negatesFirstKind(order n: Int, sign: FloatingPointSign) -> Bool {
  (n < 0 && n % 2 != 0) != (sign == .minus && n % 2 == 0)
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// The derivative J_n'(x), correct to the last bit or two of `Float80` for |x| < 2^1024.
  @usableFromInline
  func plainBesselJDerivative(order n: Int, _ x: Float80) -> Float80 {
    requireOrder(n, upTo: largestOrder, in: "jn(n, x)")
    if x.isNaN { return x }
    let size = x.magnitude
    let order = Int(n.magnitude)
    let value: Float80
    if size.isInfinite {
      value = 0
    } else if size == 0 {
      value = Float80(firstKindDerivativeAtZero(order: order))
    } else if size < 0x1p1024 {
      value = BesselWide.firstKindDerivative(order: order, WideFloat(size)).float80
    } else {
      value = distantDerivatives(order: order, size).first
    }
    return negatesFirstKind(order: n, sign: x.sign) ? -value : value
  }

  /// The derivative Y_n'(x), correct to the last bit or two of `Float80` for x < 2^1024.
  @usableFromInline
  func plainBesselYDerivative(order n: Int, _ x: Float80) -> Float80 {
    requireOrder(n, upTo: largestOrder, in: "yn(n, x)")
    if x.isNaN || x < 0 { return .nan }
    let order = Int(n.magnitude)
    let value: Float80
    if x.isInfinite {
      value = 0
    } else if x == 0 {
      value = .infinity
    } else if x < 0x1p1024 {
      value = BesselWide.secondKindDerivative(order: order, WideFloat(x)).float80
    } else {
      value = distantDerivatives(order: order, x).second
    }
    return n < 0 && n % 2 != 0 ? -value : value
  }
#endif
