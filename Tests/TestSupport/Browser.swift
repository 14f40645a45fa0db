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
    try outcomes(of: script, in: [page])[0]
  }

  /// Runs a script in each of several pages, one after another in one browser, whose start takes longer than
  /// most scripts.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - pages: The pages.
  /// - Returns: What the script left in each.
  /// - Throws: What files and processes throw.
  public static func outcomes(of script: String, in pages: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("trace-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (k, page) in pages.enumerated() {
      try page.replacingOccurrences(
        of: "</body>", with: "<script>\n\(script)\n</script></body>"
      ).write(to: folder.appendingPathComponent("\(k).html"), atomically: true, encoding: .utf8)
    }
    let host = folder.appendingPathComponent("host.html")
    try self.host(of: pages.count).write(to: host, atomically: true, encoding: .utf8)
    let output = folder.appendingPathComponent("output.html")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
      "--virtual-time-budget=\(61_000 * pages.count)", "--window-size=1400,1000",
      "--user-data-dir=\(folder.path)/profile", "--dump-dom", host.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    let parts = text.components(separatedBy: "data-outcome=\"").dropFirst()
    return pages.indices.map { k in
      guard k < parts.count else { return "no outcome" }
      return parts[k + 1].prefix { $0 != "\"" }.replacingOccurrences(of: "&quot;", with: "\"")
    }
  }

  /// A page that shows one after another in a frame of a projector's size, and keeps their outcomes: a window
  /// has a frame of the browser's own, even if nobody sees it.
  private static func host(of count: Int) -> String {
    """
    <!DOCTYPE html><html><body style="margin: 0"><script>
    function show(k) {
      if (k === \(count)) return;
      const frame = document.createElement("iframe"), start = performance.now();
      frame.style.cssText = "width: 1280px; height: 720px; border: 0";
      frame.src = k + ".html";
      document.body.append(frame);
      const timer = setInterval(() => {
        const found = frame.contentDocument?.body?.dataset.outcome;
        if (found === undefined && performance.now() - start < 60000) return;
        clearInterval(timer);
        frame.remove();
        const note = document.createElement("p");
        note.dataset.outcome = found ?? "no outcome";
        document.body.append(note);
        show(k + 1);
      }, 20);
    }
    show(0);
    </script></body></html>
    """
  }
}
