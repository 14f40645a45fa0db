public import Scalars

/// The solution of a system with a lower triangle, L x = b.
///
/// What is above the diagonal is not looked at.
///
/// - Parameters:
///   - lower: The matrix L.
///   - b: The right-hand side; any other number of elements than L has rows stops the program.
/// - Returns: The vector x.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or has a zero on its diagonal.
/// - Complexity: n² / 2 operations on the numbers; one record on a tape.
@inlinable
public func solve<T: RealScalar>(
  lower: Matrix<T>, _ b: [T]
) throws(LinearAlgebraError) -> [T] {
  try triangularSolution(lower, b, isLower: true, "solve(lower:_:)")
}

/// The solution of a system with an upper triangle, U x = b.
///
/// What is below the diagonal is not looked at.
///
/// - Parameters:
///   - upper: The matrix U.
///   - b: The right-hand side; any other number of elements than U has rows stops the program.
/// - Returns: The vector x.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or has a zero on its diagonal.
/// - Complexity: n² / 2 operations on the numbers; one record on a tape.
@inlinable
public func solve<T: RealScalar>(
  upper: Matrix<T>, _ b: [T]
) throws(LinearAlgebraError) -> [T] {
  try triangularSolution(upper, b, isLower: false, "solve(upper:_:)")
}

@inlinable
func triangularSolution<T: RealScalar>(
  _ a: Matrix<T>, _ b: [T], isLower: Bool, _ name: StaticString
) throws(LinearAlgebraError) -> [T] {
  try requireSquareSystem(a)
  requireCount(b.count, a.rows, of: "the right-hand side", in: name)
  if T.derivativeLevels != nil {
    for i in 0..<a.rows where a.elements[i * a.rows + i].plain == 0 {
      throw .singular(pivot: i, conditionEstimate: .infinity)
    }
  }
  if b.isEmpty { return [] }
  return value(of: TriangularSystem(size: a.rows, isLower: isLower), a.elements, b)
}

/// The solution of a triangular system as one step of a tape.
@frozen
@usableFromInline
package struct TriangularSystem: ArrayPrimitive {
  @usableFromInline let size: Int
  @usableFromInline let isLower: Bool

  @inlinable
  package init(size: Int, isLower: Bool) { (self.size, self.isLower) = (size, isLower) }

  @inlinable
  package var name: String { isLower ? "solve(lower:_:)" : "solve(upper:_:)" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    x.withUnsafeBufferPointer { all in
      let (n, b) = (size, size * size)
      var result = [T](repeating: 0, count: n)
      result.withUnsafeMutableBufferPointer { result in
        for step in 0..<n {
          let i = isLower ? step : n - 1 - step
          let known = isLower ? 0..<i : i + 1..<n
          let row = UnsafeBufferPointer(
            rebasing: all[i * n + known.lowerBound..<i * n + known.upperBound])
          let right = all[b + i]
          let rest =
            known.isEmpty
            ? right : right - T.dot(row, UnsafeBufferPointer(rebasing: result[known]))
          result[i] = rest / all[i * n + i]
        }
      }
      return result
    }
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = size
    let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
    let transposed = TriangularSystem(size: n, isLower: !isLower)
    let right = transposed.value(at: a.transposed.elements + cotangent)
    var result = [T](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in isLower ? 0..<i + 1 : i..<n { result[i * n + j] = -(right[i] * y[j]) }
    }
    return result + right
  }
}
