public import Programs
public import Scalars

/// The factors of a matrix with no more columns than rows, A = Q R, in some number's arithmetic.
///
/// Q has orthonormal columns, as many as A, and R is an upper triangle whose diagonal is not negative.
@frozen
@usableFromInline
package struct HouseholderFactors<Factor: RealScalar> {
  /// The number of rows and of columns of A.
  @usableFromInline let rows, columns: Int

  /// Qᵀ, row by row.
  @usableFromInline var transposedQ: [Factor]

  /// R, row by row.
  @usableFromInline var upper: [Factor]

  /// The first column that depends on those before it, as far as its digits tell, and how many times it is
  /// longer than what is new in it.
  @usableFromInline var dependence: (column: Int, ratio: Factor)?

  /// Reflects one column after another onto an axis, as Householder found in 1958.
  ///
  /// - Parameters:
  ///   - elements: The matrix, row by row.
  ///   - m: The number of rows.
  ///   - n: The number of columns.
  @inlinable
  package init(_ elements: [Factor], rows m: Int, columns n: Int) {
    (rows, columns) = (m, n)
    // Columns as rows, so that they are contiguous.
    var a = Matrix(rows: m, columns: n, elements: elements).transposed.elements
    var (reflectors, diagonal): ([[Factor]], [Factor]) = ([], [])
    for k in 0..<n {
      let column = Array(a[k * m + k..<(k + 1) * m])
      let size = norm(column)
      let whole = Factor.self == Factor.Plain.self ? norm(a[k * m..<(k + 1) * m]) : 0
      let first = column[0]
      let signed = Factor.choice(first, .less, 0, then: { -size }, else: { size })
      var reflector = column
      reflector[0] = first + signed
      let isZero = Factor.Plain.self != Symbol.self && size == 0
      if isZero { reflector = [] }
      if Factor.self == Factor.Plain.self, dependence == nil,
        size <= whole * Factor(plain: Factor.Plain(m) * Factor.Plain.ulpOfOne)
      {
        dependence = (k, size == 0 ? 1 / size : whole / size)
      }
      diagonal.append(-signed)
      for j in stride(from: k + 1, to: n, by: 1) {
        Self.reflect(&a, from: j * m + k, by: reflector)
      }
      reflectors.append(reflector)
    }
    // The columns of Q are the reflected axes.
    transposedQ = [Factor](repeating: 0, count: n * m)
    upper = [Factor](repeating: 0, count: n * n)
    for j in 0..<n {
      transposedQ[j * m + j] = 1
      for k in (0...j).reversed() {
        Self.reflect(&transposedQ, from: j * m + k, by: reflectors[k])
      }
    }
    for i in 0..<n {
      let negative = diagonal[i]
      let sign: Factor = Factor.choice(negative, .less, 0, then: { -1 }, else: { 1 })
      upper[i * n + i] = sign * negative
      for j in stride(from: i + 1, to: n, by: 1) { upper[i * n + j] = sign * a[j * m + i] }
      for k in 0..<m { transposedQ[i * m + k] *= sign }
    }
  }

  /// Reflects consecutive numbers at the plane that is normal to a vector.
  @inlinable
  static func reflect(_ x: inout [Factor], from first: Int, by v: [Factor]) {
    if v.isEmpty { return }
    let part = Array(x[first..<first + v.count])
    let scale = 2 * (dot(v, part) / dot(v, v))
    for i in v.indices { x[first + i] -= scale * v[i] }
  }
}

extension HouseholderFactors: Sendable where Factor: Sendable {}

extension HouseholderFactors where Factor: FloatingPointScalar {
  /// R⁻¹ B for right-hand sides of any number.
  @inlinable
  func dividedByUpper<T: RealScalar>(_ b: [T], columns m: Int) -> [T] {
    var x = b
    x.withUnsafeMutableBufferPointer { x in
      guard let x = x.baseAddress else { return }
      for i in (0..<columns).reversed() {
        for k in stride(from: i &+ 1, to: columns, by: 1) {
          subtract(constant(upper[i &* columns &+ k]), x + k &* m, from: x + i &* m, m)
        }
        let pivot: T = constant(upper[i &* columns &+ i])
        for c in 0..<m { x[i &* m &+ c] /= pivot }
      }
    }
    return x
  }

  /// R⁻ᵀ B for right-hand sides of any number.
  @inlinable
  func dividedByTransposedUpper<T: RealScalar>(_ b: [T], columns m: Int) -> [T] {
    var x = b
    x.withUnsafeMutableBufferPointer { x in
      guard let x = x.baseAddress else { return }
      for i in 0..<columns {
        let pivot: T = constant(upper[i &* columns &+ i])
        for c in 0..<m { x[i &* m &+ c] /= pivot }
        for k in stride(from: i &+ 1, to: columns, by: 1) {
          subtract(constant(upper[i &* columns &+ k]), x + i &* m, from: x + k &* m, m)
        }
      }
    }
    return x
  }

  /// Qᵀ b for a vector of any number.
  @inlinable
  func rotated<T: RealScalar>(_ b: [T]) -> [T] {
    b.withUnsafeBufferPointer { b in
      transposedQ.withUnsafeBufferPointer { q in
        guard let b = b.baseAddress, let q = q.baseAddress else { return [] }
        return (0..<columns).map { combination(of: b, q + $0 &* rows, rows) }
      }
    }
  }

  /// Whether all factors are finite.
  @inlinable
  var isFinite: Bool {
    transposedQ.allSatisfy(\.isFinite) && upper.allSatisfy(\.isFinite)
  }

  /// Whether all factors are finite, and no pivot is zero.
  @inlinable
  var isRegular: Bool { isFinite && (0..<columns).allSatisfy { upper[$0 * columns + $0] != 0 } }

  /// Stops with an error where a column depends on others.
  @inlinable
  func requireIndependence() throws(LinearAlgebraError) {
    if let dependence, isFinite {
      throw .singular(
        pivot: dependence.column, conditionEstimate: Double(dependence.ratio))
    }
  }
}
