// The derivatives of sinc x = sin x / x, accurate at their zeros too.
//
// sinc x = ∫₀¹ cos(x t) dt, so the n-th derivative is ∫₀¹ tⁿ cos(x t + n π/2) dt. Expanding the
// cosine gives a series for small x; integrating by parts gives a recurrence over n for large x,
//
//   x fₙ = dⁿ/dxⁿ sin x − n fₙ₋₁.

/// The n-th derivative of sinc at a plain number; 0 at infinities.
@usableFromInline
func plainSinc(order n: Int, _ x: Double) -> Double {
  requireOrder(n, upTo: greatestSincOrder, in: "sinc")
  if x.isInfinite { return 0 }
  if n == 0 { return x == 0 ? 1 : Double.libmSinCos(x).sine / x }
  if x.isNaN { return x }
  if x.magnitude < 0.75 * Double(n + 1) {
    let (sum, largest) = sincSeries(order: n, x)
    return sum.magnitude > largest / 2 ? sum : wideSinc(order: n, x)
  }
  let (sine, cosine) = Double.libmSinCos(x)
  var slope = sine / x
  for k in 1...n {
    let (unsigned, isNegative) = sineDerivative(k, sine, cosine)
    let (wave, rest) = (isNegative ? -unsigned : unsigned, Double(k) * slope)
    let difference = wave - rest
    // Near a zero the two nearly cancel, and there the C library's rounding shows.
    if difference.magnitude < max(wave.magnitude, rest.magnitude) / 2 {
      return wideSinc(order: n, x)
    }
    slope = difference / x
  }
  return slope
}

/// See the form over `Double`; rounded from it.
@usableFromInline
func plainSinc(order n: Int, _ x: Float) -> Float { Float(plainSinc(order: n, Double(x))) }

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// See the form over `Double`; beyond that type's range, where sinc has no digits left, it is 0.
  @usableFromInline
  func plainSinc(order n: Int, _ x: Float80) -> Float80 {
    requireOrder(n, upTo: greatestSincOrder, in: "sinc")
    if x.isInfinite { return 0 }
    if n == 0 { return x == 0 ? 1 : Float80.libmSinCos(x).sine / x }
    if x.isNaN { return x }
    if x.magnitude >= 0x1p1023 { return 0 }
    return wideSinc(order: n, WideFloat(x)).float80
  }
#endif

/// The largest order: beyond, the recurrence for large arguments takes more than milliseconds.
private let greatestSincOrder = 1_000_000

/// Σ cos((j + n) π/2) xʲ / (j! (j + n + 1)), and the largest of its terms in magnitude.
private func sincSeries(order n: Int, _ x: Double) -> (sum: Double, largest: Double) {
  // Every other cosine is zero; the first that is not has j = 0 or 1.
  var j = n & 1
  var power: Double = j == 0 ? 1 : x
  if (n + j) & 2 != 0 { power = -power }
  var (sum, largest) = (0.0, 0.0)
  while true {
    let term = power / Double(j + n + 1)
    largest = max(largest, term.magnitude)
    let next = sum + term
    if next == sum { return (sum, largest) }
    sum = next
    power *= -x * x / Double((j + 1) * (j + 2))
    j += 2
  }
}

/// dᵏ/dxᵏ sin x, as sine or cosine and whether its sign changes.
private func sineDerivative<T>(_ k: Int, _ sine: T, _ cosine: T) -> (wave: T, isNegative: Bool) {
  (k & 1 == 0 ? sine : cosine, k & 2 != 0)
}

private func wideSinc(order n: Int, _ x: Double) -> Double {
  wideSinc(order: n, WideFloat(x)).double
}

/// The n-th derivative with 192 bits, which outlast any cancellation between the terms.
private func wideSinc(order n: Int, _ x: WideFloat) -> WideFloat {
  if x.isZero || x.exponent <= 0 || x.double.magnitude < 0.75 * Double(n + 1) {
    return wideSincSeries(order: n, x)
  }
  var (sine, cosine) = WideFloat.reducedSineAndCosine(x.magnitude)
  if x.isNegative { sine = -sine }
  let reciprocal = x.reciprocal
  var slope = sine * reciprocal
  for k in 1...n {
    let (wave, isNegative) = sineDerivative(k, sine, cosine)
    slope = ((isNegative ? -wave : wave) - slope * WideFloat(k)) * reciprocal
  }
  return slope
}

private func wideSincSeries(order n: Int, _ x: WideFloat) -> WideFloat {
  var j = n & 1
  var power = j == 0 ? WideFloat.one : x
  if (n + j) & 2 != 0 { power = -power }
  let square = -(x * x)
  var sum = WideFloat.zero
  while true {
    let term = power / UInt64(j + n + 1)
    if term.isZero || (j > 2 && term.isNegligible(beside: sum)) { return sum + term }
    sum = sum + term
    power = power * square / UInt64((j + 1) * (j + 2))
    j += 2
  }
}
