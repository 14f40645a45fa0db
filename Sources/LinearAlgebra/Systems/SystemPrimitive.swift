public import Scalars

/// The solution of a linear system as one step of a tape: Λ = A⁻ᵀ X̄ is B's adjoint, and Ā = −Λ Xᵀ.
@frozen
@usableFromInline
package struct LinearSystem<Factors: PlainFactors>: ArrayPrimitive {
  /// The factors of the plain matrix, which both directions use.
  @usableFromInline let factors: Factors

  /// The number of right-hand sides.
  @usableFromInline let columns: Int

  /// Whether only the matrix's symmetric part counts.
  @usableFromInline let isSymmetric: Bool

  @inlinable
  package init(_ factors: Factors, columns: Int, isSymmetric: Bool = false) {
    (self.factors, self.columns, self.isSymmetric) = (factors, columns, isSymmetric)
  }

  @inlinable
  package var name: String { "solve" }

  /// The matrix, whose elements come before those of the right-hand sides; nobody looks at a plain one again.
  @inlinable
  func matrix<T: RealScalar>(_ x: [T]) -> [T] {
    if T.derivativeLevels == 0 { return [] }
    let elements = Array(x[..<(factors.size * factors.size)])
    return isSymmetric ? symmetricPart(elements, factors.size) : elements
  }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let right = Array(x[(factors.size * factors.size)...])
    return correctedSolution(matrix(x), factors, right, columns: columns)
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let right = correctedSolution(
      matrix(x), factors, cotangent, columns: columns, isTransposed: true)
    let (n, m) = (factors.size, columns)
    var result = [T](unsafeUninitializedCapacity: x.count) { result, count in
      right.withUnsafeBufferPointer { right in
        y.withUnsafeBufferPointer { y in
          for i in 0..<n {
            let row = UnsafeMutableBufferPointer(rebasing: result[i &* n..<(i &+ 1) &* n])
            let first = -right[i &* m]
            if m == 1 {
              // One column, which is most often what is asked for, is read without steps between.
              for j in 0..<n { row.initializeElement(at: j, to: first * y[j]) }
              continue
            }
            for j in 0..<n { row.initializeElement(at: j, to: first * y[j &* m]) }
            for c in stride(from: 1, to: m, by: 1) {
              let factor = right[i &* m &+ c]
              for j in 0..<n { row[j] -= factor * y[j &* m &+ c] }
            }
          }
          for i in 0..<n &* m { result.initializeElement(at: n &* n &+ i, to: right[i]) }
        }
      }
      count = x.count
    }
    if isSymmetric { result = symmetricPart(Array(result[..<(n * n)]), n) + right }
    return result
  }
}

/// The mean of a square matrix and its transpose, row by row.
@inlinable
package func symmetricPart<T: RealScalar>(_ a: [T], _ n: Int) -> [T] {
  var result = a
  for i in 0..<n {
    for j in 0..<i {
      let mean = (a[i * n + j] + a[j * n + i]) / 2
      (result[i * n + j], result[j * n + i]) = (mean, mean)
    }
  }
  return result
}
