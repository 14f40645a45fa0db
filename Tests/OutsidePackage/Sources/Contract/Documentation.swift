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

  /// The program's files, each as its lines.
  static func program() throws -> [[Substring]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return lines(of: text)
    }
  }

  /// The page's fenced blocks of Swift, other than package manifests.
  private func swiftBlocks() throws -> [String] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return text.components(separatedBy: "```swift\n").dropFirst().compactMap { rest in
      let block = rest.components(separatedBy: "\n```")[0]
      return block.contains("// Package.swift") ? nil : block
    }
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
