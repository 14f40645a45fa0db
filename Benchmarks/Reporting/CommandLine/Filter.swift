internal import Formatting
internal import Foundation

/// A regular expression that chooses cases.
package struct Filter: Sendable, Equatable {
  /// The expression as it was given.
  package let pattern: String
  private let expression: NSRegularExpression

  /// Reads an expression.
  ///
  /// - Throws: ``UsageError`` if it is not one.
  package init(_ pattern: String) throws {
    self.pattern = pattern
    guard let expression = try? NSRegularExpression(pattern: pattern) else {
      throw UsageError("--filter: '\(pattern)' is not a regular expression")
    }
    self.expression = expression
  }

  /// Whether the expression matches somewhere in a name.
  package func matches(_ name: String) -> Bool {
    let all = NSRange(name.startIndex..., in: name)
    return expression.firstMatch(in: name, range: all) != nil
  }

  /// Whether the expressions are the same.
  package static func == (a: Filter, b: Filter) -> Bool { a.pattern == b.pattern }
}
