/// How the program ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// With a report, or what else was asked for.
  case success = 0
  /// Without, since the report could not be written at the end.
  case notWritten = 1
  /// Without, since the arguments or a file made no sense.
  case usage = 2
  /// With a report that shows a regression.
  case regression = 4

  /// The status in words.
  var meaning: String {
    switch self {
    case .success: "success"
    case .notWritten: "the report could not be written at the end"
    case .usage: "bad usage"
    case .regression: "a regression"
    }
  }
}
