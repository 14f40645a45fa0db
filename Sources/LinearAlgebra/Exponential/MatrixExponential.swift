public import Programs
public import Scalars

/// The exponential of a square matrix, Σ Aᵏ / k!.
///
/// ```swift
/// expm([[0.0, 1.0], [-1.0, 0.0]])   // [[cos 1, sin 1], [−sin 1, cos 1]]
/// ```
///
/// A is halved until Padé's approximation holds to all digits, whose result is squared as often (N. J. Higham,
/// *The scaling and squaring method for the matrix exponential revisited*, 2005). How often is decided by
/// plain values, with room for the derivatives up to the twelfth. A tape keeps one record, whose pullback is
/// another exponential.
///
/// - Parameter a: The matrix; one that is not square stops the program, and so does a recorded program's, whose
///   numbers have no values to decide by.
/// - Returns: The exponential; NaN for a matrix with an element that is not finite.
/// - Complexity: About 20 n³ operations on the numbers, and more for a large matrix.
@inlinable
public func expm<T: RealScalar>(_ a: Matrix<T>) -> Matrix<T> {
  requireSquare(a, "expm(_:)")
  if T.Plain.self == Symbol.self { stopForSymbols("expm(_:)") }
  if a.rows == 0 { return a }
  return Matrix(
    rows: a.rows, columns: a.rows,
    elements: value(of: MatrixExponential(size: a.rows), a.elements))
}

/// The exponential of a matrix as one step of a tape.
///
/// The exponential of the block matrix (A E; 0 A) has the derivative of exp A along E in its upper right block
/// (I. Najfeld and T. F. Havel, 1995), and the adjoint of that derivative is the one at Aᵀ.
@frozen
@usableFromInline
package struct MatrixExponential: ArrayPrimitive {
  @usableFromInline let size: Int

  @inlinable
  package init(size: Int) { self.size = size }

  @inlinable
  package var name: String { "expm" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    exponential(Matrix(rows: size, columns: size, elements: x)).elements
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = size
    // The derivative is linear in E, whose size says nothing of how often to halve.
    let unit = T(plain: unit(of: cotangent))
    var block = Matrix<T>(repeating: 0, rows: 2 * n, columns: 2 * n)
    for i in 0..<n {
      for j in 0..<n {
        block[i, j] = x[j * n + i]
        block[n + i, n + j] = x[j * n + i]
        block[i, n + j] = cotangent[i * n + j] / unit
      }
    }
    return exponential(block)[rows: 0..<n, columns: n..<2 * n].elements.map { $0 * unit }
  }

  /// A power of two, which rounds nothing, that is larger than the sum of any column's magnitudes.
  @inlinable
  func unit<T: RealScalar>(of x: [T]) -> T.Plain {
    let largest = x.reduce(0) { max($0, $1.plain.magnitude) }
    if largest == 0 || !largest.isFinite { return 1 }
    let (least, greatest) = (T.Plain.leastNormalMagnitude, T.Plain.greatestFiniteMagnitude)
    let exponent = largest.exponent + T.Plain(size).exponent + 2
    return T.Plain(
      sign: .plus, exponent: min(max(exponent, least.exponent), greatest.exponent), significand: 1)
  }

  @inlinable
  func exponential<T: RealScalar>(_ a: Matrix<T>) -> Matrix<T> {
    let n = a.rows
    let size = (0..<n).map { j in sum((0..<n).map { Double(a[$0, j].plain).magnitude }) }.max() ?? 0
    if !size.isFinite { return a.map { $0 * T(Double.nan) } }
    let halvings = max(0, (size / Pade.bound).exponent + 1)
    let scale = T(Double(sign: .plus, exponent: Int(-halvings), significand: 1))
    var result = Pade.approximation(a * scale)
    for _ in 0..<halvings { result = result * result }
    return result
  }
}
