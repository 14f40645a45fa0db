// The same written out for the orders 4 to 7.

extension SIMD16<Double> {
  /// The vector of a polynomial of the seventh degree.
  @inlinable @inline(__always)
  init(
    septic c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double,
    _ c6: Double, _ c7: Double
  ) {
    self.init(c0, c1, c2, c3, c4, c5, c6, c7, 0, 0, 0, 0, 0, 0, 0, 0)
  }
}

extension TaylorSeriesPayload {
  /// A polynomial of which the coefficients beyond the order are dropped, if none is NaN.
  @inlinable @inline(__always)
  static func medium(
    _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double,
    _ c6: Double, _ c7: Double, order: Int, extent: Int, mark: PerturbationMark
  ) -> TaylorSeries<T>? {
    let (fifth, sixth, seventh) = (order > 4 ? c5 : 0, order > 5 ? c6 : 0, order > 6 ? c7 : 0)
    let low = c1 + c2 + c3
    let high = c4 + fifth + sixth + seventh
    if (low + high).isNaN { return nil }
    return inline(
      SIMD16(septic: c0, c1, c2, c3, c4, fifth, sixth, seventh), order: order,
      extent: extent, mark: mark)
  }

  /// `longProduct`.
  @inlinable @inline(__always)
  static func mediumProduct(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T>? {
    guard a.limit == b.limit && a.isMedium else { return nil }
    let (a0, a1, a2, a3) = (a.near[0], a.near[1], a.near[2], a.near[3])
    let (a4, a5, a6, a7) = (a.near[4], a.near[5], a.near[6], a.near[7])
    let (b0, b1, b2, b3) = (b.near[0], b.near[1], b.near[2], b.near[3])
    let (b4, b5, b6, b7) = (b.near[4], b.near[5], b.near[6], b.near[7])
    let c1 = a0 * b1 + a1 * b0
    let c2 = a0 * b2 + a1 * b1 + a2 * b0
    let c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0
    let c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0
    let c5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0
    let c6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0
    let c7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0
    return medium(
      a0 * b0, c1, c2, c3, c4, c5, c6, c7, order: a.limit,
      extent: min(a.limit, a.extent + b.extent), mark: a.mark | b.mark)
  }

  /// `longQuotient`; the numerator may be a constant.
  @inlinable @inline(__always)
  static func mediumQuotient(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T>? {
    guard b.isMedium && b.extent > 0 && (a.limit == b.limit || !a.isActive) else { return nil }
    let (b0, b1, b2, b3) = (b.near[0], b.near[1], b.near[2], b.near[3])
    let (b4, b5, b6, b7) = (b.near[4], b.near[5], b.near[6], b.near[7])
    let q0 = a.near[0] / b0
    let r1 = a.near[1] - b1 * q0
    let q1 = r1 / b0
    let r2 = a.near[2] - b1 * q1 - b2 * q0
    let q2 = r2 / b0
    let r3 = a.near[3] - b1 * q2 - b2 * q1 - b3 * q0
    let q3 = r3 / b0
    let r4 = a.near[4] - b1 * q3 - b2 * q2 - b3 * q1 - b4 * q0
    let q4 = r4 / b0
    let r5 = a.near[5] - b1 * q4 - b2 * q3 - b3 * q2 - b4 * q1 - b5 * q0
    let q5 = r5 / b0
    let r6 = a.near[6] - b1 * q5 - b2 * q4 - b3 * q3 - b4 * q2 - b5 * q1 - b6 * q0
    let q6 = r6 / b0
    let r7 = a.near[7] - b1 * q6 - b2 * q5 - b3 * q4 - b4 * q3 - b5 * q2 - b6 * q1 - b7 * q0
    let q7 = r7 / b0
    return medium(
      q0, q1, q2, q3, q4, q5, q6, q7, order: b.limit, extent: b.limit,
      mark: a.mark | b.mark)
  }

  /// `longExponential`.
  @inlinable @inline(__always)
  static func mediumExponential(of x: TaylorSeries<T>, _ start: (value: T, derivative: T), rate: T)
    -> TaylorSeries<T>?
  {
    guard x.isMedium else { return nil }
    let (slope, rate) = (double(start.derivative), double(rate))
    let (x1, x2, x3, x4) = (x.near[1], x.near[2], x.near[3], x.near[4])
    let (x5, x6, x7) = (x.near[5], x.near[6], x.near[7])
    let (w2, w3, w4, w5, w6) = (x2 * 2, x3 * 3, x4 * 4, x5 * 5, x6 * 6)
    let v1 = slope * x1
    let e2 = x1 * v1
    let v2 = slope * x2 + rate * e2 / 2
    let e3 = x1 * v2 + w2 * v1
    let v3 = slope * x3 + rate * e3 / 3
    let e4 = x1 * v3 + w2 * v2 + w3 * v1
    let v4 = slope * x4 + rate * e4 / 4
    let e5 = x1 * v4 + w2 * v3 + w3 * v2 + w4 * v1
    let v5 = slope * x5 + rate * e5 / 5
    let e6 = x1 * v5 + w2 * v4 + w3 * v3 + w4 * v2 + w5 * v1
    let v6 = slope * x6 + rate * e6 / 6
    let e7 = x1 * v6 + w2 * v5 + w3 * v4 + w4 * v3 + w5 * v2 + w6 * v1
    let v7 = slope * x7 + rate * e7 / 7
    return medium(
      double(start.value), v1, v2, v3, v4, v5, v6, v7, order: x.limit, extent: x.limit,
      mark: x.mark)
  }

  /// `longCoupled`.
  @inlinable @inline(__always)
  static func mediumCoupled(of x: TaylorSeries<T>, _ sine: T, _ cosine: T, sign: T) -> (
    first: TaylorSeries<T>, second: TaylorSeries<T>
  )? {
    guard x.isMedium else { return nil }
    let (s0, c0, sign) = (double(sine), double(cosine), double(sign))
    let (x1, x2, x3, x4) = (x.near[1], x.near[2], x.near[3], x.near[4])
    let (x5, x6, x7) = (x.near[5], x.near[6], x.near[7])
    let (w2, w3, w4, w5, w6) = (x2 * 2, x3 * 3, x4 * 4, x5 * 5, x6 * 6)
    let (s1, c1) = (c0 * x1, sign * (s0 * x1))
    let d2 = x1 * c1
    let e2 = x1 * s1
    let (s2, c2) = (c0 * x2 + d2 / 2, sign * (s0 * x2 + e2 / 2))
    let d3 = x1 * c2 + w2 * c1
    let e3 = x1 * s2 + w2 * s1
    let (s3, c3) = (c0 * x3 + d3 / 3, sign * (s0 * x3 + e3 / 3))
    let d4 = x1 * c3 + w2 * c2 + w3 * c1
    let e4 = x1 * s3 + w2 * s2 + w3 * s1
    let (s4, c4) = (c0 * x4 + d4 / 4, sign * (s0 * x4 + e4 / 4))
    let d5 = x1 * c4 + w2 * c3 + w3 * c2 + w4 * c1
    let e5 = x1 * s4 + w2 * s3 + w3 * s2 + w4 * s1
    let (s5, c5) = (c0 * x5 + d5 / 5, sign * (s0 * x5 + e5 / 5))
    let d6 = x1 * c5 + w2 * c4 + w3 * c3 + w4 * c2 + w5 * c1
    let e6 = x1 * s5 + w2 * s4 + w3 * s3 + w4 * s2 + w5 * s1
    let (s6, c6) = (c0 * x6 + d6 / 6, sign * (s0 * x6 + e6 / 6))
    let d7 = x1 * c6 + w2 * c5 + w3 * c4 + w4 * c3 + w5 * c2 + w6 * c1
    let e7 = x1 * s6 + w2 * s5 + w3 * s4 + w4 * s3 + w5 * s2 + w6 * s1
    let (s7, c7) = (c0 * x7 + d7 / 7, sign * (s0 * x7 + e7 / 7))
    guard
      let sine = medium(
        s0, s1, s2, s3, s4, s5, s6, s7, order: x.limit, extent: x.limit, mark: x.mark),
      let cosine = medium(
        c0, c1, c2, c3, c4, c5, c6, c7, order: x.limit, extent: x.limit, mark: x.mark)
    else { return nil }
    return (sine, cosine)
  }
}
