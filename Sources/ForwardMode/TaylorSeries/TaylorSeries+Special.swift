// Special functions: by an exponential's recurrence, or by composition with the function's own
// series where all its derivatives are known.

extension Number where P: SeriesStorage {
  /// The Gaussian v = exp(−x²): v′ = v (−x²)′.
  @inlinable
  static func gaussian(_ x: Self) -> Self {
    let (value, slope) = Rules.Gaussian().valueWithDerivative(at: x.value)
    return exponentiated(
      negative(convolved(x, x)), value: value, first: slope * x.coefficient(1))
  }

  /// The gamma function: Γ′ = Γ (log Γ)′.
  @inlinable
  static func gamma(_ x: Self) -> Self {
    let (value, slope) = Rules.Gamma().valueWithDerivative(at: x.value)
    return exponentiated(
      apply(Rules.LogGamma(), to: x), value: value, first: slope * x.coefficient(1))
  }

  /// The polygamma functions: each is the derivative of the one before.
  @inlinable
  static func polygamma(_ rule: Rules.Polygamma, of x: Self) -> Self {
    let unit = T(plain: linearUnit(of: x))
    return composed(rule, of: x, order: x.limit) { a in
      // At a pole the function is NaN; some of its derivatives have limits there, unlike it.
      let value = T.apply(rule, to: x.value)
      var (n, factorial) = (0, T(1))
      while n <= x.limit {
        if n > 0 { factorial *= T(n) / unit }
        a[n] =
          value.isNotANumber
          ? value : T.apply(Rules.Polygamma(order: rule.order + n), to: x.value) / factorial
        n += 1
      }
    }
  }

  /// Bessel functions, or their slopes, from neighbouring orders.
  ///
  /// ```
  /// 2ᵐ Bₙ⁽ᵐ⁾ = Bₙ₋ₘ − m Bₙ₋ₘ₊₂ + … ± Bₙ₊ₘ
  /// ```
  ///
  /// with binomial coefficients: the rule Bₙ′ = (Bₙ₋₁ − Bₙ₊₁) / 2, repeated.
  @inlinable
  static func bessel<R: UnaryRule, B: UnaryRule>(
    _ rule: R, of x: Self, order: Int, slopes: Int, family: (Int) -> B
  ) -> Self {
    let highest = x.limit + slopes
    let unit = T(plain: linearUnit(of: x))
    return withScratch(2 * highest + 1) { row in
      for i in 0...(2 * highest) {
        row[i] = T.apply(family(order - highest + i), to: x.value)
      }
      return composed(rule, of: x, order: x.limit) { a in
        // After m rounds, row[m...] holds the m-th derivatives of the orders that still have one.
        var (m, factorial) = (0, T(1))
        while true {
          if m > slopes { factorial *= T(m - slopes) / unit }
          if m >= slopes { a[m - slopes] = row[highest] / factorial }
          if m == highest { return }
          var (i, previous) = (m, row[m])
          while i + 2 <= 2 * highest - m {
            let center = row[i + 1]
            row[i + 1] = (previous - row[i + 2]) * 0.5
            previous = center
            i += 1
          }
          m += 1
        }
      }
    }
  }

  /// The power of two next to |x₁| from below, and at least 1.
  ///
  /// In units of it, neither the function's own coefficients vanish nor the powers of x grow where x
  /// has been scaled up to keep small coefficients in range.
  @inlinable
  static func linearUnit(of x: Self) -> T.Plain {
    let slope = x.coefficient(1).plain.magnitude
    if !(slope > 1 && slope.isFinite) { return 1 }
    return T.Plain(sign: .plus, exponent: slope.exponent, significand: 1)
  }

  /// The composition of a function with x, given the function's own coefficients at x₀, the m-th
  /// multiplied by the m-th power of the linear unit.
  @inlinable @inline(__always)
  static func composed<R: UnaryRule>(
    _ rule: R, of x: Self, order: Int, _ coefficients: (UnsafeMutablePointer<T>) -> Void
  ) -> Self {
    let (value, slope) = rule.valueWithDerivative(at: x.value)
    return withScratch(order + 1) { a in
      coefficients(a)
      let unit = linearUnit(of: x)
      let h = unit == 1 ? x : scaled(x, by: T(plain: 1 / unit))
      return composed(a, extent: order, with: h).replacing(
        value: value, first: slope * x.coefficient(1))
    }
  }

  /// The series Σ aₘ hᵐ by Horner's rule, where h is x without its value.
  @inlinable
  static func composed(_ a: UnsafePointer<T>, extent: Int, with x: Self) -> Self {
    let order = x.limit
    return x.withCoefficients { h in
      make(order: order, extent: order, mark: x.mark) { r in
        var m = min(extent, order)
        r[0] = a[m]
        while m > 0 {
          m -= 1
          // What will be multiplied by hᵐ yet needs no coefficients beyond the order less m.
          var n = order - m
          while n > 0 {
            r[n] = convolution(h, r, order: n, from: 1, through: min(n, x.extent))
            n -= 1
          }
          r[0] = a[m]
        }
      }
    }
  }
}
