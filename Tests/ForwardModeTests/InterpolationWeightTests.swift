import Testing

@testable import ForwardMode

/// The weights that make partial derivatives of derivatives along lines.
///
/// Along a direction j the monomial x^m of degree d has the coefficient j^m, and its partial derivatives of
/// order d are 0 but for the m-th, which is m!. That holds for all monomials only with the right weights.
struct InterpolationWeightTests {
  @Test(arguments: 1...8)
  func monomials(order d: Int) {
    for n in 1...(d <= 4 ? 4 : 3) {
      let all = multiIndices(n, sum: d)
      for i in all {
        let weights = all.map { interpolationWeight(i, $0) }
        for m in all {
          let terms = zip(all, weights).map { j, weight in
            zip(j, m).reduce(weight) { $0 * power($1.0, $1.1) }
          }
          let size = terms.reduce(0) { $0 + $1.magnitude }
          let expected = i == m ? m.reduce(1.0) { $0 * factorial($1) } : 0
          // Each term is a weight rounded once, times whole numbers.
          let error = (terms.reduce(0, +) - expected).magnitude
          #expect(error <= 4 * Double.ulpOfOne * size, "\(i) of x^\(m): \(error)")
        }
      }
    }
  }

  private func power(_ base: Int, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * Double(base) }
  }

  private func factorial(_ n: Int) -> Double { (0..<n).reduce(1) { $0 * Double($1 + 1) } }
}
