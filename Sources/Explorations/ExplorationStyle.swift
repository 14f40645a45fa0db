/// What the newer pages of explorations have in common.
enum ExplorationStyle {
  static let common = """
    main { max-width: 1280px; padding: 14px 24px 40px; }
    h1 { font-size: 1.35rem; margin: 0 0 8px; }
    h2 { font-size: 1.15rem; margin: 30px 0 6px; }
    p { margin: 6px 0; max-width: 84ch; }
    .quiet { color: var(--quiet); }
    .panel { border: 1px solid var(--rule); border-radius: 12px; padding: 10px 14px; }
    .row { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; }
    .choice { display: flex; flex-wrap: wrap; gap: 6px; }
    label { display: flex; align-items: center; gap: 8px; }
    select { font: inherit; color: inherit; min-height: 38px; padding: 2px 8px; background: var(--paper);
      border: 1px solid var(--rule); border-radius: 8px; }
    button { font: inherit; color: var(--ink); background: var(--band); border: 1px solid var(--rule);
      border-radius: 8px; min-height: 38px; min-width: 44px; padding: 3px 14px; cursor: pointer; }
    button:disabled { opacity: 0.4; cursor: default; }
    button[aria-pressed=true] { background: var(--tangent); border-color: var(--tangent);
      color: var(--onStrong); }
    #rows[aria-pressed=true] { background: var(--adjoint); border-color: var(--adjoint); }
    #say { font-size: 1.12rem; min-height: 3.1em; margin-top: 8px; max-width: none; }
    .frame { overflow-x: auto; }
    .frame svg { min-width: 620px; }
    svg { font: 15px system-ui, sans-serif; }
    .bars { display: grid; gap: 6px; margin: 12px 0; }
    .bar { display: grid; grid-template-columns: 15em minmax(60px, 1fr) 5em; gap: 12px;
      align-items: center; }
    .bar .track { height: 16px; border-radius: 8px; background: var(--grid); overflow: hidden; }
    .bar .fill { display: block; height: 100%; border-radius: 8px; transition: width 0.25s; }
    .bar .count { text-align: right; font-variant-numeric: tabular-nums; }
    @media screen and (max-width: 640px) { .bar { grid-template-columns: 9em minmax(40px, 1fr) 3em;
      font-size: 0.85rem; } #say { font-size: 1rem; } }
    @media print { .panel .row { display: none; } }
    """
}
