public import Scalars

/// The factors of a square matrix whose rows are exchanged as its columns are eliminated, P A = L U.
///
/// Over plain numbers these are the factors that serve whatever a number carries beside its value. Numbers
/// that are more than a plain value are eliminated in their own arithmetic.
@frozen
@usableFromInline
package struct Elimination<Factor: RealScalar> {
  /// The number of rows.
  @usableFromInline package let size: Int

  /// L without its diagonal of ones, and U, in one matrix.
  @usableFromInline var factors: [Factor]

  /// The rows of A in the order of the factors.
  @usableFromInline var order: [Int]

  /// Whether an odd number of rows has been exchanged.
  @usableFromInline var isOdd = false

  /// The first pivot that is zero.
  @usableFromInline var zeroPivot: Int?

  /// The first pivot that is no larger than the rounding of its column.
  @usableFromInline var doubtfulPivot: Int?

  /// Eliminates the columns of a matrix, each with the largest pivot that is left in it.
  ///
  /// Four columns are eliminated together, so that the rest of the matrix is loaded and stored a quarter
  /// as often; each element has the bits of elimination column by column.
  ///
  /// - Parameters:
  ///   - elements: The matrix, row by row.
  ///   - n: The number of its rows and columns.
  @inlinable
  package init(_ elements: consuming [Factor], size n: Int) {
    size = n
    factors = []
    order = Array(0..<n)
    let columns = Self.largestInColumns(elements, n)
    var matrix = elements
    matrix.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for first in stride(from: 0, to: n, by: 4) {
        let end = min(first &+ 4, n)
        for k in first..<end {
          let largest = choosePivot(k, base)
          if largest == 0 {
            // What is below is zero too: there is nothing to eliminate.
            zeroPivot = zeroPivot ?? k
            continue
          }
          if !columns.isEmpty, doubtfulPivot == nil, largest <= columns[k] { doubtfulPivot = k }
          let upper = base + k &* n
          var row = upper + n
          for _ in stride(from: k &+ 1, to: n, by: 1) {
            let factor = row[k] / upper[k]
            row[k] = factor
            for j in stride(from: k &+ 1, to: end, by: 1) { row[j] -= factor * upper[j] }
            row += n
          }
        }
        Self.finish(first, end, base, n)
      }
    }
    factors = matrix
  }

  /// The rounding to be expected in each column of plain numbers.
  @inlinable
  static func largestInColumns(_ elements: [Factor], _ n: Int) -> [Factor] {
    if Factor.self != Factor.Plain.self { return [] }
    var largest = [Factor](repeating: 0, count: n)
    elements.withUnsafeBufferPointer { elements in
      largest.withUnsafeMutableBufferPointer { largest in
        for i in 0..<n {
          for j in 0..<n {
            let size = elements[i &* n &+ j].magnitude
            largest[j] = largest[j] < size ? size : largest[j]
          }
        }
      }
    }
    let unit = Factor(plain: Factor.Plain(n) * Factor.Plain.ulpOfOne)
    return largest.map { $0 * unit }
  }

  /// Brings the row with the largest element of a column to its place; returns that element's magnitude.
  @inlinable @inline(__always)
  mutating func choosePivot(_ k: Int, _ base: UnsafeMutablePointer<Factor>) -> Factor {
    var (place, largest) = (k, base[k &* size &+ k].magnitude)
    for i in stride(from: k &+ 1, to: size, by: 1) {
      let candidate = base[i &* size &+ k].magnitude
      if largest < candidate { (place, largest) = (i, candidate) }
    }
    if place != k {
      let (row, other) = (base + k &* size, base + place &* size)
      for j in 0..<size { (row[j], other[j]) = (other[j], row[j]) }
      order.swapAt(k, place)
      isOdd.toggle()
    }
    return largest
  }

  /// Eliminates a few columns, whose factors are known, from the columns after them.
  @inlinable @inline(__always)
  static func finish(
    _ first: Int, _ end: Int, _ base: UnsafeMutablePointer<Factor>, _ n: Int
  ) {
    for i in stride(from: first &+ 1, to: end, by: 1) {
      let row = base + i &* n
      for k in first..<i {
        let (factor, upper) = (row[k], base + k &* n)
        for j in stride(from: end, to: n, by: 1) { row[j] -= factor * upper[j] }
      }
    }
    if end == n { return }
    let u0 = base + first &* n
    let (u1, u2, u3) = (u0 + n, u0 + 2 &* n, u0 + 3 &* n)
    for i in end..<n {
      let row = base + i &* n
      let (f0, f1, f2, f3) = (row[first], row[first &+ 1], row[first &+ 2], row[first &+ 3])
      for j in end..<n {
        let (a, b) = (row[j] - f0 * u0[j], f1 * u1[j])
        let (c, d) = (f2 * u2[j], f3 * u3[j])
        row[j] = ((a - b) - c) - d
      }
    }
  }

  /// Whether all factors are finite.
  @inlinable
  package var isFinite: Bool {
    factors.withUnsafeBufferPointer { factors in
      accumulated(factors.count) { factors[$0] * 0 } == 0
    }
  }

  /// The product of the pivots, with the sign of the exchange of rows.
  @inlinable
  package var determinant: Factor {
    var result: Factor = isOdd ? -1 : 1
    for i in 0..<size { result *= factors[i * size + i] }
    return result
  }

  /// The sum of the logarithms of the pivots' magnitudes.
  @inlinable
  package var logDeterminant: Factor {
    var result: Factor = 0
    for i in 0..<size { result += log(factors[i * size + i].magnitude) }
    return result
  }
}

extension Elimination: Sendable where Factor: Sendable {}
