import Testing

@testable import Charts

struct TicksTests {
  @Test(arguments: [
    (0.0, 10.0, 5, [0.0, 2, 4, 6, 8, 10], 0),
    (0.0, 1.0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1], 1),
    (-3.0, 3.0, 8, [-3, -2, -1, 0, 1, 2, 3], 0),
    (0.0, 730.0, 4, [0, 200, 400, 600], 0),
    (1.02, 1.09, 7, [1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 1.08, 1.09], 2),
    (-2e-7, 2e-7, 4, [-2e-7, -1e-7, 0, 1e-7, 2e-7], 7),
  ])
  func linearTicksAreEven(
    low: Double, high: Double, most: Int, expected: [Double], decimals: Int
  ) {
    let ticks = Ticks.linear(in: low...high, most: most)
    #expect(ticks.major.count == expected.count)
    for (found, value) in zip(ticks.major, expected) {
      #expect((found - value).magnitude < 1e-12 * max(1, high))
    }
    #expect(ticks.decimals == decimals)
  }

  @Test func zeroIsNeverAlmostZero() {
    for width in [0.3, 0.7, 1e-5, 3e8] {
      let ticks = Ticks.linear(in: -width...width, most: 7)
      #expect(ticks.major.contains(0))
    }
  }

  @Test(arguments: [(1.0, 2.0), (-1e300, 1e300), (5.0, 5.000001), (1e15, 1e15 + 8), (0.0, 1e-300)])
  func thereAreNeverTooManyLinearTicks(low: Double, high: Double) {
    for most in 1...12 {
      let ticks = Ticks.linear(in: low...high, most: most)
      #expect(!ticks.major.isEmpty)
      #expect(ticks.major.count <= most + 1)
    }
  }

  @Test func decadesWithNinthsBetween() {
    let ticks = Ticks.logarithmic(in: 1...1000, base: 10, most: 8)
    #expect(ticks.major.map { $0.rounded() } == [1, 10, 100, 1000])
    #expect(ticks.minor.count == 24)
  }

  @Test func powersOfTwo() {
    let ticks = Ticks.logarithmic(in: 1...1024, base: 2, most: 11)
    #expect(ticks.major == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024])
    let fewer = Ticks.logarithmic(in: 1...1024, base: 2, most: 6)
    #expect(fewer.major == [1, 4, 16, 64, 256, 1024])
    #expect(fewer.minor == [2, 8, 32, 128, 512])
  }

  @Test func manyDecadesAreThinned() {
    let ticks = Ticks.logarithmic(in: 1e-12...1e12, base: 10, most: 8)
    #expect(ticks.major.count <= 8)
    #expect(ticks.major.contains { ($0 - 1).magnitude < 1e-9 })
    #expect(ticks.minor.count == 25 - ticks.major.count)
  }

  @Test func shortLogarithmicRangesHaveTwosAndFives() {
    let ticks = Ticks.logarithmic(in: 1...20, base: 10, most: 8)
    #expect(ticks.major == [1, 2, 5, 10, 20])
    #expect(ticks.minor == [3, 4, 6, 7, 8, 9])
  }

  @Test func rangesWithinADecadeHaveLinearTicks() {
    let ticks = Ticks.logarithmic(in: 3...4, base: 10, most: 5)
    #expect(ticks.major.count >= 3)
    #expect(ticks.major.allSatisfy { $0 >= 3 && $0 <= 4 })
  }

  @Test(arguments: [(0.7, 1.0), (1.0, 1.0), (1.01, 2.0), (2.3, 5.0), (5.1, 10.0), (0.03, 0.05)])
  func evenSteps(least: Double, step: Double) {
    #expect((Ticks.evenStep(least) - step).magnitude < 1e-12)
  }
}
