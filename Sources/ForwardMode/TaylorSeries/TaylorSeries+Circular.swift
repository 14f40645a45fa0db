// Trigonometric and hyperbolic functions, and their inverses with a square root.

extension Number where P: SeriesStorage {
  /// Sine and cosine together: s′ = c x′ and c′ = −s x′.
  @inlinable
  static func circular(_ x: Self) -> (sine: Self, cosine: Self) {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    return coupled(x, sine: sine, cosine: cosine, sign: -1)
  }

  /// Two functions, each the slope of the other up to a sign.
  @inlinable
  static func coupled(
    _ x: Self, sine: T, cosine: T, sign: T
  ) -> (sine: Self, cosine: Self) {
    shortCoupled(x, sine: sine, cosine: cosine, sign: sign)
      ?? longCoupled(x, sine: sine, cosine: cosine, sign: sign)
  }

  /// Such functions of a series of any length.
  @inlinable @inline(never)
  static func longCoupled(
    _ x: Self, sine: T, cosine: T, sign: T
  ) -> (sine: Self, cosine: Self) {
    if let both = mediumCoupled(x, sine: sine, cosine: cosine, sign: sign) { return both }
    let order = x.limit
    return x.withWeights(through: order) { x1, weights in
      withScratch(order + 1) { c in
        let first = make(order: order, extent: order, mark: x.mark) { s in
          s[0] = sine
          c[0] = cosine
          var n = 1
          while n <= order {
            s[n] = integral(x1, weights, extent: x.extent, slope: c[0], c, order: n)
            c[n] = sign * integral(x1, weights, extent: x.extent, slope: s[0], s, order: n)
            n += 1
          }
        }
        let second = make(order: order, extent: order, mark: x.mark) { copy in
          for n in 0...order { copy[n] = c[n] }
        }
        return (first, second)
      }
    }
  }

  /// Functions whose slope is a + b v², a Riccati equation.
  ///
  /// The slope's value comes from the rule, since 1 − v² cancels where |v| nears 1; its other
  /// coefficients are those of b v².
  @inlinable
  static func riccati(of x: Self, value: T, slope: T, curvature: T) -> Self {
    let order = x.limit
    return x.withWeights(through: order) { x1, weights in
      withScratch(order + 1) { w in
        make(order: order, extent: order, mark: x.mark) { v in
          v[0] = value
          w[0] = slope
          var n = 1
          while n <= order {
            v[n] = integral(x1, weights, extent: x.extent, slope: slope, w, order: n)
            w[n] = curvature * convolution(v, v, order: n, from: 0, through: n)
            n += 1
          }
        }
      }
    }
  }

  /// Functions with v′ = w = c / √p, where p is a polynomial in x: p w′ = −½ p′ w.
  ///
  /// Only the ratios of p's coefficients matter, so p may be scaled.
  @inlinable
  static func inverseRoot(of x: Self, value: T, slope: T, under p: Self) -> Self {
    let order = x.limit
    return x.withWeights(through: order) { x1, weights in
      p.withCoefficients { p1 in
        withScratch(order + 1) { w in
          make(order: order, extent: order, mark: x.mark) { v in
            v[0] = value
            w[0] = slope
            var n = 1
            while n <= order {
              v[n] = integral(x1, weights, extent: x.extent, slope: slope, w, order: n)
              var sum: T = 0
              var j = 1
              while j <= min(n, p.extent) {
                sum += T(Double(j) * 0.5 - Double(n)) * p1[j] * w[n - j]
                j += 1
              }
              w[n] = sum / (T(n) * p1[0])
              n += 1
            }
          }
        }
      }
    }
  }
}
