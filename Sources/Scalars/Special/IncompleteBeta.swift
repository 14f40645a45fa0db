/// The incomplete beta function I_x(a, b) for a and b of at least 0, not both 0, and x between 0 and 1, with
/// derivatives where the numbers are polynomials.
struct IncompleteBeta<N: WideNumber> {
  private let a: N
  private let b: N

  /// x, and 1 − x, which may have all digits where the other has not.
  private let x: N
  private let y: N

  init(_ a: N, _ b: N, _ x: N) { self.init(a, b, x, .one - x) }

  private init(_ a: N, _ b: N, _ x: N, _ y: N) {
    (self.a, self.b, self.x, self.y) = (a, b, x, y)
  }

  /// I_y(b, a) = 1 − I_x(a, b).
  private var mirrored: IncompleteBeta { IncompleteBeta(b, a, y, x) }

  /// I_x(a, b).
  ///
  /// Up to the mean of the distribution that tail, beyond it one minus the other one; for large a and b near
  /// the mean the lesser tail from an integral, since the series takes many terms there.
  var value: N {
    let isBelowMean = x.leading * (a.leading + b.leading) < a.leading
    if !a.leading.double.isFinite || !b.leading.double.isFinite {
      // The rise is narrower than the gaps between numbers.
      return N(constant: isBelowMean ? .zero : .one)
    }
    if isSlow {
      let tail = TailIntegral.beta(a, b, x)
      return isBelowMean ? tail : .one - tail
    }
    return isBelowMean ? lowerTail : .one - mirrored.lowerTail
  }

  /// I_x(a, b) up to the mean.
  private var lowerTail: N {
    if x.leading.exponent < 0 { return series(bits: IncompleteGamma.bits) }
    // Towards 1 this series slows down; the other's sum is close to 1 then.
    if distanceFromMean > 40 { return fraction }
    let least = a.leading < .one ? a.leading : .one
    if b.leading.isBelow(40, of: least) { return besideZero }
    return .one - mirrored.series(bits: 2 * IncompleteGamma.bits)
  }

  /// The density x^(a−1) (1 − x)^(b−1) / B(a, b).
  var density: N { leadingTerm / (x * y) }

  /// xᵃ (1 − x)ᵇ / B(a, b).
  private var leadingTerm: N {
    if min(a.leading.exponent, b.leading.exponent) >= 21 {
      let height =
        a * N.excess(ofRatio: x * (a + b), a) + b * N.excess(ofRatio: y * (a + b), b)
      return N.exp(-height) * BetaFunction.scaledRoot(a, b)
    }
    return lesserParameter * termWithoutZero
  }

  /// xᵃ (1 − x)ᵇ / (a B(a, b)): without the derivatives of a power of a that would cancel beside a next to 0.
  private var leadingTermOverA: N {
    let isLarge = min(a.leading.exponent, b.leading.exponent) >= 21
    if isLarge { return leadingTerm / a }
    return b.leading < a.leading ? lesserParameter * termWithoutZero / a : termWithoutZero
  }

  /// xᵃ (1 − x)ᵇ / (c B(a, b)) for the lesser parameter c: not 0 where that is 0, and with derivatives there.
  private var termWithoutZero: N {
    let (less, more) = b.leading < a.leading ? (b, a) : (a, b)
    return N.exp(powers - BetaFunction.logarithmWithoutPole(less, more))
  }

  /// The lesser of the parameters.
  private var lesserParameter: N { b.leading < a.leading ? b : a }

  /// log(xᵃ (1 − x)ᵇ).
  private var powers: N { a * logarithm(x, y) + b * logarithm(y, x) }

  /// log x, where y = 1 − x.
  private func logarithm(_ x: N, _ y: N) -> N {
    y.leading.exponent < -4 ? N.logOnePlus(-y) : N.log(x)
  }

  /// DLMF 8.17.7 with 15.8.1: positive terms.
  private func series(bits: Int) -> N {
    let total = a + b
    var (term, sum, k) = (N.one, N.one, 0)
    repeat {
      let above = total + N(constant: WideFloat(k))
      k += 1
      term = term * x * above / (a + N(constant: WideFloat(k)))
      sum = sum + term
    } while !term.leading.isBelow(bits + 8 * sum.order, of: sum.leading) || !isFalling(k)
    return leadingTermOverA * sum
  }

  /// Whether the terms from here on are each less than the one before.
  private func isFalling(_ k: Int) -> Bool {
    let n = WideFloat(k)
    return x.leading * (a.leading + b.leading + n) < a.leading + n + .one
  }

  /// I_x(a, b) for x from ½ on and b that is 0, or next to nothing beside a and 1, where 1 − I_y(b, a) has no digits.
  ///
  /// ```
  /// I = −b (w (e^(b w) − 1) / (b w) + R yᵇ Σ (1 − a)ₖ yᵏ / (k! (b + k))),   R = 1 / (b B(b, a)),
  /// b w = log R + b log y
  /// ```
  private var besideZero: N {
    let w = logarithm(y, x) - reducedLogarithm
    let product = b * w
    // Every power of b that is carried takes part.
    var (factor, term) = (N.one, N.one)
    for k in 1..<product.order + 12 {
      term = term * product / UInt64(k + 1)
      factor = factor + term
    }
    return -(b * (w * factor + N.exp(product) * powerSeries))
  }

  /// Σ (1 − a)ₖ yᵏ / (k! (b + k)) from k = 1 on, DLMF 8.17.7 without its pole at b = 0.
  private var powerSeries: N {
    var (power, sum, k) = (N.one, N(constant: .zero), 0)
    // What the terms would be at most; they themselves may be 0 though their derivatives are not.
    var bound = WideFloat.one
    repeat {
      let below = N(constant: WideFloat(k))
      k += 1
      power = power * (y * (below + .one - a)) / UInt64(k)
      bound = bound * y.leading * (a.leading + WideFloat(k)) / UInt64(k)
      sum = sum + power * (b + N(constant: WideFloat(k))).reciprocal
    } while !bound.isBelow(2 * IncompleteGamma.bits + 8 * power.order, of: .one)
      || !(y.leading * (a.leading + WideFloat(k)) < WideFloat(k))
    return sum
  }

  /// log(b B(b, a)) / b by Taylor's series in b.
  private var reducedLogarithm: N {
    var (sum, power) = (N(constant: .zero), N.one)
    for n in 0..<4 + b.order {
      // (ψ⁽ⁿ⁾(1) − ψ⁽ⁿ⁾(a)) / (n + 1)!
      var coefficient =
        N(constant: PolygammaWide.value(order: n, at: .one))
        - a.composed { PolygammaWide.value(order: n + $0, at: a.leading) }
      for k in 1..<n + 2 { coefficient = coefficient / UInt64(k) }
      sum = sum + coefficient * power
      power = power * b
    }
    return sum
  }

  /// The continued fraction DLMF 8.17.22, from its end.
  private var fraction: N {
    var n = 3 * termCount + 12
    var tail = N.one
    while n > 0 {
      tail = .one + coefficient(n) / tail
      n -= 1
    }
    return leadingTermOverA / tail
  }

  /// The coefficients DLMF 8.17.23.
  private func coefficient(_ n: Int) -> N {
    let m = N(constant: WideFloat(n / 2))
    let twice = a + m + m
    if n % 2 == 0 { return m * (b - m) * x / ((twice - .one) * twice) }
    return -((a + m) * (a + b + m) * x / (twice * (twice + .one)))
  }

  /// How many coefficients settle a `Double`, by Lentz's method.
  private var termCount: Int {
    let (a, b, x) = (a.leading.double, b.leading.double, x.leading.double)
    var (c, d, n) = (1.0, 1.0, 0)
    while n < 50_000 {
      n += 1
      let m = Double(n / 2)
      let factor =
        n % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + factor * d)
      c = nonzero(1 + factor / c)
      if (c * d - 1).magnitude < 1e-16 { break }
    }
    return n
  }

  private func nonzero(_ x: Double) -> Double { x.magnitude < 1e-30 ? 1e-30 : x }

  /// Minus the logarithm of how high the density is beside that at the mean, in units of spreads.
  private var distanceFromMean: Double {
    let (a0, b0) = (a.leading, b.leading)
    let delta = x.leading * b0 - y.leading * a0
    let own = a0 * (delta / a0).excessOverLogarithm
    let other = b0.isZero ? -delta : b0 * (-(delta / b0)).excessOverLogarithm
    return (own + other).double
  }

  /// Whether a series would take thousands of terms.
  private var isSlow: Bool {
    let (a, b, x) = (a.leading.double, b.leading.double, x.leading.double)
    guard min(a, b) > 20_000 else { return false }
    let (m, r) = (a / (a + b), b / (a + b))
    return (x - m).magnitude < 0.25 * min(m, r)
  }
}
