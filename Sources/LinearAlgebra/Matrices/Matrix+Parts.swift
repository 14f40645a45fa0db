public import Scalars

// Special matrices, and parts of matrices.

extension Matrix where Element: RealScalar {
  /// The identity matrix of n rows and columns.
  ///
  /// - Parameter n: The number of rows; a negative one stops the program.
  /// - Returns: The matrix with ones on its diagonal and zeros elsewhere.
  @inlinable
  public static func identity(_ n: Int) -> Matrix {
    var result = Matrix(repeating: 0, rows: n, columns: n)
    for i in 0..<n { result.elements[i * n + i] = 1 }
    return result
  }

  /// The matrix with these numbers on its diagonal and zeros elsewhere.
  @inlinable
  public static func diagonal(_ elements: [Element]) -> Matrix {
    let n = elements.count
    var result = Matrix(repeating: 0, rows: n, columns: n)
    for i in 0..<n { result.elements[i * n + i] = elements[i] }
    return result
  }

  /// The sum of the elements on the diagonal; a matrix that is not square stops the program.
  @inlinable
  public var trace: Element {
    requireSquare(self, "trace")
    return sum(diagonal)
  }
}

extension Matrix {
  /// The elements on the diagonal, from the upper left one on.
  @inlinable
  public var diagonal: [Element] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// Some of the rows, as a matrix; rows that do not exist stop the program.
  @inlinable
  public subscript(rows range: Range<Int>) -> Matrix {
    self[rows: range, columns: 0..<columns]
  }

  /// A block of some of the rows and columns; a block that reaches beyond the matrix stops the program.
  @inlinable
  public subscript(rows rowRange: Range<Int>, columns columnRange: Range<Int>) -> Matrix {
    if rowRange.lowerBound < 0 || rowRange.upperBound > rows || columnRange.lowerBound < 0
      || columnRange.upperBound > columns
    {
      stopForBlock(rowRange, columnRange, rows, columns)
    }
    requireAllElements()
    var block: [Element] = []
    block.reserveCapacity(rowRange.count * columnRange.count)
    for i in rowRange {
      let first = i * columns
      block += elements[first + columnRange.lowerBound..<first + columnRange.upperBound]
    }
    return Matrix(rows: rowRange.count, columns: columnRange.count, elements: block)
  }
}

/// The quadratic form xᵀ A x.
///
/// - Parameters:
///   - x: The vector x.
///   - a: The matrix A, with as many rows and columns as x has elements; any other shape stops the program.
/// - Returns: The number xᵀ A x.
@inlinable
public func quadraticForm<T: RealScalar>(_ x: [T], _ a: Matrix<T>) -> T {
  requireSquare(a, "quadraticForm(_:_:)")
  return dot(x, product(a, x))
}

/// Stops the program unless a matrix is square and has all its elements.
@inlinable @inline(__always)
func requireSquare<T>(_ a: Matrix<T>, _ name: StaticString) {
  if a.rows != a.columns { stopForSquare(name, a.rows, a.columns) }
  a.requireAllElements()
}

@inline(never)
@usableFromInline
func stopForSquare(_ name: StaticString, _ rows: Int, _ columns: Int) -> Never {
  fail("\(name): the matrix is \(rows) × \(columns); it must be square.")
}

@inline(never)
@usableFromInline
func stopForBlock(
  _ rowRange: Range<Int>, _ columnRange: Range<Int>, _ rows: Int, _ columns: Int
) -> Never {
  fail(
    "Matrix[rows:columns:]: rows \(rowRange) and columns \(columnRange) are not all in a matrix of "
      + "\(rows) × \(columns).")
}
