import Calculations
import Expressions
import Formatting
import Tracing

extension Descent {
  /// Whether there is a page: it shows functions of two variables.
  package var hasPage: Bool { function.variables.count == 2 }

  /// A page with the contours, the path, and a slider for the step size.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  /// - Throws: What is wrong with an expression, or ``NoPage`` if a browser cannot do a step.
  package func html() throws -> String {
    let system = try ExpressionSystem(terms, variables: function.variables)
    let weights = terms.map { _ in 1 / Double(terms.count) }
    let model = LiveModel(
      of: system.trace(
        at: path[0].point, names: function.variables, along: nil, weights: weights), mode: .both)
    if !model.isLive { throw NoPage() }
    let centre = lowestPlace
    let facts = JSON.object([
      (key: "start", value: .numbers(path[0].point)),
      (key: "centre", value: .numbers(centre)),
      (key: "stepSize", value: .number(stepSize)),
      (key: "steepest", value: .number(curvatures.first ?? .nan)),
      (key: "limit", value: .number(limit ?? .infinity)),
      (key: "names", value: .strings(function.variables)),
    ]).text
    return Page(
      title: title, styles: [Self.style], body: body,
      script: "const facts = \(facts);\n"
        + PageScript.text(running: [model], then: "Plot", "Descent")
    ).text
  }

  /// Where the picture is centred: as low as small steps lead.
  private var lowestPlace: [Double] {
    guard let limit else { return path[0].point }
    let small = try? Descent(
      of: terms, variables: function.variables, from: path[0].point, stepSize: limit / 4,
      steps: 400)
    return small?.path.last { $0.value.isFinite }?.point ?? path[0].point
  }

  private var body: String {
    let sample =
      terms.count == 1
      ? ""
      : """
      <button type="button" id="sample" aria-pressed="false" aria-keyshortcuts="s" \
      title="The gradient of one term at a time (S)">One sample</button>
      <button type="button" id="again" hidden="hidden">Others</button>
      """
    return """
      <h1>\(SVG.escaped(title))</h1>
      <section class="panel">
      <div class="row">
      <label class="wide">Step size η = <b id="size"></b>
      <input type="range" id="rate" min="0" max="1" step="any" aria-label="Step size"/>
      <span class="marks" aria-hidden="true"><i id="one"></i><i id="two"></i></span></label>
      <label>Steps <b id="number"></b> <input type="range" id="steps" min="0" max="80" value="30" \
      aria-label="Number of steps"/></label>
      <button type="button" id="play" aria-keyshortcuts="Space">Play</button>
      \(sample)
      </div>
      <p id="say" aria-live="polite"></p>
      </section>
      <div class="board">
      <svg id="map" role="img" aria-label="Contours of the function, and the path of gradient descent"></svg>
      <svg id="curve" role="img" aria-label="The function's value after each step"></svg>
      </div>
      <p class="quiet">Drag the start to anywhere. The orange arrows point downhill, against the gradient, which \
      stands across the contours: at the start, and at the last place as the step that comes next.</p>
      \(sentences.map { "<p>\(SVG.escaped($0))</p>" }.joined(separator: "\n"))
      """
  }

  private static let style = """
    main { max-width: 1280px; padding: 14px 24px 40px; }
    h1 { font-size: 1.35rem; margin: 0 0 8px; }
    p { margin: 6px 0; max-width: 80ch; }
    .quiet { color: var(--quiet); }
    .panel { border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; }
    .row { display: flex; flex-wrap: wrap; gap: 10px 22px; align-items: center; }
    label { display: flex; align-items: center; gap: 8px; white-space: nowrap; }
    label.wide { flex: 1 1 420px; position: relative; padding-bottom: 12px; }
    label.wide input { flex: 1; min-width: 120px; margin: 0; }
    b { font-variant-numeric: tabular-nums; min-width: 3.2em; }
    input[type=range] { accent-color: var(--tangent); }
    .marks { position: absolute; bottom: 0; height: 14px; left: 0; right: 0; pointer-events: none; }
    .marks i { position: absolute; font-size: 0.78rem; line-height: 14px; color: var(--quiet);
      font-style: normal; transform: translateX(-50%); }
    button { font: inherit; color: var(--ink); background: var(--band); border: 1px solid var(--rule);
      border-radius: 8px; min-height: 38px; padding: 3px 14px; cursor: pointer; }
    button[aria-pressed=true] { background: var(--green); border-color: var(--green);
      color: var(--onStrong); }
    #play { background: var(--ink); color: var(--paper); border-color: var(--ink); min-width: 84px; }
    #say { font-size: 1.12rem; min-height: 3.2em; margin: 8px 0 0; max-width: none; }
    .board { display: grid; grid-template-columns: minmax(0, 900fr) minmax(0, 420fr); gap: 14px;
      margin-top: 12px; }
    .board svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 10px;
      touch-action: none; font: 16px system-ui, sans-serif; }
    #map { cursor: crosshair; }
    #map, #curve { max-height: 66vh; }
    svg text { fill: var(--quiet); }
    .contour { fill: none; stroke: var(--rule); stroke-width: 1.1; }
    .contour.strong { stroke: var(--quiet); stroke-width: 1.3; }
    .path { fill: none; stroke: var(--tangent); stroke-width: 2.2; stroke-linejoin: round; }
    .dot { fill: var(--tangent); }
    .dot.start { fill: var(--paper); stroke: var(--tangent); stroke-width: 3; }
    .arrow { stroke: var(--adjoint); stroke-width: 3; fill: none; }
    .arrow.head { fill: var(--adjoint); stroke: none; }
    .cloud { stroke: var(--green); stroke-width: 1.6; opacity: 0.75; }
    .axis { stroke: var(--line); }
    .diverging { color: var(--adjoint); }
    @media screen and (max-width: 760px) {
      .board { grid-template-columns: minmax(0, 1fr); overflow-x: auto; }
      #map { min-width: 560px; }
      label.wide { flex-wrap: wrap; }
      label.wide input { flex-basis: 100%; }
      #say { font-size: 1rem; }
    }
    @media print { .panel .row { display: none; } }
    """
}
