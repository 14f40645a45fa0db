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

    /// The value, from the C library: no overflow on the way.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P.libmHypot(x, y) }

    /// ∂/∂x √(x² + y²) = x / √(x² + y²); NaN at the origin, where there is no such slope.
    @inlinable @inline(__always)
    public func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      slope(of: x, beside: y, distance: value)
    }

    /// ∂/∂y √(x² + y²) = y / √(x² + y²); NaN at the origin, where there is no such slope.
    @inlinable @inline(__always)
    public func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
      slope(of: y, beside: x, distance: value)
    }

    @inlinable @inline(__always)
    func slope<T: RealScalar>(of x: T, beside y: T, distance: T) -> T {
      if distance.plain.isNormal { return x / distance }
      return slopeAtExtremes(of: x, beside: y, distance: distance)
    }

    /// The slope where the distance overflows or is subnormal: that of a point nearer to 1.
    @usableFromInline
    func slopeAtExtremes<T: RealScalar>(of x: T, beside y: T, distance: T) -> T {
      if distance == 0 || distance.isNotANumber { return x / distance }
      if !x.plain.isFinite || !y.plain.isFinite {
        if y.isNotANumber || x.isNotANumber { return x + y }
        if y.plain.isFinite { return x > 0 ? 1 : -1 }
        return x.plain.isFinite ? 0 : x - x
      }
      let scale = T(plain: distance > 1 ? 0.125 : 1 / T.Plain.ulpOfOne)
      let (scaledX, scaledY) = (x * scale, y * scale)
      return scaledX / T.apply(self, to: scaledX, scaledY)
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

    /// The value, from the C library.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ y: P, _ x: P) -> P { P.libmAtan2(y, x) }

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
        return component(a * 0.25, beside: b * 0.25) * 0.25
      }
      let distance = T.apply(Hypot(), to: a, b)
      if !distance.plain.isNormal && distance != 0 {
        let scale = T(plain: 1 / T.Plain.ulpOfOne)
        return component(a * scale, beside: b * scale) * scale
      }
      return (a / distance) / distance
    }
  }
}
