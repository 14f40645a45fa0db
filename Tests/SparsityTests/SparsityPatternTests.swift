import Fluxion
import Testing

/// Patterns of functions whose derivatives are known.
struct SparsityPatternTests {
  @Test func products() {
    let pattern = SparsityPattern(jacobianOf: { x in [x[0] * x[1], sin(x[2])] }, at: [1, 2, 3])
    #expect("\(pattern)" == "× × ·\n· · ×")
    #expect(pattern.rowOffsets == [0, 2, 3] && pattern.columnIndices == [0, 1, 2])
    #expect(pattern.contains(0, 1) && !pattern.contains(1, 1) && pattern.count == 3)
  }

  /// What is zero at the point alone counts by the scope.
  @Test func zeroFactors() {
    func pattern(_ scope: SparsityPattern.Scope) -> [Int] {
      SparsityPattern(
        jacobianOf: { x in [x[0] * x[1] + 0 * x[2], x[1] / x[2], x[0] / x[1]] }, at: [0, 1, 2],
        scope: scope
      ).rowOffsets
    }
    // At x₀ = 0: ∂(x₀ x₁)/∂x₁ = 0, ∂(0 x₂) = 0, ∂(x₀ / x₁)/∂x₁ = 0.
    #expect(pattern(.point) == [0, 1, 3, 4])
    #expect(pattern(.branch) == [0, 3, 5, 7])
    #expect(pattern(.everywhere) == [0, 3, 5, 7])
  }

  @Test func slopesThatVanish() {
    let f = { (x: [Dependent]) in
      [cos(x[0]), relu(x[1]), floor(x[2]), pow(x[0], x[1]), x[1] * x[1]]
    }
    let local = SparsityPattern(jacobianOf: f, at: [0, -1, 2.5])
    #expect(local.row(0).isEmpty && local.row(1).isEmpty && local.row(2).isEmpty)
    #expect(Array(local.row(4)) == [1])
    let branch = SparsityPattern(jacobianOf: f, at: [0, -1, 2.5], scope: .branch)
    #expect((0..<5).map { Array(branch.row($0)) } == [[0], [1], [], [0, 1], [1]])
  }

  @Test func comparisonsTakeTheirBranch() {
    let x = [1.0, 2, 3, 4]
    let ahead = SparsityPattern(jacobianOf: Turning(), at: x)
    #expect((0..<4).map { Array(ahead.row($0)) } == [[0, 1], [1, 2], [2, 3], [0, 3]])
    let behind = SparsityPattern(jacobianOf: Turning(), at: [-1] + x.dropFirst())
    #expect((0..<4).map { Array(behind.row($0)) } == [[0, 2], [1, 3], [0, 2], [1, 3]])
    // A program has both branches.
    let both = SparsityPattern(jacobianOf: Program(of: Turning(), inputs: 4))
    #expect(both == ahead.union(behind))
    let larger = SparsityPattern(jacobianOf: { [max($0[0], $0[1])] }, at: [1, 2])
    #expect(larger.columnIndices == [1])
    let either = SparsityPattern(
      jacobianOf: { [max($0[0], $0[1])] }, at: [1, 2], scope: .everywhere)
    #expect(either.columnIndices == [0, 1])
  }

  @Test func valuesCannotDecideEverywhere() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SparsityPattern(jacobianOf: Turning(), at: [1.0, 2, 3], scope: .everywhere)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("Record it as a Program"))
  }

  @Test func aNumberThatOutlivesItsDetectionIsNoticed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      nonisolated(unsafe) var kept: [Dependent] = []
      _ = SparsityPattern(
        jacobianOf: { x in
          kept = x
          return x
        }, at: [1])
      _ = SparsityPattern(jacobianOf: { x in [x[0] * kept[0]] }, at: [1])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("Dependent:"))
  }

  @Test func hessians() {
    func rows(
      _ x: [Double], _ scope: SparsityPattern.Scope = .point, _ f: ([Dependent]) -> Dependent
    ) -> [[Int]] {
      let pattern = SparsityPattern(hessianOf: f, at: x, scope: scope)
      #expect(pattern.isSymmetric)
      return (0..<x.count).map { Array(pattern.row($0)) }
    }
    #expect(rows([1, 2, 3]) { x in x[0] * x[1] + sin(x[2]) } == [[1], [0], [2]])
    // A product with a linear function, a quotient, a function of a sum.
    #expect(rows([1, 2, 3]) { x in (x[0] + x[1]) * x[2] } == [[2], [2], [0, 1]])
    #expect(rows([1, 2, 3]) { x in x[0] / x[1] } == [[1], [0, 1], []])
    #expect(rows([1, 2, 3]) { x in exp(x[0] + x[1]) + 3 * x[2] } == [[0, 1], [0, 1], []])
    // Piecewise linear functions do not bend.
    #expect(rows([1, 2, 3]) { x in abs(x[0] * 2) + relu(x[1]) + max(x[2], x[0]) } == [[], [], []])
    // sin has no curvature at 0, and what it is multiplied by none that counts.
    #expect(rows([0, 2, 3]) { x in sin(x[0]) } == [[], [], []])
    #expect(rows([0, 2, 3], .branch) { x in sin(x[0]) } == [[0], [], []])
    // At x₀ = 0 the curvature of x₁² does not count, while that of the product does.
    #expect(rows([0, 2, 3]) { x in x[0] * (x[1] * x[1]) } == [[1], [0], []])
    // Where a slope is zero the curvature beneath is not.
    #expect(rows([0, 2, 3]) { x in cos(x[0]) * x[1] } == [[0], [], []])
    // Both factors depend on one number by the same step, and one of them is zero.
    let twice = rows([0, 2, 3]) { x in ((x[0] - 2) * tanh(x[0])) * cosh(x[1]) }
    #expect(twice == [[0, 1], [0], []])
    #expect(rows([1, 2, 3]) { x in logSumExp([x[0], x[2]]) } == [[0, 2], [], [0, 2]])
    #expect(rows([1, 2, 3]) { x in pow(x[0], 3) + atan2(x[1], x[2]) } == [[0], [1, 2], [1, 2]])
    // What does not reach the result does not count.
    #expect(rows([1, 2, 3]) { x in x[0] * x[0] * 0 + floor(x[1] * x[2]) } == [[], [], []])
  }

  @Test func hessianOfAProgramHoldsEverywhere() {
    let program = Program(of: TurningEnergy(), inputs: 4)
    let pattern = SparsityPattern(hessianOf: program)
    let parts = [1.0, -1].map { first in
      SparsityPattern(hessianOf: TurningEnergy(), at: [first, 2, 3, 4], scope: .branch)
    }
    #expect(pattern == parts[0].union(parts[1]))
  }

  /// Steps that many others are made of are gone through once, and a chain keeps one set.
  @Test func sharedStepsCostOnce() {
    let n = 200_000
    let x = (0..<n).map { Double($0 % 7) + 1 }
    let pattern = SparsityPattern(
      jacobianOf: { x in
        var shared = x[0] * x[1]
        for _ in 0..<1000 { shared = sin(shared) * x[1] + x[0] }
        return x.indices.map { shared * x[$0] }
      }, at: x, scope: .branch)
    #expect(pattern.count == 3 * n - 2)
    #expect(Array(pattern.row(n - 1)) == [0, 1, n - 1])
  }

  @Test func errorsOfTheFunctionComeThrough() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try SparsityPattern(
        jacobianOf: { (_: [Dependent]) throws(Refusal) -> [Dependent] in throw Refusal() }, at: [1])
    }
    // The detection has ended all the same.
    #expect(SparsityPattern(jacobianOf: { $0 }, at: [1, 2]).count == 2)
  }
}
