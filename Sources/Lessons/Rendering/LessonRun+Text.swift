import Formatting
import LessonWriting

extension LessonRun {
  /// The lesson as text for a terminal, at most 100 columns wide.
  ///
  /// - Returns: The lines, each ended by a line break.
  public func text() -> String {
    var lines = [lesson.title, String(repeating: "═", count: lesson.title.count), ""]
    lines += wrapped("Goal: " + lesson.goal, width: Self.width)
    if !lesson.prerequisites.isEmpty {
      lines.append("Read before: " + lesson.prerequisites.joined(separator: ", "))
    }
    for (i, part) in parts.enumerated() {
      lines += [""] + Self.lines(of: part, heading: "\(i + 1). \(part.title)")
    }
    lines += ["", "Exercises", "─────────"]
    for (i, exercise) in exercises.enumerated() {
      let task = wrapped("\(i + 1). \(exercise.task)", width: Self.width, indent: 3)
      lines += [""] + task
    }
    lines += ["", "Marked by: autodiff lesson \(lesson.name) --try 1 ANSWER"]
    if let answer {
      lines += [""] + Self.lines(of: answer, heading: "Answer to \(exercises.count)")
    } else {
      lines.append("The answer to \(exercises.count): autodiff lesson \(lesson.name) --answer")
    }
    let next = lesson.next
    if !next.isEmpty { lines += ["", "Next: " + next.joined(separator: ", ")] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let width = 84

  private static func lines(of part: Part, heading: String) -> [String] {
    var lines = [heading, String(repeating: "─", count: heading.count), ""]
    lines += Self.lines(of: part.prose) + [""]
    if !part.prediction.isEmpty {
      lines += wrapped("Predict: " + part.prediction, width: width) + [""]
    }
    lines += part.code.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "  │" : "  │ \($0)"
    }
    lines.append("")
    for entry in part.output {
      switch entry {
      case .text(let text): lines += indented(text)
      case .chart(let chart):
        lines += picture("\(chart.title). \(chart.summary)")
      case .film(let film):
        lines += picture("\(film.chart.title). \(film.chart.summary)")
      case .picture(let title, _): lines += picture("\(title).")
      case .trace(let trace, let mode):
        lines += indented(trace.text(mode: mode))
        lines += picture("\(trace.title ?? "The function"), to step through and to change.")
      }
    }
    return lines
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
  }

  private static func picture(_ words: String) -> [String] {
    let lines = wrapped(words + " (Drawn with -o DIR.)", width: width - 4)
    return lines.enumerated().map { ($0 == 0 ? "  ▧ " : "    ") + $1 }
  }

  private static func lines(of blocks: [Prose.Block]) -> [String] {
    let groups = blocks.map { block in
      switch block {
      case .paragraph(let text): wrapped(text, width: width)
      case .formula(let lines): lines.map { $0.isEmpty ? "" : "    \($0)" }
      }
    }
    return Array(groups.joined(separator: [""]))
  }
}
