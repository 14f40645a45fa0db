// Bessel functions of integer order.

extension Rules {
  /// The Bessel function of the first kind, Jₙ(x).
  @frozen
  public struct BesselJ: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { order == 0 ? "j0" : order == 1 ? "j1" : "jn" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmBesselJ(order, x) }

    /// Jₙ′, which is a rule of its own since the difference of two J cancels near its zeros.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(BesselJSlope(order: order), to: x)
    }
  }

  /// The derivative Jₙ′(x) of the Bessel function of the first kind.
  @frozen
  public struct BesselJSlope: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { "jn′" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.besselJDerivative(order, x) }

    /// Bessel's equation: Jₙ″ = −Jₙ′ / x − (1 − n² / x²) Jₙ; from the neighbouring orders at 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if x.magnitude < 1 {
        let lower = T.apply(BesselJ(order: order - 2), to: x)
        let upper = T.apply(BesselJ(order: order + 2), to: x)
        return (lower - 2 * T.apply(BesselJ(order: order), to: x) + upper) / 4
      }
      let ratio = T(order) / x
      return -value / x - (1 - ratio) * (1 + ratio) * T.apply(BesselJ(order: order), to: x)
    }
  }

  /// The Bessel function of the second kind, Yₙ(x).
  @frozen
  public struct BesselY: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { order == 0 ? "y0" : order == 1 ? "y1" : "yn" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmBesselY(order, x) }

    /// Yₙ′, which is a rule of its own since the difference of two Y cancels near its zeros.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(BesselYSlope(order: order), to: x)
    }
  }

  /// The derivative Yₙ′(x) of the Bessel function of the second kind.
  @frozen
  public struct BesselYSlope: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { "yn′" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.besselYDerivative(order, x) }

    /// Bessel's equation: Yₙ″ = −Yₙ′ / x − (1 − n² / x²) Yₙ; both terms have one sign near 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      let ratio = T(order) / x
      return -value / x - (1 - ratio) * (1 + ratio) * T.apply(BesselY(order: order), to: x)
    }
  }
}
