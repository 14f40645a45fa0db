// A captured `Double` beside a number of unknown type, as in `p[0] * x` in a generic function.
//
// The constant has to be lifted, `p[0] * T(x)`. These operators exist for the message that says so:
// without them the compiler searches for seconds and then names some operator of `Duration`. That they
// cannot be used keeps `Float` and `Double` from mixing in plain code, where both are numbers too.

extension RealScalar {
  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func + (a: Self, b: Double) -> Self { a + Self(b) }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func - (a: Self, b: Double) -> Self { a - Self(b) }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func * (a: Self, b: Double) -> Self { a * Self(b) }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func / (a: Self, b: Double) -> Self { a / Self(b) }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func + (a: Double, b: Self) -> Self { Self(a) + b }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func - (a: Double, b: Self) -> Self { Self(a) - b }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func * (a: Double, b: Self) -> Self { Self(a) * b }

  /// Stands for the message alone: lift the constant first.
  @available(*, unavailable, message: "lift the constant first: write T(x) for a captured Double x")
  @_disfavoredOverload
  public static func / (a: Double, b: Self) -> Self { Self(a) / b }
}
