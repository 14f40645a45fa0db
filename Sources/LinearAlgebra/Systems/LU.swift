public import Programs
public import Scalars

/// A square matrix with its factors, P A = L U: rows exchanged, lower and upper triangle.
///
/// ```swift
/// let factors = try lu([[0.0, 2.0], [4.0, 1.0]])
/// factors.solve([2.0, 9.0])   // [2, 1]
/// factors.determinant         // −8
/// ```
///
/// There is one factorisation, of the plain matrix, whatever its numbers carry. Tangents, lanes, the
/// coefficients of series and adjoints come from further solutions with the same factors: of first order
/// from A ẋ = ḃ − Ȧ x, and Ā = −λ xᵀ with Aᵀ λ = x̄. Values have the bits of the plain solution, and
/// pivots are chosen by plain values.
public struct LU<T: RealScalar> {
  /// The matrix A.
  public let matrix: Matrix<T>

  /// The factors of the plain matrix, if the numbers are plain values with derivatives.
  @usableFromInline let plain: Elimination<T.Plain>?

  /// The factors in the numbers' own arithmetic, if they are not.
  @usableFromInline let own: Elimination<T>?

  /// Factors a matrix that is square; a singular one has factors too, but no solutions.
  @inlinable
  init(unchecked a: Matrix<T>) {
    matrix = a
    if T.derivativeLevels != nil {
      plain = Elimination(plainValues(a.elements), size: a.rows)
      own = nil
    } else {
      if T.Plain.self == Symbol.self { stopForSymbols("lu(_:)") }
      plain = nil
      own = Elimination(a.elements, size: a.rows)
    }
  }

  /// The number of rows and columns.
  @inlinable
  public var size: Int { matrix.rows }

  /// The rows of A in the order of the factors: row i of P A is row `rowOrder[i]` of A.
  @inlinable
  public var rowOrder: [Int] { plain?.order ?? own?.order ?? [] }

  /// About how much a solution magnifies the rounding of the elements, whatever the scale of rows and
  /// columns: of n decimal digits log₁₀ of it are lost.
  ///
  /// - Complexity: n³ operations on plain numbers.
  @inlinable
  public var conditionEstimate: Double {
    plain?.conditionEstimate(of: plainValues(matrix.elements))
      ?? own?.conditionEstimate(of: matrix.elements) ?? .nan
  }

  @inlinable
  func requireRegular() throws(LinearAlgebraError) {
    try plain?.requireRegular { plainValues(matrix.elements) }
    if T.derivativeLevels == nil { try own?.requireRegular { matrix.elements } }
  }

  /// The solution of A x = b.
  ///
  /// - Parameter b: The right-hand side; any other number of elements than A has rows stops the program.
  /// - Returns: The vector x.
  /// - Complexity: n² operations on the numbers, for each order of derivatives that they carry.
  @inlinable
  public func solve(_ b: [T]) -> [T] {
    requireCount(b.count, size, of: "the right-hand side", in: "LU.solve(_:)")
    return solution(b, columns: 1)
  }

  /// The solutions of A X = B, one for each column.
  ///
  /// - Parameter b: The right-hand sides; any other number of rows than A has stops the program.
  /// - Returns: The matrix X.
  @inlinable
  public func solve(_ b: Matrix<T>) -> Matrix<T> {
    requireCount(b.rows, size, of: "a column of the right-hand sides", in: "LU.solve(_:)")
    b.requireAllElements()
    return Matrix(
      rows: b.rows, columns: b.columns, elements: solution(b.elements, columns: b.columns))
  }

  @inlinable
  func solution(_ b: [T], columns: Int) -> [T] {
    if b.isEmpty { return [] }
    // What is asked first is known to the compiler, so that nothing is compiled for numbers it is not for.
    if T.derivativeLevels == nil, let own { return own.ownSolution(b, columns: columns) }
    guard let plain else { return b }
    if T.recordsPrimitives {
      return T.apply(LinearSystem(plain, columns: columns), to: matrix.elements, b)
    }
    return correctedSolution(matrix.elements, plain, b, columns: columns)
  }

  /// The inverse of A.
  @inlinable
  public var inverse: Matrix<T> { solve(.identity(size)) }
}

extension LU: Sendable where T: Sendable {}

/// The factors of a square matrix, P A = L U.
///
/// - Parameter a: The matrix A.
/// - Returns: A with its factors.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular.
/// - Complexity: n³ / 3 operations on plain numbers.
@inlinable
public func lu<T: RealScalar>(_ a: Matrix<T>) throws(LinearAlgebraError) -> LU<T> {
  try requireSquareSystem(a)
  let factors = LU(unchecked: a)
  try factors.requireRegular()
  return factors
}

@inlinable
func requireSquareSystem<T>(_ a: Matrix<T>) throws(LinearAlgebraError) {
  if a.rows != a.columns { throw .notSquare(rows: a.rows, columns: a.columns) }
  a.requireAllElements()
}

@inline(never)
@usableFromInline
func stopForSymbols(_ name: StaticString) -> Never {
  fail(
    "\(name): a recorded program's numbers have no values to decide by. Record what is before and after "
      + "it, or use solve(_:_:), inverse(_:) or determinant(_:), which are written out for up to 6 rows."
  )
}
