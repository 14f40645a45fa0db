// Polar coordinates of a point that moves along a series in each coordinate.

extension TaylorSeriesPayload {
  /// The distance √(x² + y²) = a + s / (1 + √(1 + s / a)), where a is the larger of |x| and |y|, b the
  /// other, and s = b² / a.
  ///
  /// What b adds keeps its digits however small it is; in x² + y² it would be lost.
  @inlinable
  public static func distance(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T) -> TaylorSeries<
    T
  > {
    let order = min(x.limit, y.limit)
    let first = firstOrder(Rules.Hypot(), x, y, value: value)
    if value.plain == 0 {
      // At the origin there is a kink, which is no 0 / 0 that has a limit.
      return make(order: order, extent: order, mark: x.mark | y.mark) { v in
        v[0] = value
        for n in stride(from: 1, through: order, by: 1) { v[n] = n == 1 ? first : T(plain: .nan) }
      }
    }
    let isSteep = y.value.plain.magnitude > x.value.plain.magnitude
    let (larger, smaller) =
      isSteep ? (apply(Rules.Abs(), to: y), x) : (apply(Rules.Abs(), to: x), y)
    let share = product(smaller, quotient(smaller, larger))
    let root = apply(Rules.Sqrt(), to: shifted(quotient(share, larger), by: 1))
    let distance = sum(larger, quotient(share, shifted(root, by: 1))).cut(to: order)
    let result = distance.marked(x.mark | y.mark).replacing(value: value, first: first)
    if order < 2 { return result }
    // Where x and y are huge or tiny, the second coefficients of ratios are out of range, but not this.
    let ratio = smaller.value / larger.value
    let (slope, otherSlope) = (larger.value / value, smaller.value / value)
    let turn = slope * (smaller.coefficient(1) - ratio * larger.coefficient(1))
    let linear = slope * larger.coefficient(2) + otherSlope * smaller.coefficient(2)
    let second = linear + turn * (turn / value) / 2
    return result.withCoefficients { old in
      make(order: order, extent: order, mark: result.mark) { v in
        for n in 0...order { v[n] = n > result.extent ? 0 : old[n] }
        v[2] = second
      }
    }
  }

  /// The angle v = atan2(y, x), from (x² + y²) v′ = x y′ − y x′ at a distance near 1.
  @inlinable
  public static func angle(_ y: TaylorSeries<T>, _ x: TaylorSeries<T>, value: T) -> TaylorSeries<T>
  {
    let order = min(x.limit, y.limit)
    let first = firstOrder(Rules.Atan2(), y, x, value: value)
    let scale = T(plain: T.Plain.libm(.hypot, x.value.plain, y.value.plain))
    let (x, y) = (divided(x, by: scale), divided(y, by: scale))
    let squares = sum(product(x, x), product(y, y)).cut(to: order)
    let area = areaRate(x, y, order: order)
    return squares.withCoefficients { squares1 in
      area.withCoefficients { area1 in
        withScratch(order + 1) { weights in
          make(order: order, extent: order, mark: squares.mark) { v in
            v[0] = value
            v[1] = first
            weights[1] = first
            var n = 2
            while n <= order {
              let start = max(1, n - squares.extent)
              let inner = convolution(weights, squares1, order: n, from: start, through: n - 1)
              weights[n] = ((n <= area.extent ? area1[n] : 0) - inner) / squares1[0]
              v[n] = weights[n] / T(n)
              n += 1
            }
          }
        }
      }
    }
  }

  /// The series of t (x y′ − y x′).
  @inlinable
  static func areaRate(_ x: TaylorSeries<T>, _ y: TaylorSeries<T>, order: Int) -> TaylorSeries<T> {
    func weighted(_ a: TaylorSeries<T>) -> TaylorSeries<T> {
      a.withCoefficients { a1 in
        make(order: a.limit, extent: a.extent, mark: a.mark) { c in
          var j = 1
          while j <= a.extent {
            c[j] = a1[j] * T(j)
            j += 1
          }
        }
      }
    }
    return difference(product(x, weighted(y)), product(y, weighted(x))).cut(to: order)
  }
}
