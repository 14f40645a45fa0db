/// The beta function's logarithm and what belongs to it, in wide arithmetic.
enum BetaFunction {
  /// log B(a, b) of positive numbers.
  ///
  /// Where both are large, or one is, the logarithms of the gamma functions are much larger than their
  /// sum; Stirling's formula gives what is left of them.
  static func logarithm<N: WideNumber>(_ a: N, _ b: N) -> N {
    if b.leading < a.leading { return logarithm(b, a) }
    return N.logGamma(a) + logarithmOfGammaRatio(a, b)
  }

  /// log(b B(b, a)), the logarithm without its pole at b = 0, of b that is not the greater one.
  static func logarithmWithoutPole<N: WideNumber>(_ b: N, _ a: N) -> N {
    N.logGamma(b + .one) + logarithmOfGammaRatio(b, a)
  }

  /// log Γ(b) − log Γ(a + b) for b that is not less than a.
  private static func logarithmOfGammaRatio<N: WideNumber>(_ a: N, _ b: N) -> N {
    let total = a + b
    if b.leading.exponent < 21 {
      return a.leading.isBelow(40, of: b.leading)
        ? logarithmOfGammaRatio(small: a, b) : N.logGamma(b) - N.logGamma(total)
    }
    // (b − ½) log(b / (a + b)) − a log(a + b) + a + …
    let half = N(constant: WideFloat.one.scaled(by: -1))
    let ratio = N.logOnePlus(a / b)
    let rest = N.stirlingRest(b) - N.stirlingRest(total)
    return a - (b - half) * ratio - a * N.log(total) + rest
  }

  /// The same by Taylor's series in a, where the two would cancel.
  private static func logarithmOfGammaRatio<N: WideNumber>(small a: N, _ b: N) -> N {
    var (sum, power) = (N(constant: .zero), a)
    for n in 1..<5 + a.order {
      sum = sum - power * b.composed { PolygammaWide.value(order: n - 1 + $0, at: b.leading) }
      power = power * a / UInt64(n + 1)
    }
    return sum
  }

  /// √(a b / (2π (a + b))) Γ*(a + b) / (Γ*(a) Γ*(b)): xᵃ (1 − x)ᵇ / B(a, b) at the mean a / (a + b).
  static func scaledRoot<N: WideNumber>(_ a: N, _ b: N) -> N {
    let total = a + b
    let root = IncompleteGamma.inverseRoot(
      total * N(constant: WideFloat.pi.scaled(by: 1)) / (a * b))
    return root * N.exp(stirling(total) - stirling(a) - stirling(b))
  }

  /// What Stirling's formula leaves of log Γ.
  private static func stirling<N: WideNumber>(_ x: N) -> N {
    if x.leading.exponent >= 21 { return N.stirlingRest(x) }
    let half = N(constant: WideFloat.one.scaled(by: -1))
    let root = N(constant: .logRootTwoPi)
    return N.logGamma(x) - (x - half) * N.log(x) + x - root
  }

  /// ψ⁽ⁿ⁾(a) − ψ⁽ⁿ⁾(a + b): the derivatives of log B(a, b) in a.
  static func polygammaDifference(order n: Int, _ a: WideFloat, _ b: WideFloat) -> WideFloat {
    if b.isBelow(100, of: a) {
      return -(b * PolygammaWide.value(order: n + 1, at: a))
    }
    return PolygammaWide.value(order: n, at: a) - PolygammaWide.value(order: n, at: a + b)
  }
}

extension WideNumber {
  /// log(1 + x) for x of at least 0, to all digits near 0.
  static func logOnePlus(_ x: Self) -> Self { x - excess(x) }
}
