public import Scalars

/// Padé's approximations of the exponential.
@usableFromInline
enum Pade {
  /// Up to which norm of a matrix a degree suffices for the digits of a `Double` (Higham 2005, table 2.3).
  @usableFromInline
  static let degrees: [(degree: Int, bound: Double)] = [
    (3, 1.495585217958292e-2), (5, 2.539398330063230e-1), (7, 9.504178996162932e-1),
    (9, 2.097847961257068), (13, bound13),
  ]

  /// That of degree 13.
  @usableFromInline
  static let bound13 = 5.371920351148152

  /// The coefficients of the numerator of some degree; those of the denominator have alternating signs.
  @inlinable
  static func coefficients(degree m: Int) -> [Double] {
    // bₖ = (2m − k)! m! / ((m − k)! k!), divided by the last, all whole numbers below 2⁵³ for m ≤ 9 and
    // exactly representable for 13.
    var result = [1.0]
    for k in stride(from: m, to: 0, by: -1) {
      let next = (result.last ?? 1) * Double(k * (2 * m - k + 1)) / Double(m - k + 1)
      result.append(next)
    }
    return result.reversed()
  }

  /// The approximation of a degree at a matrix.
  @inlinable
  static func approximation<T: RealScalar>(_ a: Matrix<T>, degree: Int) -> Matrix<T> {
    let n = a.rows
    let b = coefficients(degree: degree).map { T($0) }
    let identity = Matrix<T>.identity(n)
    let square = a * a
    // Even and odd powers apart: U = A (b₁ I + b₃ A² + …) and V = b₀ I + b₂ A² + …
    var (odd, even): (Matrix<T>, Matrix<T>)
    if degree == 13 {
      let fourth = square * square
      let sixth = fourth * square
      let highOdd = b[13] * sixth + b[11] * fourth + b[9] * square
      let highEven = b[12] * sixth + b[10] * fourth + b[8] * square
      let lowOdd = b[7] * sixth + b[5] * fourth + b[3] * square + b[1] * identity
      let lowEven = b[6] * sixth + b[4] * fourth + b[2] * square + b[0] * identity
      (odd, even) = (sixth * highOdd + lowOdd, sixth * highEven + lowEven)
    } else {
      (odd, even) = (b[1] * identity, b[0] * identity)
      var power = identity
      for k in stride(from: 2, to: degree, by: 2) {
        power = k == 2 ? square : power * square
        odd += b[k + 1] * power
        even += b[k] * power
      }
    }
    odd = a * odd
    let factors = LU(unchecked: even - odd)
    return factors.solve(even + odd)
  }
}
