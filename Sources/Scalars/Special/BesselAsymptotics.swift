/// Hankel's asymptotic expansions for one argument, DLMF 10.17(i) and 10.17(ii).
struct BesselAsymptotics {
  let inverse: WideFloat
  private let argument: WideFloat
  private let amplitude: WideFloat
  private let sine: WideFloat
  private let cosine: WideFloat

  /// - Parameter x: At least 45.
  init(_ x: WideFloat) {
    argument = x
    inverse = x.reciprocal
    // The amplitude sqrt(2 / (pi x)) takes over the 1 / sqrt(2) of the angle x - pi / 4.
    amplitude = (inverse / .pi).squareRoot
    let (sine, cosine) = WideFloat.reducedSineAndCosine(x)
    self.sine = sine - cosine
    self.cosine = sine + cosine
  }

  /// J_n'(x) and Y_n'(x) where the expansions hold for the order n.
  ///
  /// Their terms grow up to e^(n^2 / (2 x)) first.
  func derivatives(order n: Int) -> (first: WideFloat, second: WideFloat)? {
    let order = WideFloat(n)
    guard (order * order - argument.scaled(by: 3)).isNegative else { return nil }
    let (even, odd) = sums(order: n, isDerivative: true)
    let (s, c) = angle(order: n)
    return (-(amplitude * (even * s + odd * c)), amplitude * (even * c - odd * s))
  }

  /// J_n(x) and Y_n(x) for an order that is small next to x.
  func values(order n: Int) -> (first: WideFloat, second: WideFloat) {
    let (even, odd) = sums(order: n, isDerivative: false)
    let (s, c) = angle(order: n)
    return (amplitude * (even * c - odd * s), amplitude * (even * s + odd * c))
  }

  /// The sine and the cosine of x - n pi / 2 - pi / 4, times the square root of two.
  private func angle(order n: Int) -> (sine: WideFloat, cosine: WideFloat) {
    switch n & 3 {
    case 0: (sine, cosine)
    case 1: (-cosine, sine)
    case 2: (-sine, -cosine)
    default: (cosine, -sine)
    }
  }

  /// The sums over the even and the odd inverse powers of x.
  private func sums(order n: Int, isDerivative: Bool) -> (even: WideFloat, odd: WideFloat) {
    let twice = WideFloat(n).scaled(by: 1)
    let square = twice * twice
    let scale = inverse.scaled(by: -3)
    var product = scale
    var last = 0
    var (even, odd) = (WideFloat.one, WideFloat.zero)
    for k in 1... {
      let factor = square - WideFloat((2 * k - 1) * (2 * k - 1))
      // The coefficients of the values and of the derivatives differ in the last factor only.
      let term = product * (isDerivative ? square + WideFloat(4 * k * k - 1) : factor)
      // The expansion diverges in the end; it may grow in the beginning.
      if term.exponent < -150 || term.exponent > last && k > 64 { break }
      last = term.exponent
      let signed = k & 2 == 0 ? term : -term
      if k & 1 == 0 { even = even + signed } else { odd = odd + signed }
      product = product * factor * scale / UInt64(k + 1)
    }
    return (even, odd)
  }
}
