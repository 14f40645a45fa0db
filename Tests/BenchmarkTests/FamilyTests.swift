import BenchmarkReporting
import Testing

struct FamilyTests {
  static let sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  static let cases = sizes.flatMap { n in
    sizes.map { m in
      SampleReport.sweepCase(n, m, only: [.forward16, .forward, .reverse])
    }
  }

  @Test func theModelIsFound() throws {
    let model = try #require(Family(name: "f", cases: Self.cases, seed: 1).model)
    #expect((model.forward - 4e-6).magnitude < 1e-12)
    #expect((model.record - 3e-6).magnitude < 1e-11)
    #expect((model.sweep - 5e-6).magnitude < 1e-11)
  }

  @Test func crossoversPredictedAndMeasured() throws {
    let family = Family(name: "f", cases: Self.cases, seed: 1)
    #expect(family.crossovers.map(\.inputs) == Self.sizes)
    let narrow = try #require(family.crossovers.first)
    #expect(narrow.predicted == nil && narrow.measured == nil)
    let wide = try #require(family.crossovers.last)
    let predicted = try #require(wide.predicted)
    let measured = try #require(wide.measured)
    #expect(predicted == 96)
    #expect(measured > 64 && measured < 128)
  }

  @Test func choicesAreJudged() throws {
    func record(_ pick: @escaping (Int, Int) -> Contender?) throws -> ChoiceRecord {
      try #require(Family(name: "f", cases: Self.cases, seed: 1, chosen: pick).choices)
    }
    let best = try record { n, m in
      let forward = Double((n + 15) / 16) * 4
      return forward < 3 + Double((m + 7) / 8) * 5 ? .forward : .reverse
    }
    #expect(best.judged + best.close == 81)
    #expect(best.right == best.judged)
    #expect(best.worstFactor == 1 && best.worstPlace == nil)
    let worst = try record { _, _ in .forward }
    #expect(worst.right < worst.judged)
    #expect((worst.worstFactor - 64.0 / 8).magnitude < 1e-9)
    #expect(worst.worstPlace == [256, 1])
    #expect(try record { _, _ in nil }.judged == 0)
  }
}
