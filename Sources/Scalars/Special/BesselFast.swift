#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The derivatives of the Bessel functions in `Double` and `DoubleDouble` arithmetic, where these
/// are accurate enough.
///
/// The C library's functions are not: they lose every bit near their zeros, and away from these
/// glibc's `j1` was measured wrong by four units in the last place and `y1` by forty.
enum BesselFast {
  /// J_n'(x) for n >= 0 and a finite x > 0, or `nil` where it takes more bits.
  static func firstKindDerivative(order n: Int, _ x: Double) -> Double? {
    guard n <= 64 else { return nil }
    if let value = leadingTerms(order: n, x) { return value }
    let hankel = BesselHankel(x)
    if let hankel, let value = hankel.derivatives(order: n)?.first {
      return hankel.isAccurate(value, order: n) ? value : nil
    }
    if isNear(order: n, x) { return series(order: n, x) }
    // Upward recurrence is stable below the turning point.
    guard let hankel, Double(n) < x else { return nil }
    return ascending(order: n, x, hankel.values(order: 0).first, hankel.values(order: 1).first)
  }

  /// Y_n'(x) for n >= 0 and a finite x > 0, likewise.
  static func secondKindDerivative(order n: Int, _ x: Double) -> Double? {
    guard n <= 64 else { return nil }
    guard let hankel = BesselHankel(x) else {
      guard x >= 0x1p-8, x < 20 else { return nil }
      let (zeroth, first) = secondKind(x)
      return ascending(order: n, x, zeroth, first)
    }
    if let value = hankel.derivatives(order: n)?.second {
      return hankel.isAccurate(value, order: n) ? value : nil
    }
    return ascending(order: n, x, hankel.values(order: 0).second, hankel.values(order: 1).second)
  }

  /// The derivative of the solution with the given values at the orders 0 and 1, by the recurrence
  /// DLMF 10.6.1, or `nil` where it is small next to the solution itself.
  private static func ascending(
    order n: Int, _ x: Double, _ zeroth: DoubleDouble, _ first: DoubleDouble
  ) -> Double? {
    if n == 0 {
      let isAccurate = first.high.magnitude > 0.125 * zeroth.high.magnitude
      return isAccurate ? -first.rounded : nil
    }
    let inverse = DoubleDouble(high: 1, low: 0) / x
    var (lower, value) = (zeroth, first)
    for k in 1..<n {
      (lower, value) = (value, value * inverse * Double(2 * k) - lower)
    }
    let result = (lower - value * inverse * Double(n)).rounded
    let size = lower.high.magnitude + value.high.magnitude
    return result.magnitude > 0.125 * size ? result : nil
  }

  /// Whether the power series cancels less than about 30 bits.
  private static func isNear(order n: Int, _ x: Double) -> Bool {
    x >= 0x1p-8 && x * x < max(400, 40 * Double(n + 1))
  }

  /// The power series DLMF 10.2.2, differentiated, where its first term dominates the others.
  private static func leadingTerms(order n: Int, _ x: Double) -> Double? {
    // Up to 22! a factorial is an exact `Double`.
    guard n <= 23, x * x <= Double(n + 1) * 2 else { return nil }
    // J_0' = -J_1, whose terms need no weights.
    let order = Double(max(n, 1))
    let weight = n == 0 ? 0 : 2 / order
    let step = DoubleDouble(productOf: 0.5 * x, -0.5 * x)
    // The second term, relative to the first, is the only other one that needs more bits.
    let second = step * (n == 0 ? 1 : order + 2) / (n == 0 ? 2 : order * (order + 1))
    var term = step.high / (order + 1)
    var rest = 0.0
    var k = 1.0
    repeat {
      k += 1
      term *= step.high / (k * (order + k))
      rest += term * (1 + k * weight)
    } while term.magnitude > 0x1p-60
    guard second.high >= -0.5 else { return nil }
    let partial = DoubleDouble(sumOfLarger: 1, smaller: second.high)
    let sum = DoubleDouble(
      sumOfLarger: partial.high, smaller: partial.low + second.low + rest)
    let factor: Double
    switch n {
    case 0: factor = -0.5 * x
    case 1: factor = 0.5
    case 2: factor = 0.25 * x
    default:
      var factorial = 2.0
      for k in 2..<n { factorial *= Double(k) }
      factor = pow(0.5 * x, order - 1) / factorial
    }
    // Below, a product would lose bits to gradual underflow.
    guard n <= 1 || factor >= 0x1p-900 else { return nil }
    return (sum * factor).rounded
  }

  /// The same series, every term of it in `DoubleDouble` arithmetic.
  private static func series(order n: Int, _ x: Double) -> Double? {
    let order = max(n, 1)
    let half = 0.5 * x
    let square = DoubleDouble(productOf: half, -half)
    var term = DoubleDouble(high: 1, low: 0)
    var sum = DoubleDouble(high: n == 0 ? 1 : Double(n), low: 0)
    var largest = sum.high
    var k = 0
    var size = 0.0
    repeat {
      k += 1
      term = term * square / Double(k * (order + k))
      let part = n == 0 ? term : term * Double(order + 2 * k)
      sum = sum + part
      size = part.high.magnitude
      largest = max(largest, size)
    } while size > largest * 0x1p-106
    // The error is a few units of 2^-104 of the largest term.
    guard sum.high.magnitude > largest * 0x1p-44 else { return nil }
    for k in 1..<order + 1 {
      sum = sum / Double(k)
      if k < order { sum = sum * half }
    }
    return n == 0 ? -(sum * half).rounded : 0.5 * sum.rounded
  }

  /// Y_0(x) and Y_1(x) for x in 2^-8..<20, by DLMF 10.8.1 and 10.8.2.
  private static func secondKind(_ x: Double) -> (DoubleDouble, DoubleDouble) {
    let one = DoubleDouble(high: 1, low: 0)
    let half = 0.5 * x
    let square = DoubleDouble(productOf: half, -half)
    // The terms of J_0 and of 2 J_1 / x, and the harmonic numbers that weight those of Y_0 and Y_1.
    var term0 = one
    var harmonic = DoubleDouble(high: 0, low: 0)
    var (j0, j1, y0, y1) = (one, one, harmonic, one)
    var k = 0.0
    while term0.high.magnitude > 0x1p-75 {
      k += 1
      term0 = term0 * square / (k * k)
      let term1 = term0 / (k + 1)
      harmonic = harmonic + one / k
      j0 = j0 + term0
      j1 = j1 + term1
      y0 = y0 + term0 * harmonic
      y1 = y1 + term1 * (harmonic + harmonic + one / (k + 1))
    }
    let gamma = DoubleDouble(high: 0x1.2788cfc6fb619p-1, low: -0x1.6cb90701fbfabp-58)
    let logarithm = DoubleDouble.log(half) + gamma
    let twoOverPi = DoubleDouble(high: 0x1.45f306dc9c883p-1, low: -0x1.6b01ec5417056p-55)
    let regular1 = (logarithm * j1 - y1 * 0.5) * half
    return ((logarithm * j0 - y0) * twoOverPi, (regular1 - one / x) * twoOverPi)
  }
}
