// A constant beside a number of unknown type, as in `p[0] * x` in a generic function with a captured
// `Double` x. Numbers of a known type have operators of their own for that; these serve where the type is a
// parameter. They are disfavoured, so that between plain numbers the standard library's operators are meant.

extension RealScalar {
  /// The sum of a number and a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func + (a: Self, b: Double) -> Self { a + Self(b) }

  /// The sum of a constant and a number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func + (a: Double, b: Self) -> Self { Self(a) + b }

  /// The difference of a number and a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func - (a: Self, b: Double) -> Self { a - Self(b) }

  /// The difference of a constant and a number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func - (a: Double, b: Self) -> Self { Self(a) - b }

  /// The product of a number and a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func * (a: Self, b: Double) -> Self { a * Self(b) }

  /// The product of a constant and a number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func * (a: Double, b: Self) -> Self { Self(a) * b }

  /// The quotient of a number and a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func / (a: Self, b: Double) -> Self { a / Self(b) }

  /// The quotient of a constant and a number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func / (a: Double, b: Self) -> Self { Self(a) / b }
}

// `Float` and `Double` do not mix in Swift, but would through the operators above, both being numbers. These
// forms come before those, for the warning.

extension Float {
  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func + (a: Float, b: Double) -> Float { a + Float(b) }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func + (a: Double, b: Float) -> Float { Float(a) + b }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func - (a: Float, b: Double) -> Float { a - Float(b) }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func - (a: Double, b: Float) -> Float { Float(a) - b }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func * (a: Float, b: Double) -> Float { a * Float(b) }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func * (a: Double, b: Float) -> Float { Float(a) * b }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func / (a: Float, b: Double) -> Float { a / Float(b) }

  /// Convert one of the two: the result has the precision of a `Float`.
  @available(*, deprecated, message: "Float and Double are mixed: convert one of the two")
  @inlinable @_disfavoredOverload
  public static func / (a: Double, b: Float) -> Float { Float(a) / b }
}
