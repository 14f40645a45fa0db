public import Scalars

/// The lower triangle L of a symmetric positive definite matrix, A = L Lᵀ, in some number's arithmetic.
@frozen
@usableFromInline
package struct CholeskyFactor<Factor: RealScalar> {
  /// The number of rows.
  @usableFromInline package let size: Int

  /// L row by row, with zeros above its diagonal.
  @usableFromInline package var lower: [Factor]

  /// The first pivot that is not positive, and its value.
  @usableFromInline var failure: (pivot: Int, value: Factor)?

  /// Factors a symmetric matrix, given row by row, of which the lower triangle is looked at.
  @inlinable
  package init(_ elements: [Factor], size n: Int) {
    size = n
    lower = [Factor](repeating: 0, count: n * n)
    var failure: (pivot: Int, value: Factor)?
    lower.withUnsafeMutableBufferPointer { lower in
      func products(_ i: Int, _ j: Int) -> Factor {
        Factor.dot(
          UnsafeBufferPointer(rebasing: lower[i &* n..<i &* n &+ j]),
          UnsafeBufferPointer(rebasing: lower[j &* n..<j &* n &+ j]))
      }
      for i in 0..<n {
        for j in 0..<i {
          let rest = elements[i &* n &+ j]
          lower[i &* n &+ j] = (j == 0 ? rest : rest - products(i, j)) / lower[j &* n &+ j]
        }
        let own = elements[i &* n &+ i]
        let pivot = i == 0 ? own : own - products(i, i)
        if Factor.derivativeLevels != nil, failure == nil, !(pivot > 0) { failure = (i, pivot) }
        lower[i &* n &+ i] = sqrt(pivot)
      }
    }
    self.failure = failure
  }

  /// A lower triangle that is known.
  @inlinable
  init(lower: [Factor], size: Int) { (self.lower, self.size) = (lower, size) }

  /// L⁻¹ B, in the arithmetic of B's numbers.
  @inlinable @inline(__always)
  func forward<T: RealScalar>(
    _ x: inout [T], columns m: Int, factor: (Factor) -> T
  ) {
    x.withUnsafeMutableBufferPointer { x in
      guard let x = x.baseAddress else { return }
      for i in 0..<size {
        for k in 0..<i {
          subtract(factor(lower[i &* size &+ k]), x + k &* m, from: x + i &* m, m)
        }
        let pivot = factor(lower[i &* size &+ i])
        for c in 0..<m { x[i &* m &+ c] /= pivot }
      }
    }
  }

  /// L⁻ᵀ B, in the arithmetic of B's numbers.
  @inlinable @inline(__always)
  func backward<T: RealScalar>(
    _ x: inout [T], columns m: Int, factor: (Factor) -> T
  ) {
    x.withUnsafeMutableBufferPointer { x in
      guard let x = x.baseAddress else { return }
      for i in (0..<size).reversed() {
        let pivot = factor(lower[i &* size &+ i])
        for c in 0..<m { x[i &* m &+ c] /= pivot }
        for k in 0..<i {
          subtract(factor(lower[i &* size &+ k]), x + i &* m, from: x + k &* m, m)
        }
      }
    }
  }
}

extension CholeskyFactor: Sendable where Factor: Sendable {}

extension CholeskyFactor: PlainFactors where Factor: FloatingPointScalar {
  @usableFromInline package typealias Plain = Factor

  @inlinable
  package var isFinite: Bool { lower.allSatisfy(\.isFinite) }

  @inlinable
  package var isSingular: Bool { (0..<size).contains { lower[$0 * size + $0] == 0 } }

  @inlinable
  package var isDoubtful: Bool { false }

  @inlinable
  package var determinantValue: Factor {
    let root = (0..<size).reduce(1) { $0 * lower[$1 * size + $1] }
    return root * root
  }

  @inlinable
  package var logDeterminantValue: Factor {
    2 * (0..<size).reduce(0) { $0 + log(lower[$1 * size + $1]) }
  }

  @inlinable
  package func solution<T: RealScalar>(_ b: [T], columns: Int) -> [T] {
    var x = b
    forward(&x, columns: columns) { constant($0) }
    backward(&x, columns: columns) { constant($0) }
    return x
  }

  @inlinable
  package func transposedSolution<T: RealScalar>(_ b: [T], columns: Int) -> [T] {
    solution(b, columns: columns)
  }

  /// It is compiled here, once for all numbers: what needs it, infinite factors, is rare.
  @inline(never)
  @usableFromInline
  package func ownSolution<T: RealScalar>(
    _ a: [T], _ b: [T], columns: Int, isTransposed: Bool
  ) -> [T] {
    CholeskyFactor<T>(a, size: size).ownSolution(b, columns: columns)
  }
}

extension CholeskyFactor {
  /// The solution of A X = B in the factor's own arithmetic.
  @inlinable
  func ownSolution(_ b: [Factor], columns: Int) -> [Factor] {
    var x = b
    forward(&x, columns: columns) { $0 }
    backward(&x, columns: columns) { $0 }
    return x
  }
}
