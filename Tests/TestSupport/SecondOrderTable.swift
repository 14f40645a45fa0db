import Foundation

/// A table of true second derivatives of one function, beside its table of first ones.
public struct SecondOrderTable: Sendable {
  /// One argument, or pair of arguments, and the truths there.
  public struct Row: Sendable {
    /// The function's arguments.
    public let arguments: [Double]

    /// f″, or the second derivatives xx, xy and yy.
    public let derivatives: [Truth]

    /// How much a relative error in the argument is magnified in each of them.
    public let conditions: [Double]
  }

  /// The rows.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending.
  ///   - arity: How many arguments the function has.
  /// - Throws: An error that names the table, if it is missing or malformed.
  public init(_ name: String, arity: Int = 1) throws {
    let count = arity * (arity + 1) / 2
    rows = try ReferenceTable.lines(of: name, section: "second").map { fields in
      guard fields.count == arity + 2 * count else {
        throw ReferenceTable.MalformedTable(name: name, line: fields.joined(separator: " "))
      }
      return Row(
        arguments: try fields[..<arity].map { try ReferenceTable.number($0, in: name) },
        derivatives: try fields[arity..<arity + count].map {
          try ReferenceTable.truth($0, in: name)
        },
        conditions: try fields[(arity + count)...].map { try ReferenceTable.number($0, in: name) })
    }
  }
}
