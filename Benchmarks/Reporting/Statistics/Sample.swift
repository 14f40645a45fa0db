/// Measurements of one thing, in the order in which they were taken.
///
/// Times of a computation are its cost plus whatever the machine did besides, which is never less
/// than nothing. So the minimum is the best estimate of the cost, the median tells what to expect,
/// and the deviation tells how quiet the machine was. Nothing is thrown away: outliers are named.
package struct Sample: Sendable, Equatable {
  /// The measurements.
  package let values: [Double]

  /// Creates a sample.
  package init(_ values: [Double]) { self.values = values }

  /// The smallest value; NaN if there is none.
  package var minimum: Double { values.min() ?? .nan }

  /// The value in the middle, or the mean of the two in the middle; NaN if there is none.
  package var median: Double { Self.median(ofSorted: values.sorted()) }

  /// The median of the distances from the median; NaN if there is no value.
  package var medianDeviation: Double {
    let middle = median
    return Sample(values.map { ($0 - middle).magnitude }).median
  }

  /// Which measurements lie farther out than noise explains, by their place in the sample.
  ///
  /// Normal noise has 1.4826 median deviations to a standard deviation and strays past 3.5 of
  /// these less than once in two thousand times. A sample that mostly repeats one value has a
  /// deviation of 0, and every other value in it is an outlier.
  package var outliers: [Int] {
    let (middle, deviation) = (median, medianDeviation)
    return values.indices.filter { (values[$0] - middle).magnitude > 3.5 * 1.4826 * deviation }
  }

  static func median(ofSorted sorted: [Double]) -> Double {
    if sorted.isEmpty { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
