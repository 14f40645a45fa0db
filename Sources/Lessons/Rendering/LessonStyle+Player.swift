extension LessonStyle {
  /// A player on the board has the screen for itself, in letters of 24 px.
  ///
  /// Inputs are above, graph and table side by side; one that is larger than its half moves with the steps.
  static let playerOnBoard = """
    @media screen {
    .board main > [data-part=player] { padding: 10px 20px 0; overflow: hidden; }
    .board [data-part=player] > *, .board .stage, .board .stage .modes, .board .stage .results {
      display: none; }
    .board [data-part=player] > .results { display: block; margin: 0; }
    .board [data-part=player] > .results > :not(.stage) { display: none; }
    .board .stage.shown { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: 8px;
      height: calc(100vh - 74px); margin: 0; font-size: 24px; line-height: 1.3; }
    .board .stage.shown :not(svg, svg *, sub, sup) { font-size: inherit; }
    .board .player { margin: 0; padding: 8px 12px; }
    .board .inputs { flex-wrap: wrap; overflow: visible; }
    .board .inputs .input { gap: 8px; padding: 2px 8px; }
    .board .stage.shown input[type=number] { width: 3.9em; }
    .board .stage.shown input[data-part=seed], .board .stage.shown input[data-part=weight] {
      width: 2.8em; }
    .board .inputs input[type=range] { width: 70px; }
    .board .now { margin-top: 6px; min-height: 2.7em; }
    .board .say { line-height: 1.3; }
    .board .stage.shown .sheet { grid-template: minmax(0, 1fr) / minmax(0, 5fr) minmax(0, 7fr);
      height: auto; max-height: none; }
    .board .stage.shown .canvas svg { width: calc(var(--least-width) * 2.61); height: auto;
      min-width: 0; min-height: 0; max-width: none; max-height: none; }
    .board .stage.shown .canvas, .board .stage.shown .scroll { max-height: none; }
    .board .trace .partial { font-size: 14px; }
    .board .stage.shown td { padding: 4px 8px; }
    }
    @media screen and (max-width: 1000px) {
    .board .stage.shown .sheet { grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr); }
    }
    """
}
