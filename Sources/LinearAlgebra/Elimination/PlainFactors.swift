public import Scalars

/// The factors of a plain square matrix: what solves systems of it for right-hand sides of any number.
///
/// The numbers' plain type must be that of the factors.
@usableFromInline
package protocol PlainFactors: Sendable {
  /// The plain type.
  associatedtype Plain: FloatingPointScalar

  /// The number of rows.
  var size: Int { get }

  /// Whether all factors are finite.
  var isFinite: Bool { get }

  /// Whether a pivot is zero.
  var isSingular: Bool { get }

  /// Whether a pivot may be nothing but rounding.
  var isDoubtful: Bool { get }

  /// The determinant.
  var determinantValue: Plain { get }

  /// The logarithm of the determinant's magnitude.
  var logDeterminantValue: Plain { get }

  /// The solution of A X = B, whose right-hand sides are columns, row by row.
  func solution<T: RealScalar>(_ b: [T], columns: Int) -> [T]

  /// The solution of Aᵀ X = B.
  func transposedSolution<T: RealScalar>(_ b: [T], columns: Int) -> [T]

  /// The solution of A X = B or Aᵀ X = B by factors of the numbers themselves, with the same plain values.
  func ownSolution<T: RealScalar>(
    _ a: [T], _ b: [T], columns: Int, isTransposed: Bool
  ) -> [T]
}

extension Elimination: PlainFactors where Factor: FloatingPointScalar {
  @usableFromInline package typealias Plain = Factor

  @inlinable
  package var isSingular: Bool { zeroPivot != nil }

  @inlinable
  package var isDoubtful: Bool { doubtfulPivot != nil }

  @inlinable
  package var determinantValue: Factor { determinant }

  @inlinable
  package var logDeterminantValue: Factor { logDeterminant }

  @inlinable
  package func solution<T: RealScalar>(_ b: [T], columns: Int) -> [T] {
    substituted(
      b, columns: columns,
      dot: { (factors: UnsafePointer<Factor>, x: UnsafePointer<T>, n: Int) in
        combination(of: x, factors, n)
      }, factor: { constant($0) })
  }

  @inlinable
  package func transposedSolution<T: RealScalar>(_ b: [T], columns: Int) -> [T] {
    transposedSubstituted(b, columns: columns) { constant($0) }
  }

  /// It is compiled here, once for all numbers: what needs it, infinite factors, is rare.
  @inline(never)
  @usableFromInline
  package func ownSolution<T: RealScalar>(
    _ a: [T], _ b: [T], columns: Int, isTransposed: Bool
  ) -> [T] {
    let own = Elimination<T>(a, size: size)
    return isTransposed
      ? own.ownTransposedSolution(b, columns: columns) : own.ownSolution(b, columns: columns)
  }
}

/// A constant with a value of the number's plain type, whose name may be another one.
@inlinable @inline(__always)
package func constant<T: RealScalar, P: FloatingPointScalar>(_ value: P) -> T {
  if P.self != T.Plain.self { stopForPlainTypes(P.self, T.Plain.self) }
  return T(plain: unsafeBitCast(value, to: T.Plain.self))
}

/// The linear combination of numbers with plain coefficients, added up as an inner product is.
@inlinable @inline(__always)
func combination<T: RealScalar, P: FloatingPointScalar>(
  of x: UnsafePointer<T>, _ coefficients: UnsafePointer<P>, _ count: Int
) -> T {
  if P.self == Double.self {
    let doubles = UnsafeRawPointer(coefficients).assumingMemoryBound(to: Double.self)
    return T.dot(
      constant: UnsafeBufferPointer(start: doubles, count: count),
      UnsafeBufferPointer(start: x, count: count))
  }
  return accumulated(count) { constant(coefficients[$0]) * x[$0] }
}

@inline(never)
@usableFromInline
func stopForPlainTypes(_ factors: Any.Type, _ numbers: Any.Type) -> Never {
  fail("Factors of \(factors) serve no numbers over \(numbers).")
}
