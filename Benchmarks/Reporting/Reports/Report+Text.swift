internal import Formatting

extension Report {
  /// The report in one of its forms.
  package func text(in format: Options.Format) throws -> String {
    switch format {
    case .text: plainText
    case .markdown: markdown
    case .csv: csv
    case .json: JSON.escapingControls(in: String(decoding: try json(), as: UTF8.self)) + "\n"
    case .html: html
    }
  }

  private var plainText: String {
    var lines: [String] = []
    for section in sections {
      lines += ["", section.title, String(repeating: "═", count: section.title.count)]
      for paragraph in section.paragraphs { lines += wrapped(paragraph, width: 96, indent: 2) }
      for table in section.tables {
        lines.append("")
        if !table.caption.isEmpty { lines.append(table.caption) }
        lines += table.lines
      }
    }
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    var parts = ["# Benchmarks"]
    for section in sections {
      parts.append("## \(section.title)")
      parts += section.paragraphs.map(Self.escapedMarkdown)
      for table in section.tables {
        if !table.caption.isEmpty { parts.append("**\(Self.escapedMarkdown(table.caption))**") }
        parts.append(Self.markdown(of: table))
        parts += table.notes.map(Self.escapedMarkdown)
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func markdown(of table: Table) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(escapedMarkdown).joined(separator: " | ") + " |"
    }
    let rule = table.columns.indices.map { $0 == 0 ? "---" : "--:" }
    return
      ([line(table.columns), "| " + rule.joined(separator: " | ") + " |"]
      + table.rows.map(line)).joined(separator: "\n")
  }

  private static func escapedMarkdown(_ text: String) -> String {
    var result = ""
    for character in text {
      if "|\\`*_<>[]".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A line for each measurement, and one for each count; what a line has nothing for is empty.
  private var csv: String {
    let header = [
      "group", "name", "inputs", "outputs", "operations", "program", "minimum_seconds",
      "median_seconds", "factor", "ratio_median", "ratio_low", "ratio_high", "rounds", "outliers",
      "allocations", "tape_bytes", "ulps", "counted_operations", "counted_ratio", "weighted",
      "bound",
    ]
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    let measured = cases.flatMap { item in
      item.results.map { result -> [String] in
        [
          item.group.rawValue, item.name, "\(item.inputs)", "\(item.outputs)",
          "\(item.operations)", result.program.rawValue, "\(result.minimum)", "\(result.median)",
          text(item.factor(result.program)), "\(result.ratio.median)",
          "\(result.ratio.low)", "\(result.ratio.high)",
          "\(result.seconds.count)", result.outliers.map { "\($0 + 1)" }.joined(separator: " "),
          text(result.allocations), text(result.tapeBytes), text(result.ulps), "", "", "", "",
        ]
      }
    }
    let counted = counts.flatMap { row in
      row.entries.map { entry -> [String] in
        [
          "counts", row.name, "\(row.inputs)", "\(row.outputs)", "\(row.operations)",
          entry.program.rawValue,
        ]
          + Array(repeating: "", count: 11)
          + ["\(entry.operations)", "\(entry.ratio)", text(entry.weighted), text(entry.bound)]
      }
    }
    let rows = measured + counted
    func quoted(_ cell: String) -> String {
      guard cell.contains(where: { "\",\n\r".contains($0) }) else { return cell }
      return "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
    return ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }
}
