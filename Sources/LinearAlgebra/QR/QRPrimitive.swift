public import Scalars

// Q and R of A = Q R over numbers that carry derivatives.
//
// Let Q and R be right to some order, E = A − Q R what is missing and G = I − Qᵀ Q how far Q is from
// orthonormal. Changes Q̇ and Ṙ make it up to one more order if
//
//   Q̇ R + Q Ṙ = E     and     Qᵀ Q̇ + Q̇ᵀ Q = G
//
// With X = Qᵀ E R⁻¹ = Qᵀ Q̇ + Ṙ R⁻¹ and the upper triangle U = Ṙ R⁻¹ that makes U + Uᵀ = X + Xᵀ − G, so that
//
//   Ṙ = U R     and     Q̇ = E R⁻¹ − Q U
//
// with the plain Q and R beside E and G throughout. Backwards it is Ā = (Q̄ + Q copyltu M) R⁻ᵀ with
// M = R R̄ᵀ − Q̄ᵀ Q, where copyltu copies the lower triangle to the upper one (S. F. Walter and L. Lehmann, 2010).

/// Q and R as one step of a tape: Q row by row, then R.
@frozen
@usableFromInline
package struct QRPrimitive<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let factors: HouseholderFactors<Plain>

  @inlinable
  package init(_ factors: HouseholderFactors<Plain>) { self.factors = factors }

  @inlinable
  package var name: String { "qr" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let (m, n) = (factors.rows, factors.columns)
    let order = derivativeOrder(x)
    if order > 0, !factors.isRegular {
      let own = HouseholderFactors<T>(x, rows: m, columns: n)
      return Matrix(rows: n, columns: m, elements: own.transposedQ).transposed.elements + own.upper
    }
    let plainQ = Matrix<T>(
      rows: n, columns: m, elements: factors.transposedQ.map { constant($0) })
    let plainR = Matrix<T>(rows: n, columns: n, elements: factors.upper.map { constant($0) })
    var (q, r) = (plainQ.transposed, plainR)
    for step in 0..<order {
      let a = Matrix(rows: m, columns: n, elements: x)
      let e = beyondPlain(step == 0 ? a : a - q * r)
      // E R⁻¹ = (R⁻ᵀ Eᵀ)ᵀ
      let scaled = Matrix(
        rows: n, columns: m,
        elements: factors.dividedByTransposedUpper(e.transposed.elements, columns: m)
      ).transposed
      let product = plainQ * scaled
      var u = product + product.transposed
      if step > 0 { u = u + beyondPlain(q.transposed * q) }
      for i in 0..<n {
        u[i, i] /= 2
        for j in 0..<i { u[i, j] = 0 }
      }
      r = r + u * plainR
      q = q + scaled - plainQ.transposed * u
    }
    return q.elements + r.elements
  }

  @inlinable
  func beyondPlain<T: RealScalar>(_ a: Matrix<T>) -> Matrix<T> {
    Matrix(rows: a.rows, columns: a.columns, elements: withoutPlainValues(a.elements))
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let (m, n) = (factors.rows, factors.columns)
    func parts(_ list: [T]) -> (q: Matrix<T>, r: Matrix<T>) {
      (
        Matrix(rows: m, columns: n, elements: Array(list[..<(m * n)])),
        Matrix(rows: n, columns: n, elements: Array(list[(m * n)...]))
      )
    }
    let ((q, r), (qBar, rBar)) = (parts(y), parts(cotangent))
    var mixed = r * upperPart(rBar).transposed - qBar.transposed * q
    for i in 0..<n {
      for j in stride(from: i + 1, to: n, by: 1) { mixed[i, j] = mixed[j, i] }
    }
    let left = qBar + q * mixed
    // Z R⁻ᵀ row by row: R z = row.
    var result: [T] = []
    for i in 0..<m {
      var row = left.row(i)
      for j in (0..<n).reversed() {
        for k in stride(from: j + 1, to: n, by: 1) { row[j] -= r[j, k] * row[k] }
        row[j] /= r[j, j]
      }
      result += row
    }
    return result
  }

  @inlinable
  func upperPart<T: RealScalar>(_ a: Matrix<T>) -> Matrix<T> {
    var result = a
    for i in 0..<a.rows {
      for j in 0..<i { result[i, j] = 0 }
    }
    return result
  }
}
