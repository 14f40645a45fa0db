public import Scalars

// Products with constants of type `Double`, such as a generic function captures. The type checker tries them last.

extension Matrix where Element: RealScalar {
  /// A constant multiple of a matrix.
  @inlinable @_disfavoredOverload
  public static func * (s: Double, a: Matrix) -> Matrix { Element(s) * a }

  /// A constant multiple of a matrix.
  @inlinable @_disfavoredOverload
  public static func * (a: Matrix, s: Double) -> Matrix { a * Element(s) }

  /// A matrix divided by a constant.
  @inlinable @_disfavoredOverload
  public static func / (a: Matrix, s: Double) -> Matrix { a / Element(s) }

  /// The product of a constant matrix and a vector.
  @inlinable @_disfavoredOverload
  public static func * (a: Matrix<Double>, x: [Element]) -> [Element] { product(a, x) }
}
