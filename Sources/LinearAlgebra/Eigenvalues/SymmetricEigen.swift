public import Programs
public import Scalars

/// The eigenvalues and eigenvectors of a symmetric matrix, A V = V Λ.
public struct SymmetricEigen<T: RealScalar> {
  /// The eigenvalues from the least to the greatest.
  public let values: [T]

  /// The eigenvectors, a column each: orthonormal, with the largest element of each positive.
  public let vectors: Matrix<T>

  @inlinable
  init(values: [T], vectors: Matrix<T>) { (self.values, self.vectors) = (values, vectors) }
}

extension SymmetricEigen: Sendable where T: Sendable {}

/// The eigenvalues and eigenvectors of a symmetric matrix.
///
/// ```swift
/// symmetricEigen([[2.0, 1.0], [1.0, 2.0]]).values   // [1, 3]
/// ```
///
/// One computation on the plain matrix, by Jacobi's rotations, serves whatever the numbers carry; what they
/// carry comes from corrections to any order. The symmetric part (A + Aᵀ) / 2 counts.
///
/// **Eigenvalues that are equal**, or differ by no more than rounding, have no derivatives of their own: a
/// change of the matrix splits them in a way that is no linear function of the change. What exists is right:
/// the sum of such a group, as in the trace, has its derivatives to any order, and so have the other
/// eigenvalues and vectors. Of one value of a group alone the derivative is that in the direction of its
/// vector, vᵀ Ȧ v, which belongs to no choice of vectors in particular; and the derivatives of a group's
/// vectors are NaN.
///
/// - Parameter a: The matrix; one that is not square stops the program, and so does a recorded program's, whose
///   numbers have no values to decide by.
/// - Returns: The eigenvalues and eigenvectors; NaN for a matrix with an element that is not finite.
/// - Complexity: About 60 n³ operations on plain numbers, and n³ on the numbers for each doubling of the
///   derivatives' order.
@inlinable
public func symmetricEigen<T: RealScalar>(_ a: Matrix<T>) -> SymmetricEigen<T> {
  requireSquare(a, "symmetricEigen(_:)")
  if T.Plain.self == Symbol.self { stopForSymbols("symmetricEigen(_:)") }
  let n = a.rows
  if n == 0 { return SymmetricEigen(values: [], vectors: a) }
  let plain = PlainEigen(symmetricPart(plainValues(a.elements), n), size: n)
  let parts = value(of: EigenPrimitive(plain), a.elements)
  return SymmetricEigen(
    values: Array(parts[..<n]),
    vectors: Matrix(rows: n, columns: n, elements: Array(parts[n...])))
}
