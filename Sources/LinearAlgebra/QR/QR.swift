public import Programs
public import Scalars

/// A matrix with no more columns than rows, and its factors A = Q R.
///
/// Q has as many orthonormal columns as A. R is an upper triangle with a diagonal that is not negative, which
/// makes both unique. As with ``LU``, one factorisation of the plain matrix serves whatever its numbers
/// carry. Where a column depends on those before it, Q and R have no derivatives: they are NaN or infinite.
public struct QR<T: RealScalar> {
  /// The orthonormal columns.
  public let q: Matrix<T>

  /// The upper triangle.
  public let r: Matrix<T>

  @inlinable
  init(q: Matrix<T>, r: Matrix<T>) { (self.q, self.r) = (q, r) }
}

extension QR: Sendable where T: Sendable {}

/// The factors of a matrix with no more columns than rows, A = Q R, by Householder's reflections.
///
/// - Parameter a: The matrix A; one with more columns than rows stops the program.
/// - Returns: Q and R.
/// - Complexity: 2 m n² operations on plain numbers, and m n² on the numbers for each order of derivatives.
@inlinable
public func qr<T: RealScalar>(_ a: Matrix<T>) -> QR<T> {
  let (m, n) = (a.rows, a.columns)
  requireTall(a, "qr(_:)")
  if T.derivativeLevels == nil {
    if T.Plain.self == Symbol.self, m > 6 { stopForManySymbols("qr(_:)", m) }
    let own = HouseholderFactors(a.elements, rows: m, columns: n)
    return QR(
      q: Matrix(rows: n, columns: m, elements: own.transposedQ).transposed,
      r: Matrix(rows: n, columns: n, elements: own.upper))
  }
  let factors = HouseholderFactors(plainValues(a.elements), rows: m, columns: n)
  let parts = value(of: QRPrimitive(factors), a.elements)
  return QR(
    q: Matrix(rows: m, columns: n, elements: Array(parts[..<(m * n)])),
    r: Matrix(rows: n, columns: n, elements: Array(parts[(m * n)...])))
}

/// Stops the program if a matrix has more columns than rows, or not all of its elements.
@inlinable @inline(__always)
func requireTall<T>(_ a: Matrix<T>, _ name: StaticString) {
  if a.columns > a.rows { stopForWideMatrix(name, a.rows, a.columns) }
  a.requireAllElements()
}

@inline(never)
@usableFromInline
func stopForWideMatrix(_ name: StaticString, _ rows: Int, _ columns: Int) -> Never {
  fail(
    "\(name): the matrix is \(rows) × \(columns); it must have no more columns than rows. Its transpose "
      + "has factors.")
}
