public import Programs
public import Scalars

// Elimination of numbers that are more than a plain value and its derivatives: a batch of several points, the
// symbols of a program, numbers that count or trace. Rows are exchanged by choices between numbers, which a
// batch makes lane by lane and a program keeps, instead of by decisions.

/// A matrix with further columns beside it, its own columns eliminated.
///
/// Where there is one column, what is taken from each of its elements is added up before, as in the substitution of
/// plain numbers, whose bits the solution has in a recorded program.
@frozen
@usableFromInline
struct WrittenOutElimination<T: RealScalar> {
  /// The upper triangle and the transformed columns beside it, row by row.
  @usableFromInline var rows: [[T]]

  /// 1, or −1 after an odd number of exchanges.
  @usableFromInline var sign: T = 1

  /// The first pivot that is zero; never known of symbols.
  @usableFromInline var zeroPivot: Int?

  @inlinable
  init(_ a: Matrix<T>, beside b: [T], columns m: Int, _ name: StaticString) {
    let n = a.rows
    if T.Plain.self == Symbol.self, n > 6 { stopForManySymbols(name, n) }
    rows = (0..<n).map { a.row($0) + b[$0 * m..<($0 + 1) * m] }
    for k in 0..<n {
      for i in stride(from: k + 1, to: n, by: 1) { exchangeIfLarger(k, i) }
      if T.Plain.self != Symbol.self, zeroPivot == nil, rows[k][k] == 0 { zeroPivot = k }
      if m == 1, k > 0 { rows[k][n] -= rows[k][n + 1] }
      for i in stride(from: k + 1, to: n, by: 1) {
        let factor = rows[i][k] / rows[k][k]
        for j in k + 1..<max(k + 1, m == 1 ? n : n + m) { rows[i][j] -= factor * rows[k][j] }
        if m == 1 { add(factor * rows[k][n], to: i) }
      }
    }
  }

  /// Adds to what is to be taken from the one element beside a row.
  @inlinable
  mutating func add(_ product: T, to i: Int) {
    let n = rows.count
    if rows[i].count == n + 1 { rows[i].append(product) } else { rows[i][n + 1] += product }
  }

  /// Exchanges two rows if the lower one has the larger element in the column that is the upper one's own.
  @inlinable
  mutating func exchangeIfLarger(_ k: Int, _ i: Int) {
    let (upper, lower) = (rows[k], rows[i])
    let (a, b) = (upper[k].magnitude, lower[k].magnitude)
    for j in k..<upper.count {
      rows[k][j] = T.choice(a, .less, b, then: { lower[j] }, else: { upper[j] })
      rows[i][j] = T.choice(a, .less, b, then: { upper[j] }, else: { lower[j] })
    }
    let (same, other) = (sign, -sign)
    sign = T.choice(a, .less, b, then: { other }, else: { same })
  }

  /// The solution for the columns beside the matrix, row by row.
  @inlinable
  func solution(columns m: Int) -> [T] {
    let n = rows.count
    var x = [T](repeating: 0, count: n * m)
    for i in (0..<n).reversed() {
      for c in 0..<m {
        var right = rows[i][n + c]
        if m == 1, i + 1 < n {
          let known = stride(from: i + 2, to: n, by: 1).reduce(rows[i][i + 1] * x[i + 1]) {
            $0 + rows[i][$1] * x[$1]
          }
          right -= known
        } else {
          for k in stride(from: i + 1, to: n, by: 1) { right -= rows[i][k] * x[k * m + c] }
        }
        x[i * m + c] = right / rows[i][i]
      }
    }
    return x
  }

  /// The product of the pivots and the sign.
  @inlinable
  var determinant: T { rows.indices.reduce(sign) { $0 * rows[$1][$1] } }
}

@inline(never)
@usableFromInline
func stopForManySymbols(_ name: StaticString, _ n: Int) -> Never {
  fail(
    "\(name): a recorded program has elimination written out for up to 6 rows, and this matrix has \(n). "
      + "Record what is before and after it, or differentiate on a tape or with dual numbers.")
}
