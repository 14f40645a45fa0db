import Foundation
import LessonWriting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Lessons

/// What holds for every lesson.
@Suite struct CourseTests {
  @Test func namesAreUniqueAndLead() {
    let names = Course.lessons.map(\.name)
    #expect(names.count >= 15 && Set(names).count == names.count)
    for (i, lesson) in Course.lessons.enumerated() {
      #expect(Course.lesson(named: lesson.name)?.title == lesson.title)
      #expect(lesson.prerequisites.allSatisfy(names[..<i].contains), "\(lesson.name)")
      #expect(lesson.next.allSatisfy(names[(i + 1)...].contains), "\(lesson.name)")
      #expect(!lesson.goal.isEmpty && lesson.plan.steps.count >= 3)
    }
    #expect(Course.lesson(named: "no such lesson") == nil)
  }

  /// Whoever is sent on from a lesson finds it named there as one to have read before.
  @Test("what is next names this lesson", arguments: Course.lessons.map(\.name))
  func next(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    for other in Course.lessons {
      #expect(lesson.next.contains(other.name) == other.prerequisites.contains(name))
    }
    let run = try #require(LessonRuns.solved[name])
    let (text, page) = (run.text(), run.html(isPartOfCourse: true))
    let line = "\nNext: " + lesson.next.joined(separator: ", ") + "\n"
    #expect(lesson.next.isEmpty ? !text.contains("\nNext:") : text.hasSuffix(line))
    for next in lesson.next { #expect(page.contains("<a href=\"\(next).html\">")) }
    #expect(page.contains("Read next") != lesson.next.isEmpty)
  }

  /// Wide gaps part the columns of a formula, which must not happen within its parentheses.
  @Test("columns of formulas", arguments: Course.lessons.map(\.name))
  func formulas(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    let proses = lesson.plan.steps.map(\.prose) + [lesson.plan.answer.prose]
    for case .formula(let lines) in proses.flatMap(Prose.blocks) {
      for cell in lines.flatMap(Prose.cells) {
        #expect(cell.filter { $0 == "(" }.count == cell.filter { $0 == ")" }.count, "\(cell)")
      }
    }
  }

  @Test("the code shown is that of the file compiled", arguments: Course.lessons.map(\.name))
  func listing(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Lessons/Code")
    let chapters = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let files = chapters.map {
      folder.appendingPathComponent("\($0)/\(lesson.plan.file).swift")
    }.filter { FileManager.default.fileExists(atPath: $0.path) }
    let file = try #require(files.first)
    #expect(files.count == 1)
    let listing = Listing(file: lesson.plan.file)
    let opening = "/* For C++ all of this file is one string, see CLessonTexts: /* */ R\"swift("
    let source = try String(contentsOf: file, encoding: .utf8)
    #expect(source == opening + listing.lines.joined(separator: "\n") + ")swift\"\n")
    for step in lesson.plan.steps + [lesson.plan.answer] {
      let code = listing.code(of: step).everything
      #expect(code.contains("out(") || code.contains("out."), "\(step.title)")
      #expect(!code.contains("Step(") && !code.contains("{ out in"), "\(step.title)")
      #expect(code.filter { $0 == "{" }.count == code.filter { $0 == "}" }.count, "\(step.title)")
      for declaration in step.declarations { #expect(code.contains(declaration)) }
    }
  }

  @Test(
    "a lesson runs alike each time, as text, page and JSON", arguments: Course.lessons.map(\.name))
  func runs(_ name: String) throws {
    let lesson = try #require(Course.lesson(named: name))
    let run = try #require(LessonRuns.solved[name])
    let again = try #require(LessonRuns.plain[name]).run
    let text = run.text()
    func told(_ text: String) -> [Substring] {
      text.components(separatedBy: "\nExercises\n")[0].split(separator: "\n")
        .filter { !$0.contains(Notebook.measuredMark) }
    }
    #expect(told(text) == told(again.text()))
    #expect(zip(again.values, run.values).allSatisfy { $0.name == $1.name && $0.value == $1.value })
    #expect(text.hasPrefix(lesson.title) && text.contains("Exercises"))
    #expect(text.contains("\nAnswer to 3\n") && !again.text().contains("\nAnswer to 3\n"))
    for part in run.parts { #expect(!part.output.isEmpty && !part.prose.isEmpty) }
    let isPictured = run.parts.flatMap(\.output).contains {
      if case .text = $0 { false } else { true }
    }
    #expect(isPictured, "no picture")
    let long = text.split(separator: "\n").filter { $0.count > 104 }
    #expect(long.isEmpty, "\(long)")
    #expect(Set(run.values.map(\.name)).count == run.values.count)
    for page in [run.html(), run.html(isPartOfCourse: true), again.html()] {
      #expect(XMLParser(data: Data(page.utf8)).parse())
      #expect(!page.contains("http://") || !page.contains("src="))
    }
    let decoded = try JSONSerialization.jsonObject(with: Data(run.json().utf8)) as? [String: Any]
    #expect(decoded?["name"] as? String == name)
  }

  @Test func index() throws {
    let page = Course.indexHTML()
    #expect(XMLParser(data: Data(page.utf8)).parse())
    for lesson in Course.lessons {
      #expect(page.contains("href=\"\(lesson.name).html\""))
      #expect(Course.text().contains(" \(lesson.name) "))
    }
    let list = try JSONSerialization.jsonObject(with: Data(Course.json().utf8)) as? [String: Any]
    #expect((list?["lessons"] as? [Any])?.count == Course.lessons.count)
  }

  /// The lines of the guide, `Docs/Course.md`.
  private static func guide() throws -> [Substring] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Docs/Course.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  @Test func theGuideListsAllLessons() throws {
    let rows = try Self.guide().filter { $0.hasPrefix("| ") && $0.contains("`") }
    let expected = Course.lessons.enumerated().map { i, lesson in
      "| \(i + 1) | `\(lesson.name)` | \(lesson.goal) |"
    }
    #expect(rows.map(String.init) == expected)
  }

  /// The index of topics, in the guide and on the page, leads to lessons and to commands.
  @Test func topics() throws {
    let names = Course.lessons.map(\.name)
    let expected = try Course.topics.map { topic in
      let numbers = try topic.lessons.map { try #require(names.firstIndex(of: $0)) + 1 }
      let page = topic.command.map { ", and the page of \($0)" } ?? ""
      return "| \(topic.words) | \(numbers.map(String.init).joined(separator: ", "))\(page) |"
    }
    let guide = try Self.guide().map(String.init)
    let start = try #require(guide.firstIndex(of: "| topic | lessons |"))
    #expect(Array(guide[(start + 2)...].prefix { $0.hasPrefix("|") }) == expected)
    #expect(Set(Course.topics.flatMap(\.lessons)) == Set(names))
    let page = Course.indexHTML()
    for topic in Course.topics { #expect(page.contains(">\(topic.words)</th>")) }
    let commands = Course.topics.compactMap(\.command)
    #expect(page.components(separatedBy: "<code>autodiff ").count == commands.count + 1)
  }

  @Test func theShorterWaysOfTheGuideContainWhatTheyBuildOn() throws {
    let ways = try Self.guide().filter { $0.hasPrefix("- **") }
    #expect(ways.count == 3)
    for way in ways {
      let list = try #require(way.components(separatedBy: "** ").last)
      let numbers = try list.dropLast().components(separatedBy: ", ").map {
        try #require(Int($0), "\(way)")
      }
      #expect(numbers == numbers.sorted() && Course.lessons.indices.contains(numbers.last ?? 0))
      let lessons = numbers.map { Course.lessons[$0 - 1] }
      for (i, lesson) in lessons.enumerated() {
        let read = lessons[..<i].map(\.name)
        #expect(lesson.prerequisites.allSatisfy(read.contains), "\(way) lesson \(lesson.name)")
      }
    }
  }

  @Test func trainingsTellHowTheyGetOn() throws {
    for name in ["polynomial-fit", "two-moons", "universal-approximation"] {
      let told = try #require(LessonRuns.plain[name]).told
      #expect(told.count >= 4 && told.allSatisfy { $0.contains("loss") }, "\(name)")
    }
  }
}
