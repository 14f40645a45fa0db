import Fluxion
import Formatting

extension JSON {
  /// A matrix of derivatives: the variables that its columns stand for, and its rows.
  static func matrix(_ matrix: Matrix<Double>, variables: [String]) -> JSON {
    let rows = (0..<matrix.rows).map { JSON.numbers(matrix.row($0)) }
    return .object([
      (key: "variables", value: .strings(variables)), (key: "rows", value: .array(rows)),
    ])
  }
}
