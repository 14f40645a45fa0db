public import Scalars

// Eigenvalues and eigenvectors over numbers that carry derivatives.
//
// In the axes of the plain vectors V₀ the matrix is B = Λ₀ + N. Let X be near the identity and right to some
// order, R = I − Xᵀ X and S = Xᵀ B X. T. Ogita and K. Aishima (*Iterative refinement for symmetric eigenvalue
// decomposition*, 2018) correct X by X E with
//
//   λᵢ = sᵢᵢ / (1 − rᵢᵢ)     eᵢⱼ = (sᵢⱼ + λⱼ rᵢⱼ) / (λⱼ − λᵢ)     eᵢᵢ = rᵢᵢ / 2
//
// and each step doubles the order to which X is right, so that few are needed. The first yields what
// M. B. Giles (2008) gives for first derivatives, λ̇ᵢ = vᵢᵀ Ȧ vᵢ and V̇ = V (F ∘ (Vᵀ Ȧ V)) with
// fᵢⱼ = 1 / (λⱼ − λᵢ); backwards it is Ā = V (diag λ̄ + F ∘ (Vᵀ V̄)) Vᵀ.
//
// Eigenvalues that cannot be told apart have no derivatives of their own, nor have their vectors; but sums over
// the whole group have. In a group e is R / 2, which turns no vector into another. The diagonal elements of S
// then belong to some vectors of the group, and their sum is right to any order.

/// Eigenvalues and eigenvectors as one step of a tape: the values, then the vectors row by row.
@frozen
@usableFromInline
package struct EigenPrimitive<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let plain: PlainEigen<Plain>

  @inlinable
  package init(_ plain: PlainEigen<Plain>) { self.plain = plain }

  @inlinable
  package var name: String { "symmetricEigen" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let n = plain.size
    let start = Matrix<T>(rows: n, columns: n, elements: plain.vectors.map { constant($0) })
    var values: [T] = plain.values.map { constant($0) }
    let a = symmetricPart(x, n)
    let order = derivativeOrder(a)
    if order == 0 { return values + start.elements }
    let rest = Matrix(rows: n, columns: n, elements: withoutPlainValues(a))
    let turned = Matrix(
      rows: n, columns: n, elements: symmetricPart((start.transposed * (rest * start)).elements, n))
    let groups = plain.groups
    var axes = Matrix<T>.identity(n)
    // Values come from vectors of half the order. In a group S keeps what is off the diagonal, so that
    // vectors gain one order at a time.
    var reached = 0
    while reached < order {
      let (s, r) = turnedMatrix(axes, turned, isFirst: reached == 0)
      let correction = correction(s, r, values: &values, groups)
      axes = reached == 0 ? axes + correction : axes + axes * correction
      reached = Set(groups).count == n ? 2 * reached + 1 : reached + 1
    }
    var vectors = (start * axes).elements
    for j in 0..<n where groups.filter({ $0 == groups[j] }).count > 1 {
      for i in 0..<n { vectors[i * n + j] = T.apply(Unknowable(), to: vectors[i * n + j]) }
    }
    return values + vectors
  }

  /// S = Xᵀ (Λ₀ + N) X and R = I − Xᵀ X.
  @inlinable
  func turnedMatrix<T: RealScalar>(
    _ x: Matrix<T>, _ rest: Matrix<T>, isFirst: Bool
  ) -> (s: Matrix<T>, r: Matrix<T>) {
    let n = plain.size
    var b = rest
    for i in 0..<n { b[i, i] += constant(plain.values[i]) }
    if isFirst { return (b, Matrix(repeating: 0, rows: n, columns: n)) }
    let turned = x.transposed
    return (turned * (b * x), Matrix<T>.identity(n) - turned * x)
  }

  /// The eigenvalues of S and the matrix E.
  @inlinable
  func correction<T: RealScalar>(
    _ s: Matrix<T>, _ r: Matrix<T>, values: inout [T], _ groups: [Int]
  ) -> Matrix<T> {
    let n = plain.size
    for i in 0..<n { values[i] = s[i, i] / (1 - r[i, i]) }
    var e = r
    for i in 0..<n {
      for j in 0..<n {
        e[i, j] =
          groups[i] == groups[j]
          ? r[i, j] / 2 : (s[i, j] + values[j] * r[i, j]) / (values[j] - values[i])
      }
    }
    return e
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = plain.size
    let values = Array(y[..<n])
    let vectors = Matrix(rows: n, columns: n, elements: Array(y[n...]))
    let adjoint = Matrix(rows: n, columns: n, elements: Array(cotangent[n...]))
    let product = vectors.transposed * adjoint
    let groups = plain.groups
    var inner = Matrix<T>.diagonal(Array(cotangent[..<n]))
    for i in 0..<n {
      for j in 0..<i {
        let turn = product[i, j] - product[j, i]
        if groups[i] != groups[j] {
          let half = turn / (2 * (values[j] - values[i]))
          (inner[i, j], inner[j, i]) = (half, half)
        } else if !(turn.isConstant && turn == 0) {
          let none = turn * T(Double.nan)
          (inner[i, j], inner[j, i]) = (none, none)
        }
      }
    }
    return symmetricPart((vectors * inner * vectors.transposed).elements, n)
  }
}

/// The identity with a derivative that is not a number: for what depends on its argument in no way that
/// could be differentiated.
@frozen
@usableFromInline
struct Unknowable: UnaryRule {
  @inlinable
  init() {}

  @usableFromInline var name: String { "unknowable" }

  @inlinable
  func value<P: FloatingPointScalar>(_ x: P) -> P { x }

  @inlinable
  func derivative<T: RealScalar>(at x: T, value: T) -> T { T(Double.nan) }
}
