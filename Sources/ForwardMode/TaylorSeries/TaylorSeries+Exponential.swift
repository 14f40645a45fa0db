// Exponentials, and functions whose slope is a constant over a polynomial: logarithms, atan, atanh.
//
// Throughout these files v₀ is the rule's value and s = v′(x₀) the rule's derivative, so that the
// value and the first order are those of the rule table, poles included. What closures need of a
// series is in constants of its own where it matters, since a closure that held it would hold a copy.

extension TaylorSeriesPayload {
  /// Functions with v″ = r v′: beyond the value, the slope's coefficients are r times those of v.
  ///
  /// ```
  /// vₙ = s xₙ + (r / n) Σ j xⱼ vₙ₋ⱼ                                    j = 1 … n−1
  /// ```
  ///
  /// The rate r is 1 for eˣ and eˣ − 1, and log b for bˣ.
  @inlinable
  public static func exponential(of x: TaylorSeries<T>, _ start: (value: T, derivative: T), rate: T)
    -> TaylorSeries<T>
  {
    shortExponential(of: x, start, rate: rate) ?? longExponential(of: x, start, rate: rate)
  }

  /// Such a function of a series of any length.
  @inlinable @inline(never)
  static func longExponential(of x: TaylorSeries<T>, _ start: (value: T, derivative: T), rate: T)
    -> TaylorSeries<T>
  {
    if let series = mediumExponential(of: x, start, rate: rate) { return series }
    let (value, slope) = start
    let (order, extent, mark) = (x.limit, x.extent, x.mark)
    return x.withWeights(through: order) { x1, weights in
      make(order: order, extent: order, mark: mark) { v in
        v[0] = value
        var n = 1
        while n <= order {
          let inner = convolution(weights, v, order: n, from: 1, through: min(n - 1, extent))
          let sum = n == 1 ? 0 : rate * inner / T(n)
          v[n] = n <= extent ? slope * x1[n] + sum : sum
          n += 1
        }
      }
    }
  }

  /// The function v with v′ = v u′, which is exp u up to a factor.
  @inlinable @inline(__always)
  public static func exponential(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), exponent u: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    exponentiated(u, value: start.value, first: start.derivative * x.coefficient(1))
  }

  /// Such a function from its value and first order: n vₙ = Σ j uⱼ vₙ₋ⱼ over j = 1…n.
  @inlinable
  static func exponentiated(_ u: TaylorSeries<T>, value: T, first: T) -> TaylorSeries<T> {
    u.withWeights(through: u.limit) { u1, weights in
      make(order: u.limit, extent: u.limit, mark: u.mark) { v in
        v[0] = value
        v[1] = first
        var n = 2
        while n <= u.limit {
          v[n] = integral(u1, weights, extent: u.extent, slope: value, v, order: n)
          n += 1
        }
      }
    }
  }

  /// Functions with v′ = w x′ and w = a + b v, where a and b are series or constants.
  @inlinable
  public static func linear(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), constant a: TaylorSeries<T>,
    factor b: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    let (value, slope) = start
    return x.withWeights(through: x.limit) { x1, weights in
      withScratch(x.limit + 1) { w in
        b.withCoefficients { b1 in
          make(order: x.limit, extent: x.limit, mark: x.mark) { v in
            v[0] = value
            w[0] = slope
            var n = 1
            while n <= x.limit {
              v[n] = integral(x1, weights, extent: x.extent, slope: slope, w, order: n)
              w[n] =
                a.coefficient(n) + convolution(b1, v, order: n, from: 0, through: min(n, b.extent))
              n += 1
            }
          }
        }
      }
    }
  }

  /// Functions with v′ = c / p, where p is a polynomial in x.
  ///
  /// ```
  /// vₙ = s xₙ − (1 / (n p₀)) Σ j vⱼ pₙ₋ⱼ                               j = 1 … n−1
  /// ```
  ///
  /// Only the ratios of p's coefficients matter, so p may be scaled. In the products v is in units of a
  /// power of two next to p₀, lest they overflow though their ratio to p₀ does not.
  @inlinable
  public static func quotient(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), over p: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    let (value, slope) = start
    let order = x.limit
    return x.withCoefficients { x1 in
      p.withCoefficients { p1 in
        withScratch(order + 1) { weights in
          make(order: order, extent: order, mark: x.mark) { v in
            v[0] = value
            // Denominators are positive in the domain, and a zero is taken from inside it.
            let unit = T(plain: reciprocalUnit(of: p1[0].plain))
            let denominator = p1[0].magnitude * unit
            var n = 1
            while n <= order {
              var next: T = n <= x.extent ? slope * x1[n] : 0
              if n > 1 {
                let first = max(1, n - p.extent)
                next -=
                  convolution(weights, p1, order: n, from: first, through: n - 1)
                  / (T(n) * denominator)
              }
              v[n] = next
              weights[n] = next * T(n) * unit
              n += 1
            }
          }
        }
      }
    }
  }

  /// The square x², and x scaled before by a power of two where the square might overflow.
  @inlinable @inline(__always)
  static func scaledSquare(_ x: TaylorSeries<T>) -> (square: TaylorSeries<T>, isScaled: Bool) {
    let value = x.value.plain
    // Past 10¹⁰ the 1 beside x² is below half an ULP.
    guard value.magnitude > 1e10 && value.isFinite else { return (convolved(x, x), false) }
    let scale = T(plain: reciprocalUnit(of: value))
    let scaledX = scaled(x, by: scale)
    return (convolved(scaledX, scaledX), true)
  }

  /// 1 + x², up to a factor.
  @inlinable @inline(__always)
  public static func onePlusSquare(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    let (square, isScaled) = scaledSquare(x)
    return isScaled ? square : square.replacing(value: 1 + x.value * x.value)
  }

  /// 1 − x²; the value alone as (1 − x)(1 + x), since the other coefficients know no 1.
  @inlinable @inline(__always)
  public static func oneMinusSquare(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    negative(convolved(x, x)).replacing(value: (1 - x.value) * (1 + x.value))
  }

  /// x² − 1, up to a factor.
  @inlinable @inline(__always)
  public static func squareMinusOne(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    let (square, isScaled) = scaledSquare(x)
    return isScaled ? square : square.replacing(value: (x.value - 1) * (x.value + 1))
  }
}
