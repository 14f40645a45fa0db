// The units in which a derivative is taken that would overflow or underflow by itself.

extension RealScalar {
  /// For a derivative: the power of two by which to multiply it, if it, or what it may carry, has left the
  /// range of normal numbers and the argument is neither zero nor infinite.
  @inlinable @inline(__always)
  package func unit(beside argument: Self) -> Plain? {
    let isInRange = Self.self == Plain.self ? plain.isNormal : plain.isAmple
    return isInRange ? nil : Plain.unit(near: argument.plain)
  }
}

extension FloatingPointScalar {
  /// Whether a number is so far inside the range that its own derivatives of the first few orders, which
  /// grow by factors such as 2, 6 and 24, are inside as well.
  @inlinable @inline(__always)
  package var isAmple: Bool {
    let size = magnitude
    return size > Self.leastNormalMagnitude * 0x1p20 && size < Self.greatestFiniteMagnitude * 0x1p-20
  }

  /// Whether a derivative is to be taken in units: it is not ample, and what it is in units is better.
  @inlinable @inline(__always)
  package func isWorse(than scaled: Self) -> Bool {
    !isAmple && (scaled.isNormal || !isFinite && scaled.isFinite)
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
