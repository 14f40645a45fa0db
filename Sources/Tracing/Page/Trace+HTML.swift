import Formatting
import Scalars

extension Trace {
  /// The trace as a page to step through, in one file that needs nothing else.
  ///
  /// Buttons, keys and a slider lead forward through the values and tangents and back through the
  /// adjoints; the graph and the table show together what is computed. Inputs, seeds and weights can be
  /// changed, and everything is computed anew in the page; where an input crosses a comparison that the
  /// function made, the page says so and stops. On request each step is asked for before it is shown, and
  /// typical mistakes are named. The page works without a network, in light and dark, by keyboard alone, and
  /// prints complete. The table has every node; the
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
    let player = TracePlayer(of: trace, mode: mode, limit: limit)
    let title = trace.title ?? "A computation, step by step"
    let body = """
      <h1>\(SVG.escaped(title))</h1>
      \(player.markup)
      \(costs)
      """
    return Page(
      title: title, styles: [TracePlayer.style, TraceStyle.page], body: body,
      script: TracePlayer.script(of: [player])
    ).text
  }

  private var costs: String {
    let table = CostTable(trace.costs, mode, allInputs: trace.showsAllInputs)
    let rows = table.rows.map { row in
      "<tr><th scope=\"row\">\(SVG.escaped(row[0]))</th>"
        + row.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let heads = table.titles.map { $0.isEmpty ? "<td></td>" : "<th scope=\"col\">\($0)</th>" }
    return """
      <section class="results">
      <h2>What it costs</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Costs">
      <table class="costs">
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      <p>\(SVG.escaped(trace.costSentence(mode)))</p>
      </section>
      """
  }
}
