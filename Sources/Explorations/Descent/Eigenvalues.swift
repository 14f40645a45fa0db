import Fluxion

/// The eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations; NaN if an entry is not finite.
func eigenvalues(of matrix: Matrix<Double>) -> [Double] {
  let n = matrix.rows
  if !matrix.elements.allSatisfy(\.isFinite) { return [Double](repeating: .nan, count: n) }
  var a = matrix
  for _ in 0..<60 {
    var rest = 0.0
    for p in 0..<n {
      for q in (p + 1)..<max(n, p + 1) where a[p, q] != 0 {
        rest += a[p, q].magnitude
        // The smaller of the two angles that make a[p, q] vanish.
        let ratio = (a[q, q] - a[p, p]) / (2 * a[p, q])
        let t = (ratio < 0 ? -1 : 1) / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        rotate(&a, p, q, cosine: c, sine: t * c)
      }
    }
    if rest == 0 { break }
  }
  return (0..<n).map { a[$0, $0] }.sorted(by: >)
}

/// Turns two coordinates.
private func rotate(_ a: inout Matrix<Double>, _ p: Int, _ q: Int, cosine c: Double, sine s: Double)
{
  for k in 0..<a.rows {
    (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q])
  }
  for k in 0..<a.rows {
    (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k])
  }
  (a[p, q], a[q, p]) = (0, 0)
}
