extension TraceStyle {
  /// The style of a stage: controls, graph and table.
  static let stage = """
    .tangent { color: var(--tangent); }
    .adjoint { color: var(--adjoint); }
    .stage i, .stage sub, .stage sup, .modes i, .modes sub, .modes sup {
      font-family: "STIX Two Text", Cambria, "Times New Roman", serif; }
    sub, sup { font-size: 0.72em; line-height: 0; }
    figcaption { color: var(--quiet); font-size: 0.9rem; }

    ul.modes { list-style: none; margin: 0 0 10px; padding: 0; max-width: none; font-size: 0.85rem;
      line-height: 1.4; display: flex; flex-wrap: wrap; gap: 2px 24px; }
    ul.modes li::before { content: "■ "; }

    .sheet { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, max-content) minmax(0, 1fr); }
    .sheet figure { margin: 0; min-height: 0; display: flex; flex-direction: column; }
    .canvas { overflow: auto; min-height: 0; text-align: center; }
    .canvas svg { display: inline-block; width: auto; height: auto; max-width: 100%; max-height: 44vh;
      min-width: var(--least-width); min-height: var(--least-height); vertical-align: top; }
    .scroll { overflow: auto; min-height: 0; }
    .sheet .scroll { border: 1px solid var(--line); border-radius: 10px; }
    .wide .canvas svg { max-height: 36vh; }
    @media screen and (min-width: 900px) {
      .sheet.tall { grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
        grid-template-rows: minmax(0, 1fr); max-height: 92vh; }
      .sheet.tall .canvas svg { max-height: none; }
    }
    @media screen and (min-width: 1200px) and (max-height: 820px) {
      .sheet:not(.wide) { grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
        grid-template-rows: minmax(0, 1fr); }
      .sheet:not(.wide) .canvas svg { max-height: none; }
      .sheet:not(.wide) table.steps { font-size: 13.5px; }
      .sheet:not(.wide) td { padding: 4px 6px; }
    }
    @media screen and (min-width: 900px) and (min-height: 821px) {
      .inputs { flex-wrap: wrap; }
    }
    @media screen and (max-width: 899px) {
      .canvas, .sheet .scroll { max-height: 62vh; }
    }

    .player { display: none; position: sticky; top: 0; z-index: 2; background: var(--paper);
      border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; margin-bottom: 10px; }
    .live .player { display: block; }
    .controls { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .player button, .player select { font: inherit; color: var(--ink); background: var(--band);
      border: 1px solid var(--rule); border-radius: 8px; min-width: 44px; min-height: 38px;
      padding: 3px 12px; cursor: pointer; }
    .icon { width: 16px; height: 16px; fill: currentColor; vertical-align: -2px; }
    .player .play { min-width: 100px; background: var(--ink); color: var(--paper);
      border-color: var(--ink); }
    .play .icon { margin-right: 8px; }
    .player .switch[aria-pressed=true] { background: var(--green); color: var(--onStrong);
      border-color: var(--green); }
    .player button:disabled { opacity: 0.4; cursor: default; }
    .speed { color: var(--quiet); }
    .progress { flex: 1 1 180px; min-width: 120px; height: 28px; accent-color: var(--ink);
      appearance: none; background: none; }
    .progress::-webkit-slider-runnable-track { height: 6px; border-radius: 3px; background:
      linear-gradient(90deg, var(--tangent) var(--turn), var(--adjoint) var(--turn)); }
    .progress::-moz-range-track { height: 6px; border-radius: 3px; background:
      linear-gradient(90deg, var(--tangent) var(--turn), var(--adjoint) var(--turn)); }
    .progress::-webkit-slider-thumb { appearance: none; width: 20px; height: 20px; margin-top: -7px;
      border-radius: 50%; background: var(--ink); border: 3px solid var(--paper);
      box-shadow: 0 0 0 1px var(--ink); }
    .progress::-moz-range-thumb { width: 16px; height: 16px; border-radius: 50%;
      background: var(--ink); border: 3px solid var(--paper); box-shadow: 0 0 0 1px var(--ink); }

    .inputs { display: flex; gap: 8px; align-items: center; overflow-x: auto; margin-top: 8px;
      padding-bottom: 2px; }
    .inputs .input { display: flex; flex: none; gap: 10px; align-items: center;
      background: var(--input); border: 1px solid var(--inputRule); border-radius: 8px;
      padding: 3px 10px; white-space: nowrap; }
    .inputs .input:has(.adjoint) { background: var(--band); border-color: var(--rule); }
    .stage input[type=number], .say input[type=text] { font: inherit; color: inherit; width: 6.2em;
      min-height: 32px; padding: 2px 6px; border: 1px solid var(--rule); border-radius: 6px;
      background: var(--paper); font-variant-numeric: tabular-nums; }
    .stage input[data-part=seed], .stage input[data-part=weight] { width: 4.4em; }
    .inputs input[type=range] { width: 110px; accent-color: var(--green); }
    .fixed { color: var(--quiet); margin: 8px 0 0; }

    .now { display: flex; gap: 20px; align-items: baseline; min-height: 3.5em; margin-top: 8px; }
    .phase { flex: none; min-width: 9em; font-weight: 600; }
    .phase small { color: var(--quiet); font-weight: 400; }
    .say { font-size: 1.12rem; line-height: 1.5; font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere; }
    .say input[type=text] { width: 11em; margin-left: 4px; }
    .say form label { color: var(--ink); }
    .remark { color: var(--adjoint); min-height: 1.5em; font-size: 1rem; }
    .right { color: var(--green); font-size: 1rem; }
    .warning { color: var(--adjoint); }

    .counters { display: grid; gap: 3px; margin-top: 6px; font-size: 0.92rem; }
    .counter { display: grid; grid-template-columns: 12em minmax(60px, 1fr) 9.5em; gap: 12px;
      align-items: center; }
    .track { height: 12px; border-radius: 6px; background: var(--grid); overflow: hidden; }
    .bar { display: block; width: 0; height: 100%; background: currentColor; border-radius: 6px;
      transition: width 0.25s; }
    .counter .done { font-variant-numeric: tabular-nums; display: inline-block; min-width: 2.2em;
      text-align: right; }

    table.steps { width: 100%; font-size: 15px; }
    .stage th, .results th { text-align: left; font-weight: 600; padding: 6px 10px;
      border-bottom: 2px solid var(--rule); background: var(--paper); }
    .steps thead th { position: sticky; top: 0; z-index: 1; }
    .stage td { padding: 4px 8px; vertical-align: top; white-space: nowrap; }
    .stage td.number { padding-left: 0; }
    .part { padding-left: 1.4em; }
    .whole { display: inline-block; text-align: right; }
    .w0 { min-width: var(--w0); } .w1 { min-width: var(--w1); } .w2 { min-width: var(--w2); }
    tr.input + tr.step td, tr.input + tr.output td, tr.step + tr.output td {
      border-top: 1px solid var(--rule); }
    .steps tbody tr:nth-child(even) { background: var(--band); }
    .line { border-radius: 6px; }
    .results { margin-top: 14px; }
    @media screen {
      td.later, .line.later { color: transparent; }
      td.later *, .line.later * { color: transparent; }
      .trace .later, .stage > .results .later { visibility: hidden; }
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
      .crossed .trace .num, .crossed .trace .partial { visibility: hidden; }
      .crossed td.number, .crossed td.number *, .crossed .sum { color: transparent; }
      .crossed .results { visibility: hidden; }
    }
    @media screen and (max-width: 640px) {
      .player { padding: 8px 10px; }
      .now { display: block; min-height: 5.2em; }
      .progress { flex-basis: 100%; order: 9; }
      .speed { font-size: 0; }
      .speed select { font-size: 1rem; }
      .player .play { min-width: 44px; padding: 3px 8px; }
      .player .play span { display: none; }
      .play .icon { margin: 0; }
      .player button, .player select { min-width: 40px; padding: 3px 8px; }
      .say { font-size: 1rem; max-height: 7.6em; overflow-y: auto; }
      .counter { grid-template-columns: 9em minmax(30px, 1fr) 8em; gap: 6px; font-size: 0.82rem; }
    }
    @media print {
      .live .player { display: none; }
      .sheet { display: block; }
      .canvas, .scroll { overflow: visible; max-height: none; }
      .sheet .scroll { border: 0; }
      .canvas svg { min-width: 0; min-height: 0; max-height: 240mm; }
      table.steps { font-size: 8pt; }
      .stage td { padding: 2px 5px; }
      .stage td.known, .stage td.tangent { white-space: normal; }
      .stage td.number { white-space: nowrap; padding-left: 0; }
    }
    """
}
