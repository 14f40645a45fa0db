import Calculations
package import Expressions
import Formatting
package import Generation
import Programs
import Tracing

/// A derivative as a program beside the trace that it comes from, as a page.
package struct GeneratedProgramPage {
  /// A line of either side: what is computed, and its number at the point.
  package struct Line: Equatable {
    /// The text.
    package let text: String

    /// The number; nil where the line has a special form.
    package let value: Double?

    /// What kind of line it is, as styles call it.
    let style: String
  }

  /// The lines of the trace: the values, then the sweep.
  package let traceLines: [Line]

  /// The lines of the program, the results at the end.
  package let programLines: [Line]

  private let title: String
  private let sources: [(name: String, text: String)]

  /// The page of a function that is printed.
  ///
  /// - Parameters:
  ///   - function: The function with its derivatives.
  ///   - system: What it differentiates.
  ///   - point: Where both are evaluated.
  /// - Throws: `Unprintable` where a language has nothing to write for a step.
  package init(of function: GeneratedFunction, _ system: ExpressionSystem, at point: [Double])
    throws
  {
    title = function.definitions.joined(separator: ", ")
    let trace = system.trace(at: point, names: system.variables, along: nil, weights: nil)
    traceLines = Self.lines(of: trace)
    let math = try function.text(in: .math)
    programLines = Self.lines(of: math, names: system.variables, values: point)
    sources = [
      ("Mathematics", math), ("Swift", try function.text(in: .swift)),
      ("C", try function.text(in: .c)),
    ]
  }

  private static func lines(of trace: Trace<Double>) -> [Line] {
    var lines = trace.nodes.indices.map { position in
      let isInput = position < trace.inputNames.count
      let text =
        "\(trace.name(of: position)) = \(isInput ? trace.inputNames[position] : trace.expression(of: position))"
      return Line(
        text: text, value: trace.nodes[position].value, style: isInput ? "input" : "value")
    }
    for (output, weight) in zip(trace.outputs, trace.weights) where weight != 0 {
      lines.append(
        Line(text: "\(trace.adjointName(of: output)) = 1", value: weight, style: "adjoint"))
    }
    for step in trace.sweep.steps {
      let formula = trace.adjointFormula(of: step.node, toOperand: step.operand)
      let sign = step.before == nil ? "=" : "+="
      lines.append(
        Line(
          text: "\(trace.adjointName(of: step.parent)) \(sign) \(formula)", value: step.total,
          style: "adjoint"))
    }
    return lines
  }

  /// The equations of a text in mathematical notation, each with its number.
  private static func lines(of text: String, names: [String], values: [Double]) -> [Line] {
    var (names, values) = (names, values)
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else { return nil }
      let value = (try? Expression(parts[1], variables: names)).map { $0(values) }
      let isResult =
        (try? Expression.checkVariableName(parts[0])) == nil || value == nil
        || (Double(parts[1]) == nil && names.contains(parts[1]))
      if let value, !isResult, !names.contains(parts[0]) {
        names.append(parts[0])
        values.append(value)
      }
      return Line(
        text: String(line).trimmed, value: value,
        style: isResult ? "result" : parts[0].hasSuffix("_bar") ? "adjoint" : "value")
    }
  }

  /// The page.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  package func html() -> String {
    func table(_ lines: [Line], _ id: String, _ heading: String) -> String {
      let rows = lines.map { line in
        let number = line.value.map { DecimalText($0).rounded(to: 6) } ?? ""
        let key = line.value.map { " data-value=\"\($0)\"" } ?? ""
        return
          "<tr class=\"\(line.style)\"\(key)><td>\(SVG.escaped(line.text))</td><td>\(number)</td></tr>"
      }
      return
        "<div><h2>\(heading)</h2><table id=\"\(id)\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
    }
    let tabs = sources.enumerated().map { i, source in
      "<button type=\"button\" data-source=\"\(i)\" aria-pressed=\"\(i == 1)\">\(source.name)</button>"
    }
    let texts = sources.enumerated().map { i, source in
      "<pre id=\"source\(i)\" tabindex=\"0\"\(i == 1 ? "" : " hidden=\"hidden\"")><code>\(SVG.escaped(source.text))</code></pre>"
    }
    return Page(
      title: title, styles: [ExplorationStyle.common, Self.style],
      body: """
        <h1>\(SVG.escaped(title))</h1>
        <section class="panel">
        <div class="row">
        <button type="button" id="back" aria-label="One line back" aria-keyshortcuts="ArrowLeft">◀</button>
        <button type="button" id="next" aria-label="One line on" aria-keyshortcuts="ArrowRight">▶</button>
        </div>
        <p id="say" aria-live="polite"></p>
        </section>
        <div class="sides">
        \(table(traceLines, "trace", "The trace: values down, then adjoints"))
        \(table(programLines, "program", "The derivative, as a program"))
        </div>
        <p>\(SVG.escaped(sentence))</p>
        <h2>To be compiled</h2>
        <div class="choice">\(tabs.joined(separator: "\n"))</div>
        \(texts.joined(separator: "\n"))
        """,
      script: PageScript.file("GeneratedProgram")
    ).text
  }

  /// What the program saves.
  var sentence: String {
    let values = traceLines.count { $0.style == "value" }
    let sweep = traceLines.count { $0.style == "adjoint" }
    let lines = programLines.count { $0.style != "result" }
    return """
      The trace has \(counted(values, "step")) and \(counted(sweep, "line")) of its sweep, done anew for every \
      point. The program has \(counted(lines, "line")): what is multiplied by 1 or −1 or copied is gone, what is \
      needed twice is computed once, and there is nothing left to record.
      """
  }

  private static let style = """
    .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px 32px; }
    .sides h2 { margin-top: 14px; }
    .sides table { width: 100%; font: 15px/1.5 ui-monospace, "SF Mono", Menlo, Consolas,
      "DejaVu Sans Mono", monospace; }
    .sides td { padding: 2px 10px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    .sides td:last-child { text-align: right; color: var(--quiet); white-space: nowrap; }
    tr.value td:first-child, tr.input td:first-child { color: var(--tangent); }
    tr.adjoint td:first-child { color: var(--adjoint); }
    tr.result td:first-child { font-weight: 600; }
    tr.same { background: var(--glow); }
    tr.now { background: var(--glow); outline: 2px solid var(--noteRule); outline-offset: -2px; }
    pre { background: var(--band); border: 1px solid var(--line); border-radius: 10px; overflow-x: auto;
      padding: 12px 16px; max-height: 60vh; }
    pre[hidden] { display: none; }
    @media screen and (max-width: 760px) { .sides { grid-template-columns: minmax(0, 1fr); }
      .sides table { font-size: 13px; } }
    """
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
