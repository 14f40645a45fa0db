#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bessel functions of orders so large that recurrences take too long, for arguments of comparable
/// size, in wide arithmetic: Debye's expansions, and around the turning point x = n, where these
/// fail, the differential equation, integrated from the places where they still hold.
struct BesselLargeOrder {
  private let order: WideFloat

  /// - Parameter n: At least 4096.
  init(order n: Int) {
    order = WideFloat(n)
  }

  /// J_n(x).
  func firstKind(_ x: WideFloat) -> WideFloat {
    expansions(x)?.first ?? integrated(to: x, fromBelow: true).value
  }

  /// Y_n(x).
  func secondKind(_ x: WideFloat) -> WideFloat {
    expansions(x)?.second ?? integrated(to: x, fromBelow: false).value
  }

  /// J_n'(x).
  func firstKindDerivative(_ x: WideFloat) -> WideFloat {
    if let direct = expansions(x) { return direct.firstDerivative }
    // J_n grows up to the turning point, so that its errors stay small next to it in this
    // direction.
    return integrated(to: x, fromBelow: true).derivative
  }

  /// Y_n'(x).
  func secondKindDerivative(_ x: WideFloat) -> WideFloat {
    if let direct = expansions(x) { return direct.secondDerivative }
    return integrated(to: x, fromBelow: false).derivative
  }

  private struct Values {
    var first: WideFloat
    var firstDerivative: WideFloat
    var second: WideFloat
    var secondDerivative: WideFloat
  }

  /// Debye's expansions, DLMF 10.19(ii), unless x is so close to n that they do not reach 2^-110.
  private func expansions(_ x: WideFloat) -> Values? {
    let difference = (order - x) * (order + x)
    if difference.isZero { return nil }
    let root = difference.magnitude.squareRoot
    let p = order / root
    let ratio = root.reciprocal
    // The terms of p^3 / n decide; 2^-9 gives 120 bits with the polynomials there are.
    guard (p * p * ratio).exponent <= -9 else { return nil }
    return difference.isNegative
      ? oscillating(x, root: root, p: p, ratio: ratio)
      : monotonic(x, root: root, p: p, ratio: ratio)
  }

  /// For x < n, with x = n sech a.
  private func monotonic(
    _ x: WideFloat, root: WideFloat, p: WideFloat, ratio: WideFloat
  ) -> Values {
    let square = p * p
    var (first, second) = (WideFloat.zero, WideFloat.zero)
    for (k, term) in DebyePolynomials.terms(
      DebyePolynomials.forValues, ratio: ratio, square: square
    ).enumerated() {
      first = first + term
      second = k & 1 == 0 ? second + term : second - term
    }
    var (firstSlope, secondSlope) = (WideFloat.zero, WideFloat.zero)
    for (k, term) in DebyePolynomials.terms(
      DebyePolynomials.forDerivatives, ratio: ratio, square: square
    ).enumerated() {
      firstSlope = firstSlope + term
      secondSlope = k & 1 == 0 ? secondSlope + term : secondSlope - term
    }
    // n (tanh a - a); the factor 1 / sqrt(2 pi n tanh a); the quotient of the factors, sinh a.
    let decay = WideFloat.exp(root - order * WideFloat.log((order + root) / x))
    let factor = (WideFloat.pi * root).scaled(by: 1).squareRoot.reciprocal
    let growth = -(decay.reciprocal.scaled(by: 1))
    let slope = root / x
    return Values(
      first: factor * decay * first, firstDerivative: factor * decay * slope * firstSlope,
      second: factor * growth * second,
      secondDerivative: -(factor * growth * slope * secondSlope))
  }

  /// For x > n, with x = n sec b.
  private func oscillating(
    _ x: WideFloat, root: WideFloat, p: WideFloat, ratio: WideFloat
  ) -> Values {
    let square = -(p * p)
    let values = Self.parts(
      DebyePolynomials.terms(DebyePolynomials.forValues, ratio: ratio, square: square))
    let slopes = Self.parts(
      DebyePolynomials.terms(DebyePolynomials.forDerivatives, ratio: ratio, square: square))
    // The phase n (tan b - b) - pi / 4, and the amplitude sqrt(2 / (pi n tan b)).
    let inverse = x.reciprocal
    let angle = Self.angle(sine: root * inverse, cosine: order * inverse)
    let rightAngle = WideFloat.pi.scaled(by: -1)
    let phase = root - order * angle - rightAngle.scaled(by: -1)
    let turns = (phase / rightAngle).nearestInteger
    var (s, c) = WideFloat.sineAndCosine(phase - turns * rightAngle)
    switch (turns - (turns.scaled(by: -2).nearestInteger).scaled(by: 2)).double {
    case 0: break
    case 1: (s, c) = (c, -s)
    case -1: (s, c) = (-c, s)
    default: (s, c) = (-s, -c)
    }
    let amplitude = ((WideFloat.pi * root).reciprocal.scaled(by: 1)).squareRoot
    let slope = amplitude * root * inverse
    return Values(
      first: amplitude * (c * values.even + s * values.odd),
      firstDerivative: slope * (c * slopes.odd - s * slopes.even),
      second: amplitude * (s * values.even - c * values.odd),
      secondDerivative: slope * (c * slopes.even + s * slopes.odd))
  }

  /// The sums of every other term with alternating signs, from the powers of i.
  private static func parts(_ terms: [WideFloat]) -> (even: WideFloat, odd: WideFloat) {
    var (even, odd) = (WideFloat.zero, WideFloat.zero)
    for (k, term) in terms.enumerated() {
      let signed = k & 2 == 0 ? term : -term
      if k & 1 == 0 { even = even + signed } else { odd = odd + signed }
    }
    return (even, odd)
  }

  /// The angle in the first quadrant with the given sine and cosine: the arc tangent in `Double`
  /// and the series of the arc sine, DLMF 4.24.1, for its error of about 2^-53.
  private static func angle(sine: WideFloat, cosine: WideFloat) -> WideFloat {
    let isSteep = cosine.double < sine.double
    let (rise, run) = isSteep ? (cosine, sine) : (sine, cosine)
    let estimate = WideFloat(atan2(rise.double, run.double))
    let (s, c) = WideFloat.sineAndCosine(estimate)
    let d = rise * c - run * s
    let small = estimate + d + d * d * d / 6
    return isSteep ? WideFloat.pi.scaled(by: -1) - small : small
  }

  /// The value and the derivative of J_n, starting below the turning point, or of Y_n, starting
  /// above it, by Taylor steps of the size of the cube root of n, on which the solutions turn by
  /// ten radians at most.
  private func integrated(
    to x: WideFloat, fromBelow: Bool
  ) -> (value: WideFloat, derivative: WideFloat) {
    let size = WideFloat(cbrt(order.double).rounded(.up))
    var distance = size * UInt64(32)
    var start = order
    var values: Values?
    repeat {
      distance = distance + size
      start = fromBelow ? order - distance : order + distance
      values = expansions(start)
    } while values == nil
    guard let values else { return (.zero, .zero) }
    var (value, derivative) =
      fromBelow
      ? (values.first, values.firstDerivative) : (values.second, values.secondDerivative)
    while true {
      let rest = x - start
      let isLast = (rest.magnitude - size).isNegative
      let step = isLast ? rest : rest.isNegative ? -size : size
      (value, derivative) = taylorStep(from: start, by: step, value, derivative)
      if isLast { return (value, derivative) }
      start = start + step
    }
  }

  /// A step of Bessel's equation, DLMF 10.2.1, by the recurrence for the Taylor coefficients that
  /// it implies.
  private func taylorStep(
    from x: WideFloat, by step: WideFloat, _ value: WideFloat, _ derivative: WideFloat
  ) -> (WideFloat, WideFloat) {
    if step.isZero { return (value, derivative) }
    // The terms c_k h^k: those of the two lower orders, this one and the next.
    var (lowest, lower, term, next) = (WideFloat.zero, WideFloat.zero, value, derivative * step)
    let h = step / x
    let square = h * h
    let excess = (x - order) * (x + order)
    let stepSquare = step * step
    let first = (x * step * stepSquare).scaled(by: 1)
    let second = stepSquare * stepSquare
    let inverse = (x * x).reciprocal
    let scaledExcess = excess * stepSquare * inverse
    let (scaledFirst, scaledSecond) = (first * inverse, second * inverse)
    var sum = term + next
    var slope = next
    var k: UInt64 = 0
    var isSmall = false
    while true {
      let following =
        -(next * h * ((k + 1) * (2 * k + 1)) + term * (square * (k * k) + scaledExcess)
        + lower * scaledFirst + lowest * scaledSecond) / ((k + 1) * (k + 2))
      sum = sum + following
      slope = slope + following * (k + 2)
      let wasSmall = isSmall
      isSmall = following.isZero || following.exponent < max(sum.exponent, slope.exponent) - 150
      if isSmall && wasSmall { return (sum, slope / step) }
      (lowest, lower, term, next) = (lower, term, next, following)
      k += 1
    }
  }
}
