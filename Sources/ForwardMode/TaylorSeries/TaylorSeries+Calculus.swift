// What one does with a series besides computing with it.

extension TaylorSeriesPayload {
  /// The order k of the last coefficient that is known; 0 for a constant.
  @inlinable @inline(__always)
  public var order: Int { limit == .max ? 0 : limit }

  /// The coefficients c₀ … cₖ.
  @inlinable
  public var coefficients: [T] { (0...order).map { TaylorSeries(payload: self).coefficient($0) } }
}

extension Number {
  /// The coefficient cₙ of tⁿ.
  ///
  /// - Parameter n: The exponent. Beyond the order, where nothing is known, the program stops; a
  ///   constant has zeros there.
  @inlinable
  public subscript<T>(n: Int) -> T where P == TaylorSeriesPayload<T> {
    if n < 0 || n > limit { stopForUnknownCoefficient(n, order: order) }
    return coefficient(n)
  }

  /// The n-th derivative at t = 0, which is n! cₙ.
  ///
  /// The factorial is multiplied piece by piece, so that it overflows only where the derivative
  /// itself does. But a coefficient may have underflowed that the factorial would have lifted, as
  /// those of eˣ do from order 171 on, and by then the pieces may have added 21 ULP. The driver
  /// `derivatives(at:order:of:)` avoids both.
  ///
  /// - Parameter n: The order of the derivative; beyond the order of the series the program stops.
  /// - Returns: The derivative f⁽ⁿ⁾ of the function whose series this is.
  @inlinable
  public func derivative<T>(_ n: Int) -> T where P == TaylorSeriesPayload<T> {
    n > extent ? self[n] : Self.derivative(n, coefficient: self[n])
  }

  /// The product n! c.
  @inlinable
  static func derivative<T>(_ n: Int, coefficient c: T) -> T where P == TaylorSeriesPayload<T> {
    var result = c
    // Whole numbers below 2⁵³ are exact, so 18! and less is one multiplication.
    var (piece, j) = (1.0, 2)
    while j <= n {
      if piece * Double(j) > 0x1p53 {
        result *= T(piece)
        piece = 1
      }
      piece *= Double(j)
      j += 1
    }
    return piece == 1 ? result : result * T(piece)
  }

  /// The value of the polynomial c₀ + c₁ t + … + cₖ tᵏ, by Horner's rule.
  ///
  /// - Parameter t: The argument, measured from the point at which the series was taken.
  /// - Returns: The sum of all known terms.
  @inlinable
  public func evaluated<T>(at t: T) -> T where P == TaylorSeriesPayload<T> {
    withCoefficients { c in
      var (n, sum) = (extent, c[extent])
      while n > 0 {
        n -= 1
        sum = sum * t + c[n]
      }
      return sum
    }
  }

  /// The series of t ↦ self(inner(t)), to the lower of both orders.
  ///
  /// - Parameter inner: A series that vanishes at 0; any other stops the program, since then every
  ///   coefficient would depend on those cut off.
  /// - Returns: The composition.
  @inlinable
  public func composed<T>(with inner: Self) -> Self where P == TaylorSeriesPayload<T> {
    if !isActive { return self }
    if inner.value != 0 {
      fail("composed(with:): the inner series is \(inner.value) at 0; it must be 0 there.")
    }
    if !inner.isActive { return Self(value) }
    let order = min(limit, inner.limit)
    return withCoefficients { c in
      P.composed(c, extent: min(extent, order), with: inner.cut(to: order))
    }.marked(mark | inner.mark)
  }

  /// The derivative by t, of an order one lower; a series of order 0 stops the program.
  @inlinable
  public func differentiated<T>() -> Self where P == TaylorSeriesPayload<T> {
    if !isActive { return Self(0) }
    if limit == 0 { stopForUnknownCoefficient(1, order: 0) }
    return withCoefficients { old in
      P.make(order: limit - 1, extent: max(0, extent - 1), mark: mark) { c in
        var n = 1
        while n <= extent {
          c[n - 1] = old[n] * T(n)
          n += 1
        }
      }
    }
  }

  /// The antiderivative in t, of an order one higher.
  ///
  /// - Parameter constant: The value at t = 0.
  /// - Returns: constant + c₀ t + (c₁ / 2) t² + …; it is a series of order 1 for a constant, made by
  ///   hand.
  @inlinable
  public func integrated<T>(constant: T = 0) -> Self where P == TaylorSeriesPayload<T> {
    let result = withCoefficients { old in
      P.make(
        order: order + 1, extent: extent + 1, mark: isActive ? mark : .seededByHand
      ) { c in
        var n = 0
        while n <= extent {
          c[n + 1] = old[n] / T(n + 1)
          n += 1
        }
      }
    }
    return result.replacing(value: constant)
  }

  /// The same series, cut off at a lower order.
  ///
  /// - Parameter order: The order; a negative one stops the program, and one that is not lower, or
  ///   a constant, changes nothing.
  /// - Returns: The series without its terms beyond that order.
  @inlinable
  public func truncated<T>(to order: Int) -> Self where P == TaylorSeriesPayload<T> {
    if order < 0 { stopForOrder(order, "TaylorSeries.truncated(to:)") }
    return cut(to: order)
  }
}

@inline(never)
@usableFromInline
func stopForUnknownCoefficient(_ n: Int, order: Int) -> Never {
  fatalError(
    """
    TaylorSeries: the coefficient of t to the power \(n) was asked for; a series of order \
    \(order) has those from 0 to \(order).
    """)
}
