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
          // One column needs no loop over columns within. Four rows at a time, so that what is left of the
          // right-hand side is loaded and stored a quarter as often.
          for first in stride(from: 0, to: n, by: 4) {
            let end = min(first &+ 4, n)
            for i in first..<end {
              let row = base + i &* n
              let known = z[i] / factor(row[i])
              z[i] = known
              for j in stride(from: i &+ 1, to: end, by: 1) { z[j] -= factor(row[j]) * known }
            }
            if end < n { subtractFour(base + first &* n, z + first, from: z, end..<n, factor) }
          }
          for last in stride(from: n &- 1, through: 1, by: -4) {
            let first = max(last &- 3, 0)
            for i in stride(from: last, to: first, by: -1) {
              let (row, known) = (base + i &* n, z[i])
              for j in first..<i { z[j] -= factor(row[j]) * known }
            }
            if first > 0 { subtractFour(base + first &* n, z + first, from: z, 0..<first, factor) }
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

extension Elimination {
  /// Takes four rows of the factors, times a number each, from a part of a vector.
  @inlinable @inline(__always)
  func subtractFour<T: RealScalar>(
    _ rows: UnsafePointer<Factor>, _ numbers: UnsafePointer<T>,
    from target: UnsafeMutablePointer<T>, _ range: Range<Int>, _ factor: (Factor) -> T
  ) {
    let (r1, r2, r3) = (rows + size, rows + 2 &* size, rows + 3 &* size)
    let (k0, k1, k2, k3) = (numbers[0], numbers[1], numbers[2], numbers[3])
    for j in range {
      let (a, b) = (target[j] - factor(rows[j]) * k0, factor(r1[j]) * k1)
      let (c, d) = (factor(r2[j]) * k2, factor(r3[j]) * k3)
      target[j] = ((a - b) - c) - d
    }
  }
}

/// Takes a multiple of a row from another.
@inlinable @inline(__always)
func subtract<T: RealScalar>(
  _ factor: T, _ source: UnsafePointer<T>, from target: UnsafeMutablePointer<T>, _ count: Int
) {
  for c in 0..<count { target[c] -= factor * source[c] }
}
