// Polar coordinates of a point: the angle and the distance from the origin.

extension Rules {
  /// The distance √(x² + y²).
  @frozen
  public struct Hypot: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "hypot" }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "x/v" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "y/v" }

    /// The value, from the C library: no overflow on the way.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P.libm(.hypot, x, y) }

    /// ∂/∂x √(x² + y²) = x / √(x² + y²); NaN at the origin, where there is no such slope.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      if x.isConstant && y.isConstant {
        return T(plain: HypotSlope.value(of: x.plain, beside: y.plain, distance: value.plain))
      }
      return T.apply(HypotSlope(), to: x, y)
    }

    /// ∂/∂y √(x² + y²) = y / √(x² + y²); NaN at the origin, where there is no such slope.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      firstPartial(at: y, x, value: value)
    }

    /// From the quotient of the arguments, so that nothing small is lost beside something large.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(
      of x: Number<P>, _ y: Number<P>, value: P.Value
    ) -> Number<P>? {
      let isFar = x.plain.isInfinite || y.plain.isInfinite
      if !isFar || x.isNotANumber || y.isNotANumber { return P.distance(x, y, value: value) }
      // Beside one infinite number the other adds nothing; two have no slope.
      if x.plain.isInfinite && y.plain.isInfinite {
        let missing = P.apply(Exp(), to: P.scaled(P.sum(x, y), by: P.Value(Double.nan)))
        return P.corrected(missing, of: x, (value, P.Value(Double.nan)))
      }
      let (far, near) = x.plain.isInfinite ? (x, y) : (y, x)
      return P.sum(P.apply(Abs(), to: far), P.scaled(near, by: 0))
    }
  }

  /// The slope of the distance in its first argument, x / √(x² + y²).
  @frozen @usableFromInline
  struct HypotSlope: BinaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "hypot′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      Self.value(of: x, beside: y, distance: P.libm(.hypot, x, y))
    }

    /// ∂/∂x = y² / (x² + y²)^(3/2), without the cancellation of 1 − slope² where y is small.
    @inlinable
    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      let other = T.apply(self, to: y, x)
      return other * other / T.apply(Hypot(), to: x, y)
    }

    /// ∂/∂x in units.
    @inlinable @inline(__always)
    func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      let (other, distance) = (T.apply(self, to: y, x), T.apply(Hypot(), to: x, y))
      return ScaledSlope(near: x) { unit in other * (other * (unit / distance)) }
    }

    /// ∂/∂y = −x y / (x² + y²)^(3/2).
    @inlinable
    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      -value * T.apply(self, to: y, x) / T.apply(Hypot(), to: x, y)
    }

    /// ∂/∂y in units.
    @inlinable @inline(__always)
    func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
      let (other, distance) = (T.apply(self, to: y, x), T.apply(Hypot(), to: x, y))
      return ScaledSlope(near: y) { unit in -value * (other * (unit / distance)) }
    }

    @inlinable @inline(__always)
    static func value<P: FloatingPointScalar>(of x: P, beside y: P, distance: P) -> P {
      if distance.isNormal { return x / distance }
      return valueAtExtremes(of: x, beside: y, distance: distance)
    }

    /// The slope where the distance overflows or is subnormal: that of a point nearer to 1.
    @usableFromInline
    static func valueAtExtremes<P: FloatingPointScalar>(
      of x: P, beside y: P, distance: P
    ) -> P {
      if distance == 0 || distance.isNaN { return x / distance }
      if !x.isFinite || !y.isFinite {
        if y.isNaN || x.isNaN { return x + y }
        if y.isFinite { return x > 0 ? 1 : -1 }
        return x.isFinite ? 0 : x - x
      }
      let scale: P = distance > 1 ? 0.125 : 1 / P.ulpOfOne
      return x * scale / P.libm(.hypot, x * scale, y * scale)
    }
  }

  /// The angle of the point (x, y), in radians; the first argument is y.
  @frozen
  public struct Atan2: BinaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "atan2" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["arctan2"] }

    /// The arguments' names.
    public var parameters: (first: String, second: String) { ("y", "x") }

    /// The first partial derivative as it is written on paper.
    public var firstPartialNotation: String? { "x/(x^2 + y^2)" }

    /// The second partial derivative as it is written on paper.
    public var secondPartialNotation: String? { "-y/(x^2 + y^2)" }

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ y: P, _ x: P) -> P { P.libm(.atan2, y, x) }

    /// ∂/∂y atan2(y, x) = x / (x² + y²); NaN at the origin.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at y: T, _ x: T, value: T) -> T {
      value.isNotANumber ? value : component(x, beside: y)
    }

    /// ∂/∂x atan2(y, x) = −y / (x² + y²); NaN at the origin.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at y: T, _ x: T, value: T) -> T {
      value.isNotANumber ? value : -component(y, beside: x)
    }

    /// ∂/∂y in units.
    @inlinable @inline(__always)
    public func scaledFirstPartial<T: RealScalar>(at y: T, _ x: T, value: T) -> ScaledSlope<T>? {
      let distance = T.apply(Hypot(), to: x, y)
      return distance.plain.isNormal
        ? ScaledSlope(near: y) { unit in x / distance * (unit / distance) } : nil
    }

    /// ∂/∂x in units.
    @inlinable @inline(__always)
    public func scaledSecondPartial<T: RealScalar>(at y: T, _ x: T, value: T) -> ScaledSlope<T>? {
      let distance = T.apply(Hypot(), to: x, y)
      return distance.plain.isNormal
        ? ScaledSlope(near: x) { unit in -(y / distance) * (unit / distance) } : nil
    }

    /// a / (a² + b²), without squares that overflow or underflow.
    @inlinable @inline(__always)
    func component<T: RealScalar>(_ a: T, beside b: T) -> T {
      let squares = a * a + b * b
      // Within these bounds neither square has lost digits that the sum would keep.
      if squares > 1e-30 && squares < 1e30 { return a / squares }
      return componentAtExtremes(a, beside: b)
    }

    @usableFromInline
    func componentAtExtremes<T: RealScalar>(_ a: T, beside b: T) -> T {
      if !a.plain.isFinite || !b.plain.isFinite {
        return a.isNotANumber || b.isNotANumber ? a + b : 0
      }
      let huge = T.Plain.greatestFiniteMagnitude / 4
      if a.plain.magnitude > huge || b.plain.magnitude > huge {
        return component(a, beside: b, nearer: 0.25)
      }
      let distance = T.apply(Hypot(), to: a, b)
      if !distance.plain.isNormal && distance != 0 {
        return component(a, beside: b, nearer: T(plain: 1 / T.Plain.ulpOfOne))
      }
      return (a / distance) / distance
    }

    /// a / (a² + b²), from a point whose distance is a normal number.
    @inlinable
    func component<T: RealScalar>(_ a: T, beside b: T, nearer scale: T) -> T {
      let (a, b) = (a * scale, b * scale)
      let distance = T.apply(Hypot(), to: a, b)
      return (a / distance) / distance * scale
    }

    /// (x² + y²) v′ = x y′ − y x′.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(
      of y: Number<P>, _ x: Number<P>, value: P.Value
    ) -> Number<P>? {
      let isFar = x.plain.isInfinite || y.plain.isInfinite
      if !isFar || x.isNotANumber || y.isNotANumber { return P.angle(y, x, value: value) }
      // At infinity the angle does not change.
      let still = P.sum(P.scaled(x, by: 0), P.scaled(y, by: 0))
      return P.corrected(still, of: y, (value, 0))
    }
  }
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always)
public func atan2<P: Payload>(_ y: Number<P>, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Atan2(), to: y, x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<P: Payload>(_ y: Number<P>, _ x: Double) -> Number<P> {
  .apply(Rules.Atan2(), to: y, Number<P>(x))
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<P: Payload>(_ y: Double, _ x: Number<P>) -> Number<P> {
  .apply(Rules.Atan2(), to: Number<P>(y), x)
}

/// The angle of the point (x, y), in radians; the first argument is y.
@inlinable @inline(__always) @_disfavoredOverload
public func atan2<T: RealScalar>(_ y: T, _ x: T) -> T {
  T.apply(Rules.Atan2(), to: y, x)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always)
public func hypot<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> {
  .apply(Rules.Hypot(), to: x, Number<P>(y))
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> {
  .apply(Rules.Hypot(), to: Number<P>(x), y)
}

/// The distance √(x² + y²), without overflow on the way.
@inlinable @inline(__always) @_disfavoredOverload
public func hypot<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.apply(Rules.Hypot(), to: x, y)
}

/// The distance √(x² + y²), with a choice of its slope at the origin.
///
/// - Parameters:
///   - x: The first number.
///   - y: The second number.
///   - slope: What the derivatives are where both are zero. Elsewhere it does not matter.
/// - Returns: The distance, with the bits of `hypot(x, y)`.
@inlinable
public func hypot<T: RealScalar>(_ x: T, _ y: T, atZero slope: SlopeAtZero) -> T {
  if slope == .undefined { return T.apply(Rules.Hypot(), to: x, y) }
  let size = x.detached.magnitude + y.detached.magnitude
  return choose(size, .equal, 0, then: 0, else: T.apply(Rules.Hypot(), to: x, y))
}
