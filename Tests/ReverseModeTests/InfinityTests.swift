import Fluxion
import Testing

/// Infinite partials: none is hidden, and none spoils an input that has no part in it.
struct InfinityTests {
  @Test func aPoleLeavesOtherInputsAlone() {
    let root = Reverse.gradient(at: [0.0, 1.0]) { x in sqrt(x[0]) + x[1] }
    #expect(root == [.infinity, 1])
    let logarithm = Reverse.gradient(at: [0.0, 3.0]) { x in log(x[0]) + x[1] * x[1] }
    #expect(logarithm == [.infinity, 6])
    let reciprocal = Reverse.gradient(at: [0.0, 1.0]) { x in 1 / x[0] + x[1] }
    #expect(reciprocal == [-.infinity, 1])
    let rows = Reverse.jacobian(at: [0.0, 2.0]) { x in [x[1] * x[1], sqrt(x[0]) + x[1]] }
    #expect(rows == [[0, 4], [.infinity, 1]])
    let product = Reverse.gradient(at: [0.0, 2.0, 3.0]) { x in sqrt(x[0]) * x[1] + x[2] }
    #expect(product == [.infinity, 0, 1])
  }

  /// A node with an infinite partial that no result depends on.
  @Test func deadNodesLeaveGradientsAlone() {
    let slope = Reverse.gradient(at: [0.0, 3.0]) { x in
      let first = x[0] * x[1]
      _ = sqrt(x[0]) + x[1]
      _ = log(first) - x[1]
      return first + x[1] * x[1]
    }
    #expect(slope == [3, 6])
  }

  @Test func deadNodesLeaveVectorProductsAlone() {
    func f(_ x: [Variable<Double>]) -> [Variable<Double>] {
      let dead = sqrt(x[0]) * x[1]
      _ = dead + x[0]
      return [x[0] * x[1], x[1] * x[1] + x[0]]
    }
    let product = Reverse.vjp(at: [0.0, 3.0], along: [1, 10], of: f)
    #expect(product.value == [0, 9])
    #expect(product.cotangent == [13, 60])
    let (_, pullback) = valueWithPullback(at: [0.0, 3.0], of: f)
    #expect(pullback([1, 10]) == [13, 60])
    #expect(pullback([0, 1]) == [1, 6])
  }

  @Test(arguments: [1, 2, 4, 5, 8, 9, 20])
  func deadNodesLeaveJacobiansAlone(outputs m: Int) {
    let rows = Reverse.jacobian(at: [0.0, 3.0]) { x in
      (0..<m).map { i in
        _ = sqrt(x[0]) * x[1] + x[0]
        return x[0] * x[1] + Double(i) * x[1]
      }
    }
    for i in 0..<m { #expect(rows.row(i) == [3, Double(i)]) }
  }

  /// One output's pole must not reach another output's row, whichever rows share a sweep.
  @Test(arguments: [2, 4, 5, 8, 9, 20])
  func aPoleOfOneOutputLeavesOtherRowsAlone(outputs m: Int) {
    let rows = Reverse.jacobian(at: [0.0, 3.0]) { x in
      (0..<m).map { i in i == m / 2 ? sqrt(x[0]) * x[1] : x[0] * x[1] + x[0] }
    }
    for i in 0..<m { #expect(rows.row(i) == (i == m / 2 ? [.infinity, 0] : [4, 0])) }
  }

  /// An output of weight 0 takes no part, as a coordinate that does not move takes none in a
  /// directional derivative.
  @Test func outputsOfWeightZeroTakeNoPart() {
    func f(_ x: [Variable<Double>]) -> [Variable<Double>] {
      [x[0] * x[1], sqrt(x[0]), log(x[0]) * x[1]]
    }
    let first = Reverse.vjp(at: [0.0, 3.0], along: [1, 0, 0], of: f)
    #expect(first.cotangent == [3, 0])
    let (_, pullback) = valueWithPullback(at: [0.0, 3.0], of: f)
    #expect(pullback([1, 0, 0]) == [3, 0])
    #expect(pullback([0, 2, 0]) == [.infinity, 0])
    #expect(pullback([0, 0, 0]) == [0, 0])
    #expect(pullback([0, 0, 1]) == [.infinity, -.infinity])
    let rows = Reverse.jacobian(at: [0.0, 3.0], of: f)
    #expect(rows.row(0) == pullback([1, 0, 0]))
    #expect(rows.row(1) == pullback([0, 1, 0]))
    #expect(rows.row(2) == pullback([0, 0, 1]))
  }

  /// Weights that are 0 but carry a derivative do take part.
  @Test func weightsWithADerivativeTakePart() {
    let change = derivative(at: 0.0) { w in
      Reverse.vjp(at: [Dual(2.0)], along: [w]) { x in [x[0] * x[0]] }.cotangent[0]
    }
    #expect(change == 4)
  }

  /// Zero adjoints that were computed meet the infinite partial, as in forward mode.
  @Test func infinitePartialsAreNotHidden() {
    // √(x²) at 0, on its own and behind a recorded node.
    #expect(slope(at: 0) { x in sqrt(x * x) }.isNaN)
    let recorded = Reverse.gradient(at: [0.0, 0.0]) { x in sqrt(x[0] * x[0] + x[1] * x[1]) }
    #expect(recorded.allSatisfy { $0.isNaN })
    // The factor 0 is active, so the product rule multiplies: 0 · ∞.
    let factor = Reverse.gradient(at: [0.0, 0.0]) { x in x[1] * sqrt(x[0]) }
    #expect(factor[0].isNaN && factor[1] == 0)
    let later = Reverse.gradient(at: [0.0, 1.0]) { x in
      let root = sqrt(x[0]) * x[1]
      return root * root
    }
    #expect(later[0].isNaN && later[1] == 0)
    // An adjoint that cancels to 0 is no dead one.
    let cancelled = Reverse.gradient(at: [0.0, 1.0]) { x in
      let root = sqrt(x[0]) + x[1]
      return root * 2 - root - root
    }
    #expect(cancelled[0].isNaN)
  }

  @Test func notANumberIsNotHidden() {
    let poisoned = Reverse.gradient(at: [-1.0, 2.0]) { x in sqrt(x[0]) + x[1] }
    #expect(poisoned[0].isNaN && poisoned[1] == 1)
    let both = Reverse.gradient(at: [-1.0, 2.0]) { x in sqrt(x[0]) * x[1] }
    #expect(both.allSatisfy { $0.isNaN })
    let dead = Reverse.gradient(at: [-1.0, 2.0]) { x in
      _ = sqrt(x[0]) * x[1]
      return x[0] * x[1]
    }
    #expect(dead == [2, -1])
  }

  /// A partial that is finite while its own derivative is infinite: x^1.5 at 0 in a dead node.
  @Test func deadNodesLeaveSecondDerivativesAlone() {
    let second = derivative(at: 0.0) { t in
      Reverse.gradient(at: [t, 3]) { x in
        _ = pow(x[0], 1.5) + x[1]
        return x[0] * x[0] * x[1] + x[1]
      }[0]
    }
    #expect(second == 6)
    let alive = derivative(at: 0.0) { t in
      Reverse.gradient(at: [t, 3]) { x in pow(x[0], 1.5) + x[1] }[0]
    }
    #expect(alive == .infinity)
  }

  /// The same to higher orders: of x^3.5 the fourth derivative is infinite at 0.
  @Test func deadNodesLeaveTaylorSeriesAlone() {
    let dead = derivatives(at: 0.0, order: 3) { t in
      Reverse.gradient(at: [t, 3]) { x in
        _ = pow(x[0], 3.5) + x[1]
        return x[0] * x[0] * x[0] * x[1] + x[1]
      }[0]
    }
    #expect(dead == [0, 0, 18, 0])
    let alive = derivatives(at: 0.0, order: 3) { t in
      Reverse.gradient(at: [t, 3]) { x in pow(x[0], 3.5) + x[1] }[0]
    }
    #expect(alive == [0, 0, 0, .infinity])
  }

  /// Rows of a matrix-vector product that no result depends on.
  @Test func deadRowsOfAProductLeaveGradientsAlone() {
    let slope = Reverse.gradient(at: [0.0, 3.0, 1.0, 1.0]) { x in
      let pole = sqrt(x[0]) * x[1]
      let results = product(rows: [pole, x[1], x[0], x[1]], [x[2], x[3]])
      return results[1] + x[0]
    }
    // The live row is x₀ x₂ + x₁ x₃.
    #expect(slope == [2, 1, 0, 3])
  }
}
