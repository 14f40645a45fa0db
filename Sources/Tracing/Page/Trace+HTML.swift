import Formatting
import Scalars

extension Trace {
  /// The trace as a page to step through, in one file that needs nothing else.
  ///
  /// Buttons, keys and a slider lead forward through the values and tangents and back through the
  /// adjoints; the graph and the table show together what is computed. The page works without a
  /// network, in light and dark, by keyboard alone, and prints complete. The table has every node; the
  /// picture of a graph with more nodes than the limit is cut, and says so.
  ///
  /// - Parameters:
  ///   - mode: Which modes to show.
  ///   - limit: The most nodes that are drawn.
  /// - Returns: An HTML document, which is well-formed XML as well.
  public func html(mode: TraceMode = .both, limit: Int = 60) -> String {
    TracePage(trace: self, mode: mode, limit: max(1, limit)).text
  }
}

/// The page of a trace.
struct TracePage<T: RealScalar> {
  let trace: Trace<T>
  let mode: TraceMode
  let limit: Int

  var text: String {
    let picture = TracePicture(of: trace, mode: mode, limit: limit)
    let title = trace.title ?? "A computation, step by step"
    let caption = picture.excerpt.caption.map { "<figcaption>\(SVG.escaped($0))</figcaption>" }
    let body = """
      <h1>\(SVG.escaped(title))</h1>
      \(introduction)
      \(player)
      <figure>
      <div class="canvas" tabindex="0" role="region" aria-label="The graph" \
      style="--least: \(leastWidth(of: picture))px">
      \(TraceDrawing(picture: picture).text(isStandalone: false))</div>
      \(caption ?? "")
      </figure>
      <div class="scroll" tabindex="0" role="region" aria-label="The evaluation trace">
      \(TracePageTable(trace: trace, mode: mode).text)
      </div>
      \(results)
      """
    let script = "const steps = \(PageSteps(of: trace, mode: mode).json);\n\(PageScript.text)"
    return Page(
      title: title, styles: [TraceStyle.shapes + TraceStyle.page], body: body, script: script
    ).text
  }

  /// How narrow a picture may become; one that has no room then scrolls, rather than be unreadable.
  private func leastWidth(of picture: TracePicture<T>) -> Int {
    max(560, Int(picture.width * 0.66))
  }

  private var introduction: String {
    var items: [String] = []
    if mode != .reverse {
      items.append(
        "<li class=\"tangent\">\(RichText.html(trace.forwardSentence, isProse: true))</li>")
    }
    if mode != .forward {
      items.append(
        "<li class=\"adjoint\">\(RichText.html(trace.reverseSentence, isProse: true))</li>")
    }
    return "<ul class=\"modes\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private var player: String {
    func button(_ id: String, _ sign: String, _ label: String, _ keys: String) -> String {
      """
      <button type="button" id="\(id)" aria-label="\(label)" aria-keyshortcuts="\(keys)" \
      title="\(label) (\(keys))">\(sign)</button>
      """
    }
    func icon(_ path: String) -> String {
      "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
    }
    return """
      <section class="player" aria-label="Step through the evaluation">
      <div class="controls">
      \(button("first", icon("M4 3h2v10H4zM13 3v10L6.5 8z"), "First step", "Home"))
      \(button("back", icon("M11 3v10L4.5 8z"), "One step back", "ArrowLeft"))
      \(button("play", icon("M4 2.5v11L13 8z") + "<span>Play</span>", "Play", "Space"))
      \(button("next", icon("M5 3v10L11.5 8z"), "One step on", "ArrowRight"))
      \(button("last", icon("M3 3v10L9.5 8zM10 3h2v10h-2z"), "Last step", "End"))
      <input type="range" id="slider" min="0" max="0" value="0" aria-label="Step"/>
      <label class="speed">Speed <select id="speed">
      <option value="0.5">½×</option><option value="1" selected="selected">1×</option>
      <option value="2">2×</option><option value="4">4×</option></select></label>
      </div>
      <div class="now" id="now" aria-live="polite"></div>
      </section>
      """
  }

  private var results: String {
    let sentences = trace.resultSentences(mode) + (mode == .both ? [trace.checkSentence] : [])
    let table = CostTable(trace.costs, mode, allInputs: trace.showsAllInputs)
    let costs = table.rows.map { row in
      "<tr><th scope=\"row\">\(SVG.escaped(row[0]))</th>"
        + row.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let heads = table.titles.map {
      $0.isEmpty ? "<td></td>" : "<th scope=\"col\">\($0)</th>"
    }
    return """
      <section class="results">
      <h2>What came out</h2>
      \(sentences.map { "<p>\(RichText.html($0, isProse: true))</p>" }.joined(separator: "\n"))
      <h2>What it costs</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Costs">
      <table class="costs">
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(costs.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      <p>\(SVG.escaped(trace.costSentence(mode)))</p>
      </section>
      """
  }
}
