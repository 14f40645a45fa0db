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

  /// Without one of the constants the other is a mean with the same weights.
  @Test func constantsAreNeverNegative() throws {
    let steep = [(1, 1.0), (2, 3.0), (4, 9.0)].map {
      CostModel.Observation(inputs: 1, outputs: $0.0, forward: 1, reverse: $0.1)
    }
    let fit = try #require(CostModel.fitted(to: steep, lanes: 1, adjointLanes: 1))
    #expect(fit.record == 0 && (fit.sweep - 171.0 / 133).magnitude < 1e-12)
    let falling = [(1, 3.0), (2, 2.0), (4, 1.0)].map {
      CostModel.Observation(inputs: 1, outputs: $0.0, forward: 1, reverse: $0.1)
    }
    let flat = try #require(CostModel.fitted(to: falling, lanes: 1, adjointLanes: 1))
    #expect(flat.sweep == 0 && (flat.record - 66.0 / 49).magnitude < 1e-12)
    #expect(flat.reverseCost(outputs: 1) == flat.reverseCost(outputs: 1000))
  }

  /// A recording does what the plain function does, and is not fitted below it.
  @Test func recordingIsNoCheaperThanTheFunction() throws {
    let steep = [(1, 1.0), (2, 3.0), (4, 9.0)].map {
      CostModel.Observation(
        inputs: 1, outputs: $0.0, forward: 1, reverse: $0.1, plain: 0.5)
    }
    let fit = try #require(CostModel.fitted(to: steep, lanes: 1, adjointLanes: 1))
    // Σ w k (t − 1/2) / Σ w k² with w = 1/t²: (1/2 + 5/9 + 34/81) / (133/81).
    #expect(fit.record == 0.5)
    #expect((fit.sweep - 239.0 / 266).magnitude < 1e-12)
  }

  /// Two measurements determine a line, one does not, nor do several of one number of sweeps.
  @Test func measurementsThatDetermineTheModel() throws {
    func fit(_ observations: [(outputs: Int, cost: Double)]) -> CostModel? {
      CostModel.fitted(
        to: observations.map {
          CostModel.Observation(inputs: 1, outputs: $0.outputs, forward: 1, reverse: $0.cost)
        }, lanes: 16, adjointLanes: 8)
    }
    let line = try #require(fit([(8, 5), (9, 7)]))
    #expect((line.record - 3).magnitude < 1e-12 && (line.sweep - 2).magnitude < 1e-12)
    #expect(fit([(8, 5)]) == nil && fit([(1, 5), (8, 7)]) == nil)
    #expect(fit([(1, 5), (8, 7), (9, 7)]) != nil)
  }

  @Test func crossoversAtTheLimits() {
    func model(record: Double, sweep: Double) -> CostModel {
      CostModel(forward: 4, record: record, sweep: sweep, lanes: 16, adjointLanes: 8)
    }
    #expect(model(record: 2, sweep: 2).crossover(inputs: 16) == 8)
    #expect(model(record: (2.0).nextUp, sweep: 2).crossover(inputs: 16) == nil)
    #expect(model(record: 0, sweep: 2).crossover(inputs: 16) == 16)
    #expect(model(record: 1, sweep: 2).crossover(inputs: 16) == 8)
    #expect(model(record: 1, sweep: 2).crossover(inputs: 17) == 24)
    #expect(model(record: 4, sweep: 0).crossover(inputs: 16) == .infinity)
    #expect(model(record: (4.0).nextUp, sweep: 0).crossover(inputs: 16) == nil)
    #expect(model(record: 5, sweep: 2).crossover(inputs: 16) == nil)
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
