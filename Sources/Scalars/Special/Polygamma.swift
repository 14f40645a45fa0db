/// The polygamma function of the given order at a number: the derivative of order n + 1 of the
/// logarithm of the gamma function, so that order 0 is the digamma function (DLMF 5.2.2, 5.15).
///
/// At the poles the value is the limit. There are two one-sided ones at zero, which the sign bit
/// selects. At a negative integer they agree for odd orders, where the value is +infinity; for even
/// orders they differ and the value is NaN, as it is at -infinity.
///
/// The error stays below two units in the last place, also next to the zeros of the even orders.
/// - Parameters:
///   - order: Zero or more.
///   - x: Any number.
/// - Returns: The value; at a pole and at infinity the limit.
@usableFromInline
func plainPolygamma(order: Int, _ x: Double) -> Double {
  requirePolygammaOrder(order)
  if let limit = polygammaLimit(order: order, x) { return limit }
  if order == 0, let value = PolygammaFast.digamma(x) { return value }
  if order > 0, let value = PolygammaFast.positiveOrder(order, x) { return value }
  return PolygammaWide.value(order: order, at: WideFloat(x)).double
}

/// The polygamma function of the given order, computed in `Double` and rounded once more.
@usableFromInline
func plainPolygamma(order: Int, _ x: Float) -> Float {
  Float(plainPolygamma(order: order, Double(x)))
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// The polygamma function of the given order, correct to the last bit or two of `Float80`.
  @usableFromInline
  func plainPolygamma(order: Int, _ x: Float80) -> Float80 {
    requirePolygammaOrder(order)
    if let limit = polygammaLimit(order: order, x) { return limit }
    return PolygammaWide.value(order: order, at: WideFloat(x)).float80
  }
#endif

@inline(__always)
private func requirePolygammaOrder(_ n: Int) {
  if n < 0 { fail("polygamma(n, x): the order n is \(n); it must not be negative.") }
  requireOrder(n, upTo: largestOrder, in: "polygamma(n, x)")
}

/// The value at an argument that is not finite or is a pole.
@inline(__always)
private func polygammaLimit<Number: BinaryFloatingPoint>(order: Int, _ x: Number) -> Number? {
  if x > 0 && x.isFinite { return nil }
  if x.isNaN { return x }
  let isOdd = order % 2 != 0
  if x == .infinity { return order == 0 ? .infinity : isOdd ? 0 : -0.0 }
  if x == 0 { return isOdd || x.sign == .minus ? .infinity : -.infinity }
  if x == x.rounded(.towardZero) { return isOdd && x.isFinite ? .infinity : .nan }
  return nil
}
