import Formatting

/// What is wrong in a file of formulas, and where.
package struct FormulaError: Error, Equatable, Sendable {
  /// What is wrong, in a sentence.
  package let message: String

  /// The line, from 1 on.
  package let line: Int

  /// The character in its line, from 1 on; one more than there are is the end.
  package let column: Int

  /// A word that may have been meant.
  package let suggestion: String?

  init(_ message: String, at place: FormulaText.Place, suggestion: String? = nil) {
    self.message = message
    line = place.line
    column = place.column
    self.suggestion = suggestion
  }

  /// The error as compilers write theirs, so that editors find the place.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - text: What it has.
  /// - Returns: The place, the message, the line with a caret below it, and the suggestion, on lines.
  package func diagnostic(in path: String, of text: String) -> String {
    let lines = FormulaText.lines(of: text)
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let shown = SourceExcerpt(of: excerpt, around: column - 1).lines.map { "  \($0)\n" }
    return "\(path):\(line):\(column): error: \(message)\(hint)\n" + shown.joined()
  }
}
