import Formatting
import Tracing

extension Perturbation {
  /// A page on which the curve is zoomed in on until it is its tangent, and the wiggle goes from step to step.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  /// - Throws: ``NoPage`` if a browser cannot do a step.
  package func html() throws -> String {
    // The point can be moved by two widths, and the picture reaches further.
    let paths = try PathModels(at: PathModels.points(around: point, reach: 4 * width)) {
      Self.trace(of: function, variable, at: $0)
    }
    let facts = JSON.object([
      (key: "point", value: .number(point)), (key: "width", value: .number(width)),
      (key: "variable", value: .string(variable)),
      (
        key: "paths",
        value: .array(
          paths.traces.map { trace in
            .object([
              (key: "names", value: .strings(trace.nodes.indices.map { trace.name(of: $0) })),
              (key: "steps", value: .strings(trace.nodes.indices.map { trace.expression(of: $0) })),
            ])
          })
      ),
    ]).text
    return Page(
      title: title, styles: [ExplorationStyle.common, Self.style],
      body: body,
      script: "const facts = \(facts);\n"
        + PageScript.text(running: paths.models, then: "Plot", "Perturbation")
    ).text
  }

  private var body: String {
    """
    <h1>Wiggle the input: \(SVG.escaped(title))</h1>
    <section class="panel">
    <div class="row">
    <label class="wide">\(SVG.escaped(variable)) = <b id="x-now"></b>
    <input type="range" id="x" step="any" aria-label="The point"/></label>
    <label class="wide">h = <b id="h-now"></b>
    <input type="range" id="h" min="0" max="4.5" step="any" value="0" aria-label="The wiggle, smaller to the right"/></label>
    <button type="button" id="side" aria-pressed="false" aria-keyshortcuts="-">−h</button>
    <button type="button" id="zoom" aria-pressed="false" aria-keyshortcuts="z">Zoom with h</button>
    <button type="button" id="play" aria-keyshortcuts="Space">Play</button>
    </div>
    <p id="say" aria-live="polite"></p>
    </section>
    <div class="board">
    <svg id="plot" role="img" aria-label="The curve, its tangent, and what is left between them"></svg>
    <svg id="rests" role="img" aria-label="The rest against h, both on logarithmic axes"></svg>
    </div>
    <h2>Step by step</h2>
    <div id="boxes"></div>
    <p class="quiet">Each step turns the wiggles that come in into one of its own: its slopes times theirs, added up
    where several come in. The blue bar is that, the orange one how far the step really moves.</p>
    """
  }

  private static let style = """
    label.wide { flex: 1 1 260px; white-space: nowrap; }
    label.wide input { flex: 1; min-width: 60px; accent-color: var(--tangent); }
    b { font-variant-numeric: tabular-nums; min-width: 4.2em; }
    #play { background: var(--ink); color: var(--paper); border-color: var(--ink); min-width: 84px; }
    #say { min-height: 1.6em; }
    h2 { margin-top: 16px; }
    .board { display: grid; grid-template-columns: minmax(0, 860fr) minmax(0, 420fr); gap: 14px;
      margin-top: 12px; }
    .board svg { width: 100%; height: auto; max-height: 46vh; border: 1px solid var(--line);
      border-radius: 10px; }
    svg { font: 16px system-ui, sans-serif; }
    svg text { fill: var(--quiet); }
    svg text.rest { fill: var(--adjoint); font-weight: 600; }
    svg text.linear { fill: var(--tangent); font-weight: 600; }
    .axis { stroke: var(--line); }
    .curve { fill: none; stroke: var(--ink); stroke-width: 2.6; stroke-linejoin: round; }
    .tangent { stroke: var(--tangent); stroke-width: 2.2; stroke-dasharray: 9 6; }
    .run { stroke: var(--quiet); stroke-width: 1.6; }
    .linear { stroke: var(--tangent); stroke-width: 5; }
    .rest { stroke: var(--adjoint); stroke-width: 5; }
    svg text.rest, svg text.linear { stroke: none; }
    .dot { fill: var(--ink); }
    .guide { fill: none; stroke: var(--rule); stroke-width: 2; stroke-dasharray: 5 5; }
    .line { fill: none; stroke: var(--adjoint); stroke-width: 2.4; }
    .now { fill: var(--adjoint); }
    #boxes { display: flex; flex-wrap: wrap; gap: 10px 0; align-items: stretch; margin: 12px 0; }
    .box { border: 1.5px solid var(--rule); border-radius: 10px; background: var(--box);
      padding: 8px 14px; min-width: 168px; }
    .box h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
    .box div { font-variant-numeric: tabular-nums; }
    .box .bar { height: 7px; border-radius: 4px; margin-top: 5px; display: block; }
    .box .bar.linear { background: var(--tangent); }
    .box .bar.really { background: var(--adjoint); }
    .box .moves { color: var(--tangent); }
    .box .really { color: var(--adjoint); }
    .place { display: flex; align-items: stretch; }
    .arrow { display: flex; align-items: center; justify-content: center; color: var(--quiet);
      width: 38px; font-size: 1.3rem; }
    @media screen and (max-width: 760px) {
      .board { grid-template-columns: minmax(0, 1fr); }
      label.wide { flex-basis: 100%; }
      .arrow { display: none; }
      .place, .box { flex: 1 1 100%; }
      .board svg { max-height: none; }
    }
    """
}
