import Foundation
import Randomness
import Testing

@testable import BenchmarkReporting

struct RatioTests {
  @Test func equalRatiosHaveNoWidth() {
    let base = [1.0, 2, 1.5, 8, 1.1]
    let ratio = Ratio(of: base.map { 3 * $0 }, to: base)
    #expect(ratio == Ratio(median: 3, low: 3, high: 3))
    #expect(ratio.verdict == .more)
  }

  /// A slow moment of the machine hits both candidates of a round and leaves their ratio alone.
  @Test func driftCancels() {
    let base = (1...15).map { Double($0) }
    let other = base.map { 0.9 * $0 }
    let ratio = Ratio(of: other, to: base)
    #expect((ratio.median - 0.9).magnitude < 1e-15)
    #expect((ratio.high - ratio.low).magnitude < 1e-15)
    #expect(ratio.verdict == .less)
  }

  /// The bootstrap distribution of a median is known: it is at most the k-th of n values with the
  /// probability that a binomial count of n trials at k / n reaches the middle.
  @Test(arguments: [5, 7, 9, 15, 25, 41])
  func intervalIsTheExactBootstrap(count: Int) {
    let values = (1...count).map { Double($0) }
    let ratio = Ratio(of: values.shuffled(seed: 3), to: Array(repeating: 1, count: count))
    func probability(notPast k: Int) -> Double {
      let p = Double(k) / Double(count)
      return ((count + 1) / 2...count).reduce(0) { sum, i in
        let choose = exp(
          lgamma(Double(count + 1)) - lgamma(Double(i + 1)) - lgamma(Double(count - i + 1)))
        return sum + choose * pow(p, Double(i)) * pow(1 - p, Double(count - i))
      }
    }
    // 2000 resamples know a probability of 0.025 to ± 0.0035, three times its deviation: 0.0105.
    #expect(probability(notPast: Int(ratio.low)) >= 0.0145)
    #expect(probability(notPast: Int(ratio.low) - 1) <= 0.0355)
    #expect(probability(notPast: Int(ratio.high)) >= 0.9645)
    #expect(probability(notPast: Int(ratio.high) - 1) <= 0.9855)
    #expect(ratio.median == Double((count + 1) / 2))
  }

  @Test func knownSampleKnownInterval() {
    let ratio = Ratio(
      of: [1.02, 0.99, 1.3, 1.01, 0.98, 1.0, 1.04], to: Array(repeating: 1, count: 7))
    #expect(ratio == Ratio(median: 1.01, low: 0.99, high: 1.04))
    #expect(ratio.verdict == .tooCloseToCall)
  }

  @Test func seedsDecide() {
    let values = (0..<30).map { (k: Int) -> Double in 1 + 0.01 * Double(k * 7 % 30) }
    let ones = Array(repeating: 1.0, count: 30)
    #expect(Ratio(of: values, to: ones, seed: 5) == Ratio(of: values, to: ones, seed: 5))
  }

  @Test func intervalsNarrowWithMoreRounds() {
    func width(_ count: Int) -> Double {
      var generator = SeededGenerator(seed: 9)
      let values = generator.numbers(count, from: 0.9, to: 1.1)
      let ratio = Ratio(of: values, to: Array(repeating: 1, count: count))
      return ratio.high - ratio.low
    }
    #expect(width(200) < width(10))
  }

  @Test func nothingMeasured() {
    let ratio = Ratio(of: [], to: [])
    #expect(ratio.median.isNaN && ratio.low.isNaN && ratio.high.isNaN)
    #expect(ratio.verdict == .tooCloseToCall)
  }
}

extension Array {
  func shuffled(seed: UInt64) -> [Element] {
    var generator = SeededGenerator(seed: seed)
    var result = self
    for i in indices.reversed() { result.swapAt(i, generator.index(below: i + 1)) }
    return result
  }
}
