// Comparisons of a number that carries derivatives with a constant, by value.
//
// They are generic over the number so that on plain numbers, whose own comparisons they must not
// compete with, they do not apply at all.

extension DerivativeCarrier {
  /// Whether the value is smaller than a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func < (a: Self, b: Double) -> Bool { a.value < Primal(b) }

  /// Whether a constant is smaller than the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func < (a: Double, b: Self) -> Bool { Primal(a) < b.value }

  /// Whether the value is at most a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func <= (a: Self, b: Double) -> Bool { a.value <= Primal(b) }

  /// Whether a constant is at most the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func <= (a: Double, b: Self) -> Bool { Primal(a) <= b.value }

  /// Whether the value is larger than a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func > (a: Self, b: Double) -> Bool { a.value > Primal(b) }

  /// Whether a constant is larger than the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func > (a: Double, b: Self) -> Bool { Primal(a) > b.value }

  /// Whether the value is at least a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func >= (a: Self, b: Double) -> Bool { a.value >= Primal(b) }

  /// Whether a constant is at least the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func >= (a: Double, b: Self) -> Bool { Primal(a) >= b.value }

  /// Whether the value equals a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func == (a: Self, b: Double) -> Bool { a.value == Primal(b) }

  /// Whether a constant equals the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func == (a: Double, b: Self) -> Bool { Primal(a) == b.value }

  /// Whether the value differs from a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func != (a: Self, b: Double) -> Bool { a.value != Primal(b) }

  /// Whether a constant differs from the value.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func != (a: Double, b: Self) -> Bool { Primal(a) != b.value }
}
