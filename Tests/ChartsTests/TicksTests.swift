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

  /// Every tick of a range, and nothing else; a tick just at an end is one.
  @Test(arguments: [
    (0.0, 10.0, 10, 1.0, 0...10, 0), (0.0, 10.0, 9, 2.0, 0...5, 0), (0.0, 10.0, 4, 5.0, 0...2, 0),
    (0.0, 10.0, 2, 5.0, 0...2, 0), (0.0, 10.0, 1, 10.0, 0...1, 0), (0.0, 10.0, 0, 10.0, 0...1, 0),
    (0.1, 9.9, 10, 1.0, 1...9, 0), (-0.1, 10.1, 12, 1.0, 0...10, 0),
    (-7.0, 11.0, 9, 2.0, -3...5, 0), (0.0, 1.0, 4, 0.5, 0...2, 1), (0.0, 1.0, 10, 0.1, 0...10, 1),
    (0.0, 1.0, 20, 0.05, 0...20, 2), (0.95, 1.05, 5, 0.02, 48...52, 2),
    (100.0, 250.0, 6, 50.0, 2...5, 0), (1e6, 3e6, 4, 5e5, 2...6, 0),
    (-3e-3, -1e-3, 2, 1e-3, -3 ... -1, 3),
    (0.3, 0.7, 4, 0.1, 3...7, 1), (0.07, 0.12, 5, 0.01, 7...12, 2),
    (-1e-5, 1e-5, 2, 1e-5, -1...1, 5),
  ])
  func linearTicksAreMultiplesOfTheStep(
    low: Double, high: Double, most: Int, step: Double, multiples: ClosedRange<Int>, decimals: Int
  ) {
    let ticks = Ticks.linear(in: low...high, most: most)
    #expect(ticks.major == multiples.map { $0 == 0 ? 0 : Double($0) * step })
    #expect(ticks.minor.isEmpty && ticks.decimals == decimals)
  }

  /// Where there is no even step, the lower end stands alone.
  @Test func rangesWithoutTicksHaveTheirLowerEnd() {
    #expect(Ticks.linear(in: 3...3, most: 5) == Ticks(major: [3]))
    #expect(Ticks.linear(in: -1.7e308...1.7e308, most: 5) == Ticks(major: [-1.7e308]))
    #expect(Ticks.linear(in: 1.1...1.9, most: 0) == Ticks(major: [1.1]))
    #expect(Ticks.linear(in: 0...1, most: 2000) == Ticks(major: [0]))
    #expect(Ticks.linear(in: 0...999, most: 999).major.count == 1000)
    #expect(Ticks.linear(in: 0...1000, most: 1000) == Ticks(major: [0]))
  }

  @Test(arguments: [
    (1.0, 1000.0, 10, 4, [1.0, 10, 100, 1000]), (1.0, 1000.0, 10, 3, [1, 100]),
    (1.0, 1000.0, 10, 2, [1, 100]), (1.0, 100.0, 10, 8, [1, 10, 100]), (1.0, 5.0, 10, 2, [1]),
    (3.0, 11.0, 10, 8, [3, 4, 5, 6, 7, 8, 9, 10, 11]), (1.0, 1000.0, 10, 1, [1]),
    (0.5, 2000.0, 10, 4, [1, 10, 100, 1000]),
    (2.0, 500.0, 10, 8, [2, 5, 10, 20, 50, 100, 200, 500]),
    (2.0, 500.0, 10, 7, [10, 100]), (1.0, 20.0, 10, 5, [1, 2, 5, 10, 20]),
    (1.0, 20.0, 10, 4, [1, 10]), (1.0, 5.0, 10, 3, [1, 2, 5]), (1.0, 256.0, 2, 3, [1, 8, 64]),
    (3.0, 40.0, 2, 8, [4, 8, 16, 32]), (0.25, 4.0, 2, 5, [0.25, 0.5, 1, 2, 4]),
    (0.125, 4.0, 2, 5, [0.25, 1, 4]), (3.0, 3.5, 2, 8, []),
    (3.0, 4.0, 10, 5, [3, 3.2, 3.4, 3.6, 3.8, 4]),
  ])
  func logarithmicTicks(low: Double, high: Double, base: Int, most: Int, expected: [Double]) {
    let ticks = Ticks.logarithmic(in: low...high, base: base, most: most)
    #expect(ticks.major.count == expected.count, "\(ticks.major)")
    for (found, value) in zip(ticks.major, expected) {
      #expect((found - value).magnitude <= 1e-15 * value)
    }
    // Nothing is marked twice, and nothing outside.
    #expect(Set(ticks.major).isDisjoint(with: ticks.minor))
    #expect(ticks.minor.allSatisfy { $0 >= low && $0 <= high })
  }

  @Test func smallStrokesAreNinthsOfADecadeOrThePowersLeftOut() {
    let whole = Ticks.logarithmic(in: 2...500, base: 10, most: 7)
    #expect(
      whole.minor == [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90, 200, 300, 400, 500])
    let few = Ticks.logarithmic(in: 2...500, base: 10, most: 8)
    #expect(few.minor == [3, 4, 6, 7, 8, 9, 30, 40, 60, 70, 80, 90, 300, 400])
    #expect(Ticks.logarithmic(in: 1...1000, base: 10, most: 3).minor == [10, 1000])
    let decades = Ticks.logarithmic(in: 1...100, base: 10, most: 3)
    #expect(decades.minor == [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90])
    #expect(Ticks.logarithmic(in: 1...4, base: 2, most: 5).minor.isEmpty)
  }
}
