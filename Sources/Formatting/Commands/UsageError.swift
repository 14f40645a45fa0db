/// Arguments that make no sense, and what would.
package struct UsageError: Error, CustomStringConvertible, Sendable {
  /// What is wrong, in one sentence.
  package var message: String

  /// The place in an argument, if there is one to point at.
  private var excerpt: SourceExcerpt?

  /// A word that may have been meant.
  package var suggestion: String?

  /// What to do instead, on separate lines.
  package var advice: String?

  /// The command the arguments were for, if that is known already.
  package var command: String?

  /// Creates an error.
  package init(
    _ message: String, suggestion: String? = nil, advice: String? = nil, command: String? = nil
  ) {
    self.message = message
    self.suggestion = suggestion
    self.advice = advice
    self.command = command
  }

  /// An error that points at a character of an argument.
  package init(
    _ message: String, in argument: String, at position: Int, suggestion: String? = nil,
    advice: String? = nil
  ) {
    self.init(message, suggestion: suggestion, advice: advice)
    excerpt = SourceExcerpt(of: argument, around: position)
  }

  /// The message, the place with a caret under it, the suggestion and the advice, on lines.
  package var description: String {
    var lines = [message] + (excerpt?.lines ?? []).map { "  " + $0 }
    if let suggestion { lines.append("  did you mean '\(suggestion)'?") }
    lines += (advice ?? "").split(separator: "\n").map { "  " + $0 }
    return lines.joined(separator: "\n")
  }
}

/// A name as it can stand in a message.
package func short(_ name: String) -> String {
  let longest = 40
  let visible = String(name.map { $0.isNewline ? "␊" : $0 })
  return visible.count > longest ? visible.prefix(longest) + "…" : visible
}
