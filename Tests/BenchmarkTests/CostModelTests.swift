import BenchmarkReporting
import Randomness
import Testing

struct CostModelTests {
  static let truth = CostModel(forward: 12, record: 30, sweep: 8, lanes: 16, adjointLanes: 4)
  static let sizes = (0...10).map { 1 << $0 }

  static func observations(noise: Double) -> [CostModel.Observation] {
    var generator = SeededGenerator(seed: 11)
    return sizes.flatMap { n in
      sizes.map { m in
        CostModel.Observation(
          inputs: n, outputs: m,
          forward: truth.forwardCost(inputs: n) * (1 + noise * generator.unit()),
          reverse: truth.reverseCost(outputs: m) * (1 + noise * generator.unit()))
      }
    }
  }

  @Test func exactMeasurementsGiveTheConstants() throws {
    let fit = try #require(
      CostModel.fitted(to: Self.observations(noise: 0), lanes: 16, adjointLanes: 4))
    #expect((fit.forward - 12).magnitude < 1e-9)
    #expect((fit.record - 30).magnitude < 1e-6)
    #expect((fit.sweep - 8).magnitude < 1e-6)
  }

  @Test func noisyMeasurementsNearlySo() throws {
    let fit = try #require(
      CostModel.fitted(to: Self.observations(noise: 0.1), lanes: 16, adjointLanes: 4))
    #expect(fit.forward > 12 && fit.forward < 13.2)
    #expect(fit.record > 27 && fit.record < 36)
    #expect(fit.sweep > 7.5 && fit.sweep < 9)
  }

  @Test func costsGoInSteps() {
    #expect(Self.truth.forwardCost(inputs: 1) == 12)
    #expect(Self.truth.forwardCost(inputs: 16) == 12)
    #expect(Self.truth.forwardCost(inputs: 17) == 24)
    #expect(Self.truth.reverseCost(outputs: 4) == 38)
    #expect(Self.truth.reverseCost(outputs: 5) == 46)
  }

  @Test func crossoverIsWhereTheCostsAreEqual() throws {
    #expect(Self.truth.crossover(inputs: 16) == nil)
    let m = try #require(Self.truth.crossover(inputs: 1024))
    #expect(m == 368)
    #expect(Self.truth.reverseCost(outputs: 368) <= Self.truth.forwardCost(inputs: 1024))
    #expect(Self.truth.reverseCost(outputs: 369) > Self.truth.forwardCost(inputs: 1024))
  }

  @Test func oneNumberOfOutputsIsNotEnough() {
    let alike = Self.observations(noise: 0).filter { $0.outputs == 1 }
    #expect(CostModel.fitted(to: alike, lanes: 16, adjointLanes: 4) == nil)
    #expect(CostModel.fitted(to: [], lanes: 16, adjointLanes: 4) == nil)
  }

  @Test func constantsAreNeverNegative() throws {
    let steep = [(1, 1.0), (2, 3.0), (4, 9.0)].map {
      CostModel.Observation(inputs: 1, outputs: $0.0, forward: 1, reverse: $0.1)
    }
    let fit = try #require(CostModel.fitted(to: steep, lanes: 1, adjointLanes: 1))
    #expect(fit.record >= 0 && fit.sweep > 0)
    let falling = [(1, 3.0), (2, 2.0), (4, 1.0)].map {
      CostModel.Observation(inputs: 1, outputs: $0.0, forward: 1, reverse: $0.1)
    }
    let flat = try #require(CostModel.fitted(to: falling, lanes: 1, adjointLanes: 1))
    #expect(flat.record > 0 && flat.sweep == 0)
  }

  @Test func measuredCrossovers() throws {
    let place = try #require(Crossover.falling([(1, 8), (2, 4), (4, 2), (8, 0.5), (16, 0.25)]))
    #expect((place - 4 * 2.0.squareRoot()).magnitude < 1e-12)
    #expect(Crossover.falling([(1, 3), (2, 2)]) == nil)
    #expect(Crossover.falling([(1, 0.3), (2, 0.2)]) == nil)
    #expect(Crossover.falling([(1, 2), (2, 1), (4, 0.5)]) == 2)
    #expect(Crossover.falling([]) == nil)
  }
}
