extension TraceStyle {
  /// The style of a page around its picture.
  static let page = """
    main { max-width: 1180px; padding-top: 28px; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 8px; }
    h2 { font-size: 1.1rem; margin: 28px 0 6px; }
    p { margin: 4px 0; max-width: 75ch; }
    ul.modes { list-style: none; margin: 0 0 16px; padding: 0; }
    ul.modes li::before { content: "■ "; }
    .tangent { color: var(--tangent); }
    .adjoint { color: var(--adjoint); }
    i, sub, sup { font-family: "STIX Two Text", Cambria, "Times New Roman", serif; }
    sub, sup { font-size: 0.72em; line-height: 0; }
    figure { margin: 12px 0; }
    figcaption { color: var(--quiet); font-size: 0.9rem; }
    .canvas { overflow: auto; max-height: 72vh; text-align: center; }
    .canvas svg { display: inline-block; height: auto; max-width: 100%;
      min-width: var(--least, 560px); }
    .player { display: none; position: sticky; top: 0; z-index: 1; background: var(--paper);
      border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; }
    .live .player { display: block; }
    .controls { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    button, select { font: inherit; color: var(--ink); background: var(--band);
      border: 1px solid var(--rule); border-radius: 8px; min-width: 44px; min-height: 40px;
      padding: 4px 12px; cursor: pointer; }
    .icon { width: 16px; height: 16px; fill: currentColor; vertical-align: -2px; }
    #play .icon { margin-right: 8px; }
    #play { min-width: 104px; background: var(--ink); color: var(--paper);
      border-color: var(--ink); }
    button:disabled { opacity: 0.4; cursor: default; }
    .speed { color: var(--quiet); }
    #slider { flex: 1 1 180px; min-width: 140px; height: 28px; accent-color: var(--ink);
      appearance: none; background: none; }
    #slider::-webkit-slider-runnable-track { height: 6px; border-radius: 3px; background:
      linear-gradient(90deg, var(--tangent) var(--turn), var(--adjoint) var(--turn)); }
    #slider::-moz-range-track { height: 6px; border-radius: 3px; background:
      linear-gradient(90deg, var(--tangent) var(--turn), var(--adjoint) var(--turn)); }
    #slider::-webkit-slider-thumb { appearance: none; width: 20px; height: 20px; margin-top: -7px;
      border-radius: 50%; background: var(--ink); border: 3px solid var(--paper);
      box-shadow: 0 0 0 1px var(--ink); }
    #slider::-moz-range-thumb { width: 16px; height: 16px; border-radius: 50%;
      background: var(--ink); border: 3px solid var(--paper); box-shadow: 0 0 0 1px var(--ink); }
    .now { display: flex; gap: 20px; align-items: baseline; min-height: 3.6em; margin-top: 8px; }
    .phase { flex: none; min-width: 9.5em; font-weight: 600; }
    .phase small { color: var(--quiet); font-weight: 400; }
    .say { font-size: 1.12rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .scroll { overflow: auto; max-height: 80vh; }
    table.steps { width: 100%; font-size: 15px; }
    th { text-align: left; font-weight: 600; padding: 6px 10px; border-bottom: 2px solid var(--rule);
      background: var(--paper); }
    .steps thead th { position: sticky; top: 0; }
    td { padding: 4px 8px; vertical-align: top; white-space: nowrap; }
    .number { padding-left: 0; }
    .whole { display: inline-block; text-align: right; }
    .w0 { min-width: var(--w0); } .w1 { min-width: var(--w1); } .w2 { min-width: var(--w2); }
    tr.input + tr.step td, tr.input + tr.output td, tr.step + tr.output td {
      border-top: 1px solid var(--rule); }
    .steps tbody tr:nth-child(even) { background: var(--band); }
    .costs th, .costs td { text-align: right; padding: 4px 12px; }
    .costs th[scope=row] { text-align: left; font-weight: 400; border: 0; white-space: nowrap; }
    .line { border-radius: 6px; }
    @media screen {
      td.later, .line.later { color: transparent; }
      td.later *, .line.later * { color: transparent; }
      .trace .later { visibility: hidden; }
      td.now-forward, .line.now-reverse { background: var(--glow); }
      .trace .now-forward .box { fill: var(--glow); stroke: var(--tangent); stroke-width: 3; }
      .trace .now-reverse .box { fill: var(--glow); stroke: var(--adjoint); stroke-width: 3; }
      .trace .source .box { stroke: var(--adjoint); stroke-width: 2; }
      .trace .now-forward .line { stroke: var(--tangent); stroke-width: 3; }
      .trace .now-reverse .line { stroke: var(--adjoint); stroke-width: 3; }
      .trace .now-forward .head { fill: var(--tangent); }
      .trace .now-reverse .head { fill: var(--adjoint); }
      .trace .label.now-forward .partial { fill: var(--tangent); font-weight: 600; }
      .trace .label.now-reverse .partial { fill: var(--adjoint); font-weight: 600; }
    }
    @media screen and (max-width: 640px) { .now { display: block; } }
    @media print {
      .live .player { display: none; }
      .canvas, .scroll { overflow: visible; max-height: none; }
      .canvas svg { min-width: 0; max-height: 240mm; }
      .results p { break-inside: avoid; }
      table.costs { font-size: 10pt; }
      table.steps { font-size: 8pt; }
      td { padding: 2px 5px; }
      td.known, td.tangent { white-space: normal; }
      td.number { white-space: nowrap; }
      .number { padding-left: 0; }
    }
    """
}
