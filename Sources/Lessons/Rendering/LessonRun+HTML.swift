import Charts
import Formatting
import LessonWriting
import Tracing

extension LessonRun {
  /// The lesson as a page with its pictures, in one file that needs nothing else.
  ///
  /// - Parameter isPartOfCourse: Whether the other lessons' pages lie beside this one, so that the
  ///   page can lead to them.
  /// - Returns: An HTML document, which is well-formed XML as well.
  public func html(isPartOfCourse: Bool = false) -> String {
    LessonPage(run: self, isPartOfCourse: isPartOfCourse).text
  }
}

/// The page of a lesson.
private struct LessonPage {
  let run: LessonRun
  let isPartOfCourse: Bool

  var text: String {
    let lesson = run.lesson
    let answer =
      run.answer.map {
        "<details>\n<summary>The answer</summary>\n\(section($0, id: "answer"))</details>"
      }
        ?? """
        <p class="quiet">The answer: <code>autodiff lesson \(lesson.name) --answer</code></p>
        """
    let body = """
      \(isPartOfCourse ? "<nav><a href=\"index.html\">All lessons</a></nav>" : "")
      <header>
      <h1>\(Markup.html(lesson.title))</h1>
      <p class="goal">\(Markup.html(lesson.goal))</p>
      \(links("Read before", lesson.prerequisites))
      </header>
      \(run.parts.enumerated().map { i, part in
        section(part, id: "step\(i + 1)", heading: "<h2><span class=\"count\">\(i + 1)</span> \(Markup.html(part.title))</h2>")
      }.joined(separator: "\n"))
      <section class="exercise">
      <h2>Exercise</h2>
      \(Markup.html(run.exercise))
      \(answer)
      </section>
      <footer>
      \(links("Read next", lesson.next))
      </footer>
      """
    return LessonPages.text(title: lesson.title, body: body, players: players)
  }

  /// The players of the page, in the order in which they stand there.
  private var players: [TracePlayer] {
    (run.parts + (run.answer.map { [$0] } ?? [])).flatMap(\.output).compactMap { entry in
      if case .trace(let trace, let mode) = entry { return TracePlayer(of: trace, mode: mode) }
      return nil
    }
  }

  private func links(_ label: String, _ names: [String]) -> String {
    if names.isEmpty { return "" }
    let items = names.map { name in
      let title = Markup.html(Course.lesson(named: name)?.title ?? name)
      return isPartOfCourse
        ? "<a href=\"\(name).html\">\(title)</a>"
        : "\(title) (<code>\(SVG.escaped(name))</code>)"
    }
    return "<p class=\"links\">\(label): \(items.joined(separator: ", "))</p>"
  }

  private func section(_ part: LessonRun.Part, id: String, heading: String = "") -> String {
    """
    <section>
    \(heading)
    \(Markup.html(part.prose))
    <pre class="code" tabindex="0"><code>\(SwiftColouring.html(part.code))</code></pre>
    \(output(of: part, id: id))
    </section>
    """
  }

  /// What was printed and drawn; lines that follow each other stand in one block.
  private func output(of part: LessonRun.Part, id: String) -> String {
    var blocks: [String] = []
    var lines: [String] = []
    func close() {
      if lines.isEmpty { return }
      let text = SVG.escaped(lines.joined(separator: "\n"))
      blocks.append("<pre class=\"output\" tabindex=\"0\"><samp>\(text)</samp></pre>")
      lines = []
    }
    for (i, entry) in part.output.enumerated() {
      switch entry {
      case .text(let text): lines.append(text)
      case .chart(let chart):
        close()
        let picture = chart.svg(id: "\(id)-\(i)", isStandalone: false)
        blocks.append("<figure>\n\(picture)\n</figure>")
      case .trace(let trace, let mode):
        close()
        blocks.append(TracePlayer(of: trace, mode: mode).markup)
      }
    }
    close()
    return blocks.joined(separator: "\n")
  }
}

/// Prose as HTML.
enum Markup {
  static func html(_ blocks: [Prose.Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>\(html(text))</p>"
      case .formula(let lines):
        "<div class=\"formula\"><table>\(lines.map(row).joined())</table></div>"
      }
    }.joined(separator: "\n")
  }

  private static func row(_ line: String) -> String {
    "<tr>\(Prose.cells(of: line).map { "<td>\(SVG.escaped($0))</td>" }.joined())</tr>"
  }

  /// A line of text, in which what stands between backticks is code.
  static func html(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { i, piece in
      let content = SVG.escaped(String(piece))
      return i % 2 == 0 ? content : "<code>\(content)</code>"
    }.joined()
  }
}
