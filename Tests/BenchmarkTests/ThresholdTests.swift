import Randomness
import Testing

@testable import BenchmarkReporting

/// Decisions of the statistics, just at their thresholds and beside them.
struct ThresholdTests {
  static let edge = 3.5 * 1.4826

  /// The median is 0 and the deviation 1, whatever the last value is beyond 1.
  @Test(arguments: [
    (edge.nextDown, []), (edge, []), (edge.nextUp, [6]), (-edge.nextDown, []), (-edge, []),
    (-edge.nextUp, [6]), (5.18, []), (5.2, [6]),
  ])
  func outliersLieBeyondTheEdge(value: Double, expected: [Int]) {
    let quiet: [Double] = value > 0 ? [-1, -1, -1, 0, 1, 1] : [-1, -1, 0, 1, 1, 1]
    let sample = Sample(quiet + [value])
    #expect(sample.median == 0 && sample.medianDeviation == 1)
    #expect(sample.outliers == expected)
  }

  /// The edge grows with the deviation, and lies around the median.
  @Test func outliersAreMeasuredInDeviations() {
    for (middle, width) in [(8.0, 4.0), (-64, 0.5)] {
      let quiet = [-1, -1, -1, 0, 1, 1].map { middle + width * $0 }
      #expect(Sample(quiet + [middle + width * 5.125]).outliers == [])
      #expect(Sample(quiet + [middle + width * 5.25]).outliers == [6])
    }
    #expect(Sample([1, 1, 1, 1, (1.0).nextUp]).outliers == [4])
  }

  @Test(arguments: [
    (0.5, 0.9, Ratio.Verdict.less), (0.5, (1.0).nextDown, .less), (0.5, 1, .tooCloseToCall),
    (0.5, (1.0).nextUp, .tooCloseToCall), (1, 1, .tooCloseToCall), (1, 1.5, .tooCloseToCall),
    ((1.0).nextDown, 1.5, .tooCloseToCall), ((1.0).nextUp, 1.5, .more), (1.1, 1.5, .more),
    (.nan, .nan, .tooCloseToCall),
  ])
  func verdicts(low: Double, high: Double, verdict: Ratio.Verdict) {
    #expect(Ratio(median: (low + high) / 2, low: low, high: high).verdict == verdict)
  }

  /// Of 2000 resamples' medians in order, the fifty lowest and the fifty highest are left out.
  ///
  /// With these seeds the medians beside that at an end are others.
  @Test(arguments: [(6, 50), (8, 1949)] as [(UInt64, Int)])
  func theIntervalLeavesOutFiftyMediansOnEachSide(seed: UInt64, end: Int) {
    var numbers = SeededGenerator(seed: 17)
    let ratios = numbers.numbers(300, from: 0.5, to: 2)
    var generator = SeededGenerator(seed: seed)
    let medians = (0..<2000).map { _ in
      Sample(ratios.map { _ in ratios[generator.index(below: 300)] }).median
    }.sorted()
    let ratio = Ratio(of: ratios, to: [Double](repeating: 1, count: 300), seed: seed)
    #expect(ratio.low == medians[50] && ratio.high == medians[1949])
    #expect(medians[end - 1] < medians[end] && medians[end] < medians[end + 1])
  }

  private func row(
    _ change: Double, least: Double? = nil, before: ClosedRange<Double> = 1...1,
    after: ClosedRange<Double>? = nil
  ) -> Comparison.Row {
    let after = after ?? change...change
    return Comparison.Row(
      id: "case", program: .reverse,
      before: Ratio(median: 1, low: before.lowerBound, high: before.upperBound),
      after: Ratio(median: change, low: after.lowerBound, high: after.upperBound),
      leastChange: least)
  }

  @Test func aRegressionIsBeyondTheThreshold() {
    #expect(!row((1.25).nextDown).isDearer(by: 1.25) && !row(1.25).isDearer(by: 1.25))
    #expect(row((1.25).nextUp).isDearer(by: 1.25))
    // By its median and by its least time.
    #expect(row(2, least: (1.25).nextUp).isDearer(by: 1.25))
    #expect(!row(2, least: 1.25).isDearer(by: 1.25) && !row(1.25, least: 2).isDearer(by: 1.25))
    #expect(!row(2, least: 0.5).isDearer(by: 1.25) && !row(0.5).isDearer(by: 1.25))
  }

  @Test func anImprovementIsBeyondTheThreshold() {
    #expect(!row((0.8).nextUp).isCheaper(by: 1.25) && !row(0.8).isCheaper(by: 1.25))
    #expect(row((0.8).nextDown).isCheaper(by: 1.25))
    #expect(row(0.5, least: (0.8).nextDown).isCheaper(by: 1.25))
    #expect(!row(0.5, least: 0.8).isCheaper(by: 1.25) && !row(0.8, least: 0.5).isCheaper(by: 1.25))
    #expect(!row(0.5, least: 2).isCheaper(by: 1.25) && !row(2).isCheaper(by: 1.25))
  }

  /// Intervals that touch are not apart.
  @Test func clearChangesAreThoseOfIntervalsApart() {
    #expect(!row(2, before: 0.5...1.5, after: 1.5...3).isClear)
    #expect(row(2, before: 0.5...1.5, after: (1.5).nextUp...3).isClear)
    #expect(!row(0.5, before: 0.75...1.5, after: 0.25...0.75).isClear)
    #expect(row(0.5, before: 0.75...1.5, after: 0.25...(0.75).nextDown).isClear)
    #expect(!row(2, before: 0.5...1.5, after: 1.5...3).isDearer(by: 1.25))
    #expect(!row(0.5, before: 0.75...1.5, after: 0.25...0.75).isCheaper(by: 1.25))
  }

  /// Reports with so many programs, each dearer by another factor.
  private func spreadOver(_ changes: [Double]) -> (median: Double, most: Double)? {
    func report(_ factors: [Double]) -> Report {
      var report = SampleReport.report()
      report.cases = factors.enumerated().map { i, factor in
        func measurement(_ program: Contender, _ seconds: Double) -> ProgramMeasurement {
          ProgramMeasurement(program: program, seconds: [seconds], base: [1], seed: 1)
        }
        return Case(
          group: .kernel, name: "k\(i)", inputs: 1, outputs: 1, operations: 1,
          results: [measurement(.primal, 1), measurement(.reverse, factor)])
      }
      return report
    }
    return Comparison(
      from: report(changes.map { _ in 1 }), to: report(changes), threshold: 1.1
    ).spread
  }

  /// The 95th percentile of 21 changes is the last but one, and of 20 the last but one below 95 %.
  @Test func theSpreadIsThe95thPercentile() throws {
    for (count, place) in [(1, 1), (2, 1), (20, 19), (21, 20), (22, 20), (40, 38), (41, 39)] {
      let changes = (1...count).map { Double($0) }
      let spread = try #require(spreadOver(changes.reversed()))
      #expect(spread.most == Double(place), "\(count)")
      #expect(spread.median == Double(count + 1) / 2)
    }
    // A half is as far as a double.
    let halves = try #require(spreadOver([0.5, 0.25, 1]))
    #expect(halves.median == 2 && halves.most == 2)
    #expect(spreadOver([]) == nil && spreadOver([.nan]) == nil)
  }

  @Test func crossoversAtMeasuredPlaces() {
    #expect(Crossover.falling([(1, 1), (2, 0.5)]) == 1)
    #expect(Crossover.falling([(1, 2), (2, 1)]) == nil)
    #expect(Crossover.falling([(1, (1.0).nextDown), (2, 0.5)]) == nil)
    #expect(Crossover.falling([(1, 2), (2, 0.5), (4, 2), (16, 0.5)]) == 8)
  }
}
