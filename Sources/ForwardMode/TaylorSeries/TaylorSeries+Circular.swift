// Trigonometric and hyperbolic functions, and their inverses with a square root.

extension TaylorSeriesPayload {
  /// Two functions, each the slope of the other up to a sign.
  @inlinable
  public static func coupled(
    of x: TaylorSeries<T>, _ first: T, _ second: T, sign: T
  ) -> (first: TaylorSeries<T>, second: TaylorSeries<T>) {
    shortCoupled(of: x, first, second, sign: sign) ?? longCoupled(of: x, first, second, sign: sign)
  }

  /// Such functions of a series of any length.
  @inlinable @inline(never)
  static func longCoupled(
    of x: TaylorSeries<T>, _ sine: T, _ cosine: T, sign: T
  ) -> (first: TaylorSeries<T>, second: TaylorSeries<T>) {
    if let both = mediumCoupled(of: x, sine, cosine, sign: sign) { return both }
    let (order, extent, mark) = (x.limit, x.extent, x.mark)
    return x.withWeights(through: order) { x1, weights in
      withScratch(order + 1) { c in
        let first = make(order: order, extent: order, mark: mark) { s in
          s[0] = sine
          c[0] = cosine
          var n = 1
          while n <= order {
            s[n] = integral(x1, weights, extent: extent, slope: c[0], c, order: n)
            c[n] = sign * integral(x1, weights, extent: extent, slope: s[0], s, order: n)
            n += 1
          }
        }
        let second = make(order: order, extent: order, mark: mark) { copy in
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
  public static func riccati(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), curvature: T
  ) -> TaylorSeries<T> {
    let (value, slope) = start
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
  public static func inverseRoot(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), under p: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    let (value, slope) = start
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
