import Formatting
import Scalars

/// What a trace is played with: buttons, fields for inputs, seeds and weights, and what is just being done.
struct TraceControls<T: RealScalar> {
  let trace: Trace<T>
  let mode: TraceMode

  /// Whether the program can be run at other points.
  let isLive: Bool

  init(of trace: Trace<T>, mode: TraceMode, isLive: Bool) {
    self.trace = trace
    self.mode = mode
    self.isLive = isLive
  }

  var text: String {
    """
    <div class="player">
    <div class="controls">
    \(button("first", icon("M4 3h2v10H4zM13 3v10L6.5 8z"), "First step", "Home"))
    \(button("back", icon("M11 3v10L4.5 8z"), "One step back", "ArrowLeft"))
    \(button("play", icon("M4 2.5v11L13 8z") + "<span>Play</span>", "Play", "Space"))
    \(button("next", icon("M5 3v10L11.5 8z"), "One step on", "ArrowRight"))
    \(button("last", icon("M3 3v10L9.5 8zM10 3h2v10h-2z"), "Last step", "End"))
    <input type="range" class="progress" data-part="slider" min="0" max="0" value="0" aria-label="Step"/>
    <label class="speed">Speed <select data-part="speed">
    <option value="0.5">½×</option><option value="1" selected="selected">1×</option>
    <option value="2">2×</option><option value="4">4×</option></select></label>
    <button type="button" class="switch" data-part="predict" aria-pressed="false" aria-keyshortcuts="p" \
    title="Be asked before each step (P)">Predict</button>
    </div>
    \(fields)
    <div class="now" data-part="now" aria-live="polite"></div>
    \(counters)
    </div>
    """
  }

  private func button(_ part: String, _ sign: String, _ label: String, _ keys: String) -> String {
    """
    <button type="button" class="\(part)" data-part="\(part)" aria-label="\(label)" \
    aria-keyshortcuts="\(keys)" title="\(label) (\(keys))">\(sign)</button>
    """
  }

  private func icon(_ path: String) -> String {
    "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
  }

  /// The inputs with their seeds, and the outputs with their weights.
  private var fields: String {
    let reset =
      "<button type=\"button\" class=\"reset\" data-part=\"reset\" hidden=\"hidden\">Reset</button>"
    if !isLive {
      return
        "<p class=\"fixed\">A step of this program is known at this point only: it can be stepped "
        + "through, but not run elsewhere.<span hidden=\"hidden\">\(reset)</span></p>"
    }
    let inputs = trace.inputNames.indices.map { input in
      let name = trace.inputName(input)
      let seed =
        mode == .reverse || trace.showsAllInputs
        ? ""
        : field("seed", Formula.dotted(name), "The seed of \(name)", style: "tangent")
      return
        "<div class=\"input\">\(field("point", name, name))\(range(of: input, name))\(seed)</div>"
    }
    let outputs = trace.outputs.indices.map { output in
      let name = trace.outputName(output)
      return "<div class=\"input\">"
        + field("weight", Formula.barred(name), "The weight of \(name)", style: "adjoint")
        + "</div>"
    }
    return """
      <div class="inputs">
      \((inputs + (mode == .forward ? [] : outputs)).joined(separator: "\n"))
      \(reset)
      </div>
      """
  }

  private func field(_ part: String, _ name: String, _ label: String, style: String = "") -> String
  {
    "<label class=\"\(style)\">\(RichText.html(name + " = "))<input type=\"number\" step=\"any\" "
      + "data-part=\"\(part)\" aria-label=\"\(SVG.escaped(label))\"/></label>"
  }

  /// A slider around an input's value at the start.
  private func range(of input: Int, _ name: String) -> String {
    let start = Double(trace.nodes[input].value.plain)
    let centre = start.isFinite && start.magnitude < 1e100 ? start : 0
    let reach = max(1, 2 * centre.magnitude)
    return "<input type=\"range\" data-part=\"range\" min=\"\(centre - reach)\" "
      + "max=\"\(centre + reach)\" step=\"\(reach / 200)\" "
      + "aria-label=\"Move \(SVG.escaped(name))\"/>"
  }

  /// How many operations three ways to all derivatives have done by now.
  private var counters: String {
    if !trace.showsAllInputs { return "" }
    let (n, m) = (trace.inputNames.count, trace.outputs.count)
    var ways: [(style: String, name: String)] = []
    if mode != .reverse {
      ways.append(("tangent", "\(counted(n, "pass", plural: "passes")) of 1 tangent"))
      ways.append(("tangent", "1 pass of \(counted(n, "tangent"))"))
    }
    if mode != .forward {
      ways.append(("adjoint", m == 1 ? "1 run and 1 sweep" : "1 run and 1 of \(m) sweeps"))
    }
    let bars = ways.map { way in
      """
      <div class="counter \(way.style)" data-part="counter"><span>\(way.name)</span>\
      <span class="track"><span class="bar"></span></span>\
      <span class="total"><b class="done">0</b> operations</span></div>
      """
    }
    return "<div class=\"counters\" aria-label=\"Operations done by now\">\n"
      + bars.joined(separator: "\n") + "\n</div>"
  }
}
