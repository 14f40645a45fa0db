// Composition with a function all of whose derivatives at the value are known.

extension TaylorSeriesPayload {
  /// The power of two next to |x₁| from below, and at least 1.
  ///
  /// In units of it, neither the function's own coefficients vanish nor the powers of x grow where x
  /// has been scaled up to keep small coefficients in range.
  @inlinable
  static func linearUnit(of x: TaylorSeries<T>) -> T.Plain {
    let slope = x.coefficient(1).plain.magnitude
    if !(slope > 1 && slope.isFinite) { return 1 }
    return T.Plain(sign: .plus, exponent: slope.exponent, significand: 1)
  }

  /// The composition of a function with x, given the function's own derivatives at x₀.
  @inlinable @inline(__always)
  public static func composed(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T),
    _ derivatives: (UnsafeMutableBufferPointer<T>) -> Void
  ) -> TaylorSeries<T> {
    let order = x.limit
    return withScratch(order + 1) { a in
      derivatives(UnsafeMutableBufferPointer(start: a, count: order + 1))
      // The rule's own has its digits also where it is nearly 0 as a difference of larger numbers.
      a[1] = start.derivative
      let unit = linearUnit(of: x)
      var (n, factorial, exponent) = (1, T(1), 0)
      // The m-th coefficient is multiplied by the m-th power of the linear unit.
      while n <= order {
        factorial *= T(n)
        exponent += Int(unit.exponent)
        if factorial.plain > 0x1p64 {
          factorial *= 0x1p-64
          exponent -= 64
        }
        a[n] = lifted(a[n] / factorial, byTwoTo: exponent)
        n += 1
      }
      let h = unit == 1 ? x : scaled(x, by: T(plain: 1 / unit))
      return composed(a, extent: order, with: h).replacing(
        value: start.value, first: start.derivative * x.coefficient(1))
    }
  }

  /// The series Σ aₘ hᵐ by Horner's rule, where h is x without its value.
  @inlinable
  static func composed(_ a: UnsafePointer<T>, extent: Int, with x: TaylorSeries<T>) -> TaylorSeries<
    T
  > {
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
