/// Why a matrix has no factors, or a system no solution.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The matrix is not square.
  case notSquare(rows: Int, columns: Int)

  /// The matrix is singular, or cannot be told from a singular one.
  ///
  /// - Parameters:
  ///   - pivot: The pivot, counted from 0, that vanished or kept no digit: with its column the columns before
  ///     it are dependent.
  ///   - conditionEstimate: About how much the solution magnifies the rounding of the elements, whatever the
  ///     scale of rows and columns; infinite where a pivot is zero.
  case singular(pivot: Int, conditionEstimate: Double)

  /// The matrix is not positive definite.
  ///
  /// - Parameters:
  ///   - pivot: The pivot, counted from 0, that is not positive: the leading block of that many rows and
  ///     one more is not positive definite.
  ///   - value: The pivot's value.
  case notPositiveDefinite(pivot: Int, value: Double)
}

extension LinearAlgebraError: CustomStringConvertible {
  /// The error in a sentence, with what can be done.
  public var description: String {
    switch self {
    case .notSquare(let rows, let columns):
      "The matrix is \(rows) × \(columns); it must be square. For more equations than unknowns there is "
        + "leastSquares(_:_:)."
    case .singular(let pivot, let estimate) where estimate.isInfinite:
      "The matrix is singular: pivot \(pivot), counted from 0, is zero, so column \(pivot) depends on "
        + "those before it."
    case .singular(let pivot, let estimate):
      "The matrix is singular as far as its digits tell: pivot \(pivot), counted from 0, is no more than rounding, "
        + "and the condition number is about \(estimate)."
    case .notPositiveDefinite(let pivot, let value):
      "The matrix is not positive definite: pivot \(pivot), counted from 0, is \(value). A symmetric "
        + "matrix of any sign has solve(_:_:) and symmetricEigen(_:)."
    }
  }
}
