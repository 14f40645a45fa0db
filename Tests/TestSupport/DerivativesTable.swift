import Foundation

/// A table of true derivatives of one function, from the function itself to the eighth order.
public struct DerivativesTable: Sendable {
  /// One argument and the truths there.
  public struct Row: Sendable {
    /// The function's argument.
    public let argument: Double

    /// f, f′, …, f⁽⁸⁾.
    public let derivatives: [Truth]
  }

  /// The rows; none where a function has no such table.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameter name: The file's name without its ending.
  /// - Throws: An error that names the table, if it is missing or malformed.
  public init(_ name: String) throws {
    rows = try ReferenceTable.lines(of: name, section: "eighth").map { fields in
      guard fields.count == 10 else {
        throw ReferenceTable.MalformedTable(name: name, line: fields.joined(separator: " "))
      }
      return Row(
        argument: try ReferenceTable.number(fields[0], in: name),
        derivatives: try fields[1...].map { try ReferenceTable.truth($0, in: name) })
    }
  }
}
