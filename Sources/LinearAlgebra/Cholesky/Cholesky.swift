public import Programs
public import Scalars

/// A symmetric positive definite matrix with its factor, A = L Lᵀ.
///
/// ```swift
/// let factor = try cholesky([[4.0, 2.0], [2.0, 5.0]])
/// factor.lower             // [[2, 0], [1, 2]]
/// factor.logDeterminant    // log 16
/// ```
///
/// The symmetric part (A + Aᵀ) / 2 counts, so that the derivatives in the elements of A are symmetric too. As
/// with ``LU``, one factorisation of the plain matrix serves whatever its numbers carry.
public struct Cholesky<T: RealScalar> {
  /// The matrix A.
  public let matrix: Matrix<T>

  /// The factor of the plain matrix, if the numbers are plain values with derivatives.
  @usableFromInline let plain: CholeskyFactor<T.Plain>?

  /// The factor in the numbers' own arithmetic, if they are not.
  @usableFromInline let own: CholeskyFactor<T>?

  @inlinable
  init(unchecked a: Matrix<T>) {
    matrix = a
    if T.derivativeLevels != nil {
      plain = CholeskyFactor(symmetricPart(plainValues(a.elements), a.rows), size: a.rows)
      own = nil
    } else {
      if T.Plain.self == Symbol.self, a.rows > 6 { stopForManySymbols("cholesky(_:)", a.rows) }
      plain = nil
      own = CholeskyFactor(symmetricPart(a.elements, a.rows), size: a.rows)
    }
  }

  /// The number of rows and columns.
  @inlinable
  public var size: Int { matrix.rows }

  /// The triangle L, with a positive diagonal and zeros above it.
  ///
  /// - Complexity: n³ operations on the numbers for each order of derivatives that they carry.
  @inlinable
  public var lower: Matrix<T> {
    let elements =
      plain.map { value(of: LowerTriangle($0), matrix.elements) } ?? own?.lower ?? []
    return Matrix(rows: size, columns: size, elements: elements)
  }

  /// The solution of A x = b.
  ///
  /// - Parameter b: The right-hand side; any other number of elements than A has rows stops the program.
  /// - Returns: The vector x.
  /// - Complexity: n² operations on the numbers, for each order of derivatives that they carry.
  @inlinable
  public func solve(_ b: [T]) -> [T] {
    requireCount(b.count, size, of: "the right-hand side", in: "Cholesky.solve(_:)")
    return solution(b, columns: 1)
  }

  /// The solutions of A X = B, one for each column.
  ///
  /// - Parameter b: The right-hand sides; any other number of rows than A has stops the program.
  /// - Returns: The matrix X.
  @inlinable
  public func solve(_ b: Matrix<T>) -> Matrix<T> {
    requireCount(b.rows, size, of: "a column of the right-hand sides", in: "Cholesky.solve(_:)")
    b.requireAllElements()
    return Matrix(
      rows: b.rows, columns: b.columns, elements: solution(b.elements, columns: b.columns))
  }

  @inlinable
  func solution(_ b: [T], columns: Int) -> [T] {
    if b.isEmpty { return [] }
    guard let plain else { return own?.ownSolution(b, columns: columns) ?? b }
    if T.recordsPrimitives {
      let system = LinearSystem(plain, columns: columns, isSymmetric: true)
      return T.apply(system, to: matrix.elements, b)
    }
    let symmetric = T.derivativeLevels == 0 ? [] : symmetricPart(matrix.elements, size)
    return correctedSolution(symmetric, plain, b, columns: columns)
  }

  /// The inverse of A.
  @inlinable
  public var inverse: Matrix<T> { solve(.identity(size)) }

  /// The determinant of A.
  @inlinable
  public var determinant: T {
    if size == 0 { return 1 }
    guard let plain else {
      let root = lower.diagonal.reduce(1) { $0 * $1 }
      return root * root
    }
    return value(of: Determinant(plain, isSymmetric: true), matrix.elements)[0]
  }

  /// The logarithm of A's determinant.
  @inlinable
  public var logDeterminant: T {
    if size == 0 { return 0 }
    guard let plain else { return lower.diagonal.reduce(0) { $0 + 2 * log($1) } }
    return value(of: LogDeterminant(plain, isSymmetric: true), matrix.elements)[0]
  }
}

extension Cholesky: Sendable where T: Sendable {}

/// The factor of a symmetric positive definite matrix, A = L Lᵀ.
///
/// - Parameter a: The matrix A; its symmetric part counts.
/// - Returns: A with its factor.
/// - Throws: ``LinearAlgebraError`` if the matrix is not square or is not positive definite. A recorded
///   program throws nothing when it runs; its results are then NaN.
/// - Complexity: n³ / 6 operations on plain numbers.
@inlinable
public func cholesky<T: RealScalar>(_ a: Matrix<T>) throws(LinearAlgebraError) -> Cholesky<T> {
  try requireSquareSystem(a)
  let factor = Cholesky(unchecked: a)
  if let failure = factor.plain?.failure {
    throw .notPositiveDefinite(pivot: failure.pivot, value: Double(failure.value))
  }
  if let own = factor.own, T.Plain.self != Symbol.self {
    for i in 0..<own.size where !(own.lower[i * own.size + i] > 0) {
      let value = Double(own.lower[i * own.size + i].plain)
      throw .notPositiveDefinite(pivot: i, value: value)
    }
  }
  return factor
}
