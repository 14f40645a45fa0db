import Expressions
import Fluxion
import Testing
import Randomness

/// Expressions differentiated by reverse mode, and by forward over reverse, beside forward mode.
@Suite struct ModeTests {
  /// Whether two derivatives agree to some units in the last place, at infinities and NaNs exactly.
  private func agree(_ a: Double, _ b: Double, within ulps: Double, of size: Double) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    if a.isInfinite || b.isInfinite { return a == b }
    return abs(a - b) <= ulps * size.ulp
  }

  @Test("reverse mode", arguments: CatalogueEntry.all)
  func reverse(_ entry: CatalogueEntry) throws {
    let f = try Expression(entry.text)
    for x in entry.points + [0, -0.0, 1, -1, 1e-200, 40, .infinity, -.infinity, .nan] {
      let (value, gradient) = Reverse.valueWithGradient(at: [x], of: f)
      let expected = Forward.valueWithGradient(at: [x], of: f)
      #expect(
        value.bitPattern == expected.value.bitPattern || (value.isNaN && expected.value.isNaN))
      let slope = expected.gradient[0]
      #expect(
        agree(gradient[0], slope, within: 4, of: slope), "at \(x): \(gradient[0]), not \(slope)")
    }
  }

  /// g(x) p + q r s, of which everything is known from g alone.
  ///
  /// Where a first derivative is NaN, so may be every second derivative that begins with it; all others
  /// are what they are, also where g has no value. Where forward mode knows no g″, as of xˣ at 0, reverse
  /// mode may. Terms of g″ may cancel that are of the size of g′.
  @Test("forward over reverse", arguments: CatalogueEntry.all)
  func hessian(_ entry: CatalogueEntry) throws {
    let g = try Expression(entry.text)
    let f = try Expression("(\(entry.text))*p + q*r*s", variables: ["x", "p", "q", "r", "s"])
    for x in entry.points + [0, -0.0, 1, -1, 40, .infinity, .nan] {
      let (p, q, r, s) = (1.5, 2.0, -3.0, 0.25)
      let mixed = Mixed.valueGradientHessian(at: [x, p, q, r, s], of: f)
      let (value, slope, curvature) = Forward.valueGradientHessian(at: [x], of: g)
      let gradient = [p * slope[0], value, r * s, q * s, q * r]
      for (a, b) in zip(mixed.gradient, gradient) {
        #expect(agree(a, b, within: 4, of: b), "gradient at \(x): \(a), not \(b)")
      }
      let hessian: Matrix = [
        [p * curvature[0, 0], slope[0], 0, 0, 0], [slope[0], 0, 0, 0, 0],
        [0, 0, 0, s, r], [0, 0, s, 0, q], [0, 0, r, q, 0],
      ]
      for i in 0..<5 {
        for j in 0..<5 {
          let (a, b) = (mixed.hessian[i, j], hessian[i, j])
          let hasNoSlope = gradient[i].isNaN || gradient[j].isNaN
          let isUnknown = i == 0 && j == 0 && b.isNaN
          let size = i == 0 && j == 0 && gradient[0].isFinite ? max(abs(b), abs(gradient[0])) : b
          #expect(
            agree(a, b, within: 16, of: size) || a.isNaN && hasNoSlope || isUnknown,
            "hessian[\(i), \(j)] at \(x): \(a), not \(b)")
        }
      }
    }
  }

  @Test("random expressions", arguments: 0..<20)
  func random(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 0x9E6C_63D1)
    var compared = 0
    for _ in 0..<50 {
      let tree = RandomTree(depth: 1 + generator.next(5), using: &generator)
      let f = try Expression(tree.sparseText, variables: RandomExpressionTests.names)
      let point = RandomExpressionTests.point
      let reverse = Reverse.gradient(at: point, of: f)
      let forward = Forward.gradient(at: point, of: f)
      // What infinities leave of a sum depends on the order, which is the other way round.
      if !forward.allSatisfy(\.isFinite) { continue }
      let size = forward.map(\.magnitude).max() ?? 0
      for (a, b) in zip(reverse, forward) {
        #expect(
          agree(a, b, within: 1000, of: size), "\(tree.sparseText): \(reverse), not \(forward)")
      }
      compared += 1
    }
    #expect(compared > 20)
  }
}
