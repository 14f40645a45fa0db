/// Hankel's expansions for one argument, DLMF 10.17(i) and 10.17(ii), to about 57 bits of the
/// amplitude sqrt(2 / (pi x)).
struct BesselHankel {
  private let argument: Double
  private let amplitude: DoubleDouble
  private let sine: DoubleDouble
  private let cosine: DoubleDouble

  /// Fails where the expansions of the lowest orders do not reach 2^-57, and where the reduction of
  /// the angle is no longer exact.
  init?(_ x: Double) {
    guard x >= 20, x < 0x1p19 else { return nil }
    argument = x
    // The square root of 2 / (pi x) and one step of Newton's iteration for its error.
    let quotient =
      DoubleDouble(high: 0x1.45f306dc9c883p-1, low: -0x1.6b01ec5417056p-55) / x
    let root = quotient.high.squareRoot()
    let power = DoubleDouble(productOf: root, root)
    let residual = (quotient.high - power.high) - power.low + quotient.low
    amplitude = DoubleDouble(high: root, low: residual / (2 * root))
    // The distance from the nearest odd multiple of pi / 4, the first two parts of which have 33
    // bits.
    let quarters = 2 * (x * 0x1.45f306dc9c883p-1 - 0.5).rounded() + 1
    let near = DoubleDouble(
      sumOf: x - quarters * 0x1.921fb544p-1, -(quarters * 0x1.0b4611a6p-35))
    let angle = DoubleDouble(
      sumOfLarger: near.high, smaller: near.low - quarters * 0x1.3198a2e037073p-70)
    (sine, cosine) = Self.rotated(
      Self.sine(angle), Self.cosine(angle), by: Int(quarters) >> 1)
  }

  /// J_n'(x) and Y_n'(x) relative to the amplitude, where the expansions for the order n reach as
  /// far as those of the order zero.
  func derivatives(order n: Int) -> (first: Double, second: Double)? {
    guard 4 * Double(n * n) <= argument else { return nil }
    let (even, odd) = sums(order: n, isDerivative: true)
    let (s, c) = Self.rotated(sine, cosine, by: -n)
    let first = scaled(-s, -(s.high * even + c.high * odd))
    let second = scaled(c, c.high * even - s.high * odd)
    return (first.rounded, second.rounded)
  }

  /// Whether the derivative of the order n is large enough, next to the amplitude and to the
  /// leading correction, to be accurate.
  func isAccurate(_ value: Double, order n: Int) -> Bool {
    let correction = Double(4 * n * n + 3) / (8 * argument)
    return value.magnitude > (0.0625 + correction) * amplitude.high
  }

  /// J_n(x) and Y_n(x) for n = 0 and n = 1.
  func values(order n: Int) -> (first: DoubleDouble, second: DoubleDouble) {
    let (even, odd) = sums(order: n, isDerivative: false)
    let (s, c) = Self.rotated(sine, cosine, by: -n)
    return (
      scaled(c, c.high * even - s.high * odd), scaled(s, s.high * even + c.high * odd)
    )
  }

  /// The sums over the even and the odd inverse powers of x without the leading one.
  private func sums(order n: Int, isDerivative: Bool) -> (even: Double, odd: Double) {
    let inverse = 1 / (8 * argument)
    let square = Double(4 * n * n)
    var (even, odd) = (0.0, 0.0)
    var product = inverse
    var last = Double.infinity
    var k = 1.0
    for index in 1... {
      // The coefficients of the values and of the derivatives differ in the last factor only.
      let factor = square - (2 * k - 1) * (2 * k - 1)
      let term = product * (isDerivative ? square + 4 * k * k - 1 : factor)
      if term.magnitude < 0x1p-60 || term.magnitude > last { break }
      last = term.magnitude
      let signed = index & 2 == 0 ? term : -term
      if index & 1 == 0 { even += signed } else { odd += signed }
      k += 1
      product *= factor * inverse / k
    }
    return (even, odd)
  }

  /// The amplitude times the sum of a number, which need not be the larger one, and a correction.
  private func scaled(_ main: DoubleDouble, _ rest: Double) -> DoubleDouble {
    amplitude * DoubleDouble(sumOf: main.high, main.low + rest)
  }

  /// The sine and the cosine of an angle plus a number of right angles.
  private static func rotated(
    _ sine: DoubleDouble, _ cosine: DoubleDouble, by rightAngles: Int
  ) -> (sine: DoubleDouble, cosine: DoubleDouble) {
    switch rightAngles & 3 {
    case 0: (sine, cosine)
    case 1: (cosine, -sine)
    case 2: (-sine, -cosine)
    default: (-cosine, sine)
    }
  }

  /// The sine of an angle of at most pi / 4 in magnitude: Taylor's series, all but the first term
  /// of which a `Double` holds to 2^-57.
  private static func sine(_ x: DoubleDouble) -> DoubleDouble {
    let z = x.high * x.high
    var sum = 1 / 355_687_428_096_000.0
    sum = sum * z - 1 / 1_307_674_368_000.0
    sum = sum * z + 1 / 6_227_020_800.0
    sum = sum * z - 1 / 39_916_800.0
    sum = sum * z + 1 / 362_880.0
    sum = sum * z - 1 / 5_040.0
    sum = sum * z + 1 / 120.0
    sum = sum * z - 1 / 6.0
    // The low part of the angle enters with the derivative, the cosine.
    return DoubleDouble(
      sumOfLarger: x.high, smaller: x.high * z * sum + x.low * (1 - 0.5 * z))
  }

  /// The cosine, all but the first two terms likewise.
  private static func cosine(_ x: DoubleDouble) -> DoubleDouble {
    let square = DoubleDouble(productOf: x.high, x.high)
    let z = square.high
    var sum = -1 / 6_402_373_705_728_000.0
    sum = sum * z + 1 / 20_922_789_888_000.0
    sum = sum * z - 1 / 87_178_291_200.0
    sum = sum * z + 1 / 479_001_600.0
    sum = sum * z - 1 / 3_628_800.0
    sum = sum * z + 1 / 40_320.0
    sum = sum * z - 1 / 720.0
    sum = sum * z + 1 / 24.0
    let leading = DoubleDouble(sumOfLarger: 1, smaller: -0.5 * z)
    return DoubleDouble(
      sumOfLarger: leading.high,
      smaller: leading.low + (z * z * sum - 0.5 * square.low - x.low * x.high))
  }
}
