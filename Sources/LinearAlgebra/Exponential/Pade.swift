public import Scalars

/// Padé's approximation of the exponential, with numerator and denominator of degree 13.
@usableFromInline
enum Pade {
  /// Up to which norm of a matrix it is taken.
  ///
  /// The value would have the digits of a `Double` up to 5.37, and smaller matrices have them from a lower degree
  /// (N. J. Higham 2005, table 2.3). But what is left out is about 10⁻³⁵ A²⁷, whose derivatives grow with
  /// their order. Up to 2 it is below the digits of a `Float80` and of a `Double`'s twelfth derivatives. The norm
  /// says nothing of what a number carries: at A = 0 the seventh derivatives want this degree too.
  @usableFromInline static let bound = 2.0

  /// The coefficients of the numerator; those of the denominator have alternating signs.
  @usableFromInline static let coefficients: [Double] = {
    // bₖ = (26 − k)! 13! / ((13 − k)! k!), divided by the last: whole numbers that a `Double` holds.
    var result = [1.0]
    for k in stride(from: 13, to: 0, by: -1) {
      let next = (result.last ?? 1) * Double(k * (27 - k)) / Double(14 - k)
      result.append(next)
    }
    return result.reversed()
  }()

  /// The approximation at a matrix.
  @inlinable
  static func approximation<T: RealScalar>(_ a: Matrix<T>) -> Matrix<T> {
    let b = coefficients.map { T($0) }
    let identity = Matrix<T>.identity(a.rows)
    let square = a * a
    let fourth = square * square
    let sixth = fourth * square
    // Even and odd powers apart: U = A (b₁ I + b₃ A² + …) and V = b₀ I + b₂ A² + …
    let highOdd = b[13] * sixth + b[11] * fourth + b[9] * square
    let highEven = b[12] * sixth + b[10] * fourth + b[8] * square
    let lowOdd = b[7] * sixth + b[5] * fourth + b[3] * square + b[1] * identity
    let lowEven = b[6] * sixth + b[4] * fourth + b[2] * square + b[0] * identity
    let odd = a * (sixth * highOdd + lowOdd)
    let even = sixth * highEven + lowEven
    let factors = LU(unchecked: even - odd)
    return factors.solve(even + odd)
  }
}
