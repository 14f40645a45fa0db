import Foundation
import Testing

/// A browser, where one is installed.
public enum Browser {
  /// The program; nil if there is none, and tests that need one are skipped.
  public static let path: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs a script of the tests' own in a page that has 1280 × 720 pixels, as on a projector.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - page: The page.
  /// - Returns: What the script left in `document.body.dataset.outcome`.
  /// - Throws: What files and processes throw.
  public static func outcome(of script: String, in page: String) throws -> String {
    let body = try body(
      of: page.replacingOccurrences(
        of: "</body>", with: "<script>\n\(script)\n</script></body>"),
      windowHeight: 720 + frameHeight)
    let parts = body.components(separatedBy: "data-outcome=\"")
    guard parts.count > 1 else { return "no outcome" }
    return String(parts[1].prefix { $0 != "\"" }).replacingOccurrences(of: "&quot;", with: "\"")
  }

  /// How much of a window the browser keeps for itself, even if nobody sees it.
  private static let frameHeight: Int = {
    let page = """
      <!DOCTYPE html><html><body>
      <script>document.body.textContent = "frame " + (outerHeight - innerHeight) + " pixels";</script>
      </body></html>
      """
    let words = (try? body(of: page, windowHeight: 720))?.split(separator: " ") ?? []
    return words.firstIndex { $0.hasSuffix("frame") }.flatMap { Int(words[$0 + 1]) } ?? 0
  }()

  /// The tag `body` of a page after its scripts have run.
  private static func body(of page: String, windowHeight: Int) throws -> Substring {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("trace-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try page.write(to: file, atomically: true, encoding: .utf8)
    let output = folder.appendingPathComponent("output.html")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000",
      "--window-size=1280,\(windowHeight)", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      file.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    let start = try #require(text.range(of: "<body"))
    return text[start.lowerBound...]
  }
}
