import Charts
import Formatting
import LessonWriting
import Tracing

/// What the pages of lessons have in common.
enum LessonPages {
  /// A page of a title and a body, in which there may be traces to play with.
  static func text(
    title: String, body: String, players: [TracePlayer] = [], script: String? = nil
  ) -> String {
    let styles =
      [style, Chart.stylesheet] + (players.isEmpty ? [] : [TracePlayer.style, stage])
      + (script == nil ? [] : [LessonStyle.controls, LessonStyle.board])
      + (players.isEmpty ? [] : [LessonStyle.playerOnBoard])
    let scripts = [players.isEmpty ? nil : TracePlayer.script(of: players), script]
    let text = scripts.compactMap { $0 }.joined(separator: "\n")
    return Page(title: title, styles: styles, body: body, script: text.isEmpty ? nil : text).text
  }

  /// A trace is wider than the text around it.
  private static let stage = """
    .stage { font-size: 16px; line-height: 1.5; margin-block: 22px;
      margin-inline: calc((100% - min(1240px, 100vw - 32px)) / 2); }
    .stage .canvas svg { border: 0; border-radius: 0; margin: 0; }
    .stage ul.modes li { margin: 0; }
    .results p { font-size: 0.95rem; margin: 6px 0; max-width: none; }
    """

  private static let style = """
    body { font-size: 17px; line-height: 1.6; }
    main { max-width: 960px; }
    code, pre, samp { font-size: 0.9rem; }
    nav { font-size: 0.9rem; margin-bottom: 20px; }
    h2 { margin-top: 52px; }
    .count { display: inline-block; min-width: 1.9em; height: 1.9em; line-height: 1.9em;
      margin-right: 8px; font-size: 0.72em; text-align: center; vertical-align: 0.14em;
      border-radius: 50%; background: var(--tangent); color: var(--paper); }
    p code { font-size: 0.86em; }
    .goal { font-size: 1.15rem; color: var(--quiet); margin-top: 0; }
    p.links, p.quiet { color: var(--quiet); font-size: 0.95rem; }
    header { border-bottom: 1px solid var(--line); padding-bottom: 8px; }
    footer { border-top: 1px solid var(--line); margin-top: 48px; padding-top: 8px; }
    p code, summary code { background: var(--band); border-radius: 5px; padding: 1px 5px; }
    pre { overflow-x: auto; margin: 14px 0; padding: 14px 18px; border-radius: 10px; }
    .code { background: var(--band); border: 1px solid var(--line); }
    .code .keyword { color: var(--tangent); font-weight: 600; }
    .code .string { color: var(--green); }
    .code .number { color: var(--adjoint); }
    .code .comment { color: var(--quiet); font-style: italic; }
    pre.output { border-left: 3px solid var(--tangent); border-radius: 0; padding: 4px 18px;
      font-size: 0.85rem; }
    pre.output samp { font: inherit; }
    div.formula { overflow-x: auto; margin: 16px 0; padding: 2px 24px; }
    div.formula td { white-space: pre; padding: 0 2.2em 0 0; vertical-align: top; }
    div.formula table { border-collapse: collapse;
      font: 1.12rem/1.7 "STIX Two Text", "Cambria Math", Cambria, "Latin Modern Math",
      "DejaVu Serif", serif; }
    figure { overflow-x: auto; }
    figure svg { display: block; width: 100%; height: auto; margin: 0 auto;
      max-width: min(var(--natural, 480px) * 4 / 3, max(640px, var(--natural, 480px)));
      border: 1px solid var(--line); border-radius: 10px; }
    .exercises { margin-top: 52px; padding: 4px 24px 14px; background: var(--note);
      border: 1px solid var(--noteRule); border-radius: 12px; }
    .exercises h2 { margin-top: 16px; }
    .exercises ol { padding-left: 1.4em; }
    .exercises .code { background: var(--paper); }
    summary { cursor: pointer; font-weight: 600; padding: 6px 0; }
    .lessons { list-style: none; padding: 0; margin: 24px 0; counter-reset: lesson; }
    .lessons li { counter-increment: lesson; margin: 0; border-top: 1px solid var(--line); }
    .lessons li:first-child { border-top: 0; }
    .lessons a { display: grid; grid-template-columns: 2.6em 1fr; padding: 14px 8px;
      text-decoration: none; color: var(--ink); border-radius: 8px; }
    .lessons a::before { content: counter(lesson); grid-row: span 2; color: var(--tangent);
      font-size: 1.25rem; font-weight: 600; }
    .lessons a:hover, .lessons a:focus-visible { background: var(--band); }
    .lessons strong { font-size: 1.08rem; color: var(--tangent); }
    .topics th { text-align: left; font-weight: 400; color: var(--quiet); width: 38%; }
    .topics th, .topics td { padding: 8px; border-top: 1px solid var(--line); vertical-align: top; }
    .topics tr:first-child > * { border-top: 0; }
    .topics code { background: var(--band); border-radius: 5px; padding: 1px 5px; white-space: nowrap; }
    @media screen and (max-width: 640px) { .topics th, .topics td { display: block; width: auto; padding: 6px 0; }
      .topics td { border-top: 0; padding-top: 0; } }
    .lessons span { color: var(--quiet); font-size: 0.95rem; line-height: 1.45; }
    @media print { code, pre, samp, pre.output { font-size: 8.5pt; } pre, div.formula { break-inside: avoid; overflow: visible;
      white-space: pre-wrap; } figure { overflow: visible; } }
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
    let titles = Dictionary(uniqueKeysWithValues: lessons.map { ($0.name, $0.title) })
    let topics = topics.map { topic in
      let links = topic.lessons.map { name in
        "<a href=\"\(name).html\">\(Markup.html(titles[name] ?? name))</a>"
      }
      let page = topic.command.map { ["<code>autodiff \($0)</code>"] } ?? []
      return
        "<tr><th scope=\"row\">\(topic.words)</th><td>\((links + page).joined(separator: " · "))</td></tr>"
    }
    return LessonPages.text(
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
        <h2>By topic</h2>
        <table class="topics">
        \(topics.joined(separator: "\n"))
        </table>
        """)
  }
}
