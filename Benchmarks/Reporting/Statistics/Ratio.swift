internal import Randomness

/// How two costs compare: an estimate of their ratio and the interval it lies in.
package struct Ratio: Sendable, Equatable, Codable {
  /// The median of the ratios within a round.
  package let median: Double
  /// The lower end of the 95 % interval.
  package let low: Double
  /// The upper end of the 95 % interval.
  package let high: Double

  /// What a ratio says about which of two costs is the smaller.
  package enum Verdict: String, Sendable, Codable {
    /// The first cost is the smaller.
    case less
    /// The first cost is the larger.
    case more
    /// The interval contains 1, or there is none.
    case tooCloseToCall
  }

  /// What the interval says.
  package var verdict: Verdict { high < 1 ? .less : low > 1 ? .more : .tooCloseToCall }
}

extension Ratio {
  /// Estimates the ratio of two costs that were measured in turn.
  ///
  /// Both numbers of a round were taken a moment apart and share the state of the machine, which
  /// their ratio is then nearly free of. The interval is the percentile bootstrap's for the median
  /// of these ratios, from 2000 resamples.
  ///
  /// - Parameters:
  ///   - numerators: One cost, round by round.
  ///   - denominators: The other cost; rounds that only one of them has are left out.
  ///   - seed: Equal seeds give equal intervals.
  package init(of numerators: [Double], to denominators: [Double], seed: UInt64 = 1) {
    let ratios = zip(numerators, denominators).map { $0 / $1 }
    var generator = SeededGenerator(seed: seed)
    let resamples = 2000
    var medians: [Double] = []
    medians.reserveCapacity(resamples)
    var resample = ratios
    for _ in 0..<(ratios.isEmpty ? 0 : resamples) {
      for i in resample.indices { resample[i] = ratios[generator.index(below: ratios.count)] }
      resample.sort()
      medians.append(Sample.median(ofSorted: resample))
    }
    medians.sort()
    median = Sample(ratios).median
    low = medians.isEmpty ? .nan : medians[Int(0.025 * Double(resamples))]
    high = medians.isEmpty ? .nan : medians[Int(0.975 * Double(resamples)) - 1]
  }
}
