// The arithmetic of truncated series, each rule once. The operators, generic and concrete, call
// these. Griewank & Walther, chapter 13, has the recurrences.

extension Number where P: SeriesStorage {
  /// The sum, coefficient by coefficient.
  @inlinable @inline(__always)
  static func sum(_ a: Self, _ b: Self) -> Self {
    if !a.isActive { return shifted(b, by: a.value) }
    if !b.isActive { return shifted(a, by: b.value) }
    if a.limit == b.limit && a.isInline {
      return Self(
        inline: .sum(a.near, b.near), order: a.limit, extent: max(a.extent, b.extent),
        mark: a.mark | b.mark)
    }
    return combined(a, b, both: { $0 + $1 }, second: { $0 })
  }

  /// The difference, coefficient by coefficient.
  @inlinable @inline(__always)
  static func difference(_ a: Self, _ b: Self) -> Self {
    if !a.isActive { return difference(constant: a.value, b) }
    if !b.isActive { return shifted(a, downBy: b.value) }
    if a.limit == b.limit && a.isInline {
      return Self(
        inline: .difference(a.near, b.near), order: a.limit, extent: max(a.extent, b.extent),
        mark: a.mark | b.mark)
    }
    return combined(a, b, both: { $0 - $1 }, second: { -$0 })
  }

  /// Sums or differences; past its extent a series is zero, and the other one stands alone.
  @inlinable @inline(never)
  static func combined(_ a: Self, _ b: Self, both: (T, T) -> T, second: (T) -> T) -> Self {
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
  static func product(_ a: Self, _ b: Self) -> Self {
    if !a.isActive { return scaled(b, by: a.value) }
    if !b.isActive { return scaled(a, by: b.value) }
    return convolved(a, b)
  }

  /// The product of two series.
  @inlinable
  static func convolved(_ a: Self, _ b: Self) -> Self {
    shortProduct(a, b) ?? longProduct(a, b)
  }

  /// The product of two series of any length.
  @inlinable @inline(never)
  static func longProduct(_ a: Self, _ b: Self) -> Self {
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
  static func quotient(_ a: Self, _ b: Self) -> Self {
    if !b.isActive { return divided(a, by: b.value) }
    return deconvolved(a, b)
  }

  /// The quotient of two series, or of a constant and a series.
  @inlinable
  static func deconvolved(_ a: Self, _ b: Self) -> Self {
    shortQuotient(a, b) ?? longQuotient(a, b)
  }

  /// The quotient of two series of any length.
  @inlinable @inline(never)
  static func longQuotient(_ a: Self, _ b: Self) -> Self {
    if let quotient = mediumQuotient(a, b) { return quotient }
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

  /// The negative.
  @inlinable @inline(__always)
  static func negative(_ a: Self) -> Self {
    if a.isInline {
      return Self(
        inline: .scaled(a.near, by: -1), order: a.limit, extent: a.extent, mark: a.mark)
    }
    return mapped(a) { -$0 }
  }

  /// A series plus a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: Self, by c: T) -> Self { a.replacing(value: a.value + c) }

  /// A series less a constant.
  @inlinable @inline(__always)
  static func shifted(_ a: Self, downBy c: T) -> Self { a.replacing(value: a.value - c) }

  /// A constant less a series.
  @inlinable @inline(__always)
  static func difference(constant c: T, _ a: Self) -> Self {
    negative(a).replacing(value: c - a.value)
  }

  /// A series times a constant.
  @inlinable @inline(__always)
  static func scaled(_ a: Self, by c: T) -> Self {
    if a.isInline && double(c).isFinite {
      return Self(
        inline: .scaled(a.near, by: double(c)), order: a.limit, extent: a.extent, mark: a.mark)
    }
    return mapped(a) { $0 * c }
  }

  /// A series divided by a constant.
  @inlinable @inline(__always)
  static func divided(_ a: Self, by c: T) -> Self { mapped(a) { $0 / c } }

  /// A constant divided by a series.
  @inlinable @inline(__always)
  static func quotient(constant c: T, _ a: Self) -> Self { quotient(Self(c), a) }

  /// A linear operation on each coefficient.
  @inlinable @inline(never)
  static func mapped(_ a: Self, _ operation: (T) -> T) -> Self {
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
