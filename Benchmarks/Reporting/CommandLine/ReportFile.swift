internal import Foundation

/// Files that reports are read from and written to.
package enum ReportFile {
  /// Where a report goes.
  package enum Destination: Sendable, Equatable {
    /// Standard output.
    case standardOutput
    /// A file, replaced as a whole once the report is there.
    case file(String)

    /// Writes a text.
    ///
    /// - Throws: ``OptionError`` if the file cannot be written; an earlier file is then untouched.
    package func write(_ text: String) throws {
      switch self {
      case .standardOutput: FileHandle.standardOutput.write(Data(text.utf8))
      case .file(let path):
        do {
          try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
          throw OptionError("\(path) cannot be written: \(error.localizedDescription)")
        }
      }
    }
  }

  /// Reads a JSON report.
  ///
  /// - Throws: ``OptionError`` if there is no such file, ``ReportError`` if it is something else.
  package static func read(_ path: String) throws -> Report {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OptionError("\(path) cannot be read")
    }
    return try Report(json: data, named: path)
  }

  /// Where the options want the report, checked before anything is measured.
  ///
  /// - Throws: ``OptionError`` if that is a folder or cannot be written to, or would overwrite a
  ///   report that the run reads.
  package static func destination(_ options: Options) throws -> Destination {
    guard let path = options.output else { return .standardOutput }
    let manager = FileManager.default
    let full = URL(fileURLWithPath: path).standardizedFileURL
    let sources = options.reports + (options.baseline.map { [$0] } ?? [])
    if sources.contains(where: { URL(fileURLWithPath: $0).standardizedFileURL == full }) {
      throw OptionError("-o \(path) would overwrite a report that is read")
    }
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: full.path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw OptionError("-o \(path) is a folder") }
      if !manager.isWritableFile(atPath: full.path) {
        throw OptionError("-o \(path) cannot be written")
      }
    } else {
      let folder = full.deletingLastPathComponent().path
      guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw OptionError("-o \(path): there is no folder \(folder)")
      }
      if !manager.isWritableFile(atPath: folder) {
        throw OptionError("-o \(path): nothing can be written to \(folder)")
      }
    }
    return .file(path)
  }
}
