internal import Formatting

/// The measurement of one program.
package struct ProgramMeasurement: Sendable, Equatable, Codable {
  /// The program.
  package let program: Contender
  /// The time of one call, round by round; every round is kept.
  package var seconds: [Double]
  /// The least of the times.
  package var minimum: Double
  /// The time in the middle.
  package let median: Double
  /// The rounds, counted from 0, whose times lie farther out than noise explains.
  package let outliers: [Int]
  /// The time in terms of the plain function's.
  package var ratio: Ratio
  /// Heap blocks allocated by one call; nil where they cannot be counted.
  package let allocations: Double?
  /// Bytes of tape that one call recorded; nil for programs without a tape.
  package let tapeBytes: Int?
  /// The largest error in units in the last place of the largest element in the row, against the
  /// derivative written by hand; nil where there is none to compare with.
  package var ulps: Double?

  /// Creates a measurement, with the figures that follow from the times.
  package init(
    program: Contender, seconds: [Double], base: [Double], seed: UInt64, allocations: Double? = nil,
    tapeBytes: Int? = nil, ulps: Double? = nil
  ) {
    // Six digits are more than any clock is good for.
    let seconds = seconds.map { $0.rounded(toSignificant: 6) }
    let sample = Sample(seconds)
    self.program = program
    self.seconds = seconds
    minimum = sample.minimum
    median = sample.median
    outliers = sample.outliers
    ratio = Ratio(of: seconds, to: base.map { $0.rounded(toSignificant: 6) }, seed: seed)
    self.allocations = allocations
    self.tapeBytes = tapeBytes
    self.ulps = ulps
  }
}
