// The arithmetic of truncated series, each rule once. The operators, generic and concrete, call
// these. Griewank & Walther, chapter 13, has the recurrences.

extension TaylorSeriesPayload {
  /// The sum, coefficient by coefficient.
  @inlinable @inline(__always)
  public static func sum(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if !a.isActive { return shifted(b, by: a.value) }
    if !b.isActive { return shifted(a, by: b.value) }
    if a.limit == b.limit && a.isInline {
      return inline(
        .sum(a.near, b.near), order: a.limit, extent: max(a.extent, b.extent),
        mark: a.mark | b.mark)
    }
    return combined(a, b, both: { $0 + $1 }, second: { $0 })
  }

  /// The difference, coefficient by coefficient.
  @inlinable @inline(__always)
  public static func difference(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if !a.isActive { return difference(constant: a.value, b) }
    if !b.isActive { return shifted(a, downBy: b.value) }
    if a.limit == b.limit && a.isInline {
      return inline(
        .difference(a.near, b.near), order: a.limit, extent: max(a.extent, b.extent),
        mark: a.mark | b.mark)
    }
    return combined(a, b, both: { $0 - $1 }, second: { -$0 })
  }

  /// Sums or differences; past its extent a series is zero, and the other one is left.
  @inlinable @inline(never)
  static func combined(
    _ a: TaylorSeries<T>, _ b: TaylorSeries<T>, both: (T, T) -> T, second: (T) -> T
  ) -> TaylorSeries<T> {
    let order = min(a.limit, b.limit)
    let (p, q) = (min(a.extent, order), min(b.extent, order))
    let (shared, extent) = (min(p, q), max(p, q))
    return a.withCoefficients { a1 in
      b.withCoefficients { b1 in
        make(order: order, extent: extent, mark: a.mark | b.mark) { c in
          var n = 0
          while n <= shared {
            c[n] = both(a1[n], b1[n])
            n += 1
          }
          while n <= extent {
            c[n] = n <= p ? a1[n] : second(b1[n])
            n += 1
          }
        }
      }
    }
  }

  /// The product (a b)ₙ = Σ aᵢ bₙ₋ᵢ, where a constant multiplies no zero coefficients.
  @inlinable @inline(__always)
  public static func product(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if !a.isActive { return scaled(b, by: a.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    return convolved(a, b)
  }

  /// The product of two series.
  @inlinable
  static func convolved(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    shortProduct(a, b) ?? longProduct(a, b)
  }

  /// The product of two series of any length.
  @inlinable @inline(never)
  static func longProduct(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if let product = mediumProduct(a, b) { return product }
    let order = min(a.limit, b.limit)
    let (p, q) = (min(a.extent, order), min(b.extent, order))
    let extent = min(order, p + q)
    return a.withCoefficients { a1 in
      b.withCoefficients { b1 in
        make(order: order, extent: extent, mark: a.mark | b.mark) { c in
          var n = 0
          while n <= extent {
            c[n] = convolution(a1, b1, order: n, from: max(0, n - q), through: min(n, p))
            n += 1
          }
        }
      }
    }
  }

  /// The quotient q, from a = q b: qₙ = (aₙ − Σ bⱼ qₙ₋ⱼ) / b₀ over j = 1…n.
  @inlinable @inline(__always)
  public static func quotient(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if !b.isActive { return divided(a, by: b.value) }
    return deconvolved(a, b)
  }

  /// The quotient of two series, or of a constant and a series.
  @inlinable
  static func deconvolved(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    shortQuotient(a, b) ?? longQuotient(a, b)
  }

  /// The quotient of two series of any length.
  @inlinable @inline(never)
  static func longQuotient(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    if let quotient = mediumQuotient(a, b) ?? removedSingularity(a, b) { return quotient }
    let order = min(a.limit, b.limit)
    let (p, q) = (min(a.extent, order), min(b.extent, order))
    return a.withCoefficients { a1 in
      b.withCoefficients { b1 in
        make(order: order, extent: q == 0 ? p : order, mark: a.mark | b.mark) { c in
          let denominator = b1[0]
          c[0] = a1[0] / denominator
          var n = 1
          while n <= (q == 0 ? p : order) {
            var rest = n <= p ? a1[n] : 0
            var j = 1
            while j <= min(n, q) {
              rest -= b1[j] * c[n - j]
              j += 1
            }
            c[n] = rest / denominator
            n += 1
          }
        }
      }
    }
  }

  /// The quotient where numerator and denominator begin with as many zeros, a removable singularity: without
  /// those zeros, and so known to a lower order; nil anywhere else.
  ///
  /// t / (t + t²) is 1 / (1 + t), though its value is 0 / 0.
  @inlinable @inline(never)
  static func removedSingularity(
    _ a: TaylorSeries<T>, _ b: TaylorSeries<T>
  ) -> TaylorSeries<T>? {
    guard T.self == T.Plain.self, a.value == 0, b.value == 0 else { return nil }
    let order = min(a.limit, b.limit)
    let (p, q) = (min(a.extent, order), min(b.extent, order))
    return a.withCoefficients { a1 in
      b.withCoefficients { b1 in
        guard let zeros = (0...q).first(where: { b1[$0] != 0 }),
          (0..<min(zeros, p + 1)).allSatisfy({ a1[$0] == 0 })
        else { return nil }
        let extent = q == zeros ? max(p - zeros, 0) : order - zeros
        return make(order: order - zeros, extent: extent, mark: a.mark | b.mark) { c in
          for n in 0...extent {
            var rest = n + zeros <= p ? a1[n + zeros] : 0
            var j = 1
            while j <= min(n, q - zeros) {
              rest -= b1[zeros + j] * c[n - j]
              j += 1
            }
            c[n] = rest / b1[zeros]
          }
        }
      }
    }
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: TaylorSeries<T>) -> TaylorSeries<T> {
    if a.isInline {
      return inline(
        .scaled(a.near, by: -1), order: a.limit, extent: a.extent, mark: a.mark)
    }
    return mapped(a) { -$0 }
  }

  /// A series plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    a.replacing(value: a.value + c)
  }

  /// A series less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: TaylorSeries<T>, downBy c: T) -> TaylorSeries<T> {
    a.replacing(value: a.value - c)
  }

  /// A constant less a series.
  @inlinable @inline(__always)
  public static func difference(constant c: T, _ a: TaylorSeries<T>) -> TaylorSeries<T> {
    negative(a).replacing(value: c - a.value)
  }

  /// A series times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    if a.isInline && double(c).isFinite {
      return inline(
        .scaled(a.near, by: double(c)), order: a.limit, extent: a.extent, mark: a.mark)
    }
    return mapped(a) { $0 * c }
  }

  /// A series divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    mapped(a) { $0 / c }
  }

  /// A constant divided by a series.
  @inlinable @inline(__always)
  public static func quotient(constant c: T, _ a: TaylorSeries<T>) -> TaylorSeries<T> {
    quotient(TaylorSeries<T>(c), a)
  }

  /// The number z + x y; its value with one rounding.
  @inlinable @inline(__always)
  public static func addingProduct(_ z: TaylorSeries<T>, _ x: TaylorSeries<T>, _ y: TaylorSeries<T>)
    -> TaylorSeries<T>
  {
    let total = z.value.addingProduct(x.value, y.value)
    return sum(product(x, y), z).replacing(value: total)
  }

  /// A linear operation on each coefficient.
  @inlinable @inline(never)
  static func mapped(_ a: TaylorSeries<T>, _ operation: (T) -> T) -> TaylorSeries<T> {
    a.withCoefficients { a1 in
      make(order: a.limit, extent: a.extent, mark: a.mark) { c in
        var n = 0
        while n <= a.extent {
          c[n] = operation(a1[n])
          n += 1
        }
      }
    }
  }
}
