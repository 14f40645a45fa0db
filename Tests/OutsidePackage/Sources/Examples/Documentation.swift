import Expectations
import Foundation

/// A page of the documentation, whose Swift blocks are compiled and run here.
struct Page {
  /// Where it is, from the package's folder.
  let path: String

  /// Runs its examples, in the page's order.
  let examples: () throws -> Void

  /// Checks that each Swift block of the page stands in this program, line for line, and that what
  /// the examples print is what the comments in the blocks say.
  func check(against program: [[Substring]]) throws {
    let blocks = try swiftBlocks()
    for block in blocks {
      let lines = Self.lines(of: block).filter { !$0.hasPrefix("import ") }
      if !program.contains(where: { $0.contains(lines) }) {
        fail("this block is not among the examples:\n" + lines.joined(separator: "\n"))
      }
    }
    transcript = []
    try examples()
    var comments = blocks.flatMap(Self.comments)[...]
    for line in transcript {
      guard let match = comments.firstIndex(of: line) else {
        fail("an example prints '\(line)', which stands in no comment")
      }
      comments = comments[(match + 1)...]
    }
    let prints = blocks.joined(separator: "\n").components(separatedBy: "print(").count - 1
    if transcript.count < prints { fail("\(prints) prints, but \(transcript.count) lines printed") }
  }

  /// Checks that each block of Swift and each of formulas stands in a package whose program says itself
  /// whether it prints what its comments say.
  func checkBlocks(in folder: String) throws {
    for language in ["swift", "formula"] {
      let files = try Self.files(in: folder, endingIn: language)
      for block in try blocks(of: language) {
        if !files.contains(where: { $0.contains(Self.lines(of: block)) }) {
          fail("this block does not stand in \(folder):\n" + block)
        }
      }
    }
  }

  /// Checks that each Swift block of the page is the whole of a program in the cookbook's folder, and
  /// that the program runs to its end and prints what its comments say.
  ///
  /// The programs must have been built together with this one, and lie in the same folder.
  func checkPrograms() throws {
    let folder = Self.root.appendingPathComponent("Tests/OutsidePackage/Cookbook")
    let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    for block in try swiftBlocks() {
      let name = try names.first { name in
        let program = folder.appendingPathComponent(name)
        return try String(contentsOf: program, encoding: .utf8) == block + "\n"
      }
      guard let name else { fail("this block is no program of the cookbook's:\n" + block) }
      names.remove(name)
      let program = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      let output = try Self.output(of: built.appendingPathComponent(program))
      let comments = Self.comments(in: block)
      if !Self.contains(comments, output) {
        fail("\(program) prints\n\(output.joined(separator: "\n"))\nwhich its comments do not say")
      }
    }
    if !names.isEmpty { fail("these programs stand on no page: \(names.sorted())") }
  }

  /// Checks that the code of each tutorial's steps is the beginning of a program in the tutorials' folder,
  /// that the last step is the whole of it, and that it prints what its comments say.
  ///
  /// The programs must have been built together with this one, and lie in the same folder.
  static func checkTutorials() throws {
    let programs = root.appendingPathComponent("Tests/OutsidePackage/Tutorials")
    let pages = root.appendingPathComponent("Sources/Fluxion/Fluxion.docc/Tutorials")
    let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var steps = Set(try FileManager.default.contentsOfDirectory(atPath: pages.path))
      .filter { $0.hasSuffix(".swift") }
    for name in try FileManager.default.contentsOfDirectory(atPath: programs.path).sorted() {
      let program = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      let tutorial = Page(path: "Sources/Fluxion/Fluxion.docc/Tutorials/\(program).tutorial") {}
      let whole = try String(contentsOf: programs.appendingPathComponent(name), encoding: .utf8)
      let files = try tutorial.text().components(separatedBy: "file: \"").dropFirst()
        .map { $0.components(separatedBy: "\"")[0] }
      for file in files {
        let code = try String(contentsOf: pages.appendingPathComponent(file), encoding: .utf8)
        if !whole.hasPrefix(code) { tutorial.fail("\(file) is no beginning of \(program)") }
        if file == files.last, code != whole { tutorial.fail("\(file) is not the whole of it") }
        steps.remove(file)
      }
      let output = try output(of: built.appendingPathComponent(program))
      if !contains(comments(in: whole), output) {
        tutorial.fail("\(program) prints\n\(output.joined(separator: "\n"))\nwhich it does not say")
      }
    }
    if !steps.isEmpty { failExpectation("in no tutorial: \(steps)", file: #fileID, line: #line) }
  }

  /// Checks that each link to another page leads to a file, and to a heading of it if it names one.
  func checkLinks() throws {
    let parts = try text().components(separatedBy: "\n```")
    let prose = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    for link in prose.flatMap({ $0.components(separatedBy: "](").dropFirst() }) {
      guard let target = link.split(separator: ")").first, !target.contains("://") else { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let page = Self.root.appendingPathComponent(path)
      let file =
        parts[0].isEmpty
        ? page : page.deletingLastPathComponent().appendingPathComponent("\(parts[0])")
      if !FileManager.default.fileExists(atPath: file.standardized.path) {
        fail("there is no \(target)")
      }
      if parts.count == 2 {
        let headings = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .filter { $0.hasPrefix("#") }.map(Self.anchor)
        if !headings.contains(String(parts[1])) { fail("there is no heading \(target)") }
      }
    }
  }

  /// What a heading is called in links: its letters, digits, and hyphens for blanks.
  private static func anchor(of heading: Substring) -> String {
    let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
    return title.replacingOccurrences(of: " ", with: "-")
      .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// All pages of the package's documentation, from its folder.
  static func paths() throws -> [String] {
    let folders = try ["Docs", "Sources"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        .map { "\(folder)/\($0)" }
    }
    return (["README.md", "CONTRIBUTING.md"] + folders).filter { $0.hasSuffix(".md") }.sorted()
  }

  /// The program's files, each as its lines.
  static func program() throws -> [[Substring]] {
    try files(in: "Tests/OutsidePackage/Sources/Examples", endingIn: "swift")
  }

  /// The files of a folder of the package, each as its lines.
  private static func files(in path: String, endingIn ending: String) throws -> [[Substring]] {
    let folder = root.appendingPathComponent(path)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".\(ending)") }
      .map { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return lines(of: text)
      }
  }

  /// The package's folder.
  private static var root: URL {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return root
  }

  /// The page's fenced blocks of Swift, other than package manifests.
  func swiftBlocks() throws -> [String] { try blocks(of: "swift") }

  /// The page's fenced blocks of a language.
  private func blocks(of language: String) throws -> [String] {
    try text().components(separatedBy: "```\(language)\n").dropFirst().compactMap { rest in
      let block = rest.components(separatedBy: "\n```")[0]
      return block.contains("// Package.swift") ? nil : block
    }
  }

  private func text() throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// What a program prints, line by line.
  ///
  /// One that stops early ends this one too.
  private static func output(of program: URL) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      failExpectation("\(program.path) did not run to its end", file: #fileID, line: #line)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Whether all lines stand among the comments, in the same order.
  private static func contains(_ comments: [String], _ lines: [String]) -> Bool {
    var rest = comments[...]
    for line in lines {
      guard let match = rest.firstIndex(of: line) else { return false }
      rest = rest[(match + 1)...]
    }
    return true
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
  }

  private static func comments(in block: String) -> [String] {
    lines(of: block).compactMap { line in
      line.range(of: "// ").map { String(line[$0.upperBound...]) }
    }
  }

  private func fail(_ message: String) -> Never {
    failExpectation("\(path): \(message)", file: #fileID, line: #line)
  }
}
