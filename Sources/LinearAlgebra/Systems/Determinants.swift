public import Scalars

/// The determinant of a square matrix.
///
/// ```swift
/// determinant([[2.0, 1.0], [1.0, 3.0]])   // 5
/// ```
///
/// Its derivatives exist at singular matrices too, and are right there to any order.
///
/// - Parameter a: The matrix; one that is not square stops the program.
/// - Returns: The determinant; 1 of a matrix without elements.
/// - Complexity: n³ operations on plain numbers and n² on the numbers for first derivatives, n³ / 3 on the
///   numbers for higher ones; for the adjoint of a singular matrix n⁵.
@inlinable
public func determinant<T: RealScalar>(_ a: Matrix<T>) -> T {
  requireSquare(a, "determinant(_:)")
  if a.rows == 0 { return 1 }
  if T.derivativeLevels == nil {
    return WrittenOutElimination(a, beside: [], columns: 0, "determinant(_:)").determinant
  }
  let primitive = Determinant(Elimination(plainValues(a.elements), size: a.rows))
  return value(of: primitive, a.elements)[0]
}

/// The logarithm of the magnitude of a square matrix's determinant, log |det A|.
///
/// It neither overflows nor underflows where the determinant would. Its gradient is the transposed inverse.
///
/// - Parameter a: The matrix; one that is not square stops the program.
/// - Returns: The logarithm; −∞ of a singular matrix.
/// - Complexity: As of the determinant.
@inlinable
public func logDeterminant<T: RealScalar>(_ a: Matrix<T>) -> T {
  requireSquare(a, "logDeterminant(_:)")
  if a.rows == 0 { return 0 }
  if T.derivativeLevels == nil {
    let eliminated = WrittenOutElimination(a, beside: [], columns: 0, "logDeterminant(_:)")
    return eliminated.rows.indices.reduce(0) { sum, i in
      sum + log(eliminated.rows[i][i].magnitude)
    }
  }
  let primitive = LogDeterminant(Elimination(plainValues(a.elements), size: a.rows))
  return value(of: primitive, a.elements)[0]
}

/// What a primitive computes, kept as one step by numbers that keep them.
@inlinable @inline(__always)
func value<T: RealScalar>(of primitive: some ArrayPrimitive, _ x: [T]) -> [T] {
  T.recordsPrimitives ? T.apply(primitive, to: x) : primitive.value(at: x)
}

/// What a primitive of two arrays computes, likewise.
@inlinable @inline(__always)
func value<T: RealScalar>(of primitive: some ArrayPrimitive, _ x: [T], _ y: [T]) -> [T] {
  T.recordsPrimitives ? T.apply(primitive, to: x, y) : primitive.value(at: x + y)
}

extension LU {
  /// The determinant of A.
  @inlinable
  public var determinant: T {
    if size == 0 { return 1 }
    guard let plain else { return own?.determinant ?? 1 }
    return value(of: Determinant(plain), matrix.elements)[0]
  }

  /// The logarithm of the magnitude of A's determinant.
  @inlinable
  public var logDeterminant: T {
    if size == 0 { return 0 }
    guard let plain else { return own?.logDeterminant ?? 0 }
    return value(of: LogDeterminant(plain), matrix.elements)[0]
  }
}
