import Formatting
import Tracing

extension JacobianChain {
  /// A page with the Jacobians as rectangles to scale, multiplied out step by step from either side.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  package func html() -> String {
    let list = widths.map(String.init).joined(separator: ", ")
    let body = """
      <h1>Shapes of a chain: \(SVG.escaped(widths.map(String.init).joined(separator: " → ")))</h1>
      <section class="panel">
      <div class="row">
      <span class="choice" role="group" aria-label="From which side">
      <button type="button" id="right" aria-pressed="false">From the right: forward</button>
      <button type="button" id="left" aria-pressed="true">From the left: reverse</button></span>
      <button type="button" id="back" aria-label="One step back" aria-keyshortcuts="ArrowLeft">◀</button>
      <button type="button" id="next" aria-label="One step on" aria-keyshortcuts="ArrowRight">▶</button>
      <label>Outputs <input type="number" id="outputs" min="1" max="\(Self.greatestWidth)" \
      value="\(widths[widths.count - 1])"/></label>
      <label>Inputs <input type="number" id="inputs" min="1" max="\(Self.greatestWidth)" \
      value="\(widths[0])"/></label>
      </div>
      <p id="say" aria-live="polite"></p>
      </section>
      <div class="frame" tabindex="0">
      <svg id="chain" role="img" aria-label="The Jacobians to scale"></svg></div>
      <div class="bars" id="bars"></div>
      <h2>One layer, with respect to its weights</h2>
      <p>y = W x with W of m × n. All weights together are m · n inputs, so the whole derivative ∂y/∂W is a picture \
      of m rows and m · n columns: output i uses row i of W only, and x stands there. A row of adjoints ȳ times \
      this picture, folded to m × n, is the outer product ȳᵀ xᵀ; nobody needs the picture.</p>
      <div class="row">
      <label>m <input type="range" id="m" min="1" max="6" value="3"/> <b id="m-now"></b></label>
      <label>n <input type="range" id="n" min="1" max="6" value="4"/> <b id="n-now"></b></label>
      </div>
      <div class="frame" tabindex="0">
      <svg id="layer" role="img" aria-label="The derivative of a layer with respect to its weights"></svg></div>
      <p id="counts"></p>
      """
    return Page(
      title: "Shapes: \(widths.map(String.init).joined(separator: " → "))", styles: [Self.style],
      body: body,
      script: "const given = [\(list)];\n" + PageScript.file("Shapes")
    ).text
  }

  private static let style = """
    main { max-width: 1280px; padding: 14px 24px 40px; }
    h1 { font-size: 1.35rem; margin: 0 0 8px; }
    h2 { font-size: 1.15rem; margin: 34px 0 6px; }
    p { margin: 6px 0; max-width: 80ch; }
    .panel { border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; }
    .row { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; }
    label { display: flex; align-items: center; gap: 8px; }
    b { font-variant-numeric: tabular-nums; }
    input[type=number] { font: inherit; color: inherit; width: 6em; min-height: 36px; padding: 2px 6px;
      border: 1px solid var(--rule); border-radius: 6px; background: var(--paper); }
    input[type=range] { accent-color: var(--tangent); }
    button { font: inherit; color: var(--ink); background: var(--band); border: 1px solid var(--rule);
      border-radius: 8px; min-height: 38px; min-width: 44px; padding: 3px 14px; cursor: pointer; }
    button:disabled { opacity: 0.4; cursor: default; }
    #right[aria-pressed=true] { background: var(--tangent); border-color: var(--tangent);
      color: var(--onStrong); }
    #left[aria-pressed=true] { background: var(--adjoint); border-color: var(--adjoint);
      color: var(--onStrong); }
    #say { font-size: 1.15rem; min-height: 1.6em; margin-top: 8px; max-width: none; }
    #chain { width: 100%; height: auto; max-height: 46vh; margin-top: 14px; }
    #layer { width: 100%; height: auto; max-height: 320px; }
    .frame { overflow-x: auto; }
    .frame svg { min-width: 620px; }
    svg { font: 14px system-ui, sans-serif; }
    svg text { fill: var(--ink); text-anchor: middle; font-variant-numeric: tabular-nums; }
    svg text.quiet { fill: var(--quiet); }
    .matrix { fill: var(--box); stroke: var(--ink); stroke-width: 1.6; }
    .matrix.done { fill: none; stroke: var(--rule); stroke-dasharray: 4 4; }
    .matrix.forward { fill: var(--tangent); fill-opacity: 0.22; stroke: var(--tangent);
      stroke-width: 2.4; }
    .matrix.reverse { fill: var(--adjoint); fill-opacity: 0.22; stroke: var(--adjoint);
      stroke-width: 2.4; }
    .matrix.next { stroke-width: 3; }
    .filled { fill: var(--tangent); }
    .folded { fill: var(--adjoint); }
    .bars { display: grid; gap: 6px; margin: 12px 0 0; }
    .bar { display: grid; grid-template-columns: 15em minmax(60px, 1fr) 9em; gap: 12px;
      align-items: center; }
    .bar .track { height: 16px; border-radius: 8px; background: var(--grid); overflow: hidden; }
    .bar .fill { display: block; height: 100%; border-radius: 8px; transition: width 0.25s; }
    .bar.forward .fill { background: var(--tangent); }
    .bar.reverse .fill { background: var(--adjoint); }
    .bar .count { text-align: right; font-variant-numeric: tabular-nums; }
    @media screen and (max-width: 640px) { .bar { grid-template-columns: 8em minmax(40px, 1fr) 6em;
      font-size: 0.85rem; } }
    """
}
