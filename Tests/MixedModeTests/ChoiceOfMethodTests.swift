import Fluxion
import MixedMode
import Testing

@testable import Comparison

/// Which mode a comparison recommends, on times that are made up.
struct ChoiceOfMethodTests {
  /// A comparison of modes with given operations and times, which stands for many that scatter.
  private func comparison(
    operations: (one: Int, many: Int, reverse: Int), one: [Double], many: [Double],
    reverse: [Double], isDebugBuild: Bool = false
  ) -> ModeComparison {
    let entries = DerivativeMethod.allCases.map { method in
      let (operations, rounds): (Int, [Double]) =
        switch method {
        case .oneTangent: (operations.one, one)
        case .manyTangents: (operations.many, many)
        case .reverse: (operations.reverse, reverse)
        default: (100, one)
        }
      return ModeComparison.Entry(
        method: method, evaluations: 1, sweeps: method == .reverse ? 1 : 0, operations: operations,
        bytes: 8, rounds: rounds, error: method.isExact ? 0 : 1e7)
    }
    return ModeComparison(
      inputs: 1, outputs: 3, operations: 3, seconds: 1e-6, lanes: .four, entries: entries,
      isDefined: true, hasPoint: true, isDebugBuild: isDebugBuild)
  }

  private let steady = [Double](repeating: 10, count: 40)

  /// The textbook's case for forward mode: its operations are fewer, and reverse mode a little
  /// faster in every round.
  @Test func aSmallLeadAgainstTheCount() {
    let figures = comparison(
      operations: (8, 17, 11), one: steady, many: steady, reverse: steady.map { $0 / 1.2 })
    #expect(figures.choice.best.method == .oneTangent && figures.choice.ratio == nil)
    #expect(
      figures.recommendation.hasPrefix(
        "Use forward mode with one tangent here: 1 pass differentiates 3 outputs in 1 input, by time "
          + "too close to call against reverse mode, by count 8 operations against 11; "))
  }

  @Test func aLargeLeadAgainstTheCount() {
    let figures = comparison(
      operations: (8, 17, 11), one: steady, many: steady, reverse: steady.map { $0 / 3 })
    #expect(figures.choice.best.method == .reverse && figures.choice.ratio == 3)
    #expect(figures.recommendation.contains(", 3.0 times as fast as forward mode; "))
  }

  @Test func aSmallLeadWithTheCount() {
    let figures = comparison(
      operations: (8, 17, 11), one: steady, many: steady, reverse: steady.map { $0 * 1.25 })
    #expect(figures.choice.best.method == .oneTangent && figures.choice.ratio == 1.25)
    #expect(figures.recommendation.contains(", 1.3 times as fast as reverse mode; "))
    let wide = comparison(
      operations: (80, 70, 11), one: steady, many: steady, reverse: steady.map { $0 / 12.4 })
    #expect(wide.choice.best.method == .reverse)
    #expect(wide.recommendation.contains(", 12 times as fast as forward mode; "))
  }

  /// Rounds of which each is ten times as fast or slow as others, and that part in what divides the
  /// two modes alone: the ratios within them do not scatter.
  @Test func noiseThatBothModesShare() {
    let noise = (0..<40).map { (k: Int) -> Double in Double(1 + k * 7 % 10) }
    let figures = comparison(
      operations: (8, 17, 11), one: noise, many: noise, reverse: noise.map { $0 * 1.3 })
    #expect(figures.choice.best.method == .oneTangent)
    #expect(figures.choice.ratio.map { ($0 - 1.3).magnitude < 1e-12 } == true)
  }

  /// The same two modes, measured many times with noise that favours now one and now the other: the
  /// recommendation is the same each time.
  @Test func noiseOfItsOwnForEachMode() {
    var generator = SeededNoise(state: 1)
    for _ in 0..<200 {
      let figures = comparison(
        operations: (8, 17, 11), one: generator.times(40), many: generator.times(40),
        reverse: generator.times(40))
      #expect(figures.choice.best.method == .oneTangent && figures.choice.ratio == nil)
      let turned = comparison(
        operations: (40, 50, 11), one: generator.times(40), many: generator.times(40),
        reverse: generator.times(40))
      #expect(turned.choice.best.method == .reverse && turned.choice.ratio == nil)
      #expect(turned.recommendation.contains("by count 11 operations against 40; "))
    }
  }

  /// One round in which another program had the machine.
  @Test func anOutlier() {
    var slow = steady
    slow[7] = 1e6
    let figures = comparison(
      operations: (8, 17, 11), one: slow, many: slow, reverse: steady.map { $0 * 1.3 })
    #expect(figures.choice.best.method == .oneTangent && figures.choice.ratio == 1.3)
  }

  @Test func lanesAreTakenWhereTheyAreFaster() {
    let figures = comparison(
      operations: (30, 60, 200), one: steady, many: steady.map { $0 / 2 },
      reverse: steady.map { $0 * 2 })
    #expect(figures.choice.best.method == .manyTangents && figures.choice.ratio == 4)
    let close = comparison(
      operations: (30, 60, 200), one: steady, many: steady.map { $0 / 1.1 },
      reverse: steady.map { $0 * 2 })
    #expect(close.choice.best.method == .oneTangent)
  }

  /// What is compared by count is one tangent, also where lanes are faster.
  @Test func lanesWhereTimesDoNotDecide() {
    let figures = comparison(
      operations: (9, 24, 12), one: steady.map { $0 * 2 }, many: steady, reverse: steady)
    #expect(figures.choice.best.method == .manyTangents && figures.choice.ratio == nil)
    #expect(
      figures.recommendation.contains("by count 9 operations with one tangent against 12; "))
  }

  @Test func equalCounts() {
    let figures = comparison(operations: (8, 8, 8), one: steady, many: steady, reverse: steady)
    #expect(figures.choice.best.method == .oneTangent)
    #expect(figures.recommendation.contains("by count 8 operations each; "))
  }

  /// A clock too coarse for the work shows no time at all.
  @Test func timesOfZero() {
    let zeros = [Double](repeating: 0, count: 40)
    let figures = comparison(operations: (8, 17, 11), one: zeros, many: zeros, reverse: zeros)
    #expect(figures.choice.best.method == .oneTangent && figures.choice.ratio == nil)
    let none = comparison(operations: (8, 17, 11), one: [], many: [], reverse: [])
    #expect(none.choice.best.method == .oneTangent && none[.reverse].seconds.isNaN)
  }

  @Test func debugBuildsAreSaidToBeSo() {
    let figures = { isDebugBuild in
      comparison(
        operations: (8, 17, 11), one: steady, many: steady, reverse: steady,
        isDebugBuild: isDebugBuild)
    }
    #expect(figures(true).description.hasSuffix("release build: build with -c release."))
    #expect(figures(false).description.hasSuffix(figures(false).recommendation))
    let measured = compareModes(at: [2, 5], of: ModeComparisonTests.Example())
    #expect(measured.isDebugBuild == _isDebugAssertConfiguration())
  }

  struct RootBesideSquare: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { sqrt(x[0]) + x[1] * x[1] }
  }

  /// The gradient is [∞, 6]: a pole in one input is none in the other.
  @Test func aPoleOfOneInput() {
    let figures = compareModes(at: [0, 3], of: RootBesideSquare())
    for entry in figures.entries where entry.method.isExact {
      #expect(entry.error == 0, "\(entry.method)")
    }
    #expect(!figures.recommendation.contains("none of them"))
    // Forward mode tries again what its lanes made of the pole; a column alone needs no second try.
    #expect(figures[.manyTangents].evaluations > 1 && figures[.oneTangent].evaluations == 2)
  }
}

/// Times that scatter evenly by a third either way.
private struct SeededNoise {
  var state: UInt64

  mutating func times(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + Double(state >> 40) / Double(1 << 24) * 0.66
    }
  }
}
