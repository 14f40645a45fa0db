/// How a program ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// With a result.
  case success = 0
  /// Without, since something failed that was asked for in the right way.
  case failure = 1
  /// Without, since the arguments or a file made no sense.
  case usage = 2
  /// With a mark: the answer to an exercise is not right.
  case wrongAnswer = 3
  /// With a result that shows a regression.
  case regression = 4
}
