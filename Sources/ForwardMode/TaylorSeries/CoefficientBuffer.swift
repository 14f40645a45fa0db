// How a series holds its coefficients, and how the recurrences reach them: by pointer, wherever
// they are.

/// The coefficients of a series that has too many of them to be held inline.
@usableFromInline
final class CoefficientBuffer<T>: ManagedBuffer<Int, T> {
  @inlinable
  deinit {
    if _isPOD(T.self) { return }
    _ = withUnsafeMutablePointers { count, elements in
      elements.deinitialize(count: count.pointee)
    }
  }

  /// The first coefficient.
  @inlinable
  var base: UnsafeMutablePointer<T> { withUnsafeMutablePointerToElements { $0 } }
}

extension TaylorSeriesPayload {
  /// How many coefficients are held inline: sixteen doubles, fewer of a larger type, and none of a
  /// type whose copies must be counted.
  @inlinable @inline(__always)
  static var inlineCount: Int {
    _isPOD(T.self) ? MemoryLayout<SIMD16<Double>>.size / MemoryLayout<T>.stride : 0
  }

  /// What holds one value and zeros.
  @inlinable @inline(__always)
  static func storage(_ value: T) -> (near: SIMD16<Double>, far: CoefficientBuffer<T>?) {
    var near = SIMD16<Double>()
    if T.self == Double.self {
      near[0] = unsafeBitCast(value, to: Double.self)
    } else if inlineCount > 0 {
      withUnsafeMutablePointer(to: &near) { $0.asCoefficients(of: T.self).initialize(to: value) }
    } else {
      let far = buffer(count: 1)
      far.base.pointee = value
      return (near, far)
    }
    return (near, nil)
  }

  /// A buffer of zeros.
  @inlinable @inline(never)
  static func buffer(count: Int) -> CoefficientBuffer<T> {
    let buffer = CoefficientBuffer<T>.create(minimumCapacity: count) { _ in count }
    buffer.withUnsafeMutablePointerToElements { $0.initialize(repeating: 0, count: count) }
    return unsafeDowncast(buffer, to: CoefficientBuffer<T>.self)
  }
}

extension TaylorSeriesPayload {
  /// Makes a series whose coefficients 0…extent are written by a recurrence, over zeros.
  @inlinable @inline(__always)
  static func make(
    order: Int, extent: Int, mark: PerturbationMark, _ fill: (UnsafeMutablePointer<T>) -> Void
  ) -> TaylorSeries<T> {
    var near = SIMD16<Double>()
    let far = extent < inlineCount ? nil : buffer(count: extent + 1)
    withUnsafeMutablePointer(to: &near) { near in
      let local = near.asCoefficients(of: T.self)
      // The zeros of a plain number are those the memory is made of.
      if far == nil && T.self != T.Plain.self {
        local.initialize(repeating: 0, count: extent + 1)
      }
      fill(far?.base ?? local)
    }
    return TaylorSeries<T>(
      payload: Self(near: near, far: far, order: order, extent: extent, mark: mark))
  }

  /// Calls a function with room for intermediate coefficients, all zero.
  @inlinable @inline(__always)
  static func withScratch<Result>(
    _ count: Int, _ body: (UnsafeMutablePointer<T>) -> Result
  ) -> Result {
    var near = SIMD16<Double>()
    let far = count <= inlineCount ? nil : buffer(count: count)
    return withUnsafeMutablePointer(to: &near) { near in
      let local = near.asCoefficients(of: T.self)
      if far == nil && T.self != T.Plain.self { local.initialize(repeating: 0, count: count) }
      return withExtendedLifetime(far) { body(far?.base ?? local) }
    }
  }

  /// The sum aᵢ bₙ₋ᵢ over i = first…last, and 0 if there is no such i.
  @inlinable @inline(__always)
  static func convolution(
    _ a: UnsafePointer<T>, _ b: UnsafePointer<T>, order n: Int, from first: Int, through last: Int
  ) -> T {
    if first > last { return 0 }
    var sum = a[first] * b[n - first]
    var i = first + 1
    while i <= last {
      sum += a[i] * b[n - i]
      i += 1
    }
    return sum
  }

  /// The coefficient n of v, where v′ = w x′: w₀ xₙ + (1/n) Σ j xⱼ wₙ₋ⱼ over j = 1…n−1.
  ///
  /// The first term is separate because it needs no division, so that a linear function is exact,
  /// and because at a pole it must not multiply a coefficient that is zero beyond the extent.
  @inlinable @inline(__always)
  static func integral(
    _ x: UnsafePointer<T>, _ weights: UnsafePointer<T>, extent: Int, slope: T,
    _ w: UnsafePointer<T>, order n: Int
  ) -> T {
    let last = min(n - 1, extent)
    if last < 1 { return n <= extent ? slope * x[n] : 0 }
    let inner = convolution(weights, w, order: n, from: 1, through: last) / T(n)
    return n <= extent ? slope * x[n] + inner : inner
  }

  /// A value of which no further coefficients are known.
  @inlinable @inline(__always)
  static func unextended(_ value: T, mark: PerturbationMark) -> TaylorSeries<T> {
    var result = TaylorSeries<T>(value)
    result.payload.limit = 0
    result.payload.ownMark = mark
    return result
  }
}

extension Number {
  /// Calls a function with a pointer to the coefficients 0…extent.
  @inlinable @inline(__always)
  func withCoefficients<T, Result>(_ body: (UnsafePointer<T>) -> Result) -> Result
  where P == TaylorSeriesPayload<T> {
    withUnsafePointer(to: near) { near in
      let base = far.map { UnsafePointer($0.base) } ?? near.asCoefficients(of: T.self)
      return withExtendedLifetime(far) { body(base) }
    }
  }

  /// Calls a function with the coefficients of t x′, which are j xⱼ: the weights of nearly every
  /// recurrence.
  @inlinable @inline(__always)
  func withWeights<T, Result>(
    through order: Int, _ body: (_ x: UnsafePointer<T>, _ weights: UnsafePointer<T>) -> Result
  ) -> Result where P == TaylorSeriesPayload<T> {
    // A closure that held the series would hold a copy.
    let last = min(extent, order)
    return withCoefficients { x in
      P.withScratch(last + 1) { weights in
        var j = 1
        while j <= last {
          weights[j] = x[j] * T(j)
          j += 1
        }
        return body(x, weights)
      }
    }
  }

  /// The coefficient of tⁿ, with the zeros beyond the extent.
  @inlinable @inline(__always)
  func coefficient<T>(_ n: Int) -> T where P == TaylorSeriesPayload<T> {
    n > extent ? 0 : withCoefficients { $0[n] }
  }

  /// The same series with other leading coefficients.
  @inlinable @inline(__always)
  func replacing<T>(value: T, first: T) -> Self where P == TaylorSeriesPayload<T> {
    let extent = limit > 0 ? max(extent, 1) : 0
    return withCoefficients { old in
      P.make(order: limit, extent: extent, mark: mark) { c in
        c[0] = value
        if extent > 0 { c[1] = first }
        var n = 2
        while n <= extent {
          c[n] = old[n]
          n += 1
        }
      }
    }
  }

  /// The same series with another value.
  @inlinable @inline(__always)
  func replacing<T>(value: T) -> Self where P == TaylorSeriesPayload<T> {
    if far != nil { return replacing(value: value, first: coefficient(1)) }
    var result = self
    if T.self == Double.self {
      result.payload.near[0] = unsafeBitCast(value, to: Double.self)
    } else {
      withUnsafeMutablePointer(to: &result.payload.near) {
        $0.asCoefficients(of: T.self).pointee = value
      }
    }
    return result
  }

  /// The same series, cut off at a lower order.
  @inlinable @inline(__always)
  func cut<T>(to order: Int) -> Self where P == TaylorSeriesPayload<T> {
    if order >= limit { return self }
    if order >= extent {
      var result = self
      result.payload.limit = order
      return result
    }
    return withCoefficients { old in
      P.make(order: order, extent: order, mark: mark) { c in
        for n in 0...order { c[n] = old[n] }
      }
    }
  }

  /// The same series as part of another differentiation.
  @inlinable @inline(__always)
  func marked<T>(_ mark: PerturbationMark) -> Self where P == TaylorSeriesPayload<T> {
    var result = self
    result.payload.ownMark = mark
    return result
  }
}

extension UnsafeMutablePointer<SIMD16<Double>> {
  /// The memory as coefficients of another type.
  @inlinable @inline(__always)
  func asCoefficients<T>(of type: T.Type) -> UnsafeMutablePointer<T> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: type)
  }
}

extension UnsafePointer<SIMD16<Double>> {
  /// The memory as coefficients of another type.
  @inlinable @inline(__always)
  func asCoefficients<T>(of type: T.Type) -> UnsafePointer<T> {
    UnsafeRawPointer(self).assumingMemoryBound(to: type)
  }
}
