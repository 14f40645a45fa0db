import Foundation
public import Testing

/// Texts that tests compare with files, in a folder `Golden` beside the test.
///
/// With `FLUXION_REWRITE_GOLDEN` set the files are written instead: what changed is then read in the
/// diff.
public struct GoldenFile {
  private let file: URL

  /// The file of a name.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - test: The source file of the test.
  public init(_ name: String, besides test: String = #filePath) {
    file = Self.folder(besides: test).appendingPathComponent(name)
  }

  /// A file that lies elsewhere, such as printed code that is compiled.
  ///
  /// - Parameter path: Where it lies, as seen from the root of the package.
  public init(inPackage path: String) {
    file =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../\(path)").standardizedFileURL
  }

  /// The names of all files, in order.
  ///
  /// - Parameter test: The source file of the test.
  /// - Returns: The names.
  public static func names(besides test: String = #filePath) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder(besides: test).path)
    return (names ?? []).sorted()
  }

  /// The text.
  ///
  /// - Returns: What the file has.
  /// - Throws: An error if there is no such file.
  public func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// Expects that a text is the file's.
  ///
  /// - Parameters:
  ///   - found: The text.
  ///   - sourceLocation: Where it is expected.
  /// - Throws: An error if the file cannot be read or written.
  public func expect(
    _ found: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["FLUXION_REWRITE_GOLDEN"] != nil {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try found.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let hint = "\(file.lastPathComponent): FLUXION_REWRITE_GOLDEN=1 swift test --filter …"
    #expect(try found == text(), "\(hint)", sourceLocation: sourceLocation)
  }

  private static func folder(besides test: String) -> URL {
    URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Golden")
  }
}
