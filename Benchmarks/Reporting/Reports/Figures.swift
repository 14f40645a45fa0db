internal import Formatting

/// Figures as reports write them.
enum Figures {
  static func seconds(_ value: Double) -> String { NumberText.seconds(value) }

  /// A ratio of minima with the interval of the ratio within a round: `2.31 (2.29–2.35)`.
  ///
  /// Where the ratio lies outside that interval, the middle of the interval's ratios stands with it:
  /// `3467 (median 6650: 6146–7193)`.
  static func ratio(_ factor: Double?, _ ratio: Ratio) -> String {
    guard let factor else { return "–" }
    let isWithin = !(factor < ratio.low || factor > ratio.high)
    let median = isWithin ? "" : "median \(number(ratio.median)): "
    return "\(number(factor)) (\(median)\(number(ratio.low))–\(number(ratio.high)))"
  }

  /// A ratio within a round with its interval: `2.31 (2.29–2.35)`.
  static func ratio(_ ratio: Ratio) -> String {
    if ratio.low == ratio.high { return number(ratio.median) }
    return "\(number(ratio.median)) (\(number(ratio.low))–\(number(ratio.high)))"
  }

  static func number(_ value: Double) -> String { NumberText.significant(value) }

  static func ulps(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value < 10 ? NumberText.fixed(value, 1) : NumberText.significant(value, 2)
  }

  static func allocations(_ value: Double?) -> String { value.map { number($0) } ?? "–" }

  static func bytes(_ value: Int?) -> String {
    value.map { NumberText.bytes(Double($0)) } ?? "–"
  }
}
