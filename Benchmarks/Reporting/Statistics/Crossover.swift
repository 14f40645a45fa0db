#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a measured ratio passes 1.
package enum Crossover {
  /// The place at which a ratio falls through 1 as x grows, between measured places.
  ///
  /// Between two places both the ratio and x are taken to change by constant factors, so the
  /// result is interpolated in logarithms. Of several passages the last counts.
  ///
  /// - Parameter points: Places in growing order with the ratio there.
  /// - Returns: The place, or nil if the ratio is on one side of 1 throughout, or rises only.
  package static func falling(_ points: [(x: Double, ratio: Double)]) -> Double? {
    var result: Double?
    for (a, b) in zip(points, points.dropFirst()) where a.ratio >= 1 && b.ratio < 1 {
      let (high, low) = (log2(a.ratio), log2(b.ratio))
      let share = high / (high - low)
      result = a.x * exp2(share * log2(b.x / a.x))
    }
    return result
  }
}
