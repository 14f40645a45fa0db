/// The derivatives of the Bessel functions in wide arithmetic, for orders of zero and more and
/// positive arguments.
enum BesselWide {
  /// J_n'(x).
  static func firstKindDerivative(order n: Int, _ x: WideFloat) -> WideFloat {
    if usesSeries(order: n, x) { return BesselSeries.firstKindDerivative(order: n, x) }
    let phase = BesselAsymptotics(x)
    if let (value, _) = phase.derivatives(order: n) { return value }
    if n >= 4096 { return BesselLargeOrder(order: n).firstKindDerivative(x) }
    let inverse = phase.inverse
    if (WideFloat(n) - x).isNegative {
      // Below the turning point the recurrence DLMF 10.6.1 is stable upward.
      let (lower, value) = ascend(
        to: n, inverse: inverse, phase.values(order: 0).first, phase.values(order: 1).first)
      return lower - value * UInt64(n) * inverse
    }
    // Above it J_n is the recessive solution: its ratio to J_(n + 1) comes from downward recurrence
    // and its size from the Wronskian DLMF 10.5.2.
    let (value, upper) = ascend(
      to: n + 1, inverse: inverse, phase.values(order: 0).second, phase.values(order: 1).second)
    let ratio = recessiveRatio(order: n, inverse: inverse)
    let wronskian = (inverse / .pi).scaled(by: 1)
    return wronskian / (ratio * value - upper) * (inverse * UInt64(n) - ratio)
  }

  /// Y_n'(x).
  static func secondKindDerivative(order n: Int, _ x: WideFloat) -> WideFloat {
    if usesSeries(order: n, x) {
      if n >= 256 { return BesselSeries.secondKindDerivative(order: n, x) }
      if !isLarge(x) {
        let (zeroth, first) = BesselSeries.secondKind(x)
        return derivative(order: n, inverse: x.reciprocal, zeroth, first)
      }
    }
    let phase = BesselAsymptotics(x)
    if let (_, value) = phase.derivatives(order: n) { return value }
    if n >= 4096 { return BesselLargeOrder(order: n).secondKindDerivative(x) }
    return derivative(
      order: n, inverse: phase.inverse, phase.values(order: 0).second,
      phase.values(order: 1).second)
  }

  /// J_n(x) for an order of at least 4096.
  static func firstKind(order n: Int, _ x: WideFloat) -> WideFloat {
    if usesSeries(order: n, x) { return BesselSeries.firstKind(order: n, x) }
    if suitsAsymptotics(order: n, x) { return BesselAsymptotics(x).values(order: n).first }
    return BesselLargeOrder(order: n).firstKind(x)
  }

  /// Y_n(x) for an order of at least 4096.
  static func secondKind(order n: Int, _ x: WideFloat) -> WideFloat {
    if usesSeries(order: n, x) { return BesselSeries.secondKind(order: n, x) }
    if suitsAsymptotics(order: n, x) { return BesselAsymptotics(x).values(order: n).second }
    return BesselLargeOrder(order: n).secondKind(x)
  }

  /// Whether the terms of Hankel's expansions, which grow up to e^(n^2 / (2 x)) first, leave enough
  /// bits.
  private static func suitsAsymptotics(order n: Int, _ x: WideFloat) -> Bool {
    (WideFloat(n) * WideFloat(n) - x.scaled(by: 3)).isNegative
  }

  /// Whether the power series converge before cancellation costs more than 70 bits.
  ///
  /// It costs about x for low orders and x^2 / (2 n) for high ones, as powers of e.
  private static func usesSeries(order n: Int, _ x: WideFloat) -> Bool {
    !isLarge(x) || (x * x - WideFloat(n) * UInt64(60)).isNegative
  }

  /// Whether the asymptotic series of the lowest orders reach 2^-130.
  private static func isLarge(_ x: WideFloat) -> Bool {
    !(x - WideFloat(45)).isNegative
  }

  /// The derivative of the solution of order n that has the given values at the orders 0 and 1.
  private static func derivative(
    order n: Int, inverse: WideFloat, _ zeroth: WideFloat, _ first: WideFloat
  ) -> WideFloat {
    if n == 0 { return -first }
    let (lower, value) = ascend(to: n, inverse: inverse, zeroth, first)
    return lower - value * UInt64(n) * inverse
  }

  /// The solutions of the orders n - 1 and n, for n >= 1.
  private static func ascend(
    to n: Int, inverse: WideFloat, _ zeroth: WideFloat, _ first: WideFloat
  ) -> (WideFloat, WideFloat) {
    let step = inverse.scaled(by: 1)
    var (lower, value) = (zeroth, first)
    for k in 1..<UInt64(n) {
      (lower, value) = (value, step * k * value - lower)
    }
    return (lower, value)
  }

  /// J_(n + 1)(x) / J_n(x) for n > x, by downward recurrence (DLMF 3.6(ii)).
  private static func recessiveRatio(order n: Int, inverse: WideFloat) -> WideFloat {
    let step = inverse.scaled(by: 1)
    // The growth of the dominant solution bounds the error of starting with zero.
    let twoOverX = step.double
    var (before, after) = (0.0, 1.0)
    var top = n
    while after < 0x1p75 {
      top += 1
      (before, after) = (after, Double(top) * twoOverX * after - before)
    }
    var (upper, value) = (WideFloat.zero, WideFloat.one)
    for k in stride(from: UInt64(top), to: UInt64(n), by: -1) {
      (upper, value) = (value, step * k * value - upper)
    }
    return upper / value
  }
}
