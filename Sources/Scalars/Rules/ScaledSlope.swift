/// A derivative times a power of two near its argument, for places where the derivative itself
/// overflows or underflows.
@frozen
public struct ScaledSlope<T: RealScalar> {
  /// The derivative times the unit.
  public let slope: T

  /// The power of two.
  public let unit: T.Plain

  /// Computes a slope in units; nil for an argument that is zero, infinite or NaN.
  ///
  /// - Parameters:
  ///   - x: The argument.
  ///   - slope: The slope, given the unit by which it is multiplied.
  @inlinable @inline(__always)
  public init?(near x: T, _ slope: (_ unit: T) -> T) {
    guard let unit = T.Plain.unit(near: x.plain) else { return nil }
    self.unit = unit
    self.slope = slope(T(plain: unit))
  }
}

extension RealScalar {
  /// The number, with −0 counted as the limit from above, where it is +0.
  ///
  /// Not for negative numbers.
  @inlinable @inline(__always)
  package var withoutNegativeZero: Self { Self.self == Plain.self ? magnitude : self + 0 }
}

extension FloatingPointScalar {
  /// Whether a number is so far inside the range that its own derivatives of the first few orders, which
  /// grow by factors such as 2, 6 and 24, are inside as well.
  @inlinable @inline(__always)
  package var isAmple: Bool {
    let size = magnitude
    return size > Self.leastNormalMagnitude * 0x1p20
      && size < Self.greatestFiniteMagnitude * 0x1p-20
  }

  /// Whether a derivative is to be taken in units: it is not ample, and what it is in units is normal, or
  /// finite where it is not, or has lost fewer digits to underflow.
  @inlinable @inline(__always)
  package func isWorse(than scaled: Self) -> Bool {
    if isAmple || !scaled.isFinite { return false }
    return scaled.isNormal || !isFinite || magnitude < scaled.magnitude
  }

  /// A power of two near a number; nil for zeros, infinities and NaN.
  ///
  /// Its reciprocal is finite, and so are a few times that.
  @inlinable
  package static func unit(near x: Self) -> Self? {
    if x == 0 || !x.isFinite { return nil }
    let limit = greatestFiniteMagnitude.exponent - 2
    let exponent = max(-limit, min(limit, x.exponent))
    return Self(sign: .plus, exponent: exponent, significand: 1)
  }
}
