import Foundation
import Testing
import Tracing

/// The page of a trace.
struct PageTests {
  /// The worked examples, with titles.
  static func page(of name: String) -> String {
    var evaluation =
      name == "c1"
      ? WorkedExampleTests.baydin
      : trace(at: [0.5, 2.0], names: ["w", "x"]) { v in -log(sigmoid(v[0] * v[1] * v[1])) }
    evaluation.title = name
    return evaluation.html()
  }

  @Test(arguments: 0..<40)
  func pagesAreWellFormed(seed: Int) throws {
    let f = RandomProgramTests.program(seed: seed, length: 3 * seed)
    var evaluation = trace(f, at: RandomProgramTests.point)
    evaluation.title = "f(x) < g(x) & \"h\" ]]> </script>"
    for mode in TraceMode.allCases {
      let elements = try XMLElements(evaluation.html(mode: mode))
      #expect(elements.all("tr").count >= evaluation.nodes.count + 2)
    }
  }

  /// Names and titles can break out of nothing.
  @Test func namesThatLookLikeMarkup() throws {
    let name = "<script>alert(1)</script>\u{1}"
    var evaluation = trace(at: [1.0, 2.0], names: [name, "]]>"]) { x in x[0] * x[1] }
    evaluation.title = name
    let elements = try XMLElements(evaluation.html())
    #expect(elements.all("script").count == 1)
    _ = try XMLElements(evaluation.svg())
    #expect(evaluation.dot().contains("script"))
  }

  @Test func smallTraces() throws {
    var traces: [Trace<Double>] = []
    traces.append(trace(at: 7.0, name: "x") { x in x })
    traces.append(trace(at: 7.0, name: "x") { _ in 4 })
    traces.append(trace(at: []) { _ in Traced<Double>(4) })
    traces.append(trace(at: [1.0, 2.0], weights: []) { _ in [] })
    traces.append(trace(at: [0.0, -1]) { x in log(x[0]) + sqrt(x[0]) + log(x[1]) })
    traces.append(trace(at: 3.0, name: "x") { x in x * x + x * x })
    for evaluation in traces {
      for mode in TraceMode.allCases {
        _ = try XMLElements(evaluation.html(mode: mode))
        _ = try XMLElements(evaluation.svg(mode: mode))
        #expect(evaluation.dot(mode: mode).hasSuffix("}\n"))
      }
    }
  }

  /// Nothing is loaded from anywhere.
  @Test func pagesStandAlone() {
    for text in [Self.page(of: "c1"), WorkedExampleTests.baydin.svg()] {
      let addresses = text.components(separatedBy: "http").dropFirst().map { $0.prefix(24) }
      #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/") }, "\(addresses)")
      #expect(!text.contains("src=") && !text.contains("@import") && !text.contains("url("))
      #expect(text.contains("prefers-color-scheme: dark"))
    }
  }

  @Test func fiveThousandNodes() throws {
    let evaluation = RenderingTests.fiveThousandNodes
    let page = evaluation.html()
    let elements = try XMLElements(page)
    #expect(elements.all("tr").count >= 4999)
    #expect(elements.all("g").filter { $0["class"]?.hasPrefix("node") == true }.count <= 60)
    #expect(page.contains("Cut: of 4999 nodes the picture shows the last"))
  }

  @Test("stepped through in a browser", .enabled(if: Browser.path != nil), arguments: ["c1", "c2"])
  func stepThrough(name: String) throws {
    let said = [
      "c1": """
      4: "v2 = v−1·v0 = 10.0v̇2 = v̇−1·v0 + v−1·v̇0 = 5.0", 8: "Reverse 1 of 9v̄5 = ȳ = 1.0",
      9: "v̄3 += v̄5·(−1) = −1.0", 13: "v̄0 += v̄3·cos(v0) = −0.28366218546322625",
      14: "v̄0 += v̄2·v−1 = 2.0v̄0 = −0.283662 + 2 = 1.7163378145367738",
      16: "Reverse 9 of 9v̄−1 += v̄1·(1/v−1) = 0.5v̄−1 = 5 + 0.5 = 5.5"
      """,
      "c2": """
      5: "v3 = sigmoid(v2) = 0.8807970779778823", 9: "v̄4 += v̄5·(−1) = −1.0"
      """,
    ]
    let sizes = ["c1": (16, 7), "c2": (15, 7)]
    let (steps, forward) = try #require(sizes[name])
    let folder = try #require(Bundle.module.resourceURL)
    let script = try String(
      contentsOf: folder.appendingPathComponent("Browser/stepThrough.js"), encoding: .utf8)
    let expected = """
      const expected = { steps: \(steps), forward: \(forward), said: { \(said[name] ?? "") } };
      """
    let page = Self.page(of: name).replacingOccurrences(
      of: "</body>", with: "<script>\n\(expected)\n\(script)\n</script></body>")
    let body = try Browser.body(of: page)
    #expect(body.contains("data-outcome=\"passed\""), "\(body.prefix(600))")
  }
}

/// A browser, where one is installed.
enum Browser {
  static let path: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The tag `body` of a page after its scripts have run.
  static func body(of page: String) throws -> Substring {
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
      "--user-data-dir=\(folder.path)/profile", "--dump-dom", file.absoluteString,
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
