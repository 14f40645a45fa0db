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

    /// The call as it is written on paper.
    public var notation: String { besselCall("j", order) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { besselSlope("j", order) }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmBesselJ(order, x) }

    /// Jₙ′, which is a separate rule since the difference of two J cancels near its zeros.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(BesselJSlope(order: order), to: x)
    }

    /// From neighbouring orders.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, skipping: 0) {
          P.Value.apply(BesselJ(order: $0), to: x.value)
        }
      }
    }
  }

  /// The derivative Jₙ′(x) of the Bessel function of the first kind.
  @frozen @usableFromInline
  struct BesselJSlope: UnaryRule {
    /// The order n.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "jn′" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P { P.besselJDerivative(order, x) }

    /// Bessel's equation: Jₙ″ = −Jₙ′ / x − (1 − n² / x²) Jₙ; from the neighbouring orders at 0.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if x.magnitude < 1 {
        let lower = T.apply(BesselJ(order: order - 2), to: x)
        let upper = T.apply(BesselJ(order: order + 2), to: x)
        return (lower - 2 * T.apply(BesselJ(order: order), to: x) + upper) / 4
      }
      let ratio = T(order) / x
      return -value / x - (1 - ratio) * (1 + ratio) * T.apply(BesselJ(order: order), to: x)
    }

    /// From neighbouring orders.
    @inlinable @inline(__always)
    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, skipping: 1) {
          P.Value.apply(BesselJ(order: $0), to: x.value)
        }
      }
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

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The call as it is written on paper.
    public var notation: String { besselCall("y", order) }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { besselSlope("y", order) }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P { P.libmBesselY(order, x) }

    /// Yₙ′, which is a separate rule since the difference of two Y cancels near its zeros.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(BesselYSlope(order: order), to: x)
    }

    /// Near 0, where Yₙ is a power but for a factor, unless n is 0 (DLMF 10.8.1).
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if order == 0 || !isNextToZero(x.plain) { return nil }
      return ScaledSlope(near: x) { unit in -value * T(Double(order).magnitude) / (x / unit) }
    }

    /// From neighbouring orders; near 0 from Yₙ itself, since those may overflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x == 0 || isNextToZero(x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, skipping: 0) {
          P.Value.apply(BesselY(order: $0), to: x.value)
        }
      }
    }
  }

  /// The derivative Yₙ′(x) of the Bessel function of the second kind.
  @frozen @usableFromInline
  struct BesselYSlope: UnaryRule {
    /// The order n.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "yn′" }

    /// The interval outside which there is no value.
    @usableFromInline
    var domain: ClosedRange<Double> { 0...(.infinity) }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P { P.besselYDerivative(order, x) }

    /// Bessel's equation: Yₙ″ = −Yₙ′ / x − (1 − n² / x²) Yₙ; both terms have one sign near 0.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // At either zero, of which both stand for the limit from above, each derivative has the sign that
      // the one before has not.
      if x == 0 { return -value }
      let ratio = T(order) / x
      return -value / x - (1 - ratio) * (1 + ratio) * T.apply(BesselY(order: order), to: x)
    }

    /// Near 0, where Yₙ′ is a power but for a factor.
    @inlinable @inline(__always)
    func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !isNextToZero(x.plain) { return nil }
      return ScaledSlope(near: x) { unit in -value * T(Double(order).magnitude + 1) / (x / unit) }
    }

    /// From neighbouring orders; near 0 from Yₙ′ itself.
    @inlinable @inline(__always)
    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if x == 0 || isNextToZero(x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        besselDerivatives(of: order, into: derivatives, skipping: 1) {
          P.Value.apply(BesselY(order: $0), to: x.value)
        }
      }
    }
  }
}

/// A family of Bessel functions, one for each order.
@usableFromInline
package protocol OrderFamily: RuleFamily {
  /// The order n.
  var order: Int { get }

  /// Creates the rule of an order.
  init(order: Int)
}

extension OrderFamily {
  @usableFromInline
  package static var parameterName: String { "order" }

  @usableFromInline
  package static var isParameterFirst: Bool { true }

  @usableFromInline
  package static var range: ClosedRange<Int> { -greatestOrder...greatestOrder }

  @inlinable @inline(__always)
  package init(parameter: Int) { self.init(order: parameter) }

  @usableFromInline
  package var parameter: Int { order }
}

extension Rules.BesselJ: OrderFamily {
  @usableFromInline
  package static var familyName: String { "jn" }
}

extension Rules.BesselY: OrderFamily {
  @usableFromInline
  package static var familyName: String { "yn" }
}

/// The call of a Bessel function as it is written on paper.
private func besselCall(_ kind: String, _ order: Int) -> String {
  0...1 ~= order ? "\(kind)\(order)(x)" : "\(kind)n(\(order), x)"
}

/// f₀′ = −f₁, and fₙ′ is half the difference of the neighbours.
private func besselSlope(_ kind: String, _ order: Int) -> String {
  if order == 0 { return "-\(besselCall(kind, 1))" }
  return "(\(besselCall(kind, order - 1)) - \(besselCall(kind, order + 1)))/2"
}

/// The derivatives of a Bessel function from neighbouring orders, where a slope is half a sum or a difference
/// of the two.
///
/// ```
/// 2ᵐ Bₙ⁽ᵐ⁾ = Bₙ₋ₘ − m Bₙ₋ₘ₊₂ + … ± Bₙ₊ₘ
/// ```
///
/// with binomial coefficients: the rule Bₙ′ = (Bₙ₋₁ − Bₙ₊₁) / 2, repeated. Modified functions have sums in place of
/// differences, DLMF 10.29.5.
///
/// - Parameters:
///   - order: The order n.
///   - derivatives: Receives the derivatives.
///   - first: How often the first of them is differentiated.
///   - slope: The slope from the functions of the order before and the order after.
///   - function: The Bessel function of an order at the point.
@inlinable
func besselDerivatives<T: RealScalar>(
  of order: Int, into derivatives: UnsafeMutableBufferPointer<T>, skipping first: Int = 0,
  slope: (T, T) -> T = { ($0 - $1) * 0.5 }, _ function: (Int) -> T
) {
  let highest = derivatives.count - 1 + first
  withUnsafeTemporaryAllocation(of: T.self, capacity: 2 * highest + 1) { row in
    for i in row.indices { row.initializeElement(at: i, to: function(order - highest + i)) }
    defer { row.deinitialize() }
    // After m rounds, row[m...] holds the m-th derivatives of the orders that still have one.
    var m = 0
    while true {
      if m >= first { derivatives[m - first] = row[highest] }
      if m == highest { return }
      var (i, previous) = (m, row[m])
      while i + 2 <= 2 * highest - m {
        let center = row[i + 1]
        row[i + 1] = slope(previous, row[i + 2])
        previous = center
        i += 1
      }
      m += 1
    }
  }
}

/// The Bessel function of the first kind, J₀(x).
@inlinable @inline(__always)
public func j0<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselJ(order: 0), to: x) }

/// The Bessel function of the first kind, J₀(x).
@inlinable @inline(__always) @_disfavoredOverload
public func j0<T: RealScalar>(_ x: T) -> T { T.apply(Rules.BesselJ(order: 0), to: x) }

/// The Bessel function of the first kind, J₁(x).
@inlinable @inline(__always)
public func j1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselJ(order: 1), to: x) }

/// The Bessel function of the first kind, J₁(x).
@inlinable @inline(__always) @_disfavoredOverload
public func j1<T: RealScalar>(_ x: T) -> T { T.apply(Rules.BesselJ(order: 1), to: x) }

/// The Bessel function of the second kind, Y₀(x).
@inlinable @inline(__always)
public func y0<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselY(order: 0), to: x) }

/// The Bessel function of the second kind, Y₀(x).
@inlinable @inline(__always) @_disfavoredOverload
public func y0<T: RealScalar>(_ x: T) -> T { T.apply(Rules.BesselY(order: 0), to: x) }

/// The Bessel function of the second kind, Y₁(x).
@inlinable @inline(__always)
public func y1<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.BesselY(order: 1), to: x) }

/// The Bessel function of the second kind, Y₁(x).
@inlinable @inline(__always) @_disfavoredOverload
public func y1<T: RealScalar>(_ x: T) -> T { T.apply(Rules.BesselY(order: 1), to: x) }

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always)
public func jn<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the first kind, Jₙ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func jn<T: RealScalar>(_ order: Int, _ x: T) -> T {
  T.apply(Rules.BesselJ(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always)
public func yn<P: Payload>(_ order: Int, _ x: Number<P>) -> Number<P> {
  .apply(Rules.BesselY(order: order), to: x)
}

/// The Bessel function of the second kind, Yₙ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func yn<T: RealScalar>(_ order: Int, _ x: T) -> T {
  T.apply(Rules.BesselY(order: order), to: x)
}

extension FunctionTable {
  /// Bessel functions.
  @inlinable @inline(__always)
  package static func bessel<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.BesselJ(order: 0))
    visitor.visit(Rules.BesselJ(order: 1))
    visitor.visit(Rules.BesselJ.self)
    visitor.visit(Rules.BesselY(order: 0))
    visitor.visit(Rules.BesselY(order: 1))
    visitor.visit(Rules.BesselY.self)
  }
}

/// Whether x² log x is below half an ULP beside 1, though x is not 0.
@inlinable @inline(__always)
func isNextToZero<P: FloatingPointScalar>(_ x: P) -> Bool {
  x != 0 && Int(x.exponent) < -(P.significandBitCount / 2 + 4)
}
