// The smooth and piecewise functions of statistics and machine learning.

extension Rules {
  /// The logistic function 1 / (1 + e⁻ˣ).
  @frozen
  public struct Sigmoid: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sigmoid" }

    /// The value, without overflow on either side.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { valueWithDerivative(at: x).value }

    /// σ′, which is a rule of its own: σ (1 − σ) would be 0 from x = 37 on.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(SigmoidSlope(), to: x)
    }

    /// Value and derivative from one exponential, where there is nothing nested to differentiate.
    @inlinable @inline(__always)
    public func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      guard x.isConstant else { return (T.apply(self, to: x), derivative(at: x, value: x)) }
      let decay = T.Plain.libmExp(x.plain < 0 ? x.plain : -x.plain)
      let sum = 1 + decay
      return (
        T(plain: x.plain < 0 ? decay / sum : 1 / sum), T(plain: decay / (sum * sum))
      )
    }
  }

  /// The slope of the logistic function, e^(−|x|) / (1 + e^(−|x|))².
  @frozen
  public struct SigmoidSlope: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "sigmoid′" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      Sigmoid().valueWithDerivative(at: x).derivative
    }

    /// σ″ = −σ′ tanh(x / 2), without the cancellation of 1 − 2σ near 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      -value * T.apply(Tanh(), to: x / 2)
    }
  }

  /// The logarithm of the logistic function, −log(1 + e⁻ˣ).
  @frozen
  public struct LogSigmoid: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logSigmoid" }

    /// The value: linear in x for very negative x, instead of the logarithm of zero.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let tail = P.libmLogOnePlus(P.libmExp(x < 0 ? x : -x))
      return x < 0 ? x - tail : -tail
    }

    /// (log σ)′(x) = σ(−x).
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sigmoid(), to: -x) }
  }

  /// The logarithm of the odds x / (1 − x), the inverse of the logistic function.
  @frozen
  public struct Logit: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "logit" }

    /// The value: near 1/2 from what the odds exceed 1 by, which 2x − 1 holds without an error.
    ///
    /// Below 1/4 the odds are far from 1, and the quotient in the second form could overflow.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x < 0.25 { return P.libmLog(x / (1 - x)) }
      if x < 0.5 { return -P.libmLogOnePlus((1 - 2 * x) / x) }
      return P.libmLogOnePlus((2 * x - 1) / (1 - x))
    }

    /// logit′ x = 1 / (x (1 − x)), NaN outside [0, 1] and +∞ at its ends.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 1 / (x.magnitude * (1 - x))
    }
  }

  /// The smooth ramp log(1 + eˣ).
  @frozen
  public struct Softplus: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "softplus" }

    /// The value: x for large x, instead of the logarithm of infinity.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let tail = P.libmLogOnePlus(P.libmExp(x < 0 ? x : -x))
      return x < 0 ? tail : x + tail
    }

    /// softplus′ = σ.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T { T.apply(Sigmoid(), to: x) }
  }

  /// The ramp max(x, 0); NaN stays NaN.
  @frozen
  public struct ReLU: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "relu" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { x > 0 || x.isNaN ? x : 0 }

    /// 1 for positive x, else 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : (x > 0 ? 1 : 0)
    }
  }
}
