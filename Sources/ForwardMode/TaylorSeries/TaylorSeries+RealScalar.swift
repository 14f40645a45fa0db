extension TaylorSeriesPayload {
  /// The value c₀.
  @inlinable @inline(__always)
  public var value: T {
    if T.self == Double.self && far == nil { return unsafeBitCast(near[0], to: T.self) }
    return withUnsafePointer(to: near) { near in
      let base = far.map { UnsafePointer($0.base) } ?? near.asCoefficients(of: T.self)
      return withExtendedLifetime(far) { base.pointee }
    }
  }

  /// Whether a coefficient is or carries a NaN.
  @inlinable
  public var containsNaN: Bool {
    (0...extent).contains { TaylorSeries(payload: self).coefficient($0).containsNaN }
  }
}

// The rules, which stand beside the series they are for.

extension TaylorSeriesPayload {
  @inlinable @inline(__always)
  public static func sum(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.sum(a, b)
  }

  @inlinable @inline(__always)
  public static func difference(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.difference(a, b)
  }

  @inlinable @inline(__always)
  public static func product(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.product(a, b)
  }

  @inlinable @inline(__always)
  public static func quotient(_ a: TaylorSeries<T>, _ b: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.quotient(a, b)
  }

  @inlinable @inline(__always)
  public static func negative(_ a: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.negative(a)
  }

  @inlinable @inline(__always)
  public static func shifted(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    TaylorSeries<T>.shifted(a, by: c)
  }

  @inlinable @inline(__always)
  public static func shifted(_ a: TaylorSeries<T>, downBy c: T) -> TaylorSeries<T> {
    TaylorSeries<T>.shifted(a, downBy: c)
  }

  @inlinable @inline(__always)
  public static func difference(constant c: T, _ a: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.difference(constant: c, a)
  }

  @inlinable @inline(__always)
  public static func scaled(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    TaylorSeries<T>.scaled(a, by: c)
  }

  @inlinable @inline(__always)
  public static func divided(_ a: TaylorSeries<T>, by c: T) -> TaylorSeries<T> {
    TaylorSeries<T>.divided(a, by: c)
  }

  @inlinable @inline(__always)
  public static func quotient(constant c: T, _ a: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.quotient(constant: c, a)
  }

  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.applied(rule, to: x)
  }

  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: TaylorSeries<T>, _ y: TaylorSeries<T>)
    -> TaylorSeries<T>
  { TaylorSeries<T>.applied(rule, to: x, y) }

  @inlinable @inline(__always)
  public static func sineAndCosine(of x: TaylorSeries<T>) -> (
    sine: TaylorSeries<T>, cosine: TaylorSeries<T>
  ) { TaylorSeries<T>.bothCircular(of: x) }

  @inlinable @inline(__always)
  public static func addingProduct(_ z: TaylorSeries<T>, _ x: TaylorSeries<T>, _ y: TaylorSeries<T>)
    -> TaylorSeries<T>
  {
    let total = z.value.addingProduct(x.value, y.value)
    return sum(product(x, y), z).replacing(value: total)
  }
}
