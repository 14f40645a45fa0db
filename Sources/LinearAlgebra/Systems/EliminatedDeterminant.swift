public import Scalars

// Determinants with all derivatives, of singular matrices too.

/// The determinant over numbers that carry derivatives, in their own arithmetic.
///
/// Rows and columns are exchanged until no pivot is left that is more than rounding; the determinant of what
/// then remains, of a singular matrix, is computed without divisions.
@inlinable
func eliminatedDeterminant<T: RealScalar>(_ elements: [T], _ n: Int) -> T {
  var a = Matrix(rows: n, columns: n, elements: elements)
  let largest = elements.reduce(0) { max($0, $1.plain.magnitude) }
  let rounding = largest * T.Plain(n) * T.Plain.ulpOfOne
  var result: T = 1
  for k in 0..<n {
    var (row, column, size) = (k, k, -T.Plain.infinity)
    for i in k..<n {
      for j in k..<n where a[i, j].plain.magnitude > size {
        (row, column, size) = (i, j, a[i, j].plain.magnitude)
      }
    }
    if !(size > rounding) {
      return result * undividedDeterminant(a[rows: k..<n, columns: k..<n])
    }
    if row != k {
      for j in 0..<n { (a[k, j], a[row, j]) = (a[row, j], a[k, j]) }
      result = -result
    }
    if column != k {
      for i in 0..<n { (a[i, k], a[i, column]) = (a[i, column], a[i, k]) }
      result = -result
    }
    result *= a[k, k]
    for i in stride(from: k + 1, to: n, by: 1) {
      let factor = a[i, k] / a[k, k]
      for j in k + 1..<n { a[i, j] -= factor * a[k, j] }
    }
  }
  return result
}

/// A determinant by additions and multiplications alone.
///
/// The algorithm is R. S. Bird's, *A simple division-free algorithm for computing determinants*, 2011: n
/// products with the matrix.
@inlinable
func undividedDeterminant<T: RealScalar>(_ a: Matrix<T>) -> T {
  let n = a.rows
  var f = a
  for _ in stride(from: 1, to: n, by: 1) {
    var upper = Matrix<T>(repeating: 0, rows: n, columns: n)
    var below: T = 0
    for i in (0..<n).reversed() {
      upper[i, i] = -below
      below += f[i, i]
      for j in stride(from: i + 1, to: n, by: 1) { upper[i, j] = f[i, j] }
    }
    f = upper * a
  }
  return n % 2 == 0 ? -f[0, 0] : f[0, 0]
}

/// The cofactors of a matrix, row by row: the derivatives of its determinant, at singular ones too.
///
/// Each is a separate determinant: n⁵ operations in all.
@inlinable
func cofactors<T: RealScalar>(_ elements: [T], _ n: Int) -> [T] {
  (0..<n * n).map { place in
    let (row, column) = (place / n, place % n)
    var minor: [T] = []
    for i in 0..<n where i != row {
      for j in 0..<n where j != column { minor.append(elements[i * n + j]) }
    }
    let determinant = eliminatedDeterminant(minor, n - 1)
    return (row + column) % 2 == 0 ? determinant : -determinant
  }
}
