import Calculations
import Expressions
import Formatting
import Tracing

extension Activations {
  /// A page with the functions and their slopes, the corner at 0, the slope through many layers, and two weights.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  /// - Throws: What is wrong with an expression.
  package func html() throws -> String {
    let paths = try all.map { activation in
      // In a browser gelu is its formula.
      let source =
        activation.name == "gelu" ? "x*erfc(-x/sqrt(2))/2" : activation.function.source
      let names = activation.function.variables
      let system = try ExpressionSystem([source], variables: names)
      return try PathModels(at: PathModels.points(around: 0, reach: 32)) { x in
        system.trace(at: [x], names: names, along: nil, weights: nil)
      }
    }
    let models = paths.flatMap(\.models)
    var (count, places) = (0, [JSON]())
    for path in paths {
      places.append(.array((count..<(count + path.models.count)).map { .integer($0) }))
      count += path.models.count
    }
    let facts = JSON.object([
      (key: "names", value: .strings(all.map(\.name))), (key: "paths", value: .array(places)),
    ]).text
    return Page(
      title: "Activations", styles: [ExplorationStyle.common, Self.style], body: body,
      script: "const facts = \(facts);\n"
        + PageScript.text(running: models, then: "Plot", "Activations")
    ).text
  }

  private var body: String {
    let buttons = (all.map(\.name) + ["none"]).enumerated().map { i, name in
      """
      <button type="button" class="s\(i)" data-activation="\(i)" aria-pressed="false">\(SVG.escaped(name))</button>
      """
    }
    return """
      <h1>Activations: bends, corners and plateaus</h1>
      <section class="panel">
      <div class="row">
      <span class="choice" role="group" aria-label="Which function">\(buttons.joined(separator: "\n"))</span>
      <label class="wide">x = <b id="x-now"></b>
      <input type="range" id="x" min="-6" max="6" step="0.01" value="0.5" aria-label="Where"/></label>
      </div>
      <p id="say" aria-live="polite"></p>
      </section>
      <div class="board">
      <svg id="values" role="img" aria-label="The functions"></svg>
      <svg id="slopes" role="img" aria-label="Their slopes"></svg>
      </div>
      <div class="board">
      <section>
      <h2>At 0, beside both quotients</h2>
      <div class="row"><label class="wide">h = <b id="h-now"></b>
      <input type="range" id="h" min="0" max="6" step="any" value="0" aria-label="The step, smaller to the right"/></label></div>
      <svg id="corner" role="img" aria-label="The function around 0 with the secants to the left and to the right"></svg>
      <p id="corner-say" aria-live="polite"></p>
      </section>
      <section>
      <h2>Through K layers</h2>
      <div class="row"><label class="wide">K = <b id="k-now"></b>
      <input type="range" id="k" min="1" max="30" value="20" aria-label="Layers"/></label>
      <label class="wide">weight <b id="w-now"></b>
      <input type="range" id="w" min="0.1" max="6" step="0.1" value="1" aria-label="The weight of each layer"/></label></div>
      <svg id="depth" role="img" aria-label="The slope against the number of layers, on a logarithmic axis"></svg>
      <p id="depth-say" aria-live="polite"></p>
      </section>
      </div>
      <h2>Two weights: w₂ a(w₁ x)</h2>
      <div class="row"><label class="wide">w₁ = <b id="w1-now"></b>
      <input type="range" id="w1" min="-4" max="4" step="0.1" value="1" aria-label="The first weight"/></label>
      <label class="wide">w₂ = <b id="w2-now"></b>
      <input type="range" id="w2" min="-4" max="4" step="0.1" value="1" aria-label="The second weight"/></label></div>
      <div class="board">
      <svg id="layers" role="img" aria-label="The two layers as a function of x"></svg>
      <div><p id="layers-say" aria-live="polite"></p></div>
      </div>
      """
  }

  private static let style = """
    .s0 { --own: var(--tangent); } .s1 { --own: var(--adjoint); } .s2 { --own: var(--green); }
    .s3 { --own: var(--ink); } .s4 { --own: var(--noteRule); } .s5 { --own: var(--inputRule); }
    .s6 { --own: var(--quiet); }
    .choice button { border-color: var(--own); border-width: 2px; }
    .choice button[aria-pressed=true] { background: var(--own); border-color: var(--own);
      color: var(--onStrong); }
    label.wide { flex: 1 1 240px; white-space: nowrap; }
    label.wide input { flex: 1; min-width: 60px; accent-color: var(--tangent); }
    b { font-variant-numeric: tabular-nums; min-width: 3.6em; }
    #say { min-height: 1.6em; }
    .board { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px 22px;
      margin-top: 12px; align-items: start; }
    .board svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 10px; }
    .board h2 { margin-top: 18px; }
    .board p { font-variant-numeric: tabular-nums; }
    svg { font: 17px system-ui, sans-serif; }
    svg text { fill: var(--quiet); }
    svg text.named { fill: var(--own); font-weight: 600; }
    .axis { stroke: var(--line); }
    .zero { stroke: var(--rule); stroke-width: 1.5; }
    .graph { fill: none; stroke: var(--own); stroke-width: 2; stroke-linejoin: round; opacity: 0.75; }
    .graph.chosen { stroke-width: 4; opacity: 1; }
    .spot { fill: var(--own); }
    .secant { stroke: var(--adjoint); stroke-width: 2.4; }
    .secant.central { stroke: var(--quiet); stroke-dasharray: 8 6; }
    .bound { fill: none; stroke: var(--rule); stroke-width: 2; stroke-dasharray: 6 5; }
    .whole { white-space: nowrap; }
    .now { stroke: var(--rule); stroke-dasharray: 3 4; }
    @media screen and (max-width: 760px) {
      .board { grid-template-columns: minmax(0, 1fr); }
      label.wide { flex-basis: 100%; }
    }
    """
}
