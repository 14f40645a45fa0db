// Sums of series of doubles that are held inline and products of those to the third order, written
// out: without loops, pointers and memory on the way, an operation costs little more than to copy
// its result. Each has the terms of the recurrence that it is named after, in their order, and
// therefore the bits.
//
// A term with a coefficient beyond an extent is a product with zero, which changes nothing unless
// the other factor is infinite or NaN. Then the result has a NaN, and the recurrence, which leaves
// such terms out, must decide: so what has a NaN is not returned.

extension SIMD16<Double> {
  /// The sums lane by lane.
  @inlinable @inline(__always)
  static func sum(_ a: Self, _ b: Self) -> Self {
    Self(
      a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3],
      a[4] + b[4], a[5] + b[5], a[6] + b[6], a[7] + b[7],
      a[8] + b[8], a[9] + b[9], a[10] + b[10], a[11] + b[11],
      a[12] + b[12], a[13] + b[13], a[14] + b[14], a[15] + b[15])
  }

  /// The differences lane by lane.
  @inlinable @inline(__always)
  static func difference(_ a: Self, _ b: Self) -> Self {
    Self(
      a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3],
      a[4] - b[4], a[5] - b[5], a[6] - b[6], a[7] - b[7],
      a[8] - b[8], a[9] - b[9], a[10] - b[10], a[11] - b[11],
      a[12] - b[12], a[13] - b[13], a[14] - b[14], a[15] - b[15])
  }

  /// The products with a number lane by lane.
  @inlinable @inline(__always)
  static func scaled(_ a: Self, by c: Double) -> Self {
    Self(
      a[0] * c, a[1] * c, a[2] * c, a[3] * c,
      a[4] * c, a[5] * c, a[6] * c, a[7] * c,
      a[8] * c, a[9] * c, a[10] * c, a[11] * c,
      a[12] * c, a[13] * c, a[14] * c, a[15] * c)
  }

  /// The vector of a cubic polynomial.
  @inlinable @inline(__always)
  init(cubic c0: Double, _ c1: Double, _ c2: Double, _ c3: Double) {
    self.init(c0, c1, c2, c3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  }
}

extension TaylorSeriesPayload {
  /// A number that is known to be a double.
  @inlinable @inline(__always)
  static func double(_ x: T) -> Double { unsafeBitCast(x, to: Double.self) }

  /// A series held inline.
  @inlinable @inline(__always)
  static func inline(_ near: SIMD16<Double>, order: Int, extent: Int, mark: PerturbationMark)
    -> TaylorSeries<T>
  {
    TaylorSeries<T>(payload: Self(near: near, far: nil, order: order, extent: extent, mark: mark))
  }

  /// A cubic of which the coefficients beyond the order are dropped, if none is NaN.
  @inlinable @inline(__always)
  static func short(
    _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, order: Int, extent: Int,
    mark: PerturbationMark
  ) -> TaylorSeries<T>? {
    let (second, third) = (order > 1 ? c2 : 0, order > 2 ? c3 : 0)
    if (c1 + second + third).isNaN { return nil }
    return inline(
      SIMD16(cubic: c0, c1, second, third), order: order, extent: extent, mark: mark)
  }

  /// `longProduct`.
  @inlinable @inline(__always)
  static func shortProduct(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T>? {
    guard a.limit == b.limit && a.isShort else { return nil }
    let (a0, a1, a2, a3) = (a.near[0], a.near[1], a.near[2], a.near[3])
    let (b0, b1, b2, b3) = (b.near[0], b.near[1], b.near[2], b.near[3])
    return short(
      a0 * b0, a0 * b1 + a1 * b0, a0 * b2 + a1 * b1 + a2 * b0,
      a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0,
      order: a.limit, extent: min(a.limit, a.extent + b.extent), mark: a.mark | b.mark)
  }

  /// `longQuotient`; the numerator may be a constant.
  @inlinable @inline(__always)
  static func shortQuotient(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T>? {
    guard b.isShort && b.extent > 0 && (a.limit == b.limit || !a.isActive) else { return nil }
    let (b0, b1, b2, b3) = (b.near[0], b.near[1], b.near[2], b.near[3])
    let q0 = a.near[0] / b0
    let q1 = (a.near[1] - b1 * q0) / b0
    let q2 = (a.near[2] - b1 * q1 - b2 * q0) / b0
    let q3 = (a.near[3] - b1 * q2 - b2 * q1 - b3 * q0) / b0
    return short(q0, q1, q2, q3, order: b.limit, extent: b.limit, mark: a.mark | b.mark)
  }

  /// `longExponential`.
  @inlinable @inline(__always)
  static func shortExponential(of x: TaylorSeries<T>, _ start: (value: T, derivative: T), rate: T)
    -> TaylorSeries<T>?
  {
    guard x.isShort else { return nil }
    let (slope, rate) = (double(start.derivative), double(rate))
    let (x1, x2, x3) = (x.near[1], x.near[2], x.near[3])
    let v1 = slope * x1
    let v2 = slope * x2 + rate * (x1 * v1) / 2
    let v3 = slope * x3 + rate * (x1 * v2 + x2 * 2 * v1) / 3
    return short(double(start.value), v1, v2, v3, order: x.limit, extent: x.limit, mark: x.mark)
  }

  /// `longCoupled`.
  @inlinable @inline(__always)
  static func shortCoupled(of x: TaylorSeries<T>, _ sine: T, _ cosine: T, sign: T) -> (
    first: TaylorSeries<T>, second: TaylorSeries<T>
  )? {
    guard x.isShort else { return nil }
    let (s0, c0, sign) = (double(sine), double(cosine), double(sign))
    let (x1, x2, x3) = (x.near[1], x.near[2], x.near[3])
    let (s1, c1) = (c0 * x1, sign * (s0 * x1))
    let s2 = c0 * x2 + (x1 * c1) / 2
    let c2 = sign * (s0 * x2 + (x1 * s1) / 2)
    let s3 = c0 * x3 + (x1 * c2 + x2 * 2 * c1) / 3
    let c3 = sign * (s0 * x3 + (x1 * s2 + x2 * 2 * s1) / 3)
    guard
      let sine = short(s0, s1, s2, s3, order: x.limit, extent: x.limit, mark: x.mark),
      let cosine = short(c0, c1, c2, c3, order: x.limit, extent: x.limit, mark: x.mark)
    else { return nil }
    return (sine, cosine)
  }
}
