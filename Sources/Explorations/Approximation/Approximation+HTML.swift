import Formatting
import Tracing

extension Approximation {
  /// A page on which sigmoids are dragged into steps, bumps and the curve, and bumps into a tower.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  package func html() -> String {
    let facts = JSON.object([
      (key: "from", value: .number(interval.lowerBound)),
      (key: "to", value: .number(interval.upperBound)),
      (
        key: "values",
        value: .array(values.map { .number(($0 * 1e7).rounded() / 1e7) })
      ),
      (key: "slope", value: .number(largestSlope)), (key: "steepness", value: .number(steepness)),
      (key: "name", value: .string(function.variables[0])),
    ]).text
    return Page(
      title: title, styles: [Self.style], body: body,
      script: "const facts = \(facts);\n" + PageScript.file("Plot") + "\n"
        + PageScript.file("Approximation")
    ).text
  }

  private var body: String {
    """
    <h1>\(SVG.escaped(title))</h1>
    <section class="panel">
    <div class="row" role="group" aria-label="What is drawn">
    <span class="choice"><span>One sigmoid</span>
    \(Self.buttons([("5, 0", "5,0"), ("5, 3", "5,3"), ("10, −7", "10,-7"), ("100, −20", "100,-20")], "σ(w x + b) with w, b ="))
    </span>
    <span class="choice"><span>Two make a bump</span>
    <button type="button" data-units="1,100,-20;-1,100,-40" aria-pressed="false">0.2 to 0.4</button>
    <button type="button" data-units="2,100,-60;-2,100,-80" aria-pressed="false">0.6 to 0.8</button>
    <button type="button" data-units="1,100,-20;-1,100,-40;2,100,-60;-2,100,-80" aria-pressed="false">both</button>
    </span>
    <span class="choice"><button type="button" id="curve" aria-pressed="false">The curve from bumps</button></span>
    </div>
    <div id="sliders"></div>
    <div class="row" id="counts" hidden="hidden">
    <label class="wide">Bumps N = <b id="number"></b> <input type="range" id="bumps" min="1" max="80" value="10"/></label>
    <label class="wide">Steepness w = <b id="steep"></b> <input type="range" id="steepness" min="1" max="5" step="0.05" value="4.3"/></label>
    <button type="button" id="grow" aria-keyshortcuts="Space">Play</button>
    </div>
    <p id="say" aria-live="polite"></p>
    </section>
    <div class="board">
    <svg id="plot" role="img" aria-label="The function, the sigmoids, and their sum"></svg>
    <svg id="errors" role="img" aria-label="The largest error against the number of bumps"></svg>
    </div>
    <p class="quiet">Drag a dot sideways to move a step: b = −w · place. Drag it up or down to change its height u.</p>
    <h2>In two dimensions: a tower</h2>
    <p>A bump along x plus a bump along y is 2 where they cross, 1 on the arms of the cross, and 0 elsewhere. One more
    sigmoid, σ(W (h − 3/2)), keeps only what is higher than 3/2: a tower, of two layers. Towers side by side make any
    surface.</p>
    <div class="panel row">
    <label>Width <input type="range" id="width" min="0.1" max="0.9" step="0.01" value="0.4"/> <b id="width-now"></b></label>
    <label>Steepness w <input type="range" id="slope" min="1" max="2.5" step="0.05" value="1.8"/> <b id="slope-now"></b></label>
    <label><input type="checkbox" id="squash"/> The second layer, W = <b id="outer">20</b></label>
    <p id="tower-say" aria-live="polite"></p>
    </div>
    <svg id="tower" role="img" aria-label="The sum of two bumps as a surface"></svg>
    """
  }

  private static func buttons(_ list: [(words: String, unit: String)], _ hint: String) -> String {
    list.map {
      """
      <button type="button" data-units="1,\($0.unit)" title="\(hint) \($0.words)" \
      aria-pressed="false">\($0.words)</button>
      """
    }.joined(separator: "\n")
  }

  private static let style = """
    main { max-width: 1280px; padding: 14px 24px 40px; }
    h1 { font-size: 1.35rem; margin: 0 0 8px; }
    h2 { font-size: 1.15rem; margin: 30px 0 4px; }
    p { margin: 6px 0; max-width: 84ch; }
    .quiet { color: var(--quiet); }
    .panel { border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; }
    .row { display: flex; flex-wrap: wrap; gap: 8px 22px; align-items: center; }
    .row[hidden] { display: none; }
    .choice { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
    .choice > span { color: var(--quiet); margin-right: 2px; }
    label { display: flex; align-items: center; gap: 8px; white-space: nowrap; }
    label.wide { flex: 1 1 260px; min-width: 0; }
    label.wide input { flex: 1; min-width: 50px; }
    b { font-variant-numeric: tabular-nums; min-width: 3em; }
    input[type=range], input[type=checkbox] { accent-color: var(--tangent); }
    .unit { display: grid; grid-template-columns: 11em repeat(3, minmax(120px, 1fr)); gap: 4px 18px;
      align-items: center; margin-top: 6px; }
    .unit input { flex: 1; min-width: 60px; }
    .unit .name { font-variant-numeric: tabular-nums; font-weight: 600; }
    button { font: inherit; color: var(--ink); background: var(--band); border: 1px solid var(--rule);
      border-radius: 8px; min-height: 36px; padding: 2px 12px; cursor: pointer; }
    button[aria-pressed=true] { background: var(--tangent); border-color: var(--tangent);
      color: var(--onStrong); }
    #grow { background: var(--ink); color: var(--paper); border-color: var(--ink); min-width: 84px; }
    #say { font-size: 1.1rem; min-height: 3em; max-width: none; margin-top: 10px; }
    #tower-say { flex-basis: 100%; margin: 0; }
    .board { display: grid; grid-template-columns: minmax(0, 860fr) minmax(0, 420fr); gap: 14px;
      margin-top: 12px; }
    .board svg { width: 100%; height: auto; max-height: 58vh; border: 1px solid var(--line);
      border-radius: 10px; touch-action: none; }
    svg { font: 16px system-ui, sans-serif; }
    svg text { fill: var(--quiet); }
    .axis { stroke: var(--line); }
    .zero { stroke: var(--rule); }
    .target { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 6 5; }
    .single { fill: none; stroke: var(--tangent); stroke-width: 1.4; opacity: 0.5; }
    .sum { fill: none; stroke: var(--tangent); stroke-width: 3; stroke-linejoin: round; }
    .off { stroke: var(--adjoint); stroke-width: 3; }
    .line { fill: none; stroke: var(--adjoint); stroke-width: 2; }
    .handle { fill: var(--paper); stroke: var(--tangent); stroke-width: 3; cursor: grab; }
    .now { fill: var(--adjoint); }
    #tower { width: 100%; height: auto; max-height: 70vh; }
    #tower path { stroke: var(--paper); stroke-width: 0.5; stroke-linejoin: round; }
    @media screen and (max-width: 760px) {
      .board { grid-template-columns: minmax(0, 1fr); overflow-x: auto; }
      #plot { min-width: 560px; }
      .unit { grid-template-columns: 1fr; }
      #say { font-size: 1rem; }
    }
    @media print { .panel .row, #sliders { display: none; } }
    """
}
