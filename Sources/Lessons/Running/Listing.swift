import CLessonTexts
import LessonWriting

/// The source of a lesson, from which its code is shown.
struct Listing {
  /// The lines of the whole file.
  let lines: [Substring]

  /// The source file of a name; a lesson whose file is not listed stops the program.
  init(file: String) {
    var count = 0
    guard let bytes = fluxion_lesson_text(file, &count) else {
      fatalError("Listing: no text of '\(file).swift' is embedded.")
    }
    let text = UnsafeRawBufferPointer(start: bytes, count: count)
    lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The code of a step: the declarations it names, then its closure.
  func code(of step: Step) -> StepCode {
    StepCode(
      declarations: step.declarations.map(declaration), body: closure(after: step.line))
  }

  /// The modules that a reader's program has to import as well: those of the lesson but its own tools.
  var imports: [String] {
    let tools = ["LessonWriting", "Charts", "Formatting"]
    return lines.prefix { !$0.hasPrefix("extension") }.filter { line in
      line.contains("import ") && !tools.contains { line.hasSuffix(" \($0)") }
    }.map(String.init)
  }

  /// A declaration at the left margin: a line that a blank one follows, or all to the closing brace.
  private func declaration(_ words: String) -> String {
    guard let first = lines.firstIndex(where: { Self.opening(of: $0).hasPrefix(words) }) else {
      fatalError("Listing: there is no declaration '\(words)'.")
    }
    let fitsOneLine = first + 1 == lines.endIndex || lines[first + 1].isEmpty
    let last = fitsOneLine ? first : lines[first...].firstIndex { $0 == "}" } ?? first
    return ([Self.opening(of: lines[first])] + lines[(first + 1)..<(last + 1)]).joined(
      separator: "\n")
  }

  private static func opening(of line: Substring) -> Substring {
    line.hasPrefix("private ") ? line.dropFirst("private ".count) : line
  }

  /// The body of the first closure from a line on, without its indentation.
  private func closure(after line: Int) -> String {
    guard let head = lines[(line - 1)...].firstIndex(where: { $0.hasSuffix("{ out in") }) else {
      fatalError("Listing: no closure follows line \(line).")
    }
    let body = lines[(head + 1)...]
    let margin = body.first { !$0.isEmpty }.map(Self.indentation) ?? 0
    let end = body.firstIndex { !$0.isEmpty && Self.indentation($0) < margin } ?? body.endIndex
    return body[..<end].map { $0.dropFirst(min(margin, $0.count)) }.joined(separator: "\n")
  }

  private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
