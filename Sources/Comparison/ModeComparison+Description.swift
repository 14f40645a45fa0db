internal import Formatting
public import MixedMode
import Scalars

extension ModeComparison: CustomStringConvertible {
  /// The figures as a table, then those of programs if there are any, and the recommendation; of a debug
  /// build with a remark on that.
  public var description: String {
    let tables = [table] + (programTable.map { [$0] } ?? [])
    let sentences = [recommendation] + [programRemark, caution].compactMap { $0 }
    return (tables + [sentences.joined(separator: "\n")]).joined(separator: "\n\n")
  }

  /// The figures as a table.
  public var table: String {
    let titles = ["", "passes", "operations", "bytes", "time", "error in ULP"]
    let plain = [
      "the function alone", "1 evaluation", "\(operations)", "", NumberText.seconds(seconds), "",
    ]
    let rows = [titles, plain] + entries.map(row)
    let lines = TextTable(rows, leftColumns: 2).lines
    return lines.map { "  " + $0 }.joined(separator: "\n")
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
      NumberText.seconds(entry.seconds), error,
    ]
  }
}
