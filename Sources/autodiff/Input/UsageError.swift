import Expressions

/// Arguments that make no sense, and what would.
struct UsageError: Error, CustomStringConvertible {
  /// What is wrong, in one sentence.
  var message: String

  /// The place in an argument, if there is one to point at.
  var excerpt: SourceExcerpt?

  /// A word that may have been meant.
  var suggestion: String?

  /// What to do instead, in lines of its own.
  var advice: String?

  /// The command the arguments were for, if that is known already.
  var command: Command?

  init(
    _ message: String, suggestion: String? = nil, advice: String? = nil, command: Command? = nil
  ) {
    self.message = message
    self.suggestion = suggestion
    self.advice = advice
    self.command = command
  }

  /// An error that points at a character of an argument.
  init(
    _ message: String, in argument: String, at position: Int, suggestion: String? = nil,
    advice: String? = nil
  ) {
    self.message = message
    excerpt = SourceExcerpt(of: argument, around: position)
    self.suggestion = suggestion
    self.advice = advice
  }

  var description: String {
    var lines = [message] + (excerpt?.lines ?? []).map { "  " + $0 }
    if let suggestion { lines.append("  did you mean '\(suggestion)'?") }
    lines += (advice ?? "").split(separator: "\n").map { "  " + $0 }
    return lines.joined(separator: "\n")
  }
}
