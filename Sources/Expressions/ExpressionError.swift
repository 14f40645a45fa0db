internal import Formatting

/// What is wrong with a text that was to be an expression, and where.
///
/// Printed, it shows the place:
///
/// ```
/// there is no function 'sqr'
///   1 + sqr(x)
///       ^
///   did you mean 'sqrt'?
/// ```
public struct ExpressionError: Error, Equatable, Sendable {
  /// What is wrong, in one sentence.
  public let message: String

  /// The text that was read.
  public let source: String

  /// Where in ``source``, in characters from 0; the number of characters is the end.
  public let position: Int

  /// A name that may have been meant.
  public let suggestion: String?

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in one sentence.
  ///   - source: The text that was read.
  ///   - position: Where in the text, in characters from 0.
  ///   - suggestion: A name that may have been meant.
  public init(_ message: String, in source: String, at position: Int, suggestion: String? = nil) {
    self.message = message
    self.source = source
    self.position = position
    self.suggestion = suggestion
  }

  /// The same error as seen in a longer text.
  ///
  /// - Parameters:
  ///   - text: The longer text.
  ///   - offset: Where in it this error's text begins, in characters.
  /// - Returns: The error with the longer text as its source.
  public func moved(into text: String, by offset: Int) -> ExpressionError {
    ExpressionError(message, in: text, at: position + offset, suggestion: suggestion)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The message, the place in the text with a caret under it, and the suggestion, on lines.
  public var description: String {
    var lines = [message] + SourceExcerpt(of: source, around: position).lines.map { "  " + $0 }
    if let suggestion { lines.append("  did you mean '\(suggestion)'?") }
    return lines.joined(separator: "\n")
  }
}
