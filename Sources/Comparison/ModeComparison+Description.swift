internal import Formatting
public import MixedMode
import Scalars

extension ModeComparison: CustomStringConvertible {
  /// The figures as a table, with the recommendation below it.
  public var description: String { table + "\n\n" + recommendation }

  /// The figures as a table.
  public var table: String {
    let titles = ["", "passes", "operations", "bytes", "time", "error in ULP"]
    let plain = [
      "the function alone", "1 evaluation", "\(operations)", "", Self.duration(seconds), "",
    ]
    let rows = [titles, plain] + entries.map(row)
    let widths = titles.indices.map { j in rows.map { $0[j].count }.max() ?? 0 }
    let lines = rows.map { cells in
      let padded = cells.enumerated().map { j, cell in
        let space = String(repeating: " ", count: widths[j] - cell.count)
        return j < 2 ? cell + space : space + cell
      }
      return ("  " + padded.joined(separator: "  ")).withoutTrailingSpaces
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ entry: Entry) -> [String] {
    let name = entry.method == .manyTangents ? "forward mode, \(lanes.rawValue) lanes" : nil
    let passes =
      entry.sweeps > 0
      ? "1 recording, \(counted(entry.sweeps, "sweep"))"
      : entry.method.isExact
        ? counted(entry.evaluations, "pass", plural: "passes")
        : counted(entry.evaluations, "evaluation")
    let error =
      entry.error.isNaN
      ? "not a number"
      : entry.error.isInfinite ? "not finite" : DecimalText(entry.error).rounded(to: 2)
    return [
      name ?? entry.method.rawValue, passes, "\(entry.operations)", "\(entry.bytes)",
      Self.duration(entry.seconds), error,
    ]
  }

  /// A duration with three digits.
  static func duration(_ seconds: Double) -> String {
    let units = [("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)]
    let unit = units.first { seconds >= $0.1 } ?? ("ns", 1e-9)
    return "\(DecimalText(seconds / unit.1).rounded(to: 3)) \(unit.0)"
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
