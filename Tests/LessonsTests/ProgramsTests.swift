import Foundation
import LessonWriting
import TestSupport
import Testing

@testable import Lessons

/// The code of lessons as programs that a reader runs.
@Suite struct ProgramsTests {
  /// What computes is shown and copied, what only draws is folded.
  @Test func parts() {
    let code = StepCode(
      declarations: ["func wave() {}"],
      body: """
        let x = 1.0
        let line = Series("line", over: 0...1) { $0 }
        // Only for the picture.
        let points = [line]
        out("x", x)
        out.plot("A line \\(x)", "It rises.", x: Axis("x"), y: Axis("y"), series: points)
        """)
    #expect(code.text == "func wave() {}\n\nlet x = 1.0\nout(\"x\", x)")
    #expect(code.drawing.contains("// Only for the picture.") && code.drawing.contains("let line"))
    #expect(
      !code.drawing.contains("out(")
        && code.everything.count == code.text.count + code.drawing.count + 2)
  }

  @Test func words() {
    let words = SwiftColouring.identifiers(
      in: "let a = \"b \\(c + \"\\(d)\") e\"  // f\nfunc g1(_ h: Int)")
    #expect(words == ["a", "c", "d", "g1", "_", "h", "Int"])
  }

  /// A step's program has all that earlier steps declared and it uses.
  @Test("steps bring along what they use", arguments: Course.lessons.map(\.name))
  func steps(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    let program = LessonProgram(of: lesson.plan)
    for step in lesson.plan.steps + [lesson.plan.answer] {
      let text = program.text(of: step)
      #expect(text.contains("import Fluxion") && !text.contains("import LessonWriting"))
      #expect(!text.contains("out.plot(") && !text.contains("Axis("), "\(step.title)")
      #expect(text.components(separatedBy: "let out = Notebook()").count == 2)
      let whole = Set(lesson.program.split(separator: "\n").filter { !$0.hasPrefix(" ") })
      for line in text.split(separator: "\n")
      where line.hasPrefix("func ") || line.hasPrefix("struct ") {
        #expect(whole.contains(line) || text.contains("\n\(line)"))
      }
    }
  }

  #if os(Linux)
    /// The compiler accepts all programs: each lesson's in a namespace of its own, to load the library once.
    @Test func typesAreRight() throws {
      let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      let modules = products.appendingPathComponent("Modules")
      let compiler = "/usr/bin/env"
      guard FileManager.default.fileExists(atPath: modules.path) else { return }
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("programs-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      for lesson in Course.lessons {
        let file = folder.appendingPathComponent("\(lesson.name)/main.swift")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try lesson.program.write(to: file, atomically: true, encoding: .utf8)
        let maps = ["CFluxion", "CPageScripts"].flatMap { name in
          ["-Xcc", "-fmodule-map-file=\(products.path)/\(name).build/module.modulemap"]
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: compiler)
        process.arguments =
          ["swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path] + maps + [file.path]
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let log = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
          process.terminationStatus == 0, "\(lesson.name): \(String(decoding: log, as: UTF8.self))")
      }
    }
  #endif

  @Test func package() throws {
    let lesson = try #require(Course.lesson(named: "which-mode"))
    let files = lesson.packageFiles
    #expect(files.map(\.path) == ["Package.swift", "Sources/WhichMode/main.swift"])
    #expect(files[0].text.contains(".product(name: \"Counting\", package: \"Fluxion\")"))
    #expect(!files[0].text.contains("\"Charts\"") && files[1].text == lesson.program)
  }
}
