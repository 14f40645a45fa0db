public import Scalars

// The triangle L of A = L Lᵀ over numbers that carry derivatives.
//
// Let L be right to some order, and R = A − L Lᵀ what is missing. A change of L by D changes L Lᵀ by
// D Lᵀ + L Dᵀ, so that
//
//   L₀⁻¹ D + (L₀⁻¹ D)ᵀ = L₀⁻¹ R L₀⁻ᵀ = M     and     D = L₀ Φ(M)
//
// where Φ takes the lower triangle and half the diagonal. Each such step is right to one more order, with
// the plain L₀ throughout. To first order it is L̇ = L Φ(L⁻¹ Ȧ L⁻ᵀ), and backwards Murray's
// Ā = L⁻ᵀ (Φ(Lᵀ L̄) + Φ(Lᵀ L̄)ᵀ) L⁻¹ / 2 (I. Murray, *Differentiation of the Cholesky decomposition*, 2016).

/// The lower triangle as one step of a tape.
@frozen
@usableFromInline
package struct LowerTriangle<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let factor: CholeskyFactor<Plain>

  @inlinable
  package init(_ factor: CholeskyFactor<Plain>) { self.factor = factor }

  @inlinable
  package var name: String { "cholesky" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let n = factor.size
    let a = symmetricPart(x, n)
    var lower: [T] = factor.lower.map { constant($0) }
    let order = derivativeOrder(a)
    if order > 0, !factor.isFinite { return CholeskyFactor<T>(a, size: n).lower }
    for step in 0..<order {
      var missing = a
      if step > 0 {
        let l = Matrix(rows: n, columns: n, elements: lower)
        missing = zip(a, (l * l.transposed).elements).map { $0 - $1 }
      }
      var m = withoutPlainValues(missing)
      factor.forward(&m, columns: n) { constant($0) }
      m = Matrix(rows: n, columns: n, elements: m).transposed.elements
      factor.forward(&m, columns: n) { constant($0) }
      keepHalf(&m, n)
      for i in 0..<n {
        for j in 0...i {
          for k in j...i {
            lower[i &* n &+ j] += constant(factor.lower[i &* n &+ k]) * m[k &* n &+ j]
          }
        }
      }
    }
    return lower
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = factor.size
    var p = [T](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0...i {
        for k in i..<n { p[i &* n &+ j] += y[k &* n &+ i] * cotangent[k &* n &+ j] }
      }
    }
    keepHalf(&p, n)
    var s = symmetricPart(p, n)
    let own = CholeskyFactor(lower: y, size: n)
    own.backward(&s, columns: n) { $0 }
    s = Matrix(rows: n, columns: n, elements: s).transposed.elements
    own.backward(&s, columns: n) { $0 }
    return symmetricPart(s, n)
  }
}

/// Takes away what is above the diagonal, and half of the diagonal.
@inlinable
func keepHalf<T: RealScalar>(_ m: inout [T], _ n: Int) {
  for i in 0..<n {
    m[i &* n &+ i] /= 2
    for j in stride(from: i &+ 1, to: n, by: 1) { m[i &* n &+ j] = 0 }
  }
}
