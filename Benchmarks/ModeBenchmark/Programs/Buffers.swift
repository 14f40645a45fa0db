public import Fluxion

/// An array that programs write into and keep from call to call.
@usableFromInline
package final class Buffer {
  @usableFromInline
  package var values: [Double]

  @usableFromInline
  package init(_ count: Int) { values = Array(repeating: 0, count: count) }

  /// Lends the array to a loop as a separate variable, which costs no access checks.
  @inlinable
  package func lend(_ body: (inout [Double]) -> Void) {
    var lent: [Double] = []
    swap(&lent, &values)
    body(&lent)
    swap(&lent, &values)
  }
}

/// A matrix that programs write into and keep from call to call.
@usableFromInline
package final class MatrixBuffer {
  @usableFromInline
  package var matrix: Matrix<Double>

  @usableFromInline
  package init(_ matrix: Matrix<Double>) { self.matrix = matrix }

  /// Lends the matrix to a loop as a separate variable, which costs no access checks.
  @inlinable
  package func lend(_ body: (inout Matrix<Double>) -> Void) {
    var lent = Matrix(repeating: 0.0, rows: 0, columns: 0)
    swap(&lent, &matrix)
    body(&lent)
    swap(&lent, &matrix)
  }
}
