import Charts
import Formatting

/// What the pages of lessons have in common.
enum Page {
  /// A page of a title and a body.
  static func text(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>\(SVG.escaped(title))</title>
    <style>
    \(style)
    \(Chart.stylesheet)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark;
      --page: #FFFFFF; --text: #1B1F24; --faint: #59636E; --line: #DDE2E7; --band: #F5F7F9;
      --accent: #0067A3; --warm: #B84A00; --green: #1F7A4D; --note: #FFF9E8; --noteLine: #E9C46A; }
    @media screen and (prefers-color-scheme: dark) { :root {
      --page: #14181D; --text: #E8EBEE; --faint: #9BA5AF; --line: #2F3740; --band: #1B2128;
      --accent: #6CBDF3; --warm: #FF9A5F; --green: #7BD3A4; --note: #26220F; --noteLine: #7A6A2B; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--text);
      font: 17px/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main { max-width: 880px; margin: 0 auto; padding: 32px 24px 72px; }
    nav { font-size: 0.9rem; margin-bottom: 20px; }
    a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
    h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 12px; letter-spacing: -0.01em; }
    h2 { font-size: 1.35rem; line-height: 1.3; margin: 52px 0 10px; }
    .count { display: inline-block; min-width: 1.9em; height: 1.9em; line-height: 1.9em;
      margin-right: 8px; font-size: 0.72em; text-align: center; vertical-align: 0.14em;
      border-radius: 50%; background: var(--accent); color: var(--page); }
    p { margin: 12px 0; max-width: 46rem; }
    p code { font-size: 0.86em; }
    .goal { font-size: 1.15rem; color: var(--faint); margin-top: 0; }
    p.links, p.quiet { color: var(--faint); font-size: 0.95rem; }
    header { border-bottom: 1px solid var(--line); padding-bottom: 8px; }
    footer { border-top: 1px solid var(--line); margin-top: 48px; padding-top: 8px; }
    code, pre { font: 0.8rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono",
      monospace; font-variant-ligatures: none; }
    p code, summary code { background: var(--band); border-radius: 5px; padding: 1px 5px; }
    pre { overflow-x: auto; margin: 14px 0; padding: 14px 18px; border-radius: 10px; }
    pre:focus-visible { outline: 2px solid var(--accent); }
    .code { background: var(--band); border: 1px solid var(--line); }
    .code .keyword { color: var(--accent); font-weight: 600; }
    .code .string { color: var(--green); }
    .code .number { color: var(--warm); }
    .code .comment { color: var(--faint); font-style: italic; }
    pre.output { border-left: 3px solid var(--accent); border-radius: 0; padding: 4px 18px;
      font-size: 0.74rem; }
    pre.output samp { font: inherit; }
    div.formula { overflow-x: auto; margin: 16px 0; padding: 2px 24px; }
    div.formula td { white-space: pre; padding: 0 2.2em 0 0; vertical-align: top; }
    div.formula table { border-collapse: collapse;
      font: 1.12rem/1.7 "STIX Two Text", "Cambria Math", Cambria, "Latin Modern Math",
      "DejaVu Serif", serif; }
    figure { margin: 22px 0; overflow-x: auto; }
    figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto;
      border: 1px solid var(--line); border-radius: 10px; }
    .exercise { margin-top: 52px; padding: 4px 24px 14px; background: var(--note);
      border: 1px solid var(--noteLine); border-radius: 12px; }
    .exercise h2 { margin-top: 16px; }
    .exercise .code { background: var(--page); }
    summary { cursor: pointer; font-weight: 600; padding: 6px 0; }
    .lessons { list-style: none; padding: 0; margin: 24px 0; counter-reset: lesson; }
    .lessons li { counter-increment: lesson; margin: 0; border-top: 1px solid var(--line); }
    .lessons li:first-child { border-top: 0; }
    .lessons a { display: grid; grid-template-columns: 2.6em 1fr; padding: 14px 8px;
      text-decoration: none; color: var(--text); border-radius: 8px; }
    .lessons a::before { content: counter(lesson); grid-row: span 2; color: var(--accent);
      font-size: 1.25rem; font-weight: 600; }
    .lessons a:hover, .lessons a:focus-visible { background: var(--band); }
    .lessons strong { font-size: 1.08rem; color: var(--accent); }
    .lessons span { color: var(--faint); font-size: 0.95rem; line-height: 1.45; }
    @media screen and (max-width: 640px) { main { padding: 20px 14px 48px; }
      h1 { font-size: 1.7rem; } figure.graph svg { min-width: 620px; } }
    @media print { main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
      pre, figure, div.formula { break-inside: avoid; overflow: visible; white-space: pre-wrap; }
      nav { display: none; } }
    """
}

extension Course {
  /// The page that leads to all lessons.
  ///
  /// - Returns: An HTML document, which is well-formed XML as well.
  public static func indexHTML() -> String {
    let items = lessons.map { lesson in
      """
      <li><a href="\(lesson.name).html"><strong>\(Markup.html(lesson.title))</strong>
      <span>\(Markup.html(lesson.goal))</span></a></li>
      """
    }
    return Page.text(
      title: "Automatic differentiation, a course",
      body: """
        <header>
        <h1>Automatic differentiation, a course</h1>
        <p class="goal">Forward mode, reverse mode, and what they are good for. Every listing is the
        code that ran, every number and picture is what it gave.</p>
        </header>
        <ol class="lessons">
        \(items.joined(separator: "\n"))
        </ol>
        """)
  }
}
