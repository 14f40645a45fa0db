internal import Charts
internal import Formatting

extension Report {
  /// The report as one page that loads nothing.
  var html: String {
    let sections = self.sections
    let links = sections.enumerated().map { i, section in
      "<a href=\"#s\(i)\">\(SVG.escaped(section.title))</a>"
    }
    var body: [String] = []
    var number = 0
    for (i, section) in sections.enumerated() {
      body.append("<section id=\"s\(i)\"><h2>\(SVG.escaped(section.title))</h2>")
      if section.isList {
        let items = section.paragraphs.map { "<li>\(SVG.escaped($0))</li>" }
        body.append("<ul>\(items.joined(separator: "\n"))</ul>")
      } else {
        body += section.paragraphs.map { "<p>\(SVG.escaped($0))</p>" }
      }
      if !section.charts.isEmpty {
        let figures = section.charts.map { chart -> String in
          number += 1
          return "<figure>\(chart.svg(id: "chart\(number)", isStandalone: false))</figure>"
        }
        body.append("<div class=\"charts\">\(figures.joined(separator: "\n"))</div>")
      }
      if !section.tables.isEmpty {
        let tables = section.tables.map(Self.html).joined(separator: "\n")
        body.append("<div class=\"tables\">\(tables)</div>")
      }
      body.append("</section>")
    }
    let header = """
      <header>
      <h1>What derivatives cost</h1>
      <p>Forward mode, reverse mode, finite differences and derivatives written by hand, measured
      side by side.</p>
      <nav>\(links.joined(separator: "\n"))</nav>
      </header>
      """
    return Page(
      title: "What derivatives cost: \(machine.processor), \(started)",
      styles: [Self.pageStyle, Chart.stylesheet], body: ([header] + body).joined(separator: "\n")
    ).text
  }

  private static func html(of table: Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let content = cells.enumerated().map { j, cell in
        j == 0 && tag == "td"
          ? "<th scope=\"row\">\(SVG.escaped(cell))</th>" : "<\(tag)>\(SVG.escaped(cell))</\(tag)>"
      }
      return "<tr>\(content.joined())</tr>"
    }
    let caption = table.caption.isEmpty ? "" : "<caption>\(SVG.escaped(table.caption))</caption>"
    return """
      <div class="table"><table>\(caption)
      <thead>\(row(table.columns, "th"))</thead>
      <tbody>
      \(table.rows.map { row($0, "td") }.joined(separator: "\n"))
      </tbody></table>\(table.notes.map { "<p class=\"note\">\(SVG.escaped($0))</p>" }.joined())</div>
      """
  }

  private static let pageStyle = """
    main { max-width: 96rem; }
    h2 { padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
    header p { color: var(--quiet); margin: 0 0 1rem; }
    li { margin: 0.35rem 0; }
    nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; font-size: 0.95rem; }
    .charts figure { margin: 0; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr));
      gap: 1.5rem; align-items: start; margin: 1.25rem 0; }
    .charts svg { width: 100%; height: auto; max-width: 52rem; display: block; }
    .tables { display: flex; flex-wrap: wrap; gap: 1.5rem 3.5rem; align-items: start;
      margin: 1.25rem 0; }
    .table { overflow-x: auto; max-width: 100%; }
    table { font-size: 0.9rem; }
    caption { text-align: left; font-weight: 600; padding: 0.3rem 0; white-space: nowrap; }
    th, td { padding: 0.25rem 0.75rem; text-align: right; white-space: nowrap;
      border-bottom: 1px solid var(--line); }
    th:first-child, td:first-child { text-align: left; padding-left: 0.25rem; }
    .note { color: var(--quiet); font-size: 0.9rem; margin: 0.4rem 0 0;
      max-width: 36rem; }
    tbody th { font-weight: 400; }
    thead th { color: var(--quiet); font-weight: 600; white-space: normal; vertical-align: bottom; }
    tbody tr:nth-child(even) { background: var(--band); }
    """
}
