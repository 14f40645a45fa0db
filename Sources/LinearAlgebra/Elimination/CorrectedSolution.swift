public import Scalars

// A linear system over numbers that carry derivatives, solved by plain factors.
//
// Let A = A₀ + N, with the plain matrix A₀ and what is carried beside it, N, all of whose products of more
// than k factors vanish. A x = b says
//
//   A₀ x = b − N x
//
// and each pass through this equation makes x right to one more order: after k passes nothing is left. To
// first order it is the well-known A₀ ẋ = ḃ − Ȧ x. A pass costs n² operations on numbers, beside the n³ / 3
// plain operations for the factors. The plain value is never touched.

/// The solution of A X = B, or of Aᵀ X = B.
///
/// - Parameters:
///   - a: The matrix A, row by row.
///   - factors: The factors of its plain values.
///   - b: The right-hand sides, a column each, row by row.
///   - m: Their number.
///   - isTransposed: Whether A is to be transposed.
/// - Returns: X, row by row; its plain values are those of plain numbers.
@inlinable
package func correctedSolution<T: RealScalar, F: PlainFactors>(
  _ a: [T], _ factors: F, _ b: [T], columns m: Int, isTransposed: Bool = false
) -> [T] {
  @inline(__always)
  func solution(_ b: [T]) -> [T] {
    isTransposed
      ? factors.transposedSolution(b, columns: m) : factors.solution(b, columns: m)
  }
  if T.derivativeLevels == 0 { return solution(b) }
  let order = derivativeOrder(a)
  if order == 0 { return solution(b) }
  if !factors.isFinite {
    // Where a part is infinite nothing can be taken away from it, so the plain way it is.
    return factors.ownSolution(a, b, columns: m, isTransposed: isTransposed)
  }
  // With one level of derivatives a plain solution is as good to begin with as one of order 0.
  if T.derivativeLevels == 1, m == 1, !isTransposed {
    let plain: [T.Plain] = factors.solution(plainValues(b), columns: 1)
    let passes = max(order, derivativeOrder(b))
    let x = solution(firstRightSide(a, plain, b))
    return passes == 1 ? x : corrected(x, passes - 1, a, b, m, isTransposed, solution)
  }
  return corrected(solution(b), order, a, b, m, isTransposed, solution)
}

/// The vector b − N x with a plain x.
///
/// N x is A x without its plain value, so that N itself need not be formed.
@inlinable @inline(__always)
func firstRightSide<T: RealScalar>(_ a: [T], _ x: [T.Plain], _ b: [T]) -> [T] {
  let n = x.count
  return a.withUnsafeBufferPointer { a in
    x.withUnsafeBufferPointer { x in
      [T](unsafeUninitializedCapacity: n) { result, count in
        count = n
        guard let a = a.baseAddress, let x = x.baseAddress else { return }
        for i in 0..<n {
          let product = combination(of: a + i &* n, x, n)
          result.initializeElement(at: i, to: b[i] - (product - T(plain: product.plain)))
        }
      }
    }
  }
}

/// A solution after further passes.
@inlinable
func corrected<T: RealScalar>(
  _ start: [T], _ passes: Int, _ a: [T], _ b: [T], _ m: Int, _ isTransposed: Bool,
  _ solution: ([T]) -> [T]
) -> [T] {
  let n = b.count / max(1, m)
  var rest = Matrix(rows: n, columns: n, elements: withoutPlainValues(a))
  if isTransposed { rest = rest.transposed }
  let multiplication = MatrixProduct(rows: n, inner: n, columns: m)
  var x = start
  for _ in 0..<passes {
    let product = multiplication.product(rest.elements[...], x[...])
    x = solution(zip(b, product).map { $0 - $1 })
  }
  return x
}
