public import Scalars

/// The eigenvalues and eigenvectors of a plain symmetric matrix, by Jacobi's rotations.
///
/// Rotations of two axes at a time make one element after another vanish, until all off the diagonal are below
/// the last digit of what they stand beside. It takes more operations than a reduction to three diagonals,
/// and finds small eigenvalues with more digits (J. Demmel and K. Veselić, 1992).
@frozen
@usableFromInline
package struct PlainEigen<Plain: FloatingPointScalar>: Sendable {
  /// The number of rows.
  @usableFromInline let size: Int

  /// The eigenvalues from the least to the greatest.
  @usableFromInline package var values: [Plain]

  /// The eigenvectors, a column each, row by row.
  @usableFromInline package var vectors: [Plain]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - elements: A symmetric matrix, row by row.
  ///   - n: The number of rows.
  @inlinable
  package init(_ elements: [Plain], size n: Int) {
    size = n
    (values, vectors) = ([], [])
    var (a, v) = (elements, Matrix<Plain>.identity(n).elements)  // The rows of v are the vectors.
    if !elements.allSatisfy(\.isFinite) {
      values = [Plain](repeating: .nan, count: n)
      vectors = [Plain](repeating: .nan, count: n * n)
      return
    }
    // Each sweep squares what is left; a dozen would be many.
    for _ in 0..<60 where Self.sweep(&a, &v, n) == false { break }
    let order = (0..<n).sorted { (a[$0 * n + $0], $0) < (a[$1 * n + $1], $1) }
    values = order.map { a[$0 * n + $0] }
    vectors = (0..<n).flatMap { i in order.map { v[$0 * n + i] } }
    orient()
  }

  /// Rotates each pair of axes once; returns whether any was.
  @inlinable
  static func sweep(_ a: inout [Plain], _ v: inout [Plain], _ n: Int) -> Bool {
    var hasRotated = false
    a.withUnsafeMutableBufferPointer { a in
      v.withUnsafeMutableBufferPointer { v in
        for p in 0..<n {
          for q in stride(from: p &+ 1, to: n, by: 1) {
            let off = a[p &* n &+ q]
            let (first, second) = (a[p &* n &+ p], a[q &* n &+ q])
            let scale = (first.magnitude * second.magnitude).squareRoot()
            if off == 0 || off.magnitude <= Plain.ulpOfOne / 2 * scale { continue }
            if off.magnitude < Plain.leastNormalMagnitude { continue }
            hasRotated = true
            let half = (second - first) / (2 * off)
            let root = (1 + half * half).squareRoot()
            let t = half.magnitude.isInfinite ? 0 : (half < 0 ? -1 : 1) / (half.magnitude + root)
            let c = 1 / (1 + t * t).squareRoot()
            let s = t * c
            for k in 0..<n where k != p && k != q {
              let (x, y) = (a[p &* n &+ k], a[q &* n &+ k])
              let (rotatedX, rotatedY) = (c * x - s * y, s * x + c * y)
              (a[p &* n &+ k], a[k &* n &+ p]) = (rotatedX, rotatedX)
              (a[q &* n &+ k], a[k &* n &+ q]) = (rotatedY, rotatedY)
            }
            a[p &* n &+ p] = first - t * off
            a[q &* n &+ q] = second + t * off
            (a[p &* n &+ q], a[q &* n &+ p]) = (0, 0)
            for k in 0..<n {
              let (x, y) = (v[p &* n &+ k], v[q &* n &+ k])
              v[p &* n &+ k] = c * x - s * y
              v[q &* n &+ k] = s * x + c * y
            }
          }
        }
      }
    }
    return hasRotated
  }

  /// Turns each vector so that its largest element is positive, the first if there are several.
  @inlinable
  mutating func orient() {
    for j in 0..<size {
      var largest: Plain = 0
      for i in 0..<size {
        let element = vectors[i * size + j]
        // A little more, so that rounding does not choose between elements that are equal.
        if element.magnitude > largest.magnitude * (1 + 1024 * Plain.ulpOfOne) { largest = element }
      }
      if largest < 0 {
        for i in 0..<size { vectors[i * size + j].negate() }
      }
    }
  }

  /// For each eigenvalue the first of those that cannot be told from it.
  @inlinable
  var groups: [Int] {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let rounding = largest * Plain(size) * Plain.ulpOfOne
    var (first, result): (Int, [Int]) = (0, [])
    for i in 0..<size {
      if i > 0, !(values[i] - values[i - 1] <= rounding) { first = i }
      result.append(first)
    }
    return result
  }
}
