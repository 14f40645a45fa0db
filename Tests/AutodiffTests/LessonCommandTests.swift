import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The command `autodiff lesson`.
@Suite struct LessonCommandTests {
  private struct List: Decodable {
    struct Lesson: Decodable {
      let name, title, goal: String
      let prerequisites, next: [String]
    }
    let lessons: [Lesson]
  }

  @Test func list() throws {
    let text = try Autodiff("lesson")
    let json = try Autodiff("lesson", "--json")
    #expect(text.status == 0 && text.errors.isEmpty && json.status == 0)
    let lessons = try json.decoded(as: List.self).lessons
    #expect(lessons.count >= 15)
    for lesson in lessons { #expect(text.output.contains(lesson.name)) }
  }

  @Test func lesson() throws {
    let run = try Autodiff("lesson", "confusion")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("without precaution: 2.0"))
    #expect(run.output.contains("lifted: 1.0"))
    #expect(!run.output.contains("(x³)″ at 2: 12.0"))
    #expect(try Autodiff("lesson", "6").output == run.output)
    let solved = try Autodiff("lesson", "confusion", "--answer")
    #expect(solved.output.contains("(x³)″ at 2: 12.0"))
  }

  @Test func numbers() throws {
    struct Numbers: Decodable {
      let name: String
      let values: [String: Double]
    }
    let numbers = try Autodiff("lesson", "confusion", "--json").decoded(as: Numbers.self)
    #expect(numbers.name == "confusion" && numbers.values["mixed"] == 108)
  }

  @Test func pages() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lessons-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = try Autodiff("lesson", "dual-numbers", "-o", folder.path + "/deep/one")
    #expect(one.status == 0 && one.output.contains("deep/one/dual-numbers.html"))
    let all = try Autodiff("lesson", "--all", "-o", folder.path)
    #expect(all.status == 0 && all.errors.isEmpty)
    let lessons = try Autodiff("lesson", "--json").decoded(as: List.self).lessons
    for name in lessons.map(\.name) + ["index"] {
      let page = try Data(contentsOf: folder.appendingPathComponent("\(name).html"))
      #expect(XMLParser(data: page).parse(), "\(name)")
    }
  }

  /// A name that ends in .html is a page, unless a folder of that name is there.
  @Test func onePage() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lessons-\(UUID().uuidString)")
    let site = folder.appendingPathComponent("site.html")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (place, file) in [
      ("x.html", "x.html"), ("X.HTML", "X.HTML"), ("site.html", "site.html/confusion.html"),
    ] {
      let run = try Autodiff("lesson", "confusion", "-o", "\(folder.path)/\(place)")
      #expect(run.status == 0 && run.output == "Wrote \(folder.path)/\(file).\n")
      let page = try Data(contentsOf: folder.appendingPathComponent(file))
      #expect(XMLParser(data: page).parse(), "\(place)")
    }
  }

  @Test(
    "mistakes",
    arguments: [
      (["dual-nubers"], "there is no lesson 'dual-nubers'\n  did you mean 'dual-numbers'?"),
      (["moons"], "there is no lesson 'moons'\n  did you mean 'two-moons'?"),
      (["99"], "there is no lesson '99'\n  'autodiff lesson' lists them."),
      (["quaternions"], "there is no lesson 'quaternions'\n  'autodiff lesson' lists them."),
      (["slopes", "confusion"], "one lesson at a time; 'confusion' is a second name"),
      (["--answer"], "which lesson? Its name is missing"),
      (["--all"], "'--all' needs '-o DIR'"),
      (["slopes", "--all", "-o", "x"], "'--all' and the lesson 'slopes' exclude each other"),
      (["--all", "-o", "x.html"], "'--all' writes a page for each lesson: '-o' takes a folder"),
      (["slopes", "--json", "-o", "x"], "'--json' and '-o' exclude each other"),
      (["--try", "2"], "which lesson? Its name is missing"),
      (["slopes", "--try", "4", "2"], "there are exercises 1 to 3, not '4'"),
      (["slopes", "--try", "1", "2", "3"], "one answer at a time; '3' is a second one"),
      (["slopes", "--try", "2", "--answer"], "'--try' and '--answer' exclude each other"),
      (["slopes", "--try", "2*"], "the expression ends after '*'"),
      (["slopes", "--program", "--json"], "'--program' and '--json' exclude each other"),
      (
        ["slopes", "--program", "-o", "x.html"], "'--program' writes a package: '-o' takes a folder"
      ),
      (["--order", "2"], "the option '--order' does not belong to 'lesson'"),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let run = try Autodiff(["lesson"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("autodiff lesson: \(message)"), "\(run.errors)")
  }

  @Test func marks() throws {
    let right = try Autodiff("lesson", "slopes", "--try", "7e-6")
    #expect(right.status == 0 && right.errors.isEmpty)
    #expect(right.output.hasPrefix("Exercise 3. ") && right.output.contains("\n7e-6: right. "))
    let mistake = try Autodiff("lesson", "2", "--try", "1", "0.008")
    #expect(mistake.status == 3 && mistake.errors.isEmpty)
    #expect(mistake.output.contains("0.008: not right. That is g(2) times the wiggle"))
    let negative = try Autodiff("lesson", "perturbation", "--try", "3", "-10", "--json")
    #expect(negative.status == 0)
    #expect(
      negative.output == """
        {"exercise":3,"answer":"-10","isRight":true,"remark":"Boxes in a row multiply their slopes."}

        """)
  }

  /// A script can tell what is right from what is wrong, and both from what is no answer.
  @Test(
    "how marking ends",
    arguments: [
      ("slopes --try 7e-6", 0), ("slopes --try 0.5", 3), ("slopes --try 3 0.5", 3),
      ("slopes --try 0.5 --json", 3), ("slopes --try 7e-6 --json", 0), ("slopes --try 2*", 2),
      ("slopes --try 4 2", 2), ("moons --try 2", 2),
    ])
  func statuses(_ arguments: String, _ status: Int32) throws {
    let words = ["lesson"] + arguments.split(separator: " ").map(String.init)
    #expect(try Autodiff(words).status == status)
  }

  @Test func programs() throws {
    let program = try Autodiff("lesson", "slopes", "--program")
    #expect(
      program.output.hasPrefix(
        "// From the lesson 'slopes': From secant to tangent.\nimport Fluxion\n"))
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("program-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let package = try Autodiff("lesson", "slopes", "--program", "-o", folder.path)
    #expect(package.status == 0 && package.output.contains("Wrote \(folder.path)/Package.swift.\n"))
    let file = folder.appendingPathComponent("Sources/Slopes/main.swift")
    #expect(try String(contentsOf: file, encoding: .utf8) == program.output)
  }

  @Test func unwritable() throws {
    let run = try Autodiff("lesson", "slopes", "-o", "/dev/null/x")
    #expect(run.status == 1 && run.errors.contains("could not be written"))
  }
}
