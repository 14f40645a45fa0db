import Formatting
import Scalars

/// A trace to step through and to play with: controls, the graph, and the table.
struct TraceStage<T: RealScalar> {
  /// What the stage's script plays.
  let model: LiveModel

  private let trace: Trace<T>
  private let mode: TraceMode
  private let picture: TracePicture<T>

  /// - Parameters:
  ///   - trace: The trace.
  ///   - mode: Which modes to show.
  ///   - limit: The most nodes that are drawn.
  init(of trace: Trace<T>, mode: TraceMode, limit: Int) {
    var trace = trace
    trace.marksSlopes = true
    self.trace = trace
    self.mode = mode
    picture = TracePicture(of: trace, mode: mode, limit: limit)
    model = LiveModel(of: trace, mode: mode)
  }

  /// The stage as markup.
  var text: String {
    let caption = picture.excerpt.caption.map { "<figcaption>\(SVG.escaped($0))</figcaption>" }
    let ratio = picture.width / picture.height
    let shape = picture.isUpright || ratio < 1.6 ? " tall" : ratio > 2.6 ? " wide" : ""
    return """
      <section class="stage" aria-label="Step through the evaluation">
      \(introduction)
      \(TraceControls(of: trace, mode: mode, isLive: model.isLive).text)
      <div class="sheet\(shape)">
      <figure>
      <div class="canvas" tabindex="0" role="region" aria-label="The graph" \
      style="--least-width: \(least(picture.width))px; --least-height: \(least(picture.height))px">
      \(TraceDrawing(picture: picture).text(isStandalone: false))</div>
      \(caption ?? "")
      </figure>
      <div class="scroll" tabindex="0" role="region" aria-label="The evaluation trace">
      \(TracePageTable(trace: trace, mode: mode).text)
      </div>
      </div>
      \(results)
      </section>
      """
  }

  /// What the modes do here, and with which seeds.
  private var introduction: String {
    var items: [String] = []
    func add(_ style: String, _ sentence: String, _ seeds: String, _ part: String) {
      let text = RichText.html(sentence, isProse: true)
      let marked = RichText.html(seeds, isProse: true)
      items.append(
        "<li class=\"\(style)\">"
          + text.replacing(marked, with: "<span data-part=\"\(part)\">\(marked)</span>") + "</li>")
    }
    if mode != .reverse {
      add("tangent", trace.forwardSentence, trace.seeds(.forward), "forward-seeds")
    }
    if mode != .forward {
      add("adjoint", trace.reverseSentence, trace.seeds(.reverse), "reverse-seeds")
    }
    return "<ul class=\"modes\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  /// How small a picture may become; one that has no room then scrolls, rather than be unreadable.
  private func least(_ size: Double) -> Int { Int(size * 0.66) }

  private var results: String {
    var parts = mode == .forward ? [] : ["reverse-result"]
    if mode != .reverse { parts.insert("forward-result", at: 0) }
    if mode == .both { parts.append("check") }
    let sentences = trace.resultSentences(mode) + (mode == .both ? [trace.checkSentence] : [])
    let paragraphs = zip(parts, sentences).map { part, sentence in
      "<p data-part=\"\(part)\">\(RichText.html(sentence, isProse: true))</p>"
    }
    return """
      <div class="results">
      \(paragraphs.joined(separator: "\n"))
      </div>
      """
  }
}
