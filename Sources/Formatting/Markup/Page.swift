/// A page in one file that loads nothing: HTML that is well-formed XML as well.
package struct Page {
  /// The title, as plain text.
  package let title: String

  /// The styles beside those that all pages share, in their order.
  package let styles: [String]

  /// What the page shows, as markup.
  package let body: String

  /// What runs in it.
  package let script: String?

  /// Creates a page.
  package init(title: String, styles: [String], body: String, script: String? = nil) {
    self.title = title
    self.styles = styles
    self.body = body
    self.script = script
  }

  /// The document.
  package var text: String {
    let program = script.map { "\n<script>\n//<![CDATA[\n\($0)\n//]]>\n</script>" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(SVG.escaped(title))</title>
      <style>
      \(([Palette.style(for: ":root"), Self.style] + styles + [Self.print]).joined(separator: "\n"))
      </style>
      </head>
      <body>
      <main>
      \(body)
      </main>\(program)
      </body>
      </html>

      """
  }

  /// Letters, headings, links, tables and figures, on screens of any width.
  private static let style = """
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main { margin: 0 auto; padding: 32px 24px 72px; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 12px; letter-spacing: -0.01em;
      overflow-wrap: anywhere; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 44px 0 10px; break-after: avoid; }
    p, ul { margin: 12px 0; max-width: 48rem; }
    a { color: var(--tangent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    figure { margin: 22px 0; }
    code, pre, samp { font: 0.8rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas,
      "DejaVu Sans Mono", monospace; font-variant-ligatures: none; }
    :focus-visible { outline: 3px solid var(--tangent); outline-offset: 2px; }
    @media screen and (max-width: 640px) { main { padding: 20px 14px 48px; }
      h1 { font-size: 1.6rem; } }
    """

  /// What paper asks for, whatever a page's own styles say.
  private static let print = """
    @media print { main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
      nav { display: none; } figure, tr { break-inside: avoid; } }
    """
}
