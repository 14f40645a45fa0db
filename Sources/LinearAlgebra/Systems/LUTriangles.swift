public import Scalars

// The triangles L and U of P A = L U over numbers that carry derivatives.
//
// Let both be right to some order, and R = P A − L U what is missing. Changes L̇ and U̇ make it up to one more
// order if L̇ U + L U̇ = R, so with M = L₀⁻¹ R U₀⁻¹
//
//   L̇ = L₀ lower(M)     and     U̇ = upper(M) U₀
//
// where the diagonal belongs to the upper triangle. Backwards it is
// P Ā = L⁻ᵀ (lower(Lᵀ L̄) + upper(Ū Uᵀ)) U⁻ᵀ.

/// The triangles as one step of a tape, in one matrix: L below the diagonal, and U.
@frozen
@usableFromInline
package struct LUTriangles<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let factors: Elimination<Plain>

  @inlinable
  package init(_ factors: Elimination<Plain>) { self.factors = factors }

  @inlinable
  package var name: String { "lu" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let n = factors.size
    let plain = PackedTriangles<T>(
      Matrix(rows: n, columns: n, elements: factors.factors.map { constant($0) }))
    let order = derivativeOrder(x)
    if order == 0 { return plain.packed.elements }
    if !factors.isFinite { return Elimination<T>(x, size: n).factors }
    let rows = factors.order.flatMap { x[$0 * n..<($0 + 1) * n] }
    let exchanged = Matrix(rows: n, columns: n, elements: rows)
    var result = plain
    for step in 0..<order {
      let missing = step == 0 ? exchanged : exchanged - result.lower * result.upper
      var m = Matrix(rows: n, columns: n, elements: withoutPlainValues(missing.elements))
      plain.divide(&m)
      let change = PackedTriangles(m)
      let (below, above) = (plain.lower * change.strictlyLower, change.upper * plain.upper)
      for i in 0..<n {
        for j in 0..<n { result.packed[i, j] += i > j ? below[i, j] : above[i, j] }
      }
    }
    return result.packed.elements
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = factors.size
    let own = PackedTriangles(Matrix(rows: n, columns: n, elements: y))
    let adjoint = PackedTriangles(Matrix(rows: n, columns: n, elements: cotangent))
    let lower = PackedTriangles(own.lower.transposed * adjoint.strictlyLower).strictlyLower
    let upper = PackedTriangles(adjoint.upper * own.upper.transposed).upper
    var inner = lower + upper
    own.divideTransposed(&inner)
    var result = [T](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0..<n { result[factors.order[i] * n + j] = inner[i, j] }
    }
    return result
  }
}

/// Two triangles in one matrix: a lower one with a diagonal of ones, and an upper one.
@frozen
@usableFromInline
struct PackedTriangles<T: RealScalar> {
  @usableFromInline var packed: Matrix<T>

  @inlinable
  init(_ packed: Matrix<T>) { self.packed = packed }

  @inlinable
  var strictlyLower: Matrix<T> { part { i, j in i > j } }

  @inlinable
  var lower: Matrix<T> { strictlyLower + .identity(packed.rows) }

  @inlinable
  var upper: Matrix<T> { part { i, j in i <= j } }

  @inlinable
  func part(_ isIn: (Int, Int) -> Bool) -> Matrix<T> {
    var result = packed
    for i in 0..<packed.rows {
      for j in 0..<packed.columns where !isIn(i, j) { result[i, j] = 0 }
    }
    return result
  }

  /// L⁻¹ M U⁻¹.
  @inlinable
  func divide(_ m: inout Matrix<T>) {
    let n = packed.rows
    for i in 0..<n {
      for k in 0..<i {
        for j in 0..<n { m[i, j] -= packed[i, k] * m[k, j] }
      }
    }
    for i in 0..<n {
      for j in 0..<n {
        for k in 0..<j { m[i, j] -= m[i, k] * packed[k, j] }
        m[i, j] /= packed[j, j]
      }
    }
  }

  /// L⁻ᵀ M U⁻ᵀ.
  @inlinable
  func divideTransposed(_ m: inout Matrix<T>) {
    let n = packed.rows
    for i in (0..<n).reversed() {
      for k in stride(from: i + 1, to: n, by: 1) {
        for j in 0..<n { m[i, j] -= packed[k, i] * m[k, j] }
      }
    }
    for i in 0..<n {
      for j in (0..<n).reversed() {
        for k in stride(from: j + 1, to: n, by: 1) { m[i, j] -= m[i, k] * packed[j, k] }
        m[i, j] /= packed[j, j]
      }
    }
  }
}

extension LU {
  /// The lower triangle L, with ones on its diagonal.
  ///
  /// - Complexity: n³ operations on the numbers for each order of derivatives that they carry.
  @inlinable
  public var lower: Matrix<T> { triangles.lower }

  /// The upper triangle U.
  ///
  /// - Complexity: n³ operations on the numbers for each order of derivatives that they carry.
  @inlinable
  public var upper: Matrix<T> { triangles.upper }

  @inlinable
  var triangles: PackedTriangles<T> {
    let elements =
      plain.map { value(of: LUTriangles($0), matrix.elements) } ?? own?.factors ?? []
    return PackedTriangles(Matrix(rows: size, columns: size, elements: elements))
  }
}
