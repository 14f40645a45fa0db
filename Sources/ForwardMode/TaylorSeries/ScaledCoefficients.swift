/// Taylor coefficients that are too far apart for the number type, each known at some scale.
///
/// The derivatives of eˣ at 0 are all 1, but the coefficients 1 / n! sink below the smallest double
/// at n = 178. In the variable τ with t = s τ they are sⁿ / n!, which for s = 2⁶ stay in range up to
/// n = 560 and for s = 2⁹ up to 1000 and more. So where coefficients vanish, the function is
/// evaluated again on x₀ + s τ.
///
/// The scale s is a power of two, and every recurrence is homogeneous: each term of cₙ has n
/// factors s. So the significands of all intermediate results are the same at each scale, bit for
/// bit, until one of them underflows or overflows. Underflow, which is silent, only becomes rarer
/// as s grows, since each coefficient of tⁿ is multiplied by sⁿ ≥ 1; overflow shows as an infinity
/// or NaN. Hence the rule of `merge`: a finite coefficient from a larger scale replaces one from a
/// smaller.
///
/// The next scale is the average decay of the coefficients known so far, a root test. Without the
/// value and the leading factor it is s = |c₁ / cⱼ|^(1 / (j − 1)), j being the last coefficient that
/// has all its digits.
@usableFromInline
struct ScaledCoefficients<P: FloatingPointScalar> {
  /// The numbers cₙ sⁿ.
  @usableFromInline
  var coefficients: [P]

  /// For each of them the exponent of s = 2ᵉ.
  @usableFromInline
  var scales: [Int]

  /// The exponent of the largest scale that is of use.
  @usableFromInline
  var lower = 0

  /// The exponent of the smallest scale at which coefficients overflow that are still wanted.
  @usableFromInline
  var upper = greatestScale

  /// The last order before those that have lost digits.
  @usableFromInline
  var horizon = 0

  /// The first lost order that overflows at the scale `upper`.
  @usableFromInline
  var overflown: Int?

  /// The exponent of the largest power of two.
  @inlinable @inline(__always)
  static var greatestScale: Int { Int(P.greatestFiniteMagnitude.exponent) }

  /// Creates them from an evaluation at the scale 1.
  @inlinable
  init(_ coefficients: [P]) {
    self.coefficients = coefficients
    scales = Array(repeating: 0, count: coefficients.count)
  }

  /// Below this magnitude a coefficient is faint: those that it was computed from may be subnormal.
  ///
  /// The margin is an eighth of the exponents: 10⁻²⁶⁹ for `Double`. It leaves room for factors up to
  /// 10³⁸ that lift a coefficient after others that it depends on have lost digits.
  @inlinable @inline(__always)
  static var faint: P {
    let lowest = P.leastNormalMagnitude.exponent
    return P(sign: .plus, exponent: lowest - lowest / 8, significand: 1)
  }

  /// Whether a run of coefficients calls for a closer look.
  ///
  /// The value and the first order are left out, as no factorial lifts them.
  @inlinable @inline(__always)
  static func areSuspect(_ extent: Int, _ coefficient: (Int) -> P) -> Bool {
    if extent > 100 { return true }
    var n = 2
    while n <= extent {
      let magnitude = coefficient(n).magnitude
      if magnitude < faint && magnitude > 0 { return true }
      n += 1
    }
    return extent > 15 && coefficient(extent) == 0 && coefficient(extent - 1) == 0
  }

  /// The exponent of the scale to evaluate the function at next, if that may help.
  @inlinable
  mutating func nextScale() -> Int? {
    let lost = firstLost
    if lost == nil && !coefficients.dropFirst(2).contains(where: isFaint) { return nil }
    let orders = coefficients.indices.dropFirst()
    let sound = orders.filter { $0 < lost ?? .max && coefficients[$0].isNormal }
    let known = sound.count > 1 ? sound : orders.filter { isKnown(coefficients[$0]) }
    guard let first = known.first, var last = known.last, first < last else { return nil }
    if let lost, coefficients[lost] == 0 {
      // What vanished at once had been lifted before: so the last that were not zero are doubtful.
      let least = coefficients[last].exponent + P.Exponent(P.significandBitCount + 8)
      last = known.last { coefficients[$0].exponent >= least } ?? last
    }
    horizon = last
    if first == last { return nil }
    let (drop, span) = (logarithm(first) - logarithm(last), last - first)
    if drop <= 0 { return nil }
    let root = (2 * drop + span) / (2 * span)
    // What is only faint may have its digits, so it is not worth a scale beyond the root test's.
    let least = lost != nil && drop > lower * span ? lower + 1 : root
    let next = min(max(root, least), (lower + upper) / 2)
    return next > lower ? next : nil
  }

  /// The first order that has lost digits: one that overflows at the scale tried for it, that is
  /// subnormal, or that begins a run of zeros up to the end, longer than any gap before.
  @inlinable
  var firstLost: Int? {
    if let overflown { return overflown }
    var (gap, longest) = (0, 1)
    for (n, c) in coefficients.enumerated() where n > 0 {
      if c == 0 {
        gap += 1
      } else {
        if n > 1 && c.isSubnormal { return n }
        (gap, longest) = (0, max(gap, longest))
      }
    }
    return coefficients.count > 16 && gap > longest ? coefficients.count - gap : nil
  }

  @inlinable
  func isFaint(_ c: P) -> Bool { c != 0 && c.magnitude < Self.faint }

  @inlinable
  func isKnown(_ c: P) -> Bool { c != 0 && c.isFinite }

  /// The binary logarithm of |cₙ|, rounded down.
  @inlinable
  func logarithm(_ n: Int) -> Int { Int(coefficients[n].exponent) - n * scales[n] }

  /// Takes over what an evaluation at a larger scale knows better.
  ///
  /// - Returns: Whether the evaluation agrees in value and low orders, as it must unless the function
  ///   is another at each call, or takes the coefficients of its argument apart.
  @inlinable
  mutating func merge(scale: Int, _ other: (Int) -> P) -> Bool {
    let value = coefficients[0]
    if other(0) != value && !(value.isNaN && other(0).isNaN) { return false }
    for n in coefficients.indices.dropFirst().prefix(15) where !agrees(other(n), n, scale) {
      return false
    }
    overflown = nil
    for n in coefficients.indices.dropFirst() where coefficients[n].isFinite {
      let next = other(n)
      if next.isFinite {
        if scale > scales[n] { (coefficients[n], scales[n]) = (next, scale) }
      } else if n > horizon && overflown == nil {
        overflown = n
      }
    }
    if overflown == nil {
      (lower, upper) = (max(scale, scales.max() ?? 0), Self.greatestScale)
    } else {
      upper = scale
    }
    return true
  }

  /// Whether a coefficient at another scale is the same number, as far as both can be trusted.
  @inlinable
  func agrees(_ other: P, _ n: Int, _ scale: Int) -> Bool {
    let c = coefficients[n]
    if !c.isNormal || isFaint(c) || !other.isFinite { return true }
    let same = c.scaled(byTwoTo: n * (scale - scales[n]))
    return !same.isFinite || (other - same).magnitude <= same.magnitude * 0x1p-16
  }

  /// The derivatives through an order; beyond the last coefficient they are zero.
  @inlinable
  func derivatives(_ order: Int) -> [P] {
    var factorial = ExtendedFactorial<P>()
    return (0...order).map { n in
      if n > 1 { factorial.multiply(by: n) }
      if n >= coefficients.count { return 0 }
      let (c, shift) = (coefficients[n], -n * scales[n])
      let unscaled = c.scaled(byTwoTo: shift)
      // Low orders have the bits of a call that asks for them alone.
      if n <= 100 && (shift == 0 || unscaled.isNormal) {
        return TaylorSeries<P>.derivative(n, coefficient: unscaled)
      }
      return factorial.times(c, scaledBy: shift)
    }
  }
}
