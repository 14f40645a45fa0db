public import Scalars

extension SparseMatrix where Element: RealScalar {
  /// The matrix-vector product A x.
  ///
  /// - Parameter x: The vector, with an element for each column; any other number stops the program.
  /// - Returns: A x, with an element for each row.
  /// - Complexity: One multiplication and addition for each stored element.
  @inlinable
  public func product(with x: [Element]) -> [Element] {
    product(with: x) { $0 * $1 }
  }

  /// The matrix-vector product of plain elements with any numbers: derivatives flow through.
  ///
  /// ```swift
  /// let stiffness: SparseMatrix<Double> = …
  /// gradient(at: u) { u in dot(u, stiffness.product(with: u)) / 2 }
  /// ```
  ///
  /// - Parameter x: The vector, with an element for each column; any other number stops the program.
  /// - Returns: A x, with an element for each row.
  @inlinable @_disfavoredOverload
  public func product<T: RealScalar>(with x: [T]) -> [T] where Element == T.Plain {
    product(with: x) { T(plain: $0) * $1 }
  }

  @inlinable @inline(__always)
  func product<T: RealScalar>(with x: [T], _ term: (Element, T) -> T) -> [T] {
    requireCount(x.count, columns, of: "the vector", in: "SparseMatrix.product(with:)")
    requireAllValues()
    let (offsets, indices) = (pattern.rowOffsets, pattern.columnIndices)
    return (0..<rows).map { i in
      let start = offsets[i]
      return accumulated(offsets[i + 1] - start) { k in
        term(values[start + k], x[indices[start + k]])
      }
    }
  }

  /// The product Aᵀ y, without the transposed matrix.
  ///
  /// - Parameter y: The vector, with an element for each row; any other number stops the program.
  /// - Returns: Aᵀ y, with an element for each column.
  @inlinable
  public func transposedProduct(with y: [Element]) -> [Element] {
    transposedProduct(with: y) { $0 * $1 }
  }

  /// The product Aᵀ y of plain elements with any numbers: derivatives flow through.
  ///
  /// - Parameter y: The vector, with an element for each row; any other number stops the program.
  /// - Returns: Aᵀ y, with an element for each column.
  @inlinable @_disfavoredOverload
  public func transposedProduct<T: RealScalar>(with y: [T]) -> [T] where Element == T.Plain {
    transposedProduct(with: y) { T(plain: $0) * $1 }
  }

  @inlinable @inline(__always)
  func transposedProduct<T: RealScalar>(with y: [T], _ term: (Element, T) -> T) -> [T] {
    requireCount(y.count, rows, of: "the vector", in: "SparseMatrix.transposedProduct(with:)")
    requireAllValues()
    var result = [T](repeating: 0, count: columns)
    for i in 0..<rows {
      for place in pattern.rowOffsets[i]..<pattern.rowOffsets[i + 1] {
        result[pattern.columnIndices[place]] += term(values[place], y[i])
      }
    }
    return result
  }
}
