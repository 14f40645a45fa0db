// Modified Bessel functions of integer order.

extension Rules {
  /// The modified Bessel function of the first kind, Iₙ(x).
  @frozen
  public struct BesselI: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { "besselI" }

    /// The call as it is written on paper.
    public var notation: String { "besselI(\(order), x)" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? {
      order == 0 ? "besselI(1, x)" : "(besselI(\(order - 1), x) + besselI(\(order + 1), x))/2"
    }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      P.computed(.besselI, order: order, x, 0)
    }

    /// (Iₙ₋₁ + Iₙ₊₁) / 2, which is a separate rule since both may overflow where it does not.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(BesselISlope(order: order), to: x)
    }

    /// From neighbouring orders.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, slope: { ($0 + $1) * 0.5 }) {
          P.Value.apply(BesselI(order: $0), to: x.value)
        }
      }
    }
  }

  /// The derivative Iₙ′(x) of the modified Bessel function of the first kind.
  @frozen @usableFromInline
  struct BesselISlope: UnaryRule {
    /// The order n.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "besselI′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      P.computed(.besselISlope, order: order, x, 0)
    }

    /// (Iₙ₋₂ + 2 Iₙ + Iₙ₊₂) / 4, in which nothing cancels.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      let lower = T.apply(BesselI(order: order - 2), to: x)
      let outer = 0.25 * lower + 0.25 * T.apply(BesselI(order: order + 2), to: x)
      return outer + 0.5 * T.apply(BesselI(order: order), to: x)
    }
  }

  /// The modified Bessel function of the second kind, Kₙ(x).
  @frozen
  public struct BesselK: UnaryRule {
    /// The order n.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: The order n; negative orders are allowed.
    @inlinable @inline(__always)
    public init(order: Int) { self.order = order }

    /// The function's name.
    @inlinable
    public var name: String { "besselK" }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The call as it is written on paper.
    public var notation: String { "besselK(\(order), x)" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? {
      order == 0 ? "-besselK(1, x)" : "-(besselK(\(order - 1), x) + besselK(\(order + 1), x))/2"
    }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      P.computed(.besselK, order: order, x, 0)
    }

    /// Kₙ′ = −(Kₙ₋₁ + (n / x) Kₙ), in which nothing cancels, and nothing overflows before it.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if order == 0 { return -T.apply(BesselK(order: 1), to: x) }
      let n = order < 0 ? -order : order
      return -(T.apply(BesselK(order: n - 1), to: x) + T(Double(n)) / x.withoutNegativeZero * value)
    }

    /// Near 0, where Kₙ is a power but for a factor, and K₀ a logarithm (DLMF 10.30.2 and 10.30.3).
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !(x.plain > 0) || !isNextToZero(x.plain) { return nil }
      return ScaledSlope(near: x) { unit in
        order == 0 ? -(unit / x) : -value * T(Double(order).magnitude) / (x / unit)
      }
    }

    /// From neighbouring orders; near 0 from Kₙ itself, since those may overflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x == 0 || isNextToZero(x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, slope: { ($0 + $1) * -0.5 }) {
          P.Value.apply(BesselK(order: $0), to: x.value)
        }
      }
    }
  }
}

extension Rules.BesselI: OrderFamily {
  @usableFromInline
  package static var familyName: String { "besselI" }
}

extension Rules.BesselK: OrderFamily {
  @usableFromInline
  package static var familyName: String { "besselK" }
}

/// The modified Bessel function of the first kind, Iₙ(x).
@inlinable @inline(__always)
public func besselI<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselI(order: order), to: x)
}

/// The modified Bessel function of the first kind, Iₙ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func besselI<T: RealScalar>(_ order: Int, _ x: T) -> T {
  T.apply(Rules.BesselI(order: order), to: x)
}

/// The modified Bessel function of the second kind, Kₙ(x).
@inlinable @inline(__always)
public func besselK<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselK(order: order), to: x)
}

/// The modified Bessel function of the second kind, Kₙ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func besselK<T: RealScalar>(_ order: Int, _ x: T) -> T {
  T.apply(Rules.BesselK(order: order), to: x)
}

extension FunctionTable {
  /// Modified Bessel functions.
  @inlinable @inline(__always)
  package static func modifiedBessel<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.BesselI.self)
    visitor.visit(Rules.BesselK.self)
  }
}
