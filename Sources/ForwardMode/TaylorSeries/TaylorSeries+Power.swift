// Roots and powers.

extension TaylorSeriesPayload {
  /// Roots of any degree d, from d x v′ = v x′, with whole-number factors.
  @inlinable
  public static func root(of x: TaylorSeries<T>, _ start: (value: T, derivative: T), degree: Int)
    -> TaylorSeries<T>
  {
    // Of an even root's two zeros, both stand for the limit from above.
    let base = degree & 1 == 0 ? x.value.magnitude : x.value
    let (d, divisor) = (Double(degree), T(degree) * base)
    return power(of: x, start, divisor: divisor) { n, j in
      T(Double(j) - d * Double(n - j))
    }
  }

  /// A power, one argument of which may be constant.
  @inlinable @inline(__always)
  public static func power(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T) -> TaylorSeries<T>
  {
    if !y.isActive { return power(x, constant: y.value, value: value) }
    if !x.isActive { return power(constant: x.value, y, value: value) }
    return activePower(x, y, value: value)
  }

  /// A power with a constant exponent.
  @inlinable
  static func power(_ x: TaylorSeries<T>, constant r: T, value: T) -> TaylorSeries<T> {
    let slope = Rules.Pow().firstPartial(at: x.value, r, value: value)
    let exponent = r.plain
    if r.isConstant && exponent >= 0 {
      if exponent == exponent.rounded() && exponent < 0x1p53 {
        // A short polynomial in x has coefficients that are zero or small although those before
        // are large, and where x₀ is 0 nothing else is right.
        let isShort = exponent <= T.Plain(x.limit)
        if isShort || x.value == 0 || !value.plain.isNormal {
          return power(x, Int(exponent)).replacing(value: value, first: slope * x.coefficient(1))
        }
      } else if x.value == 0 {
        return branchPoint(x, exponent: exponent, value: value, slope: slope)
      }
    }
    if x.extent <= 1 && r.isConstant && !value.plain.isNormal && x.value != 0
      && x.value.plain.isFinite
    {
      return powerOfLinear(x, exponent: r, value: value, slope: slope)
    }
    return power(of: x, (value, slope), divisor: x.value) { n, j in
      r * T(j) - T(n - j)
    }
  }

  /// A power of x₀ + x₁ t that overflows or underflows, coefficient by coefficient: C(r, n) x₀ʳ⁻ⁿ x₁ⁿ.
  ///
  /// A recurrence would start from a value that is lost.
  @inlinable
  static func powerOfLinear(_ x: TaylorSeries<T>, exponent r: T, value: T, slope: T)
    -> TaylorSeries<T>
  {
    make(order: x.limit, extent: x.limit, mark: x.mark) { v in
      let rate = x.coefficient(1)
      v[0] = value
      v[1] = slope * rate
      var scale: T = r * rate
      var n = 2
      while n <= x.limit {
        scale *= (r - T(n - 1)) * rate / T(n)
        v[n] = scale == 0 ? 0 : scale * T.apply(Rules.Pow(), to: x.value, r - T(n))
        n += 1
      }
    }
  }

  /// The function with c x v′ = v x′ times an exponent.
  ///
  /// ```
  /// vₙ = s xₙ + (1 / (n d)) Σ fₙⱼ xⱼ vₙ₋ⱼ                              j = 1 … n−1
  /// ```
  ///
  /// For the power r the factor is r j − (n − j) and the divisor d is x₀. In the products x is in units
  /// of a power of two next to d, lest they underflow or overflow though their ratio to d does not.
  @inlinable @inline(__always)
  static func power(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), divisor: T,
    factor: (_ n: Int, _ j: Int) -> T
  ) -> TaylorSeries<T> {
    let unit = T(plain: reciprocalUnit(of: divisor.plain))
    let divisor = divisor * unit
    let (value, derivative) = start
    // Far from 1 the slope may be out of range although its product with the coefficients is not.
    let isFar =
      !derivative.plain.isAmple && value.plain.isNormal && x.value != 0 && x.value.plain.isFinite
    let (slope, slopeUnit) = isFar ? (factor(1, 1) * value / divisor, unit) : (derivative, 1)
    return x.withCoefficients { x1 in
      make(order: x.limit, extent: x.limit, mark: x.mark) { v in
        v[0] = value
        var n = 1
        while n <= x.limit {
          var next: T = n <= x.extent ? slope * (x1[n] * slopeUnit) : 0
          if n > 1 && x.extent > 0 {
            var sum: T = 0
            var j = 1
            while j <= min(n - 1, x.extent) {
              sum += factor(n, j) * (x1[j] * unit) * v[n - j]
              j += 1
            }
            next += sum / (T(n) * divisor)
          }
          v[n] = next
          n += 1
        }
      }
    }
  }

  /// The power of two that brings a number next to 1; 1 for zero and numbers that are not finite.
  @inlinable @inline(__always)
  static func reciprocalUnit(of x: T.Plain) -> T.Plain {
    if x == 0 || !x.isFinite { return 1 }
    let greatest = T.Plain.greatestFiniteMagnitude.exponent
    return T.Plain(sign: .plus, exponent: min(-x.exponent, greatest), significand: 1)
  }

  /// A power with a whole exponent, by repeated squaring.
  @inlinable
  static func power(_ x: TaylorSeries<T>, _ exponent: Int) -> TaylorSeries<T> {
    if exponent == 0 { return unit(like: x) }
    var (rest, square, result) = (exponent, x, x)
    var isStarted = false
    while true {
      if rest & 1 == 1 {
        result = isStarted ? convolved(result, square) : square
        isStarted = true
      }
      rest >>= 1
      if rest == 0 { return result }
      square = convolved(square, square)
    }
  }

  /// The constant 1 as a series of the same differentiation.
  @inlinable
  static func unit(like x: TaylorSeries<T>) -> TaylorSeries<T> {
    make(order: x.limit, extent: 0, mark: x.mark) { c in c[0] = 1 }
  }

  /// A power r > 0 that is no whole number, at x₀ = 0.
  ///
  /// With xₚ the first coefficient that is not 0, the power starts at tᵖʳ: what comes before is 0.
  /// What comes after has the limit C(r, n) xⁿ⁻ʳ → ±∞ if p = 1, and none otherwise.
  @inlinable
  static func branchPoint(_ x: TaylorSeries<T>, exponent r: T.Plain, value: T, slope: T)
    -> TaylorSeries<T>
  {
    var p = 1
    while p < x.extent && x.coefficient(p) == 0 { p += 1 }
    let lead = x.coefficient(p).plain
    if lead == 0 { return unit(like: x).replacing(value: value) }
    let start = T.Plain(p) * r
    return make(order: x.limit, extent: x.limit, mark: x.mark) { v in
      v[0] = value
      v[1] = slope * x.coefficient(1)
      var n = 1
      var factor = lead.isNaN ? lead : 1
      while n <= x.limit {
        factor *= (r - T.Plain(n - 1)).sign == lead.sign ? 1 : -1
        if n > 1 && T.Plain(n) >= start {
          v[n] = T(plain: p == 1 ? factor * .infinity : .nan)
        }
        n += 1
      }
    }
  }

  /// A constant base to the power of a series: v′ = log b · v y′.
  @inlinable
  static func power(constant base: T, _ y: TaylorSeries<T>, value: T) -> TaylorSeries<T> {
    let slope = Rules.Pow().secondPartial(at: base, y.value, value: value)
    // 0 to a positive power is 0 on both sides of y₀; its logarithm would say 0 · ∞.
    let rate = base == 0 && value == 0 ? 0 : T.apply(Rules.Log(), to: base)
    return exponential(of: y, (value, slope), rate: rate)
  }

  /// A power with both arguments active: v = exp u with u = y log x.
  @inlinable
  static func activePower(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T) -> TaylorSeries<T> {
    let order = min(x.limit, y.limit)
    let first = firstOrder(Rules.Pow(), x, y, value: value)
    if x.value == 0 && y.value >= 0 { return powerAtZero(x, y, value: value, first: first) }
    // Next to 0 the logarithm's coefficients overflow though the power's do not: in units of x they are
    // ordinary. Where x hardly changes they do not overflow, and those of y would.
    let isNextToZero = x.plain.magnitude < min(T.Plain.ulpOfOne, x.coefficient(1).plain.magnitude)
    let unit = isNextToZero ? T.Plain.unit(near: x.plain / x.coefficient(1).plain) ?? 1 : 1
    let u = product(apply(Rules.Log(), to: stretched(x, by: unit)), stretched(y, by: unit))
    let power = exponentiated(u.cut(to: order), value: value, first: first * T(plain: unit))
    return stretched(power, by: 1 / unit).replacing(value: value, first: first)
  }

  /// The series in t / s, whose n-th coefficient is sⁿ times as large; s is a power of two.
  @inlinable
  static func stretched(_ x: TaylorSeries<T>, by s: T.Plain) -> TaylorSeries<T> {
    if s == 1 || !x.isActive { return x }
    let exponent = Int(s.exponent)
    return x.withCoefficients { old in
      make(order: x.limit, extent: x.extent, mark: x.mark) { c in
        for n in 0...x.extent { c[n] = lifted(old[n], byTwoTo: n * exponent) }
      }
    }
  }

  /// The product with a power of two, in two steps since it may be out of range where the product is
  /// not.
  @inlinable
  static func lifted(_ x: T, byTwoTo n: Int) -> T {
    let limit = 2 * Int(T.Plain.greatestFiniteMagnitude.exponent)
    let exponent = max(-limit, min(n, limit))
    let half = T.Plain(1).scaled(byTwoTo: exponent / 2)
    return x * T(plain: half) * T(plain: T.Plain(1).scaled(byTwoTo: exponent - exponent / 2))
  }

  /// A power with both arguments active at x₀ = 0, where log x has no series.
  ///
  /// With a tᵖ and b t^q the first terms of x and y − y₀ that are not 0, and y₀ whole,
  ///
  /// ```
  /// xʸ = xʸ⁰ exp((y − y₀) log x) = xʸ⁰ + aʸ⁰ b p tᵐ log |t| + …        m = p y₀ + q
  /// ```
  ///
  /// So below m the coefficients are those of the constant exponent. From there on the derivatives
  /// grow without bound, and stand for their limits from where x > 0. If y₀ is no whole number,
  /// the power with the constant exponent alone does that sooner.
  @inlinable
  static func powerAtZero(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T, first: T)
    -> TaylorSeries<T>
  {
    let order = min(x.limit, y.limit)
    let start = power(x, constant: y.value, value: value).cut(to: order).marked(x.mark | y.mark)
    var (p, q) = (1, 1)
    while p < order && x.coefficient(p) == 0 { p += 1 }
    while q < order && y.coefficient(q) == 0 { q += 1 }
    let (a, b, exponent) = (x.coefficient(p).plain, y.coefficient(q).plain, y.value.plain)
    let end = T.Plain(p) * exponent + T.Plain(q)
    if b == 0 || exponent != exponent.rounded() || end > T.Plain(order) {
      return start.replacing(value: value, first: first)
    }
    let isOdd = (exponent / 2) != (exponent / 2).rounded()
    let sign = b * (isOdd ? a : a.magnitude)
    let result = make(order: order, extent: order, mark: start.mark) { v in
      var n = 0
      while n <= order {
        let beyond = n - Int(end)
        v[n] =
          beyond < 0
          ? start.coefficient(n)
          : T(plain: logarithmicLimit(beyond, power: p, lead: a) * (sign < 0 ? -1 : 1))
        n += 1
      }
    }
    return result.replacing(value: value, first: first)
  }

  /// The limit of the derivative of order m + n of tᵐ log |t|, from where a tᵖ is positive; NaN
  /// where there is none.
  @inlinable
  static func logarithmicLimit(_ n: Int, power p: Int, lead a: T.Plain) -> T.Plain {
    let isEven = p & 1 == 0
    if a == 0 || a.isNaN || (isEven && (a < 0 || n & 1 == 1)) { return .nan }
    // log |t| → −∞; its derivatives are 1/t, −1/t², 2/t³, …
    if n == 0 { return -.infinity }
    return n & 1 == 1 ? (a < 0 ? -.infinity : .infinity) : -.infinity
  }
}
