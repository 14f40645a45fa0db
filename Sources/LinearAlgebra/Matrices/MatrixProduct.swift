public import Scalars

/// The product C = A B of matrices, as one step: Ā = C̄ Bᵀ and B̄ = Aᵀ C̄.
@frozen
@usableFromInline
package struct MatrixProduct: ArrayPrimitive {
  @usableFromInline let rows, inner, columns: Int

  @inlinable
  package init(rows: Int, inner: Int, columns: Int) {
    (self.rows, self.inner, self.columns) = (rows, inner, columns)
  }

  @inlinable
  package var name: String { "product of matrices" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    product(x[..<(rows * inner)], x[(rows * inner)...])
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let a = Matrix(rows: rows, columns: inner, elements: Array(x[..<(rows * inner)]))
    let b = Matrix(rows: inner, columns: columns, elements: Array(x[(rows * inner)...]))
    let c = Matrix(rows: rows, columns: columns, elements: cotangent)
    return (c * b.transposed).elements + (a.transposed * c).elements
  }

  /// The product in the number's own arithmetic, row by row, with the terms of each element in order.
  @inlinable
  func product<T: RealScalar>(_ a: ArraySlice<T>, _ b: ArraySlice<T>) -> [T] {
    [T](unsafeUninitializedCapacity: rows * columns) { result, count in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          for i in 0..<rows {
            let row = UnsafeMutableBufferPointer(
              rebasing: result[i * columns..<(i + 1) * columns])
            if inner == 0 { row.initialize(repeating: 0) }
            for k in 0..<inner {
              let (factor, other) = (a[i &* inner &+ k], k &* columns)
              if k == 0 {
                for j in 0..<columns { row.initializeElement(at: j, to: factor * b[j]) }
              } else {
                for j in 0..<columns { row[j] += factor * b[other &+ j] }
              }
            }
          }
        }
      }
      count = rows * columns
    }
  }
}
