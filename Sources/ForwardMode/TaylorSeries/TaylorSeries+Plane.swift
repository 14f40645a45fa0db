// Polar coordinates of a point that moves along a series in each coordinate.

extension TaylorSeries {
  /// The distance v = √(x² + y²), from v² = x² + y² in units of its value.
  @inlinable
  static func distance(_ x: Self, _ y: Self, value: T) -> Self {
    let order = min(x.limit, y.limit)
    let first = firstOrder(Rules.Hypot(), x, y, value: value)
    let (x, y) = (divided(x, by: value), divided(y, by: value))
    let squares = sum(product(x, x), product(y, y)).cut(to: order)
    return squares.withCoefficients { squares1 in
      withScratch(order + 1) { unit in
        make(order: order, extent: order, mark: squares.mark) { v in
          v[0] = value
          v[1] = first
          unit[1] = squares.extent < 1 ? 0 : squares1[1] * 0.5
          var n = 2
          while n <= order {
            let products = convolution(unit, unit, order: n, from: 1, through: n - 1)
            unit[n] = (n <= squares.extent ? squares1[n] - products : -products) * 0.5
            v[n] = unit[n] * value
            n += 1
          }
        }
      }
    }
  }

  /// The angle v = atan2(y, x), from (x² + y²) v′ = x y′ − y x′ at a distance near 1.
  @inlinable
  static func angle(_ y: Self, _ x: Self, value: T) -> Self {
    let order = min(x.limit, y.limit)
    let first = firstOrder(Rules.Atan2(), y, x, value: value)
    let scale = T(plain: T.Plain.libmHypot(x.value.plain, y.value.plain))
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
  static func areaRate(_ x: Self, _ y: Self, order: Int) -> Self {
    func weighted(_ a: Self) -> Self {
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
