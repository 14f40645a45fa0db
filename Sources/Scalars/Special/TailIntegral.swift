/// The lesser tail of a distribution with large parameters, by numerical integration.
///
/// Beyond its middle a density falls at least as fast as an exponential function, so that the formula of
/// Takahasi and Mori for such integrals takes the same hundred points however large the parameters are. Its
/// error is below 2⁻⁷⁵ of the tail.
enum TailIntegral {
  /// P(a, x) for x < a, else Q(a, x).
  static func gamma<N: WideNumber>(_ a: N, _ x: N) -> N {
    // With t = a (1 + μ) the density is e^−a (μ − log(1 + μ)) / (1 + μ), but for a factor.
    let start = (x - a) / a
    let (a0, mu) = (a.leading.double, start.leading.double)
    let width = 1 / (a0.squareRoot() + a0 * mu.magnitude)
    let origin = a * N.excess(start)
    let sum = integral(width: mu < 0 ? -width : width, from: start) { mu in
      N.exp(origin - a * N.excess(mu)) / (.one + mu)
    }
    // √(a / 2π) e^−origin / Γ*(a).
    let scale = IncompleteGamma.inverseRoot(N(constant: WideFloat.pi.scaled(by: 1)) / a)
    return scale * N.exp(-origin - N.stirlingRest(a)) * sum
  }

  /// I_x(a, b) for x below the mean a / (a + b), else 1 − I_x(a, b).
  static func beta<N: WideNumber>(_ a: N, _ b: N, _ x: N) -> N {
    let total = a + b
    // t exceeds the mean by δ; a log t + b log(1 − t) has no linear term in it.
    let (mean, rest) = (a / total, b / total)
    let start = (x * b - (.one - x) * a) / total
    let delta = start.leading.double
    let (a0, b0) = (a.leading.double, b.leading.double)
    let (m, r) = (mean.leading.double, rest.leading.double)
    let spread = (m * r / (a0 + b0)).squareRoot()
    let width = 1 / (1 / spread + delta.magnitude / (spread * spread))
    func height(_ delta: N) -> N {
      a * N.excess(delta / mean) + b * N.excess(-(delta / rest))
    }
    let origin = height(start)
    let sum = integral(
      width: delta < 0 ? -width : width, from: start,
      isInside: { -m < $0 && $0 < r }
    ) { delta in
      N.exp(origin - height(delta)) / ((mean + delta) * (rest - delta))
    }
    return BetaFunction.scaledRoot(a, b) * N.exp(-origin) * sum
  }

  /// ∫ f from a point on, to the right or to the left.
  ///
  /// - Parameters:
  ///   - width: The length over which f falls, negative for an integral to the left.
  ///   - start: The point.
  ///   - isInside: Whether there is anything at a place.
  ///   - f: The function, relative to that at the point.
  /// - Returns: The integral.
  private static func integral<N: WideNumber>(
    width: Double, from start: N, isInside: (Double) -> Bool = { $0 > -1 }, of f: (N) -> N
  ) -> N {
    var sum = N(constant: .zero)
    for (point, weight) in points {
      let distance = WideFloat(width) * point
      let place = start + N(constant: distance)
      if !isInside(place.leading.double) { continue }
      let term = f(place) * N(constant: weight)
      sum = sum + term
      // From the peak of the weights on, terms fall.
      if WideFloat.one < point && term.leading.isBelow(100, of: sum.leading) { break }
    }
    return sum * N(constant: WideFloat(width.magnitude))
  }

  /// The points v = e^(t − e⁻ᵗ) for equidistant t, with dv.
  private static let points: [(point: WideFloat, weight: WideFloat)] = (-88...72).map { k in
    let t = WideFloat(k).scaled(by: -4)
    let decay = WideFloat.exp(-t)
    let point = WideFloat.exp(t - decay)
    return (point, (point * (.one + decay)).scaled(by: -4))
  }
}
