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
    let body = """
      \(isPartOfCourse ? "<nav><a href=\"index.html\">All lessons</a></nav>" : "")
      <header>
      <h1>\(Markup.html(lesson.title))</h1>
      <p class="goal">\(Markup.html(lesson.goal))</p>
      \(links("Read before", lesson.prerequisites))
      \(Self.tools)
      </header>
      \(run.parts.enumerated().map { i, part in
        section(part, lesson.plan.steps[i], id: "step\(i + 1)", heading: "<h2><span class=\"count\">\(i + 1)</span> \(Markup.html(part.title))</h2>")
      }.joined(separator: "\n"))
      <section class="exercises">
      <h2>Exercises</h2>
      <ol>
      \(run.exercises.enumerated().map(exercise).joined(separator: "\n"))
      </ol>
      \(answer)
      </section>
      <footer>
      \(links("Read next", lesson.next))
      </footer>
      \(Self.bar)
      """
    let keys = run.exercises.map { MarkingKey(of: $0).json(reason: $0.reason).text }
    return LessonPages.text(
      title: lesson.title, body: body, players: players,
      script: "const answerKeys = [\n\(keys.joined(separator: ",\n"))\n];\n"
        + (["Answers", "Board"] + (hasFilm ? ["Film"] : [])).map(PageScript.file)
        .joined(separator: "\n"))
  }

  /// What changes how the page is read.
  private static let tools = """
    <p class="tools"><button type="button" id="cover" aria-pressed="false" aria-keyshortcuts="h" \
    title="Results wait for a prediction (H)">Hide results</button>
    <button type="button" id="present" aria-keyshortcuts="b" title="One step a screen (B)">Board</button></p>
    """

  /// What leads through the steps on the board.
  private static let bar = """
    <div id="bar" hidden="hidden"><button type="button" id="off" aria-label="Back" \
    aria-keyshortcuts="PageUp">◀</button>
    <button type="button" id="on" aria-label="On" aria-keyshortcuts="PageDown">▶</button>
    <span id="where"></span> <button type="button" id="leave" aria-keyshortcuts="b">Page (B)</button></div>
    """

  private func exercise(_ number: Int, _ exercise: Exercise) -> String {
    """
    <li><p>\(Markup.html(exercise.task))</p>
    <form class="answer"><input type="text" aria-label="Answer to exercise \(number + 1)" \
    autocomplete="off" spellcheck="false"/> <button type="submit">Check</button> \
    <output></output></form></li>
    """
  }

  private var answer: String {
    guard let answer = run.answer else {
      return """
        <p class="quiet">The answer to \(run.exercises.count): \
        <code>autodiff lesson \(run.lesson.name) --answer</code></p>
        """
    }
    return """
      <details>
      <summary>The answer to \(run.exercises.count)</summary>
      \(section(answer, run.lesson.plan.answer, id: "answer"))
      </details>
      """
  }

  private var hasFilm: Bool {
    run.parts.flatMap(\.output).contains { if case .film = $0 { true } else { false } }
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

  private func section(
    _ part: LessonRun.Part, _ step: Step, id: String, heading: String = ""
  ) -> String {
    let pictures = pictures(of: part, id: id)
    let results = results(of: part)
    let figures = pictures.isEmpty ? "" : "<div class=\"figures\">\n\(pictures)\n</div>"
    let predict =
      part.prediction.isEmpty
      ? ""
      : """
      <p class="predict"><strong>Predict</strong> \(Markup.html(part.prediction)) \
      <button type="button" class="reveal">Show</button></p>
      """
    return """
      <section class="\(heading.isEmpty ? "worked" : "step")">
      \(heading)
      <div class="look\(pictures.isEmpty ? "" : " pictured")">
      \(figures)
      <div class="prose">
      \(Markup.html(part.prose))
      </div>
      </div>
      \(code(of: part, step))
      \(predict)
      <div class="results">
      \(results)
      </div>
      </section>
      """
  }

  /// The code, with a button that copies it as a program; what only draws is folded.
  private func code(of part: LessonRun.Part, _ step: Step) -> String {
    let program = LessonProgram(of: run.lesson.plan).text(of: step)
    let drawing =
      part.code.drawing.isEmpty
      ? ""
      : """
      <details class="drawing">
      <summary>The lines that draw</summary>
      <pre class="code" tabindex="0"><code>\(SwiftColouring.html(part.code.drawing))</code></pre>
      </details>
      """
    let shown = part.code.text
    let box =
      shown.isEmpty
      ? ""
      : """
      <div class="codebox"><button type="button" class="copy" \
      title="As a program that runs with the library alone">Copy</button>
      <pre class="code" tabindex="0"><code>\(SwiftColouring.html(shown))</code></pre>
      <textarea hidden="hidden" readonly="readonly" aria-label="The program">\(SVG.escaped(program))</textarea></div>
      """
    return [box, drawing].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What was drawn.
  private func pictures(of part: LessonRun.Part, id: String) -> String {
    part.output.enumerated().compactMap { i, entry in
      switch entry {
      case .chart(let chart):
        return "<figure>\n\(chart.svg(id: "\(id)-\(i)", isStandalone: false))\n</figure>"
      case .film(let film): return Self.figure(of: film, id: "\(id)-\(i)")
      case .picture(_, let svg): return "<figure>\n\(svg)</figure>"
      case .text, .trace: return nil
      }
    }.joined(separator: "\n")
  }

  /// A picture with a slider through its frames, of which the last is drawn.
  private static func figure(of film: Film, id: String) -> String {
    let last = film.frames.count - 1
    let captions = JSON.strings(film.frames.map(\.caption)).text
    return """
      <figure class="film" data-columns="\(film.columns)" data-captions="\(SVG.escaped(captions))" \
      data-frames="\(film.digits.joined(separator: " "))">
      \(film.chart.svg(id: id, isStandalone: false))
      <figcaption><button type="button">Play</button> <input type="range" min="0" max="\(last)" \
      value="\(last)" aria-label="\(SVG.escaped(film.chart.title))"/> \
      <output>\(SVG.escaped(film.frames.last?.caption ?? ""))</output></figcaption>
      </figure>
      """
  }

  /// What was printed, and what can be played with; lines that follow each other stand in one block.
  private func results(of part: LessonRun.Part) -> String {
    var blocks: [String] = []
    var lines: [String] = []
    func close() {
      if lines.isEmpty { return }
      let text = SVG.escaped(lines.joined(separator: "\n"))
      blocks.append("<pre class=\"output\" tabindex=\"0\"><samp>\(text)</samp></pre>")
      lines = []
    }
    for entry in part.output {
      switch entry {
      case .text(let text): lines.append(text)
      case .chart, .film, .picture: break
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
