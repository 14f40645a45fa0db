internal import Counting
internal import Formatting
public import MixedMode
import Scalars

extension ModeComparison {
  /// The operations of the function and of its products with the Jacobian as programs, by kind; nil if
  /// the function was not recorded.
  public var programTable: String? {
    guard let programs else { return nil }
    let titles = [
      "as programs", "additions", "multiplications", "divisions", "negations", "functions",
      "choices", "total",
    ]
    let rows = [
      ("the function alone", programs.function), ("one JVP", programs.jvp),
      ("one VJP", programs.vjp),
    ].map { name, count in
      [name]
        + [
          count.additions, count.multiplications, count.divisions, count.negations,
          count.functionTotal, count.choices, count.total,
        ].map { "\($0)" }
    }
    return TextTable([titles] + rows).indented
  }

  /// What all first derivatives take by programs, in a sentence; nil if the function was not recorded, or
  /// has no derivatives at the point.
  public var programRemark: String? {
    guard let programs, isDefined else { return nil }
    let (columns, rows) = (inputs * programs.jvp.total, outputs * programs.vjp.total)
    return
      "As programs \(counted(inputs, "JVP")) \(inputs == 1 ? "takes" : "take") "
      + "\(counted(columns, "operation")), and \(counted(outputs, "VJP")) \(rows)."
  }
}
