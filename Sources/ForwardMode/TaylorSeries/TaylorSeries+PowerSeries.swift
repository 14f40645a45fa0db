public import Scalars

// The recurrences, which stand beside each other in files by kind.

extension TaylorSeriesPayload: PowerSeries {
  /// An exponential, up to a factor and a constant.
  @inlinable @inline(__always)
  public static func exponential(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), rate: T
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.exponential(of: x, value: start.value, slope: start.derivative, rate: rate)
  }

  /// The exponential of another series, up to a factor.
  @inlinable @inline(__always)
  public static func exponential(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), exponent u: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.exponentiated(
      u, value: start.value, first: start.derivative * x.coefficient(1))
  }

  /// The solution of a linear equation of the first order.
  @inlinable @inline(__always)
  public static func linear(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), constant a: TaylorSeries<T>,
    factor b: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.linear(
      of: x, value: start.value, slope: start.derivative, constant: a, factor: b)
  }

  /// The function with a slope over a polynomial.
  @inlinable @inline(__always)
  public static func quotient(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), over p: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.quotient(of: x, value: start.value, slope: start.derivative, over: p)
  }

  /// The function with a slope over the root of a polynomial.
  @inlinable @inline(__always)
  public static func inverseRoot(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), under p: TaylorSeries<T>
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.inverseRoot(of: x, value: start.value, slope: start.derivative, under: p)
  }

  /// The solution of a Riccati equation.
  @inlinable @inline(__always)
  public static func riccati(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), curvature: T
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.riccati(
      of: x, value: start.value, slope: start.derivative, curvature: curvature)
  }

  /// The root of any degree.
  @inlinable @inline(__always)
  public static func root(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T), degree: Int
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.root(of: x, value: start.value, slope: start.derivative, degree: degree)
  }

  /// Two functions, each the other's slope up to a sign.
  @inlinable @inline(__always)
  public static func coupled(
    of x: TaylorSeries<T>, _ first: T, _ second: T, sign: T
  ) -> (first: TaylorSeries<T>, second: TaylorSeries<T>) {
    let (first, second) = TaylorSeries<T>.coupled(x, sine: first, cosine: second, sign: sign)
    return (first, second)
  }

  /// The composition with a function of known derivatives.
  @inlinable @inline(__always)
  public static func composed(
    of x: TaylorSeries<T>, _ start: (value: T, derivative: T),
    _ derivatives: (UnsafeMutableBufferPointer<T>) -> Void
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.composed(of: x, value: start.value, slope: start.derivative, derivatives)
  }

  /// Another series with a rule's value and first order.
  @inlinable @inline(__always)
  public static func corrected(
    _ series: TaylorSeries<T>, of x: TaylorSeries<T>, _ start: (value: T, derivative: T)
  ) -> TaylorSeries<T> {
    series.replacing(value: start.value, first: start.derivative * x.coefficient(1))
  }

  /// 1 + x², up to a factor.
  @inlinable @inline(__always)
  public static func onePlusSquare(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.onePlusSquare(x)
  }

  /// 1 − x², with all digits near ±1.
  @inlinable @inline(__always)
  public static func oneMinusSquare(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.oneMinusSquare(x)
  }

  /// x² − 1, up to a factor.
  @inlinable @inline(__always)
  public static func squareMinusOne(_ x: TaylorSeries<T>) -> TaylorSeries<T> {
    TaylorSeries<T>.squareMinusOne(x)
  }

  /// The power xʸ.
  @inlinable @inline(__always)
  public static func power(
    _ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.anyPower(x, y, value: value)
  }

  /// The distance √(x² + y²).
  @inlinable @inline(__always)
  public static func distance(
    _ x: TaylorSeries<T>, _ y: TaylorSeries<T>, value: T
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.distance(x, y, value: value)
  }

  /// The angle of the point (x, y).
  @inlinable @inline(__always)
  public static func angle(
    _ y: TaylorSeries<T>, _ x: TaylorSeries<T>, value: T
  ) -> TaylorSeries<T> {
    TaylorSeries<T>.angle(y, x, value: value)
  }
}
