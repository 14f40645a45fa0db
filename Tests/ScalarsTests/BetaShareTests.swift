import ForwardMode
import ReverseMode
import TestSupport
import Testing

/// The incomplete beta function, a function of three numbers, against its table of true values.
struct BetaShareTests {
  /// A point with the true value, the three first and the six second derivatives.
  struct Row {
    let point: [Double]
    let truths: [Truth]
  }

  private func rows() throws -> [Row] {
    try ReferenceTable.rows(of: "betaI", arity: 3).map {
      Row(point: $0.arguments, truths: $0.truths)
    }
  }

  @Test func valuesAreWithinFourULP() throws {
    for row in try rows() {
      let (a, b, x) = (row.point[0], row.point[1], row.point[2])
      #expect(row.truths[0].error(of: betaI(a, b, x)) <= 4, "betaI\(row.point)")
      let dual = betaI(Dual(value: a, tangent: 1), Dual(b), Dual(x))
      #expect(haveSameBits(dual.value, betaI(a, b, x)))
    }
  }

  @Test func gradientsAreWithinFourULPForwardsAndBackwards() throws {
    for row in try rows() {
      let forward = ForwardMode.gradient(at: row.point) { betaI($0[0], $0[1], $0[2]) }
      let reverse = ReverseMode.gradient(at: row.point) { betaI($0[0], $0[1], $0[2]) }
      for k in 0..<3 {
        #expect(row.truths[1 + k].error(of: forward[k]) <= 4, "∂\(k) betaI\(row.point)")
        #expect(row.truths[1 + k].error(of: reverse[k]) <= 4, "∂\(k) betaI\(row.point)")
      }
    }
  }

  /// In single precision, against double precision, whose own errors are 10⁻⁹ of this one's last place.
  @Test func singlePrecisionIsWithinFourULP() throws {
    var count = 0
    for row in try rows() {
      let narrow = row.point.map { Float($0) }
      let point = narrow.map { Double($0) }
      let (value, slopes) = valueWithGradient(at: point) { betaI($0[0], $0[1], $0[2]) }
      let found = valueWithGradient(at: narrow) { betaI($0[0], $0[1], $0[2]) }
      let pairs = zip([found.value] + found.gradient, [value] + slopes)
      for (k, (found, truth)) in pairs.enumerated() where Float(truth).isNormal {
        count += 1
        let error = (Double(found) - truth).magnitude / Double(Float(truth).ulp)
        #expect(error <= 4, "\(k) of betaI\(narrow) is \(found), off by \(error) ULP")
      }
    }
    #expect(count > 500)
  }

  /// Each number that carries second derivatives in a way of its own.
  @Test func hessiansAreRight() throws {
    for row in try rows() {
      let f: (HyperDual<Double>, HyperDual<Double>, HyperDual<Double>) -> HyperDual<Double> = betaI
      var k = 4
      for i in 0..<3 {
        for j in i..<3 {
          let found = Forward.mixedDerivative(at: row.point, i, j) { f($0[0], $0[1], $0[2]) }
          #expect(row.truths[k].error(of: found) <= 8, "∂²\(i)\(j) betaI\(row.point) is \(found)")
          k += 1
        }
      }
    }
  }

  /// Along a line the series' coefficients are those of a composition with g′ ≠ 1.
  @Test func seriesFollowsTheChainRule() throws {
    for row in try rows().prefix(40) {
      let direction = [0.75, -0.5, 0.25]
      let found = derivatives(at: 0.0, order: 2) { t in
        betaI(
          row.point[0] + 0.75 * t, row.point[1] - 0.5 * t, row.point[2] + 0.25 * t)
      }
      var (slope, curvature, k) = (0.0, 0.0, 4)
      var size = 0.0
      for i in 0..<3 {
        slope += direction[i] * row.truths[1 + i].nearest
        for j in i..<3 {
          let weight = (i == j ? 1 : 2) * direction[i] * direction[j]
          curvature += weight * row.truths[k].nearest
          size += (weight * row.truths[k].nearest).magnitude
          k += 1
        }
      }
      #expect((found[1] - slope).magnitude <= 1e-13 * (slope.magnitude + found[0].magnitude))
      #expect((found[2] - curvature).magnitude <= 1e-13 * size, "\(row.point)")
    }
  }

  @Test func limitsAtTheEnds() {
    #expect(betaI(2.0, 3.0, 0.0) == 0 && betaI(2.0, 3.0, 1.0) == 1)
    #expect(betaI(2.0, 3.0, -0.1).isNaN && betaI(2.0, 3.0, 1.1).isNaN)
    #expect(betaI(-1.0, 3.0, 0.5).isNaN && betaI(2.0, -1.0, 0.5).isNaN)
    #expect(betaI(.infinity, 3.0, 0.5) == 0 && betaI(2.0, .infinity, 0.5) == 1)
    #expect(derivative(at: 0.0) { betaI(1, 3, $0) } == 3)
    #expect(derivative(at: 0.0) { betaI(0.5, 3, $0) } == .infinity)
    #expect(derivative(at: 1.0) { betaI(0.5, 3, $0) } == 0)
    #expect(derivative(at: 1.0) { betaI(0.5, 1, $0) } == 0.5)
  }

  /// The limits where one of the parameters is 0, and NaN where the limit depends on the way there.
  @Test func parametersOfZero() {
    #expect(betaI(0.0, 3.0, 0.5) == 1 && betaI(2.0, 0.0, 0.5) == 0)
    #expect(betaI(0.0, 3.0, 1.0) == 1 && betaI(2.0, 0.0, 0.0) == 0)
    #expect(betaI(0.0, .infinity, 0.5) == 1 && betaI(.infinity, 0.0, 0.5) == 0)
    #expect(betaI(0.0, 0.0, 0.5).isNaN && betaI(0.0, 3.0, 0.0).isNaN && betaI(2.0, 0.0, 1.0).isNaN)
    // −∫ t⁻¹ dt from x to 1, and ∫ (1 − t)⁻¹ dt from 0 to x.
    let slopes = gradient(at: [0.0, 1.0, 0.5]) { betaI($0[0], $0[1], $0[2]) }
    #expect(slopes == [-0.6931471805599453, 0, 0])
    let others = gradient(at: [1.0, 0.0, 0.5]) { betaI($0[0], $0[1], $0[2]) }
    #expect(others == [0, 0.6931471805599453, 0])
    let nowhere = gradient(at: [0.0, 3.0, 0.0]) { betaI($0[0], $0[1], $0[2]) }
    #expect(nowhere.map(\.isNaN) == [true, true, true])
  }

  /// A small parameter at a small x, where a power series in 1 − x would have billions of terms.
  @Test func smallParameterAtSmallArgument() {
    let (a, x) = (1e-14, 1e-12)
    #expect((1 - betaI(a, 1.0, x) - a * 27.631021115928547).magnitude <= 2 * Double.ulpOfOne)
  }

  /// I_x(a, b) = 1 − I_{1−x}(b, a).
  @Test func mirrorImage() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let a = Double.random(in: 0.1...30, using: &generator)
      let b = Double.random(in: 0.1...30, using: &generator)
      let x = Double(Int.random(in: 1...1023, using: &generator)) / 1024
      #expect((betaI(a, b, x) + betaI(b, a, 1 - x) - 1).magnitude <= 2 * Double.ulpOfOne)
    }
  }
}
