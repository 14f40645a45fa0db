public import Scalars

/// The solution of a linear system A x = b.
///
/// ```swift
/// try solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0])   // [0.8, 1.4]
/// ```
///
/// One factorisation of the plain matrix serves whatever the numbers carry; see ``LU``, which also keeps it
/// for further right-hand sides. A tape keeps the solution as one record. A recorded program has the
/// elimination written out, for up to 6 rows; more stop the program with a message.
///
/// - Parameters:
///   - a: The matrix A.
///   - b: The right-hand side; any other number of elements than A has rows stops the program.
/// - Returns: The vector x. Its value has the bits that plain numbers yield.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular. A recorded program throws
///   nothing when it runs; its results are then infinite or NaN.
/// - Complexity: n³ / 3 operations on plain numbers, and n² on the numbers for each order of derivatives.
@inlinable
public func solve<T: RealScalar>(
  _ a: Matrix<T>, _ b: [T]
) throws(LinearAlgebraError) -> [T] {
  requireCount(b.count, a.rows, of: "the right-hand side", in: "solve(_:_:)")
  return try solution(a, b, columns: 1, "solve(_:_:)")
}

/// The solution of A x = b with a constant matrix.
///
/// - Parameters:
///   - a: The matrix A.
///   - b: The right-hand side; any other number of elements than A has rows stops the program.
/// - Returns: The vector x.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular.
@inlinable @_disfavoredOverload
public func solve<T: RealScalar>(
  _ a: Matrix<Double>, _ b: [T]
) throws(LinearAlgebraError) -> [T] {
  try solve(a.map { T($0) }, b)
}

/// The solution of A x = b with a constant right-hand side.
///
/// - Parameters:
///   - a: The matrix A.
///   - b: The right-hand side; any other number of elements than A has rows stops the program.
/// - Returns: The vector x.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular.
@inlinable @_disfavoredOverload
public func solve<T: RealScalar>(
  _ a: Matrix<T>, _ b: [Double]
) throws(LinearAlgebraError) -> [T] {
  try solve(a, b.map { T($0) })
}

/// The solutions of A X = B, one for each column of B.
///
/// - Parameters:
///   - a: The matrix A.
///   - b: The right-hand sides; any other number of rows than A has stops the program.
/// - Returns: The matrix X.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular.
@inlinable
public func solve<T: RealScalar>(
  _ a: Matrix<T>, _ b: Matrix<T>
) throws(LinearAlgebraError) -> Matrix<T> {
  requireCount(b.rows, a.rows, of: "a column of the right-hand sides", in: "solve(_:_:)")
  b.requireAllElements()
  return Matrix(
    rows: b.rows, columns: b.columns,
    elements: try solution(a, b.elements, columns: b.columns, "solve(_:_:)"))
}

/// The inverse of a square matrix.
///
/// To solve a system, call `solve(_:_:)` instead: it costs a third and rounds less.
///
/// - Parameter a: The matrix A.
/// - Returns: A⁻¹.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is singular.
@inlinable
public func inverse<T: RealScalar>(_ a: Matrix<T>) throws(LinearAlgebraError) -> Matrix<T> {
  let identity = Matrix<T>.identity(a.rows)
  return Matrix(
    rows: a.rows, columns: a.rows,
    elements: try solution(a, identity.elements, columns: a.rows, "inverse(_:)"))
}

@inlinable
func solution<T: RealScalar>(
  _ a: Matrix<T>, _ b: [T], columns: Int, _ name: StaticString
) throws(LinearAlgebraError) -> [T] {
  try requireSquareSystem(a)
  if T.derivativeLevels != nil && T.recordsPrimitives && !b.isEmpty {
    let system = SystemToFactor<T.Plain>(size: a.rows, columns: columns)
    let x = T.apply(system, to: a.elements, b)
    try system.factors?.requireRegular { plainValues(a.elements) }
    return x
  }
  if T.derivativeLevels != nil { return try lu(a).solution(b, columns: columns) }
  let eliminated = WrittenOutElimination(a, beside: b, columns: columns, name)
  if let pivot = eliminated.zeroPivot {
    throw .singular(pivot: pivot, conditionEstimate: .infinity)
  }
  return eliminated.solution(columns: columns)
}
