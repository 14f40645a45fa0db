// Sums and differences of exponentials, and products with logarithms, that neither overflow nor lose digits.

extension Rules {
  /// The relative exponential (eˣ − 1) / x, which is 1 at 0.
  @frozen
  public struct RelativeExponential: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "exprel" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "(exp(x) - v)/x" }

    /// The value; far out, where eˣ may overflow though the quotient does not, by its root.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x == 0 { return 1 }
      if x < 50 { return P.libm(.expm1, x) / x }
      let root = P.libm(.exp, x / 2)
      return root.isFinite ? root / x * root : root
    }

    /// (eˣ − v) / x, which is a separate rule since the two cancel near 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(RelativeExponentialSlope(order: 1), to: x)
    }

    /// Far out on the left, where the function is −1 / x.
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      isFarOut(-x.plain) ? ScaledSlope(near: x) { unit in -value / (x / unit) } : nil
    }

    /// From the derivatives, each of which is a separate function; far out on the left from one after another,
    /// since they may underflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if isFarOut(-x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        for n in derivatives.indices {
          derivatives[n] =
            n == 0
            ? P.Value.apply(self, to: x.value)
            : P.Value.apply(RelativeExponentialSlope(order: n), to: x.value)
        }
      }
    }
  }

  /// A derivative of (eˣ − 1) / x: the integral of tⁿ e^(x t) from 0 to 1.
  @frozen @usableFromInline
  struct RelativeExponentialSlope: UnaryRule {
    /// Of which order.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "exprel′" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      P.computed(.relativeExponential, order: order, x, 0)
    }

    /// The next one.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(RelativeExponentialSlope(order: order + 1), to: x)
    }

    /// Far out on the left, where it is n! / (−x)ⁿ⁺¹.
    @inlinable @inline(__always)
    func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !isFarOut(-x.plain) { return nil }
      return ScaledSlope(near: x) { unit in -value * T(Double(order + 1)) / (x / unit) }
    }

    /// From the derivatives, each of which is a separate function.
    @inlinable @inline(__always)
    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if isFarOut(-x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        for n in derivatives.indices {
          derivatives[n] = P.Value.apply(
            RelativeExponentialSlope(order: order + n), to: x.value)
        }
      }
    }
  }

  /// The logarithm log(1 − eˣ) for x < 0.
  @frozen
  public struct LogOneMinusExp: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "log1mexp" }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { -.infinity...0 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "-1/(exp(-x) - 1)" }

    /// The value: by the function that has the digits on either side of −log 2.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      x < -0.693
        ? P.libm(.log1p, -P.libm(.exp, x)) : P.libm(.log, -P.libm(.expm1, x))
    }

    /// −1 / (e⁻ˣ − 1).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(LogOneMinusExpSlope(), to: x)
    }

    /// Next to 0, where the function is log(−x).
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !(-x.plain < T.Plain.ulpOfOne / 2) { return nil }
      return ScaledSlope(near: x) { unit in value.isNotANumber ? value : unit / x }
    }
  }

  /// The slope −1 / (e⁻ˣ − 1) of log(1 − eˣ); at either zero the limit from below.
  @frozen @usableFromInline
  struct LogOneMinusExpSlope: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "log1mexp′" }

    /// The interval outside which there is no value.
    @usableFromInline
    var domain: ClosedRange<Double> { -.infinity...0 }

    /// The value: far out the exponential alone, which e⁻ˣ would overflow in.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x > 0 { return .nan }
      return x < -50 ? -P.libm(.exp, x) : -1 / P.libm(.expm1, x.magnitude)
    }

    /// v′ = v (1 − v).
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T { value * (1 - value) }

    /// Next to 0, where it is 1 / x.
    @inlinable @inline(__always)
    func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !(-x.plain < T.Plain.ulpOfOne / 2) { return nil }
      return ScaledSlope(near: x) { unit in -value / (x / unit) }
    }
  }

  /// The logarithm log(eˣ + eʸ).
  @frozen
  public struct LogAddExp: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logAddExp" }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "sigmoid(x - y)" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "sigmoid(y - x)" }

    /// The value: the larger, and what the other adds.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      if x == y { return x + 0.693147180559945309417232121458176568 }
      let difference = x < y ? x - y : y - x
      return (x < y ? y : x) + P.libm(.log1p, P.libm(.exp, difference))
    }

    /// 1 / (1 + e^(y − x)).
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      T.apply(ShareOfExponentials(), to: x, y)
    }

    /// 1 / (1 + e^(x − y)).
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      T.apply(ShareOfExponentials(), to: y, x)
    }
  }

  /// The share eˣ / (eˣ + eʸ) of the first of two exponentials.
  @frozen @usableFromInline
  struct ShareOfExponentials: BinaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "logAddExp′" }

    /// The value, with the rounding error of the difference, which can be hundreds of times as large in it.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      let difference = x - y
      let decay = P.libm(.exp, difference < 0 ? difference : -difference)
      let share = (difference < 0 ? decay : 1) / (1 + decay)
      if !difference.isFinite || difference > 0 { return share }
      let part = difference - x
      let error = (x - (difference - part)) - (y + part)
      return share + share * (error / (1 + decay))
    }

    /// ∂/∂x = s (1 − s).
    @inlinable @inline(__always)
    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value * T.apply(self, to: y, x)
    }

    /// ∂/∂y = −s (1 − s).
    @inlinable @inline(__always)
    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      -(value * T.apply(self, to: y, x))
    }
  }

  /// The product x log y, which is 0 where x is 0, for y of at least 0.
  @frozen
  public struct XLogY: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "xlogy" }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "log(y)" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "x/y" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      x == 0 && y >= 0 ? 0 : x * P.libm(.log, y)
    }

    /// log y.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Log(), to: y)
    }

    /// x / y, and 0 where x is 0.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Ratio(), to: x, y)
    }

    /// x / y in units of y.
    @inlinable @inline(__always)
    public func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      y.plain > 0 ? ScaledSlope(near: y) { unit in x * (unit / y) } : nil
    }
  }

  /// The quotient x / y, which is 0 where x is 0, for y of at least 0.
  @frozen @usableFromInline
  struct Ratio: BinaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "xlogy′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      x == 0 && y >= 0 ? 0 : x / y.withoutNegativeZero
    }

    /// 1 / y.
    @inlinable @inline(__always)
    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      value.isNotANumber ? value : 1 / y.withoutNegativeZero
    }

    /// 1 / y in units of x.
    @inlinable @inline(__always)
    func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      y.plain > 0 ? ScaledSlope(near: x) { unit in unit / y } : nil
    }

    /// −(x / y) / y.
    @inlinable @inline(__always)
    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      -T.apply(self, to: value, y)
    }

    /// −(x / y) / y in units of y.
    @inlinable @inline(__always)
    func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      y.plain > 0 ? ScaledSlope(near: y) { unit in -(value * (unit / y)) } : nil
    }
  }
}

/// The relative exponential (eˣ − 1) / x, which is 1 at 0.
@inlinable @inline(__always)
public func exprel<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.RelativeExponential(), to: x)
}

/// The relative exponential (eˣ − 1) / x, which is 1 at 0.
@inlinable @inline(__always) @_disfavoredOverload
public func exprel<T: RealScalar>(_ x: T) -> T { T.apply(Rules.RelativeExponential(), to: x) }

/// The logarithm log(1 − eˣ) for x < 0, accurate near 0 and far from it.
@inlinable @inline(__always)
public func log1mexp<P: Payload>(_ x: Number<P>) -> Number<P> {
  .apply(Rules.LogOneMinusExp(), to: x)
}

/// The logarithm log(1 − eˣ) for x < 0, accurate near 0 and far from it.
@inlinable @inline(__always) @_disfavoredOverload
public func log1mexp<T: RealScalar>(_ x: T) -> T { T.apply(Rules.LogOneMinusExp(), to: x) }

/// The logarithm log(eˣ + eʸ), without overflow.
@inlinable @inline(__always)
public func logAddExp<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.LogAddExp(), to: x, y)
}

/// The logarithm log(eˣ + eʸ), without overflow.
@inlinable @inline(__always) @_disfavoredOverload
public func logAddExp<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.LogAddExp(), to: x, Number<P>(y))
}

/// The logarithm log(eˣ + eʸ), without overflow.
@inlinable @inline(__always) @_disfavoredOverload
public func logAddExp<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.LogAddExp(), to: Number<P>(x), y)
}

/// The logarithm log(eˣ + eʸ), without overflow.
@inlinable @inline(__always) @_disfavoredOverload
public func logAddExp<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.apply(Rules.LogAddExp(), to: x, y)
}

/// The product x log y, which is 0 where x is 0, as in entropies.
@inlinable @inline(__always)
public func xlogy<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.XLogY(), to: x, y)
}

/// The product x log y, which is 0 where x is 0, as in entropies.
@inlinable @inline(__always) @_disfavoredOverload
public func xlogy<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.XLogY(), to: x, Number<P>(y))
}

/// The product x log y, which is 0 where x is 0, as in entropies.
@inlinable @inline(__always) @_disfavoredOverload
public func xlogy<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.XLogY(), to: Number<P>(x), y)
}

/// The product x log y, which is 0 where x is 0, as in entropies.
@inlinable @inline(__always) @_disfavoredOverload
public func xlogy<T: RealScalar>(_ x: T, _ y: T) -> T { T.apply(Rules.XLogY(), to: x, y) }

extension FunctionTable {
  /// Sums and differences of exponentials.
  @inlinable @inline(__always)
  package static func logarithmicSums<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.RelativeExponential())
    visitor.visit(Rules.LogOneMinusExp())
    visitor.visit(Rules.LogAddExp())
    visitor.visit(Rules.XLogY())
  }
}
