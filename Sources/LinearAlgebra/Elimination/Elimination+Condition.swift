public import Scalars

extension Elimination {
  /// About how much the solution of a system magnifies the rounding of the matrix's elements, whatever the
  /// scale of its rows and columns.
  ///
  /// It is the spectral radius of |A⁻¹| |A|, the least condition number that A can be scaled to
  /// (F. L. Bauer, *Optimally scaled matrices*, 1963), bounded from above by a power iteration; n³
  /// operations.
  ///
  /// - Parameter elements: The matrix, row by row.
  /// - Returns: The condition number; infinite where a pivot is zero.
  @inlinable
  func conditionEstimate(of elements: [Factor]) -> Double {
    if zeroPivot != nil { return .infinity }
    let n = size
    if n == 0 { return 1 }
    let inverse = ownSolution(Matrix<Factor>.identity(n).elements, columns: n)
    let sizes = inverse.map { Double($0.plain).magnitude }
    let own = elements.map { Double($0.plain).magnitude }
    let growth = MatrixProduct(rows: n, inner: n, columns: n).product(sizes[...], own[...])
    var (bound, vector) = (Double.infinity, [Double](repeating: 1, count: n))
    for _ in 0..<10 {
      let next = product(Matrix(rows: n, columns: n, elements: growth), vector)
      let ratios = zip(next, vector).map { $1 > 0 ? $0 / $1 : 0 }
      let largest = next.max() ?? 0
      bound = min(bound, ratios.max() ?? 0)
      if !(largest > 0) || !largest.isFinite { return bound.isNaN ? .infinity : bound }
      vector = next.map { $0 / largest }
    }
    return bound
  }

  /// Stops with an error where a pivot is zero, or is nothing but rounding.
  ///
  /// - Parameter elements: The matrix, row by row.
  /// - Throws: ``LinearAlgebraError/singular(pivot:conditionEstimate:)``.
  @inlinable
  func requireRegular(_ elements: () -> [Factor]) throws(LinearAlgebraError) {
    if let zeroPivot {
      throw .singular(pivot: zeroPivot, conditionEstimate: .infinity)
    }
    guard let doubtfulPivot, isFinite else { return }
    let estimate = conditionEstimate(of: elements())
    if estimate * Double(Factor.Plain.ulpOfOne) >= 1 {
      throw .singular(pivot: doubtfulPivot, conditionEstimate: estimate)
    }
  }
}
