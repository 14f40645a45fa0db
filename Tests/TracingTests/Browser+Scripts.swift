import Foundation
import TestSupport
import Testing

extension Browser {
  /// Runs a script of this folder in a page.
  ///
  /// - Parameters:
  ///   - name: The script's file, without its ending.
  ///   - page: The page.
  ///   - definitions: Lines before the script.
  /// - Returns: What the script left in `document.body.dataset.outcome`.
  /// - Throws: What files and processes throw.
  static func outcome(of name: String, in page: String, _ definitions: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL)
    let script = try String(
      contentsOf: folder.appendingPathComponent("Browser/\(name).js"), encoding: .utf8)
    return try outcome(of: definitions + "\n" + script, in: page)
  }
}
