internal import Formatting
internal import Foundation

/// Files that reports are read from and written to.
package enum ReportFile {
  /// Reads a JSON report.
  ///
  /// - Throws: ``UsageError`` if there is no such file, ``ReportError`` if it is something else.
  package static func read(_ path: String) throws -> Report {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageError("\(path) cannot be read")
    }
    return try Report(json: data, named: path)
  }

  /// Checks that the report can be written where the options want it, before anything is measured.
  ///
  /// - Throws: ``UsageError`` if that is a folder or cannot be written to, or would overwrite a
  ///   report that the run reads.
  package static func checkOutput(_ options: Options) throws {
    guard let path = options.output else { return }
    let sources = options.reports + (options.baseline.map { [$0] } ?? [])
    if sources.contains(where: { OutputFile.areSame($0, path) }) {
      throw UsageError("-o \(path) would overwrite a report that is read")
    }
    if let obstacle = OutputFile.obstacle(to: path) { throw UsageError("-o \(path): \(obstacle)") }
  }
}
