/// How a lesson's controls look, and the board.
enum LessonStyle {
  static let controls = """
    .tools { display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0 8px; }
    .tools button, .copy, .reveal, .answer button, #bar button { font: inherit; font-size: 0.95rem;
      color: var(--ink); background: var(--band); border: 1px solid var(--rule); border-radius: 8px;
      min-height: 36px; padding: 2px 14px; cursor: pointer; }
    button[aria-pressed=true] { background: var(--green); border-color: var(--green);
      color: var(--onStrong); }
    .codebox { position: relative; }
    .copy { position: absolute; top: 8px; right: 8px; min-height: 30px; font-size: 0.82rem;
      background: var(--paper); opacity: 0.85; }
    .copy:hover, .copy:focus-visible { opacity: 1; }
    .drawing summary { font-weight: 400; color: var(--quiet); font-size: 0.9rem; padding: 2px 0; }
    .predict { background: var(--note); border: 1px solid var(--noteRule); border-radius: 10px;
      padding: 10px 16px; max-width: none; }
    .predict strong { color: var(--adjoint); margin-right: 6px; }
    .reveal { display: none; margin-left: 8px; }
    .covering:not(.board) .step:not(.revealed) .results,
    .covering:not(.board) .step:not(.revealed) .figures { display: none; }
    .covering:not(.board) .step:not(.revealed) .reveal { display: inline-block; }
    .film figcaption { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center;
      max-width: 640px; margin: 8px auto 0; }
    .film button { font: inherit; color: var(--paper); background: var(--ink); border: 0;
      border-radius: 8px; min-height: 36px; min-width: 84px; cursor: pointer; }
    .film input { flex: 1 1 160px; accent-color: var(--tangent); }
    .film output { min-width: 13em; font-variant-numeric: tabular-nums; }
    .film .boundary { fill: none; stroke: var(--ink); stroke-width: 2.4; stroke-linecap: round; }
    .exercises li { margin: 0 0 18px; }
    .exercises li p { margin: 6px 0; }
    .answer { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; }
    .answer input { font: inherit; color: inherit; background: var(--paper); width: 18em; max-width: 100%;
      min-height: 38px; padding: 2px 10px; border: 1px solid var(--rule); border-radius: 8px; }
    .answer output { flex: 1 1 16em; }
    .answer .right { color: var(--green); font-weight: 600; }
    .answer .wrong { color: var(--adjoint); }
    @media screen and (max-width: 640px) {
      .figures .chart { font-size: 15px; }
      .figures .chart .small { font-size: 14px; }
      .figures svg { min-width: min(var(--natural, 0px), max(0px, (var(--natural, 0px) - 480px) * 99)); }
      .copy { position: static; display: block; margin: 14px 0 -8px auto; }
    }
    #bar { display: flex; align-items: center; gap: 10px; position: fixed; right: 16px; bottom: 12px;
      z-index: 9; }
    #bar[hidden] { display: none; }
    #where { color: var(--quiet); font-size: 1rem; }
    @media print { .tools, .copy, .reveal, .answer, .film figcaption, #bar, .drawing { display: none; }
      .covering .step .results, .covering .step .figures { display: block !important; } }
    """

  /// One step a screen, in letters that are legible from the last row.
  static let board = """
    @media screen {
    .board body { font-size: 25px; line-height: 1.45; overflow: hidden; }
    .board main { max-width: none; padding: 0; }
    .board main > * { display: none; }
    .board main > .current { display: block; position: fixed; inset: 0; overflow: auto; margin: 0;
      padding: 20px 44px 64px; border: 0; border-radius: 0; background: var(--paper); }
    .board #bar { display: flex; }
    .board #bar button, .board #where { font-size: 24px; }
    .board .tools, .board .copy, .board .drawing, .board .reveal, .board p.links { display: none; }
    .board h1 { font-size: 60px; margin-top: 18vh; }
    .board .goal { font-size: 34px; max-width: 30em; }
    .board h2 { font-size: 34px; margin: 0 0 14px; }
    .board p, .board ul { max-width: 62em; margin: 0.5em 0; font-size: 25px; }
    .board code, .board pre, .board samp, .board pre.output, .board p code { font-size: 24px;
      line-height: 1.38; }
    .board div.formula { padding: 0; margin: 10px 0; }
    .board div.formula table { font-size: 28px; line-height: 1.5; }
    .board pre { max-height: none; white-space: pre-wrap; margin: 6px 0; }
    .board .look .prose, .board .look .figures, .board .step .codebox, .board .step .predict, .board .step .results { display: none; }
    .board [data-part=look] .prose, .board [data-part=picture] .figures, .board [data-part=code] .codebox, .board [data-part=predict] .predict,
    .board [data-part=result] .predict, .board [data-part=result] .results { display: block; }
    .board [data-part=predict] .predict { font-size: 40px; line-height: 1.35; margin-top: 12vh;
      padding: 30px 40px; }
    .board .exercises .worked .prose, .board .exercises .worked .figures { display: block; }
    .board .exercises details { font-size: 25px; }
    .board .prose p { font-size: 28px; }
    .board main > [data-part=picture] { padding: 10px 24px 60px; }
    .board [data-part=picture] h2 { display: none; }
    .board .chart { --least: 16px; }
    .board .chart .small { font-size: 13px; }
    .board .figures figure { margin: 0; overflow: visible; }
    .board .step .figures figure:not(.shown) { display: none; }
    .board .figures svg { width: 100%; max-width: none; height: calc(100vh - 74px); border: 0; }
    .board .figures .film svg { height: calc(100vh - 124px); }
    .board .film figcaption { font-size: 25px; max-width: 900px; }
    .board .answer input, .board .answer button, .board .answer output { font-size: 25px; }
    }
    """
}
