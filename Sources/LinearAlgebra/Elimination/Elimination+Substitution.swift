public import Scalars

// Solutions by substitution. Right-hand sides may carry what they like: with plain factors a substitution
// takes linear combinations of them, which costs each part as much as one plain substitution.

extension Elimination {
  /// The solution of A X = B in the factors' own arithmetic.
  ///
  /// - Parameters:
  ///   - b: The right-hand sides, a column each, row by row.
  ///   - columns: Their number.
  /// - Returns: X, row by row.
  @inlinable
  package func ownSolution(_ b: [Factor], columns: Int = 1) -> [Factor] {
    substituted(
      b, columns: columns,
      dot: { (factors: UnsafePointer<Factor>, x: UnsafePointer<Factor>, n: Int) in
        Factor.dot(
          UnsafeBufferPointer(start: factors, count: n), UnsafeBufferPointer(start: x, count: n))
      }, factor: { $0 })
  }

  /// The solution of Aᵀ X = B in the factors' own arithmetic.
  ///
  /// - Parameters:
  ///   - b: The right-hand sides, a column each, row by row.
  ///   - columns: Their number.
  /// - Returns: X, row by row.
  @inlinable
  package func ownTransposedSolution(_ b: [Factor], columns: Int = 1) -> [Factor] {
    transposedSubstituted(b, columns: columns) { $0 }
  }

  @inlinable @inline(__always)
  func substituted<T: RealScalar>(
    _ b: [T], columns m: Int,
    dot: (UnsafePointer<Factor>, UnsafePointer<T>, Int) -> T, factor: (Factor) -> T
  ) -> [T] {
    let n = size
    return [T](unsafeUninitializedCapacity: n * m) { x, count in
      count = n * m
      guard let x = x.baseAddress, n * m > 0 else { return }
      factors.withUnsafeBufferPointer { factors in
        guard let base = factors.baseAddress else { return }
        if m == 1 {
          for i in 0..<n {
            let row = base + i &* n
            let right = b[order[i]]
            (x + i).initialize(to: i == 0 ? right : right - dot(row, x, i))
          }
          for i in stride(from: n &- 1, through: 0, by: -1) {
            let (row, rest) = (base + (i &* n &+ i &+ 1), n &- i &- 1)
            let right = rest == 0 ? x[i] : x[i] - dot(row, x + (i &+ 1), rest)
            x[i] = right / factor(row[-1])
          }
          return
        }
        for i in 0..<n {
          let target = x + i &* m
          for c in 0..<m { (target + c).initialize(to: b[order[i] &* m &+ c]) }
          for k in 0..<i {
            subtract(factor(base[i &* n &+ k]), x + k &* m, from: target, m)
          }
        }
        for i in stride(from: n &- 1, through: 0, by: -1) {
          let target = x + i &* m
          for k in stride(from: i &+ 1, to: n, by: 1) {
            subtract(factor(base[i &* n &+ k]), x + k &* m, from: target, m)
          }
          let pivot = factor(base[i &* n &+ i])
          for c in 0..<m { target[c] /= pivot }
        }
      }
    }
  }

  @inlinable @inline(__always)
  func transposedSubstituted<T: RealScalar>(
    _ b: [T], columns m: Int, factor: (Factor) -> T
  ) -> [T] {
    let n = size
    var z = b
    z.withUnsafeMutableBufferPointer { z in
      guard let z = z.baseAddress else { return }
      factors.withUnsafeBufferPointer { factors in
        guard let base = factors.baseAddress else { return }
        if m == 1 {
          // One column needs no loop over columns within.
          for i in 0..<n {
            let row = base + i &* n
            let known = z[i] / factor(row[i])
            z[i] = known
            for j in stride(from: i &+ 1, to: n, by: 1) { z[j] -= factor(row[j]) * known }
          }
          for i in stride(from: n &- 1, through: 1, by: -1) {
            let (row, known) = (base + i &* n, z[i])
            for j in 0..<i { z[j] -= factor(row[j]) * known }
          }
          return
        }
        for i in 0..<n {
          let (row, source) = (base + i &* n, z + i &* m)
          let pivot = factor(row[i])
          for c in 0..<m { source[c] /= pivot }
          for j in stride(from: i &+ 1, to: n, by: 1) {
            subtract(factor(row[j]), source, from: z + j &* m, m)
          }
        }
        for i in stride(from: n &- 1, through: 1, by: -1) {
          let (row, source) = (base + i &* n, z + i &* m)
          for j in 0..<i { subtract(factor(row[j]), source, from: z + j &* m, m) }
        }
      }
    }
    var x = z
    for i in 0..<n {
      for c in 0..<m { x[order[i] &* m &+ c] = z[i &* m &+ c] }
    }
    return x
  }
}

/// Takes a multiple of a row from another.
@inlinable @inline(__always)
func subtract<T: RealScalar>(
  _ factor: T, _ source: UnsafePointer<T>, from target: UnsafeMutablePointer<T>, _ count: Int
) {
  for c in 0..<count { target[c] -= factor * source[c] }
}
