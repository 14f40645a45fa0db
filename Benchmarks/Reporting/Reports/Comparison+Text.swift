internal import Formatting
internal import Foundation

extension Comparison {
  /// The comparison in sentences and a table.
  package var text: String {
    var lines = sentences
    if !table.rows.isEmpty { lines += [""] + table.lines }
    return lines.joined(separator: "\n")
  }

  /// The comparison in one of its forms.
  package func text(in format: Options.Format) throws -> String {
    switch format {
    case .json: return JSON.escapingControls(in: String(decoding: try json(), as: UTF8.self)) + "\n"
    case .markdown:
      let parts = sentences + (table.rows.isEmpty ? [] : [Report.markdown(of: table)])
      return parts.joined(separator: "\n\n") + "\n"
    default: return text + "\n"
    }
  }

  private var sentences: [String] {
    var lines: [String] = []
    if isAcrossMachines {
      lines.append("The reports are from unlike machines; only ratios are compared.")
    }
    if rows.isEmpty {
      lines.append("The reports have no measurement in common.")
    } else if let spread {
      lines.append(
        "\(rows.count) measurements in common. Ratios to the plain function differ by "
          + "\(percent(spread.median)) in the middle and by \(percent(spread.most)) at the 95th percentile."
      )
    }
    lines.append(
      "\(regressions.count) slower by more than \(NumberText.factor(threshold)) and clearly so, "
        + "\(improvements.count) faster.")
    if !missing.isEmpty {
      lines.append("\(missing.count) measurements are missing from the newer.")
    }
    return lines
  }

  private func percent(_ factor: Double) -> String {
    NumberText.significant((factor - 1) * 100, 2) + " %"
  }

  private var table: Table {
    Table(
      columns: ["case", "program", "before", "after", "change"],
      rows: (regressions + improvements).map { row in
        [
          row.id, row.program.title, Figures.ratio(row.before), Figures.ratio(row.after),
          NumberText.factor(row.change),
        ]
      })
  }

  private func json() throws -> Data {
    struct Line: Encodable {
      var id: String
      var program: Contender
      var before: Ratio
      var after: Ratio
      var change: Double
      var isRegression: Bool
    }
    struct Document: Encodable {
      var threshold: Double
      var regressions: Int
      var improvements: Int
      var missing: [String]
      var isAcrossMachines: Bool
      var rows: [Line]
    }
    let encoder = Report.encoder(.prettyPrinted, .sortedKeys)
    return try encoder.encode(
      Document(
        threshold: threshold, regressions: regressions.count, improvements: improvements.count,
        missing: missing, isAcrossMachines: isAcrossMachines,
        rows: rows.map {
          Line(
            id: $0.id, program: $0.program, before: $0.before, after: $0.after, change: $0.change,
            isRegression: $0.isDearer(by: threshold))
        }))
  }
}
