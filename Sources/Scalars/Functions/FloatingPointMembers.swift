// What generic code knows from the standard library's floating-point numbers, for every number.
//
// All are disfavoured, so that plain numbers keep their own. None looks at a value otherwise than by
// comparing, so a recorded program has both outcomes.

extension RealScalar {
  /// The ratio of a circle's circumference to its diameter, rounded towards zero as that of the plain type.
  ///
  /// ```swift
  /// func area<T: RealScalar>(_ radius: T) -> T { T.pi * radius * radius }
  /// ```
  @inlinable @inline(__always) @_disfavoredOverload
  public static var pi: Self { Self(plain: Plain.pi) }

  /// Positive infinity, a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static var infinity: Self { Self(plain: Plain.infinity) }

  /// Whether the value is not a number.
  @inlinable @inline(__always) @_disfavoredOverload
  public var isNaN: Bool { isNotANumber }

  /// Whether the value is neither infinite nor NaN.
  @inlinable @inline(__always) @_disfavoredOverload
  public var isFinite: Bool { magnitude < .infinity }

  /// Whether the value is ∞ or −∞.
  @inlinable @inline(__always) @_disfavoredOverload
  public var isInfinite: Bool { magnitude == .infinity }

  /// The square root; its derivative at 0 is ∞.
  ///
  /// - Returns: What `sqrt` returns.
  @inlinable @inline(__always) @_disfavoredOverload
  public func squareRoot() -> Self { Self.apply(Rules.Sqrt(), to: self) }

  /// A nearby integer; its derivative is 0.
  ///
  /// - Parameter rule: Which of them; without one the nearest, halves away from zero.
  /// - Returns: The integer.
  @inlinable @_disfavoredOverload
  public func rounded(
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> Self {
    switch rule {
    case .up: return ceil(self)
    case .down: return floor(self)
    case .towardZero: return trunc(self)
    case .awayFromZero: return choose(self, .less, 0, then: floor(self), else: ceil(self))
    case .toNearestOrEven:
      // Without what is left of it by the nearest integer; −0.3 becomes −0. From 2⁵² on, for `Double`, all are
      // integers.
      let excess = magnitude.detached - Self(plain: 1 / Plain.ulpOfOne)
      return choose(
        excess, .less, 0,
        then: copysign(self - Self.apply(Rules.Remainder(), to: self, 1), self),
        else: choose(self, .equal, self, then: detached, else: self))
    default: return round(self)
    }
  }

  /// What is left of a division with a whole quotient, rounded towards zero: ∂x = 1, ∂y = −trunc(x/y).
  ///
  /// - Parameter other: The divisor y.
  /// - Returns: What `fmod` returns.
  @inlinable @inline(__always) @_disfavoredOverload
  public func truncatingRemainder(dividingBy other: Self) -> Self {
    Self.apply(Rules.Fmod(), to: self, other)
  }

  /// What is left of a division with a whole quotient, rounded to nearest: ∂x = 1, ∂y = −round(x/y).
  ///
  /// - Parameter other: The divisor y.
  /// - Returns: What the C library's `remainder` returns.
  @inlinable @inline(__always) @_disfavoredOverload
  public func remainder(dividingBy other: Self) -> Self {
    Self.apply(Rules.Remainder(), to: self, other)
  }

  /// The number, or the end of a range that it lies beyond, with that end's derivative.
  ///
  /// ```swift
  /// derivative(at: 2.0) { x in (x * x).clamped(to: 0...1) }   // 0
  /// ```
  ///
  /// - Parameter limits: The range.
  /// - Returns: The nearest number in the range; NaN stays NaN.
  @inlinable @inline(__always)
  public func clamped(to limits: ClosedRange<Self>) -> Self {
    clamp(self, limits.lowerBound, limits.upperBound)
  }
}

/// The number, or the bound that it lies beyond, with that bound's derivative.
///
/// ```swift
/// derivative(at: 0.5) { x in clamp(3 * x, 0, 2) }   // 3
/// ```
///
/// At a bound the derivative is the number's.
///
/// - Parameters:
///   - x: The number; NaN stays NaN.
///   - lower: The lower bound.
///   - upper: The upper bound; it is the result where it is less than the lower one.
/// - Returns: min(max(x, lower), upper).
@inlinable @inline(__always)
public func clamp<T: RealScalar>(_ x: T, _ lower: T, _ upper: T) -> T {
  let raised = choose(x, .less, lower, then: lower, else: x)
  return choose(upper, .less, raised, then: upper, else: raised)
}

/// 1 for positive numbers, −1 for negative ones, and ±0 and NaN as they are; its derivative is 0.
///
/// - Parameter x: The number.
/// - Returns: The sign, a constant.
@inlinable @inline(__always)
public func sign<T: RealScalar>(_ x: T) -> T {
  choose(0, .less, x, then: 1, else: choose(x, .less, 0, then: -1, else: x.detached))
}

/// The magnitude of one number with the sign of another, whose derivative is 0.
///
/// ```swift
/// derivative(at: 2.0) { x in copysign(x * x, -1) }   // −4
/// ```
///
/// - Parameters:
///   - x: The number; its derivative at 0 is ±1 by its own sign bit and the other's.
///   - y: The number with the sign, that of a zero included; a NaN counts as positive.
/// - Returns: |x| or −|x|.
@inlinable @inline(__always) @_disfavoredOverload
public func copysign<T: RealScalar>(_ x: T, _ y: T) -> T {
  let sign = y.detached
  // The reciprocal tells −0 from 0.
  let direction = choose(sign, .equal, 0, then: 1 / sign, else: sign)
  return choose(direction, .less, 0, then: -x.magnitude, else: x.magnitude)
}

/// The distance √(x² + y² + z²) from the origin, where no square overflows or underflows.
///
/// - Parameters:
///   - x: The first coordinate.
///   - y: The second coordinate.
///   - z: The third coordinate.
/// - Returns: The distance, within 2 ULP.
@inlinable @inline(__always)
public func hypot<T: RealScalar>(_ x: T, _ y: T, _ z: T) -> T {
  T.apply(Rules.Hypot(), to: T.apply(Rules.Hypot(), to: x, y), z)
}
