import Calculations
import Fluxion
import Formatting

extension Command {
  /// The Jacobian of what can be other than zero alone.
  static func sparseJacobian(_ invocation: Invocation) throws -> String {
    let choice: DifferentiationMode = invocation.choice(of: .mode) ?? .auto
    let f = try invocation.functions()
    let mode: SparseMode? =
      switch choice {
      case .forward: .forward
      case .reverse: .reverse
      case .auto: nil
      }
    let (values, matrix, plan) = f.system.valueWithSparseJacobian(at: f.x, mode: mode)
    if invocation.isJSON {
      let entries = matrix.entries.map { entry in
        JSON.array([.integer(entry.row), .integer(entry.column), .number(entry.value)])
      }
      return JSON.object([
        (key: "values", value: .numbers(values)),
        (key: "jacobian", value: .matrix(matrix.dense, variables: f.names)),
        (key: "entries", value: .array(entries)), (key: "colors", value: .integer(plan.colors)),
      ]).text + "\n"
    }
    let columns = ["value"] + f.names.map { "∂/∂\($0)" }
    let rows = f.labels.indices.map { i in
      let partials = f.names.indices.map { j in
        matrix.pattern.contains(i, j) ? Wording.shown([matrix[i, j]])[0].spelling : "·"
      }
      return (label: f.labels[i], cells: [Wording.shown([values[i]])[0].spelling] + partials)
    }
    let table = NumberTable(titles: columns, cells: rows)
    let places = matrix.count == 0 ? "nothing" : "\(matrix.count)"
    let all = matrix.rows * matrix.columns
    return """
      \(f.definitions.joined(separator: "\n"))

      \(f.place.lines.joined(separator: "\n"))

      \(table.lines.joined(separator: "\n"))

      Computed: \(places) of \(counted(all, "partial derivative")). All others are zero everywhere.
      \(wrapped("Picked \(plan.choice.map { "\($0)" } ?? "").").joined(separator: "\n"))

      """
  }
}
