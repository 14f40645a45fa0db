public import Scalars

// Sums and multiples, element by element.

extension Matrix where Element: RealScalar {
  /// The sum; matrices of different shapes stop the program.
  @inlinable
  public static func + (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b, "+") { $0 + $1 }
  }

  /// The difference; matrices of different shapes stop the program.
  @inlinable
  public static func - (a: Matrix, b: Matrix) -> Matrix {
    a.combined(with: b, "-") { $0 - $1 }
  }

  /// The negative.
  @inlinable @_disfavoredOverload
  public static prefix func - (a: Matrix) -> Matrix { a.map { -$0 } }

  /// Adds in place.
  @inlinable
  public static func += (a: inout Matrix, b: Matrix) { a = a + b }

  /// Subtracts in place.
  @inlinable
  public static func -= (a: inout Matrix, b: Matrix) { a = a - b }

  /// A multiple of a matrix.
  @inlinable
  public static func * (s: Element, a: Matrix) -> Matrix { a.map { s * $0 } }

  /// A multiple of a matrix.
  @inlinable
  public static func * (a: Matrix, s: Element) -> Matrix { a.map { $0 * s } }

  /// A matrix divided by a number.
  @inlinable
  public static func / (a: Matrix, s: Element) -> Matrix { a.map { $0 / s } }

  /// The matrix product A B; if B has not as many rows as A has columns, the program stops.
  ///
  /// Each element is added up in the order of its terms. A tape keeps the product as one record.
  @inlinable
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    if a.columns != b.rows { stopForShapes("*", a.rows, a.columns, b.rows, b.columns) }
    a.requireAllElements()
    b.requireAllElements()
    let primitive = MatrixProduct(rows: a.rows, inner: a.columns, columns: b.columns)
    let elements =
      Element.recordsPrimitives
      ? Element.apply(primitive, to: a.elements, b.elements)
      : primitive.product(a.elements[...], b.elements[...])
    return Matrix(rows: a.rows, columns: b.columns, elements: elements)
  }

  /// The matrix-vector product A x; if x has not as many elements as A has columns, the program stops.
  @inlinable
  public static func * (a: Matrix, x: [Element]) -> [Element] { product(a, x) }

  @inlinable @inline(__always)
  func combined(
    with other: Matrix, _ name: StaticString, _ operation: (Element, Element) -> Element
  ) -> Matrix {
    if rows != other.rows || columns != other.columns {
      stopForShapes(name, rows, columns, other.rows, other.columns)
    }
    requireAllElements()
    other.requireAllElements()
    return Matrix(
      rows: rows, columns: columns, elements: zip(elements, other.elements).map(operation))
  }
}

@inline(never)
@usableFromInline
func stopForShapes(_ name: StaticString, _ m: Int, _ n: Int, _ p: Int, _ q: Int) -> Never {
  fail("Matrix \(name) Matrix: the shapes \(m) × \(n) and \(p) × \(q) do not fit together.")
}
