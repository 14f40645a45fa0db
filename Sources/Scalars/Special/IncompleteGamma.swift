#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The incomplete gamma functions P(a, x) and Q(a, x) = 1 − P for positive numbers, with derivatives
/// where the numbers are polynomials.
///
/// Of the two the one is computed that is not close to 1: P from its power series up to x = a, Q beyond,
/// as 1 − P while that leaves digits enough and else from the continued fraction; for large a next to x the
/// smaller from an integral, since both would take many terms.
enum IncompleteGamma {
  /// How far the terms of a series are below its sum when it ends, in bits.
  static let bits = 84

  /// P(a, x) and Q(a, x).
  static func both<N: WideNumber>(_ a: N, _ x: N) -> (lower: N, upper: N) {
    let (a0, x0) = (a.leading.double, x.leading.double)
    if !a0.isFinite || !x0.isFinite {
      // The rise is narrower than the gaps between numbers.
      let half = N(constant: WideFloat.one.scaled(by: -1))
      let lower = x0 > a0 || a.leading < x.leading ? N.one : N(constant: .zero)
      return (x.leading - a.leading).isZero ? (half, half) : (lower, .one - lower)
    }
    if isSlow(a0, x0) {
      let tail = TailIntegral.gamma(a, x)
      return x0 < a0 ? (tail, .one - tail) : (.one - tail, tail)
    }
    if x0 <= a0 && a0 > 0x1p-40 {
      let lower = series(a, x)
      return (lower, .one - lower)
    }
    let upper = upperTail(a, x)
    return (.one - upper, upper)
  }

  /// The density x^(a−1) e^−x / Γ(a).
  static func density<N: WideNumber>(_ a: N, _ x: N) -> N {
    leadingTerm(a, x) * (a / x)
  }

  /// xᵃ e^−x / Γ(a + 1).
  static func leadingTerm<N: WideNumber>(_ a: N, _ x: N) -> N {
    if a.leading.exponent < 21 {
      return N.exp(a * N.log(x) - x - N.logGamma(a + .one))
    }
    // Stirling's formula, with the three large terms as one that loses no digits: a (μ − log(1 + μ)),
    // where x = a (1 + μ).
    let height = a * N.excess(ofRatio: x, a) + N.stirlingRest(a)
    return N.exp(-height) * inverseRoot(a * N(constant: WideFloat.pi.scaled(by: 1)))
  }

  /// 1 / √x.
  static func inverseRoot<N: WideNumber>(_ x: N) -> N {
    N.exp(-(N.log(x) / 2))
  }

  /// P by DLMF 8.7.1, whose terms are positive.
  private static func series<N: WideNumber>(_ a: N, _ x: N, bits: Int = bits) -> N {
    var (term, sum, below) = (N.one, N.one, a)
    repeat {
      below = below + .one
      term = term * (x / below)
      sum = sum + term
    } while !term.leading.isBelow(bits + 8 * a.order, of: sum.leading)
    return leadingTerm(a, x) * sum
  }

  private static func upperTail<N: WideNumber>(_ a: N, _ x: N) -> N {
    let (a0, x0) = (a.leading.double, x.leading.double)
    if a0 <= 0x1p-40 && x0 < 1 { return besideZero(a, x) }
    // log Q, but for a few units.
    let excess = a0 * (1 + log(x0 / a0)) - x0
    if a0 > 0x1p-40 && excess > -60 && x0 < a0 + 100 + 20 * a0.squareRoot() {
      return .one - series(a, x, bits: 2 * bits)
    }
    return fraction(a, x)
  }

  /// Q by the continued fraction DLMF 8.9.2, from its end.
  private static func fraction<N: WideNumber>(_ a: N, _ x: N) -> N {
    var n = termCount(a.leading.double, x.leading.double)
    var tail = x - a + N(constant: WideFloat(2 * n + 1))
    while n > 0 {
      let factor = (N(constant: WideFloat(n)) - a) * N(constant: WideFloat(n))
      n -= 1
      tail = x - a + N(constant: WideFloat(2 * n + 1)) - factor / tail
    }
    return leadingTerm(a, x) * (a / tail)
  }

  /// How many terms of the fraction reach far enough: three times as many as settle a `Double`, by Lentz's method.
  private static func termCount(_ a: Double, _ x: Double) -> Int {
    var b = x + 1 - a
    if b.magnitude < 1e-30 { b = 1e-30 }
    var (c, d, n) = (1e300, 1 / b, 0.0)
    while n < 100_000 {
      n += 1
      let factor = -n * (n - a)
      b += 2
      d = 1 / nonzero(factor * d + b)
      c = nonzero(b + factor / c)
      if (c * d - 1).magnitude < 1e-16 { break }
    }
    return Int(3 * n) + 12
  }

  private static func nonzero(_ x: Double) -> Double { x.magnitude < 1e-30 ? 1e-30 : x }

  /// Q for a next to 0 and x below 1, where 1 − P has no digits.
  ///
  /// ```
  /// Γ(1 + a) Q = a xᵃ ((e^(a w) − 1) / a − Σ (−x)ᵏ / (k! (a + k))),   w = log Γ(1 + a) / a − log x
  /// ```
  private static func besideZero<N: WideNumber>(_ a: N, _ x: N) -> N {
    let logarithm = N.log(x)
    let w = reducedLogGamma(a) - logarithm
    let product = a * w
    // w exprel(a w): every power of a that is carried takes part.
    var (factor, term) = (N.one, N.one)
    for k in 1..<a.order + x.order + 12 {
      term = term * product / UInt64(k + 1)
      factor = factor + term
    }
    var (sum, power, k) = (w * factor, N.one, UInt64(0))
    repeat {
      k += 1
      power = -(power * x) / k
      sum = sum - power * (a + N(constant: WideFloat(Int(k)))).reciprocal
    } while !power.leading.isBelow(bits + 8 * a.order, of: sum.leading)
    return a * N.exp(a * logarithm - N.logGamma(a + .one)) * sum
  }

  /// log Γ(1 + a) / a by Taylor's series, for a of at most 2⁻⁴⁰.
  private static func reducedLogGamma<N: WideNumber>(_ a: N) -> N {
    a.composed { m in
      // The term of aⁿ is ψ⁽ⁿ⁾(1) / (n + 1)!, here differentiated m times.
      var (sum, power) = (WideFloat.zero, WideFloat.one)
      for n in m..<m + 4 {
        var coefficient = PolygammaWide.value(order: n, at: .one) * power
        for k in 1..<n + 2 { coefficient = coefficient / UInt64(k) }
        for k in 0..<m { coefficient = coefficient * UInt64(n - k) }
        sum = sum + coefficient
        power = power * a.leading
      }
      return sum
    }
  }

  /// Whether a series would take thousands of terms.
  private static func isSlow(_ a: Double, _ x: Double) -> Bool {
    a > 20_000 && (x - a).magnitude < 0.25 * a
  }
}
